package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** Makes up evidence: keys that hang together as the tables say, and cells somebody else chooses. */
final class WorldMaker {

    private static final int SAMPLES = 8;
    private static final int MOST_VALUES = 400_000;

    private final Plan plan;
    private final List<Sheet.Input> inputs;
    private final Map<Uses.Cell, List<String>> candidates = new LinkedHashMap<>();
    private final List<Map<Uses.Cell, String>> conditions;

    WorldMaker(Plan plan) {
        this.plan = plan;
        this.inputs = World.asked(plan).stream()
                .sorted(Comparator.comparingInt(input -> input.key().size()))
                .toList();
        var landmarks = Landmarks.of(plan);
        for (var input : inputs) {
            for (var column : input.columns()) {
                if (!World.isKey(input, column.name())) {
                    candidates.put(new Uses.Cell(input, column), values(column, landmarks));
                }
            }
        }
        this.conditions = Conditions.of(plan, candidates);
    }

    /** The values of each column that are worth trying: its ends, its choices, the numbers the sheet speaks of, a blank. */
    Map<Uses.Cell, List<String>> candidates() {
        return candidates;
    }

    /** How often a sheet may be run where it is looked for something: long sheets less often. */
    int runs(int usual) {
        return Math.max(20, Math.min(usual, MOST_VALUES / (plan.order().size() + 1)));
    }

    /** Cells that together meet a condition of the sheet. */
    List<Map<Uses.Cell, String>> conditions() {
        return conditions;
    }

    List<Sheet.Input> inputs() {
        return inputs;
    }

    /** The least, or the most, rows of a table for each key they are for; a few when the sheet does not say. */
    static int rows(Sheet.Input input, boolean most, int cap) {
        var said = input.howMany().stream()
                .max(Comparator.comparingInt(each -> each.grain().size()));
        if (said.isEmpty()) {
            return most ? Math.min(3, cap) : input.optional() ? 0 : 1;
        }
        return (int) Math.min(cap, most ? said.get().most() : said.get().least());
    }

    /**
     * @param size how many rows a table has for each key they are for
     * @param cell what stands in a column of one of its rows, numbered from 0 for each of these keys
     */
    World world(ToIntFunction<Sheet.Input> size, BiFunction<Uses.Cell, Integer, String> cell) {
        var world = new World(plan);
        for (var input : inputs) {
            var parents = parents(input, world);
            int rows = size.applyAsInt(input);
            for (var parent : parents) {
                for (int i = 0; i < rows; i++) {
                    row(input, parent, i, world, cell);
                }
            }
        }
        return world;
    }

