package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.charts.Waterfall;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the amount of a statement is made up of, as a picture and beside the month before. */
final class MadeUpOf {

    private MadeUpOf() {}

    /** Where an amount belongs in the picture. */
    private static String group(StatementLine line) {
        if (line.kind() == LineKind.ADJUSTMENT) {
            return "Earlier months put right";
        }
        boolean earlier = line.key().startsWith("carried/")
                || line.key().startsWith("lapsed/")
                || line.key().startsWith("overdrawn/");
        return switch (line.kind()) {
            case FEE -> "Care delivered";
            case WITHHELD -> "Set aside for outcomes";
            case RELEASED -> earlier ? "Released from earlier months" : "Released this month";
            case PAID_AS_FEE -> earlier ? "Released from earlier months" : "Paid as fee, nothing to wait for";
            default -> "";
        };
    }

    private static Map<String, Money> groups(Statement statement) {
        var groups = new LinkedHashMap<String, Money>();
        for (var name : List.of(
                "Care delivered",
                "Set aside for outcomes",
                "Paid as fee, nothing to wait for",
                "Released this month",
                "Released from earlier months",
                "Earlier months put right",
                "Lines taken back")) {
            groups.put(name, Money.ZERO);
        }
        statement.lines().forEach(line -> {
            var group = group(line);
            if (!group.isEmpty()) {
                groups.merge(group, line.due(), Money::plus);
            }
            if (line.state() == LineState.REVERSED) {
                groups.merge("Lines taken back", line.due().negated(), Money::plus);
            }
        });
        return groups;
    }

    static Waterfall waterfall(Statement statement) {
        var steps = new ArrayList<Waterfall.Step>();
        groups(statement).forEach((words, amount) -> {
            if (!amount.isZero() || words.equals("Care delivered")) {
                steps.add(Waterfall.Step.of(words, amount));
            }
        });
        steps.add(Waterfall.Step.total("Due", statement.standing()));
        return Waterfall.of("How the amount comes about", steps);
    }

    static Table difference(Statement statement, Statement before) {
        var now = groups(statement);
        var then = groups(before);
        var rows = new ArrayList<List<Cell>>();
        now.forEach((words, amount) -> {
            var earlier = then.getOrDefault(words, Money.ZERO);
            if (!amount.isZero() || !earlier.isZero()) {
                rows.add(row(words, earlier, amount));
            }
        });
        rows.add(row("Due", before.standing(), statement.standing()));
        return new Table(
                "Compared with " + SettlementPage.month(before.period()),
                List.of(
                        Column.of("What"),
                        Column.numeric(SettlementPage.month(before.period())),
                        Column.numeric(SettlementPage.month(statement.period())),
                        Column.numeric("Difference")),
                rows);
    }

    private static List<Cell> row(String words, Money before, Money now) {
        var difference = now.minus(before);
        return List.of(
                Cell.of(words),
                Cell.of(before.toString()),
                Cell.of(now.toString()),
                Cell.of((difference.pence() > 0 ? "+" : "") + difference));
    }
}
