package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Explanation.Unit;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A month's statement, as a pure function of the signed terms and the frozen tables.
 *
 * <p>Earlier months are looked at again first; what that does to money held counts when held money is judged; then comes
 * the month itself. Lines stand in one order, whatever order the facts came in.
 */
public final class Calculation {

    /** Money held for one outcome of one person. */
    private record Holder(PersonId person, Optional<OutcomeId> outcome) {}

    private static final Comparator<Holder> BY_HOLDER = Comparator.comparing(
                    (Holder holder) -> holder.person().toString())
            .thenComparing(holder -> holder.outcome().map(OutcomeId::toString).orElse(""));

    private final MonthTables current;
    private final List<MonthTables> earlier;
    private final List<CalculatedLine> lines = new ArrayList<>();

    private Calculation(MonthTables current, List<MonthTables> earlier) {
        this.current = current;
        this.earlier = earlier;
    }

    /**
     * @param current the month's own tables, with what is carried into it
     * @param earlier months looked at again, each with what was posted for it; in any order
     */
    public static CalculatedStatement run(ContractId contract, MonthTables current, List<MonthTables> earlier) {
        var inOrder = earlier.stream()
                .sorted(Comparator.comparing(month -> month.month().from()))
                .toList();
        var calculation = new Calculation(current, inOrder);
        inOrder.forEach(calculation::adjust);
        var people = current.people();
        calculation.judgeWhatIsHeld(people);
        people.forEach(calculation::settle);
        calculation.lines.sort(CalculatedLine.ORDER);
        return new CalculatedStatement(contract, current, inOrder, List.copyOf(calculation.lines));
    }

    /** The outcomes table with, in each row, what the prelude makes of the facts: {@code eligible} and {@code reason}. */
    public static InputTable judged(MonthTables month) {
        var prelude = new Prelude(month.terms(), month.month());
        var rows = month.people().stream()
                .flatMap(facts -> facts.outcomes().stream().map(outcome -> {
                    var verdict = prelude.judge(outcome, facts.spans(), facts.gates());
                    return outcome.judgedRow(verdict.kind() == LineKind.RELEASED, verdict.reason());
                }))
                .toList();
        return new InputTable(Facts.Outcome.TABLE, Facts.Outcome.JUDGED_COLUMNS, rows);
    }

    private void settle(PersonMonth.PersonFacts facts) {
        var prelude = new Prelude(current.terms(), current.month());
        lines.addAll(PersonMonth.lines(
                current.terms(),
                current.month(),
                facts,
                outcome -> prelude.judge(outcome, facts.spans(), facts.gates())));
    }

    private void adjust(MonthTables month) {
        var rule = new AdjustmentRule(
                month.month().from(), month.terms().charging(), month.rows(Facts.Posted.TABLE, Facts.Posted::of));
        var fresh = new ArrayList<CalculatedLine>();
        for (var facts : month.people()) {
            fresh.addAll(PersonMonth.lines(
                    month.terms(),
                    month.month(),
                    facts,
                    outcome -> Verdict.of(
                            rule.decided(PersonMonth.outcomeKey(outcome.person(), outcome.outcome())), Reason.NONE)));
        }
        lines.addAll(rule.lines(fresh));
    }

    private void judgeWhatIsHeld(List<PersonMonth.PersonFacts> people) {
        var piles = piles();
        if (piles.isEmpty()) {
            return;
        }
        var byPerson = new HashMap<PersonId, PersonMonth.PersonFacts>();
        people.forEach(facts -> byPerson.put(facts.person(), facts));
        var rule = new CarriedRule(current.terms(), current.month());
        var prelude = new Prelude(current.terms(), current.month());
        piles.forEach((holder, portions) -> {
            var facts = Optional.ofNullable(byPerson.get(holder.person()));
            var outcome = facts.flatMap(known -> known.outcomes().stream()
                    .filter(one ->
                            holder.outcome().filter(one.outcome()::equals).isPresent())
                    .findFirst());
            var verdict = outcome.map(one -> prelude.judgeHeld(
                            one,
                            facts.orElseThrow().spans(),
                            facts.orElseThrow().gates()))
                    .orElseGet(() -> Verdict.of(LineKind.HELD, Reason.NOT_ENOUGH_EVIDENCE));
            lines.addAll(rule.lines(
                    new CarriedRule.Pile(
                            holder.person(),
                            holder.outcome(),
                            portions.entrySet().stream()
                                    .map(portion -> new CarriedRule.Portion(portion.getKey(), portion.getValue()))
                                    .filter(portion -> !portion.amount().isZero())
                                    .toList()),
                    outcome,
                    verdict));
        });
    }

    /** What is held from earlier months, by the ledger and by the adjustments of this statement. */
    private Map<Holder, Map<LocalDate, Figure>> piles() {
        var piles = new TreeMap<Holder, Map<LocalDate, Figure>>(BY_HOLDER);
        for (var row : current.rows(Facts.Carried.TABLE, Facts.Carried::of)) {
            piles.computeIfAbsent(new Holder(row.person(), row.outcome()), key -> new TreeMap<>())
                    .put(
                            row.month(),
                            Figure.fact(
                                    "carried",
                                    "Held since " + Wording.month(row.month()),
                                    Unit.POUNDS,
                                    row.held().inPounds(),
                                    "carried",
                                    row.evidence()));
        }
        for (var line : lines) {
            for (var move : line.moves()) {
                if (move.account() == Account.HELD) {
                    var adjusted = Figure.ofLine(
                            "adjusted", "Changed in this statement by late evidence", move.amount(), line.key());
                    piles.computeIfAbsent(new Holder(line.person(), move.outcome()), key -> new TreeMap<>())
                            .merge(move.month(), adjusted, (one, other) -> both(move.month(), one, other));
                }
            }
        }
        piles.values()
                .forEach(months ->
                        months.values().removeIf(figure -> figure.money().isZero()));
        piles.values().removeIf(Map::isEmpty);
        return piles;
    }

    private static Figure both(LocalDate month, Figure one, Figure other) {
        return Figure.computed(
                "carried",
                "Held since " + Wording.month(month) + ", with what this statement changes",
                Unit.POUNDS,
                Formula.sum(List.of(one, other)));
    }

    static Money total(List<CalculatedLine> lines) {
        return Money.sum(lines.stream().map(line -> line.to(Account.DUE)).toList());
    }
}
