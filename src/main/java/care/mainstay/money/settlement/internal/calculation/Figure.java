package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Explanation;
import care.mainstay.money.settlement.Explanation.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A number together with how it came about. */
record Figure(Exact value, Explanation why) {

    /** A term of the contract. */
    static Figure term(String name, String words, Unit unit, BigDecimal value, String term) {
        return leaf(name, words, unit, value, "terms." + term, List.of());
    }

    /** A cell of a frozen table, with the records it stands for. */
    static Figure fact(
            String name, String words, Unit unit, BigDecimal value, String table, List<EvidenceRef> evidence) {
        return leaf(name, words, unit, value, "table." + table, evidence);
    }

    /** The amount of another line of the same statement, which explains itself. */
    static Figure ofLine(String name, String words, Money amount, String key) {
        return leaf(name, words, Unit.POUNDS, amount.inPounds(), "line." + key, List.of());
    }

    private static Figure leaf(
            String name, String words, Unit unit, BigDecimal value, String source, List<EvidenceRef> evidence) {
        return new Figure(
                Exact.of(value),
                new Explanation(name, words, unit, text(unit, value), "", "", source, evidence, List.of()));
    }

    /** A number computed exactly. */
    static Figure computed(String name, String words, Unit unit, Formula formula) {
        return of(name, words, unit, formula, formula.value(), "", List.of(), List.of());
    }

    /** A number computed exactly from the rows its formula's numbers come from. */
    static Figure computedFrom(String name, String words, Unit unit, Formula formula, List<EvidenceRef> rows) {
        return of(name, words, unit, formula, formula.value(), "", rows, List.of());
    }

    /** A number computed exactly, with what else had to hold. */
    static Figure computed(String name, String words, Unit unit, Formula formula, List<Explanation> conditions) {
        return of(name, words, unit, formula, formula.value(), "", List.of(), conditions);
    }

    /** An amount computed exactly and then rounded once to the penny. */
    static Figure rounded(
            String name, String words, Formula formula, RoundingMode rounding, List<Explanation> conditions) {
        var value = Exact.of(formula.value().rounded(2, rounding));
        return of(name, words, Unit.POUNDS, formula, value, rounding + " 2", List.of(), conditions);
    }

    private static Figure of(
            String name,
            String words,
            Unit unit,
            Formula formula,
            Exact value,
            String rounding,
            List<EvidenceRef> evidence,
            List<Explanation> conditions) {
        var parts = new ArrayList<Explanation>();
        formula.eachPart(part -> parts.add(part.why()));
        parts.addAll(conditions);
        return new Figure(
                value,
                new Explanation(
                        name, words, unit, text(unit, value.decimal()), formula.text(), rounding, "", evidence, parts));
    }

    /** The same number under another name. */
    Figure called(String name) {
        return new Figure(
                value,
                new Explanation(
                        name,
                        why.words(),
                        why.unit(),
                        why.value(),
                        why.formula(),
                        why.rounding(),
                        why.source(),
                        why.evidence(),
                        why.parts()));
    }

    Money money() {
        return Formula.pounds(value);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String text(Unit unit, BigDecimal value) {
        return unit == Unit.POUNDS ? value.setScale(2).toPlainString() : plain(value);
    }
}
