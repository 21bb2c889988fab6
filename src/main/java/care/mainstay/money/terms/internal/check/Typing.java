package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.check.Type.Kind;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Unit;
import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds the type and the grain of formulas, and what in them does not go together. */
final class Typing {

    final Lattice lattice;
    final Findings findings;
    final Sheet sheet;
    private final Names names;
    final Map<Expr.Name, Reference> references = new IdentityHashMap<>();
    final Map<Expr, Type> types = new IdentityHashMap<>();
    final Map<Expr.Call, Plan.Span> spans = new IdentityHashMap<>();
    private final Map<Sheet.Quantity, Type> quantities = new IdentityHashMap<>();
    private final Map<Grain, Boolean> grains = new HashMap<>();
    private final FunctionTyping functions = new FunctionTyping(this);
    private final BinaryTyping binaries = new BinaryTyping(this);
    private final NaturalGrain natural;

    Typing(Sheet sheet, Lattice lattice, Names names, Findings findings) {
        this.sheet = sheet;
        this.lattice = lattice;
        this.names = names;
        this.findings = findings;
        this.natural = new NaturalGrain(references, lattice);
    }

    /** Resolves every name of a formula, before any type is asked for. */
    void resolve(Expr expr) {
        if (expr instanceof Expr.Name name && !references.containsKey(name)) {
            names.resolve(name).ifPresent(reference -> references.put(name, reference));
        }
        expr.parts().forEach(this::resolve);
    }

    void quantity(Sheet.Quantity quantity) {
        quantities.put(quantity, type(quantity.formula(), Plan.grain(quantity), Plan.grain(quantity)));
    }

    /** Whether it is known for each of what every name in a formula stands. */
    boolean isUnderstood(Expr expr) {
        if (expr instanceof Expr.Name name) {
            var reference = references.get(name);
            return reference != null && isGrain(reference.grain());
        }
        return expr.parts().stream().allMatch(this::isUnderstood);
    }

    private boolean isGrain(Grain grain) {
        return grains.computeIfAbsent(grain, names::isGrain);
    }

    /**
     * @param context for each of what the formula is computed
     * @param own for each of what the quantity stands that it is part of
     */
    Type type(Expr expr, Grain context, Grain own) {
        // where there is no such grain, nothing more can be said of what is computed for it
        var type = isGrain(context) ? typeOf(expr, context, own) : Type.UNKNOWN;
        types.put(expr, type);
        return type;
    }

    private Type typeOf(Expr expr, Grain context, Grain own) {
        if (expr instanceof Expr.Number number) {
            var type = Type.number(number.unit());
            boolean zero = number.value().signum() == 0 && number.unit().isNone();
            return zero
                    ? new Type(Kind.NUMBER, Unit.NONE, true, false, false)
                    : type.fraction(!number.value().isDecimal());
        } else if (expr instanceof Expr.Text) {
            return Type.TEXT;
        } else if (expr instanceof Expr.Day) {
            return Type.DAY;
        } else if (expr instanceof Expr.Truth) {
            return Type.TRUTH;
        } else if (expr instanceof Expr.Absent) {
            return Type.UNKNOWN.missing(true);
        } else if (expr instanceof Expr.Name name) {
            return name(name, context);
        } else if (expr instanceof Expr.Negated negated) {
            return expect(negated.of(), type(negated.of(), context, own), Kind.NUMBER);
        } else if (expr instanceof Expr.Not not) {
            return expect(not.of(), type(not.of(), context, own), Kind.TRUTH);
        } else if (expr instanceof Expr.IsMissing missing) {
            type(missing.of(), context, own);
            return Type.TRUTH;
        } else if (expr instanceof Expr.Otherwise otherwise) {
            var value = type(otherwise.value(), context, own);
            var instead = type(otherwise.instead(), context, own);
            if (!same(otherwise.place(), "otherwise", value, instead)) {
                return Type.UNKNOWN;
            }
            return value.or(instead).missing(instead.mayBeMissing());
        } else if (expr instanceof Expr.If choice) {
            return choice(choice, context, own);
        } else if (expr instanceof Expr.Binary binary) {
            return binaries.type(binary, type(binary.left(), context, own), type(binary.right(), context, own));
        }
        return functions.type((Expr.Call) expr, context, own);
    }

