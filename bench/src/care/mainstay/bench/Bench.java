package care.mainstay.bench;

import care.mainstay.Mainstay;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.database.EmbeddedPostgres;
import care.mainstay.foundation.database.Migrations;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the benchmarks on a durable server of its own (fsync and synchronous commit on, as in earnest) in a directory that
 * is removed afterwards, and prints what {@code docs/benchmarks.md} records. The application has at most 512 MB of heap.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int visits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        Path directory = Files.createTempDirectory("mainstay-bench-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        try (var server = EmbeddedPostgres.start(directory)) {
            server.createDatabase("bench");
            var address = server.address("bench");
            Migrations.run(address);
            long begun = System.nanoTime();
            try (ConfigurableApplicationContext application = start(
                    "--mainstay.database-url=" + address.url(),
                    "--mainstay.password.owner=" + address.passwords().get(DatabaseRole.OWNER),
                    "--mainstay.password.application=" + address.passwords().get(DatabaseRole.APPLICATION),
                    "--mainstay.connections=16",
                    "--mainstay.data=" + directory.resolve("application"),
                    "--server.port=0")) {
                say("start of the application on a migrated database: %.1f s", (System.nanoTime() - begun) / 1e9);
                var world = new BenchWorld(application);
                world.people();
                new ImportBench(world, server).run(visits);
                new RecordingBench(world, server, address).run(8, each, 3);
                say("peak of heap in use after collection: %d MB", usedAfterCollection() >> 20);
            }
        } finally {
            delete(directory);
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var application = new SpringApplication(Mainstay.class);
        application.setLogStartupInfo(false);
        var all = new ArrayList<>(List.of(settings));
        all.add("--logging.level.root=warn");
        return application.run(all.toArray(String[]::new));
    }

    static void say(String words, Object... values) {
        System.out.println(String.format(Locale.UK, words, values));
    }

    private static long usedAfterCollection() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (var all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
