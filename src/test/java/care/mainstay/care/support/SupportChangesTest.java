package care.mainstay.care.support;

import static care.mainstay.care.support.PeggysSupport.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.DecidedBy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a pause and an ending carry over into visits, outcomes and referrals, on the database. */
@MainstayTest
class SupportChangesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SupportChanges support;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Plans plans;

    @Autowired
    private Visits visits;

    @Autowired
    private Callers callers;

    private PeggysSupport peggys;
    private Neighbourhood town;
    private PersonId peggy;
    private ReferralId referral;
    private LocalDate today;

    @BeforeEach
    void peggyIsSupported() {
        peggys = new PeggysSupport(application);
        town = peggys.town;
        peggy = peggys.peggy;
        referral = peggys.referral;
        today = peggys.today;
    }

    @Test
    void anEndingCallsOffTheVisitsThatWereToCome() {
        var tomorrow = peggys.visitOn(today.plusDays(1));

        peggys.as(town.commissioner, () -> support.end(referral, EndReason.MOVED_AWAY, peggys.now()));

        assertThat(peggys.state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(peggys.stateOf(referral)).isEqualTo(ReferralState.ENDED);
    }

    @Test
    void aPauseStopsTheClocksAndTheVisitsUntilSupportGoesOn() {
        var tomorrow = peggys.visitOn(today.plusDays(1));

        peggys.as(town.manager, () -> support.pause(referral, PauseReason.RESPITE, peggys.now()));

        assertThat(peggys.state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(town.manager, () -> outcomes.pauses(peggy)))
                .singleElement()
                .satisfies(pause -> {
                    assertThat(pause.reason()).isEqualTo(Pause.Reason.RESPITE);
                    assertThat(pause.until()).isEmpty();
                });
        peggys.as(town.manager, () -> support.resume(referral, peggys.now()));
        assertThat(callers.as(town.manager, () -> outcomes.pauses(peggy)))
                .allSatisfy(pause -> assertThat(pause.until()).contains(today));
        assertThat(peggys.stateOf(referral)).isEqualTo(ReferralState.ACTIVE);
    }

    @Test
    void theWeekOfAPlanIsPlannedOnceAndAgainAfterItWasCalledOff() {
        var monday = today.plusDays(8 - today.getDayOfWeek().getValue());
        var plan = callers.as(town.manager, () -> plans.draft(peggys.plan()));
        peggys.as(town.manager, () -> plans.agree(plan, DecidedBy.person("Margaret Hale"), today));

        var first = callers.as(town.manager, () -> visits.planWeek(peggy, monday));
        var second = callers.as(town.manager, () -> visits.planWeek(peggy, monday));

        assertThat(first).hasSize(2).containsExactlyElementsOf(second);
        peggys.as(town.manager, () -> visits.cancel(first.get(0), "Away for the day"));
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
    void aWeekWithoutAnAgreedPlanIsRefusedInWords() {
        assertRefused("visits.no-plan", () -> peggys.as(town.manager, () -> visits.planWeek(peggy, today)));
    }
}