    /** How many rows such a world would have in its largest table. */
    long size(ToIntFunction<Sheet.Input> size) {
        var counts = new HashMap<String, Long>();
        for (var input : inputs) {
            long keys = parentTable(input)
                    .map(parent -> counts.getOrDefault(parent.name(), 1L))
                    .orElse(parentNames(input).isEmpty() ? 1L : 2L);
            counts.put(input.name(), Math.min(Integer.MAX_VALUE, keys * size.applyAsInt(input)));
        }
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Whether no table has fewer rows than the sheet says. */
    boolean fits(World world) {
        for (var input : inputs) {
            int least = rows(input, false, Integer.MAX_VALUE);
            if (input.howMany().isEmpty() || least == 0) {
                continue;
            }
            var names = parentNames(input);
            var counts = new HashMap<List<String>, Integer>();
            world.rows(input.name()).forEach(row -> counts.merge(values(row, names), 1, Integer::sum));
            var parents = parentTable(input)
                    .map(parent -> world.rows(parent.name()))
                    .orElse(names.isEmpty() ? List.of(Map.of()) : List.of());
            for (var parent : parents) {
                if (counts.getOrDefault(values(parent, names), 0) < least) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> values(Map<String, String> row, Set<String> names) {
        return names.stream().map(name -> row.getOrDefault(name, "")).toList();
    }

    private static Set<String> parentNames(Sheet.Input input) {
        var said = input.howMany().stream()
                .max(Comparator.comparingInt(each -> each.grain().size()));
        var names = new LinkedHashSet<String>();
        said.ifPresent(each -> each.grain().forEach(name -> names.add(name.name())));
        if (said.isEmpty() && input.key().size() > 1) {
            names.add(input.key().get(0).name());
        }
        return names;
    }

    private Optional<Sheet.Input> parentTable(Sheet.Input input) {
        var names = new TreeSet<>(parentNames(input));
        return inputs.stream()
                .filter(other -> other != input
                        && !names.isEmpty()
                        && Lattice.key(other).dimensions().equals(names))
                .findFirst();
    }

    /** The keys for each of which a table has its rows: those of the tables that list them. */
    private List<Map<String, String>> parents(Sheet.Input input, World world) {
        var names = parentNames(input);
        var table = parentTable(input);
        if (names.isEmpty()) {
            return List.of(Map.of());
        }
        if (table.isPresent()) {
            return world.rows(table.get().name());
        }
        var parents = new ArrayList<Map<String, String>>(List.of(Map.of()));
        for (var name : names) {
            var all = new ArrayList<Map<String, String>>();
            for (var parent : parents) {
                var words = words(name, world, 2);
                for (int i = 0; i < words.size(); i++) {
                    var more = new LinkedHashMap<>(parent);
                    more.put(name, words.get(i));
                    all.add(more);
                }
            }
            parents = all;
        }
        return parents;
    }

    private void row(
            Sheet.Input input,
            Map<String, String> parent,
            int i,
            World world,
            BiFunction<Uses.Cell, Integer, String> cell) {
        var row = new LinkedHashMap<String, String>();
        // a visit of Ada and one of Ben have names of their own, where the visit's key does not name the person
        boolean isWithin = Lattice.key(input).dimensions().containsAll(parentNames(input));
        int number = isWithin ? i : world.rows(input.name()).size();
        boolean counted = false;
        for (var key : input.key()) {
            var word = parent.get(key.name());
            if (word == null) {
                var words = words(key.name(), world, counted ? 1 : number + 1);
                if (!counted && number >= words.size()) {
                    // there are no more of them
                    return;
                }
                word = words.get(counted ? 0 : number);
                counted = true;
            }
            row.put(key.name(), word);
        }
        for (var column : input.columns()) {
            if (!row.containsKey(column.name())) {
                var told = parentNames(input).contains(column.name()) ? parent.get(column.name()) : null;
                row.put(column.name(), told != null ? told : label(input, column, i, world, cell));
            }
        }
        world.rows(input.name()).add(row);
    }

    private String label(
            Sheet.Input input,
            Sheet.InputColumn column,
            int i,
            World world,
            BiFunction<Uses.Cell, Integer, String> cell) {
        boolean isDimension = column.kind() == ColumnKind.TEXT
                && plan.sheet().inputs().stream().anyMatch(other -> World.isKey(other, column.name()));
        if (isDimension) {
            var words = words(column.name(), world, 1);
            return words.get(i % words.size());
        }
        return cell.apply(new Uses.Cell(input, column), i);
    }

    /** So many words, each made when it is asked for: a row of ten thousand asks for one. */
    private record Vocabulary(int size, IntFunction<String> word) {

        static Vocabulary of(List<String> words) {
            return new Vocabulary(words.size(), words::get);
        }

        String get(int at) {
            return word.apply(at);
        }
    }

    /** What a dimension can be: its choices, what a table of one of it lists, or words made up. */
    private Vocabulary words(String name, World world, int atLeast) {
        for (var input : plan.sheet().inputs()) {
            for (var column : input.columns()) {
                if (column.name().equals(name) && !column.choices().isEmpty()) {
                    return Vocabulary.of(column.choices());
                }
            }
            boolean listsIt =
                    input.key().size() == 1 && input.key().get(0).name().equals(name);
            if (listsIt && input.rows().filter(rows -> !rows.isEmpty()).isPresent()) {
                return Vocabulary.of(input.rows().get().stream()
                        .map(row -> row.cells().getOrDefault(name, ""))
                        .toList());
            }
            var listed = listsIt ? world.rows(input.name()) : List.<Map<String, String>>of();
            if (!listed.isEmpty() && listed.size() >= atLeast) {
                return new Vocabulary(listed.size(), at -> listed.get(at).getOrDefault(name, ""));
            }
        }
        boolean isDay = plan.sheet().inputs().stream()
                .flatMap(input -> input.columns().stream())
                .anyMatch(column -> column.name().equals(name) && column.kind() == ColumnKind.DAY);
        int many = plan.sheet().alone().filter(name::equals).isPresent() ? 1 : atLeast;
        return new Vocabulary(
                many, at -> isDay ? LocalDate.of(2026, 4, 1).plusDays(at).toString() : name + " " + (at + 1));
    }

    private static List<String> values(Sheet.InputColumn column, List<Exact> landmarks) {
        var values = new LinkedHashSet<String>();
        switch (column.kind()) {
            case TRUTH -> values.addAll(List.of("yes", "no"));
            case DAY -> values.addAll(List.of("2026-04-01", "2026-09-30"));
            case TEXT -> values.addAll(column.choices().isEmpty() ? List.of("any") : column.choices());
            case NUMBER, WHOLE -> numbers(column, landmarks).forEach(number -> values.add(decimal(number)));
        }
        if (column.mayBeBlank() || column.mayBeAbsent()) {
            values.add("");
        }
        return List.copyOf(values);
    }

    private static List<Exact> numbers(Sheet.InputColumn column, List<Exact> landmarks) {
        var range = new Range(column.least().orElse(null), column.most().orElse(null));
        var low = range.least() != null ? range.least() : range.most() != null ? range.most() : Exact.ZERO;
        var high = range.most() != null ? range.most() : low.plus(Exact.of(100));
        var all = new LinkedHashSet<Exact>(List.of(low, high));
        if (range.most() == null) {
            all.addAll(List.of(low.plus(Exact.ONE), low.plus(Exact.of(10))));
        }
        all.add(middle(low, high, column));
        for (var mark : landmarks) {
            boolean fits = column.kind() != ColumnKind.WHOLE || mark.under().equals(BigInteger.ONE);
            if (fits && range.holds(mark) && mark.isDecimal() && all.size() < SAMPLES) {
                all.add(mark);
            }
        }
        return List.copyOf(all);
    }

    private static Exact middle(Exact low, Exact high, Sheet.InputColumn column) {
        var middle = low.plus(high).dividedBy(Exact.of(2));
        return column.kind() == ColumnKind.WHOLE ? middle.rounded(0, Rounding.DOWN) : middle;
    }

    /** As a file holds it. */
    static String decimal(Exact number) {
        return number.isDecimal()
                ? number.toString()
                : number.decimal(9, Rounding.DOWN).toPlainString();
    }
}
