package care.mainstay.care.support;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.people.persons.DecidedBy;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a pause and an ending carry over into visits, outcomes and referrals, on the database. */
@MainstayTest
class SupportChangesTest extends PeggysSupport {

    @Test
    void anEndingCallsOffTheVisitsThatWereToCome() {
        var tomorrow = visitOn(today.plusDays(1));

        as(town.commissioner, () -> support.end(referral, EndReason.MOVED_AWAY, now()));

        assertThat(state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(stateOf(referral)).isEqualTo(ReferralState.ENDED);
    }

    @Test
    void aPauseStopsTheClocksAndTheVisitsUntilSupportGoesOn() {
        var tomorrow = visitOn(today.plusDays(1));

        as(town.manager, () -> support.pause(referral, PauseReason.RESPITE, now()));

        assertThat(state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(town.manager, () -> outcomes.pauses(peggy)))
                .singleElement()
                .satisfies(pause -> {
                    assertThat(pause.reason()).isEqualTo(Pause.Reason.RESPITE);
                    assertThat(pause.until()).isEmpty();
                });
        as(town.manager, () -> support.resume(referral, now()));
        assertThat(callers.as(town.manager, () -> outcomes.pauses(peggy)))
                .allSatisfy(pause -> assertThat(pause.until()).contains(today));
        assertThat(stateOf(referral)).isEqualTo(ReferralState.ACTIVE);
    }

    @Test
    void theWeekOfAPlanIsPlannedOnceAndAgainAfterItWasCalledOff() {
        var monday = today.plusDays(8 - today.getDayOfWeek().getValue());
        var plan = callers.as(town.manager, () -> plans.draft(plan()));
        as(town.manager, () -> plans.agree(plan, DecidedBy.person("Margaret Hale"), today));

        var first = callers.as(town.manager, () -> visits.planWeek(peggy, monday));
        var second = callers.as(town.manager, () -> visits.planWeek(peggy, monday));

        assertThat(first).hasSize(2).containsExactlyElementsOf(second);
        as(town.manager, () -> visits.cancel(first.get(0), "Away for the day"));
        var third = callers.as(town.manager, () -> visits.planWeek(peggy, monday));
        assertThat(third).hasSize(2).contains(first.get(1)).doesNotContain(first.get(0));
        var days = new DateRange(monday, monday.plusDays(7));
        assertThat(callers.as(town.manager, () -> visits.forPerson(peggy, days)))
                .filteredOn(visit -> visit.state() == VisitState.PLANNED)
                .allSatisfy(visit -> {
                    assertThat(visit.plannedMinutes()).isEqualTo(45);
                    assertThat(visit.label()).contains("Breakfast");
                })
                .extracting(visit -> visit.day().getDayOfWeek())
                .containsExactly(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void repeatingAPauseThatWasInterruptedFinishesItAndStopsNoClockTwice() {
        underWay();
        as(town.manager, () -> support.pause(referral, PauseReason.RESPITE, now()));
        var leftOver = visitOn(today.plusDays(1));

        as(town.manager, () -> support.pause(referral, PauseReason.RESPITE, now()));

        assertThat(state(leftOver)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(town.manager, () -> outcomes.pauses(peggy))).hasSize(1);
        assertThat(stateOf(referral)).isEqualTo(ReferralState.PAUSED);
    }

    @Test
    void anEndingLeavesTheVisitsWhereTheSameProviderSupportsThePersonUnderAnotherReferral() {
        var other = drafted();
        as(town.commissioner, () -> referrals.send(other, town.provider(), now()));
        as(town.manager, () -> referrals.accept(other, now()));
        as(town.manager, () -> referrals.beginAssessment(other, now()));
        as(
                town.manager,
                () -> referrals.recordAssessment(
                        other,
                        new NewAssessment(
                                today,
                                "Tom Brandt",
                                "Margaret Hale",
                                "Cooks",
                                "Her garden",
                                false,
                                List.of(),
                                Set.of(),
                                "")));
        as(town.manager, () -> referrals.beginPlanning(other, now()));
        as(town.manager, () -> referrals.activate(other, now()));
        var visit = visitOn(today.plusDays(1));

        as(town.manager, () -> support.end(referral, EndReason.NO_LONGER_NEEDED, now()));

        assertThat(state(visit)).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void aWeekWithoutAnAgreedPlanIsRefusedInWords() {
        assertRefused("visits.no-plan", () -> as(town.manager, () -> visits.planWeek(peggy, today)));
    }
}
