package care.mainstay.care.referrals;

import java.util.Locale;

/** Why a provider cannot take a referral on. */
public enum DeclineReason {
    NO_CAPACITY("We have no carers free"),
    WRONG_AREA("We do not work in this area"),
    TIMES_NOT_POSSIBLE("We cannot come at the times needed"),
    SKILLS_NOT_AVAILABLE("We do not have the skills needed"),
    CANNOT_MEET_NEEDS_SAFELY("We could not do this safely"),
    FEE_TOO_LOW("The fee does not cover the cost"),
    PERSON_PREFERS_ANOTHER("The person would rather have another provider"),
    NOT_ENOUGH_INFORMATION("The referral does not tell us enough"),
    OTHER("Another reason");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with that code; {@link IllegalArgumentException} when there is none. */
    public static DeclineReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
