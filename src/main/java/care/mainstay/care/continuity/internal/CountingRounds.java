package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts for every provider what its people have written down since, each under its own organisation. */
@Component
@ConditionalOnProperty(name = "mainstay.watchdog", havingValue = "on", matchIfMissing = true)
class CountingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CountingRounds.class);

    private final ContinuityOfCare continuity;
    private final Organisations organisations;
    private final Callers callers;

    CountingRounds(ContinuityOfCare continuity, Organisations organisations, Callers callers) {
        this.continuity = continuity;
        this.organisations = organisations;
        this.callers = callers;
    }

    /** The first minutes are left to a demo that is being loaded, which counts at its end by itself. */
    @Scheduled(initialDelay = 120, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void round() {
        for (var provider : callers.as(Installation.ITSELF, () -> organisations.ofKind(Organisation.Kind.PROVIDER))) {
            try {
                callers.as(Caller.system(provider.id(), Installation.MAINSTAY), () -> continuity.catchUp());
            } catch (RuntimeException failed) {
                LOG.warn("continuity of {} was not counted; it is tried again in a moment", provider.id(), failed);
            }
        }
    }
}
