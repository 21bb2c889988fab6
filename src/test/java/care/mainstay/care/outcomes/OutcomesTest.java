package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.at;
import static care.mainstay.care.outcomes.Breakfast.proposed;
import static care.mainstay.care.outcomes.Breakfast.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.Persons;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class OutcomesTest {

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Persons persons;

    @Autowired
    private AccessGrants grants;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private Caller council;
    private Caller stranger;
    private PersonId peggy;
    private LocalDate today;
    private LocalDate began;

    @BeforeEach
    void aProviderAndACouncilWithPeggyInCommon() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var authority = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        council = larkfield.user(authority, Role.COMMISSIONER, "Sam Ahmed");
        stranger = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care"), Role.MANAGER, "Nia Price");
        peggy = larkfield.person(manager, "Peggy", "Hale");
        openTo(manager, council, Purpose.COMMISSIONING);
        larkfield.doing(council, () -> {
            grants.openAll(List.of(grant(council, Purpose.COMMISSIONING)));
            grants.openAll(List.of(grant(manager, Purpose.DIRECT_CARE)));
        });
        today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
        began = today.minusWeeks(12);
    }

    private void openTo(Caller keeper, Caller grantee, Purpose purpose) {
        larkfield.doing(keeper, () -> grants.openAll(List.of(grant(grantee, purpose))));
    }

    private AccessGrants.Grant grant(Caller grantee, Purpose purpose) {
        return AccessGrants.Grant.toOrganisation(
                grantee.organisation(),
                peggy,
                purpose,
                Instant.parse("2020-01-01T00:00:00Z"),
                new EvidenceRef("referrals.referral", ids.next()));
    }

    private OutcomeId propose() {
        return larkfield.as(manager, () -> outcomes.propose(proposed(peggy, began)));
    }

    private OutcomeId underWay() {
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

    private Outcome find(Caller caller, OutcomeId outcome) {
        return larkfield.as(caller, () -> outcomes.find(outcome)).orElseThrow();
    }

    private Refused refusal(Caller caller, Runnable act) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.doing(caller, act))
                .actual();
    }

    // Agreement -----------------------------------------------------------------------------------------------------

    @Test
    void whatIsProposedIsFoundAgainAsItWasSaid() {
        var found = find(manager, propose());

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

            var refused = refusal(manager, () -> outcomes.decide(outcome, Lifecycle.ACCEPTED, today, ""));

            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("noticing");
                assertThat(problem.whatToDo()).contains("good day");
            });
        }
    }

    @Test
    void careCanBeginWhenPersonAndProviderAgreeWithoutWaitingForWhoeverPays() {
        var outcome = find(manager, underWay());

        assertThat(outcome.lifecycle()).isEqualTo(Lifecycle.ACTIVE);
        assertThat(outcome.agreement().isAgreedForCare()).isTrue();
        assertThat(outcome.agreement().agreedOn()).isEmpty();
    }

    @Test
    void anOutcomeThatThePersonHasNotAgreedIsNotAccepted() {
        var outcome = propose();
        larkfield.doing(manager, () -> outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree()));

        assertThat(refusal(manager, () -> outcomes.decide(outcome, Lifecycle.ACCEPTED, today, ""))
                        .code())
                .isEqualTo("outcomes.not-agreed");
    }

    @Test
    void aCouncilThatSaysNothingIsDeemedToAgreeForPaymentOnlyAfterTheStatedDays() {
        var agreement = find(manager, underWay()).agreement();

        assertThat(agreement.agreedForPaymentOn()).contains(began.plusDays(Agreement.DEEMED_AFTER_DAYS));
        assertThat(agreement.isAgreed()).isFalse();
        assertThat(agreement.of(Party.COUNCIL).answer()).isEqualTo(AgreementAnswer.Answer.PENDING);
    }

    @Test
    void theCouncilsAnswerIsKeptByTheCouncilAndSeenByTheProvider() {
        var outcome = underWay();
        larkfield.doing(
                council,
                () -> outcomes.answer(outcome, Party.COUNCIL, AgreementAnswer.disagree("The target is too far")));

        var standing = find(manager, outcome).agreement().of(Party.COUNCIL);
        assertThat(standing.answer()).isEqualTo(AgreementAnswer.Answer.DISAGREE);
        assertThat(standing.words()).isEqualTo("The target is too far");
        assertThat(find(manager, outcome).agreement().agreedForPaymentOn()).isEmpty();
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var outcome = propose();

        assertThat(refusal(manager, () -> outcomes.answer(outcome, Party.COUNCIL, AgreementAnswer.agree()))
                        .code())
                .isEqualTo("outcomes.not-yours-to-answer");
        assertThat(refusal(council, () -> outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree()))
                        .code())
                .isEqualTo("outcomes.not-yours-to-answer");
        assertThat(refusal(manager, () -> outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree()))
                        .code())
                .isEqualTo("outcomes.nobody-decided");
    }

    @Test
    void theCouncilReadsAnOutcomeAndNeverMovesIt() {
        var outcome = propose();

        assertThat(refusal(council, () -> outcomes.decide(outcome, Lifecycle.REJECTED, today, "Not funded"))
                        .code())
                .isEqualTo("outcomes.not-yours-to-decide");
        assertThat(refusal(council, () -> outcomes.reword(outcome, "x", "y", "z"))
                        .code())
                .isEqualTo("outcomes.not-yours-to-decide");
    }

    @Test
    void aPersonWorksOnAtMostFiveOutcomesAtATime() {
        for (int i = 0; i < Outcomes.AT_MOST; i++) {
            underWay();
        }
        var refused = assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::underWay)
                .actual();

        assertThat(refused.code()).isEqualTo("outcomes.five-already");
    }

    @Test
    void aPersonMayDeclineToHaveOutcomesAndChangeTheirMind() {
        larkfield.doing(
                manager,
                () -> outcomes.chooseGoals(peggy, false, DecidedBy.person("Peggy Hale"), "I just want my tea hot"));

        assertThat(assertThatExceptionOfType(Refused.class)
                        .isThrownBy(this::propose)
                        .actual()
                        .code())
                .isEqualTo("outcomes.goals-declined");

        larkfield.doing(
                manager, () -> outcomes.chooseGoals(peggy, true, DecidedBy.person("Peggy Hale"), "Well, perhaps"));
        assertThat(propose()).isNotNull();
    }

    @Test
    void aLockedBaselineCannotBeChangedAndOnlySomebodyIndependentLocksIt() {
        var outcome = underWay();
        var bySupervisor = new Baseline.BaselineLock(began.plusDays(3), ObservationSource.SUPERVISOR, "Ruth");
        var byAnn = new Baseline.BaselineLock(began.plusDays(3), ObservationSource.FAMILY, "Ann Hale");

        assertThat(refusal(manager, () -> outcomes.lockBaseline(outcome, bySupervisor))
                        .code())
                .isEqualTo("outcomes.lock-not-independent");
        larkfield.doing(manager, () -> outcomes.lockBaseline(outcome, byAnn));

        var terms = find(manager, outcome).terms();
        assertThat(terms.baseline().orElseThrow().lockedInTime(began)).isTrue();
        var lower = terms.withBaseline(
                Baseline.unlocked(BigDecimal.ZERO, began, ObservationSource.SUPERVISOR, "Ruth Okafor"));
        assertThat(refusal(manager, () -> outcomes.revise(outcome, lower, "It was lower", Optional.empty()))
                        .code())
                .isEqualTo("outcomes.baseline-locked");
    }

    // Need to know --------------------------------------------------------------------------------------------------

    @Test
    void anotherProviderSeesNoneOfIt() {
        var outcome = underWay();
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

    // Observations --------------------------------------------------------------------------------------------------

    @Test
    void achievementIsDerivedFromWhatSeveralPeopleSaw() {
        var outcome = underWay();
        larkfield.doing(manager, () -> {
            var all = new ArrayList<NewObservation>();
            for (int day = 0; day <= 80; day++) {
                all.add(seen(
                        outcome,
                        began.plusDays(day),
                        ObservationSource.CARER_NOTE,
                        day % 2 == 0 ? "Joanna" : "Amir",
                        day < 30 ? 1 : 3));
            }
            all.add(seen(outcome, began.plusDays(40), ObservationSource.PERSON, "Peggy Hale", 3));
            outcomes.observeAll(all);
        });

        var achievement = larkfield.as(council, () -> outcomes.achievement(outcome, clock.instant()));

        assertThat(achievement.status()).isEqualTo(AchievementStatus.SUSTAINING);
        assertThat(achievement.achievedOn()).contains(began.plusDays(40));
        assertThat(larkfield
                        .as(manager, () -> outcomes.achievement(outcome, at(began.plusDays(39))))
                        .status()
                        .isAchieved())
                .isFalse();
    }

    @Test
    void anObservationBroughtTwiceIsKeptOnce() {
        var outcome = underWay();
        var id = new ObservationId(ids.next());
        var once = seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 2);
        var withId = new NewObservation(
                Optional.of(id),
                once.outcome(),
                once.observedAt(),
                once.source(),
                once.observer(),
                once.value(),
                once.outOf(),
                once.bearing(),
                once.words(),
                once.derivedFrom(),
                once.recordedAt());
        larkfield.doing(manager, () -> {
            outcomes.observeAll(List.of(withId));
            outcomes.observeAll(List.of(withId));
        });

        assertThat(larkfield.as(manager, () -> outcomes.observations(outcome))).hasSize(1);
    }

    @Test
    void aCorrectionSupersedesWithAReasonAndBothAreShown() {
        var outcome = underWay();
        var wrong = larkfield.as(
                manager, () -> outcomes.observe(seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 4)));
        var right = seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 1);

        assertThat(refusal(manager, () -> outcomes.correct(wrong, right, " ")).code())
                .isEqualTo("outcomes.correction-without-reason");
        larkfield.doing(manager, () -> outcomes.correct(wrong, right, "Wrong box ticked"));

        var all = larkfield.as(manager, () -> outcomes.observations(outcome));
        assertThat(all).hasSize(2);
        assertThat(all.stream().filter(Observation::counts))
                .singleElement()
                .satisfies(seen -> assertThat(seen.value().orElseThrow()).isEqualByComparingTo("1"));
        assertThat(refusal(manager, () -> outcomes.correct(wrong, right, "Again"))
                        .code())
                .isEqualTo("outcomes.corrected-already");
    }

    @Test
    void anObservationThatCannotBeIsRefusedWithEverythingWrongAtOnceAndNothingIsKept() {
        var outcome = underWay();
        var impossible = new NewObservation(
                Optional.empty(),
                outcome,
                clock.instant().plusSeconds(86_400),
                ObservationSource.CARER_NOTE,
                Observer.named(" "),
                Optional.of(BigDecimal.valueOf(7)),
                Optional.empty(),
                Bearing.SUPPORTS,
                "x".repeat(10_000_000),
                Optional.empty(),
                Optional.empty());

        var refused = refusal(
                manager,
                () -> outcomes.observeAll(
                        List.of(seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 2), impossible)));

        assertThat(refused.problems())
                .extracting(Refused.Problem::code)
                .contains(
                        "outcomes.observed-in-the-future",
                        "outcomes.no-observer",
                        "outcomes.value-off-the-scale",
                        "outcomes.words-too-long");
        assertThat(larkfield.as(manager, () -> outcomes.observations(outcome))).isEmpty();
    }

    @Test
    void scriptInANoteIsKeptAsTheWordsItIs() {
        var outcome = underWay();
        var words = "<script>alert(1)</script> & “quotes”";
        var seen = seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 2);
        larkfield.doing(
                manager,
                () -> outcomes.observe(new NewObservation(
                        seen.id(),
                        seen.outcome(),
                        seen.observedAt(),
                        seen.source(),
                        seen.observer(),
                        seen.value(),
                        seen.outOf(),
                        seen.bearing(),
                        words,
                        seen.derivedFrom(),
                        seen.recordedAt())));

        assertThat(larkfield
                        .as(manager, () -> outcomes.observations(outcome))
                        .get(0)
                        .words())
                .isEqualTo(words);
    }

    @Test
    void anOutcomeIsDueWhenNobodyHasLookedForItsInterval() {
        var outcome = underWay();
        larkfield.doing(
                manager,
                () -> outcomes.observe(seen(outcome, today.minusDays(6), ObservationSource.CARER_NOTE, "Joanna", 2)));

        assertThat(larkfield.as(manager, () -> outcomes.due(peggy, clock.instant())))
                .isEmpty();
        assertThat(larkfield.as(manager, () -> outcomes.due(peggy, at(today.plusDays(1)))))
                .extracting(DueObservation::outcome)
                .containsExactly(outcome);
    }

    @Test
    void daysInHospitalStopTheClocksUntilTheyEnd() {
        var outcome = underWay();
        var stay = new EvidenceRef("safety.hospital-stay", ids.next());
        larkfield.doing(manager, () -> {
            outcomes.observe(seen(outcome, today.minusDays(40), ObservationSource.CARER_NOTE, "Joanna", 2));
            outcomes.pause(peggy, today.minusDays(39), Pause.Reason.HOSPITAL, stay);
        });

        assertThat(larkfield
                        .as(manager, () -> outcomes.achievement(outcome, clock.instant()))
                        .strength()
                        .daysSinceLast())
                .isEqualTo(1);

        larkfield.doing(manager, () -> outcomes.resume(peggy, stay, today.minusDays(30)));
        assertThat(larkfield
                        .as(manager, () -> outcomes.achievement(outcome, clock.instant()))
                        .strength()
                        .daysSinceLast())
                .isEqualTo(31);
    }

    @Test
    void onlyAReviewOverridesAndOnlyUntilADay() {
        var outcome = underWay();
        var review = new EvidenceRef("reviews.decision", ids.next());

        assertThat(refusal(
                                manager,
                                () -> outcomes.override(
                                        outcome,
                                        AchievementStatus.ACHIEVED,
                                        "Trust me",
                                        today.plusDays(30),
                                        new EvidenceRef("visits.visit", ids.next())))
                        .code())
                .isEqualTo("outcomes.override-without-review");
        larkfield.doing(
                manager,
                () -> outcomes.override(
                        outcome,
                        AchievementStatus.NOT_ATTAINABLE,
                        "The stairlift was never fitted",
                        today.plusDays(30),
                        review));

        var achievement = larkfield.as(council, () -> outcomes.achievement(outcome, clock.instant()));
        assertThat(achievement.status()).isEqualTo(AchievementStatus.NOT_ATTAINABLE);
        assertThat(achievement.override().orElseThrow().review()).isEqualTo(review);
        assertThat(achievement.derived()).isEqualTo(AchievementStatus.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void completingPlansFollowUpContactsAfterSixAndTwelveWeeks() {
        var outcome = underWay();
        larkfield.doing(
                manager,
                () -> outcomes.decide(outcome, Lifecycle.COMPLETED, today.minusWeeks(2), "She does it every day"));

        assertThat(larkfield.as(manager, () -> outcomes.followUps(outcome)))
                .extracting(FollowUp::dueOn)
                .containsExactly(today.plusWeeks(4), today.plusWeeks(10));
    }

    @Test
    void whatAnOutcomeSaidBeforeCanBeAskedAgain() {
        var outcome = propose();
        larkfield.doing(
                manager,
                () -> outcomes.reword(
                        outcome,
                        "I make my own porridge",
                        "She stirs the porridge and serves it",
                        "It was her mother's"));

        assertThat(find(manager, outcome).statement()).isEqualTo("I make my own porridge");
        assertThat(larkfield
                        .as(manager, () -> outcomes.find(outcome, at(began).plusSeconds(60)))
                        .orElseThrow()
                        .statement())
                .isEqualTo("I make my own breakfast again");
    }
}
