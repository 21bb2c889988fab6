package care.mainstay.people.workforce;

import java.util.Locale;
import java.util.Optional;

/**
 * Something a carer must have been seen to do well before doing it alone.
 *
 * <p>How long a sign-off counts is given where a source says so: medicines competence is seen at least yearly (NICE NG67),
 * moving and handling yearly by common practice. The others stand until someone looks again.
 */
public enum Skill {
    CARE_CERTIFICATE("Care Certificate", Optional.empty()),
    MEDICINES("Supporting with medicines", Optional.of(12)),
    MOVING_AND_HANDLING("Moving and handling", Optional.of(12)),
    HOIST("Using a hoist", Optional.of(12)),
    CATHETER_CARE("Catheter care", Optional.of(12)),
    PEG_FEEDING("Feeding through a tube", Optional.of(12)),
    DEMENTIA("Living well with dementia", Optional.empty()),
    END_OF_LIFE("Care at the end of life", Optional.empty()),
    REABLEMENT("Helping people do it themselves", Optional.empty()),
    OBSERVING_CHANGE("Noticing and recording change", Optional.empty());

    private final String words;
    private final Optional<Integer> months;

    Skill(String words, Optional<Integer> months) {
        this.words = words;
        this.months = months;
    }

    public String words() {
        return words;
    }

    /** After how many months it must be seen again. */
    public Optional<Integer> lastsMonths() {
        return months;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The skill with that code; {@link IllegalArgumentException} when there is none. */
    public static Skill ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
