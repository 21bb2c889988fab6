package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.Transition;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.LocalDate;
import java.util.Comparator;
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
            EnumSet.of(ReferralState.DRAFT, ReferralState.SENT, ReferralState.DECLINED, ReferralState.ACCEPTED);

    private final Referrals referrals;
    private final Persons persons;
    private final Organisations organisations;

    ReferralWork(Referrals referrals, Persons persons, Organisations organisations) {
        this.referrals = referrals;
        this.persons = persons;
        this.organisations = organisations;
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
        boolean council = caller.role() == Role.COMMISSIONER;
        return waiting.stream()
                .map(referral -> item(referral, names, council ? answer(referral) : Optional.empty(), council))
                .toList();
    }

    /** What the provider answered, and why, for the council that asked. */
    private Optional<String> answer(Referral referral) {
        if (referral.state() != ReferralState.DECLINED && referral.state() != ReferralState.ACCEPTED) {
            return Optional.empty();
        }
        return referrals.history(referral.id()).stream()
                .filter(step -> step.to() == referral.state())
                .max(Comparator.comparing(Transition::happenedAt))
                .map(step -> organisations.name(step.actingOrganisation())
                        + (referral.state() == ReferralState.ACCEPTED ? " has taken this on." : " cannot take this on.")
                        + step.reasonWords().map(reason -> " " + reason + ".").orElse("")
                        + (step.words().isBlank() ? "" : " “" + step.words() + "”"));
    }

    private static WorkItem item(
            Referral referral, Map<PersonId, PersonName> names, Optional<String> answer, boolean council) {
        var known = names.get(referral.person());
        var name = known == null ? "somebody" : known.full();
        return new WorkItem(
                council && referral.state() == ReferralState.ACCEPTED
                        ? "Assess " + name + " together with the provider"
                        : what(referral.state(), name),
                (answer.orElseGet(() -> intent(referral)) + cameLate(referral)).strip(),
                Optional.of(due(referral)),
                "/referrals/" + referral.id());
    }

    private static String intent(Referral referral) {
        return referral.request().intents().stream()
                .findFirst()
                .map(intent -> "“" + intent.words() + "”")
                .orElse("");
    }

    /** The day support was wanted from; nobody was late before it was written down here, as when it came with a file. */
    static LocalDate due(Referral referral) {
        var recorded = recordedOn(referral);
        var wanted = referral.request().startWantedOn();
        return wanted.isBefore(recorded) ? recorded : wanted;
    }

    static String cameLate(Referral referral) {
        var wanted = referral.request().startWantedOn();
        return wanted.isBefore(recordedOn(referral))
                ? " Support was wanted from " + Words.date(wanted) + ", before this was written down here."
                : "";
    }

    private static LocalDate recordedOn(Referral referral) {
        return referral.recordedAt().atZone(Words.LONDON).toLocalDate();
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
