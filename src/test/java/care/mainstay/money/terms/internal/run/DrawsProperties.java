package care.mainstay.money.terms.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.terms.Simulation;
import care.mainstay.money.terms.internal.analysis.MadeUpEvidence;
import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A draw comes to what a run of its evidence comes to.
 *
 * <p>The evidence is written out as files here: the rows of a unit once for each time it was drawn, with names of their
 * own, and every quantity of a run of these files is compared, row by row.
 */
class DrawsProperties {

    /** Pools, ranks and means that units share, and what of each of them hangs on them. */
    private static final String SHARED = """
            terms: shared
            parties: {council: {role: pays}, north: {role: provides}, south: {role: provides}}
            inputs:
              people:
                one row for each: person
                how many: from 1 to 5
                columns:
                  person: text
                  area: text
                  plan: money, from 10 to 90
                  level: number, from 0 to 10, may be blank
              visits:
                one row for each: visit
                how many: from 0 to 6
                columns:
                  visit: text
                  person: text
                  time: hours, from 0 to 3
              outcomes:
                one row for each: person and outcome
                how many: from 0 to 3 for each person
                columns:
                  person: text
                  outcome: text
                  weight: number, from 0 to 3
                  achieved: yes or no, may be blank
              areas:
                optional: yes
                one row for each: area
                how many: from 0 to 3
                columns:
                  area: text
                  bonus: money, from 0 to 50
            overall:
              pot: round(sum(plan) * 10 %, 2 places, half_up)
              worst: lowest(level, skipping missing) otherwise 0
            for each outcome:
              had_by: count(person)
            for each area:
              of_area: round(sum(due, skipping missing) / 3, 2 places, half_up) otherwise £0.00
              with_bonus: of_area + (bonus otherwise £1.00)
            for each person:
              time_in_all: sum(time) otherwise 0 hours
              due: round(plan / (level + 1), 2 places, half_up)
              rank_of_it: rank(due, within all, lowest first, ties worst)
              of_team: distribute(with_bonus by (level otherwise 1), 2 places, ties by person, equally when zero)
              more: if level > worst + 2 then of_team else if level is missing then £0.00 else round(plan * rank_of_it / 9, 2 places, half_up)
            for each person and outcome:
              part: distribute(pot by weight, 2 places, ties by person and outcome, nothing when zero)
              earned: if achieved then part else £0.00
            for each visit:
              by_time: distribute(pot by time, 2 places, ties by visit, equally when zero)
            statement:
              - {line: due, for each: person, pays: due, to: north}
              - {line: more, for each: person, pays: more, to: south, held when: waits}
              - {line: outcome, for each: person and outcome, pays: earned, to: north}
              - {line: visit, for each: visit, pays: by_time, to: south}
              - {line: area, for each: area, pays: with_bonus, to: south}
              - {line: whole, pays: pot, to: north}
            """.replace("  more:", "  waits: time_in_all > 2 hours\n  more:");

    @Property(tries = 500)
    void aDrawOfWhatUnitsShareIsARunOfItsEvidence(@ForAll long seed) {
        compare(MadeUpEvidence.sheet(SHARED), seed);
    }

    @Property(tries = 150)
    void aDrawOfEveryFunctionIsARunOfItsEvidence(@ForAll long seed) {
        compare(MadeUpEvidence.everything(), seed);
    }

    static final List<String> CATALOGUE = MadeUpEvidence.SHEETS;

    @ParameterizedTest
    @FieldSource("CATALOGUE")
    void aDrawByASheetOfTheCatalogueIsARunOfItsEvidence(String sheet) {
        for (long seed = 1; seed <= 25; seed++) {
            compare(MadeUpEvidence.catalogue(sheet), seed);
        }
    }

    private static void compare(Plan plan, long seed) {
        var random = new Random(seed);
        var tables = MadeUpEvidence.tables(plan, random);
        var dimensions = new TreeSet<String>();
        plan.sheet().inputs().stream()
                .filter(input -> tables.containsKey(input.name()))
                .forEach(input -> dimensions.addAll(Lattice.key(input).dimensions()));
        dimensions.removeIf(dimension -> isCalledByName(plan, Grain.of(List.of(dimension))));
        var by = new ArrayList<>(dimensions).get(random.nextInt(dimensions.size()));
        var given = load(plan, tables);
        var frame = given.frames().of(Grain.of(List.of(by)));
        var drawn = drawn(frame, seed);
        if (drawn.length == 0) {
            return;
        }
        var words = given.frames().words(by);
        var names = Arrays.stream(drawn).mapToObj(words::get).toList();
        var told = "by " + by + " " + names + " of " + tables;

        var written = load(plan, new Evidence(plan, tables, by).drawn(names));
        var whole = new Evaluator(plan, written.frames());
        whole.run();

        same(whole, remembering(given, by, drawn), told);
        if (!plan.sheet().statement().isEmpty()) {
            var parties = LineSums.parties(plan.sheet());
            var sums = new LineSums(whole, parties, plan.sheet().statement()).all();
            var simulation = Simulating.of(given, Optional.of(by), 1, seed);
            for (int party = 0; party < sums.length; party++) {
                assertThat(simulation.spreads().get(party))
                        .as(told)
                        .extracting(Simulation.Spread::party, Simulation.Spread::least)
                        .containsExactly(
                                parties.get(party),
                                BigDecimal.valueOf(sums[party], 2).toPlainString());
            }
        }
    }

