package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.internal.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of columns there are, and what people call them elsewhere. */
final class ColumnKinds {

    private static final List<String> WORDS = List.of(
            "text",
            "date",
            "yes or no",
            "one of",
            "number",
            "rate",
            "count",
            "money",
            "hours",
            "minutes",
            "days",
            "weeks",
            "months",
            "years",
            "people",
            "visits",
            "points");

    /** All of them, as a person reads them. */
    private static final String ALL =
            String.join(", ", WORDS).replace("one of", "one of A or B") + ", and quotients such as money per hour";

    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("string", "text"),
            Map.entry("str", "text"),
            Map.entry("varchar", "text"),
            Map.entry("code", "text"),
            Map.entry("int", "count"),
            Map.entry("integer", "count"),
            Map.entry("whole number", "count"),
            Map.entry("decimal", "number"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("numeric", "number"),
            Map.entry("bool", "yes or no"),
            Map.entry("boolean", "yes or no"),
            Map.entry("yes/no", "yes or no"),
            Map.entry("yes no", "yes or no"),
            Map.entry("flag", "yes or no"),
            Map.entry("percent", "rate"),
            Map.entry("per cent", "rate"),
            Map.entry("percentage", "rate"),
            Map.entry("%", "rate"),
            Map.entry("share", "rate"),
            Map.entry("currency", "money"),
            Map.entry("pounds", "money"),
            Map.entry("gbp", "money"),
            Map.entry("£", "money"),
            Map.entry("datetime", "date"),
            Map.entry("timestamp", "date"),
            Map.entry("hrs", "hours"),
            Map.entry("mins", "minutes"),
            Map.entry("enum", "one of A or B"),
            Map.entry("choice", "one of A or B"));

    private ColumnKinds() {}

    /** The kind that was most likely meant, if one is near, and all there are. */
    static String meant(String words) {
        var small = words.toLowerCase(Locale.ROOT).strip();
        return quotient(small)
                .or(() -> Optional.ofNullable(ELSEWHERE.get(small)))
                .or(() -> Nearest.to(small, WORDS).map(near -> near.replace("one of", "one of A or B")))
                .or(() -> behind(small))
                .map(kind -> "Maybe “" + kind + "”. There are: " + ALL + ".")
                .orElse("Maybe one of: " + ALL + ".");
    }

    /** Of “£/hour” and “£ per hour” the same with our words. */
    private static Optional<String> quotient(String words) {
        var parts = words.split("\\s*/\\s*|\\s+per\\s+", 2);
        if (parts.length < 2 || ELSEWHERE.containsKey(words)) {
            return Optional.empty();
        }
        var above = ELSEWHERE.getOrDefault(parts[0], parts[0]);
        return WORDS.contains(above)
                ? Optional.of(above + " per "
                        + ELSEWHERE.getOrDefault(parts[1], parts[1]).replaceAll("s$", ""))
                : Optional.empty();
    }

    /** A kind with more behind it than it takes: “number (2 decimals)”. */
    private static Optional<String> behind(String words) {
        return WORDS.stream().filter(kind -> words.startsWith(kind + " ")).findFirst();
    }
}
