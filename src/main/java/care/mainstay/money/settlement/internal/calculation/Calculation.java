package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A month's statement, as a pure function of the signed term sheet and the frozen tables.
 *
 * <p>Earlier months are run again first; what that does to money held is given to the sheet with what the ledger holds; then
 * comes the month itself. Lines stand in one order, whatever order the facts came in.
 */
public final class Calculation {

    /** Money held for one outcome of one person from one month. */
    private record Pile(PersonId person, Optional<OutcomeId> outcome, LocalDate month) {}

    private static final Comparator<Pile> BY_PILE = Comparator.comparing(
                    (Pile pile) -> pile.person().toString())
            .thenComparing(pile -> pile.outcome().map(OutcomeId::toString).orElse(""))
            .thenComparing(Pile::month);

    private final MonthTables current;
    private final List<CalculatedLine> lines = new ArrayList<>();

    private Calculation(MonthTables current) {
        this.current = current;
    }

    /**
     * @param current the month's own tables, with what is carried into it
     * @param earlier months looked at again, each with what was posted for it; in any order
     */
    public static CalculatedStatement run(ContractId contract, MonthTables current, List<MonthTables> earlier) {
        var inOrder = earlier.stream()
                .sorted(Comparator.comparing(month -> month.month().from()))
                .toList();
        var calculation = new Calculation(current);
        inOrder.forEach(calculation::adjust);
        calculation.settle();
        calculation.lines.sort(CalculatedLine.ORDER);
        return new CalculatedStatement(contract, current, inOrder, List.copyOf(calculation.lines));
    }

    private void adjust(MonthTables month) {
        var fresh = SheetMonth.run(month.sheet(), month.month().from(), MonthEvidence.lookedAtAgain(month));
        var rule = new AdjustmentRule(month.month().from(), month.rows(Facts.Posted.TABLE, Facts.Posted::of));
        lines.addAll(rule.lines(fresh));
    }

    private void settle() {
        var settled = SheetMonth.run(current.sheet(), current.month().from(), MonthEvidence.settled(current, held()));
        for (var booked : settled.lines()) {
            lines.add(new CalculatedLine(
                    booked.key(),
                    booked.kind(),
                    booked.person(),
                    booked.outcome(),
                    current.month().from(),
                    booked.speaksOf(),
                    booked.line().chargeable(),
                    new Reason(booked.line().because(), booked.line().mend()),
                    settled.words(booked),
                    booked.moves(),
                    () -> settled.why(booked)));
        }
    }

    /** What is held from earlier months, by the ledger and by the adjustments of this statement. */
    private Collection<MonthEvidence.Held> held() {
        var piles = new TreeMap<Pile, MonthEvidence.Held>(BY_PILE);
        for (var row : current.rows(Facts.Carried.TABLE, Facts.Carried::of)) {
            put(piles, new Pile(row.person(), row.outcome(), row.month()), row.held(), Money.ZERO, row.evidence());
        }
        for (var line : lines) {
            for (var move : line.moves()) {
                if (move.account() == Account.HELD) {
                    put(
                            piles,
                            new Pile(line.person().orElseThrow(), move.outcome(), move.month()),
                            Money.ZERO,
                            move.amount(),
                            List.of());
                }
            }
        }
        piles.values().removeIf(held -> held.byTheLedger().plus(held.putRight()).isZero());
        return piles.values();
    }

    private static void put(
            Map<Pile, MonthEvidence.Held> piles,
            Pile pile,
            Money byTheLedger,
            Money putRight,
            List<EvidenceRef> evidence) {
        piles.merge(
                pile,
                new MonthEvidence.Held(pile.person(), pile.outcome(), pile.month(), byTheLedger, putRight, evidence),
                (one, other) -> new MonthEvidence.Held(
                        one.person(),
                        one.outcome(),
                        one.month(),
                        one.byTheLedger().plus(other.byTheLedger()),
                        one.putRight().plus(other.putRight()),
                        one.evidence().isEmpty() ? other.evidence() : one.evidence()));
    }

    static Money total(List<CalculatedLine> lines) {
        return Money.sum(lines.stream().map(line -> line.to(Account.DUE)).toList());
    }
}
