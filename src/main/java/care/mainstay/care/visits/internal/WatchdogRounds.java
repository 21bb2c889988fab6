package care.mainstay.care.visits.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends the watchdog round every provider, each under its own organisation; one that fails does not stop the others. */
@Component
@ConditionalOnProperty(name = "mainstay.watchdog", havingValue = "on", matchIfMissing = true)
class WatchdogRounds {

    private static final Logger LOG = LoggerFactory.getLogger(WatchdogRounds.class);

    private final Watchdog watchdog;
    private final Organisations organisations;
    private final Callers callers;

    WatchdogRounds(Watchdog watchdog, Organisations organisations, Callers callers) {
        this.watchdog = watchdog;
        this.organisations = organisations;
        this.callers = callers;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        for (var provider : callers.as(Installation.ITSELF, () -> organisations.ofKind(Organisation.Kind.PROVIDER))) {
            try {
                callers.as(Caller.system(provider.id(), Installation.MAINSTAY), watchdog::look);
            } catch (DataAccessException | TransactionException failed) {
                LOG.warn(
                        "the watchdog could not look at the visits of {}; it tries again in a minute",
                        provider.id(),
                        failed);
            }
        }
    }
}
