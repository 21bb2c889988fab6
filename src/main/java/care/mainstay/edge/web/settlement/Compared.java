package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the month before, worked out from the two statements as they stand: in all, part by part, and
 * person by person. Each time what was due and what is different make what is due now, with nothing left over.
 *
 * @param people those for whom something else is due, the largest difference first, and all others in one row; null when
 *     there is nobody
 */
public record Compared(
        String title, String lead, AddedUp parts, @Nullable AddedUp people, String fold) {

    private static final Comparator<Row> LARGEST_FIRST = Comparator.comparing(
                    (Row row) -> -Math.absExact(row.difference().pence()))
            .thenComparing(Row::name);

    private record Row(String name, String href, Money before, Money now) {

        Money difference() {
            return now.minus(before);
        }
    }

    static Compared of(Statement now, Statement before, Naming.Names names) {
        var month = SettlementPage.month(before.period());
        var rows = rows(now, before, names);
        var different = rows.stream().filter(row -> !row.difference().isZero()).toList();
        var people = rows.isEmpty() ? null : people(now, before, rows, different);
        return new Compared(
                "Compared with " + month,
                lead(now, before, month),
                MadeUpOf.difference(now, before),
                people,
                different.isEmpty()
                        ? "Nobody’s amount is different"
                        : "What is different for " + Words.count(different.size(), "person", "people"));
    }

    private static String lead(Statement now, Statement before, String month) {
        var difference = now.standing().minus(before.standing());
        var parts = MadeUpOf.differences(now, before);
        if (difference.isZero() && parts.isEmpty()) {
            return "The same is due as in " + month + ", part by part.";
        }
        return (difference.isZero()
                        ? "The same is due as in " + month + ", made up otherwise"
                        : moreOrLess(difference) + " is due than in " + month)
                + ": "
                + parts.entrySet().stream()
                        .map(part -> said(part.getKey().words()) + " " + unbroken(signed(part.getValue())))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String said(String part) {
        return Character.toLowerCase(part.charAt(0)) + part.substring(1);
    }

    static String moreOrLess(Money difference) {
        return difference.isNegative() ? difference.negated() + " less" : difference + " more";
    }

    /** With its sign, whichever it is. */
    static String signed(Money difference) {
        return (difference.pence() > 0 ? "+" : "") + difference;
    }

    /** A line of text does not end between a plus and its amount. */
    private static String unbroken(String amount) {
        return amount.replace("+", "+\u2060");
    }

    private static List<Row> rows(Statement now, Statement before, Naming.Names names) {
        var then = byPerson(before);
        var current = byPerson(now);
        var everybody = new TreeSet<>(then.keySet());
        everybody.addAll(current.keySet());
        var rows = new ArrayList<Row>();
        for (var person : everybody) {
            var stays = current.containsKey(person);
            var period = stays ? now.period() : before.period();
            rows.add(new Row(
                    names.of(person)
                            + (stays
                                    ? then.containsKey(person)
                                            ? ""
                                            : ", not in " + SettlementPage.month(before.period())
                                    : ", not in " + SettlementPage.month(now.period())),
                    "/settlements/" + period.id() + "/people/" + person,
                    Part.due(then.getOrDefault(person, List.of())),
                    Part.due(current.getOrDefault(person, List.of()))));
        }
        return rows;
    }

    private static Map<PersonId, List<StatementLine>> byPerson(Statement statement) {
        return statement.lines().stream()
                .filter(line -> line.person().isPresent())
                .collect(Collectors.groupingBy(line -> line.person().orElseThrow()));
    }

    private static List<StatementLine> forNobody(Statement statement) {
        return statement.lines().stream()
                .filter(line -> line.person().isEmpty())
                .toList();
    }

    private static AddedUp people(Statement now, Statement before, List<Row> rows, List<Row> different) {
        var cells = new ArrayList<List<Cell>>();
        different.stream()
                .sorted(LARGEST_FIRST)
                .forEach(row -> cells.add(cells(Cell.link(row.name(), row.href()), row.before(), row.now())));
        var others = rows.stream().filter(row -> row.difference().isZero()).toList();
        if (!others.isEmpty()) {
            var due = Money.sum(others.stream().map(Row::now).toList());
            cells.add(cells(Cell.of(Words.count(others.size(), "person", "people") + " with no difference"), due, due));
        }
        if (Stream.of(now, before).anyMatch(statement -> !forNobody(statement).isEmpty())) {
            cells.add(cells(
                    Cell.of("The contract, and its parts"), Part.due(forNobody(before)), Part.due(forNobody(now))));
        }
        return new AddedUp(
                new Table(
                        "What is different for whom",
                        List.of(
                                Column.of("Person"),
                                Column.numeric(SettlementPage.month(before.period())),
                                Column.numeric("Difference"),
                                Column.numeric(SettlementPage.month(now.period()))),
                        cells),
                cells(Cell.of("Everybody"), before.standing(), now.standing()),
                3);
    }

    private static List<Cell> cells(Cell called, Money before, Money now) {
        return List.of(called, Cell.of(before.toString()), Cell.of(signed(now.minus(before))), Cell.of(now.toString()));
    }

    /** What the same line said in the month before, and what is different about it. */
    static String line(StatementLine now, StatementLine then) {
        boolean nothingDue = now.due().isZero() && then.due().isZero();
        var before = nothingDue ? then.about() : then.due();
        var difference = (nothingDue ? now.about() : now.due()).minus(before);
        var kind = then.kind().words() + ": " + before + ".";
        return difference.isZero()
                ? kind + " The same this month."
                : kind + " " + moreOrLess(difference) + " this month.";
    }
}
