package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Chance;
import care.mainstay.rota.engine.Engine.Stopped;
import care.mainstay.rota.engine.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Looks for a cheap plan of a horizon: several independent searches, of which the best plan counts. */
public final class HorizonSolver {

    /** The plan found, the moves made on the way to it, and how the search ended. */
    public record Found(HorizonPlan plan, HorizonReckoning reckoning, long moves, Stopped stopped) {}

    /**
     * Hears of each plan that is better than all before, from several threads but one at a time. {@code cost} in
     * hundredths of a penny; {@code carers}: different ones in the plan, summed over people; {@code used}: how much of the
     * budget is used up, from 0 to 1.
     */
    public interface Progress {
        void better(long cost, int carers, double used);
    }

    private final LongSupplier clock;
    private final BooleanSupplier interrupted;
    private final Progress progress;

    /** {@code clock}: nanoseconds that pass. {@code interrupted}: whether to stop with the best so far. */
    public HorizonSolver(LongSupplier clock, BooleanSupplier interrupted, Progress progress) {
        this.clock = clock;
        this.interrupted = interrupted;
        this.progress = progress;
    }

    public HorizonSolver(LongSupplier clock, BooleanSupplier interrupted) {
        this(clock, interrupted, (cost, carers, used) -> {});
    }

    public Found solve(Horizon horizon, Budget budget) {
        var frame = new Frame(horizon);
        var heard = new Heard();
        int turns = (budget.chains() + budget.threads() - 1) / budget.threads();
        long nanos = (long) (budget.seconds() * 1e9 / turns);
        List<Callable<Chain>> chains = new ArrayList<>();
        for (int k = 0; k < budget.chains(); k++) {
            var chance = Chance.of(budget.seed(), k);
            chains.add(() -> {
                var share = new Share(budget.moves(), nanos, clock, interrupted);
                var annealing = new HorizonAnnealing(frame, chance, share, best -> heard.of(best, share.used()));
                return new Chain(annealing.run(), share);
            });
        }
        List<Chain> ended = run(chains, Math.min(budget.threads(), budget.chains()));
        KeptPlan best = ended.stream()
                .map(Chain::best)
                .min(Comparator.comparingLong(KeptPlan::cost))
                .orElseThrow();
        boolean cut = ended.stream().anyMatch(each -> each.share().wasInterrupted());
        long moves = ended.stream().mapToLong(each -> each.share().made()).sum();
        HorizonPlan plan = best.plan(frame);
        Stopped stopped = cut ? Stopped.INTERRUPTED : budget.moves() > 0 ? Stopped.MOVES : Stopped.TIME;
        return new Found(plan, HorizonReckoning.of(horizon, plan), moves, stopped);
    }

    private record Chain(KeptPlan best, Share share) {}

    private final class Heard {

        private long cheapest = Long.MAX_VALUE;

        synchronized void of(KeptPlan best, double used) {
            if (best.cost() < cheapest) {
                cheapest = best.cost();
                progress.better(best.cost(), best.carers(), Math.min(1, used));
            }
        }
    }

    private static List<Chain> run(List<Callable<Chain>> chains, int threads) {
        var workers = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "rota-horizon");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var ended = new ArrayList<Chain>();
            for (Future<Chain> each : workers.invokeAll(chains)) {
                ended.add(each.get());
            }
            return ended;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was stopped from outside", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a search failed", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
