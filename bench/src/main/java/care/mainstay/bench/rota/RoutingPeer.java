package care.mainstay.bench.rota;

import care.mainstay.rota.engine.Day;
import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.Solver;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The routing library of OR-Tools: a node for each visit, a dimension for the time, a soft upper bound for lateness,
 * equations between the starts of double-handed visits, guided local search.
 *
 * <p>The largest lateness of the day, which the published cost charges once more, has no place in a routing model; it is in
 * the reckoning of what was found, not in the search.
 */
final class RoutingPeer implements Peer {

    /** Far above everything else a visit could cost. */
    private static final long LEFT_OUT = 1L << 40;

    @Override
    public String words() {
        return "OR-Tools routing";
    }

    @Override
    public Optional<List<List<Integer>>> plan(Day day, int seconds, long seed) {
        Loader.loadNativeLibraries();
        int visits = day.visits();
        int carers = day.facts().carers().size();
        int base = day.facts().carers().get(0).from();
        var manager = new RoutingIndexManager(visits + 1, carers, visits);
        var routing = new RoutingModel(manager);
        int ways = routing.registerTransitCallback((from, to) -> way(day, base, manager, from, to));
        int times = routing.registerTransitCallback((from, to) -> {
            int node = manager.indexToNode(from);
            return way(day, base, manager, from, to)
                    + (node < visits ? day.need(node).duration() : 0);
        });
        routing.setArcCostEvaluatorOfAllVehicles(ways);
        routing.addDimension(times, Day.OPEN_ENDED, Day.OPEN_ENDED, false, "time");
        RoutingDimension time = routing.getMutableDimension("time");
        Solver solver = routing.solver();
        for (int visit = 0; visit < visits; visit++) {
            long index = manager.nodeToIndex(visit);
            Day.Window window = day.person(visit).windows().get(0);
            time.cumulVar(index).setMin(window.start());
            time.setCumulVarSoftUpperBound(index, window.end(), 1);
            // without a way out it seldom finds where to begin
            routing.addDisjunction(new long[] {index}, LEFT_OUT);
            for (int carer = 0; carer < carers; carer++) {
                if (!day.facts().carers().get(carer).skills().contains(day.need(visit).skill())) {
                    routing.vehicleVar(index).removeValue(carer);
                }
            }
            int after = visit + 1;
            if (after < visits && day.person(after).equals(day.person(visit))) {
                long other = manager.nodeToIndex(after);
                Day.Together together = day.person(visit).together();
                var first = time.cumulVar(index);
                var second = time.cumulVar(other);
                solver.addConstraint(solver.makeGreaterOrEqual(second, solver.makeSum(first, together.least())));
                solver.addConstraint(solver.makeLessOrEqual(second, solver.makeSum(first, together.most())));
                var one = routing.vehicleVar(index);
                var another = routing.vehicleVar(other);
                // two who both come are two people
                solver.addConstraint(solver.makeGreaterOrEqual(
                        solver.makeSum(
                                solver.makeIsDifferentCstVar(solver.makeDifference(one, another), 0),
                                solver.makeDifference(1, routing.activeVar(index))),
                        routing.activeVar(other)));
            }
        }
        Assignment found = routing.solveWithParameters(search(seconds));
        if (found == null) {
            return Optional.empty();
        }
        List<List<Integer>> rounds = new ArrayList<>();
        for (int carer = 0; carer < carers; carer++) {
            List<Integer> round = new ArrayList<>();
            for (long at = found.value(routing.nextVar(routing.start(carer)));
                    !routing.isEnd(at);
                    at = found.value(routing.nextVar(at))) {
                round.add(manager.indexToNode(at));
            }
            rounds.add(round);
        }
        return Optional.of(rounds);
    }

    private static RoutingSearchParameters search(int seconds) {
        return main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds(seconds))
                .build();
    }

    private static long way(Day day, int base, RoutingIndexManager manager, long from, long to) {
        return day.facts().travel().between(place(day, base, manager, from), place(day, base, manager, to));
    }

    private static int place(Day day, int base, RoutingIndexManager manager, long index) {
        int node = manager.indexToNode(index);
        return node < day.visits() ? day.person(node).place() : base;
    }
}
