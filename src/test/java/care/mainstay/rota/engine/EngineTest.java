package care.mainstay.rota.engine;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.rota.engine.Engine.Stopped;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static final Engine ENGINE = new Engine(System::nanoTime, () -> false);

    @Test
    void theSameSeedAndMovesGiveTheSamePlanHoweverManyThreads() {
        var day = RandomDays.plain(7, 30, 5);
        var one = ENGINE.solve(day, new Budget(0, 20_000, 1, 2, 11));
        var same = ENGINE.solve(day, new Budget(0, 20_000, 2, 2, 11));
        assertThat(same.plan()).isEqualTo(one.plan());
        assertThat(one.stopped()).isEqualTo(Stopped.MOVES);
    }

    @Test
    void asManyMovesAreMadeAsWereAllowed() {
        var found = ENGINE.solve(RandomDays.plain(3, 20, 4), Budget.ofMoves(5_000, 1));
        assertThat(found.moves()).isBetween(5_000L, 6_000L);
    }

    @Test
    void aSearchThatIsInterruptedGivesTheBestSoFar() {
        var found = new Engine(System::nanoTime, () -> true)
                .solve(RandomDays.plain(3, 20, 4), Budget.ofMoves(1_000_000_000, 1));
        assertThat(found.stopped()).isEqualTo(Stopped.INTERRUPTED);
        assertThat(found.reckoning().isFeasible()).isTrue();
    }

    @Test
    void timeThatIsUpEndsTheSearch() {
        var ticks = new java.util.concurrent.atomic.AtomicLong();
        var found = new Engine(() -> ticks.getAndAdd(100_000_000), () -> false)
                .solve(RandomDays.plain(3, 20, 4), new Budget(1, 0, 1, 1, 1));
        assertThat(found.stopped()).isEqualTo(Stopped.TIME);
        assertThat(found.moves()).isLessThan(10_000);
    }

    @Property(tries = 25)
    void everyPlanKeepsEveryRule(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int people) {
        for (Day day : List.of(RandomDays.plain(seed, people, 4), RandomDays.full(seed, people, 5))) {
            assertThat(ENGINE.solve(day, Budget.ofMoves(3_000, seed))
                            .reckoning()
                            .faults())
                    .isEmpty();
        }
    }

    /** Three people, some needing two carers, and three carers: every order and every choice of carers is tried. */
    @Property(tries = 25)
    void onSmallDaysNoPlanIsCheaper(@ForAll long seed) {
        var day = RandomDays.plain(seed, 3, 3);
        var found = ENGINE.solve(day, Budget.ofMoves(100_000, seed));
        assertThat(found.stopped()).isEqualTo(Stopped.PROVEN);
        assertThat(found.reckoning().weighted()).isEqualTo(cheapest(day));
    }

    /** From the first plan on, without a search before. */
    @Property(tries = 25)
    void aProofAloneFindsTheCheapestPlan(@ForAll long seed) {
        var day = RandomDays.plain(seed, 3, 3);
        var schedule = new Schedule(day);
        new Opening(schedule, new Chance(seed)).plan();
        var best = new Keepsake(schedule);
        best.take(schedule);
        assertThat(Proof.complete(day, best, new Share(1_000_000, 0, System::nanoTime, () -> false)))
                .isTrue();
        assertThat(best.cost()).isEqualTo(cheapest(day));
    }

    private static long cheapest(Day day) {
        List<List<Integer>> rounds = new ArrayList<>();
        for (int c = 0; c < day.carers; c++) {
            rounds.add(new ArrayList<>());
        }
        return cheapest(day, 0, rounds);
    }

    private static long cheapest(Day day, int visit, List<List<Integer>> rounds) {
        if (visit == day.visits) {
            var plan = new ArrayList<Plan.Round>();
            for (int c = 0; c < rounds.size(); c++) {
                plan.add(new Plan.Round(
                        c,
                        rounds.get(c).stream().map(v -> new Plan.Stop(v, 0, 0)).toList()));
            }
            var reckoning = Reckoning.of(day, Reckoning.earliest(day, new Plan(plan)));
            return reckoning.isFeasible() ? reckoning.weighted() : Long.MAX_VALUE;
        }
        long best = Long.MAX_VALUE;
        for (int c : day.ableCarers[visit]) {
            for (int at = 0; at <= rounds.get(c).size(); at++) {
                rounds.get(c).add(at, visit);
                best = Math.min(best, cheapest(day, visit + 1, rounds));
                rounds.get(c).remove(at);
            }
        }
        return best;
    }
}
