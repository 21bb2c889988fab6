package care.mainstay.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Somebody else's arithmetic: recomputes every number of an explanation from the JSON that the page of a month offers, in
 * exact fractions of whole numbers. It knows what {@code docs/settlement.md} says about formulas and no class of the
 * engine.
 */
public final class SecondOpinion {

    private static final String OPERATORS = "+−×÷(),";

    private final JsonNode node;
    private final List<String> tokens;
    private int at;

    private SecondOpinion(JsonNode node) {
        this.node = node;
        this.tokens = tokens(node.path("formula").asString(""));
    }

    /** A fraction of whole numbers, kept as it comes. */
    public record Fraction(BigInteger top, BigInteger bottom) {

        public static Fraction of(String decimal) {
            int point = decimal.indexOf('.');
            if (point < 0) {
                return new Fraction(new BigInteger(decimal), BigInteger.ONE);
            }
            int places = decimal.length() - point - 1;
            return new Fraction(new BigInteger(decimal.replace(".", "")), BigInteger.TEN.pow(places));
        }

        public Fraction plus(Fraction other) {
            return new Fraction(
                    top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.top.negate(), other.bottom));
        }

        Fraction times(Fraction other) {
            return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
        }

        Fraction over(Fraction other) {
            int sign = other.top.signum();
            return new Fraction(
                    top.multiply(other.bottom).multiply(BigInteger.valueOf(sign)), bottom.multiply(other.top.abs()));
        }

        boolean isLess(Fraction other) {
            return minus(other).top.signum() < 0;
        }

        public boolean is(Fraction other) {
            return minus(other).top.signum() == 0;
        }

        /** Whole hundredths, by the named rule: what is left over is compared with a half. */
        Fraction rounded(String rule) {
            var hundredths = top.multiply(BigInteger.valueOf(100)).abs();
            var whole = hundredths.divide(bottom);
            var left = hundredths.subtract(whole.multiply(bottom)).multiply(BigInteger.TWO);
            int half = left.compareTo(bottom);
            boolean up = switch (rule) {
                case "HALF_UP 2" -> half >= 0;
                case "HALF_EVEN 2" -> half > 0 || half == 0 && whole.testBit(0);
                case "DOWN 2" -> false;
                default -> throw new AssertionError("no rule of rounding is called " + rule);
            };
            var pence = up ? whole.add(BigInteger.ONE) : whole;
            return new Fraction(top.signum() < 0 ? pence.negate() : pence, BigInteger.valueOf(100));
        }

        @Override
        public String toString() {
            return top + "/" + bottom;
        }
    }

    /** The value of a tree, every number of which has been recomputed; {@link AssertionError} where one is wrong. */
    public static Fraction value(JsonNode node) {
        var said = Fraction.of(node.required("value").asString());
        if (!node.has("formula")) {
            return said;
        }
        var opinion = new SecondOpinion(node);
        var value = opinion.sum();
        if (opinion.at != opinion.tokens.size()) {
            throw new AssertionError("cannot read " + node.path("formula") + " from " + opinion.at);
        }
        if (node.has("rounding")) {
            value = value.rounded(node.path("rounding").asString());
        }
        if (!value.is(said)) {
            throw new AssertionError(node.path("words").asString() + " is said to be "
                    + node.path("value").asString() + ", but "
                    + node.path("formula").asString() + " gives " + value);
        }
        return value;
    }

    private Fraction sum() {
        var value = product();
        while (isNext("+") || isNext("−")) {
            value = take().equals("+") ? value.plus(product()) : value.minus(product());
        }
        return value;
    }

    private Fraction product() {
        var value = single();
        while (isNext("×") || isNext("÷")) {
            value = take().equals("×") ? value.times(single()) : value.over(single());
        }
        return value;
    }

    private Fraction single() {
        var token = take();
        if (token.equals("(")) {
            var value = sum();
            expect(")");
            return value;
        }
        if (Character.isDigit(token.charAt(0))) {
            return Fraction.of(token);
        }
        if (!isNext("(")) {
            return named(token);
        }
        take();
        var value = switch (token) {
            case "sum" -> all();
            case "min" -> least();
            case "part" -> part();
            default -> throw new AssertionError("no function is called " + token);
        };
        expect(")");
        return value;
    }

    private Fraction all() {
        expect("parts");
        var value = Fraction.of("0");
        for (var part : node.path("parts")) {
            if (!part.path("unit").asString().equals("verdict")) {
                value = value.plus(value(part));
            }
        }
        return value;
    }

    private Fraction least() {
        var one = sum();
        expect(",");
        var other = sum();
        return other.isLess(one) ? other : one;
    }

    /** Everybody gets their whole pence; what is left goes, a penny each, to the largest remainders, earlier ones first. */
    private Fraction part() {
        int wanted = Integer.parseInt(take());
        expect(",");
        var pence = named(take()).times(Fraction.of("100"));
        var weights = new ArrayList<Fraction>();
        while (isNext(",")) {
            take();
            weights.add(Fraction.of(take()));
        }
        var whole = pence.top().divideAndRemainder(pence.bottom());
        if (whole[1].signum() != 0) {
            throw new AssertionError("only whole pence can be divided: " + node);
        }
        var total = weights.stream().reduce(Fraction.of("0"), Fraction::plus);
        var given = new ArrayList<BigInteger>();
        var rest = new ArrayList<Fraction>();
        var left = whole[0].abs();
        for (var weight : weights) {
            var exact =
                    new Fraction(whole[0].abs(), BigInteger.ONE).times(weight).over(total);
            var floor = exact.top().divide(exact.bottom());
            given.add(floor);
            rest.add(exact.minus(new Fraction(floor, BigInteger.ONE)));
            left = left.subtract(floor);
        }
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int most = 0;
            for (int i = 1; i < rest.size(); i++) {
                most = rest.get(most).isLess(rest.get(i)) ? i : most;
            }
            given.set(most, given.get(most).add(BigInteger.ONE));
            rest.set(most, Fraction.of("-1"));
        }
        var mine = given.get(wanted - 1);
        return new Fraction(whole[0].signum() < 0 ? mine.negate() : mine, BigInteger.valueOf(100));
    }

    private Fraction named(String name) {
        var found = new ArrayList<JsonNode>();
        node.path("parts").forEach(part -> {
            if (part.path("name").asString().equals(name)) {
                found.add(part);
            }
        });
        if (found.size() != 1) {
            throw new AssertionError(node.path("formula") + " names " + name + ", and there are " + found.size());
        }
        return value(found.get(0));
    }

    private boolean isNext(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private String take() {
        if (at == tokens.size()) {
            throw new AssertionError("the formula ends too early: " + node.path("formula"));
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        var found = take();
        if (!found.equals(token)) {
            throw new AssertionError("expected " + token + " and found " + found + " in " + node.path("formula"));
        }
    }

    private static List<String> tokens(String formula) {
        var tokens = new ArrayList<String>();
        var word = new StringBuilder();
        for (char c : (formula + " ").toCharArray()) {
            boolean ends = c == ' ' || OPERATORS.indexOf(c) >= 0;
            if (ends && !word.isEmpty()) {
                tokens.add(word.toString());
                word.setLength(0);
            }
            if (!ends) {
                word.append(c);
            } else if (c != ' ') {
                tokens.add(String.valueOf(c));
            }
        }
        return tokens;
    }
}
