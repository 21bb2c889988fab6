package care.mainstay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application as {@code ./mainstay start} runs it: from the command to the line that says where it is, on a
 * new data directory (empty, and with the demo loaded as for somebody who tries it) and on one that is there, and the memory
 * it takes by then.
 */
final class StartupBench {

    private static final int ROUNDS = 5;
    private static final int DEMOS = 3;

    private final Path home;

    StartupBench(Path home) {
        this.home = home;
    }

    private record Start(double seconds, double megabytes) {}

    void run() throws IOException, InterruptedException {
        var directory = Place.directory();
        try {
            var first = start(directory.resolve("first"), List.of("--empty"));
            Bench.say(
                    "start-up: first start on nothing (server made, schema migrated) %.1f s, resident %.0f MB",
                    first.seconds(), first.megabytes());
            var again = new ArrayList<Start>();
            for (int i = 0; i < ROUNDS; i++) {
                again.add(start(directory.resolve("first"), List.of()));
            }
            Bench.say(
                    "  on data that is there, %d rounds: %s s, resident %s MB",
                    ROUNDS,
                    Spread.of(again.stream().mapToDouble(Start::seconds).toArray()).words(1),
                    Spread.of(again.stream().mapToDouble(Start::megabytes).toArray()).words(0));
            var demos = new ArrayList<Start>();
            for (int i = 0; i < DEMOS; i++) {
                demos.add(start(directory.resolve("demo-" + i), List.of()));
            }
            Bench.say(
                    "  first start on nothing with the demo, until it can be signed in to, %d rounds: %s s, resident %s MB",
                    DEMOS,
                    Spread.of(demos.stream().mapToDouble(Start::seconds).toArray()).words(1),
                    Spread.of(demos.stream().mapToDouble(Start::megabytes).toArray()).words(0));
        } finally {
            Place.delete(directory);
        }
    }

    private Start start(Path data, List<String> more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(home.resolve("mainstay").toString(), "start", "--port", "0", "--data"));
        command.add(data.toString());
        command.addAll(more);
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("Mainstay is at")) {
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    return new Start(seconds, resident(process.pid()));
                }
            }
            throw new IOException("it ended without saying where it is");
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("it does not stop");
            }
        }
    }

    /** The most memory the process held so far, where the system tells. */
    private static double resident(long process) throws IOException {
        var status = Path.of("/proc", Long.toString(process), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
