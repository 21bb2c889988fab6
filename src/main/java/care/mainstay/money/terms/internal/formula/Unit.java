package care.mainstay.money.terms.internal.formula;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a number counts: pounds, hours, people, points, and their products and quotients.
 *
 * <p>A share, a rate, a plain number and a count have no unit. Days between dates are days.
 *
 * @param powers by the singular name of what is counted; never 0
 */
public record Unit(SortedMap<String, Integer> powers) {

    public static final Unit NONE = new Unit(new TreeMap<>());

    private static final Map<String, String> SINGULAR = Map.ofEntries(
            Map.entry("hours", "hour"),
            Map.entry("minutes", "minute"),
            Map.entry("days", "day"),
            Map.entry("weeks", "week"),
            Map.entry("months", "month"),
            Map.entry("years", "year"),
            Map.entry("people", "person"),
            Map.entry("visits", "visit"),
            Map.entry("points", "point"));

    public static Unit of(String singular) {
        return new Unit(new TreeMap<>(Map.of(singular, 1)));
    }

    public static Unit of(Currency currency) {
        return of(currency.name());
    }

    /** The unit that a word names, in the singular or the plural. */
    public static Optional<Unit> ofWord(String word) {
        if (SINGULAR.containsKey(word)) {
            return Optional.of(of(SINGULAR.get(word)));
        }
        return SINGULAR.containsValue(word) ? Optional.of(of(word)) : Optional.empty();
    }

    public static Set<String> words() {
        return SINGULAR.keySet();
    }

    public Unit times(Unit other) {
        return joined(other, 1);
    }

    public Unit per(Unit other) {
        return joined(other, -1);
    }

    private Unit joined(Unit other, int sign) {
        if (other.powers.isEmpty()) {
            return this;
        }
        var all = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> all.merge(name, sign * power, Integer::sum));
        all.values().removeIf(power -> power == 0);
        return new Unit(all);
    }

    public boolean isNone() {
        return powers.isEmpty();
    }

    /** The currency, when it is an amount of money and nothing else. */
    public Optional<Currency> currency() {
        return powers.size() == 1 && powers.containsValue(1) ? Currency.ofCode(powers.firstKey()) : Optional.empty();
    }

    /** In words: {@code GBP per hour}, {@code points}, {@code a plain number}. */
    @Override
    public String toString() {
        if (isNone()) {
            return "a plain number";
        }
        var above = powers.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(
                        (String name) -> Currency.ofCode(name).isEmpty())))
                .map(each -> plural(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" × "));
        var below = powers.entrySet().stream()
                .filter(each -> each.getValue() < 0)
                .map(each -> " per " + each.getKey() + (each.getValue() < -1 ? "^" + -each.getValue() : ""))
                .collect(Collectors.joining());
        return (above.isEmpty() ? "number" : above) + below;
    }

    private static String plural(String name, int power) {
        var word = SINGULAR.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
        return power > 1 ? word + "^" + power : word;
    }
}
