package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A directory of days solved one after the other, each result written as soon as it is there. */
final class RotaBench {

    private static final String HEADING = "set,instance,seed,budget,cost,best_known,gap_percent,moves,stopped,faults";

    private final Path directory;
    private final RotaCommand.Search search;
    private final PrintWriter out;

    RotaBench(Path directory, RotaCommand.Search search, PrintWriter out) {
        this.directory = directory;
        this.search = search;
        this.out = out;
    }

    void run(Path results, Predicate<String> wanted, BooleanSupplier interrupted) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new Refused("rota.no-directory", "There is no directory " + directory + ".", "Maybe check its name.");
        }
        Map<String, BigDecimal> best = bestKnown();
        Set<String> done = done(results);
        var gaps = new TreeMap<String, BigDecimal[]>();
        for (Path file : days()) {
            Path within = file.toAbsolutePath();
            String set = within.getName(within.getNameCount() - 2).toString();
            String name = within.getName(within.getNameCount() - 1).toString().replace(".json", "");
            if (!wanted.test(set + "/" + name)) {
                continue;
            }
            String key = set + "," + name + "," + search.seed + "," + budget();
            if (done.contains(key)) {
                out.println(set + "/" + name + ": done before");
                continue;
            }
            Day day = search.day(file);
            Engine.Found found = new Engine(System::nanoTime, interrupted).solve(day, search.budget());
            if (found.stopped() == Engine.Stopped.INTERRUPTED) {
                return;
            }
            BigDecimal known = best.get(set + "/" + name);
            String gap = "";
            if (known != null && found.reckoning().isFeasible()) {
                BigDecimal percent = found.reckoning()
                        .cost()
                        .subtract(known)
                        .multiply(new BigDecimal(100))
                        .divide(known, 2, RoundingMode.HALF_UP);
                gap = percent.toPlainString();
                BigDecimal[] sum =
                        gaps.computeIfAbsent(set, each -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                sum[0] = sum[0].add(percent);
                sum[1] = sum[1].add(BigDecimal.ONE);
            }
            String cost = found.reckoning().cost().toPlainString();
            append(
                    results,
                    key + "," + cost + "," + (known == null ? "" : known) + "," + gap + "," + found.moves() + ","
                            + found.stopped() + "," + found.reckoning().faults().size());
            out.printf(
                    Locale.UK,
                    "%s/%s: cost %s, best known %s, gap %s %% (%s)%n",
                    set,
                    name,
                    cost,
                    known == null ? "none" : known,
                    gap.isEmpty() ? "none" : gap,
                    RotaCommand.words(found.stopped()));
            out.flush();
        }
        gaps.forEach((set, sum) -> out.printf(
                Locale.UK,
                "%s: mean gap %s %% of %s days%n",
                set,
                sum[0].divide(sum[1], 2, RoundingMode.HALF_UP),
                sum[1]));
        out.flush();
    }

    private String budget() {
        return (search.moves > 0 ? search.moves + " moves" : search.seconds + " s") + " x " + search.chains
                + (search.longBreaks ? " long breaks" : "");
    }

    private List<Path> days() throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, BigDecimal> bestKnown() throws IOException {
        Path table = directory.resolve("best-known.csv");
        if (!Files.exists(table)) {
            table = directory.resolve("../best-known.csv");
        }
        var best = new HashMap<String, BigDecimal>();
        if (Files.exists(table)) {
            for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
                String[] cells = line.split(",", 4);
                best.put(cells[0] + "/" + cells[1], new BigDecimal(cells[2]));
            }
        }
        return best;
    }

    private static Set<String> done(Path results) throws IOException {
        var done = new HashSet<String>();
        if (Files.exists(results)) {
            for (String line : Files.readAllLines(results)) {
                done.add(String.join(",", List.of(line.split(",")).subList(0, Math.min(4, line.split(",").length))));
            }
        }
        return done;
    }

    private static void append(Path results, String line) throws IOException {
        if (!Files.exists(results)) {
            Files.writeString(results, HEADING + "\n");
        }
        Files.writeString(results, line + "\n", StandardOpenOption.APPEND);
    }
}
