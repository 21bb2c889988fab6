package care.mainstay.money.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LedgerEntry;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.internal.calculation.GeneratedMonth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The algebra of the ledger. */
class LedgerProperties {

    private static final Period PERIOD = new Period(
            new PeriodId(new UUID(7, 1)),
            new ContractId(new UUID(0, 1)),
            new OrganisationId(new UUID(3, 1)),
            new OrganisationId(new UUID(3, 2)),
            DateRange.month(2026, 11),
            PeriodState.APPROVED,
            1,
            Optional.empty());

    private static Postings postings(long seed) {
        var random = new Random(seed);
        return new Postings(
                () -> new UUID(random.nextLong(), random.nextLong()), Instant.EPOCH, new UserId(new UUID(4, 1)));
    }

    private static List<LedgerEntry> posted(long seed) {
        var postings = postings(seed);
        var entries = new ArrayList<LedgerEntry>();
        long number = 0;
        for (var line : GeneratedMonth.of(2026, 11, 5, seed).settle().lines()) {
            entries.addAll(postings.line(PERIOD, new LineId(new UUID(8, ++number)), PERIOD.provider(), line));
        }
        return entries;
    }

    @Property(tries = 60)
    void everyPostingAndTheWholeLedgerSumToZero(@ForAll @LongRange(max = 100_000) long seed) {
        var entries = posted(seed);
        assertThat(Postings.isBalanced(entries)).isTrue();
        assertThat(Money.sum(Postings.balances(entries).values())).isEqualTo(Money.ZERO);
    }

    @Property(tries = 60)
    void aReversalRestoresEveryBalance(@ForAll @LongRange(max = 100_000) long seed) {
        var before = posted(seed);
        var more = posted(seed + 1);
        var all = new ArrayList<>(before);
        all.addAll(more);
        all.addAll(postings(-seed).reversal("reverse/x", more, "wrong month"));

        assertThat(Postings.balances(all)).isEqualTo(Postings.balances(before));
        assertThat(Postings.isBalanced(all)).isTrue();
    }

    @Property(tries = 60)
    void anEntryIsTakenBackOnce(@ForAll @LongRange(max = 100_000) long seed) {
        var entries = new ArrayList<>(posted(seed));
        entries.addAll(postings(-seed).reversal("reverse/x", entries, "wrong month"));

        assertThat(postings(seed).reversal("reverse/y", entries, "again")).isEmpty();
    }

    @Property(tries = 60)
    void aPaymentMovesExactlyWhatIsLeft(@ForAll @LongRange(max = 100_000) long seed) {
        var entries = new ArrayList<>(posted(seed));
        var due = Postings.balances(entries).get(Account.DUE);
        var unpaid = entries.stream()
                .filter(entry -> entry.account() == Account.DUE)
                .map(entry -> new LedgerRows.Unpaid(
                        entry.line().orElseThrow(), PERIOD.id(), entry.payee(), entry.person(), entry.amount()))
                .toList();
        entries.addAll(postings(-seed).payment("pay/x", PERIOD, unpaid, "BACS"));

        assertThat(Postings.balances(entries).get(Account.DUE)).isEqualTo(Money.ZERO);
        assertThat(Postings.balances(entries).get(Account.PAID)).isEqualTo(due);
        assertThat(Postings.isBalanced(entries)).isTrue();
    }

    @Property(tries = 30)
    void theBalanceDoesNotDependOnTheOrderOfEntries(@ForAll @LongRange(max = 100_000) long seed) {
        var entries = posted(seed);
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Postings.balances(shuffled)).isEqualTo(Postings.balances(entries));
    }
}
