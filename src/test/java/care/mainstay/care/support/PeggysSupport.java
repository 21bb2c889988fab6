package care.mainstay.care.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.Neighbourhood;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where tests of support begin: the council referred Peggy, and the provider of its town supports her from today. */
abstract class PeggysSupport {

    @Autowired
    ApplicationContext application;

    @Autowired
    SupportChanges support;

    @Autowired
    Persons persons;

    @Autowired
    Referrals referrals;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Plans plans;

    @Autowired
    Visits visits;

    @Autowired
    Reviews reviews;

    @Autowired
    Notices notices;

    @Autowired
    Callers callers;

    @Autowired
    InstantSource clock;

    Neighbourhood town;
    PersonId peggy;
    ReferralId referral;
    LocalDate today;

    @BeforeEach
    void peggyIsSupported() {
        town = new Neighbourhood(application);
        today = LondonTime.day(clock.instant());
        peggy = callers.as(
                town.commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
        referral = AfterAFall.offered(application, town, peggy);
        as(town.manager, () -> referrals.accept(referral, now()));
        as(town.manager, () -> referrals.beginAssessment(referral, now()));
        as(town.manager, () -> referrals.recordAssessment(referral, assessment()));
        as(town.manager, () -> referrals.beginPlanning(referral, now()));
        as(town.manager, () -> referrals.activate(referral, now()));
    }

    void as(Caller caller, Runnable work) {
        callers.as(caller, work);
    }

    /** A referral the council has written and not sent. */
    ReferralId drafted() {
        return AfterAFall.drafted(application, town, peggy);
    }

    NewAssessment assessment() {
        return new NewAssessment(
                today, "Tom Brandt", "Margaret Hale", "Cooks", "Her garden", false, List.of(), Set.of(), "");
    }

    WhenAndWhy now() {
        return WhenAndWhy.at(clock.instant());
    }

    VisitId visitOn(LocalDate day) {
        return callers.as(
                town.manager,
                () -> visits.plan(NewVisit.at(peggy, day, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast")));
    }

    VisitState state(VisitId visit) {
        return callers.as(town.manager, () -> visits.find(visit).orElseThrow().state());
    }

    OutcomeId underWay() {
        var outcome = callers.as(town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today)));
        as(town.manager, () -> {
            outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decide(outcome, Lifecycle.ACCEPTED, today, "");
            outcomes.decide(outcome, Lifecycle.ACTIVE, today, "");
        });
        return outcome;
    }

    Lifecycle lifecycle(OutcomeId outcome) {
        return callers.as(
                town.manager, () -> outcomes.find(outcome).orElseThrow().lifecycle());
    }

    ReferralState stateOf(ReferralId id) {
        return callers.as(
                town.commissioner, () -> referrals.find(id).orElseThrow().state());
    }

    ReviewState stateOf(ReviewId review) {
        return callers.as(
                town.commissioner, () -> reviews.find(review).orElseThrow().state());
    }

    List<Alert> alerts(Caller caller) {
        return callers.as(caller, notices::open).stream()
                .filter(alert -> alert.person().filter(peggy::equals).isPresent())
                .toList();
    }

    NewPlan plan() {
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

    static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }
}
