package care.mainstay.care.referrals;

import java.util.Locale;

/** Why a referral is no longer wanted before support has started. */
public enum WithdrawReason {
    NOT_NEEDED("Support is no longer needed"),
    PERSON_DOES_NOT_WANT_IT("The person does not want it"),
    NO_PROVIDER_FOUND("No provider could be found"),
    TOOK_TOO_LONG("The provider took too long to answer or to start"),
    HOSPITAL_OR_CARE_HOME("The person went into hospital or a care home"),
    MOVED_AWAY("The person moved away"),
    DIED("The person died"),
    MADE_BY_MISTAKE("It was made by mistake"),
    OTHER("Another reason");

    private final String words;

    WithdrawReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with that code; {@link IllegalArgumentException} when there is none. */
    public static WithdrawReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
