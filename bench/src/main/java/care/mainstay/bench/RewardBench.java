package care.mainstay.bench;

import care.mainstay.money.terms.Evidence;
import care.mainstay.money.terms.Line;
import care.mainstay.money.terms.Run;
import care.mainstay.money.terms.TermSheet;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Homecare with rewards for outcomes, model 2, over made-up people with five outcomes each. */
final class RewardBench {

    private static final int OUTCOMES = 5;
    private static final List<String> STATUS =
            List.of("achieved", "achieved", "partly", "not_achieved", "not_enough_evidence");
    private static final List<String> CHANGES = List.of("more_able", "none", "none", "family", "other");
    private static final List<String> CONTRIBUTIONS = List.of("", "", "0.5", "0.75", "1");

    private final TermSheet sheet = EvaluationsBench.sheet("homecare-reward");

    /** Ten thousand draws of a contract with a thousand people, and whether more draws take more memory. */
    void draws() throws Exception {
        var alone = new long[] {1_000, 10_000, 100_000};
        draws("draws of 1,000 people with five outcomes (homecare-reward)", sheet, alone);
        var pooled = EvaluationsBench.sheet("homecare-reward", text -> text.replace(
                        "distribute(outcome_pot by counted_weight, 2 places, ties by outcome,",
                        "distribute(all_pots by counted_weight, 2 places, ties by person and outcome,")
                .replace("overall:\n", "overall:\n  all_pots: sum(outcome_pot)\n"));
        draws("the same where all share one pool, which is divided in each draw", pooled, 1_000, 10_000);
    }

    private static void draws(String what, TermSheet sheet, long... numbers) throws Exception {
        var evidence = sheet.read(readers(tables(1_000)));
        Bench.say(what + ", seconds, 5 rounds after 2 to warm up:");
        for (long draws : numbers) {
            var seconds = new double[5];
            var peak = new double[5];
            for (int round = -2; round < seconds.length; round++) {
                System.gc();
                var heap = new HeapPeak();
                var effort = Effort.of(() -> sheet.simulate(evidence, Optional.empty(), draws, 7));
                seconds[Math.max(0, round)] = effort.seconds();
                peak[Math.max(0, round)] = heap.most() / 1048576.0;
            }
            Bench.say(
                    "  %,d draws: %s s, heap in use at most %s MB",
                    draws, Spread.of(seconds).words(2), Spread.of(peak).words(0));
        }
    }

    /** A month of 100,000 people: read, run, and every line of the statement. */
    void month() throws Exception {
        int people = 100_000;
        var tables = tables(people);
        var reading = new double[5];
        var running = new double[5];
        var lines = new double[5];
        var seconds = new double[5];
        long evaluations = 0;
        int count = 0;
        for (int round = -2; round < seconds.length; round++) {
            int at = Math.max(0, round);
            var evidence = new Evidence[1];
            var run = new Run[1];
            var statement = new int[1];
            System.gc();
            reading[at] = Effort.of(() -> evidence[0] = read(tables)).seconds();
            running[at] = Effort.of(() -> run[0] = sheet.run(evidence[0])).seconds();
            lines[at] = Effort.of(() -> statement[0] = settled(run[0].statement())).seconds();
            seconds[at] = reading[at] + running[at] + lines[at];
            evaluations = run[0].evaluations();
            count = statement[0];
        }
        Bench.say(
                "a month of %,d people with five outcomes (homecare-reward): %,d evaluations, %,d lines; seconds, "
                        + "5 rounds after 2 to warm up:",
                people, evaluations, count);
        Bench.say("  reading %d MB of CSV %s", size(tables) >> 20, Spread.of(reading).words(2));
        Bench.say("  run %s", Spread.of(running).words(2));
        Bench.say("  lines of the statement in words %s", Spread.of(lines).words(2));
        Bench.say("  all together %s", Spread.of(seconds).words(2));
        Bench.say(
                "  run, evaluations/s: %.1f million",
                evaluations / Spread.of(running).median() / 1e6);
    }

    private static int settled(List<Line> lines) {
        if (lines.stream().noneMatch(line -> line.pays().isPresent())) {
            throw new IllegalStateException("nobody is paid");
        }
        return lines.size();
    }

    private Evidence read(Map<String, String> tables) {
        return sheet.read(readers(tables));
    }

    private static Map<String, Reader> readers(Map<String, String> tables) {
        var readers = new TreeMap<String, Reader>();
        tables.forEach((name, csv) -> readers.put(name, new StringReader(csv)));
        return readers;
    }

    private static long size(Map<String, String> tables) {
        return tables.values().stream().mapToLong(String::length).sum();
    }

    private static Map<String, String> tables(int count) {
        var random = new Random(1);
        var people = new StringBuilder("person,given,rate,satisfaction,hours_before,hours_now,changed_because,"
                + "person_agreed,weeks_stable,more_incidents,carer_strained\n");
        var outcomes = new StringBuilder(
                "person,outcome,weight,funded,eligible,status,weeks_held,within_influence,contribution\n");
        var harm = new StringBuilder("person,review,foreseen_and_followed\n");
        for (int i = 0; i < count; i++) {
            var person = "P%06d".formatted(i);
            int given = 400 + random.nextInt(3_000);
            int before = given + random.nextInt(500);
            cells(
                    people,
                    person,
                    hours(given),
                    20 + random.nextInt(8) + "." + (10 + random.nextInt(90)),
                    random.nextInt(10) == 0 ? "" : "" + random.nextInt(11),
                    hours(before),
                    hours(given),
                    CHANGES.get(random.nextInt(5)),
                    yes(random.nextInt(4) > 0),
                    "" + random.nextInt(30),
                    yes(random.nextInt(9) == 0),
                    yes(random.nextInt(9) == 0));
            for (int k = 0; k < OUTCOMES; k++) {
                cells(
                        outcomes,
                        person,
                        "O" + k,
                        "" + (1 + random.nextInt(5)),
                        yes(random.nextInt(8) > 0),
                        yes(random.nextInt(12) > 0),
                        STATUS.get(random.nextInt(5)),
                        "" + random.nextInt(20),
                        List.of("yes", "no", "").get(random.nextInt(3)),
                        CONTRIBUTIONS.get(random.nextInt(5)));
            }
            if (random.nextInt(25) == 0) {
                cells(harm, person, "R1", yes(random.nextBoolean()));
            }
        }
        return Map.of("people", people.toString(), "outcomes", outcomes.toString(), "harm", harm.toString());
    }

    private static String hours(int hundredths) {
        return hundredths / 100 + "." + "%02d".formatted(hundredths % 100);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static void cells(StringBuilder text, String... cells) {
        text.append(String.join(",", Stream.of(cells).toList())).append('\n');
    }
}
