package care.mainstay.bench;

import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Workforce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Recording visits one by one from several clients, against pgbench writing the same rows: record, state of the visit, who
 * came, and the audit entry, in one transaction, as the same role under the same policies on the same server, in turn.
 *
 * <p>What pgbench does not do is everything that makes a record right: finding an earlier entry, holding the visit, asking
 * whether the carer works there and was elsewhere, and applying the rules.
 */
final class RecordingBench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 2_000;
    private static final int EACH = 400;
    private static final int ROUNDS = 5;

    private static final String SCRIPT =
            """
            begin;
            select set_config('mainstay.organisation', '%1$s', true), set_config('mainstay.actor', '%2$s', true),
                set_config('mainstay.role', 'manager', true);
            select visit, person, carer, starts, ends, gen_random_uuid() as id from bench.todo where n = (select nextval('bench.next')) \\gset
            insert into visits.visit_record (id, visit_id, person_id, version, correction, ending, minutes, attended, tasks, observed,
                note, why, entry_key, recorded_at, recorded_by, organisation_id)
            values (:id::uuid, :visit::uuid, :person::uuid, 1, '', 'completed', 30,
                jsonb_build_array(jsonb_build_object('carer', :carer::text, 'from', :starts::text, 'until', :ends::text)), '[]', '{}',
                'Made breakfast together; she buttered the toast herself.', '', :id::text, now(), '%2$s', '%1$s');
            update visits.visit set state = 'completed', checked_in_at = null where id = :visit::uuid;
            insert into visits.visit_carer (visit_id, carer_id, person_id, planned_start, planned_end, assigned, came_from, came_until,
                recorded_at, recorded_by, organisation_id)
            values (:visit::uuid, :carer::uuid, :person::uuid, :starts::timestamptz, :ends::timestamptz, false, :starts::timestamptz, :ends::timestamptz, now(), '%2$s', '%1$s')
            on conflict (visit_id, carer_id) do update set came_from = excluded.came_from, came_until = excluded.came_until;
            insert into audit.entry (kind, action, subject, people)
            values ('write', 'visit.record', 'visits.visit:' || :visit::text, array[:person::uuid]);
            commit;
            """;

    private final BenchWorld world;
    private final Place place;
    private final List<PersonId> people;
    private final List<CarerId> carers;
    private int day;

    RecordingBench(BenchWorld world, Place place) {
        this.world = world;
        this.place = place;
        this.people = world.callers()
                .as(world.manager(), () -> world.bean(Persons.class).all(BenchWorld.PEOPLE).stream()
                        .map(person -> person.id())
                        .toList());
        this.carers = world.callers()
                .as(world.manager(), () -> world.bean(Workforce.class).carers().stream()
                        .map(carer -> carer.id())
                        .toList());
    }

    private record Planned(VisitId id, PersonId person, CarerId carer, Instant start, Instant end) {}

    /** Figures of one run. */
    private record Figures(double perSecond, double p50, double p99) {}

    void run() throws Exception {
        prepare();
        ours(plan(CLIENTS * WARM_UP));
        var ours = new Figures[ROUNDS];
        var theirs = new Figures[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = ours(plan(CLIENTS * EACH));
            theirs[round] = theirs(plan(CLIENTS * EACH));
        }
        Bench.say(
                "recording visits one by one, %d clients, %d rounds of %d each in turn with pgbench:",
                CLIENTS, ROUNDS, EACH);
        say("Mainstay", ours);
        say("pgbench", theirs);
        var ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> ours[round].perSecond() / theirs[round].perSecond());
        Bench.say("  ratio %s (must be 0.3, aim 0.5)", Spread.of(ratios).words(2));
        var one = plan(2);
        var statements = CountedStatements.during(() -> ours(one.subList(0, 1), 1));
        Bench.say("  statements a record, without begin and commit: %d", statements.size());
    }

    private static void say(String who, Figures[] rounds) {
        Bench.say(
                "  %s: %s visits/s, p50 %s ms, p99 %s ms",
                who,
                Spread.of(Arrays.stream(rounds).mapToDouble(Figures::perSecond).toArray()).words(0),
                Spread.of(Arrays.stream(rounds).mapToDouble(Figures::p50).toArray()).words(1),
                Spread.of(Arrays.stream(rounds).mapToDouble(Figures::p99).toArray()).words(1));
    }

    private Figures ours(List<Planned> planned) throws InterruptedException, ExecutionException {
        return ours(planned, CLIENTS);
    }

    private List<Planned> plan(int count) {
        var planned = new ArrayList<Planned>();
        var visits = new ArrayList<NewVisit>();
        for (int i = 0; i < count; i++) {
            int slot = i / carers.size();
            var person = people.get(i % people.size());
            var carer = carers.get(i % carers.size());
            var on = LocalDate.of(2010, 1, 2).plusDays(day + slot / 14);
            var visit = NewVisit.at(
                            person, on, LocalTime.of(7 + slot % 14, 0), LocalTime.of(7 + slot % 14, 30), "Breakfast")
                    .by(carer);
            visits.add(visit);
            planned.add(new Planned(new VisitId(new java.util.UUID(0, 0)), person, carer, visit.start(), visit.end()));
        }
        day += count / carers.size() / 14 + 1;
        var taken = world.callers()
                .as(world.manager(), () -> world.bean(Visits.class).planAll(visits));
        var known = new ArrayList<Planned>();
        for (int i = 0; i < count; i++) {
            var id = taken.get(i).visit().orElseThrow();
            var one = planned.get(i);
            known.add(new Planned(id, one.person(), one.carer(), one.start(), one.end()));
        }
        return known;
    }

    private Figures ours(List<Planned> planned, int clients) throws InterruptedException, ExecutionException {
        var visits = world.bean(Visits.class);
        var latencies = new long[planned.size()];
        // the next visit to whoever is free, as pgbench takes it from a sequence
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (int client = 0; client < clients; client++) {
            running.add(threads.submit(() -> world.callers().as(world.manager(), () -> {
                for (int i = next.getAndIncrement(); i < planned.size(); i = next.getAndIncrement()) {
                    var one = planned.get(i);
                    long start = System.nanoTime();
                    visits.record(VisitRecord.completed(
                                    one.id(), one.id().toString(), new Attendance(one.carer(), one.start(), one.end()))
                            .noting(VisitNote.of("Made breakfast together; she buttered the toast herself.")));
                    latencies[i] = System.nanoTime() - start;
                }
            })));
        }
        for (var client : running) {
            client.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        threads.shutdown();
        return new Figures(
                planned.size() / seconds, Spread.percentile(latencies, 0.5), Spread.percentile(latencies, 0.99));
    }

    private Figures theirs(List<Planned> planned)
            throws SQLException, IOException, InterruptedException {
        hand(planned);
        Path directory = Files.createTempDirectory("bench-pgbench-");
        var caller = world.manager();
        Path script = Files.writeString(
                directory.resolve("record.sql"), SCRIPT.formatted(caller.organisation(), caller.actor()));
        var command = new ProcessBuilder(
                "pgbench", "-h", "127.0.0.1", "-p", String.valueOf(place.server().port()), "-U", "mainstay_app", "-n", "-c",
                String.valueOf(CLIENTS), "-j", "2", "-t", String.valueOf(EACH), "-f", script.toString(), "-l",
                "--log-prefix=" + directory.resolve("log"), "-M", "prepared", "bench");
        command.environment().put("PGPASSWORD", place.address().passwords().get(DatabaseRole.APPLICATION));
        command.redirectErrorStream(true);
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench: " + said);
        }
        var perSecond = said.lines()
                .filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                .max()
                .orElseThrow();
        var latencies = new ArrayList<Long>();
        try (var logs = Files.list(directory)) {
            for (Path log : logs.filter(path -> path.getFileName().toString().startsWith("log")).toList()) {
                for (String line : Files.readAllLines(log)) {
                    latencies.add(Long.parseLong(line.split(" ")[2]) * 1_000);
                }
            }
        }
        var nanos = latencies.stream().mapToLong(Long::longValue).toArray();
        try (var all = Files.list(directory)) {
            for (Path path : all.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(directory);
        return new Figures(perSecond, Spread.percentile(nanos, 0.5), Spread.percentile(nanos, 0.99));
    }

    private void prepare() throws SQLException {
        try (var connection = place.server().asSuperuser(Place.DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create sequence bench.next");
            statement.execute(
                    "create table bench.todo (n bigint primary key, visit uuid, person uuid, carer uuid, starts timestamptz, ends timestamptz)");
            statement.execute("grant usage on schema bench to mainstay_app");
            statement.execute("grant select on bench.todo to mainstay_app");
            statement.execute("grant usage on sequence bench.next to mainstay_app");
        }
    }

    private void hand(List<Planned> planned) throws SQLException {
        try (var connection = place.server().asSuperuser(Place.DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("truncate bench.todo");
            statement.execute("alter sequence bench.next restart");
            try (var insert = connection.prepareStatement("insert into bench.todo values (?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < planned.size(); i++) {
                    var one = planned.get(i);
                    insert.setLong(1, i + 1);
                    insert.setObject(2, one.id().value());
                    insert.setObject(3, one.person().value());
                    insert.setObject(4, one.carer().value());
                    insert.setTimestamp(5, java.sql.Timestamp.from(one.start()));
                    insert.setTimestamp(6, java.sql.Timestamp.from(one.end()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("analyze");
        }
    }
}
