package care.mainstay.bench;

import care.mainstay.money.terms.Evidence;
import care.mainstay.money.terms.Run;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The engine on the hospital scheme against SQL and against Java written for the scheme alone, in turn within each round.
 *
 * <p>An evaluation is one quantity at one key that the sheet's outputs ask for, counted once; what is worked out on the way
 * to them is not counted. All three must come to the same points, scores and totals.
 */
final class EvaluationsBench {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;
    private static final int COPIES = 20;

    /** A run over evidence that is at hand is too short to be timed alone. */
    private static final int AGAIN = 5;

    private final TermSheet sheet = sheet("us-hospital-vbp");

    static TermSheet sheet(String name) {
        return sheet(name, text -> text);
    }

    /** A sheet that comes along, with something in it put otherwise. */
    static TermSheet sheet(String name, UnaryOperator<String> otherwise) {
        try (var found = Terms.class.getResourceAsStream("/catalogue/terms/" + name + ".yaml")) {
            return Terms.read(otherwise.apply(new String(found.readAllBytes(), StandardCharsets.UTF_8)))
                    .sheet()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Where the published results are, beside the project. */
    private static Path published() {
        var home = Path.of(System.getProperty("bench.home"));
        return Stream.of("../shared/oracles", "../../shared/oracles")
                .map(home::resolve)
                .map(directory -> directory.resolve(Hospitals.FILE))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the published results are not at hand: " + Hospitals.FILE));
    }

    void run() throws Exception {
        var hospitals = Hospitals.of(published(), COPIES);
        var csv = hospitals.csv();
        var first = new Effort[ROUNDS];
        var again = new Effort[ROUNDS];
        var reading = new Effort[ROUNDS];
        var byHand = new Effort[ROUNDS];
        var sql = new Effort[ROUNDS];
        var expected = HospitalsByHand.of(hospitals.rows());
        try (var database = new HospitalsInSql(hospitals)) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                int at = Math.max(0, round);
                var evidence = new Evidence[1];
                var run = new Run[1];
                var sums = new Hospitals.Sums[1];
                System.gc();
                reading[at] = Effort.of(() -> evidence[0] =
                        sheet.read(Map.<String, Reader>of("measures", new StringReader(csv))));
                first[at] = Effort.of(() -> run[0] = sheet.run(evidence[0]));
                var more = Effort.of(() -> {
                    for (int i = 0; i < AGAIN; i++) {
                        run[0] = sheet.run(evidence[0]);
                    }
                });
                again[at] = new Effort(more.seconds() / AGAIN, more.processor() / AGAIN);
                byHand[at] = Effort.of(() -> sums[0] = HospitalsByHand.of(hospitals.rows()));
                sql[at] = Effort.of(database::run);
                if (round == 0) {
                    same(expected, sums(run[0], expected), "the engine");
                    same(expected, database.sums(), "SQL");
                }
            }
            long count = expected.evaluations();
            Bench.say(
                    "hospital scheme, %,d measures of %,d hospitals, %,d evaluations asked for (%,d with those on the way), "
                            + "explain off, one thread, %d rounds after %d to warm up:",
                    expected.measures(),
                    expected.facilities(),
                    count,
                    sheet.run(Map.<String, Reader>of("measures", new StringReader(csv))).evaluations(),
                    ROUNDS,
                    WARM_UP);
            say("engine, over evidence just read: its keys are sorted and joined", count, first);
            say("engine, over the same evidence again", count, again);
            say("plain Java with BigDecimal", count, byHand);
            say("SQL on DuckDB, one thread, by whole numbers", count, sql);
            Bench.say(
                    "  engine/Java: %.1f and again %.1f; engine/SQL: %.1f and again %.1f",
                    ratio(byHand, first), ratio(byHand, again), ratio(sql, first), ratio(sql, again));
            Bench.say(
                    "  reading the %d MB of CSV before: %s s",
                    csv.length() >> 20, seconds(reading).words(2));
            Bench.say(
                    "  all three come to the same %,d points and scores and the same totals; wrong points of %,d in SQL with "
                            + "DuckDB's division of decimals: %,d; with its double, as it reads a CSV: %,d",
                    3 * expected.measures(),
                    2 * expected.measures(),
                    database.wrongByDivision(),
                    database.wrongInBinary());
        }
    }

    private static void say(String what, long evaluations, Effort... rounds) {
        Bench.say(
                "  %s: %s million evaluations/s by the clock, %s million/s of processor time",
                what,
                spread(each -> evaluations / each.seconds() / 1e6, rounds).words(1),
                spread(each -> evaluations / each.processor() / 1e6, rounds).words(1));
    }

    private static Spread seconds(Effort... rounds) {
        return spread(Effort::seconds, rounds);
    }

    private static Spread spread(ToDoubleFunction<Effort> of, Effort... rounds) {
        return Spread.of(Stream.of(rounds).mapToDouble(of).toArray());
    }

    private static double ratio(Effort[] peer, Effort[] ours) {
        return seconds(peer).median() / seconds(ours).median();
    }

    private static void same(Hospitals.Sums expected, Hospitals.Sums found, String who) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(who + " comes to " + found + ", not " + expected);
        }
    }

    private static Hospitals.Sums sums(Run run, Hospitals.Sums expected) {
        var measures = run.csv("measures").split("\n");
        long achieved = 0;
        long improved = 0;
        long scores = 0;
        for (int i = 1; i < measures.length; i++) {
            var cells = measures[i].split(",", -1);
            achieved += points(cells[2]);
            // a performance that is missing has an improvement of nothing and no score
            improved += points(cells[3]);
            scores += points(cells[4]);
        }
        var facilities = run.csv("facilities").split("\n");
        var total = BigDecimal.ZERO.setScale(12);
        for (int i = 1; i < facilities.length; i++) {
            var cell = facilities[i].substring(facilities[i].indexOf(',') + 1);
            total = total.add(cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell));
        }
        return new Hospitals.Sums(
                measures.length - 1L,
                run.csv("domains").split("\n").length - 1L,
                facilities.length - 1L,
                achieved,
                improved,
                scores,
                expected.total().compareTo(total) == 0 ? expected.total() : total);
    }

    private static long points(String cell) {
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }
}
