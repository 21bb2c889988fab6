package care.mainstay.rota.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Engine.Stopped;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HorizonSolverTest {

    private static final HorizonSolver SOLVER = new HorizonSolver(System::nanoTime, () -> false);

    @Test
    void theSameSeedAndMovesGiveTheSamePlanHoweverManyThreads() {
        var horizon = HorizonGenerator.generate(8, 14, 7);
        var one = SOLVER.solve(horizon, new Budget(0, 20_000, 1, 2, 11));
        var same = SOLVER.solve(horizon, new Budget(0, 20_000, 2, 2, 11));
        assertThat(same.plan()).isEqualTo(one.plan());
        assertThat(one.stopped()).isEqualTo(Stopped.MOVES);
        assertThat(SOLVER.solve(horizon, new Budget(0, 20_000, 2, 2, 12)).plan())
                .isNotEqualTo(one.plan());
    }

    @Test
    void aSearchThatIsInterruptedGivesTheBestSoFar() {
        var found = new HorizonSolver(System::nanoTime, () -> true)
                .solve(HorizonGenerator.generate(5, 7, 3), Budget.ofMoves(1_000_000_000, 1));
        assertThat(found.stopped()).isEqualTo(Stopped.INTERRUPTED);
        assertThat(found.reckoning().isFeasible()).isTrue();
        assertThat(found.plan().made()).isNotEmpty();
    }

    @Test
    void eachBetterPlanIsTold() {
        var costs = new ArrayList<Long>();
        var found = new HorizonSolver(System::nanoTime, () -> false, (cost, carers, used) -> costs.add(cost))
                .solve(HorizonGenerator.generate(8, 7, 3), Budget.ofMoves(20_000, 1));
        assertThat(costs).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(costs.get(costs.size() - 1)).isEqualTo(found.reckoning().cost());
    }

    @Property(tries = 15)
    void everyPlanKeepsEveryRule(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int people) {
        var found = SOLVER.solve(HorizonGenerator.generate(people, 7, seed), Budget.ofMoves(3_000, seed));
        assertThat(found.reckoning().broken()).isEmpty();
    }

    /** For the same budget, even a small one. */
    @Test
    void fewerCarersComeThanToSomebodyForWhomItDoesNotMatter() {
        var horizon = HorizonGenerator.generate(20, 28, 5).weighed(HorizonWeights.usual());
        var blind = SOLVER.solve(horizon.weighed(horizon.facts().weights().blind()), Budget.ofMoves(1_000_000, 1));
        var ours = SOLVER.solve(horizon, Budget.ofMoves(1_000_000, 1));
        assertThat(ours.reckoning().carersOfAll()).isLessThan(blind.reckoning().carersOfAll() * 6 / 10);
    }

    @Test
    void travelThatIsLimitedIsKeptNearTheLimitAndFewerCarersComeAllTheSame() {
        var horizon = HorizonGenerator.generate(20, 28, 5).weighed(HorizonWeights.usual());
        var budget = Budget.ofMoves(1_000_000, 1);
        var blind = SOLVER.solve(horizon.weighed(horizon.facts().weights().blind()), budget)
                .reckoning();
        int limit = (int) blind.amount(HorizonCharge.TRAVEL) * 103 / 100;
        var free = SOLVER.solve(horizon, budget).reckoning();
        var limited = SOLVER.solve(horizon.withTravelAtMost(limit), budget).reckoning();
        assertThat(free.amount(HorizonCharge.TRAVEL)).isGreaterThan(limit);
        assertThat(limited.amount(HorizonCharge.TRAVEL)).isLessThan(free.amount(HorizonCharge.TRAVEL));
        assertThat(limited.amount(HorizonCharge.OVER_TRAVEL))
                .isEqualTo(Math.max(0, limited.amount(HorizonCharge.TRAVEL) - limit));
        assertThat(limited.carersOfAll()).isLessThan(blind.carersOfAll());
    }

    @Property(tries = 15)
    void noPlanHasFewerCarersThanTheBound(@ForAll long seed) {
        var horizon = HorizonGenerator.generate(6, 14, seed);
        var found = SOLVER.solve(horizon, Budget.ofMoves(20_000, seed)).reckoning();
        var least = FewestCarers.of(horizon, found.unallocated());
        for (int p = 0; p < least.size(); p++) {
            assertThat(found.people().get(p).carers().size()).isGreaterThanOrEqualTo(least.get(p));
        }
    }
}
