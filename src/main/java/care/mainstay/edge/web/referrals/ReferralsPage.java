package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The referrals of an organisation, what needs it first. */
public record ReferralsPage(String lead, String nothing, List<Group> groups) {

    /** Referrals under one heading. */
    public record Group(String heading, String about, Table referrals) {

        /** Nothing is asked of the reader, so many of them are opened only on request. */
        public boolean closed() {
            return heading.equals(UNDER_WAY) && referrals.rows().size() > 10;
        }

        public String summary() {
            return heading + ": " + Words.count(referrals.rows().size(), "person", "people");
        }
    }

    private static final String UNDER_WAY = "Support under way";

    private record Kind(String heading, String about, Set<ReferralState> states) {}

    private static final List<Kind> FOR_PROVIDERS = List.of(
            new Kind(
                    "Waiting for your answer",
                    "Say yes or no as soon as you can: somebody is waiting.",
                    EnumSet.of(ReferralState.OFFERED)),
            new Kind(
                    "Being prepared",
                    "Assessment and planning, before support starts.",
                    EnumSet.of(
                            ReferralState.DRAFT,
                            ReferralState.ACCEPTED,
                            ReferralState.IN_ASSESSMENT,
                            ReferralState.PLANNING)),
            new Kind(
                    "Paused or coming to an end",
                    "Keep an eye on dates.",
                    EnumSet.of(ReferralState.PAUSED, ReferralState.ENDING)),
            new Kind(UNDER_WAY, "", EnumSet.of(ReferralState.ACTIVE)));

    private static final List<Kind> FOR_COUNCILS = List.of(
            new Kind(
                    "Need you",
                    "Drafts to finish, and people who need another provider.",
                    EnumSet.of(
                            ReferralState.DRAFT,
                            ReferralState.SENT,
                            ReferralState.DECLINED,
                            ReferralState.HANDED_BACK)),
            new Kind("Waiting for a provider’s answer", "", EnumSet.of(ReferralState.OFFERED)),
            new Kind(
                    "Being prepared",
                    "Assessment and planning, before support starts.",
                    EnumSet.of(ReferralState.ACCEPTED, ReferralState.IN_ASSESSMENT, ReferralState.PLANNING)),
            new Kind("Paused or coming to an end", "", EnumSet.of(ReferralState.PAUSED, ReferralState.ENDING)),
            new Kind(UNDER_WAY, "", EnumSet.of(ReferralState.ACTIVE)));

    static Set<ReferralState> shown(boolean council) {
        var states = EnumSet.noneOf(ReferralState.class);
        kinds(council).forEach(kind -> states.addAll(kind.states()));
        return states;
    }

    private static List<Kind> kinds(boolean council) {
        return council ? FOR_COUNCILS : FOR_PROVIDERS;
    }

    static ReferralsPage of(
            List<Referral> referrals,
            boolean council,
            Map<PersonId, PersonName> people,
            Map<OrganisationId, String> organisations) {
        var groups = kinds(council).stream()
                .map(kind -> group(kind, referrals, council, people, organisations))
                .flatMap(group -> group.referrals().rows().isEmpty() ? Stream.empty() : Stream.of(group))
                .toList();
        return new ReferralsPage(
                Words.count(referrals.size(), "referral", "referrals") + " open.",
                council
                        ? "To refer somebody, find them first, or register them."
                        : "They appear here when a council asks you to support somebody. For somebody who comes to you"
                                + " directly, find or register them first.",
                groups);
    }

    private static Group group(
            Kind kind,
            List<Referral> referrals,
            boolean council,
            Map<PersonId, PersonName> people,
            Map<OrganisationId, String> organisations) {
        var rows = referrals.stream()
                .filter(referral -> kind.states().contains(referral.state()))
                .map(referral -> row(referral, council, people, organisations))
                .toList();
        return new Group(
                kind.heading(),
                kind.about(),
                new Table(
                        kind.heading(),
                        List.of(
                                Table.Column.of("For"),
                                Table.Column.of("Wants"),
                                Table.Column.of("Asked for"),
                                Table.Column.of(council ? "Provider" : "From"),
                                Table.Column.of("Status")),
                        rows));
    }

    private static List<Table.Cell> row(
            Referral referral,
            boolean council,
            Map<PersonId, PersonName> people,
            Map<OrganisationId, String> organisations) {
        var name = people.get(referral.person());
        var other = council ? referral.provider() : referral.commissioner();
        return List.of(
                Table.Cell.link(name == null ? "Somebody" : name.inLists(), "/referrals/" + referral.id()),
                Table.Cell.of(referral.request().intents().stream()
                        .findFirst()
                        .map(intent -> "“" + intent.words() + "”")
                        .orElse("Not written down yet")),
                Table.Cell.of(ReferralWords.hours(referral.request().hoursAWeek()) + ", from "
                        + Words.date(referral.request().startWantedOn())),
                Table.Cell.of(other.map(id -> organisations.getOrDefault(id, "Not known"))
                        .orElse(council ? "None yet" : "Asked you directly")),
                Table.Cell.status(ReferralWords.status(referral.state())));
    }
}
