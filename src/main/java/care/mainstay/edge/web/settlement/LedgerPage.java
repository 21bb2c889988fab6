package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Pagination;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LedgerEntry;
import java.util.List;
import java.util.Map;

/** The ledger of a contract: the balances, and the entries they are the sums of. */
public record LedgerPage(
        String contract,
        String title,
        List<Tile> balances,
        boolean empty,
        Table entries,
        String lead,
        Pagination pages) {

    static final int AT_ONCE = 100;

    static LedgerPage of(
            Contract contract,
            Map<Account, Money> balances,
            List<LedgerEntry> entries,
            long all,
            Naming.Names names,
            Pagination pages) {
        return new LedgerPage(
                contract.id().toString(),
                contract.title(),
                List.of(
                        tile(
                                "Due and not yet paid",
                                balances.getOrDefault(Account.DUE, Money.ZERO),
                                "what is owed to the provider now"),
                        tile(
                                "Held for outcomes",
                                balances.getOrDefault(Account.HELD, Money.ZERO),
                                "neither side’s yet"),
                        tile("Paid", balances.getOrDefault(Account.PAID, Money.ZERO), "since the contract began"),
                        tile(
                                "Borne by the council",
                                negated(balances.getOrDefault(Account.COUNCIL, Money.ZERO)),
                                "due, held and paid together")),
                entries.isEmpty(),
                new Table(
                        "Entries",
                        List.of(
                                Column.of("When"),
                                Column.of("What for"),
                                Column.of("Person"),
                                Column.of("Account"),
                                Column.numeric("Amount")),
                        entries.stream().map(entry -> row(entry, names)).toList()),
                Words.count(all, "entry", "entries")
                        + ", the latest first. Entries are only ever added: a mistake is taken back by a new one.",
                pages);
    }

    private static List<Cell> row(LedgerEntry entry, Naming.Names names) {
        var words = (entry.reverses().isPresent() ? "Taken back: " : "") + entry.words();
        return List.of(
                Cell.of(Words.date(entry.at().atZone(Words.LONDON).toLocalDate())),
                entry.line()
                        .map(line -> Cell.link(words, "/settlements/lines/" + line))
                        .orElse(Cell.of(words)),
                Cell.of(entry.person().map(names::of).orElse("")),
                Cell.of(entry.account().words()),
                Cell.of(entry.amount().toString()));
    }

    private static Tile tile(String words, Money amount, String note) {
        return new Tile(words, amount.toString(), note, null, Tone.NEUTRAL);
    }

    private static Money negated(Money amount) {
        return amount.negated();
    }
}
