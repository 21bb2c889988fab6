package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Field;
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
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Posting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a contract: where its money stands, statement by statement, and the postings this is the sum of. What is
 * held, due and paid makes what the council bears, in each row and in the totals.
 */
public record LedgerPage(
        String contract,
        String title,
        String lead,
        Field month,
        Field person,
        Field account,
        List<Choice> months,
        List<Choice> people,
        List<Choice> accounts,
        boolean picked,
        List<Tile> balances,
        boolean empty,
        @Nullable AddedUp statements,
        String found,
        @Nullable AddedUp postings,
        Pagination pages) {

    static final int AT_ONCE = 50;

    /** Which column of the postings is the sum. */
    private static final int SUM = 6;

    /** Not said in a posting, which moves money in two places of four, or three. */
    private static final String NOTHING = Money.ZERO.toString();

    private static final List<Account> STANDS = List.of(Account.HELD, Account.DUE, Account.PAID);

    static LedgerPage of(
            Contract contract,
            LedgerChoices choices,
            Map<PeriodId, Map<Account, Money>> statements,
            List<Posting> postings,
            long all,
            Pagination pages) {
        var shown = choices.periods().stream()
                .filter(period -> choices.period().map(period::equals).orElse(true))
                .filter(period -> statements.containsKey(period.id()))
                .toList();
        var balances = sum(shown.stream().map(period -> of(statements, period)).toList());
        return new LedgerPage(
                contract.id().toString(),
                contract.title(),
                "Entries are only ever added: a mistake is taken back by new ones. What is held, due and paid makes what"
                        + " the council bears.",
                choices.monthField(),
                choices.personField(),
                choices.accountField(),
                choices.months(),
                choices.people(),
                LedgerChoices.accounts(),
                choices.any(),
                tiles(balances),
                statements.isEmpty() && !choices.any(),
                shown.isEmpty() ? null : statements(choices, shown, statements, balances),
                found(choices, all, postings.size(), pages),
                postings.isEmpty() ? null : postings(choices, postings),
                pages);
    }

    private static List<Tile> tiles(Map<Account, Money> balances) {
        return List.of(
                tile("Held for outcomes", balances, Account.HELD, "neither side’s yet"),
                tile("Due, not yet paid", balances, Account.DUE, "owed to the provider now"),
                tile("Paid", balances, Account.PAID, "to the provider"),
                new Tile(
                        "Borne by the council",
                        amount(balances, Account.COUNCIL).negated().toString(),
                        "held, due and paid together",
                        null,
                        Tone.NEUTRAL));
    }

    private static Tile tile(String words, Map<Account, Money> balances, Account account, String note) {
        return new Tile(words, amount(balances, account).toString(), note, null, Tone.NEUTRAL);
    }

    private static List<Column> columns(Column... called) {
        var columns = new ArrayList<>(List.of(called));
        columns.add(Column.numeric("Held for outcomes"));
        columns.add(Column.numeric("Due, not yet paid"));
        columns.add(Column.numeric("Paid"));
        columns.add(Column.numeric("Borne by the council"));
        return columns;
    }

    private static List<Cell> amounts(Map<Account, Money> moves) {
        var cells = new ArrayList<Cell>();
        STANDS.forEach(account -> cells.add(Cell.of(amount(moves, account).toString())));
        cells.add(Cell.of(amount(moves, Account.COUNCIL).negated().toString()));
        return cells;
    }

    /** One row for each statement, the latest first, with how much had come to be held by then. */
    private static AddedUp statements(
            LedgerChoices choices,
            List<Period> shown,
            Map<PeriodId, Map<Account, Money>> statements,
            Map<Account, Money> balances) {
        boolean running = shown.size() > 1;
        var columns = columns(Column.of("Statement"));
        if (running) {
            columns.add(Column.numeric("Held so far"));
        }
        var rows = new ArrayList<List<Cell>>();
        var held = Money.ZERO;
        for (var period : shown.stream()
                .sorted((one, other) -> one.days().from().compareTo(other.days().from()))
                .toList()) {
            var moves = of(statements, period);
            held = held.plus(amount(moves, Account.HELD));
            var row = new ArrayList<Cell>();
            row.add(
                    running
                            ? Cell.link(
                                    SettlementPage.month(period),
                                    "/contracts/" + period.contract() + "/ledger"
                                            + choices.in(period).query(""))
                            : Cell.link(SettlementPage.month(period), "/settlements/" + period.id()));
            row.addAll(amounts(moves));
            if (running) {
                row.add(Cell.of(held.toString()));
            }
            rows.add(row);
        }
        Collections.reverse(rows);
        var total = new ArrayList<Cell>();
        if (running) {
            total.add(Cell.of("All statements"));
            total.addAll(amounts(balances));
            total.add(Cell.of(""));
        }
        return new AddedUp(new Table("Statement by statement", columns, rows), total, 4);
    }

    /** One row for each posting; where one account is picked out, with what it then stood at. */
    private static AddedUp postings(LedgerChoices choices, List<Posting> postings) {
        var columns = columns(Column.of("What for"), Column.of("Person"), Column.of("Posted"));
        choices.kind()
                .ifPresent(account -> columns.add(Column.numeric(
                        switch (account) {
                            case COUNCIL -> "Borne so far";
                            case HELD -> "Held so far";
                            case DUE -> "Due so far";
                            case PAID -> "Paid so far";
                        })));
        return new AddedUp(
                new Table(
                        "Postings",
                        columns,
                        postings.stream()
                                .map(posting -> row(posting, choices.names(), choices.kind()))
                                .toList()),
                List.of(),
                SUM);
    }

    private static List<Cell> row(Posting posting, Naming.Names names, Optional<Account> kind) {
        var words = (posting.takesBack() ? "Taken back: " : "") + posting.words();
        var cells = new ArrayList<Cell>();
        cells.add(href(posting).map(there -> Cell.link(words, there)).orElse(Cell.of(words)));
        cells.add(Cell.of(posting.person().map(names::of).orElse("")));
        cells.add(Cell.of(Words.date(posting.at().atZone(Words.LONDON).toLocalDate())));
        amounts(posting.moves())
                .forEach(cell -> cells.add(cells.size() < SUM && cell.words().equals(NOTHING) ? Cell.of("") : cell));
        kind.ifPresent(account -> {
            var after = amount(posting.after(), account);
            cells.add(Cell.of((account == Account.COUNCIL ? after.negated() : after).toString()));
        });
        return cells;
    }

    /** The line; where there are several, everything of the statement about the person. */
    private static Optional<String> href(Posting posting) {
        return posting.line()
                .map(line -> "/settlements/lines/" + line)
                .or(() -> posting.period()
                        .flatMap(period ->
                                posting.person().map(person -> "/settlements/" + period + "/people/" + person)));
    }

    private static String found(LedgerChoices choices, long all, int here, Pagination pages) {
        var what = (choices.any() ? choices.words() + ": " : "") + Words.count(all, "posting", "postings");
        if (pages.pages() == 1) {
            return what + (all > 1 ? ", the latest first." : ".");
        }
        int first = (pages.page() - 1) * AT_ONCE + 1;
        return what + ", the latest first; these are " + first + " to " + (first + here - 1) + ".";
    }

    private static Map<Account, Money> of(Map<PeriodId, Map<Account, Money>> statements, Period period) {
        return statements.getOrDefault(period.id(), Map.of());
    }

    private static Map<Account, Money> sum(Collection<Map<Account, Money>> all) {
        var sums = new EnumMap<Account, Money>(Account.class);
        all.forEach(one -> one.forEach((account, amount) -> sums.merge(account, amount, Money::plus)));
        return sums;
    }

    private static Money amount(Map<Account, Money> moves, Account account) {
        return moves.getOrDefault(account, Money.ZERO);
    }
}
