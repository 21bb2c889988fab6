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
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one person's care cost, month by month, and what was paid because of which outcome. */
public record PersonMoneyPage(
        PersonFrame frame,
        String lead,
        List<Tile> tiles,
        @Nullable AddedUp outcomes,
        @Nullable AddedUp months) {

    static PersonMoneyPage of(
            PersonFrame frame,
            List<StatementLine> lines,
            Map<PeriodId, Period> periods,
            Map<Account, Money> balances,
            Naming.Names names) {
        var known = lines.stream()
                .filter(line -> periods.containsKey(line.period()))
                .toList();
        var rewards = new Rewards(known, periods);
        return new PersonMoneyPage(
                frame,
                known.isEmpty()
                        ? "No month has been worked out for " + frame.called() + " yet."
                        : "From the statements as they stand. Each row of a month adds up to what is due for it. Open a month for"
                                + " its lines, and a line for the visits and decisions behind it.",
                known.isEmpty() ? List.of() : tiles(known, rewards, balances),
                outcomes(known, periods, rewards, names),
                months(frame, known, periods));
    }

    private static List<Tile> tiles(List<StatementLine> lines, Rewards rewards, Map<Account, Money> balances) {
        var unpaid = of(balances, Account.DUE);
        return List.of(
                tile("Due", Part.due(lines), "for all months below"),
                tile(
                        "Paid",
                        of(balances, Account.PAID),
                        unpaid.isZero() ? "all that is in the ledger" : "and " + unpaid + " of the ledger not yet"),
                tile("Paid for outcomes", rewards.of(lines), "part of what is due, in months in the ledger"),
                tile("Waits for outcomes", of(balances, Account.HELD), "in the ledger now; no part of what is due"));
    }

    private static Tile tile(String words, Money amount, String note) {
        return new Tile(words, amount.toString(), note, null, Tone.NEUTRAL);
    }

    private static @Nullable AddedUp outcomes(
            List<StatementLine> lines, Map<PeriodId, Period> periods, Rewards rewards, Naming.Names names) {
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
                    Cell.link(names.of(outcome), "/people/" + latest.person().orElseThrow() + "/outcomes/" + outcome),
                    Cell.link(
                            latest.words() + ", "
                                    + SettlementPage.month(Objects.requireNonNull(periods.get(latest.period()))),
                            "/settlements/lines/" + latest.id()),
                    Cell.of(rewards.of(about).toString())));
        });
        return new AddedUp(
                new Table(
                        "What was paid for which outcome",
                        List.of(Column.of("Outcome"), Column.of("Last decided"), Column.numeric("Paid because of it")),
                        rows),
                List.of(
                        Cell.of("All outcomes"),
                        Cell.of(""),
                        Cell.of(rewards.of(lines).toString())),
                2);
    }

    private static @Nullable AddedUp months(
            PersonFrame frame, List<StatementLine> lines, Map<PeriodId, Period> periods) {
        var byPeriod = new LinkedHashMap<PeriodId, List<StatementLine>>();
        lines.forEach(line ->
                byPeriod.computeIfAbsent(line.period(), id -> new ArrayList<>()).add(line));
        if (byPeriod.isEmpty()) {
            return null;
        }
        var rows = new ArrayList<AddedUp.Row>();
        byPeriod.forEach((id, about) -> {
            var period = Objects.requireNonNull(periods.get(id));
            rows.add(new AddedUp.Row(
                    List.of(
                            Cell.link(SettlementPage.month(period), "/settlements/" + id + "/people/" + frame.person()),
                            Cell.status(SettlementPage.status(period.state()))),
                    about));
        });
        return AddedUp.due("Month by month", List.of(Column.of("Month"), Column.of("Stands")), rows, "All months");
    }

    private static Money of(Map<Account, Money> balances, Account account) {
        return balances.getOrDefault(account, Money.ZERO);
    }
}
