package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.charts.Waterfall;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the amount of a statement is made up of, in the same parts as person by person: as a picture, and beside the month before. */
final class MadeUpOf {

    private MadeUpOf() {}

    static Waterfall waterfall(Statement statement) {
        var steps = new ArrayList<Waterfall.Step>();
        var parts = Part.of(statement.lines());
        Part.in(List.of(parts)).forEach(part -> {
            var step = Waterfall.Step.of(part.words(), amount(parts, part));
            var earlier = setAsideEarlier(statement, part);
            steps.add(earlier.isZero() ? step : step.noting(earlier + " of it was set aside in earlier months"));
        });
        steps.add(Waterfall.Step.total("Due", statement.standing()));
        return Waterfall.of("How the amount comes about", steps);
    }

    /** What of a part was set aside in earlier months, and has waited since. */
    private static Money setAsideEarlier(Statement statement, Part part) {
        return Part.of(statement.lines().stream()
                        .filter(StatementLine::ofEarlierMonths)
                        .toList())
                .getOrDefault(part, Money.ZERO);
    }

    /** Both months part by part: what was due before and what is different make what is due now. */
    static AddedUp difference(Statement statement, Statement before) {
        var now = Part.of(statement.lines());
        var then = Part.of(before.lines());
        return new AddedUp(
                new Table(
                        "What is different in what",
                        List.of(
                                Column.of("What"),
                                Column.numeric(SettlementPage.month(before.period())),
                                Column.numeric("Difference"),
                                Column.numeric(SettlementPage.month(statement.period()))),
                        Part.in(List.of(now, then)).stream()
                                .map(part -> row(part.words(), amount(then, part), amount(now, part)))
                                .toList()),
                row("Due", before.standing(), statement.standing()),
                3);
    }

    /** What is different part by part, where anything is. */
    static Map<Part, Money> differences(Statement statement, Statement before) {
        var now = Part.of(statement.lines());
        var then = Part.of(before.lines());
        var differences = new EnumMap<Part, Money>(Part.class);
        for (var part : Part.values()) {
            var difference = amount(now, part).minus(amount(then, part));
            if (!difference.isZero()) {
                differences.put(part, difference);
            }
        }
        return differences;
    }

    private static Money amount(Map<Part, Money> parts, Part part) {
        return parts.getOrDefault(part, Money.ZERO);
    }

    private static List<Cell> row(String words, Money before, Money now) {
        return List.of(
                Cell.of(words),
                Cell.of(before.toString()),
                Cell.of(Compared.signed(now.minus(before))),
                Cell.of(now.toString()));
    }
}
