package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Explanation;
import care.mainstay.money.settlement.Explanation.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One number of an explanation in words: what it is, its value, how it was worked out from the numbers beneath, and where
 * each of those can be looked at.
 *
 * @param how the formula with the numbers put in; empty for a number that was given
 * @param many whether the parts are so many that they are listed in one table
 */
public record Explained(
        String words,
        String value,
        String how,
        String rounding,
        @Nullable Status verdict,
        String source,
        List<Link> evidence,
        List<Explained> parts,
        boolean many) {

    private static final int FEW = 6;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern PART = Pattern.compile("part\\((\\d+), ([a-z][a-z-]*), (.*)\\)");
    private static final Pattern LEAST = Pattern.compile("min\\((.*), (.*)\\)");

    /** Where the record behind a reference, or a line of this statement by its key, can be looked at. */
    interface Places {

        List<Link> of(Explanation node);
    }

    static Explained of(Explanation node, Places places) {
        var links = places.of(node);
        return new Explained(
                node.words(),
                node.unit() == Unit.VERDICT ? "" : value(node.unit(), node.value()),
                how(node),
                rounding(node.rounding()),
                node.unit() == Unit.VERDICT ? verdict(node) : null,
                source(node, links),
                links,
                node.parts().stream().map(part -> of(part, places)).toList(),
                node.parts().size() > FEW);
    }

    static String value(Unit unit, String value) {
        var number = new BigDecimal(value);
        return switch (unit) {
            case POUNDS -> Money.ofPounds(number).toString();
            case POUNDS_PER_HOUR ->
                "£" + number.setScale(Math.max(2, number.scale())).toPlainString() + " an hour";
            case MINUTES -> plain(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
            case DAYS -> Words.count(number.longValue(), "day", "days");
            case WEEKS -> Words.count(number.longValue(), "week", "weeks");
            case SHARE -> plain(number.movePointRight(2)) + "%";
            case WEIGHT, NUMBER -> plain(number);
            case VERDICT -> value;
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The formula as one would say it, each name replaced by its number. */
    private static String how(Explanation node) {
        var formula = node.formula();
        if (formula.isEmpty() || NAME.matcher(formula).matches()) {
            return "";
        }
        if (formula.equals("sum(parts)")) {
            long parts = node.parts().stream()
                    .filter(part -> part.unit() != Unit.VERDICT)
                    .count();
            return parts == 1 ? "" : "The " + parts + " numbers below, added up";
        }
        var part = PART.matcher(formula);
        if (part.matches()) {
            return part(
                    node,
                    Integer.parseInt(part.group(1)),
                    part.group(2),
                    part.group(3).split(", "));
        }
        var least = LEAST.matcher(formula);
        if (least.matches()) {
            return "The smaller of " + least.group(1) + " and " + least.group(2);
        }
        return NAME.matcher(formula).replaceAll(match -> named(node, match.group()));
    }

    private static String named(Explanation node, String name) {
        return node.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(part -> value(part.unit(), part.value()).replace(" an hour", ""))
                .orElse(name);
    }

    private static String part(Explanation node, int k, String whole, String[] weights) {
        if (weights.length == 1) {
            return "";
        }
        var total = IntStream.range(0, weights.length)
                .mapToObj(i -> new BigDecimal(weights[i]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return named(node, whole) + " × " + weights[k - 1] + " ÷ " + plain(total) + ", in whole pence so that the "
                + weights.length + " parts add up";
    }

    private static String rounding(String rounding) {
        return switch (rounding) {
            case "" -> "";
            case "HALF_UP 2" -> "rounded to the nearest penny, half a penny up";
            case "HALF_EVEN 2" -> "rounded to the nearest penny, half a penny to the even one";
            default -> "rounded down to the penny";
        };
    }

    private static Status verdict(Explanation node) {
        return switch (node.value()) {
            case "yes" -> new Status("Yes", Tone.GOOD);
            case "no" -> new Status("Not yet", Tone.ATTENTION);
            case "released" -> new Status("Released", Tone.GOOD);
            case "held" -> new Status("Waits", Tone.ATTENTION);
            case "not-due" -> new Status("Not due", Tone.NEUTRAL);
            default -> new Status("Paid as fee", Tone.INFORMATION);
        };
    }

    private static String source(Explanation node, List<Link> links) {
        if (links.isEmpty() && !node.evidence().isEmpty()) {
            return "The record behind it is not open to you";
        }
        if (node.source().startsWith("terms.")) {
            return "From the contract";
        }
        return node.source().startsWith("line.") ? "From another line of this statement" : "";
    }

    /** What the places of records are called. */
    static Places places(
            Function<String, List<Link>> lines,
            Function<care.mainstay.foundation.kernel.EvidenceRef, List<Link>> records) {
        return node -> node.source().startsWith("line.")
                ? lines.apply(node.source().substring("line.".length()))
                : numbered(node.evidence().stream()
                        .flatMap(reference -> records.apply(reference).stream())
                        .distinct()
                        .toList());
    }

    /** Links that say the same are told apart by numbers. */
    private static List<Link> numbered(List<Link> links) {
        var alike = links.stream().collect(Collectors.groupingBy(Link::words, Collectors.counting()));
        var count = new HashMap<String, Integer>();
        return links.stream()
                .map(link -> alike.getOrDefault(link.words(), 1L) == 1
                        ? link
                        : new Link(link.words() + " " + count.merge(link.words(), 1, Integer::sum), link.href()))
                .toList();
    }
}
