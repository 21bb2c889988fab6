package care.mainstay.care.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.DeathRecord;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a pause, an ending and a death carry over into visits, outcomes, reviews and referrals, on the database. */
@MainstayTest
class SupportChangesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SupportChanges support;

    @Autowired
    private Persons persons;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Plans plans;

    @Autowired
    private Visits visits;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Notices notices;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    private Neighbourhood town;
    private PersonId peggy;
    private ReferralId referral;
    private LocalDate today;

    @BeforeEach
    void peggyIsSupported() {
        town = new Neighbourhood(application);
        today = LondonTime.day(clock.instant());
        peggy = callers.as(
                town.commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
        referral = drafted();
        as(town.commissioner, () -> referrals.send(referral, town.provider(), now()));
        as(town.manager, () -> referrals.accept(referral, now()));
        as(town.manager, () -> referrals.beginAssessment(referral, now()));
        as(town.manager, () -> referrals.recordAssessment(referral, assessment()));
        as(town.manager, () -> referrals.beginPlanning(referral, now()));
        as(town.manager, () -> referrals.activate(referral, now()));
    }

    private void as(Caller caller, Runnable work) {
        callers.as(caller, work);
    }

    private ReferralId drafted() {
        var request = new NewReferral.Request(
                FundingRoute.COUNCIL_COMMISSIONED,
                BigDecimal.TEN,
                today,
                "After a fall",
                List.of(new OutcomeIntent(
                        "I make my own breakfast again",
                        OutcomeIntent.Domain.INDEPENDENCE,
                        OutcomeIntent.Kind.IMPROVE)));
        return callers.as(
                town.commissioner, () -> referrals.draft(new NewReferral(Optional.empty(), peggy, request), now()));
    }

    private NewAssessment assessment() {
        return new NewAssessment(
                today, "Tom Brandt", "Margaret Hale", "Cooks", "Her garden", false, List.of(), Set.of(), "");
    }

    private WhenAndWhy now() {
        return WhenAndWhy.at(clock.instant());
    }

    private VisitId visitOn(LocalDate day) {
        return callers.as(
                town.manager,
                () -> visits.plan(NewVisit.at(peggy, day, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast")));
    }

    private VisitState state(VisitId visit) {
        return callers.as(town.manager, () -> visits.find(visit).orElseThrow().state());
    }

    private OutcomeId underWay() {
        var outcome = callers.as(town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today)));
        as(town.manager, () -> {
            outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decide(outcome, Lifecycle.ACCEPTED, today, "");
            outcomes.decide(outcome, Lifecycle.ACTIVE, today, "");
        });
        return outcome;
    }

    private Lifecycle lifecycle(OutcomeId outcome) {
        return callers.as(
                town.manager, () -> outcomes.find(outcome).orElseThrow().lifecycle());
    }

    private ReferralState stateOf(ReferralId id) {
        return callers.as(
                town.commissioner, () -> referrals.find(id).orElseThrow().state());
    }

    @Test
    void aDeathCallsOffWhatOneKeepsOneselfAndAsksTheOthersToCheck() {
        var tomorrow = visitOn(today.plusDays(1));
        var breakfast = underWay();
        var proposed = callers.as(
                town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today, "She waters the beans")));
        var review = callers.as(
                town.commissioner,
                () -> reviews.schedule(NewReview.of(peggy, ReviewKind.COUNCIL, "First review", today.plusWeeks(6))));
        var again = drafted();

        as(town.manager, () -> support.died(peggy, today));

        assertThat(state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(
                        town.manager,
                        () -> visits.recorded(tomorrow).orElseThrow().why()))
                .startsWith("Margaret Hale died on");
        assertThat(lifecycle(breakfast)).isEqualTo(Lifecycle.CANCELLED);
        assertThat(lifecycle(proposed)).isEqualTo(Lifecycle.REJECTED);
        assertThat(stateOf(referral)).isEqualTo(ReferralState.ENDED);
        assertThat(callers.as(
                        town.commissioner,
                        () -> referrals.find(referral).orElseThrow().endReason()))
                .contains(EndReason.DIED);
        assertThat(stateOf(again)).as("the council's own").isEqualTo(ReferralState.DRAFT);
        assertThat(stateOf(review)).as("the council's own").isEqualTo(ReviewState.SCHEDULED);
        assertThat(alerts(town.commissioner)).singleElement().satisfies(alert -> {
            assertThat(alert.words())
                    .startsWith("Larkfield Homecare has written down that this person died on")
                    .endsWith("check, and write it down here");
            assertThat(alert.ownerRole()).isEqualTo(Role.COMMISSIONER);
            assertThat(alert.due()).isAfter(clock.instant());
        });
        assertThat(alerts(town.manager)).as("nobody asks themselves").isEmpty();

        as(town.commissioner, () -> support.died(peggy, today));

        assertThat(stateOf(again)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(stateOf(review)).isEqualTo(ReviewState.EXEMPT);
        assertThat(alerts(town.commissioner)).as("checked, and so ended").isEmpty();
    }

    private ReviewState stateOf(ReviewId review) {
        return callers.as(
                town.commissioner, () -> reviews.find(review).orElseThrow().state());
    }

    private List<Alert> alerts(Caller caller) {
        return callers.as(caller, notices::open).stream()
                .filter(alert -> alert.person().filter(peggy::equals).isPresent())
                .toList();
    }

    @Test
    void onOneOrganisationsWordNobodyElsesVisitIsCalledOff() {
        var tomorrow = visitOn(today.plusDays(1));

        as(town.commissioner, () -> support.died(peggy, today));

        assertThat(state(tomorrow)).isEqualTo(VisitState.PLANNED);
        assertThat(callers.as(town.manager, () -> support.somethingToCome(peggy)))
                .isTrue();
        assertThat(alerts(town.manager))
                .singleElement()
                .satisfies(alert -> assertThat(alert.ownerRole()).isEqualTo(Role.COORDINATOR));

        as(town.manager, () -> support.died(peggy, today));

        assertThat(state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(town.manager, () -> support.somethingToCome(peggy)))
                .isFalse();
        assertThat(alerts(town.manager)).isEmpty();
    }

    @Test
    void aMistakeIsTakenBackWithItsReasonAndWhatWasCalledOffIsListed() {
        var tomorrow = visitOn(today.plusDays(1));
        var breakfast = underWay();
        as(town.manager, () -> support.died(peggy, today));
        assertRefused("persons.mistake-without-reason", () -> as(town.manager, () -> support.hadNotDied(peggy, " ")));

        as(town.manager, () -> support.hadNotDied(peggy, "It was another Margaret Hale"));

        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .isEmpty();
        assertThat(callers.as(town.manager, () -> persons.deathRecords(peggy)))
                .extracting(DeathRecord::diedOn)
                .as("nothing is overwritten")
                .containsExactly(Optional.empty(), Optional.of(today));
        var off = callers.as(town.manager, () -> support.calledOff(peggy));
        assertThat(off.visits()).extracting(Visit::id).containsExactly(tomorrow);
        assertThat(off.outcomes()).extracting(Outcome::id).containsExactly(breakfast);
        assertThat(state(visitOn(today.plusDays(1))))
                .as("new things begin again")
                .isEqualTo(VisitState.PLANNED);
        assertThat(alerts(town.commissioner))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("wrote down by mistake that this person died"));
        assertRefused("persons.not-recorded-as-died", () -> as(town.manager, () -> support.hadNotDied(peggy, "Twice")));
    }

    @Test
    void whatWasCalledOffForAnotherReasonStaysSoWhateverItsWords() {
        var funeral = visitOn(today.plusDays(1));
        var breakfast = underWay();
        var words = "Her brother died on Sunday and she travels to the funeral. Margaret Hale died on nobody's list.";
        as(town.manager, () -> visits.cancel(funeral, words));
        as(town.manager, () -> outcomes.decide(breakfast, Lifecycle.CANCELLED, today, words));
        var byTheDeath = visitOn(today.plusDays(2));
        as(town.manager, () -> support.died(peggy, today));

        as(town.manager, () -> support.hadNotDied(peggy, "It was another Margaret Hale"));

        var off = callers.as(town.manager, () -> support.calledOff(peggy));
        assertThat(off.visits()).extracting(Visit::id).containsExactly(byTheDeath);
        assertThat(off.outcomes()).isEmpty();
        assertThat(state(funeral)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(
                        town.manager,
                        () -> visits.recorded(funeral).orElseThrow().why()))
                .isEqualTo(words);
        assertThat(lifecycle(breakfast)).isEqualTo(Lifecycle.CANCELLED);
    }

    @Test
    void whatWasBeforeTheDeathStaysToBeRecorded() {
        var yesterday = visitOn(today.minusDays(1));

        as(town.manager, () -> support.died(peggy, today));

        assertThat(state(yesterday)).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void nothingNewBeginsForSomebodyWhoHasDied() {
        as(town.manager, () -> support.died(peggy, today.minusDays(1)));

        assertRefused(
                "outcomes.person-has-died",
                () -> as(town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today))));
        assertRefused("visits.person-has-died", () -> visitOn(today.plusDays(1)));
        assertRefused("persons.has-died", () -> as(town.manager, () -> plans.draft(plan())));
        assertRefused("persons.has-died", this::drafted);
        assertRefused(
                "persons.has-died",
                () -> as(
                        town.manager,
                        () -> reviews.schedule(NewReview.of(peggy, ReviewKind.PROVIDER, "Yearly", today))));
    }

    @Test
    void saidAgainWithAnotherDayItIsACorrection() {
        as(town.manager, () -> support.died(peggy, today));

        as(town.manager, () -> support.died(peggy, today.minusDays(2)));

        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .containsEntry(peggy, today.minusDays(2));
    }

    @Test
    void aStrangerCannotSayThatSomebodyHasDied() {
        assertThatThrownBy(() -> as(town.otherManager, () -> support.died(peggy, today)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .isEmpty();
    }

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
    void aWeekWithoutAnAgreedPlanIsRefusedInWords() {
        assertRefused("visits.no-plan", () -> as(town.manager, () -> visits.planWeek(peggy, today)));
    }

    private NewPlan plan() {
        var week = List.of(new WeeklyVisit(
                "Breakfast", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), 45, 1, 15));
        return new NewPlan(
                Optional.empty(),
                peggy,
                Optional.empty(),
                today.minusDays(7),
                "Breakfasts",
                new Budget(BigDecimal.TEN, ""),
                List.of(task()),
                week,
                "Her daughter calls in",
                "First plan",
                Optional.empty());
    }

    private PlanTask task() {
        return new PlanTask(
                new TaskId(UUID.randomUUID()),
                "Breakfast",
                Serves.need(CareActOutcome.A),
                "She butters it herself",
                PlanTask.Means.VISIT,
                List.of("Breakfast"),
                Optional.empty(),
                15,
                "");
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }
}
