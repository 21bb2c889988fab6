package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.Taken;
import care.mainstay.foundation.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs many rows in pieces, each in a transaction of its own (or a savepoint of the one under way), so that a row refused
 * by a room below takes nothing else with it.
 *
 * <p>A piece that is refused as a whole is halved until the row is found: rows refused that way are few, and the many
 * are written together.
 */
@Component
class Chunks {

    private static final int PIECE = 2_000;

    private static final int MANY = 100;

    private final TransactionTemplate piece;
    private final JdbcClient jdbc;

    Chunks(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.jdbc = jdbc;
        piece = new TransactionTemplate(transactions);
        piece.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    <R> List<Taken> run(List<R> rows, Function<List<R>, List<Taken>> work) {
        var taken = new ArrayList<Taken>(rows.size());
        for (int from = 0; from < rows.size(); from += PIECE) {
            taken.addAll(halving(rows.subList(from, Math.min(rows.size(), from + PIECE)), work));
        }
        return taken;
    }

    private <R> List<Taken> halving(List<R> rows, Function<List<R>, List<Taken>> work) {
        try {
            return piece.execute(status -> {
                if (rows.size() > MANY) {
                    // a plan kept from single visits, or from an empty table, is not for so many
                    jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
                }
                return work.apply(rows);
            });
        } catch (Refused refused) {
            if (rows.size() == 1) {
                return List.of(Taken.refused(refused.problems()));
            }
            int middle = rows.size() / 2;
            var taken = new ArrayList<Taken>(rows.size());
            taken.addAll(halving(rows.subList(0, middle), work));
            taken.addAll(halving(rows.subList(middle, rows.size()), work));
            return taken;
        }
    }
}
