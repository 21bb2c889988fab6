package care.mainstay.care.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Skill;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class PlansTest {

    @Autowired
    private Plans plans;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Persons persons;

    @Autowired
    private Larkfield larkfield;

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
    private OutcomeId breakfast;
    private LocalDate today;

    @BeforeEach
    void peggyWantsToMakeHerBreakfast() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        council = larkfield.user(
                larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council"), Role.COMMISSIONER, "Sam Ahmed");
        stranger = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care"), Role.MANAGER, "Nia Price");
        peggy = larkfield.person(manager, "Peggy", "Hale");
        larkfield.doing(manager, () -> grants.openAll(List.of(grant(council))));
        larkfield.doing(council, () -> grants.openAll(List.of(grant(council))));
        today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
        breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, today.minusWeeks(2))));
    }

    private AccessGrants.Grant grant(Caller grantee) {
        return AccessGrants.Grant.toOrganisation(
                grantee.organisation(),
                peggy,
                Purpose.COMMISSIONING,
                Instant.parse("2020-01-01T00:00:00Z"),
                new EvidenceRef("referrals.referral", ids.next()));
    }

    private PlanTask task(String title, Serves serves) {
        return new PlanTask(
                new TaskId(ids.next()),
                title,
                serves,
                serves.purpose() == Serves.Purpose.NOTHING_YET ? "" : "She butters it herself; only steady the plate",
                PlanTask.Means.VISIT,
                List.of("Breakfast"),
                Optional.empty(),
                15,
                "");
    }

    private NewPlan plan(PlanTask... tasks) {
        return new NewPlan(
                Optional.empty(),
                peggy,
                Optional.empty(),
                today.minusDays(7),
                "Mornings are for practice",
                new Budget(new BigDecimal("5.25"), "Hours can be saved for an outing within four weeks"),
                List.of(tasks),
                List.of(new WeeklyVisit("Breakfast", EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), 45, 1, 20)),
                "The coordinator rings Peggy within 15 minutes and sends somebody she knows",
                "First plan",
                Optional.empty());
    }

    private PlanId draft(PlanTask... tasks) {
        return larkfield.as(manager, () -> plans.draft(plan(tasks)));
    }

    private Plan find(PlanId plan) {
        return larkfield.as(manager, () -> plans.find(plan)).orElseThrow();
    }

    private Refused refusal(Caller caller, Runnable act) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.doing(caller, act))
                .actual();
    }

    @Test
    void aTaskThatServesNothingIsFlaggedAndNotRefused() {
        var plan = find(draft(
                task("Make breakfast with her", Serves.outcome(breakfast)),
                task("Help with washing", Serves.need(CareActOutcome.B)),
                task("Check the catheter bag", Serves.delegatedBy("District nurse Jo Marsh")),
                task("Dust the shelves", Serves.nothingYet())));

        assertThat(plan.unserving()).extracting(PlanTask::title).containsExactly("Dust the shelves");
    }

    @Test
    void theAgreedPlanInForceIsTheCurrentOne() {
        var first = draft(task("Make breakfast with her", Serves.outcome(breakfast)));
        assertThat(larkfield.as(manager, () -> plans.current(peggy))).isEmpty();

        larkfield.doing(manager, () -> plans.agree(first, DecidedBy.person("Peggy Hale"), today));
        var second = draft(task("Stand by while she makes breakfast", Serves.outcome(breakfast)));

        assertThat(larkfield
                        .as(manager, () -> plans.current(peggy))
                        .orElseThrow()
                        .id())
                .isEqualTo(first);
        larkfield.doing(manager, () -> plans.agree(second, DecidedBy.person("Peggy Hale"), today));
        assertThat(larkfield
                        .as(manager, () -> plans.current(peggy))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(refusal(manager, () -> plans.agree(first, DecidedBy.person("Peggy Hale"), today))
                        .code())
                .isEqualTo("planning.agreed-already");
    }

    @Test
    void aPlanThatWasWrittenAnewMeanwhileIsNotWhatTheyAgreedTo() {
        var read = draft(task("Make breakfast with her", Serves.outcome(breakfast)));
        var rewritten = draft(task("Make breakfast for her", Serves.outcome(breakfast)));

        assertThat(refusal(manager, () -> plans.agree(read, DecidedBy.person("Peggy Hale"), today))
                        .code())
                .isEqualTo("planning.written-anew");
        larkfield.doing(manager, () -> plans.agree(rewritten, DecidedBy.person("Peggy Hale"), today));
        assertThat(larkfield.as(manager, () -> plans.current(peggy)).map(Plan::id))
                .contains(rewritten);
    }

    @Test
    void plansBroughtInTogetherAreHeldToTheSameChecks() {
        var task = task("Make breakfast with her", Serves.outcome(breakfast));
        var first = new Plans.Adopted(plan(task), DecidedBy.person("Peggy Hale"), today);

        assertThat(refusal(
                                manager,
                                () -> plans.adoptAll(List.of(new Plans.Adopted(
                                        plan(task), DecidedBy.attorney("Somebody Nobody Knows"), today))))
                        .code())
                .isEqualTo("persons.decision-by-a-stranger");
        assertThat(refusal(
                                manager,
                                () -> plans.adoptAll(List.of(new Plans.Adopted(
                                        plan(task), DecidedBy.person("Peggy Hale"), today.plusDays(1)))))
                        .code())
                .isEqualTo("planning.agreed-in-the-future");
        larkfield.doing(manager, () -> persons.recordDeath(peggy, today.minusDays(2)));
        assertThat(refusal(manager, () -> plans.adoptAll(List.of(first))).code())
                .isEqualTo("persons.has-died");
        assertThat(larkfield.as(manager, () -> plans.versions(peggy))).isEmpty();
    }

    @Test
    void theDifferenceBetweenVersionsNamesWhatChanged() {
        var kept = task("Make breakfast with her", Serves.outcome(breakfast));
        var dropped = task("Help with washing", Serves.need(CareActOutcome.B));
        var before = draft(kept, dropped);
        larkfield.doing(manager, () -> plans.agree(before, DecidedBy.person("Peggy Hale"), today));
        var steppedBack = new PlanTask(
                kept.id(),
                "Stand by while she makes breakfast",
                kept.serves(),
                kept.whyThisWay(),
                kept.means(),
                kept.visits(),
                kept.stage(),
                10,
                kept.skill());
        var after = draft(steppedBack, task("Walk to the gate", Serves.outcome(breakfast)));

        var difference = larkfield.as(manager, () -> plans.difference(before, after));

        assertThat(difference.tasksChanged()).singleElement().satisfies(change -> {
            assertThat(change.before().title()).isEqualTo("Make breakfast with her");
            assertThat(change.after().title()).isEqualTo("Stand by while she makes breakfast");
        });
        assertThat(difference.tasksAdded()).extracting(PlanTask::title).containsExactly("Walk to the gate");
        assertThat(difference.tasksRemoved()).extracting(PlanTask::title).containsExactly("Help with washing");
    }

    @Test
    void theCouncilReadsThePlanAndNeverEditsIt() {
        var draft = draft(task("Make breakfast with her", Serves.outcome(breakfast)));

        assertThat(larkfield.as(council, () -> plans.find(draft))).isPresent();
        assertThat(refusal(council, () -> plans.draft(plan(task("Make it quick", Serves.nothingYet()))))
                        .code())
                .isEqualTo("planning.not-yours-to-edit");
        assertThat(refusal(council, () -> plans.agree(draft, DecidedBy.person("Peggy Hale"), today))
                        .code())
                .isEqualTo("planning.not-yours-to-edit");
    }

    @Test
    void theCouncilsInterventionsAreCountedAndNobodyElseHasAny() {
        larkfield.doing(
                council, () -> plans.stepIn(peggy, Intervention.Kind.QUESTION, "Could the lunch visit be shorter?"));

        int counted = larkfield.as(
                council, () -> plans.interventionsIn(List.of(peggy), new DateRange(today, today.plusDays(1))));
        assertThat(counted).isEqualTo(1);
        assertThat(refusal(manager, () -> plans.stepIn(peggy, Intervention.Kind.CONCERN, "x"))
                        .code())
                .isEqualTo("planning.not-a-commissioner");
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithEverythingWrongAtOnce() {
        var impossible = new NewPlan(
                Optional.empty(),
                peggy,
                Optional.empty(),
                today,
                "",
                new Budget(new BigDecimal("-1"), ""),
                List.of(new PlanTask(
                        new TaskId(ids.next()),
                        "",
                        Serves.outcome(new OutcomeId(ids.next())),
                        "",
                        PlanTask.Means.VISIT,
                        List.of("Supper"),
                        Optional.empty(),
                        15,
                        "")),
                List.of(new WeeklyVisit("Breakfast", EnumSet.noneOf(DayOfWeek.class), LocalTime.NOON, 2, 9, 0)),
                "",
                "",
                Optional.empty());

        assertThat(refusal(manager, () -> plans.draft(impossible)).problems())
                .extracting(Refused.Problem::code)
                .contains(
                        "planning.budget-below-none",
                        "planning.nothing-if-missed",
                        "planning.visit-on-no-day",
                        "planning.visit-length",
                        "planning.visit-carers",
                        "planning.task-without-title",
                        "planning.task-for-no-outcome",
                        "planning.task-for-no-visit");
        assertThat(larkfield.as(manager, () -> plans.versions(peggy))).isEmpty();
    }

    @Test
    void hoursOfTheWeekCountEveryCarerAndAreHeldAgainstTheBudget() {
        var plan = find(draft(task("Make breakfast with her", Serves.outcome(breakfast))));

        // 7 days of 45 minutes by one carer
        assertThat(plan.plannedHoursAWeek()).isEqualByComparingTo("5.25");
        assertThat(plan.isOverBudget()).isFalse();
    }

    @Test
    void anotherProviderSeesNoPlan() {
        var draft = draft(task("Make breakfast with her", Serves.outcome(breakfast)));

        larkfield.doing(stranger, () -> {
            assertThat(plans.find(draft)).isEmpty();
            assertThat(plans.versions(peggy)).isEmpty();
            assertThat(plans.interventions(peggy)).isEmpty();
        });
    }

    @Test
    void howMuchTheTimeMattersAndWhatItTakesStayWithAVisitOfTheWeek() {
        var tablets = new WeeklyVisit("Tablets", EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), 15, 1, 0)
                .timed(Timing.TIME_CRITICAL, 30)
                .needing(EnumSet.of(Skill.MEDICINES));
        var plan = larkfield.as(manager, () -> plans.draft(withWeek(tablets)));

        assertThat(find(plan).week()).containsExactly(tablets);
    }

    @Test
    void aTimeAndTheMinutesEitherWayMustFitTogether() {
        var breakfastTime = new WeeklyVisit("Breakfast", EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), 45, 1, 0);
        for (var wrong : List.of(
                breakfastTime.timed(Timing.FIXED, 15),
                breakfastTime.timed(Timing.TIME_CRITICAL, 20),
                breakfastTime.timed(Timing.FLEXIBLE, 0))) {
            assertThat(refusal(manager, () -> plans.draft(withWeek(wrong))).code())
                    .isEqualTo("planning.visit-timing");
        }
        assertThat(refusal(manager, () -> plans.draft(withWeek(breakfastTime.timed(Timing.FLEXIBLE, 721))))
                        .code())
                .isEqualTo("planning.visit-window");
    }

    private NewPlan withWeek(WeeklyVisit... week) {
        var plan = plan(task("Helps with breakfast", Serves.nothingYet()));
        return new NewPlan(
                plan.id(),
                plan.person(),
                plan.referral(),
                plan.startsOn(),
                plan.summary(),
                plan.budget(),
                List.of(new PlanTask(
                        new TaskId(ids.next()),
                        "Helps with breakfast",
                        Serves.nothingYet(),
                        "",
                        PlanTask.Means.VISIT,
                        List.of(),
                        Optional.empty(),
                        15,
                        "")),
                List.of(week),
                plan.ifAVisitIsMissed(),
                plan.whatChanged(),
                plan.draftedAt());
    }
}
