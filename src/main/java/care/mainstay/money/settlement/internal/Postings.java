package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LedgerEntry;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.internal.calculation.CalculatedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The algebra of the ledger, without a database: a posting's entries sum to zero, a reversal is the same entries negated,
 * and a balance is a sum.
 */
final class Postings {

    private final Supplier<UUID> ids;
    private final Instant at;
    private final UserId by;

    Postings(Supplier<UUID> ids, Instant at, UserId by) {
        this.ids = ids;
        this.at = at;
        this.by = by;
    }

    /** A line of an approved statement. */
    List<LedgerEntry> line(Period period, LineId id, OrganisationId payee, CalculatedLine line) {
        return line.moves().stream()
                .map(move -> new LedgerEntry(
                        ids.get(),
                        period.contract(),
                        "line/" + id,
                        move.account(),
                        payee,
                        move.amount(),
                        Optional.of(period.id()),
                        Optional.of(id),
                        line.person(),
                        move.outcome(),
                        move.month(),
                        Optional.empty(),
                        line.words(),
                        at,
                        by))
                .toList();
    }

    /** Takes entries back. Entries that were taken back before, or that take one back, are left out. */
    List<LedgerEntry> reversal(String posting, Collection<LedgerEntry> entries, String why) {
        var taken = entries.stream()
                .flatMap(entry -> entry.reverses().stream())
                .collect(java.util.stream.Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.reverses().isEmpty() && !taken.contains(entry.id()))
                .map(entry -> new LedgerEntry(
                        ids.get(),
                        entry.contract(),
                        posting,
                        entry.account(),
                        entry.payee(),
                        entry.amount().negated(),
                        entry.period(),
                        entry.line(),
                        entry.person(),
                        entry.outcome(),
                        entry.month(),
                        Optional.of(entry.id()),
                        why,
                        at,
                        by))
                .toList();
    }

    /** Moves what is left of lines from due to paid. */
    List<LedgerEntry> payment(String posting, Period period, List<LedgerRows.Unpaid> unpaid, String words) {
        var entries = new ArrayList<LedgerEntry>();
        for (var line : unpaid) {
            entries.add(paid(posting, period, line, Account.DUE, line.left().negated(), words));
            entries.add(paid(posting, period, line, Account.PAID, line.left(), words));
        }
        return entries;
    }

    private LedgerEntry paid(
            String posting, Period period, LedgerRows.Unpaid line, Account account, Money amount, String words) {
        return new LedgerEntry(
                ids.get(),
                period.contract(),
                posting,
                account,
                line.payee(),
                amount,
                Optional.of(line.period()),
                Optional.of(line.line()),
                line.person(),
                Optional.empty(),
                period.days().from(),
                Optional.empty(),
                words,
                at,
                by);
    }

    /** The fold of entries to balances; accounts without entries stand at zero. */
    static Map<Account, Money> balances(Collection<LedgerEntry> entries) {
        var balances = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            balances.put(account, Money.ZERO);
        }
        entries.forEach(entry -> balances.merge(entry.account(), entry.amount(), Money::plus));
        return balances;
    }

    /** Whether every posting among the entries sums to zero. */
    static boolean isBalanced(Collection<LedgerEntry> entries) {
        var sums = new HashMap<String, Money>();
        entries.forEach(entry -> sums.merge(entry.posting(), entry.amount(), Money::plus));
        return sums.values().stream().allMatch(Money::isZero);
    }
}
