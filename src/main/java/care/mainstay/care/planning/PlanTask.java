package care.mainstay.care.planning;

import java.util.List;
import java.util.Optional;

/**
 * Something that is done for a person, what it is for, and why it is done this way.
 *
 * @param whyThisWay the part that a new carer could not guess: "she likes to butter it herself; only steady the plate"
 * @param means a visit, or what serves instead of one
 * @param visits labels of the week's visits it belongs to; empty for every visit, or when no visit is needed
 * @param stage the stage of the outcome it belongs to; empty for all
 * @param minutes about how long it takes
 * @param skill what a carer must be able to do; empty when nothing special
 */
public record PlanTask(
        TaskId id,
        String title,
        Serves serves,
        String whyThisWay,
        Means means,
        List<String> visits,
        Optional<Integer> stage,
        int minutes,
        String skill) {

    /** What serves: outcomes need not be served by visits alone. */
    public enum Means {
        VISIT("In a visit"),
        EQUIPMENT("Equipment"),
        TECHNOLOGY("Technology"),
        THERAPY("Therapy"),
        COMMUNITY("In the community");

        private final String title;

        Means(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether nothing says what it is for. */
    public boolean isUnserving() {
        return serves.purpose() == Serves.Purpose.NOTHING_YET;
    }
}
