package care.mainstay.rota.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.rota.horizon.Horizon.Away;
import care.mainstay.rota.horizon.Horizon.Came;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import care.mainstay.rota.horizon.HorizonReckoning.Broken;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HorizonReckoningTest {

    private static HorizonReckoning mornings(Horizon horizon, int... carers) {
        var made = new java.util.ArrayList<Made>();
        for (int day = 0; day < carers.length; day++) {
            made.add(new Made(day, 480 + day, List.of(carers[day])));
        }
        return HorizonReckoning.of(horizon, new HorizonPlan(made));
    }

    private static Horizon rose(Set<String> team, int carersAtMost, Came... history) {
        return TwoCarers.week(
                List.of(TwoCarers.carer("Ann"), TwoCarers.carer("Bob"), TwoCarers.carer("Cat")),
                TwoCarers.rose(team, carersAtMost, List.of(history), TwoCarers.morning(1, TwoCarers.WEEK)));
    }

    @Test
    void carersAboveTheAgreedNumberCountOneTwoThree() {
        // Ann, Bob and Cat come; one is agreed: the second counts 1, the third 2
        var reckoning = mornings(rose(Set.of(), 1), 0, 0, 1, 1, 2, 0);
        assertThat(reckoning.amount(HorizonCharge.EXTRA_CARERS)).isEqualTo(1 + 2);
        assertThat(reckoning.people().get(0).tooMany()).containsExactly(2);
        assertThat(reckoning.people().get(0).carers()).containsExactly(0, 1, 2);
    }

    @Test
    void theTeamComesFreeAndWhoCameInTheFourWeeksBeforeCountsToo() {
        // Ann is the team; Bob comes now, Carl, who has left, came on day −1, and Cat on day −28, which is too long ago
        // on day 6
        var reckoning = mornings(rose(Set.of("Ann"), 1, new Came(-1, "Carl"), new Came(-28, "Cat")), 0, 1, 0, 0, 0, 0);
        assertThat(reckoning.amount(HorizonCharge.EXTRA_CARERS)).isEqualTo(1 + 2);
        assertThat(reckoning.people().get(0).upTo()).containsExactly(3);
        // Bob is new to her; Ann is not, being agreed
        assertThat(reckoning.amount(HorizonCharge.NEW_FACES)).isEqualTo(1);
    }

    @Test
    void visitsNotByTheMainCarerAndStartsUnlikeTheDayBeforeAreCounted() {
        var reckoning = mornings(rose(Set.of(), 3), 0, 0, 0, 1, 1, 2);
        assertThat(reckoning.amount(HorizonCharge.NOT_MAIN)).isEqualTo(6 - 3);
        assertThat(reckoning.amount(HorizonCharge.SPREAD)).isEqualTo(5);
        assertThat(reckoning.unallocated()).containsExactly(6);
        assertThat(reckoning.amount(HorizonCharge.UNALLOCATED)).isEqualTo(1);
    }

    @Test
    void everythingIsWorkingTimeButTheLongGap() {
        var horizon = TwoCarers.week(
                List.of(TwoCarers.carer("Ann")),
                TwoCarers.rose(Set.of(), 1, List.of(), TwoCarers.morning(1, List.of(0))),
                new Horizon.Person(
                        "Sam",
                        2,
                        List.of(
                                new Horizon.Pattern("morning", 500, 600, 20, 1, Set.of(), false, List.of(0)),
                                new Horizon.Pattern("lunch", 700, 760, 30, 1, Set.of(), false, List.of(0))),
                        Set.of(),
                        1,
                        Set.of(),
                        Set.of(),
                        List.of()));
        var plan = new HorizonPlan(
                List.of(new Made(0, 480, List.of(0)), new Made(1, 525, List.of(0)), new Made(2, 700, List.of(0))));
        var reckoning = HorizonReckoning.of(horizon, plan);
        // 8:00 to 8:30, five minutes’ way, ten waited, 8:45 to 9:05, then nothing until 11:40
        assertThat(reckoning.weeks().get(0).worked()).isEqualTo(30 + 5 + 10 + 20 + 30);
        assertThat(reckoning.amount(HorizonCharge.LONG_GAP)).isEqualTo(700 - 545);
        assertThat(reckoning.amount(HorizonCharge.MILEAGE)).isEqualTo(5 * 400);
        assertThat(reckoning.amount(HorizonCharge.COMMUTE)).isEqualTo(10 + 15);
        assertThat(reckoning.broken()).isEmpty();
        assertThat(HorizonReckoning.of(horizon.withTravelAtMost(3), plan).amount(HorizonCharge.OVER_TRAVEL))
                .isEqualTo(5 - 3);
        assertThat(HorizonReckoning.of(horizon.withTravelAtMost(5), plan).amount(HorizonCharge.OVER_TRAVEL))
                .isZero();
    }

    @Test
    void rulesThatAreBrokenAreNamed() {
        var carers = List.of(TwoCarers.carer("Ann", new Away(1, "leave")), TwoCarers.carer("Bob"));
        var horizon = TwoCarers.week(
                carers,
                TwoCarers.rose(Set.of(), 2, List.of(), TwoCarers.morning(1, TwoCarers.WEEK)),
                new Horizon.Person(
                        "Sam",
                        2,
                        List.of(TwoCarers.morning(2, TwoCarers.WEEK)),
                        Set.of(),
                        2,
                        Set.of("Bob"),
                        Set.of(),
                        List.of()));
        var plan = new HorizonPlan(List.of(
                new Made(0, 470, List.of(0)),
                new Made(1, 480, List.of(0)),
                new Made(2, 601, List.of(0)),
                new Made(9, 520, List.of(0)),
                new Made(10, 480, List.of(0, 1)),
                new Made(3, 500, List.of(0)),
                new Made(4, 480, List.of(0)),
                new Made(5, 480, List.of(0)),
                new Made(6, 480, List.of(0))));
        assertThat(HorizonReckoning.of(horizon, plan).broken())
                .extracting(Broken::rule)
                .containsExactlyInAnyOrder("early", "shift", "late", "together", "excluded", "travel", "days");
    }

    @Test
    void fewestCarersFollowFromDaysLeaveAndNeedingTwo() {
        var ann = TwoCarers.carer("Ann");
        var bob = TwoCarers.carer("Bob");
        var cat = TwoCarers.carer("Cat");
        // nobody works on seven days
        assertThat(least(TwoCarers.morning(1, TwoCarers.WEEK), ann, bob, cat)).isEqualTo(2);
        assertThat(least(TwoCarers.morning(1, List.of(0, 1, 2, 3, 4, 5)), ann, bob, cat))
                .isEqualTo(1);
        // two at once on seven days: six days of each of two are enough for neither
        assertThat(least(TwoCarers.morning(2, TwoCarers.WEEK), ann, bob, cat)).isGreaterThanOrEqualTo(2);
        // Ann is away on one day, Bob on another: a third is not needed, for they stand in for each other
        assertThat(least(
                        TwoCarers.morning(1, List.of(0, 1)),
                        TwoCarers.carer("Ann", new Away(0, "leave")),
                        TwoCarers.carer("Bob", new Away(1, "sickness"))))
                .isEqualTo(2);
        assertThat(least(TwoCarers.morning(2, List.of(0)), ann, bob, cat)).isEqualTo(2);
    }

    private static int least(Horizon.Pattern pattern, Horizon.Carer... carers) {
        var horizon = TwoCarers.week(List.of(carers), TwoCarers.rose(Set.of(), 1, List.of(), pattern));
        return FewestCarers.ofAll(horizon, List.of());
    }
}
