package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Referrals that wait for the reader's organisation. */
@Component
class ReferralWork implements WorkSource {

    private static final Set<ReferralState> FOR_PROVIDERS = EnumSet.of(
            ReferralState.OFFERED, ReferralState.ACCEPTED, ReferralState.IN_ASSESSMENT, ReferralState.PLANNING);

    private static final Set<ReferralState> FOR_COUNCILS =
            EnumSet.of(ReferralState.DRAFT, ReferralState.SENT, ReferralState.DECLINED);

    private final Referrals referrals;
    private final Persons persons;

    ReferralWork(Referrals referrals, Persons persons) {
        this.referrals = referrals;
        this.persons = persons;
    }

    @Override
    public String heading() {
        return "Referrals";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        var states = caller.role() == Role.COMMISSIONER
                ? FOR_COUNCILS
                : caller.role() == Role.MANAGER || caller.role() == Role.COORDINATOR
                        ? FOR_PROVIDERS
                        : Set.<ReferralState>of();
        if (states.isEmpty()) {
            return List.of();
        }
        var waiting = referrals.inbox(states);
        var names = persons.names(waiting.stream().map(Referral::person).toList());
        return waiting.stream().map(referral -> item(referral, names)).toList();
    }

    private static WorkItem item(Referral referral, Map<PersonId, PersonName> names) {
        var known = names.get(referral.person());
        var name = known == null ? "somebody" : known.full();
        return new WorkItem(
                what(referral.state(), name),
                referral.request().intents().stream()
                        .findFirst()
                        .map(intent -> "“" + intent.words() + "”")
                        .orElse(""),
                Optional.of(referral.request().startWantedOn()),
                "/referrals/" + referral.id());
    }

    private static String what(ReferralState state, String name) {
        return switch (state) {
            case DRAFT -> "Finish the referral for " + name;
            case SENT -> "Choose a provider for " + name;
            case DECLINED -> "Find another provider for " + name;
            case OFFERED -> "Answer the referral for " + name;
            case ACCEPTED -> "Meet and assess " + name;
            case IN_ASSESSMENT -> "Finish the assessment of " + name;
            default -> "Agree outcomes and plan with " + name;
        };
    }
}
