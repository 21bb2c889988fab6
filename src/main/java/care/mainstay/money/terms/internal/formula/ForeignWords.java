package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.internal.number.Rounding;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words and signs of spreadsheets and programming, each with what is written here instead. */
public final class ForeignWords {

    /** Signs of other languages; the lexer cuts them whole so that they can be told here. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("&&", "Maybe “and”."),
            Map.entry("&", "Maybe “and”; texts are not joined."),
            Map.entry("||", "Maybe “or”."),
            Map.entry("|", "Maybe “or”."),
            Map.entry("==", "Maybe “is”."),
            Map.entry("!=", "Maybe “is not”."),
            Map.entry("<>", "Maybe “is not”."),
            Map.entry("!", "Maybe “not”."),
            Map.entry("=>", "Maybe “>=”."),
            Map.entry("=<", "Maybe “<=”."),
            Map.entry("^", "Maybe “a * a” for the square of a."),
            Map.entry("**", "Maybe “a * a” for the square of a."),
            Map.entry("?", "Maybe “if … then … else …”."),
            Map.entry(":", "Maybe the name of a column: there are no cells such as A1."));

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("average", "“mean(COLUMN)”"),
            Map.entry("avg", "“mean(COLUMN)”"),
            Map.entry("sumif", "“sum(COLUMN where CONDITION)”"),
            Map.entry("sumifs", "“sum(COLUMN where CONDITION)”"),
            Map.entry("sum_if", "“sum(COLUMN where CONDITION)”"),
            Map.entry("countif", "“count(COLUMN where CONDITION)”"),
            Map.entry("countifs", "“count(COLUMN where CONDITION)”"),
            Map.entry("count_if", "“count(COLUMN where CONDITION)”"),
            Map.entry("averageif", "“mean(COLUMN where CONDITION)”"),
            Map.entry("counta", "“count(COLUMN)”"),
            Map.entry("iferror", "“if … then … else …”, which asks first"),
            Map.entry("ifs", "“if … then … else if … then … else …”"),
            Map.entry("isblank", "“… is missing”"),
            Map.entry("coalesce", "“… otherwise …”"),
            Map.entry("vlookup", "the name of the column alone: a table with the same key is looked up by itself"),
            Map.entry("xlookup", "the name of the column alone: a table with the same key is looked up by itself"),
            Map.entry("roundup", "“round(…, 2 places, up)”"),
            Map.entry("rounddown", "“round(…, 2 places, down)”"),
            Map.entry("trunc", "“round(…, down)”"),
            Map.entry("int", "“round(…, floor)”"),
            Map.entry("power", "“a * a” for the square of a"),
            Map.entry("clamp", "“between(…, least 0, most 1)”"));

    private static final Map<String, String> WORDS = Map.of(
            "true", "yes",
            "false", "no",
            "null", "is missing",
            "none", "is missing",
            "blank", "is missing",
            "empty", "is missing",
            "elseif", "else if",
            "elif", "else if");

    private ForeignWords() {}

    /** What is written instead of a sign; empty for one of our own. */
    static Optional<String> sign(String sign) {
        return Optional.ofNullable(SIGNS.get(sign));
    }

    /** What is written instead of a function, in small letters; empty for one that nobody brings. */
    static Optional<String> function(String word) {
        return Optional.ofNullable(FUNCTIONS.get(word)).map(said -> "Maybe " + said + ".");
    }

    /** What somebody may have meant by a name or function that there is not. */
    public static Optional<String> meant(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return function(small)
                .or(() -> Optional.ofNullable(WORDS.get(small))
                        .or(() -> wayOfRounding(small))
                        .map(said -> "Maybe “" + said + "”."));
    }

    /** A way of rounding, however it is written: HALF-UP, ROUND_HALF_EVEN, bankers. */
    static Optional<String> wayOfRounding(String word) {
        var plain = word.replaceAll("[ -]", "_").replaceFirst("^round_", "").replace("halfup", "half_up");
        return Rounding.ofWord(
                        switch (plain) {
                            case "bankers", "banker", "half_to_even", "halfeven" -> "half_even";
                            case "nearest", "half" -> "half_up";
                            case "truncate" -> "down";
                            default -> plain;
                        })
                .map(Rounding::word);
    }
}
