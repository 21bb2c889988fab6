package care.mainstay.edge.web.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.Timing;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Skill;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanFormTest {

    private static final PersonId PEGGY = new PersonId(new UUID(1, 1));
    private final IdSource ids =
            new IdSource(InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")), new Random(1));

    private Form filledIn() {
        return PlanForm.blank(LocalDate.of(2026, 3, 2))
                .with("tasks", "3")
                .with("hours-a-week", "5.25")
                .with("if-missed", "Ring within 15 minutes")
                .with("task-1-title", "Help with washing")
                .with("task-1-serves", "need:b")
                .with("task-1-why", "Right sleeve first")
                .with("task-3-title", "Dust the shelves")
                .with("visit-1-label", "Breakfast")
                .with("visit-1-days", "monday", "friday")
                .with("visit-1-time", "8:00am")
                .with("visit-1-minutes", "45");
    }

    private NewPlan read(Form form) {
        return PlanForm.read(form, PEGGY, Optional.empty(), ids);
    }

    @Test
    void rowsLeftEmptyAreLeftOutAndATaskForNothingIsKept() {
        var plan = read(filledIn());

        assertThat(plan.tasks()).extracting(PlanTask::title).containsExactly("Help with washing", "Dust the shelves");
        assertThat(plan.tasks().get(0).serves()).isEqualTo(Serves.need(CareActOutcome.B));
        assertThat(plan.tasks().get(1).isUnserving()).isTrue();
        assertThat(plan.week()).singleElement().satisfies(visit -> {
            assertThat(visit.start()).isEqualTo(LocalTime.of(8, 0));
            assertThat(visit.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            assertThat(visit.carers()).isEqualTo(1);
        });
    }

    @Test
    void aForgedPurposeIsRefused() {
        for (String forged : new String[] {"need:z", "outcome:1 or 1=1", "<script>"}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> read(filledIn().with("task-1-serves", forged)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("planning.no-such-purpose"));
        }
    }

    @Test
    void aForgedNumberOfRowsAsksForNoMoreThanThereCanBe() {
        assertThat(PlanForm.rows(filledIn().with("tasks", "99"), "tasks")).isEqualTo(PlanForm.MOST_ROWS);
        assertThat(PlanForm.rows(filledIn().with("tasks", "999999999999"), "tasks"))
                .isZero();
        assertThat(PlanForm.rows(filledIn().with("tasks", "-1"), "tasks")).isZero();
    }

    @Test
    void whatCannotBeReadIsSaidAllAtOnce() {
        var form = filledIn().with("visit-1-time", "breakfast time").with("hours-a-week", "five");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(form))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactlyInAnyOrder("hours-a-week", "visit-1-time"));
    }

    @Test
    void aMistypedCountIsSaidAndNotTakenForOne() {
        var form = filledIn()
                .with("visit-1-carers", "tow")
                .with("visit-1-flex", "a bit")
                .with("task-1-minutes", "ten");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(form))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactlyInAnyOrder("visit-1-carers", "visit-1-flex", "task-1-minutes"));
    }

    @Test
    void aRowThatLacksOnlyItsNameIsAskedForItAndNotDropped() {
        var form = filledIn().with("visit-1-label", "").with("task-1-title", "");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(form))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactlyInAnyOrder("visit-1-label", "task-1-title"));
    }

    @Test
    void theStageOfATaskAndTheReferralOfAFirstPlanAreKept() {
        var referral = new ReferralId(new UUID(2, 2));

        var plan = PlanForm.read(filledIn().with("task-1-stage", "2"), PEGGY, Optional.of(referral), ids);

        assertThat(plan.tasks().get(0).stage()).contains(2);
        assertThat(plan.referral()).contains(referral);
    }

    @Test
    void aNewPlanOpensTwoTasksAndEachThatIsAskedForAddsOneAndKeepsWhatWasTyped() {
        var more = PlanForm.withMore(filledIn().with("more", "tasks"));

        assertThat(PlanForm.rows(PlanForm.blank(LocalDate.of(2026, 3, 2)), "tasks"))
                .isEqualTo(2);
        assertThat(PlanForm.rows(more, "tasks")).isEqualTo(4);
        assertThat(more.text("task-1-title")).isEqualTo("Help with washing");
    }

    @Test
    void howMuchATimeMattersIsWhatWasChosenOrElseWhatTheMinutesSay() {
        assertThat(read(filledIn()).week().get(0).timing()).isEqualTo(Timing.FIXED);
        assertThat(read(filledIn().with("visit-1-flex", "20")).week().get(0).timing())
                .isEqualTo(Timing.FLEXIBLE);

        var tablets = read(filledIn()
                        .with("visit-1-flex", "15")
                        .with("visit-1-timing", "time-critical")
                        .with("visit-1-skills", "medicines", "no-such-skill"))
                .week()
                .get(0);

        assertThat(tablets.timing()).isEqualTo(Timing.TIME_CRITICAL);
        assertThat(tablets.skills()).containsExactly(Skill.MEDICINES);
    }

    @Test
    void whatAPlanIsFilledInWithIsReadAsTheSameWeek() {
        var visit = new WeeklyVisit(
                        "Tablets", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), LocalTime.of(9, 0), 15, 2, 0)
                .timed(Timing.TIME_CRITICAL, 30)
                .needing(EnumSet.of(Skill.MEDICINES, Skill.HOIST));
        var written = read(filledIn());
        var plan = new Plan(
                new PlanId(new UUID(1, 2)),
                PEGGY,
                new OrganisationId(new UUID(1, 3)),
                Optional.empty(),
                1,
                written.startsOn(),
                "",
                written.budget(),
                written.tasks(),
                List.of(visit),
                written.ifAVisitIsMissed(),
                "",
                Instant.parse("2026-03-02T09:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(read(PlanForm.filled(plan, LocalDate.of(2026, 3, 2))).week()).containsExactly(visit);
    }
}
