package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.Westmere;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets the demo's life go on by itself; does nothing where there is no demo. */
@Component
@ConditionalOnProperty(name = "mainstay.westmere-goes-on", havingValue = "on", matchIfMissing = true)
class GoingOnRounds {

    private static final Logger LOG = LoggerFactory.getLogger(GoingOnRounds.class);

    private final Westmere westmere;

    GoingOnRounds(Westmere westmere) {
        this.westmere = westmere;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 180, timeUnit = TimeUnit.SECONDS)
    void round() {
        try {
            westmere.goOn();
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("the demo could not go on; it tries again in three minutes", failed);
        }
    }
}
