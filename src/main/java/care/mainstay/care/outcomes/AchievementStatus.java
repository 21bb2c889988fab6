package care.mainstay.care.outcomes;

import java.util.Locale;

/**
 * What the evidence says about an outcome: derived, never typed.
 *
 * <p>The codes under each heading are those of FHIR R4 {@code goal-achievement}; {@link #NOT_ENOUGH_EVIDENCE} has none
 * there, because FHIR cannot say "we do not know".
 */
public enum AchievementStatus {
    NOT_ENOUGH_EVIDENCE("Not enough evidence", Heading.NOT_ENOUGH_EVIDENCE),
    IMPROVING("Improving", Heading.IN_PROGRESS),
    NO_CHANGE("No change", Heading.IN_PROGRESS),
    WORSENING("Worsening", Heading.IN_PROGRESS),
    ACHIEVED("Achieved", Heading.ACHIEVED),
    SUSTAINING("Achieved and lasting", Heading.ACHIEVED),
    NO_PROGRESS("Not achieved: no progress", Heading.NOT_ACHIEVED),
    NOT_ATTAINABLE("Not achieved: could not be", Heading.NOT_ACHIEVED);

    /** The status; what stands under it is its sub-status. */
    public enum Heading {
        NOT_ENOUGH_EVIDENCE("Not enough evidence"),
        IN_PROGRESS("In progress"),
        ACHIEVED("Achieved"),
        NOT_ACHIEVED("Not achieved");

        private final String title;

        Heading(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final String title;
    private final Heading heading;

    AchievementStatus(String title, Heading heading) {
        this.title = title;
        this.heading = heading;
    }

    public String title() {
        return title;
    }

    public Heading heading() {
        return heading;
    }

    public boolean isAchieved() {
        return heading == Heading.ACHIEVED;
    }

    /** {@code no-change}: as stored and exported. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static AchievementStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
