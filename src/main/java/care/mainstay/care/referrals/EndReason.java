package care.mainstay.care.referrals;

import java.util.Locale;

/** Why support ended, and the state in which it leaves the referral. */
public enum EndReason {
    /** Success: follow-up contacts keep its evidence. */
    NO_LONGER_NEEDED("The goal was achieved and support is no longer needed", ReferralState.ENDED),
    DIED("The person died", ReferralState.ENDED),
    MOVED_AWAY("The person moved away", ReferralState.ENDED),
    HOSPITAL_OR_CARE_HOME("The person went into hospital or a care home to stay", ReferralState.ENDED),
    PERSON_STOPPED("The person did not want it any more", ReferralState.ENDED),
    HANDED_BACK("The provider handed it back", ReferralState.HANDED_BACK),
    TRANSFERRED("Support goes on with another provider", ReferralState.TRANSFERRED);

    private final String words;
    private final ReferralState state;

    EndReason(String words, ReferralState state) {
        this.words = words;
        this.state = state;
    }

    public String words() {
        return words;
    }

    public ReferralState state() {
        return state;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with that code; {@link IllegalArgumentException} when there is none. */
    public static EndReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
