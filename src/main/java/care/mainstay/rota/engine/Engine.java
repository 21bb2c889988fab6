package care.mainstay.rota.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Looks for a cheap plan of a day: several independent searches, of which the best plan counts. */
public final class Engine {

    /** How a search came to its end. */
    public enum Stopped {
        TIME,
        MOVES,
        PROVEN,
        INTERRUPTED
    }

    /** The plan found, the moves made on the way to it, and how the search ended. */
    public record Found(Plan plan, Reckoning reckoning, long moves, Stopped stopped) {}

    /** Of the budget of a day that is small enough for a {@link Proof}, what the search before it has. */
    private static final double SEARCH_BEFORE_PROOF = 0.25;

    private final LongSupplier clock;
    private final BooleanSupplier interrupted;

    /** {@code clock}: nanoseconds that pass. {@code interrupted}: whether to stop with the best so far. */
    public Engine(LongSupplier clock, BooleanSupplier interrupted) {
        this.clock = clock;
        this.interrupted = interrupted;
    }

    public Found solve(Day day, Budget budget) {
        var near = new Nearness(day);
        boolean small = Proof.isWithinReach(day);
        double part = small ? SEARCH_BEFORE_PROOF : 1;
        int turns = (budget.chains() + budget.threads() - 1) / budget.threads();
        long nanos = (long) (budget.seconds() * 1e9 / turns);
        List<Callable<Chain>> chains = new ArrayList<>();
        for (int k = 0; k < budget.chains(); k++) {
            var chance = Chance.of(budget.seed(), k);
            chains.add(() -> {
                var share = share(budget, part, nanos);
                var best = new Annealing(day, near, chance, share).run();
                return new Chain(best, share);
            });
        }
        List<Chain> ended = run(chains, Math.min(budget.threads(), budget.chains()));
        Chain best = ended.stream()
                .min(Comparator.comparingLong(each -> each.best().cost()))
                .orElseThrow();
        boolean cut = ended.stream().anyMatch(each -> each.share().wasInterrupted());
        long moves = ended.stream().mapToLong(each -> each.share().made()).sum();
        boolean proven = false;
        if (small && !cut) {
            var share = share(budget, 1 - part, (long) (budget.seconds() * 1e9));
            proven = Proof.complete(day, best.best(), share);
            moves += share.made();
            cut = share.wasInterrupted();
        }
        Plan plan = PlanOf.keepsake(day, best.best());
        return new Found(plan, Reckoning.of(day, plan), moves, stopped(proven, cut, budget));
    }

    private Share share(Budget budget, double part, long nanos) {
        long moves = budget.moves() == 0 ? 0 : Math.max(1, (long) (budget.moves() * part));
        return new Share(moves, (long) (nanos * part), clock, interrupted);
    }

    private static Stopped stopped(boolean proven, boolean cut, Budget budget) {
        if (proven) {
            return Stopped.PROVEN;
        }
        return cut ? Stopped.INTERRUPTED : budget.moves() > 0 ? Stopped.MOVES : Stopped.TIME;
    }

    private record Chain(Keepsake best, Share share) {}

    static <T> List<T> run(List<Callable<T>> chains, int threads) {
        var workers = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "rota-engine");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var ended = new ArrayList<T>();
            for (Future<T> each : workers.invokeAll(chains)) {
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
