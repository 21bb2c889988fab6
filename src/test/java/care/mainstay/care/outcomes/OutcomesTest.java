package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.at;
import static care.mainstay.care.outcomes.Breakfast.proposed;
import static care.mainstay.care.outcomes.Breakfast.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.Caller;
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
import org.springframework.context.ApplicationContext;

/** What is agreed and decided about an outcome, by whom, and who sees it, on the database. */
@MainstayTest
class OutcomesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private PeggysOutcomes peggys;
    private Caller manager;
    private Caller council;
    private Caller stranger;
    private PersonId peggy;
    private LocalDate today;
    private LocalDate began;

    @BeforeEach
    void aProviderAndACouncilWithPeggyInCommon() {
        peggys = new PeggysOutcomes(application);
        manager = peggys.manager;
        council = peggys.council;
        stranger = peggys.stranger;
        peggy = peggys.peggy;
        today = peggys.today;
        began = peggys.began;
    }

    @Test
    void whatIsProposedIsFoundAgainAsItWasSaid() {
        var found = peggys.find(manager, peggys.propose());

        assertThat(found.statement()).isEqualTo("I make my own breakfast again");
        assertThat(found.lifecycle()).isEqualTo(Lifecycle.PROPOSED);
        assertThat(found.terms().baseline().orElseThrow().value()).isEqualByComparingTo("1");
        assertThat(found.stages()).hasSize(1);
        assertThat(found.contributing()).containsExactly("Her daughter Ann", "Community occupational therapist");
    }

    @Test
    void anOutcomeCannotBeAgreedUntilItNamesWhatSomebodyWillSeeOrDo() {
        for (String vague : List.of("", "To be more independent", "Staff will support her to eat", "Happier")) {
            var outcome = larkfield.as(manager, () -> outcomes.propose(proposed(peggy, began, vague)));
            larkfield.doing(manager, () -> {
                outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Peggy Hale")));
                outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree());
            });

            var refused = peggys.refusal(manager, () -> outcomes.decide(outcome, Lifecycle.ACCEPTED, today, ""));

            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("noticing");
                assertThat(problem.whatToDo()).contains("good day");
            });
        }
    }

    @Test
    void careCanBeginWhenPersonAndProviderAgreeWithoutWaitingForWhoeverPays() {
        var outcome = peggys.find(manager, peggys.underWay());

        assertThat(outcome.lifecycle()).isEqualTo(Lifecycle.ACTIVE);
        assertThat(outcome.agreement().isAgreedForCare()).isTrue();
        assertThat(outcome.agreement().agreedOn()).isEmpty();
    }

    @Test
    void anOutcomeThatThePersonHasNotAgreedIsNotAccepted() {
        var outcome = peggys.propose();
        larkfield.doing(manager, () -> outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree()));

        assertThat(peggys.refusal(manager, () -> outcomes.decide(outcome, Lifecycle.ACCEPTED, today, ""))
                        .code())
                .isEqualTo("outcomes.not-agreed");
    }

    @Test
    void theCouncilsAnswerIsKeptByTheCouncilAndSeenByTheProvider() {
        var outcome = peggys.underWay();
        larkfield.doing(
                council,
                () -> outcomes.answer(outcome, Party.COUNCIL, AgreementAnswer.disagree("The target is too far")));

        var standing = peggys.find(manager, outcome).agreement().of(Party.COUNCIL);
        assertThat(standing.answer()).isEqualTo(AgreementAnswer.Answer.DISAGREE);
        assertThat(standing.words()).isEqualTo("The target is too far");
        assertThat(peggys.find(manager, outcome).agreement().agreedForPaymentOn())
                .isEmpty();
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var outcome = peggys.propose();

        assertThat(peggys.refusal(manager, () -> outcomes.answer(outcome, Party.COUNCIL, AgreementAnswer.agree()))
                        .code())
                .isEqualTo("outcomes.not-yours-to-answer");
        assertThat(peggys.refusal(council, () -> outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree()))
                        .code())
                .isEqualTo("outcomes.not-yours-to-answer");
        assertThat(peggys.refusal(manager, () -> outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree()))
                        .code())
                .isEqualTo("outcomes.nobody-decided");
    }

    @Test
    void theCouncilReadsAnOutcomeAndNeverMovesIt() {
        var outcome = peggys.propose();

        assertThat(peggys.refusal(council, () -> outcomes.decide(outcome, Lifecycle.REJECTED, today, "Not funded"))
                        .code())
                .isEqualTo("outcomes.not-yours-to-decide");
        assertThat(peggys.refusal(council, () -> outcomes.reword(outcome, "x", "y", "z"))
                        .code())
                .isEqualTo("outcomes.not-yours-to-decide");
    }

    @Test
    void aPersonWorksOnAtMostFiveOutcomesAtATime() {
        for (int i = 0; i < Outcomes.AT_MOST; i++) {
            peggys.underWay();
        }
        var refused = assertThatExceptionOfType(Refused.class)
                .isThrownBy(peggys::underWay)
                .actual();

        assertThat(refused.code()).isEqualTo("outcomes.five-already");
    }

    @Test
    void aPersonMayDeclineToHaveOutcomesAndChangeTheirMind() {
        larkfield.doing(
                manager,
                () -> outcomes.chooseGoals(peggy, false, DecidedBy.person("Peggy Hale"), "I just want my tea hot"));

        assertThat(assertThatExceptionOfType(Refused.class)
                        .isThrownBy(peggys::propose)
                        .actual()
                        .code())
                .isEqualTo("outcomes.goals-declined");

        larkfield.doing(
                manager, () -> outcomes.chooseGoals(peggy, true, DecidedBy.person("Peggy Hale"), "Well, perhaps"));
        assertThat(peggys.propose()).isNotNull();
    }

    @Test
    void aLockedBaselineCannotBeChangedAndOnlySomebodyIndependentLocksIt() {
        var outcome = peggys.underWay();
        var bySupervisor = new Baseline.BaselineLock(began.plusDays(3), ObservationSource.SUPERVISOR, "Ruth");
        var byAnn = new Baseline.BaselineLock(began.plusDays(3), ObservationSource.FAMILY, "Ann Hale");

        assertThat(peggys.refusal(manager, () -> outcomes.lockBaseline(outcome, bySupervisor))
                        .code())
                .isEqualTo("outcomes.lock-not-independent");
        larkfield.doing(manager, () -> outcomes.lockBaseline(outcome, byAnn));

        var terms = peggys.find(manager, outcome).terms();
        assertThat(terms.baseline().orElseThrow().lockedInTime(began)).isTrue();
        var lower = terms.withBaseline(
                Baseline.unlocked(BigDecimal.ZERO, began, ObservationSource.SUPERVISOR, "Ruth Okafor"));
        assertThat(peggys.refusal(manager, () -> outcomes.revise(outcome, lower, "It was lower", Optional.empty()))
                        .code())
                .isEqualTo("outcomes.baseline-locked");
    }

    @Test
    void anotherProviderSeesNoneOfIt() {
        var outcome = peggys.underWay();
        larkfield.doing(
                manager, () -> outcomes.observe(seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 2)));

        larkfield.doing(stranger, () -> {
            assertThat(outcomes.find(outcome)).isEmpty();
            assertThat(outcomes.forPerson(peggy)).isEmpty();
            assertThat(outcomes.observations(outcome)).isEmpty();
            assertThat(outcomes.due(peggy, clock.instant())).isEmpty();
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> outcomes.achievement(outcome, clock.instant()));
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> outcomes.observe(seen(outcome, began, ObservationSource.CARER_NOTE, "X", 2)));
        });
    }

    @Test
    void completingPlansFollowUpContactsAfterSixAndTwelveWeeks() {
        var outcome = peggys.underWay();
        larkfield.doing(
                manager,
                () -> outcomes.decide(outcome, Lifecycle.COMPLETED, today.minusWeeks(2), "She does it every day"));

        assertThat(larkfield.as(manager, () -> followUps.of(outcome)))
                .extracting(FollowUp::dueOn)
                .containsExactly(today.plusWeeks(4), today.plusWeeks(10));
    }

    @Test
    void whatAnOutcomeSaidBeforeCanBeAskedAgain() {
        var outcome = peggys.propose();
        larkfield.doing(
                manager,
                () -> outcomes.reword(
                        outcome,
                        "I make my own porridge",
                        "She stirs the porridge and serves it",
                        "It was her mother’s"));

        assertThat(peggys.find(manager, outcome).statement()).isEqualTo("I make my own porridge");
        assertThat(larkfield
                        .as(manager, () -> outcomes.find(outcome, at(began).plusSeconds(60)))
                        .orElseThrow()
                        .statement())
                .isEqualTo("I make my own breakfast again");
    }
}
