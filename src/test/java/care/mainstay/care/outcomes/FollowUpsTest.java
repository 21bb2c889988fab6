package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.FollowUp.Method;
import care.mainstay.care.outcomes.FollowUp.NewContact;
import care.mainstay.care.outcomes.FollowUp.Result;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keeping in touch after success, on the database: what is due, what came of it, and what is refused. */
@MainstayTest
class FollowUpsTest {

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private PersonId peggy;
    private LocalDate today;

    @BeforeEach
    void peggyIsSupportedByLarkfield() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        peggy = larkfield.person(manager, "Peggy", "Hale");
        today = LondonTime.day(clock.instant());
    }

    /** Began twenty weeks ago, and came true so long ago. */
    private OutcomeId cameTrue(LocalDate on) {
        var began = today.minusWeeks(20);
        var outcome = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, began)));
        larkfield.doing(manager, () -> {
            outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Peggy Hale")));
            outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decideAll(List.of(
                    new Outcomes.Decision(outcome, Lifecycle.ACCEPTED, began, "", Optional.of(at(began))),
                    new Outcomes.Decision(outcome, Lifecycle.ACTIVE, began, "", Optional.of(at(began)))));
            outcomes.decide(outcome, Lifecycle.COMPLETED, on, "She does it every day");
        });
        return outcome;
    }

    private OutcomeId dueToday() {
        return cameTrue(today.minusWeeks(6));
    }

    private List<OutcomeId> due() {
        return larkfield.as(manager, followUps::due).stream()
                .map(FollowUp.Due::outcome)
                .toList();
    }

    private FollowUp first(OutcomeId outcome) {
        return larkfield.as(manager, () -> followUps.of(outcome)).get(0);
    }

    private NewObservation said(OutcomeId outcome) {
        return NewObservation.of(
                outcome,
                clock.instant(),
                ObservationSource.PERSON,
                Observer.named("Peggy Hale"),
                BigDecimal.valueOf(3),
                Bearing.SUPPORTS,
                "Porridge every morning, and toast on Sundays");
    }

    private NewContact contact(Result result, LocalDate on, Optional<NewObservation> seen) {
        return new NewContact(today, on, Method.CALL, result, "", seen, Optional.empty());
    }

    private List<String> refusals(OutcomeId outcome, NewContact contact) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.doing(manager, () -> followUps.contact(outcome, contact)))
                .actual()
                .problems()
                .stream()
                .map(Refused.Problem::code)
                .toList();
    }

    @Test
    void aContactIsListedFromAWeekBeforeItsDayUntilAFortnightAfterIt() {
        cameTrue(today.minusWeeks(6).plusDays(8));
        var soon = cameTrue(today.minusWeeks(6).plusDays(7));
        var late = cameTrue(today.minusWeeks(6).minusDays(14));
        cameTrue(today.minusWeeks(6).minusDays(15));

        assertThat(due()).as("the longest waiting first").containsExactly(late, soon);
    }

    @Test
    void whatSomebodySaidIsKeptWithTheContact() {
        var outcome = dueToday();

        larkfield.doing(
                manager, () -> followUps.contact(outcome, contact(Result.REACHED, today, Optional.of(said(outcome)))));

        var seen = larkfield.as(manager, () -> outcomes.observations(outcome)).get(0);
        assertThat(seen.words()).startsWith("Porridge every morning");
        var followUp = first(outcome);
        assertThat(followUp.madeBy()).contains(seen.id());
        assertThat(followUp.contacts()).singleElement().satisfies(made -> {
            assertThat(made.result()).isEqualTo(Result.REACHED);
            assertThat(made.seen()).contains(seen.id());
            assertThat(made.recordedBy()).isEqualTo(manager.actor());
        });
        assertThat(due()).isEmpty();
        assertThat(refusals(outcome, contact(Result.REACHED, today, Optional.of(said(outcome)))))
                .containsExactly("outcomes.contact-made-already");
    }

    @Test
    void aTryWithoutAnAnswerIsKeptAndTheContactStaysOnTheList() {
        var outcome = dueToday();

        larkfield.doing(
                manager,
                () -> followUps.contact(outcome, contact(Result.NO_ANSWER, today.minusDays(1), Optional.empty())));

        assertThat(due()).containsExactly(outcome);
        assertThat(first(outcome).contacts()).extracting(FollowUp.Contact::on).containsExactly(today.minusDays(1));
        assertThat(larkfield.as(manager, () -> outcomes.observations(outcome)))
                .as("nothing was seen")
                .isEmpty();
    }

    @Test
    void whoDoesNotWantToBeAskedIsNotAskedAgain() {
        var outcome = dueToday();

        larkfield.doing(manager, () -> followUps.contact(outcome, contact(Result.NOT_WANTED, today, Optional.empty())));

        assertThat(due()).isEmpty();
        assertThat(refusals(outcome, contact(Result.NO_ANSWER, today, Optional.empty())))
                .containsExactly("outcomes.contact-not-wanted");
    }

    @Test
    void whatAnybodySawInItsTimeAnswersItToo() {
        var outcome = dueToday();

        var seen = larkfield.as(manager, () -> outcomes.observe(said(outcome)));

        assertThat(first(outcome).madeBy()).contains(seen);
        assertThat(due()).isEmpty();
    }

    @Test
    void anOutcomeTakenUpAgainIsNotAskedAbout() {
        var outcome = dueToday();
        larkfield.doing(manager, () -> outcomes.decide(outcome, Lifecycle.ACTIVE, today, "It has slipped"));

        assertThat(due()).isEmpty();
        assertThat(refusals(outcome, contact(Result.NO_ANSWER, today, Optional.empty())))
                .containsExactly("outcomes.not-followed-up");
    }

    @Test
    void whatDoesNotFitIsRefusedAtOnceAndNothingIsKept() {
        var outcome = dueToday();
        var another = cameTrue(today.minusWeeks(2));

        assertThat(refusals(outcome, contact(Result.REACHED, today.minusDays(15), Optional.empty())))
                .containsExactly("outcomes.contact-out-of-time", "outcomes.contact-without-answer");
        assertThat(refusals(outcome, contact(Result.NO_ANSWER, today.plusDays(1), Optional.of(said(another)))))
                .containsExactly(
                        "outcomes.contact-in-the-future",
                        "outcomes.answer-without-contact",
                        "outcomes.answer-about-another-outcome",
                        "outcomes.answer-on-another-day");
        var silent = new NewContact(
                today,
                today,
                Method.CALL,
                Result.REACHED,
                "",
                Optional.of(NewObservation.of(
                        outcome,
                        clock.instant(),
                        ObservationSource.PERSON,
                        Observer.named(" "),
                        BigDecimal.valueOf(9),
                        Bearing.SUPPORTS,
                        "")),
                Optional.empty());
        assertThat(refusals(outcome, silent))
                .as("by the same check as any observation")
                .containsExactly("outcomes.no-observer", "outcomes.value-off-the-scale");

        assertThat(first(outcome).contacts()).isEmpty();
        assertThat(larkfield.as(manager, () -> outcomes.observations(another))).isEmpty();
    }

    @Test
    void anotherProviderHasNothingToAskAbout() {
        var outcome = dueToday();
        var stranger = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care"), Role.MANAGER, "Nia Price");

        assertThat(larkfield.as(stranger, followUps::due)).isEmpty();
        assertThat(larkfield.as(stranger, () -> followUps.of(outcome))).isEmpty();
        assertThatThrownBy(() -> larkfield.doing(
                        stranger, () -> followUps.contact(outcome, contact(Result.NO_ANSWER, today, Optional.empty()))))
                .isInstanceOf(NoSuchElementException.class);
    }
}
