package care.mainstay.money.terms.internal.run;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Groups;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Texts;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in which some units stand more than once and others not at all, each time under a name of its own.
 *
 * <p>Whole columns are picked at once; no cell is read again. Names that belong to a unit, as the visits of a person, get
 * a name of their own too each time.
 */
final class Resampling {

    /** Sorting takes memory for every name there could be. */
    private static final long MOST_NAMES = 20_000_000;

    /** Names made from where a unit was drawn and what it is called. */
    private static final class DrawnWords extends AbstractList<String> {
        private final List<String> words;
        private final int times;

        DrawnWords(List<String> words, int times) {
            this.words = words;
            this.times = times;
        }

        @Override
        public String get(int code) {
            return code / words.size() + " " + words.get(code % words.size());
        }

        @Override
        public int size() {
            return times * words.size();
        }

        @Override
        public int indexOf(Object word) {
            // no name is blank here, and nobody asks for another
            return -1;
        }
    }

    private final Plan plan;
    private final Map<String, Table> tables;
    private final Map<String, int[][]> rowsOfUnits = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    Resampling(Plan plan, Map<String, Table> tables, Frames frames, String dimension, int units) {
        this.plan = plan;
        this.tables = tables;
        var unit = Grain.of(List.of(dimension));
        for (var table : tables.values()) {
            if (!table.input().rows().isPresent() && plan.lattice().covers(Lattice.key(table.input()), unit)) {
                var codes = frames.codesOf(table, dimension);
                rowsOfUnits.put(table.input().name(), new Groups(codes, units).members());
                table.columns().forEach((name, column) -> {
                    boolean belongs = name.equals(dimension)
                            || column instanceof Texts && plan.lattice().covers(Grain.of(Set.of(name)), unit);
                    if (belongs && (long) units * ((Texts) column).words().size() > MOST_NAMES) {
                        throw new Refused(
                                "terms.too-many",
                                "There are too many “" + name + "” to run every draw as a whole.",
                                "Maybe draw from fewer; what is paid here hangs on others, so that a draw is no mere sum.");
                    }
                    if (belongs) {
                        words.computeIfAbsent(name, each -> new DrawnWords(((Texts) column).words(), units));
                    }
                });
            }
        }
    }

    /** @param drawn for each place the unit that was drawn */
    Frames drawn(int[] drawn) {
        var picked = new LinkedHashMap<String, Table>();
        tables.forEach((name, table) -> {
            var rows = rowsOfUnits.get(name);
            picked.put(name, rows == null ? table : picked(table, rows, drawn));
        });
        return new Frames(plan.lattice(), picked);
    }

    private Table picked(Table table, int[][] rows, int[] drawn) {
        int size = 0;
        for (int unit : drawn) {
            size += rows[unit].length;
        }
        var positions = new int[size];
        var places = new int[size];
        int at = 0;
        for (int place = 0; place < drawn.length; place++) {
            for (int row : rows[drawn[place]]) {
                positions[at] = row;
                places[at++] = place;
            }
        }
        var columns = new LinkedHashMap<String, Column>();
        table.columns().forEach((name, column) -> {
            var all = words.get(name);
            columns.put(
                    name,
                    all != null && column instanceof Texts texts
                            ? renamed(texts.at(positions, null), places, all)
                            : column.at(positions, null));
        });
        var lines = new int[size];
        for (int i = 0; i < size; i++) {
            lines[i] = table.lines()[positions[i]];
        }
        return new Table(table.input(), columns, lines, table.isGiven());
    }

    private static Texts renamed(Texts texts, int[] places, List<String> words) {
        int width = texts.words().size();
        var codes = new int[places.length];
        var issues = texts.isComplete() ? null : new Issue[places.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = places[i] * width + texts.code(i);
            if (issues != null) {
                issues[i] = texts.issue(i);
            }
        }
        return new Texts(codes, words, issues);
    }
}
