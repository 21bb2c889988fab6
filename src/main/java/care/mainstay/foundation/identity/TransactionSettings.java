package care.mainstay.foundation.identity;

import java.util.Map;

/**
 * Settings of the database for the transactions that begin on this thread, besides those that say who acts: none in
 * everyday work, and for a long load what suits it. They last as long as the transaction.
 */
@FunctionalInterface
public interface TransactionSettings {

    /** By name. None may say who acts: those begin with {@code mainstay.} and are refused. */
    Map<String, String> now();
}
