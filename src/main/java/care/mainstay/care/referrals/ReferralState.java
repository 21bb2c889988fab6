package care.mainstay.care.referrals;

import java.util.Locale;

/** Where a referral stands. What may follow what is one table: {@link ReferralTransitions}. */
public enum ReferralState {
    DRAFT("Draft", "being written"),
    SENT("Sent", "waiting for a provider to be chosen"),
    OFFERED("Offered", "waiting for the provider’s answer"),
    ACCEPTED("Accepted", "the provider has taken it on"),
    DECLINED("Declined", "the provider cannot take it on"),
    WITHDRAWN("Withdrawn", "no longer wanted"),
    IN_ASSESSMENT("In assessment", "finding out together what matters and what is needed"),
    PLANNING("Planning", "agreeing outcomes and a plan"),
    ACTIVE("Active", "support is under way"),
    PAUSED("Paused", "support is paused"),
    ENDING("Ending", "support is coming to an end"),
    ENDED("Ended", "support has ended"),
    HANDED_BACK("Handed back", "the provider gave it back"),
    TRANSFERRED("Transferred", "support goes on with somebody else");

    private final String title;
    private final String meaning;

    ReferralState(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** What it means, to follow "This referral is …:". */
    public String meaning() {
        return meaning;
    }

    /** Whether support has been taken on and has not ended: the provider owes something here. */
    public boolean isOpen() {
        return switch (this) {
            case ACCEPTED, IN_ASSESSMENT, PLANNING, ACTIVE, PAUSED, ENDING -> true;
            default -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with that code; {@link IllegalArgumentException} when there is none. */
    public static ReferralState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
