package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.at;
import static care.mainstay.care.outcomes.Breakfast.proposed;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** For tests: a provider and a council with Peggy in common, what she wants to do again, and a provider who is a stranger. */
final class PeggysOutcomes {

    private final Larkfield larkfield;
    private final Outcomes outcomes;
    private final AccessGrants grants;
    private final IdSource ids;

    final Caller manager;
    final Caller council;
    final Caller stranger;
    final PersonId peggy;
    final LocalDate today;
    final LocalDate began;
    private final Reminders reminders;

    PeggysOutcomes(ApplicationContext application) {
        larkfield = application.getBean(Larkfield.class);
        outcomes = application.getBean(Outcomes.class);
        grants = application.getBean(AccessGrants.class);
        reminders = application.getBean(Reminders.class);
        ids = application.getBean(IdSource.class);
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var authority = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        council = larkfield.user(authority, Role.COMMISSIONER, "Sam Ahmed");
        stranger = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care"), Role.MANAGER, "Nia Price");
        peggy = larkfield.person(manager, "Peggy", "Hale");
        opens(manager, council, Purpose.COMMISSIONING);
        opens(council, council, Purpose.COMMISSIONING);
        opens(council, manager, Purpose.DIRECT_CARE);
        today = application
                .getBean(InstantSource.class)
                .instant()
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate();
        began = today.minusWeeks(12);
    }

    private void opens(Caller keeper, Caller grantee, Purpose purpose) {
        var grant = AccessGrants.Grant.toOrganisation(
                grantee.organisation(),
                peggy,
                purpose,
                Instant.parse("2020-01-01T00:00:00Z"),
                new EvidenceRef("referrals.referral", ids.next()));
        larkfield.doing(keeper, () -> grants.openAll(List.of(grant)));
    }

    OutcomeId propose() {
        return larkfield.as(manager, () -> outcomes.propose(proposed(peggy, began)));
    }

    /** The council was reminded so many days after the start. */
    void reminded(OutcomeId outcome, int... days) {
        larkfield.doing(
                council,
                () -> reminders.remindAll(Arrays.stream(days)
                        .mapToObj(day -> new Reminders.Told(outcome, Party.COUNCIL, at(began.plusDays(day))))
                        .toList()));
    }

    OutcomeId underWay() {
        var outcome = propose();
        larkfield.doing(manager, () -> {
            outcomes.answerAll(List.of(
                    new Outcomes.Answered(
                            outcome,
                            Party.PERSON,
                            AgreementAnswer.agree(DecidedBy.person("Peggy Hale"))
                                    .at(at(began))),
                    new Outcomes.Answered(
                            outcome, Party.PROVIDER, AgreementAnswer.agree().at(at(began)))));
            outcomes.decideAll(List.of(
                    new Outcomes.Decision(outcome, Lifecycle.ACCEPTED, began, "", Optional.of(at(began))),
                    new Outcomes.Decision(outcome, Lifecycle.ACTIVE, began, "", Optional.of(at(began)))));
        });
        return outcome;
    }

    Outcome find(Caller caller, OutcomeId outcome) {
        return larkfield.as(caller, () -> outcomes.find(outcome)).orElseThrow();
    }

    /** What this caller is refused. */
    Refused refusal(Caller caller, Runnable act) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.doing(caller, act))
                .actual();
    }
}
