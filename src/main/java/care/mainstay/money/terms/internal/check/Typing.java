package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.Nearest;
import care.mainstay.money.terms.internal.check.Type.Kind;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import care.mainstay.money.terms.internal.formula.Unit;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
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
    private final FunctionTyping functions = new FunctionTyping(this);
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

    /**
     * @param context for each of what the formula is computed
     * @param own for each of what the quantity stands that it is part of
     */
    Type type(Expr expr, Grain context, Grain own) {
        var type = typeOf(expr, context, own);
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
            same(otherwise.place(), "otherwise", value, instead);
            return value.or(instead).missing(instead.mayBeMissing());
        } else if (expr instanceof Expr.If choice) {
            return choice(choice, context, own);
        } else if (expr instanceof Expr.Binary binary) {
            return binary(binary, type(binary.left(), context, own), type(binary.right(), context, own));
        }
        return functions.type((Expr.Call) expr, context, own);
    }

    private Type name(Expr.Name name, Grain context) {
        var reference = references.get(name);
        if (reference == null) {
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
        same(choice.place(), "else", then, otherwise);
        return then.or(otherwise).missing(condition.mayBeMissing() || then.mayBeMissing() || otherwise.mayBeMissing());
    }

    private Type binary(Expr.Binary binary, Type left, Type right) {
        var operator = binary.operator();
        boolean missing = left.mayBeMissing() || right.mayBeMissing();
        if (operator == Operator.AND || operator == Operator.OR) {
            expect(binary.left(), left, Kind.TRUTH);
            expect(binary.right(), right, Kind.TRUTH);
            return Type.TRUTH.missing(missing);
        }
        if (operator.compares()) {
            same(binary.place(), operator.sign(), left, right);
            ordered(binary, left);
            knownChoice(binary.left(), binary.right());
            knownChoice(binary.right(), binary.left());
            return Type.TRUTH.missing(missing);
        }
        if (left.kind() == Kind.DAY || right.kind() == Kind.DAY) {
            return days(binary, left, right).missing(missing);
        }
        expect(binary.left(), left, Kind.NUMBER);
        expect(binary.right(), right, Kind.NUMBER);
        if (!left.isKnown() || !right.isKnown()) {
            return Type.UNKNOWN.missing(missing);
        }
        if (operator == Operator.PLUS || operator == Operator.MINUS) {
            same(binary.place(), operator.sign(), left, right);
            return left.or(right);
        }
        boolean divides = operator == Operator.DIVIDED;
        if (divides) {
            divisor(binary.right());
        }
        return Type.number(divides ? left.unit().per(right.unit()) : left.unit().times(right.unit()))
                .fraction(divides || left.isFraction() || right.isFraction())
                .missing(missing);
    }

    private Type days(Expr.Binary binary, Type left, Type right) {
        boolean minus = binary.operator() == Operator.MINUS;
        if (minus && left.kind() == Kind.DAY && right.kind() == Kind.DAY) {
            return Type.number(Unit.of("day"));
        }
        boolean adds = (minus || binary.operator() == Operator.PLUS) && left.kind() == Kind.DAY;
        if (adds && right.goesWith(Type.number(Unit.of("day")))) {
            return Type.DAY;
        }
        findings.error(
                binary.place(),
                "unit",
                "“" + binary.operator().sign() + "” does not go with " + left.words() + " and " + right.words() + ".",
                "Maybe “date + 7 days”, or a date minus a date.");
        return Type.UNKNOWN;
    }

    private void ordered(Expr.Binary binary, Type left) {
        boolean orders = binary.operator() != Operator.IS && binary.operator() != Operator.IS_NOT;
        if (orders && (left.kind() == Kind.TEXT || left.kind() == Kind.TRUTH)) {
            findings.error(
                    binary.place(), "unit", left.words() + " is neither more nor less than another.", "Maybe “is”.");
        }
    }

    /** A word that a column can never hold. */
    private void knownChoice(Expr side, Expr other) {
        if (side instanceof Expr.Name name
                && other instanceof Expr.Text text
                && references.get(name) instanceof Reference.ToColumn column
                && !column.column().choices().isEmpty()
                && !column.column().choices().contains(text.value())) {
            findings.error(
                    text.place(),
                    "never",
                    "“" + name + "” is never “" + text.value() + "”: it is one of "
                            + String.join(", ", column.column().choices()) + ".",
                    Nearest.to(text.value(), column.column().choices())
                            .map(near -> "Maybe “" + near + "”?")
                            .orElse(""));
        }
    }

    private void divisor(Expr divisor) {
        if (divisor instanceof Expr.Number number && number.value().signum() == 0) {
            findings.error(divisor.place(), "division-by-zero", "This divides by zero.", "");
        } else if (divisor instanceof Expr.Name name && !isAboveZero(name)) {
            findings.remark(
                    divisor.place(),
                    "division-by-zero",
                    "Where “" + name + "” is zero this is a fault, and what depends on it stays unsettled.",
                    "Maybe say of the column that it is “at least” something above zero, or ask before with “if”.");
        }
    }

    private boolean isAboveZero(Expr.Name name) {
        var reference = references.get(name);
        if (reference instanceof Reference.ToColumn column) {
            return column.column()
                    .least()
                    .filter(least -> least.compareTo(Exact.ZERO) > 0)
                    .isPresent();
        }
        return reference instanceof Reference.ToQuantity quantity
                && quantity.quantity().formula() instanceof Expr.Number number
                && number.value().signum() != 0;
    }

    Type expect(Expr expr, Type type, Kind kind) {
        if (type.isKnown() && type.kind() != kind) {
            findings.error(
                    expr.place(), "type", "Here " + kind.words() + " is needed, and this is " + type.words() + ".", "");
            return Type.UNKNOWN;
        }
        return type;
    }

    void same(Place place, String sign, Type left, Type right) {
        if (!left.goesWith(right)) {
            findings.error(
                    place,
                    "unit",
                    "“" + sign + "” does not go with " + left.words() + " and " + right.words() + ".",
                    UnitHint.between(left, right));
        }
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
