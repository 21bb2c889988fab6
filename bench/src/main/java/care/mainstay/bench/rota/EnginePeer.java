package care.mainstay.bench.rota;

import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Engine;
import care.mainstay.rota.engine.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mainstay's own engine, on one processor as the others. */
final class EnginePeer implements Peer {

    @Override
    public String words() {
        return "Mainstay";
    }

    @Override
    public Optional<List<List<Integer>>> plan(Day day, int seconds, long seed) {
        var found = new Engine(System::nanoTime, () -> false).solve(day, new Budget(seconds, 0, 1, 1, seed));
        List<List<Integer>> rounds = new ArrayList<>();
        day.facts().carers().forEach(carer -> rounds.add(new ArrayList<>()));
        for (Plan.Round round : found.plan().rounds()) {
            round.stops().forEach(stop -> rounds.get(round.carer()).add(stop.visit()));
        }
        return Optional.of(rounds);
    }
}