    private Type name(Expr.Name name, Grain context) {
        var reference = references.get(name);
        if (reference == null || !isUnderstood(name)) {
            return Type.UNKNOWN;
        }
        if (!lattice.covers(context, reference.grain())) {
            if (name.table().isEmpty() && lattice.reach(context).contains(name.name())) {
                references.put(name, new Reference.ToDimension(name.name()));
                return Type.TEXT;
            }
            findings.error(
                    name.place(),
                    "grain",
                    "“" + name + "” is for " + reference.grain() + ", but here one value for " + context
                            + " is needed.",
                    "Maybe an aggregate, as “sum(" + name + ")” or “mean(" + name + ")”.");
            return Type.UNKNOWN;
        }
        if (reference instanceof Reference.ToColumn column) {
            return column(column);
        }
        if (reference instanceof Reference.ToQuantity quantity) {
            return quantities.getOrDefault(quantity.quantity(), Type.UNKNOWN);
        }
        return sheet.inputs().stream()
                        .flatMap(input -> input.columns().stream())
                        .anyMatch(each -> each.name().equals(name.name()) && each.kind() == ColumnKind.DAY)
                ? Type.DAY
                : Type.TEXT;
    }

    private static Type column(Reference.ToColumn to) {
        var column = to.column();
        var type = switch (column.kind()) {
            case TEXT -> Type.TEXT;
            case TRUTH -> Type.TRUTH;
            case DAY -> Type.DAY;
            case NUMBER, WHOLE -> Type.number(column.unit());
        };
        return type.missing(
                column.mayBeBlank() || column.mayBeAbsent() || to.table().optional());
    }

    private Type choice(Expr.If choice, Grain context, Grain own) {
        var condition = expect(choice.condition(), type(choice.condition(), context, own), Kind.TRUTH);
        if (choice.condition() instanceof Expr.Truth truth) {
            findings.remark(
                    choice.place(),
                    "unreachable",
                    "The condition is always " + (truth.value() ? "yes" : "no") + ": one branch is never taken.",
                    "");
        }
        var then = type(choice.then(), context, own);
        var otherwise = type(choice.otherwise(), context, own);
        if (!same(choice.place(), "else", then, otherwise)) {
            return Type.UNKNOWN;
        }
        return then.or(otherwise).missing(condition.mayBeMissing() || then.mayBeMissing() || otherwise.mayBeMissing());
    }

    Type expect(Expr expr, Type type, Kind kind) {
        if (type.isKnown() && type.kind() != kind) {
            findings.error(
                    expr.place(), "type", "Here " + kind.words() + " is needed, and this is " + type.words() + ".", "");
            return Type.UNKNOWN;
        }
        return type;
    }

    /** Whether two values go together; if not it has been said. */
    boolean same(Place place, String sign, Type left, Type right) {
        if (!left.goesWith(right)) {
            findings.error(
                    place,
                    "unit",
                    "“" + sign + "” does not go with " + left.words() + " and " + right.words() + ".",
                    UnitHint.between(left, right));
            return false;
        }
        return true;
    }

    /** For each of what a formula naturally stands: everything its names are for, and nothing more. */
    Grain natural(Expr expr, Grain own) {
        return natural.of(expr, own);
    }

    /** Says it when something that must be the same for everybody is not. */
    void constant(Expr expr, Grain own) {
        if (!natural(expr, own).equals(Grain.CONTRACT)) {
            findings.error(expr.place(), "grain", "This must be the same for everybody.", "Maybe an agreed number.");
        }
    }

    /** Whether all of these are dimensions; what is not has been said. */
    boolean areDimensions(List<String> dimensions, Place place) {
        boolean all = true;
        for (var name : dimensions) {
            if (!names.isDimension(name)) {
                findings.unknown(
                        place,
                        "dimension",
                        name,
                        lattice.reach(Grain.of(sheet.inputs().stream()
                                .flatMap(input -> input.key().stream())
                                .map(Sheet.Named::name)
                                .toList())));
                all = false;
            } else {
                names.useDimension(name);
            }
        }
        return all;
    }
}
