package care.mainstay.care.outcomes;

import java.util.List;

/**
 * How support is paid for, which names the parties that must agree an outcome. The names are those a referral uses.
 */
public enum FundingRoute {
    COUNCIL_COMMISSIONED("Arranged by the council", List.of(Party.PERSON, Party.PROVIDER, Party.COUNCIL)),
    INDIVIDUAL_SERVICE_FUND("Individual service fund", List.of(Party.PERSON, Party.PROVIDER, Party.COUNCIL)),
    CONTINUING_HEALTHCARE("NHS continuing healthcare", List.of(Party.PERSON, Party.PROVIDER, Party.COUNCIL)),
    DIRECT_PAYMENT("Direct payment", List.of(Party.PERSON, Party.PROVIDER, Party.CONTRACTING_PARTY)),
    SELF_FUNDER("Paid for by the person", List.of(Party.PERSON, Party.PROVIDER, Party.CONTRACTING_PARTY));

    private final String title;
    private final List<Party> parties;

    FundingRoute(String title, List<Party> parties) {
        this.title = title;
        this.parties = parties;
    }

    public String title() {
        return title;
    }

    public List<Party> parties() {
        return parties;
    }
}
