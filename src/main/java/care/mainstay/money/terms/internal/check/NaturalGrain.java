package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.formula.Expr;
import java.util.Map;
import java.util.Optional;

/** For each of what a formula stands when nobody says it. */
final class NaturalGrain {

    private final Map<Expr.Name, Reference> references;
    private final Lattice lattice;

    NaturalGrain(Map<Expr.Name, Reference> references, Lattice lattice) {
        this.references = references;
        this.lattice = lattice;
    }

    /** For each of what a formula naturally stands: everything its names are for, and nothing more. */
    Grain of(Expr expr, Grain own) {
        if (expr instanceof Expr.Name name) {
            return Optional.ofNullable(references.get(name))
                    .map(Reference::grain)
                    .orElse(Grain.CONTRACT);
        }
        if (expr instanceof Expr.Call call
                && Function.ofWord(call.function())
                        .filter(each -> each.family() == Function.Family.AGGREGATE)
                        .isPresent()) {
            return call.dimensions().containsKey("for each")
                    ? Grain.of(call.dimensions().get("for each"))
                    : own;
        }
        if (expr instanceof Expr.Call call && call.function().equals(Function.LATEST.word())) {
            return history(call, own);
        }
        var all = Grain.CONTRACT;
        for (var part : expr.parts()) {
            all = all.and(of(part, own));
        }
        return lattice.reduced(all);
    }

    /** What is looked up as of a day is for each of what there is a history, and of what the day is for. */
    private Grain history(Expr.Call call, Grain own) {
        var asOf = call.labelled().get("as of");
        var day = asOf == null ? Grain.CONTRACT : of(asOf, own);
        return !call.arguments().isEmpty()
                        && call.arguments().get(0) instanceof Expr.Name name
                        && references.get(name) instanceof Reference.ToColumn to
                ? lattice.reduced(LookUp.since(to.table())
                        .map(since -> LookUp.others(to.table(), since))
                        .orElse(Grain.CONTRACT)
                        .and(day))
                : day;
    }
}
