package care.mainstay.care.reviews;

import java.util.Locale;

/** What a review may decide about an outcome. */
public enum DecisionKind {
    CONTINUE("Carry on as it is"),
    CHANGE_TARGET("Change the target"),
    CHANGE_COURSE("Change the expected course"),
    STEP_DOWN("Step support down a stage"),
    STEP_BACK("Step support back up a stage"),
    /** It has come true; follow-up contacts are planned so that it stays seen. */
    COMPLETE("It has come true: finish it"),
    /** It has come true and support carries on keeping it so. */
    SUSTAIN("It has come true: keep it so"),
    STOP("Stop working on it"),
    /** Says something else than the derived status, with why and until when, for all to see. */
    OVERRIDE("Set the status by hand");

    private final String words;

    DecisionKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DecisionKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
