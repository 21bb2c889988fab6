package care.mainstay.money.terms.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions of the language, each with what it may be given. */
public enum Function {
    MIN("min", Family.PLAIN, 1, 30),
    MAX("max", Family.PLAIN, 1, 30),
    ABS("abs", Family.PLAIN, 1, 1),
    BETWEEN("between", Family.PLAIN, 1, 1, "least", "most"),
    ROUND("round", Family.PLAIN, 1, 1, "places", "way"),
    EXP("exp", Family.PLAIN, 1, 1, "places"),
    SQRT("sqrt", Family.PLAIN, 1, 1, "places"),
    POINTS(
            "points",
            Family.PLAIN,
            1,
            1,
            "from",
            "to",
            "direction",
            "scale",
            "plus",
            "least",
            "most",
            "top",
            "bottom",
            "rounded",
            "places"),
    IMPROVEMENT(
            "improvement",
            Family.PLAIN,
            1,
            1,
            "over",
            "to",
            "direction",
            "scale",
            "plus",
            "least",
            "most",
            "top",
            "bottom",
            "rounded",
            "places"),
    BAND("band", Family.PLAIN, 1, 1, "in"),
    GRADUATED("graduated", Family.PLAIN, 1, 1, "in"),
    SUM("sum", Family.AGGREGATE, 1, 1),
    MEAN("mean", Family.AGGREGATE, 1, 1),
    WEIGHTED_MEAN("weighted_mean", Family.AGGREGATE, 1, 1, "by"),
    COUNT("count", Family.AGGREGATE, 1, 1),
    LOWEST("lowest", Family.AGGREGATE, 1, 1),
    HIGHEST("highest", Family.AGGREGATE, 1, 1),
    MEDIAN("median", Family.AGGREGATE, 1, 1),
    QUARTILE("quartile", Family.AGGREGATE, 2, 2),
    PERCENTILE("percentile", Family.AGGREGATE, 2, 2),
    EVERY("every", Family.AGGREGATE, 1, 1),
    ANY("any", Family.AGGREGATE, 1, 1),
    RANK("rank", Family.STANDING, 1, 1, "within", "first", "ties"),
    Z_SCORE("z_score", Family.STANDING, 1, 1, "within", "places"),
    WINSORISE("winsorise", Family.STANDING, 3, 3, "within"),
    DISTRIBUTE("distribute", Family.STANDING, 1, 1, "by", "places", "ties by", "when zero"),
    LATEST("latest", Family.PLAIN, 1, 1, "as of");

    /** What a function does with rows. */
    public enum Family {
        /** One value from the values at the same key. */
        PLAIN,
        /** One value for a group of keys. */
        AGGREGATE,
        /** One value for each key, from its standing in a group. */
        STANDING
    }

    private static final Set<String> OF_AGGREGATES = Set.of("for each", "where", "missing");

    private final String word;
    private final Family family;
    private final int least;
    private final int most;
    private final List<String> labels;

    Function(String word, Family family, int least, int most, String... labels) {
        this.word = word;
        this.family = family;
        this.least = least;
        this.most = most;
        this.labels = List.of(labels);
    }

    static Optional<Function> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public static Function of(String word) {
        return ofWord(word).orElseThrow();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(each -> each.word).toList();
    }

    public Family family() {
        return family;
    }

    public String word() {
        return word;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    boolean takes(String label) {
        return labels.contains(label) || family == Family.AGGREGATE && OF_AGGREGATES.contains(label);
    }

    List<String> labels() {
        return family == Family.AGGREGATE
                ? java.util.stream.Stream.concat(
                                labels.stream(), OF_AGGREGATES.stream().sorted())
                        .toList()
                : labels;
    }
}
