package care.mainstay.care.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How change is seen: a measure of the catalogue, in our own plain words.
 *
 * @param version raised whenever a level, a direction or a number changes; an outcome keeps the version it was agreed with
 * @param question what whoever records is asked
 * @param smallestChange the smallest change that matters; less than it is "no change"
 * @param dueEveryDays how often somebody should look
 * @param absentForDays for a measure achieved by absence, how long nothing must have happened; empty for others
 * @param levels what the values mean, lowest first; empty for a count, a rate or a share
 */
public record Measure(
        MeasureId id,
        int version,
        String title,
        String plainWords,
        String question,
        String unit,
        Type type,
        Direction direction,
        BigDecimal smallestChange,
        int dueEveryDays,
        Optional<Integer> absentForDays,
        Set<ObservationSource> mayRecord,
        Set<OutcomeDomain> domains,
        List<Level> levels) {

    /** One value of an ordered measure and what it looks like. */
    public record Level(BigDecimal value, String words) {}

    /** Which way is better. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER;

        /** How much better {@code to} is than {@code from}; negative when it is worse. */
        public BigDecimal improvement(BigDecimal from, BigDecimal to) {
            return this == HIGHER_IS_BETTER ? to.subtract(from) : from.subtract(to);
        }

        public boolean atOrBeyond(BigDecimal value, BigDecimal target) {
            return improvement(target, value).signum() >= 0;
        }
    }

    /** The shapes of measure, each with the values it can take. */
    public enum Type {
        LADDER("Independence ladder", 0, 4, true),
        GOAL_ATTAINMENT("Goal attainment", -2, 2, true),
        PERSONAL("Personal score", 0, 10, true),
        QUESTIONNAIRE("Questionnaire score", 0, 100, true),
        /** How often something happened; each observation says how many times since the look before. */
        COUNT("Count in a week", 0, 1000, false),
        /** How often in how much, reckoned for every ten: an observation says how many out of how many. */
        RATE("Rate in a week", 0, 1000, false),
        /** How many of those that were due, in percent: an observation says how many out of how many. */
        SHARE("Share of what was due", 0, 100, false);

        private final String title;
        private final BigDecimal least;
        private final BigDecimal most;
        private final boolean ordinal;

        Type(String title, int least, int most, boolean ordinal) {
            this.title = title;
            this.least = BigDecimal.valueOf(least);
            this.most = BigDecimal.valueOf(most);
            this.ordinal = ordinal;
        }

        public String title() {
            return title;
        }

        public BigDecimal least() {
            return least;
        }

        public BigDecimal most() {
            return most;
        }

        /** Whether values are steps to be ranked (median), not amounts to be added. */
        public boolean isOrdinal() {
            return ordinal;
        }

        /** Whether an observation's value needs what it is out of. */
        public boolean needsOutOf() {
            return this == RATE || this == SHARE;
        }
    }

    /** Whether success is that something did not happen, so that looking counts as much as absence. */
    public boolean isAbsence() {
        return absentForDays.isPresent();
    }

    /** What so many out of so many come to on this measure: of a hundred for a share, of ten for a rate. */
    public BigDecimal reckoned(BigDecimal value, BigDecimal outOf) {
        return value.multiply(BigDecimal.valueOf(type == Type.SHARE ? 100 : 10)).divide(outOf, 2, RoundingMode.HALF_UP);
    }

    /** What a value means in words: the level nearest below it, or the number with its unit. */
    public String words(BigDecimal value) {
        return levels.stream()
                .filter(level -> level.value().compareTo(value) == 0)
                .map(Level::words)
                .findFirst()
                .orElseGet(() -> counted(value));
    }

    /** 7 times a week, once a week. */
    private String counted(BigDecimal value) {
        if (unit.startsWith("times") && value.compareTo(BigDecimal.ONE) == 0) {
            return "once" + unit.substring("times".length());
        }
        return value.stripTrailingZeros().toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    }
}