    /** Whether the sheet itself speaks of some unit by its name, so that one of another name would be another. */
    private static boolean isCalledByName(Plan plan, Grain unit) {
        var lattice = plan.lattice();
        return plan.sheet().inputs().stream()
                        .anyMatch(input -> input.rows().isPresent() && lattice.covers(Lattice.key(input), unit))
                || plan.references().values().stream()
                        .anyMatch(reference -> textOf(reference)
                                .filter(name -> lattice.covers(Grain.of(List.of(name)), unit))
                                .isPresent());
    }

    private static Optional<String> textOf(Reference reference) {
        if (reference instanceof Reference.ToDimension to) {
            return Optional.of(to.name());
        }
        return reference instanceof Reference.ToColumn to && to.column().kind() == Sheet.ColumnKind.TEXT
                ? Optional.of(to.column().name())
                : Optional.empty();
    }

    /** The units that a simulation with this seed draws first. */
    private static int[] drawn(Frame frame, long seed) {
        var chance = new Draws(seed);
        var drawn = new int[frame.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = frame.codes()[0][chance.below(drawn.length)];
        }
        return drawn;
    }

    /** Every quantity of a draw, those remembered that can be. */
    private static Evaluator remembering(Running.Loaded given, String by, int[] drawn) {
        var actual = new Evaluator(given.plan(), given.frames());
        actual.run();
        var units = new Units(given.plan(), given.frames(), by);
        var hanging = new Hanging(given.plan(), by);
        var frames = new DrawnFrames(units, drawn);
        var evaluator = new Evaluator(given.plan(), frames);
        for (var quantity : given.plan().order()) {
            if (hanging.isAlone(quantity.name())) {
                evaluator.remember(quantity.name(), frames.drawn(actual.result(quantity.name()), frames.of(quantity)));
            } else {
                evaluator.run(List.of(quantity));
            }
        }
        return evaluator;
    }

    private static void same(Evaluator whole, Evaluator draw, String told) {
        for (var quantity : whole.plan.order()) {
            assertThat(shown(draw, quantity))
                    .as("%s, %s", quantity.name(), told)
                    .isEqualTo(shown(whole, quantity));
        }
    }

    private static List<String> shown(Evaluator evaluator, Sheet.Quantity quantity) {
        var frame = evaluator.frames.of(quantity);
        var values = evaluator.result(quantity.name());
        var shown = new ArrayList<String>();
        for (int row = 0; row < frame.size(); row++) {
            shown.add(values.show(row).replaceAll("line \\d+", "a line").replaceAll("\\b\\d{4} ", ""));
        }
        return shown;
    }

    private static Running.Loaded load(Plan plan, Map<String, String> tables) {
        var readers = new HashMap<String, Reader>();
        tables.forEach((name, csv) -> readers.put(name, new StringReader(csv)));
        return Running.load(plan, readers);
    }

    /** Tables as rows of cells by column, from which units are drawn by hand. */
    private record Evidence(Plan plan, Map<String, String> tables, String by) {

        Map<String, String> drawn(List<String> names) {
            var unit = Grain.of(List.of(by));
            var drawn = new LinkedHashMap<String, String>();
            for (var input : plan.sheet().inputs()) {
                var csv = tables.get(input.name());
                if (csv != null && plan.lattice().covers(Lattice.key(input), unit)) {
                    var text = new StringBuilder(csv.lines().findFirst().orElseThrow()).append('\n');
                    for (int place = 0; place < names.size(); place++) {
                        for (var row : rows(csv)) {
                            if (names.get(place).equals(unit(row))) {
                                text.append(renamed(row, place)).append('\n');
                            }
                        }
                    }
                    drawn.put(input.name(), text.toString());
                } else if (csv != null) {
                    drawn.put(input.name(), csv);
                }
            }
            return drawn;
        }

        /** Of which unit a row is, by its own columns or by the tables these lead to. */
        private String unit(Map<String, String> row) {
            var known = new HashMap<>(row);
            for (int step = 0; !known.containsKey(by) && step < 5; step++) {
                for (var input : plan.sheet().inputs()) {
                    var key = Lattice.key(input).dimensions();
                    if (known.keySet().containsAll(key)) {
                        rows(tables.getOrDefault(input.name(), "")).stream()
                                .filter(other -> key.stream()
                                        .allMatch(name -> known.get(name).equals(other.get(name))))
                                .findFirst()
                                .ifPresent(other -> other.forEach(known::putIfAbsent));
                    }
                }
            }
            return known.getOrDefault(by, "");
        }

        private String renamed(Map<String, String> row, int place) {
            var cells = new ArrayList<String>();
            row.forEach((name, cell) -> {
                boolean isOwn = isText(name) && plan.lattice().covers(Grain.of(List.of(name)), Grain.of(List.of(by)));
                cells.add(isOwn && !cell.isEmpty() ? "%04d %s".formatted(place, cell) : cell);
            });
            return String.join(",", cells);
        }

        private boolean isText(String name) {
            return plan.sheet().inputs().stream()
                    .anyMatch(input -> Lattice.key(input).dimensions().contains(name)
                            || input.columns().stream()
                                    .anyMatch(column ->
                                            column.name().equals(name) && column.kind() == Sheet.ColumnKind.TEXT));
        }

        private static List<Map<String, String>> rows(String csv) {
            var lines = csv.lines().toList();
            var rows = new ArrayList<Map<String, String>>();
            for (int i = 1; i < lines.size(); i++) {
                var names = lines.get(0).split(",", -1);
                var cells = lines.get(i).split(",", -1);
                var row = new LinkedHashMap<String, String>();
                for (int k = 0; k < names.length; k++) {
                    row.put(names[k], cells[k]);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
