package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.at;
import static care.mainstay.care.outcomes.Breakfast.seen;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people saw of an outcome, and what is derived from it, on the database. */
@MainstayTest
class ObservationsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private PeggysOutcomes peggys;
    private Caller manager;
    private Caller council;
    private PersonId peggy;
    private LocalDate today;
    private LocalDate began;

    @BeforeEach
    void aProviderAndACouncilWithPeggyInCommon() {
        peggys = new PeggysOutcomes(application);
        manager = peggys.manager;
        council = peggys.council;
        peggy = peggys.peggy;
        today = peggys.today;
        began = peggys.began;
    }

    @Test
    void achievementIsDerivedFromWhatSeveralPeopleSaw() {
        var outcome = peggys.underWay();
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
        var outcome = peggys.underWay();
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
        var outcome = peggys.underWay();
        var wrong = larkfield.as(
                manager, () -> outcomes.observe(seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 4)));
        var right = seen(outcome, began, ObservationSource.CARER_NOTE, "Joanna", 1);

        assertThat(peggys.refusal(manager, () -> outcomes.correct(wrong, right, " "))
                        .code())
                .isEqualTo("outcomes.correction-without-reason");
        larkfield.doing(manager, () -> outcomes.correct(wrong, right, "Wrong box ticked"));

        var all = larkfield.as(manager, () -> outcomes.observations(outcome));
        assertThat(all).hasSize(2);
        assertThat(all.stream().filter(Observation::counts))
                .singleElement()
                .satisfies(seen -> assertThat(seen.value().orElseThrow()).isEqualByComparingTo("1"));
        assertThat(peggys.refusal(manager, () -> outcomes.correct(wrong, right, "Again"))
                        .code())
                .isEqualTo("outcomes.corrected-already");
    }

    @Test
    void anObservationThatCannotBeIsRefusedWithEverythingWrongAtOnceAndNothingIsKept() {
        var outcome = peggys.underWay();
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

        var refused = peggys.refusal(
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
        var outcome = peggys.underWay();
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
        var outcome = peggys.underWay();
        larkfield.doing(
                manager,
                () -> outcomes.observe(seen(outcome, today.minusDays(6), ObservationSource.CARER_NOTE, "Joanna", 2)));

        assertThat(larkfield.as(manager, () -> outcomes.due(peggy, clock.instant())))
                .isEmpty();
        assertThat(larkfield.as(manager, () -> outcomes.due(peggy, at(today.plusDays(1)))))
                .extracting(DueObservation::outcome)
                .containsExactly(outcome);
    }

    private NewObservation takenBack(NewObservation seen) {
        return new NewObservation(
                Optional.empty(),
                seen.outcome(),
                seen.observedAt(),
                seen.source(),
                seen.observer(),
                Optional.empty(),
                Optional.empty(),
                Bearing.NEUTRAL,
                "Written down for the wrong person",
                Optional.empty(),
                Optional.empty());
    }

    private Optional<LocalDate> lastLook() {
        return larkfield.as(manager, () -> outcomes.due(peggy, at(today.plusDays(30)))).stream()
                .findFirst()
                .orElseThrow()
                .lastSeenOn();
    }

    @Test
    void aLookThatWasTakenBackIsNoneAndNeitherIsTheTakingBack() {
        var outcome = peggys.underWay();
        assertThat(lastLook()).isEmpty();
        var earlier = seen(outcome, today.minusDays(6), ObservationSource.CARER_NOTE, "Joanna", 2);
        var later = seen(outcome, today.minusDays(2), ObservationSource.CARER_NOTE, "Amir", 3);
        larkfield.doing(manager, () -> outcomes.observe(earlier));
        var wrong = larkfield.as(manager, () -> outcomes.observe(later));
        assertThat(lastLook()).contains(today.minusDays(2));

        larkfield.doing(manager, () -> outcomes.correct(wrong, takenBack(later), "Wrong person"));

        assertThat(lastLook()).contains(today.minusDays(6));
    }

    @Test
    void aLookWithAnotherValueIsStillALook() {
        var outcome = peggys.underWay();
        var seen = seen(outcome, today.minusDays(2), ObservationSource.CARER_NOTE, "Joanna", 2);
        var wrong = larkfield.as(manager, () -> outcomes.observe(seen));

        larkfield.doing(
                manager,
                () -> outcomes.correct(
                        wrong,
                        seen(outcome, today.minusDays(3), ObservationSource.CARER_NOTE, "Joanna", 1),
                        "It was the day before"));

        assertThat(lastLook()).contains(today.minusDays(3));
    }

    @Test
    void daysInHospitalStopTheClocksUntilTheyEnd() {
        var outcome = peggys.underWay();
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
        var outcome = peggys.underWay();
        var review = new EvidenceRef("reviews.decision", ids.next());

        assertThat(peggys.refusal(
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
}
