package care.mainstay.money.settlement.internal.calculation;

import static care.mainstay.money.settlement.internal.calculation.AMonth.ADA;
import static care.mainstay.money.settlement.internal.calculation.AMonth.BREAKFAST;
import static care.mainstay.money.settlement.internal.calculation.AMonth.november;
import static care.mainstay.money.settlement.internal.calculation.AMonth.october;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.contracts.RewardTerms.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What decides whether money hangs, waits or is due: one test per rule, at £36.00 set aside. */
class PreludeTest {

    /** Everything in order: achieved, held for seven weeks, confirmed to the council. */
    private static AnOutcome inOrder() {
        return AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(7).confirmedBy("council");
    }

    private static String settled(AnOutcome outcome) {
        return settled(november().with(ADA), outcome);
    }

    private static String settled(AMonth month, AnOutcome outcome) {
        return month.hours(ADA, 10).outcome(outcome).settle().lines().stream()
                .filter(line -> line.key().startsWith("outcome/"))
                .map(AMonth::asRow)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOutcomeAchievedHeldAndConfirmedReleasesItsPart() {
        assertThat(settled(inOrder()))
                .isEqualTo("released | due £36.00 | held −£36.00 | Achieved, held for 7 weeks and confirmed");
    }

    @Test
    void itWaitsUntilItHasHeldForAllTheWeeks() {
        assertThat(settled(inOrder().achievedAndHeldFor(3)))
                .isEqualTo("held | due £0.00 | held £0.00 | Not yet sustained: 3 of 6 weeks");
        assertThat(settled(inOrder().achievedAndHeldFor(6))).startsWith("released");
    }

    @Test
    void silenceDoesNotConfirm() {
        assertThat(settled(inOrder().confirmation("unconfirmed")))
                .isEqualTo("held | due £0.00 | held £0.00 | Not yet confirmed by the person");
    }

    @Test
    void aConfirmationCollectedByTheProviderAloneDoesNotCount() {
        assertThat(settled(inOrder().confirmation("only-by-provider")))
                .isEqualTo("held | due £0.00 | held £0.00 | Confirmed, but collected by the provider alone");
    }

    @Test
    void anIndependentSampleStandsInWhereTheTermsSaySo() {
        assertThat(settled(inOrder().confirmedBy("sampler"))).startsWith("released");
        assertThat(settled(
                        november().with(ADA).under(terms -> confirmedByThePersonOnly(terms)),
                        inOrder().confirmedBy("sampler")))
                .startsWith("held");
    }

    @Test
    void whenThePersonDisagreesItWaits() {
        assertThat(settled(inOrder().confirmation("denied")))
                .isEqualTo("held | due £0.00 | held £0.00 | The person does not agree that it was achieved");
    }

    @Test
    void aBaselineIsLockedWithinFourteenDaysOfTheStart() {
        // the outcome started on 1 September: the 15th is the last day
        assertThat(settled(inOrder().baselineLockedOn(java.time.LocalDate.of(2026, 9, 15))))
                .startsWith("released");
        assertThat(settled(inOrder().baselineLockedOn(java.time.LocalDate.of(2026, 9, 16))))
                .isEqualTo("held | due £0.00 | held £0.00 | The starting point was recorded too late: on 16 September"
                        + " 2026, the last day was 15 September 2026");
        assertThat(settled(inOrder().withoutBaseline())).contains("The starting point was never recorded");
    }

    @Test
    void aBaselineByTheProviderAloneDoesNotCount() {
        assertThat(settled(inOrder().baselineByTheProvider())).contains("rests on the provider’s word alone");
    }

    @Test
    void withoutEnoughEvidenceItWaits() {
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).status("not-enough-evidence")))
                .isEqualTo("held | due £0.00 | held £0.00 | Not enough evidence to say");
    }

    @Test
    void aMissedOutcomeBeyondTheProvidersInfluenceNeitherEarnsNorCosts() {
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).endedOn(november(30)).feasibility("outside-influence")))
                .isEqualTo(
                        "paid-as-fee | due £36.00 | held −£36.00 | Missed for reasons beyond the provider’s influence");
    }

    @Test
    void whatWasOnlyPartlyWithinInfluenceOrCannotBeToldIsSaidSo() {
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).endedOn(november(30)).feasibility("partly-within-influence")))
                .isEqualTo("paid-as-fee | due £36.00 | held −£36.00 | Missed, and only partly within the provider’s"
                        + " influence");
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).endedOn(november(30)).feasibility("cannot-be-told")))
                .isEqualTo("paid-as-fee | due £36.00 | held −£36.00 | Missed, and nobody can tell whether it was within"
                        + " the provider’s influence");
    }

    @Test
    void aMissedOutcomeWithinTheProvidersInfluenceIsNotDue() {
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).endedOn(november(30)).feasibility("within-influence")))
                .isEqualTo("not-due | due £0.00 | held −£36.00 | Ended without being achieved");
    }

    @Test
    void aMissedOutcomeWaitsForTheIndependentDecisionAndIsNeutralWhenItComesTooLate() {
        // ended on 30 November, 28 days to decide
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).endedOn(november(30))))
                .isEqualTo("held | due £0.00 | held £0.00 | Ended without being achieved; it is not yet decided whether"
                        + " it was within the provider’s influence: to be decided by 28 December 2026");
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).endedOn(november(1)))).startsWith("paid-as-fee");
    }

    @Test
    void homecareIsPaidForItsPartInTheChange() {
        // 60 per cent of £36.00 is £21.60, and £14.40 go back to the council
        assertThat(settled(inOrder().contribution("0.6"))).startsWith("released | due £21.60 | held −£36.00");
    }

    @Test
    void reviewedAvoidableHarmHoldsRewardsAndLosesThemOnlyWhereTheTermsSaySo() {
        assertThat(settled(november().with(ADA).gate(ADA, "avoidable-harm", november(12)), inOrder()))
                .isEqualTo("held | due £0.00 | held £0.00 | Waits because a review found avoidable harm");
        assertThat(settled(
                        november()
                                .with(ADA)
                                .under(terms -> gated(terms, Effect.NOT_DUE))
                                .gate(ADA, "avoidable-harm", november(12)),
                        inOrder()))
                .isEqualTo("not-due | due £0.00 | held −£36.00 | Not due because a review found avoidable harm");
        assertThat(settled(
                        november()
                                .with(ADA)
                                .under(terms -> gated(terms, Effect.NONE))
                                .gate(ADA, "avoidable-harm", november(12)),
                        inOrder()))
                .startsWith("released");
    }

    @Test
    void whatAConditionTakesIsOfItsOwnMonthAndNothingHeldFromEarlierOnes() {
        var november = november()
                .with(ADA)
                .under(terms -> gated(terms, Effect.NOT_DUE))
                .gate(ADA, "late-report", november(12))
                .carrying(ADA, BREAKFAST, october(1), "12.00")
                .hours(ADA, 10)
                .outcome(inOrder());
        assertThat(november.lines())
                .contains(
                        "not-due | due £0.00 | held −£36.00 | Not due because an incident was reported late",
                        "released | due £12.00 | held −£12.00 | Achieved, held for 7 weeks and confirmed, set aside in"
                                + " October 2026");
        assertThat(november()
                        .with(ADA)
                        .gate(ADA, "late-report", november(12))
                        .carrying(ADA, BREAKFAST, october(1), "12.00")
                        .hours(ADA, 10)
                        .outcome(inOrder())
                        .lines())
                .as("where the terms make it wait, what is held waits too")
                .noneMatch(line -> line.startsWith("released"));
    }

    @Test
    void aLateReportAndAnUnfinishedActionHoldRewards() {
        assertThat(settled(november().with(ADA).gate(ADA, "late-report", november(12)), inOrder()))
                .contains("reported late");
        assertThat(settled(november().with(ADA).gate(ADA, "unfinished-action", november(30)), inOrder()))
                .contains("an action that is overdue");
    }

    @Test
    void oneReportHoldsNoMoreAndNoLessThanTwenty() {
        var once = november().with(ADA).gate(ADA, "avoidable-harm", november(12));
        var often = november().with(ADA);
        for (int i = 1; i <= 20; i++) {
            often.gate(ADA, "avoidable-harm", november(i));
        }
        assertThat(settled(often, inOrder())).isEqualTo(settled(once, inOrder()));
    }

    @Test
    void whenThePersonDiesAchievedOutcomesAreReleasedWithoutWaiting() {
        assertThat(settled(
                        november().whoseSupportEnded(ADA, november(20), "died"),
                        AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(2)))
                .isEqualTo("released | due £36.00 | held −£36.00 | Achieved before support ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moved-away", "hospital-or-care-home", "person-stopped", "transferred"})
    void whenSupportEndsForSomebodyAliveOnlyTheWeeksAreWaived(String because) {
        var ended = november().whoseSupportEnded(ADA, november(20), because);
        var early = AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(2);
        assertThat(settled(ended, early.confirmedBy("council")))
                .isEqualTo("released | due £36.00 | held −£36.00 | Achieved before support ended");
        assertThat(settled(november().whoseSupportEnded(ADA, november(20), because), early.confirmation("unconfirmed")))
                .startsWith("held")
                .endsWith("Not yet confirmed by the person");
        assertThat(settled(
                        november().whoseSupportEnded(ADA, november(20), because),
                        early.confirmation("only-by-provider")))
                .startsWith("held")
                .endsWith("collected by the provider alone");
        assertThat(settled(november().whoseSupportEnded(ADA, november(20), because), early.confirmation("denied")))
                .startsWith("held")
                .endsWith("does not agree that it was achieved");
        assertThat(settled(
                        november().whoseSupportEnded(ADA, november(20), because),
                        early.confirmedBy("council").withoutBaseline()))
                .startsWith("held")
                .endsWith("never recorded");
    }

    @Test
    void whatSomebodyDeniedBeforeTheyDiedIsNotReleased() {
        assertThat(settled(
                        november().whoseSupportEnded(ADA, november(20), "died"),
                        AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(8).confirmation("denied")))
                .startsWith("held")
                .endsWith("does not agree that it was achieved");
    }

    @Test
    void anEarlierEndOfSupportSaysNothingAboutTheLastOne() {
        // moved away in October and came back; handed back in November
        var twice = november()
                .whoseSupportEnded(ADA, october(10), "moved-away")
                .whoseSupportEnded(ADA, november(20), "handed-back");
        assertThat(settled(
                        twice,
                        AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(2).confirmedBy("person")))
                .isEqualTo("held | due £0.00 | held £0.00 | Not yet sustained: 2 of 6 weeks");
    }

    @Test
    void whenThePersonDiesTheOthersNeitherEarnNorCost() {
        assertThat(settled(november().whoseSupportEnded(ADA, november(20), "died"), AnOutcome.of(ADA, BREAKFAST)))
                .isEqualTo("paid-as-fee | due £36.00 | held −£36.00 | Support ended before it could be achieved");
    }

    @Test
    void whenThePersonDiesTheProvidersWordAloneReleasesNothing() {
        var byProvider = AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(2).onTheProvidersWordAlone();

        assertThat(settled(november().whoseSupportEnded(ADA, november(20), "died"), byProvider))
                .startsWith("paid-as-fee")
                .contains("rests on the provider’s word alone");
        assertThat(settled(november().whoseSupportEnded(ADA, november(20), "died"), byProvider.confirmedBy("council")))
                .startsWith("released");
    }

    @Test
    void handingSupportBackIsNoReliefFromWhatWasNotAchieved() {
        assertThat(settled(
                        november().whoseSupportEnded(ADA, november(20), "handed-back"), AnOutcome.of(ADA, BREAKFAST)))
                .startsWith("held");
    }

    @Test
    void rewardsAreNotChargedToThePersonUnlessTheTermsSaySo() {
        var lines =
                november().with(ADA).hours(ADA, 10).outcome(inOrder()).settle().lines();
        assertThat(lines)
                .extracting(line -> line.kind().code() + " " + line.chargeable())
                .containsExactly("fee true", "withheld true", "released false");
    }

    @Test
    void theOrderOfTheQuestionsGivesTheReason() {
        assertThat(settled(AnOutcome.of(ADA, BREAKFAST).withoutBaseline().agreedOn(october(1))))
                .contains("starting point");
    }

    private static RewardTerms confirmedByThePersonOnly(RewardTerms terms) {
        return new RewardTerms(
                terms.fee(),
                terms.absence(),
                terms.pot(),
                new RewardTerms.Proof(14, true, RewardTerms.Confirmation.BY_THE_PERSON, 28),
                terms.gate(),
                terms.ending(),
                terms.charging(),
                terms.payment(),
                terms.wageFloor());
    }

    private static RewardTerms gated(RewardTerms terms, Effect effect) {
        return new RewardTerms(
                terms.fee(),
                terms.absence(),
                terms.pot(),
                terms.proof(),
                new RewardTerms.Gate(effect, effect, effect),
                terms.ending(),
                terms.charging(),
                terms.payment(),
                terms.wageFloor());
    }
}
