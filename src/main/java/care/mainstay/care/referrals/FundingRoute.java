package care.mainstay.care.referrals;

import java.util.Locale;

/** How support is paid for, and so who is party to what is agreed. */
public enum FundingRoute {
    COUNCIL_COMMISSIONED("Arranged and paid for by the council"),
    DIRECT_PAYMENT("Direct payment"),
    INDIVIDUAL_SERVICE_FUND("Individual service fund"),
    SELF_FUNDER("Paid for by the person"),
    CONTINUING_HEALTHCARE("NHS continuing healthcare");

    private final String words;

    FundingRoute(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the council, or NHS body, that commissions is a party to outcomes and plan. */
    public boolean isCommissioned() {
        return this == COUNCIL_COMMISSIONED || this == CONTINUING_HEALTHCARE || this == INDIVIDUAL_SERVICE_FUND;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The route with that code; {@link IllegalArgumentException} when there is none. */
    public static FundingRoute ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
