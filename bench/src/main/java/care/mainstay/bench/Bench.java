package care.mainstay.bench;

import care.mainstay.bench.rota.PeersBench;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Runs the benchmarks and prints what {@code docs/benchmarks.md} records: the machine, the day, the command, and for each
 * figure the median of its rounds with the least and the most.
 *
 * <p>Every part that needs a server runs on a durable one of its own (fsync and synchronous commit on, as in earnest) in a directory that is
 * removed afterwards. The application has at most 512 MB of heap.
 */
public final class Bench {

    private Bench() {}

    /** What can be measured, each by itself. */
    private enum Part {
        RECORDING,
        PAGES,
        MONTH,
        IMPORT,
        MILLION,
        STARTUP,
        EVALUATIONS,
        DRAWS,
        ENGINE,
        COUNCIL,
        CONTINUITY,
        PEERS
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var parts = parts(arguments);
        sayWhere(arguments);
        if (parts.contains(Part.RECORDING)) {
            try (var place = Place.empty()) {
                var world = new BenchWorld(place.application());
                world.people();
                new RecordingBench(world, place).run();
            }
        }
        if (parts.contains(Part.IMPORT)) {
            imports(100_000, true);
        }
        if (parts.contains(Part.MILLION)) {
            imports(1_000_000, false);
        }
        if (parts.contains(Part.PAGES) || parts.contains(Part.MONTH)) {
            try (var place = Place.empty()) {
                var westmere = new WestmereWorld(place);
                westmere.load();
                if (parts.contains(Part.PAGES)) {
                    new PagesBench(westmere).run();
                }
                if (parts.contains(Part.MONTH)) {
                    new MonthBench(westmere).run();
                }
            }
        }
        if (parts.contains(Part.STARTUP)) {
            new StartupBench(Path.of(System.getProperty("bench.home"))).run();
        }
        if (parts.contains(Part.EVALUATIONS)) {
            new EvaluationsBench().run();
        }
        if (parts.contains(Part.DRAWS)) {
            new RewardBench().draws();
        }
        if (parts.contains(Part.ENGINE)) {
            new RewardBench().month();
        }
        if (parts.contains(Part.COUNCIL)) {
            try (var place = Place.empty()) {
                new CouncilBench(place).run();
            }
        }
        if (parts.contains(Part.CONTINUITY)) {
            try (var place = Place.empty()) {
                var world = new BenchWorld(place.application());
                world.people();
                new ContinuityBench(world).run();
            }
        }
        if (parts.contains(Part.PEERS)) {
            new PeersBench(line -> say("%s", line)).run();
        }
        say("load average at the end: %.1f", load());
    }

    private static void imports(int visits, boolean compare) throws Exception {
        try (var place = Place.empty()) {
            var world = new BenchWorld(place.application());
            world.people();
            new ImportBench(world, place.server()).run(visits, compare);
        }
    }

    /** When nothing is named everything, but for what takes an hour or so: the million rows, 10,000 people, three years, peers. */
    private static Set<Part> parts(String[] arguments) {
        if (arguments.length == 0) {
            return EnumSet.complementOf(EnumSet.of(Part.MILLION, Part.COUNCIL, Part.CONTINUITY, Part.PEERS));
        }
        var parts = EnumSet.noneOf(Part.class);
        for (String name : arguments) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no benchmark “" + name + "”; there are "
                            + Arrays.toString(Part.values()).toLowerCase(Locale.ROOT))));
        }
        return parts;
    }

    private static void sayWhere(String[] arguments) throws IOException {
        var runtime = Runtime.getRuntime();
        say(
                "machine: %d processors (%s), %d MB of memory, %s, Java %s; heap at most %d MB",
                runtime.availableProcessors(),
                line(Path.of("/proc/cpuinfo"), "model name"),
                Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) >> 10,
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                runtime.maxMemory() >> 20);
        say("date: %s", LocalDateTime.now(Clock.systemDefaultZone()).withNano(0));
        say("command: ./mainstay bench %s", String.join(" ", arguments));
        say("load average at the start: %.1f", load());
    }

    private static String line(Path file, String name) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("0")
                : "0";
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static void say(String words, Object... values) {
        System.out.println(String.format(Locale.UK, words, values));
    }

    static List<String> javaCommand(String... arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
