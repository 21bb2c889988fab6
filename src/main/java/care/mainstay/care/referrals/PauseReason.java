package care.mainstay.care.referrals;

import java.util.Locale;

/** Why support is paused. Clocks on outcomes stop while it is. */
public enum PauseReason {
    HOSPITAL("In hospital"),
    RESPITE("Away for respite care"),
    HOLIDAY("Away on holiday or with family"),
    ASKED_BY_PERSON("The person asked for a break");

    private final String words;

    PauseReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with that code; {@link IllegalArgumentException} when there is none. */
    public static PauseReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
