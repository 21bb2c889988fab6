package care.mainstay.money.terms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Recomputes an explanation from its JSON alone.
 *
 * <p>It shares nothing with the engine: it knows what the words of the language mean, reads leaves, and works its way up
 * with fractions of its own.
 */
public final class Recomputed {

    private record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
        static Fraction of(String text) {
            if (text.contains("/")) {
                var parts = text.split("/");
                return new Fraction(new BigInteger(parts[0]), new BigInteger(parts[1])).lowest();
            }
            var decimal = new BigDecimal(text);
            return new Fraction(
                            decimal.movePointRight(Math.max(0, decimal.scale())).toBigIntegerExact(),
                            BigInteger.TEN.pow(Math.max(0, decimal.scale())))
                    .lowest();
        }

        Fraction lowest() {
            var common = over.gcd(under).max(BigInteger.ONE);
            var sign = under.signum() < 0 ? common.negate() : common;
            return new Fraction(over.divide(sign), under.divide(sign));
        }

        Fraction plus(Fraction other) {
            return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under))
                    .lowest();
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under)).lowest();
        }

        Fraction inverse() {
            return new Fraction(under, over).lowest();
        }

        Fraction negative() {
            return new Fraction(over.negate(), under);
        }

        Fraction minus(Fraction other) {
            return plus(other.negative());
        }

        BigDecimal rounded(int places, RoundingMode mode) {
            return new BigDecimal(over).divide(new BigDecimal(under), places, mode);
        }

        @Override
        public int compareTo(Fraction other) {
            return minus(other).over.signum();
        }
    }

    private static final Object MISSING = "missing";

    private final Map<String, Object> told = new HashMap<>();
    private final Deque<JsonNode> around = new ArrayDeque<>();
    private int checked;

    /** How many nodes were recomputed; {@link AssertionError} for one that is not what it says. */
    public static int check(String json) {
        var reader = new Recomputed();
        reader.value(new ObjectMapper().readTree(json));
        return reader.checked;
    }

    private Object value(JsonNode node) {
        var kind = text(node, "kind");
        var said = said(node);
        Object computed;
        switch (kind) {
            case "column", "key", "literal" -> computed = said;
            case "quantity" -> {
                var name = text(node, "name") + node.path("key");
                if (node.path("told").asBoolean(false)) {
                    computed = told.getOrDefault(name, said);
                } else {
                    around.push(node.path("key"));
                    computed = node.has("parts") ? value(node.path("parts").get(0)) : said;
                    around.pop();
                    told.put(name, computed);
                }
            }
            default -> computed = call(kind, node);
        }
        if (!said.equals(computed)) {
            throw new AssertionError("says " + said + ", comes to " + computed + ": " + node);
        }
        checked++;
        return computed;
    }

    private Object said(JsonNode node) {
        if (node.has("known")) {
            return MISSING;
        }
        var value = text(node, "value");
        if (value.equals("yes") || value.equals("no")) {
            return value.equals("yes");
        }
        return value.matches("-?\\d+(\\.\\d+)?(/\\d+)?") ? Fraction.of(value) : value;
    }

    private Object call(String kind, JsonNode node) {
        var values = new ArrayList<Object>();
        var labelled = new HashMap<String, Object>();
        var rows = new ArrayList<List<Object>>();
        for (var part : node.path("parts")) {
            if (text(part, "kind").equals("row")) {
                var inRow = new ArrayList<Object>();
                part.path("parts").forEach(each -> inRow.add(value(each)));
                rows.add(inRow);
                continue;
            }
            var label = part.path("words").path("as").asString("");
            if (label.isEmpty()) {
                values.add(value(part));
            } else {
                labelled.put(label, value(part));
            }
        }
        return switch (kind) {
            case "if" -> values.contains(MISSING) && values.get(0) == MISSING ? MISSING : values.get(1);
            case "otherwise" -> values.get(0) == MISSING && values.size() > 1 ? values.get(1) : values.get(0);
            case "is missing" -> values.get(0) == MISSING;
            case "and", "or" -> joined(kind.equals("and"), values);
            case "points", "improvement" -> points(kind.equals("points"), values.get(0), labelled, node.path("words"));
            case "sum", "mean", "count", "lowest", "highest", "weighted_mean", "every", "any" ->
                aggregate(kind, rows, node.path("words"));
            case "distribute" -> distributed(node, values.get(0), rows);
            case "band" -> values.get(0) == MISSING ? MISSING : band((Fraction) values.get(0), node.path("words"));
            case "latest" -> rows.isEmpty() ? MISSING : rows.get(0).get(0);
            default ->
                values.contains(MISSING) || labelled.containsValue(MISSING) ? MISSING : plain(kind, values, node);
        };
    }

    private static Object joined(boolean and, List<Object> values) {
        if (values.contains(!and)) {
            return !and;
        }
        return values.contains(MISSING) ? MISSING : (Object) and;
    }

    /** A day as the number of days since the first of January 1970. */
    private static Fraction days(String day) {
        return Fraction.of("" + java.time.LocalDate.parse(day).toEpochDay());
    }

    private static Object plain(String kind, List<Object> values, JsonNode node) {
        if (kind.equals("is") || kind.equals("is not")) {
            return values.get(0).equals(values.get(1)) == kind.equals("is");
        }
        if (kind.equals("not")) {
            return !(Boolean) values.get(0);
        }
        if (values.get(0) instanceof String day && (kind.equals("+") || kind.equals("-"))) {
            var other = values.get(1);
            var days = other instanceof String another
                    ? days(day).minus(days(another))
                    : kind.equals("+")
                            ? days(day).plus((Fraction) other)
                            : days(day).minus((Fraction) other);
            return other instanceof String
                    ? days
                    : java.time.LocalDate.ofEpochDay(days.over().longValueExact())
                            .toString();
        }
        var numbers = values.stream()
                .map(value -> value instanceof String day ? days(day) : (Fraction) value)
                .toList();
        var first = numbers.get(0);
        return switch (kind) {
            case "+" -> first.plus(numbers.get(1));
            case "-" -> first.minus(numbers.get(1));
            case "*" -> first.times(numbers.get(1));
            case "/" -> first.times(numbers.get(1).inverse());
            case "negative" -> first.negative();
            case "<" -> first.compareTo(numbers.get(1)) < 0;
            case "<=" -> first.compareTo(numbers.get(1)) <= 0;
            case ">" -> first.compareTo(numbers.get(1)) > 0;
            case ">=" -> first.compareTo(numbers.get(1)) >= 0;
            case "min" -> numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
            case "max" -> numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
            case "round" ->
                Fraction.of(first.rounded(
                                Integer.parseInt(
                                        node.path("words").path("places").asString("0")),
                                RoundingMode.valueOf(node.path("words")
                                        .path("way")
                                        .asString("")
                                        .toUpperCase(Locale.ROOT)))
                        .toPlainString());
            case "exp" ->
                exp(first, Integer.parseInt(node.path("words").path("places").asString("0")));
            default -> throw new AssertionError("what is " + kind + "?");
        };
    }

    /** By its series, with twice the digits. */
    private static Fraction exp(Fraction x, int places) {
        var precision = new MathContext(80);
        var value = x.rounded(70, RoundingMode.HALF_EVEN);
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        for (int i = 1; i < 400; i++) {
            term = term.multiply(value, precision).divide(BigDecimal.valueOf(i), precision);
            sum = sum.add(term, precision);
        }
        return Fraction.of(sum.setScale(places, RoundingMode.HALF_UP).toPlainString());
    }

    private static Object points(boolean achieves, Object value, Map<String, Object> labelled, JsonNode words) {
        var start = labelled.get(achieves ? "from" : "over");
        var goal = labelled.get("to");
        var direction = labelled.getOrDefault("direction", "higher");
        if (value == MISSING || goal == MISSING || direction == MISSING) {
            return MISSING;
        }
        boolean lower = direction.equals("lower");
        var v = lower ? ((Fraction) value).negative() : (Fraction) value;
        var g = lower ? ((Fraction) goal).negative() : (Fraction) goal;
        var slope = (Fraction) labelled.getOrDefault("scale", Fraction.of("1"));
        var top = (Fraction) labelled.getOrDefault("top", slope);
        var bottom = (Fraction) labelled.getOrDefault("bottom", Fraction.of("0"));
        if (achieves && v.compareTo(g) >= 0) {
            return top;
        }
        if (start == MISSING) {
            return MISSING;
        }
        var s = lower ? ((Fraction) start).negative() : (Fraction) start;
        if (achieves ? v.compareTo(s) < 0 : v.compareTo(s) <= 0) {
            return bottom;
        }
        if (v.compareTo(g) >= 0) {
            return top;
        }
        var between = slope.times(v.minus(s)).times(g.minus(s).inverse()).plus((Fraction)
                labelled.getOrDefault("plus", Fraction.of("0")));
        var rounded = words.has("rounded")
                ? Fraction.of(between.rounded(
                                Integer.parseInt(words.path("places").asString("0")),
                                RoundingMode.valueOf(
                                        words.path("rounded").asString("").toUpperCase(Locale.ROOT)))
                        .toPlainString())
                : between;
        var least = (Fraction) labelled.getOrDefault("least", bottom);
        var most = (Fraction) labelled.getOrDefault("most", top);
        return rounded.compareTo(least) < 0 ? least : rounded.compareTo(most) > 0 ? most : rounded;
    }

    /** Largest remainders, ties in the order of the dimensions named, then of the others. */
    private Object distributed(JsonNode node, Object amount, List<List<Object>> rows) {
        if (amount == MISSING || rows.stream().anyMatch(row -> row.contains(MISSING))) {
            return MISSING;
        }
        int places = Integer.parseInt(text(node.path("words"), "places"));
        var keys = new ArrayList<JsonNode>();
        node.path("parts").forEach(part -> {
            if (text(part, "kind").equals("row")) {
                keys.add(part.path("key"));
            }
        });
        var unit = Fraction.of(BigDecimal.ONE.movePointLeft(places).toPlainString());
        var whole = ((Fraction) amount).times(unit.inverse());
        var total = rows.stream().map(row -> (Fraction) row.get(0)).reduce(Fraction.of("0"), Fraction::plus);
        if (total.over().signum() == 0 && text(node.path("words"), "when zero").equals("nothing")) {
            return Fraction.of("0");
        }
        var floors = new BigInteger[rows.size()];
        var rests = new Fraction[rows.size()];
        var left = whole.over().abs();
        for (int i = 0; i < floors.length; i++) {
            var weight = total.over().signum() == 0
                    ? Fraction.of("1/" + rows.size())
                    : ((Fraction) rows.get(i).get(0)).times(total.inverse());
            var exact = weight.times(new Fraction(whole.over().abs(), BigInteger.ONE));
            floors[i] = exact.over().divide(exact.under());
            rests[i] = exact.minus(new Fraction(floors[i], BigInteger.ONE));
            left = left.subtract(floors[i]);
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < floors.length; i++) {
            order.add(i);
        }
        Comparator<Integer> byRest = Comparator.comparing(i -> rests[i]);
        var ties = byRest.reversed();
        for (var name : text(node.path("words"), "ties by").split(" and ")) {
            ties = ties.thenComparing(i -> text(keys.get(i), name));
        }
        order.sort(ties.thenComparing(i -> String.join(
                "/", keys.get(i).values().stream().map(JsonNode::asString).toList())));
        int own = keys.indexOf(around.peek());
        boolean more = order.indexOf(own) < left.intValueExact();
        var part = new Fraction(more ? floors[own].add(BigInteger.ONE) : floors[own], BigInteger.ONE).times(unit);
        return ((Fraction) amount).over().signum() < 0 ? part.negative() : part;
    }

    private static Object band(Fraction value, JsonNode words) {
        Object found = MISSING;
        var bands = text(words, "bands").split("; ");
        for (int i = 0; i < bands.length; i++) {
            var parts = bands[i].split(" gives | to ");
            var from = Fraction.of(parts[0]);
            if (value.compareTo(from) >= 0) {
                found = Fraction.of(parts[1]);
                if (parts.length == 3) {
                    var width = Fraction.of(bands[i + 1].split(" ")[0]).minus(from);
                    var gone = value.minus(from).times(width.inverse());
                    found = Fraction.of(parts[1])
                            .plus(gone.times(Fraction.of(parts[2]).minus(Fraction.of(parts[1]))));
                }
            }
        }
        return found;
    }

    private static Object aggregate(String kind, List<List<Object>> rows, JsonNode words) {
        boolean skips = words.path("missing").asString("").equals("skipping");
        var taken = new ArrayList<List<Object>>();
        for (var row : rows) {
            // a condition stands first; a row it leaves out has nothing behind it
            boolean hasCondition = row.size() == (kind.equals("weighted_mean") ? 3 : 2);
            if (row.size() == 1 && row.get(0).equals(false) && !kind.equals("any") && !kind.equals("every")) {
                continue;
            }
            var values = hasCondition ? row.subList(1, row.size()) : row;
            if (values.contains(MISSING)) {
                if (skips || kind.equals("count")) {
                    continue;
                }
                return MISSING;
            }
            taken.add(values);
        }
        if (kind.equals("count")) {
            return Fraction.of("" + taken.size());
        }
        if (kind.equals("every")) {
            return taken.stream().allMatch(row -> row.get(0).equals(true));
        }
        if (kind.equals("any")) {
            return taken.stream().anyMatch(row -> row.get(0).equals(true));
        }
        if (taken.isEmpty()) {
            return MISSING;
        }
        var numbers = taken.stream().map(row -> (Fraction) row.get(0)).toList();
        var sum = numbers.stream().reduce(Fraction.of("0"), Fraction::plus);
        return switch (kind) {
            case "sum" -> sum;
            case "mean" -> sum.times(Fraction.of("" + numbers.size()).inverse());
            case "lowest" -> numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
            case "highest" -> numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
            default -> {
                var weighted = Fraction.of("0");
                var weights = Fraction.of("0");
                for (var row : taken) {
                    weighted = weighted.plus(((Fraction) row.get(0)).times((Fraction) row.get(1)));
                    weights = weights.plus((Fraction) row.get(1));
                }
                yield weighted.times(weights.inverse());
            }
        };
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
