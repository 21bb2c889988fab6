package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.money.settlement.Explanation;
import care.mainstay.money.settlement.Explanation.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes an explanation from its tree alone: reads each formula as text, and knows nothing of the classes that wrote
 * it. Divisions are carried to fifty digits and rounded where the tree says so.
 */
public final class Recomputed {

    private static final MathContext FIFTY = new MathContext(50, RoundingMode.HALF_EVEN);

    private final Explanation node;
    private final String text;
    private int at;

    private Recomputed(Explanation node) {
        this.node = node;
        this.text = node.formula();
    }

    /** The value of a tree; {@link AssertionError} when a value in it is not what its formula gives. */
    public static BigDecimal value(Explanation node) {
        var kept = new BigDecimal(node.value());
        if (node.formula().isEmpty()) {
            return kept;
        }
        var formula = new Recomputed(node);
        var value = formula.sum();
        formula.expectEnd();
        if (!node.rounding().isEmpty()) {
            var step = node.rounding().split(" ");
            value = value.round(new MathContext(30, RoundingMode.HALF_EVEN))
                    .setScale(Integer.parseInt(step[1]), RoundingMode.valueOf(step[0]));
        }
        if (value.compareTo(kept) != 0) {
            throw new AssertionError(node.name() + " is said to be " + kept + ", but " + text(node) + " is " + value);
        }
        return value;
    }

    private static String text(Explanation node) {
        return node.formula()
                + node.parts().stream()
                        .map(part -> part.name() + "=" + part.value())
                        .toList();
    }

    private BigDecimal sum() {
        var value = product();
        while (true) {
            if (accept(" + ")) {
                value = value.add(product());
            } else if (accept(" − ")) {
                value = value.subtract(product());
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        var value = single();
        while (true) {
            if (accept(" × ")) {
                value = value.multiply(single());
            } else if (accept(" ÷ ")) {
                value = value.divide(single(), FIFTY);
            } else {
                return value;
            }
        }
    }

    private BigDecimal single() {
        if (accept("(")) {
            var value = sum();
            expect(")");
            return value;
        }
        if (accept("sum(parts)")) {
            return node.parts().stream()
                    .filter(part -> part.unit() != Unit.VERDICT)
                    .map(Recomputed::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        if (accept("min(")) {
            var one = sum();
            expect(", ");
            var other = sum();
            expect(")");
            return one.min(other);
        }
        if (accept("part(")) {
            return part();
        }
        var word = word();
        return Character.isDigit(word.charAt(0)) ? new BigDecimal(word) : named(word);
    }

    /** Largest remainder, done the long way: penny by penny to whoever is furthest below their share. */
    private BigDecimal part() {
        int k = Integer.parseInt(word());
        expect(", ");
        var whole = named(word());
        var weights = new ArrayList<BigDecimal>();
        while (accept(", ")) {
            weights.add(new BigDecimal(word()));
        }
        expect(")");
        var pence = whole.movePointRight(2).longValueExact();
        var sign = pence < 0 ? -1 : 1;
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new long[weights.size()];
        var left = new ArrayList<BigDecimal>();
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            var exact =
                    new BigDecimal(Math.abs(pence)).multiply(weights.get(i)).divide(total, 40, RoundingMode.HALF_EVEN);
            parts[i] = exact.setScale(0, RoundingMode.DOWN).longValueExact();
            left.add(exact.subtract(BigDecimal.valueOf(parts[i])));
            given += parts[i];
        }
        for (; given < Math.abs(pence); given++) {
            int next = furthest(left);
            parts[next]++;
            left.set(next, BigDecimal.valueOf(-1));
        }
        return BigDecimal.valueOf(sign * parts[k - 1], 2);
    }

    private static int furthest(List<BigDecimal> left) {
        int best = 0;
        for (int i = 1; i < left.size(); i++) {
            if (left.get(i).compareTo(left.get(best)) > 0) {
                best = i;
            }
        }
        return best;
    }

    private BigDecimal named(String name) {
        var found =
                node.parts().stream().filter(part -> part.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError("the formula " + text + " names " + name + ", and there are " + found.size());
        }
        return value(found.get(0));
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (start == at) {
            throw new AssertionError("cannot read " + text + " at " + at);
        }
        return text.substring(start, at);
    }

    private boolean accept(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new AssertionError("expected " + token + " at " + at + " of " + text);
        }
    }

    private void expectEnd() {
        if (at != text.length()) {
            throw new AssertionError("cannot read " + text + " from " + at);
        }
    }
}
