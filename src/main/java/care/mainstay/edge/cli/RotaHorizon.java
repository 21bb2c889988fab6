package care.mainstay.edge.cli;

import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.horizon.FewestCarers;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.HorizonCharge;
import care.mainstay.rota.horizon.HorizonReckoning;
import care.mainstay.rota.horizon.HorizonSolver;
import care.mainstay.rota.horizon.formats.HorizonFile;
import care.mainstay.rota.horizon.formats.HorizonPlanFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Many days planned and checked at the desk. */
final class RotaHorizon {

    private final PrintWriter out;

    RotaHorizon(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param travelAtMost minutes on the way, instead of what the file says; null where nothing is said
     * @param blind whether to plan as if it did not matter who comes and when
     */
    int solve(Path instance, @Nullable Integer travelAtMost, boolean blind, Budget budget, Path output) {
        Horizon read = HorizonFile.read(instance);
        Horizon horizon = travelAtMost == null ? read : read.withTravelAtMost(travelAtMost);
        Horizon sought = blind ? horizon.weighed(horizon.facts().weights().blind()) : horizon;
        HorizonSolver.Found found = RotaCommand.uninterrupted(interrupted -> {
            var done = new HorizonSolver(System::nanoTime, interrupted::get).solve(sought, budget);
            HorizonPlanFile.write(output, horizon, done.plan());
            return done;
        });
        // told and written at what the file charges, also for a plan that was not looked for by it
        HorizonReckoning reckoning = HorizonReckoning.of(horizon, found.plan());
        tell(horizon, reckoning);
        out.printf(
                Locale.UK,
                "Stopped: %s, after %,d moves. Written to %s.%n",
                RotaCommand.words(found.stopped()),
                found.moves(),
                output);
        out.flush();
        return reckoning.isFeasible() ? 0 : 1;
    }

    int check(Path instance, Path solution) {
        Horizon horizon = HorizonFile.read(instance);
        var reckoning = HorizonReckoning.of(horizon, HorizonPlanFile.read(solution, horizon));
        tell(horizon, reckoning);
        return reckoning.isFeasible() ? 0 : 1;
    }

    private void tell(Horizon horizon, HorizonReckoning reckoning) {
        for (HorizonCharge charge : HorizonCharge.values()) {
            out.printf(Locale.UK, "%-12s %,12d %s%n", charge.key(), reckoning.amount(charge), charge.unit());
        }
        int people = (int)
                reckoning.people().stream().filter(one -> one.visits() > 0).count();
        out.printf(
                Locale.UK,
                "Carers per person: %.2f (no plan of these visits has fewer than %.2f); unallocated visits: %d.%n",
                (double) reckoning.carersOfAll() / Math.max(1, people),
                (double) FewestCarers.ofAll(horizon, reckoning.unallocated()) / Math.max(1, people),
                reckoning.unallocated().size());
        if (reckoning.isFeasible()) {
            out.println("Cost: " + reckoning.pounds().toPlainString());
        } else {
            reckoning.broken().stream().limit(20).forEach(one -> out.println(one.rule() + ": " + one.words()));
            out.println(
                    reckoning.broken().size() + (reckoning.broken().size() == 1 ? " rule broken." : " rules broken."));
        }
        out.flush();
    }
}
