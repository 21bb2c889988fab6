package care.mainstay.rota.engine;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.rota.engine.Day.Carer;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Person;
import care.mainstay.rota.engine.Day.Rest;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Travel;
import care.mainstay.rota.engine.Day.Window;
import care.mainstay.rota.engine.Plan.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When everything best happens on a day of visits of 20 with ways of 10, in a shift from 0 to 400. */
class CarerDayTest {

    private static final Charges CHARGES = Charges.of(
            Map.of(
                    Charge.TRAVEL,
                    1,
                    Charge.LATENESS,
                    1,
                    Charge.WAITING,
                    1,
                    Charge.LONGEST_IDLE,
                    1,
                    Charge.MISSED_BREAK,
                    90),
            1);

    private static Schedule round(boolean withBreak, Window... windows) {
        var persons = new ArrayList<Person>();
        for (Window window : windows) {
            persons.add(new Person(
                    "p" + persons.size(),
                    persons.size() + 1,
                    List.of(window),
                    List.of(new Need("wash", 20)),
                    Together.APART,
                    false,
                    Set.of(),
                    Set.of()));
        }
        int places = windows.length + 1;
        int[] times = new int[places * places];
        for (int k = 0; k < times.length; k++) {
            times[k] = k / places == k % places ? 0 : 10;
        }
        var carer = new Carer("c", 0, 0, 0, 400, withBreak, Set.of("wash"));
        return new Schedule(Day.of(new Day.Facts(
                List.of(carer),
                persons,
                new Travel(places, times),
                CHARGES,
                new Rest(120, 240, 30, true, false),
                false,
                false,
                1)));
    }

    private static List<Stop> stops(Schedule schedule, int... order) {
        int after = schedule.base(0);
        for (int node : order) {
            schedule.link(node, after);
            after = node;
        }
        assertThat(schedule.settle(Schedule.NEVER)).isTrue();
        schedule.keep();
        Plan plan = PlanOf.schedule(schedule);
        var reckoning = Reckoning.of(schedule.day, plan);
        assertThat(reckoning.faults()).isEmpty();
        assertThat(reckoning.weighted()).isEqualTo(schedule.cost());
        return plan.rounds().get(0).stops();
    }

    @Test
    void aVisitIsPutOffSoThatNobodyWaitsForTheNext() {
        var schedule = round(false, new Window(50, 150), new Window(150, 200));
        // the second opens at 150, which is 10 + 20 after 120
        assertThat(stops(schedule, 0, 1)).containsExactly(new Stop(0, 120, 140), new Stop(1, 150, 170));
    }

    @Test
    void aVisitIsPutOffNoLongerThanItsWindow() {
        var schedule = round(false, new Window(50, 100), new Window(150, 200));
        assertThat(stops(schedule, 0, 1)).containsExactly(new Stop(0, 100, 120), new Stop(1, 150, 170));
    }

    @Test
    void aBreakLastsAsLongAsItMustAndIsPutOffLikeAVisit() {
        var schedule = round(true, new Window(60, 70), new Window(200, 300));
        // the second opens at 200, which is 30 + 10 after 160
        assertThat(stops(schedule, 0, 2, 1))
                .containsExactly(new Stop(0, 70, 90), new Stop(Plan.REST, 160, 190), new Stop(1, 200, 220));
    }

    @Test
    void aBreakIsNotPutOffBeyondItsWindow() {
        var schedule = round(true, new Window(60, 70), new Window(300, 320));
        assertThat(stops(schedule, 0, 2, 1))
                .containsExactly(new Stop(0, 70, 90), new Stop(Plan.REST, 210, 240), new Stop(1, 300, 320));
    }

    @Test
    void whereBreaksMayStretchTheyLastUntilTheirWindowEndsWhenVisitsAfterThemCanWait() {
        var schedule = new Schedule(
                round(true, new Window(60, 70), new Window(200, 300)).day.withLongBreaks());
        int rest = 2;
        // the break starts at 120 and may last until 240; the way on from it takes 10
        assertThat(stops(schedule, 0, rest, 1))
                .containsExactly(new Stop(0, 70, 90), new Stop(Plan.REST, 120, 240), new Stop(1, 250, 270));
    }

    @Test
    void aBreakThatStretchesEndsInTimeForTheNextVisit() {
        var schedule = new Schedule(
                round(true, new Window(60, 70), new Window(160, 180)).day.withLongBreaks());
        assertThat(stops(schedule, 0, 2, 1))
                .containsExactly(new Stop(0, 70, 90), new Stop(Plan.REST, 120, 170), new Stop(1, 180, 200));
    }
}
