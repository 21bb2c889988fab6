package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Entries of a ledger that were posted together about one person and one statement. They sum to zero.
 *
 * @param period the statement they are about
 * @param line the line they are about; empty where there are several, as in a payment
 * @param takesBack whether it takes back what was posted before
 * @param moves what it adds to each account
 * @param after what each account then stands at, counting only what was asked for
 */
public record Posting(
        Optional<PeriodId> period,
        Optional<LineId> line,
        Optional<PersonId> person,
        boolean takesBack,
        String words,
        Instant at,
        Map<Account, Money> moves,
        Map<Account, Money> after) {

    /** Which postings are asked for. What is empty does not narrow. */
    public record Wanted(Optional<PeriodId> period, Optional<PersonId> person, Optional<Account> account) {

        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
