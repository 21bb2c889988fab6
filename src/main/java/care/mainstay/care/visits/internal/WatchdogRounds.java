package care.mainstay.care.visits.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.notices.Notices;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the watchdog round every provider, and passes on what nobody has ended in time at every provider and council, each
 * under its own organisation; one that fails, for whatever reason, does not stop the others.
 */
@Component
@ConditionalOnProperty(name = "mainstay.watchdog", havingValue = "on", matchIfMissing = true)
class WatchdogRounds {

    private static final Logger LOG = LoggerFactory.getLogger(WatchdogRounds.class);

    private final Watchdog watchdog;
    private final Notices notices;
    private final Organisations organisations;
    private final Callers callers;

    WatchdogRounds(Watchdog watchdog, Notices notices, Organisations organisations, Callers callers) {
        this.watchdog = watchdog;
        this.notices = notices;
        this.organisations = organisations;
        this.callers = callers;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        at(Organisation.Kind.PROVIDER, watchdog::look);
        at(Organisation.Kind.PROVIDER, notices::escalateOverdue);
        at(Organisation.Kind.COUNCIL, notices::escalateOverdue);
    }

    private void at(Organisation.Kind kind, Supplier<Integer> turn) {
        for (var organisation : callers.as(Installation.ITSELF, () -> organisations.ofKind(kind))) {
            try {
                callers.as(Caller.system(organisation.id(), Installation.MAINSTAY), turn);
            } catch (RuntimeException failed) {
                LOG.warn("the watchdog’s turn for {} failed; it tries again in a minute", organisation.id(), failed);
            }
        }
    }
}
