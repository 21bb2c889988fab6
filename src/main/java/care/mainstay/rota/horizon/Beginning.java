package care.mainstay.rota.horizon;

import care.mainstay.rota.horizon.Horizon.Planned;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a search begins: what is kept, and the rota as it stands as far as it keeps the rules. A visit that breaks one where
 * it stands is unallocated here, and looks for a place like any other.
 */
final class Beginning {

    private Beginning() {}

    static Rounds of(Frame frame) {
        var rounds = new Rounds(frame);
        rounds.layKept();
        IntStream.range(0, frame.nodes)
                .filter(n -> frame.leads[n] && !frame.kept[n])
                .filter(n -> frame.horizon.planned(frame.visit[n]).isPresent())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> frame.day[n])
                        .thenComparingInt(n -> planned(frame, n).start())
                        .thenComparingInt(n -> n))
                .forEach(n -> put(rounds, n));
        return rounds;
    }

    private static Planned planned(Frame frame, int node) {
        return frame.horizon.planned(frame.visit[node]).orElseThrow();
    }

    private static void put(Rounds rounds, int node) {
        Frame frame = rounds.frame;
        Planned planned = planned(frame, node);
        List<Integer> carers = frame.horizon.numbers(planned.carers());
        rounds.aim(node, Math.max(frame.opens[node], Math.min(frame.last[node], planned.start())));
        for (int k = 0; k < carers.size(); k++) {
            Round trial = rounds.trial(carers.get(k) * frame.days + frame.day[node]);
            if (trial.length == Round.MOST) {
                rounds.cancel();
                return;
            }
            trial.insert(rounds.round(trial.number).before(planned.start()), node + k);
        }
        rounds.make(Rounds.NEVER);
    }
}
