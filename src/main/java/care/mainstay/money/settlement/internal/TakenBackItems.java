package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LedgerEntry;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.settlement.Remittance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the ledger took back, line by line, in the words of the remittance it takes it back from. */
final class TakenBackItems {

    private TakenBackItems() {}

    /**
     * The amounts are those of the entries; words, price and tax are those of the line, turned round.
     *
     * @param from what was posted
     * @param entries one posting that takes something of it back
     */
    static Remittance correction(
            Remittance from,
            int number,
            LocalDate on,
            Collection<LedgerEntry> entries,
            Map<OrganisationId, Particulars> known) {
        var byLine = new HashMap<LineId, Map<Account, Money>>();
        for (var entry : entries) {
            entry.line()
                    .ifPresent(line -> byLine.computeIfAbsent(line, key -> new EnumMap<>(Account.class))
                            .merge(entry.account(), entry.amount(), Money::plus));
        }
        return new Remittance(
                from.number() + "-CR" + number,
                from.contract(),
                from.contractTitle(),
                from.period(),
                from.days(),
                from.council(),
                from.provider(),
                on,
                Optional.empty(),
                from.sha256(),
                known,
                Optional.of(new Remittance.Corrected(from.number(), from.postedOn())),
                from.items().stream()
                        .filter(item -> byLine.containsKey(item.line()))
                        .map(item -> turned(item, byLine.getOrDefault(item.line(), Map.of())))
                        .toList());
    }

    private static Remittance.Item turned(Remittance.Item item, Map<Account, Money> moves) {
        var due = of(moves, Account.DUE).plus(of(moves, Account.PAID));
        return new Remittance.Item(
                item.number(),
                item.line(),
                item.person(),
                item.kind(),
                item.month(),
                item.words(),
                item.priced()
                        .filter(priced -> due.equals(item.net().negated()))
                        .map(priced ->
                                new Priced(priced.quantity().negate(), priced.unit(), priced.price(), priced.per())),
                due,
                item.vat(),
                item.tax().negated(),
                of(moves, Account.HELD),
                of(moves, Account.COUNCIL));
    }

    private static Money of(Map<Account, Money> moves, Account account) {
        return moves.getOrDefault(account, Money.ZERO);
    }
}
