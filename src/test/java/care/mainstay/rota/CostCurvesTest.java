package care.mainstay.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.CostCurve.Point;
import care.mainstay.rota.CostCurve.State;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class CostCurvesTest {

    @Autowired
    private CostCurves curves;

    @Autowired
    private Visits visits;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private LocalDate monday;

    @BeforeEach
    void aWeekOfVisits() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        monday = LondonTime.day(clock.instant()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var peggy = larkfield.person(manager, "Margaret", "Hale");
        var george = larkfield.person(manager, "George", "Webb");
        for (int day = 0; day < 7; day++) {
            visit(peggy, day, day % 2 == 0 ? joanna : amir);
            visit(george, day, day % 2 == 0 ? amir : joanna);
        }
    }

    private void visit(PersonId person, int day, Larkfield.Colleague by) {
        larkfield.as(
                manager,
                () -> visits.plan(
                        NewVisit.at(person, monday.plusDays(day), LocalTime.of(8, 0), LocalTime.of(9, 0), "Breakfast")
                                .by(by.carer())));
    }

    private CostCurve ended(DateRange days) throws InterruptedException {
        var id = larkfield.as(manager, () -> curves.ask(days, 1575));
        var curve = larkfield.as(manager, () -> curves.find(id)).orElseThrow();
        while (curve.state() == State.RUNNING) {
            Thread.sleep(50);
            curve = larkfield.as(manager, () -> curves.find(id)).orElseThrow();
        }
        return curve;
    }

    @Test
    void everyLimitIsPlannedAlikeAndTheSameQuestionGetsTheSameAnswer() throws InterruptedException {
        var week = new DateRange(monday, monday.plusDays(7));

        var curve = ended(week);

        assertThat(curve.state()).isEqualTo(State.READY);
        assertThat(curve.points()).extracting(Point::most).isEqualTo(CostCurve.LIMITS);
        assertThat(curve.people()).isEqualTo(2);
        assertThat(curve.visits()).isEqualTo(14);
        assertThat(curve.points()).allSatisfy(point -> {
            assertThat(point.visiting()).isEqualTo(14 * 60);
            assertThat(point.left()).isZero();
            // two carers of 30 guaranteed hours, of which seven are worked by each
            assertThat(point.topUp()).isEqualTo(2 * (30 - 7) * 60);
        });
        assertThat(curve.points().get(0).penceForAnHour(1575)).isEqualByComparingTo("6750"); // 60 hours paid for 14

        var again = ended(week);
        assertThat(again.inputsHash()).isEqualTo(curve.inputsHash()).hasSize(64);
        assertThat(again.points()).isEqualTo(curve.points());
    }

    @Test
    void onlyWholeWeeksAndALikelyHourAreTakenAndNobodyElseSeesACurve() throws InterruptedException {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.as(manager, () -> curves.ask(new DateRange(monday, monday.plusDays(6)), 7)))
                .satisfies(why -> assertThat(why.problems())
                        .extracting(Refused.Problem::code)
                        .isEqualTo(List.of("rota.curve-days", "rota.hour-unlikely")));

        var curve = ended(new DateRange(monday, monday.plusDays(7)));
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var stranger = larkfield.user(elsewhere, Role.MANAGER, "Ben Brook");
        assertThat(larkfield.as(stranger, () -> curves.find(curve.id()))).isEmpty();
        assertThat(larkfield.as(joanna.caller(), () -> curves.find(curve.id()))).isEmpty();
    }
}
