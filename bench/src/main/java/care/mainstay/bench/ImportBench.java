package care.mainstay.bench;

import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows a second of an import of recorded visits, against COPY of the same file, and against COPY of the rows it became. */
final class ImportBench {

    private static final List<String> BECAME =
            List.of("visits.visit", "visits.visit_carer", "visits.visit_record", "imports.reference");

    private static final int ROUNDS = 3;

    private final BenchWorld world;
    private final EmbeddedPostgres server;

    ImportBench(BenchWorld world, EmbeddedPostgres server) {
        this.world = world;
        this.server = server;
    }

    void run(int visits, boolean compare) throws IOException, SQLException {
        Path file = Files.createTempFile("bench-visits-", ".csv");
        try {
            write(file, visits);
            var heap = new HeapPeak();
            long begun = System.nanoTime();
            var run = world.bring(ImportKind.VISITS, ImportFile.of(file));
            double seconds = (System.nanoTime() - begun) / 1e9;
            double rate = run.taken() / seconds;
            Bench.say(
                    "import: %,d visits with notes in %.1f s, %,.0f rows/s (file of %d MB; heap at most %d MB in use, %d MB after a"
                            + " collection)",
                    run.taken(), seconds, rate, Files.size(file) >> 20, heap.most() >> 20, heap.collected() >> 20);
            begun = System.nanoTime();
            var again = world.bring(ImportKind.VISITS, ImportFile.of(file));
            Bench.say(
                    "  the same file again: %,d unchanged in %.1f s",
                    again.unchanged(), (System.nanoTime() - begun) / 1e9);
            if (compare) {
                compare(file, visits, rate);
            }
        } finally {
            Files.delete(file);
        }
    }

    private void compare(Path file, int visits, double rate) throws IOException, SQLException {
        var bare = new double[ROUNDS];
        var rows = new double[ROUNDS];
        try (Connection connection = server.asSuperuser(Place.DATABASE)) {
            for (int i = 0; i < ROUNDS; i++) {
                bare[i] = visits / copyFile(connection, file);
                rows[i] = visits / copyRows(connection);
            }
        }
        var ofFile = Spread.of(bare);
        var ofRows = Spread.of(rows);
        Bench.say(
                "  COPY of the file into one table of text, %d rounds: %s rows/s; import/COPY %.3f",
                ROUNDS, ofFile.words(0), rate / ofFile.median());
        Bench.say(
                "  COPY of the rows it became into the same tables with their indexes: %s visits/s; import/COPY %.2f",
                ofRows.words(0), rate / ofRows.median());
    }

    private static void write(Path file, int visits) throws IOException {
        var day = DateTimeFormatter.ofPattern("dd/MM/uuuu");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Visit ID,Client ID,Carer ID,Date,Planned Start,Planned Finish,Check In,Check Out,Notes\n");
            for (int i = 0; i < visits; i++) {
                int carer = i % BenchWorld.CARERS;
                int slot = i / BenchWorld.CARERS;
                int hour = 7 + slot % 14;
                var on = LocalDate.of(2011, 1, 1).plusDays(slot / 14);
                // The night the clocks change has no planned visits at these hours.
                out.write("V" + i + ",P" + (i * 7) % BenchWorld.PEOPLE + ",E" + carer + "," + on.format(day) + ","
                        + "%02d:00,%02d:30,%02d:01,%02d:31".formatted(hour, hour, hour, hour)
                        + ",\"Made breakfast together; she buttered the toast herself. Row " + i + "\"\n");
            }
        }
    }

    private static double copyFile(Connection connection, Path file) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table public.bench_file (a text, b text, c text, d text, e text, f text, g text, h text, i text)");
            long begun = System.nanoTime();
            try (InputStream rows = Files.newInputStream(file)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy public.bench_file from stdin (format csv, header true)", rows);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("drop table public.bench_file");
            return seconds;
        }
    }

    private static double copyRows(Connection connection) throws SQLException, IOException {
        double seconds = 0;
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var statement = connection.createStatement()) {
            for (var table : BECAME) {
                Path file = Files.createTempFile("bench-rows-", ".csv");
                try {
                    try (var out = Files.newOutputStream(file)) {
                        copies.copyOut("copy " + table + " to stdout (format csv)", out);
                    }
                    statement.execute("create table public.bench_rows (like " + table + " including all)");
                    long begun = System.nanoTime();
                    try (InputStream rows = Files.newInputStream(file)) {
                        copies.copyIn("copy public.bench_rows from stdin (format csv)", rows);
                    }
                    seconds += (System.nanoTime() - begun) / 1e9;
                    statement.execute("drop table public.bench_rows");
                } finally {
                    Files.delete(file);
                }
            }
        }
        return seconds;
    }
}
