package care.mainstay.care.visits;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The weeks in which the clocks change: all that can be planned is, and what cannot is named. */
@MainstayTest
class ClockChangeWeekTest {

    @Autowired
    private Visits visits;

    @Autowired
    private Plans plans;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private PersonId peggy;
    private LocalDate today;

    @BeforeEach
    void peggyIsTurnedEveryNight() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        today = LondonTime.day(clock.instant());
        var everyDay = EnumSet.allOf(DayOfWeek.class);
        var plan = larkfield.as(
                manager,
                () -> plans.draft(new NewPlan(
                        Optional.empty(),
                        peggy,
                        Optional.empty(),
                        today,
                        "Nights",
                        new Budget(new BigDecimal("10.5"), "None is saved"),
                        List.of(new PlanTask(
                                new TaskId(ids.next()),
                                "Turn her",
                                Serves.delegatedBy("District nurse Jo Marsh"),
                                "Her heels",
                                PlanTask.Means.VISIT,
                                List.of(),
                                Optional.empty(),
                                15,
                                "")),
                        List.of(
                                new WeeklyVisit("Night", everyDay, LocalTime.of(1, 30), 15, 1, 20),
                                new WeeklyVisit("Breakfast", everyDay, LocalTime.of(8, 0), 45, 1, 20)),
                        "The coordinator rings",
                        "First plan",
                        Optional.empty())));
        larkfield.doing(manager, () -> plans.agree(plan, DecidedBy.person("Margaret Hale"), today));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARCH", "OCTOBER"})
    void oneVisitInTheHourThatIsMissingOrComesTwiceLeavesTheRestOfTheWeekPlanned(Month month) {
        var sunday = LocalDate.of(today.getYear() + 1, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        var monday = sunday.minusDays(6);

        var planned = larkfield.as(manager, () -> visits.planWeek(peggy, monday));

        assertThat(planned).hasSize(13);
        assertThat(larkfield.as(manager, () -> visits.leftOut(peggy, monday)))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith("Night on Sunday")
                        .endsWith("at 1:30am")
                        .contains(String.valueOf(sunday.getYear())));
    }
}
