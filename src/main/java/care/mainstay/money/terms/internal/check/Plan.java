package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet that has been understood: what every name stands for, in which order to compute, over which groups.
 *
 * @param order every quantity after those it rests on
 * @param references by the very name in the formula
 * @param spans by the very call
 */
public record Plan(
        Sheet sheet,
        Lattice lattice,
        List<Sheet.Quantity> order,
        Map<Expr.Name, Reference> references,
        Map<Expr, Type> types,
        Map<Expr.Call, Span> spans,
        Map<Sheet.Output, List<Expr.Name>> columns,
        Map<Sheet.Line, LineNames> lines) {

    /**
     * What a call takes together.
     *
     * @param over for each of what its arguments are computed
     * @param within into which groups they are taken
     */
    public record Span(Grain over, Grain within) {}

    /**
     * What a line of the statement speaks of.
     *
     * @param told the names in braces of its words and of the words of reasons, by how they stand there
     */
    public record LineNames(
            Expr.Name amount,
            Optional<Expr.Name> held,
            Optional<Expr.Name> shownWhen,
            List<Expr.Name> setsAside,
            Optional<Expr.Name> speaksOf,
            Optional<Expr.Name> becomes,
            Optional<Expr.Name> because,
            Optional<Expr.Name> chargeableWhen,
            Map<String, Expr.Name> told) {}

    public static Grain grain(Sheet.Quantity quantity) {
        return grain(quantity.grain());
    }

    public static Grain grain(List<Sheet.Named> names) {
        return Grain.of(names.stream().map(Sheet.Named::name).toList());
    }
}
