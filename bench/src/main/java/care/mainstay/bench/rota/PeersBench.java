package care.mainstay.bench.rota;

import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Plan;
import care.mainstay.rota.engine.Reckoning;
import care.mainstay.rota.engine.formats.DayFile;
import care.mainstay.rota.engine.formats.PlanFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One day after the other by every peer, each with one processor and the same seconds; what each found is reckoned from its
 * rounds alone, and written down for a checker of others.
 *
 * <p>{@code -Drota.days=DIR} (with {@code best-known.csv}), {@code -Drota.only=FILE} of names such as {@code mankowska/…},
 * {@code -Drota.seconds=60}, {@code -Drota.seed=1}, {@code -Drota.plans=DIR} to write to.
 */
public final class PeersBench {

    private static final List<Peer> PEERS = List.of(new EnginePeer(), new RoutingPeer(), new TimefoldPeer());

    private final Path days = Path.of(System.getProperty("rota.days", "../shared/benchmarks/rota"));
    private final int seconds = Integer.getInteger("rota.seconds", 60);
    private final long seed = Long.getLong("rota.seed", 1);
    private final Path plans = Path.of(System.getProperty("rota.plans", "target/bench/peers-plans"));
    private final Consumer<String> say;

    public PeersBench(Consumer<String> say) {
        this.say = say;
    }

    public void run() throws IOException {
        var best = bestKnown();
        var only = Path.of(System.getProperty("rota.only", "bench/rota-daily.txt"));
        Files.createDirectories(plans);
        for (String name : Files.readAllLines(only)) {
            // the routing library knows no breaks, and Timefold as it is written here neither
            if (name.isBlank() || name.startsWith("uhhc/")) {
                continue;
            }
            Day day = DayFile.read(days.resolve(name + ".json"));
            for (Peer peer : PEERS) {
                Optional<Plan> found = peer.plan(day, seconds, seed).map(rounds -> plan(day, rounds));
                say.accept(line(name, peer, found.map(plan -> Reckoning.of(day, plan)), best.get(name)));
                found.ifPresent(plan -> PlanFile.write(
                        plans.resolve(name.replace('/', '_') + "-" + peer.words().replace(' ', '-') + ".json"),
                        day,
                        plan));
            }
        }
    }

    private static Plan plan(Day day, List<List<Integer>> visits) {
        List<Plan.Round> rounds = new ArrayList<>();
        for (int carer = 0; carer < visits.size(); carer++) {
            if (!visits.get(carer).isEmpty()) {
                rounds.add(new Plan.Round(
                        carer,
                        visits.get(carer).stream()
                                .map(visit -> new Plan.Stop(visit, 0, 0))
                                .toList()));
            }
        }
        return Reckoning.earliest(day, new Plan(rounds));
    }

    private static String line(String name, Peer peer, Optional<Reckoning> found, BigDecimal best) {
        if (found.isEmpty() || !found.get().isFeasible()) {
            return String.format(
                    Locale.UK,
                    "%s, %s: nothing that can be done%s",
                    name,
                    peer.words(),
                    found.map(it -> " " + it.faults()).orElse(""));
        }
        double cost = found.get().cost().doubleValue();
        return String.format(
                Locale.UK,
                "%s, %s: %.2f (%+.2f %% of best known)",
                name,
                peer.words(),
                cost,
                100 * (cost / best.doubleValue() - 1));
    }

    private Map<String, BigDecimal> bestKnown() throws IOException {
        return Files.readAllLines(days.resolve("best-known.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> cells.length >= 3)
                .collect(Collectors.toMap(
                        cells -> cells[0] + "/" + cells[1], cells -> new BigDecimal(cells[2]), (one, other) -> one));
    }
}
