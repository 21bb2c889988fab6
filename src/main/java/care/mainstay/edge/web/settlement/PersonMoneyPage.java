package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one person's care cost, month by month, and what was paid because of which outcome. */
public record PersonMoneyPage(
        PersonFrame frame,
        String lead,
        List<Tile> tiles,
        @Nullable Table outcomes,
        @Nullable Table months) {

    static PersonMoneyPage of(
            PersonFrame frame,
            List<StatementLine> lines,
            Map<PeriodId, Period> periods,
            Map<Account, Money> balances,
            Naming.Names names) {
        var known = lines.stream()
                .filter(line -> periods.containsKey(line.period()))
                .toList();
        return new PersonMoneyPage(
                frame,
                known.isEmpty()
                        ? "No month has been worked out for " + frame.called() + " yet."
                        : "From the statements as they stand. Every amount leads to the line it comes from, and the line to"
                                + " the visits and decisions behind it.",
                known.isEmpty() ? List.of() : tiles(known, posted(known, periods), balances),
                outcomes(known, periods, names),
                months(frame, known, periods));
    }

    private static List<Tile> tiles(
            List<StatementLine> lines, List<StatementLine> posted, Map<Account, Money> balances) {
        return List.of(
                new Tile(
                        "Care delivered",
                        total(lines, line -> line.kind() == LineKind.FEE).toString(),
                        "in all months worked out",
                        null,
                        Tone.NEUTRAL),
                new Tile(
                        "Paid for outcomes",
                        total(posted, PersonMoneyPage::isReward).toString(),
                        "released, in months that are posted",
                        null,
                        Tone.NEUTRAL),
                new Tile(
                        "Waits for outcomes",
                        of(balances, Account.HELD).toString(),
                        "in the ledger now",
                        null,
                        Tone.NEUTRAL),
                new Tile("Paid", of(balances, Account.PAID).toString(), "by the ledger", null, Tone.NEUTRAL));
    }

    private static @Nullable Table outcomes(
            List<StatementLine> lines, Map<PeriodId, Period> periods, Naming.Names names) {
        var byOutcome = new LinkedHashMap<OutcomeId, List<StatementLine>>();
        lines.forEach(line -> line.outcome()
                .ifPresent(outcome -> byOutcome
                        .computeIfAbsent(outcome, id -> new ArrayList<>())
                        .add(line)));
        if (byOutcome.isEmpty()) {
            return null;
        }
        var rows = new ArrayList<List<Cell>>();
        byOutcome.forEach((outcome, about) -> {
            var latest = about.get(0);
            rows.add(List.of(
                    Cell.link(names.of(outcome), "/people/" + latest.person() + "/outcomes/" + outcome),
                    Cell.of(total(posted(about, periods), PersonMoneyPage::isReward)
                            .toString()),
                    Cell.link(
                            latest.words() + ", "
                                    + SettlementPage.month(Objects.requireNonNull(periods.get(latest.period()))),
                            "/settlements/lines/" + latest.id())));
        });
        return new Table(
                "What was paid for which outcome",
                List.of(Column.of("Outcome"), Column.numeric("Paid because of it"), Column.of("Last decided")),
                rows);
    }

    private static @Nullable Table months(PersonFrame frame, List<StatementLine> lines, Map<PeriodId, Period> periods) {
        var byPeriod = new LinkedHashMap<PeriodId, List<StatementLine>>();
        lines.forEach(line ->
                byPeriod.computeIfAbsent(line.period(), id -> new ArrayList<>()).add(line));
        if (byPeriod.isEmpty()) {
            return null;
        }
        var rows = new ArrayList<List<Cell>>();
        byPeriod.forEach((id, about) -> {
            var period = Objects.requireNonNull(periods.get(id));
            rows.add(List.of(
                    Cell.link(SettlementPage.month(period), "/settlements/" + id + "/people/" + frame.person()),
                    Cell.status(SettlementPage.status(period.state())),
                    Cell.of(total(about, line -> line.kind() == LineKind.FEE).toString()),
                    Cell.of(total(about, line -> line.kind() == LineKind.WITHHELD)
                            .negated()
                            .toString()),
                    Cell.of(total(about, PersonMoneyPage::isReward).toString()),
                    Cell.of(total(about, line -> true).toString())));
        });
        return new Table(
                "Month by month",
                List.of(
                        Column.of("Month"),
                        Column.of("Stands"),
                        Column.numeric("Care delivered"),
                        Column.numeric("Set aside"),
                        Column.numeric("Released for outcomes"),
                        Column.numeric("Due")),
                rows);
    }

    /** Lines of statements that both approved and that are in the ledger. */
    private static List<StatementLine> posted(List<StatementLine> lines, Map<PeriodId, Period> periods) {
        return lines.stream()
                .filter(line -> Objects.requireNonNull(periods.get(line.period()))
                        .state()
                        .isPosted())
                .toList();
    }

    /** What was set aside and released because of an outcome, later corrections of it included; never fee. */
    private static boolean isReward(StatementLine line) {
        return line.kind() == LineKind.RELEASED
                || line.kind() == LineKind.ADJUSTMENT
                        && line.outcome().isPresent()
                        && line.words().startsWith(LineKind.RELEASED.words());
    }

    private static Money total(List<StatementLine> lines, Predicate<StatementLine> which) {
        return Money.sum(lines.stream()
                .filter(line -> line.state() != LineState.REVERSED)
                .filter(which)
                .map(StatementLine::due)
                .toList());
    }

    private static Money of(Map<Account, Money> balances, Account account) {
        return balances.getOrDefault(account, Money.ZERO);
    }
}
