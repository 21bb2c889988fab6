package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.charts.Waterfall;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Correction;
import care.mainstay.money.settlement.FrozenTable;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.TakeBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is due for a month, and what can be done about it next. */
public record SettlementPage(
        String id,
        String contract,
        String title,
        String caption,
        String lead,
        Status status,
        Form form,
        @Nullable Step step,
        String waiting,
        boolean mayGatherAgain,
        boolean mayPay,
        boolean mayReverse,
        @Nullable Asked asked,
        List<Tile> tiles,
        @Nullable Waterfall waterfall,
        @Nullable Compared compared,
        @Nullable Table payees,
        @Nullable AddedUp people,
        @Nullable AddedUp others,
        @Nullable Table queries,
        @Nullable FinanceOffice finance,
        List<CreditNote> credits,
        List<SummaryRow> made,
        List<Link> tables) {

    /** What this party can do next. */
    public record Step(String act, String words, String about) {}

    /** What the page is made from. */
    record Facts(
            Period period,
            Contract contract,
            OrganisationId mine,
            boolean mayAct,
            Map<OrganisationId, String> parties,
            Optional<Statement> statement,
            Optional<Statement> previous,
            Naming.Names names,
            List<FrozenTable> tables,
            Map<Account, Money> balances,
            Optional<TakeBack> asked,
            List<String> lacks,
            List<Correction> taken,
            Function<LineId, List<LineEvent>> threads,
            Instant now) {

        /** Whether the reader is a partner, who sees what is paid to it, and for whom the one that leads acts. */
        boolean looksOn() {
            return contract.isPartner(mine);
        }

        /** Whether the reader may gather the evidence: where several are paid, only the council sees all of it. */
        boolean gathers() {
            return contract.partners().isEmpty() || mine.equals(contract.council());
        }
    }

    static SettlementPage of(Facts facts, Form form) {
        var period = facts.period();
        var statement = facts.statement().filter(one -> period.state() != PeriodState.OPEN);
        boolean posted = period.state().isPosted();
        return new SettlementPage(
                period.id().toString(),
                period.contract().toString(),
                month(period),
                facts.contract().title(),
                lead(facts, statement),
                status(period.state()),
                form,
                facts.mayAct() && !facts.looksOn() ? step(facts, statement) : null,
                waiting(facts, statement),
                facts.mayAct() && facts.gathers() && statement.isPresent() && !posted,
                facts.mayAct()
                        && posted
                        && facts.mine().equals(period.council())
                        && !Money.ZERO.equals(facts.balances().get(Account.DUE)),
                facts.mayAct()
                        && !facts.looksOn()
                        && period.state() == PeriodState.POSTED
                        && facts.asked().isEmpty(),
                facts.asked()
                        .map(asked -> Asked.of(
                                asked,
                                "this whole statement",
                                facts.parties(),
                                facts.mine(),
                                facts.mayAct(),
                                "/settlements/" + period.id()))
                        .orElse(null),
                statement.map(one -> tiles(facts, one)).orElse(List.of()),
                statement.map(MadeUpOf::waterfall).orElse(null),
                statement
                        .flatMap(one -> facts.previous().map(before -> Compared.of(one, before, facts.names())))
                        .orElse(null),
                statement.flatMap(one -> Shared.payees(facts, one)).orElse(null),
                statement.flatMap(one -> people(facts, one)).orElse(null),
                statement.flatMap(one -> Shared.others(facts, one)).orElse(null),
                statement
                        .map(one -> queries(facts, one))
                        .filter(table -> !table.rows().isEmpty())
                        .orElse(null),
                statement
                        .filter(one -> posted)
                        .map(one -> FinanceOffice.of(one, Shared.paidBy(facts, one), facts.lacks()))
                        .orElse(null),
                facts.taken().stream()
                        .map(taken -> CreditNote.of(taken, Shared.nameOf(facts, taken.payee())))
                        .toList(),
                statement.map(one -> made(facts, one)).orElse(List.of()),
                tables(facts));
    }

    /** What the table of people is folded under on a narrow screen. */
    public String everybody() {
        return people == null
                ? ""
                : "What is due for each of " + Words.count(people.table().rows().size(), "person", "people");
    }

    static String month(Period period) {
        return Words.date(period.days().from()).substring(2);
    }

    static Status status(PeriodState state) {
        return new Status(
                state.words(),
                switch (state) {
                    case OPEN, GATHERED, CALCULATED -> Tone.NEUTRAL;
                    case PROPOSED -> Tone.ATTENTION;
                    case APPROVED -> Tone.PROGRESS;
                    case POSTED -> Tone.INFORMATION;
                    case PAID -> Tone.GOOD;
                });
    }

    private static String lead(Facts facts, Optional<Statement> statement) {
        var provider = Shared.payee(facts);
        if (statement.isEmpty()) {
            return "Nothing has been worked out yet for " + provider + ".";
        }
        var one = statement.get();
        if (facts.period().state() == PeriodState.PAID) {
            return one.undisputed().equals(one.standing())
                    ? one.standing() + " was due to " + provider + ", and is paid."
                    : one.standing() + " is due to " + provider + ". What nobody queries, " + one.undisputed()
                            + ", is paid.";
        }
        return one.standing() + " is due to " + provider
                + one.payBy()
                        .map(day ->
                                ". What nobody queries, " + one.undisputed() + ", is to be paid by " + Words.day(day))
                        .orElse("")
                + ".";
    }

    private static @Nullable Step step(Facts facts, Optional<Statement> statement) {
        return switch (facts.period().state()) {
            case OPEN, GATHERED ->
                !facts.gathers()
                        ? null
                        : new Step(
                                "gather",
                                "Work out this month",
                                "Everything recorded up to now is gathered and frozen, and the amounts are worked out from it. What is"
                                        + " recorded later counts in a later month.");
            case CALCULATED ->
                new Step(
                        "propose",
                        "Propose this statement",
                        "Both of you can then query lines and approve. The days to pay start counting.");
            case PROPOSED ->
                statement.filter(one -> one.approvedBy(facts.mine())).isPresent()
                        ? null
                        : new Step(
                                "approve",
                                "Approve this statement",
                                "Look through the lines first. Query a line if you are not sure of it.");
            case APPROVED ->
                new Step(
                        "post",
                        "Write it to the ledger",
                        "Both have approved. From then on mistakes are put right by new entries, never by changing old ones.");
            case POSTED, PAID -> null;
        };
    }

    private static String waiting(Facts facts, Optional<Statement> statement) {
        if (facts.looksOn()) {
            return facts.parties().get(facts.period().provider())
                    + " leads, and settles this month with the council for all partners. You see what is paid to you, and can"
                    + " query any line of it.";
        }
        if (facts.period().state() != PeriodState.PROPOSED || statement.isEmpty()) {
            return "";
        }
        var other = facts.mine().equals(facts.period().council())
                ? facts.period().provider()
                : facts.period().council();
        boolean mine = statement.get().approvedBy(facts.mine());
        boolean theirs = statement.get().approvedBy(other);
        if (mine && !theirs) {
            return "You have approved. Waiting for " + facts.parties().get(other) + ".";
        }
        return theirs ? facts.parties().get(other) + " has approved." : "";
    }

    /** What waits for an answer, or that the question is about money that is not due now. */
    private static String notPaid(List<StatementLine> queried) {
        var due = Money.sum(queried.stream().map(StatementLine::due).toList());
        return due.equals(Money.ZERO) ? "about money that is not due now" : due + " is not paid until settled";
    }

    private static List<Tile> tiles(Facts facts, Statement statement) {
        var queried = statement.lines().stream()
                .filter(line -> line.state() == LineState.QUERIED)
                .toList();
        return List.of(
                new Tile(
                        "Due for this month",
                        statement.standing().toString(),
                        statement.standing().equals(statement.total())
                                ? null
                                : statement.total() + " was posted, and lines were taken back",
                        null,
                        Tone.NEUTRAL),
                new Tile(
                        "Held for outcomes, in all months",
                        String.valueOf(facts.balances().get(Account.HELD)),
                        facts.period().state().isPosted() ? null : "without this statement",
                        "/contracts/" + facts.period().contract() + "/ledger",
                        Tone.NEUTRAL),
                new Tile(
                        "May be charged on to people",
                        Money.sum(statement.lines().stream()
                                        .filter(line -> line.chargeable() && line.state() != LineState.REVERSED)
                                        .map(StatementLine::due)
                                        .toList())
                                .toString(),
                        chargeable(facts, statement),
                        null,
                        Tone.NEUTRAL),
                new Tile(
                        "Queried",
                        "" + queried.size(),
                        queried.isEmpty() ? null : notPaid(queried),
                        null,
                        queried.isEmpty() ? Tone.NEUTRAL : Tone.ATTENTION));
    }

    /** What the terms let the council count towards what people are charged. */
    private static String chargeable(Facts facts, Statement statement) {
        return facts.contract().versions().stream()
                .filter(version -> version.number() == statement.termsVersion())
                .findFirst()
                .orElseGet(facts.contract()::latest)
                .terms()
                .map(terms -> charging(terms.charging()))
                .orElse("what its line says");
    }

    private static String charging(RewardTerms.Charging charging) {
        if (charging.fee()) {
            return charging.rewards() ? "the fee and rewards" : "the fee; rewards are not";
        }
        return charging.rewards() ? "rewards; the fee is not" : "neither the fee nor rewards";
    }

    private static Optional<AddedUp> people(Facts facts, Statement statement) {
        var byPerson = new LinkedHashMap<PersonId, List<StatementLine>>();
        statement
                .lines()
                .forEach(line -> line.person()
                        .ifPresent(person -> byPerson.computeIfAbsent(person, key -> new ArrayList<>())
                                .add(line)));
        return Optional.of(byPerson)
                .filter(found -> !found.isEmpty())
                .map(found -> AddedUp.dueAndNot(
                        "Person by person",
                        List.of(Column.of("Person")),
                        byPerson.entrySet().stream()
                                .sorted(Comparator.comparing(
                                        entry -> facts.names().of(entry.getKey())))
                                .map(entry -> new AddedUp.Row(
                                        List.of(Cell.link(
                                                facts.names().of(entry.getKey()),
                                                "/settlements/" + facts.period().id() + "/people/" + entry.getKey())),
                                        entry.getValue()))
                                .toList(),
                        "Everybody"));
    }

    private static Table queries(Facts facts, Statement statement) {
        return new Table(
                "Queried lines",
                List.of(Column.of("Line"), Column.of("About"), Column.of("Waits for"), Column.numeric("Amount")),
                statement.lines().stream()
                        .filter(line -> line.state() == LineState.QUERIED)
                        .map(line -> List.of(
                                Cell.link(line.words(), "/settlements/lines/" + line.id()),
                                Cell.of(facts.names().of(line)),
                                Cell.of(Waiting.of(
                                                line,
                                                facts.period(),
                                                facts.threads().apply(line.id()),
                                                facts.parties(),
                                                facts.now())
                                        .orElse("")),
                                Cell.of(line.due().toString())))
                        .toList());
    }

    private static List<SummaryRow> made(Facts facts, Statement statement) {
        var rows = new ArrayList<SummaryRow>();
        facts.period().cutOff().ifPresent(moment -> rows.add(new SummaryRow("Recorded up to", Words.moment(moment))));
        rows.add(new SummaryRow(
                "Terms",
                "Version " + statement.termsVersion() + " of the contract, SHA-256 " + statement.termsSha256()));
        rows.add(new SummaryRow("Statement", "Number " + statement.number() + ", SHA-256 " + statement.sha256()));
        statement
                .approvals()
                .forEach(approval -> rows.add(new SummaryRow(
                        "Approved by " + facts.parties().get(approval.party()), Words.moment(approval.at()))));
        return rows;
    }

    private static List<Link> tables(Facts facts) {
        return facts.tables().stream()
                .map(table -> new Link(
                        table.name() + ", " + Words.date(table.month()).substring(2) + " ("
                                + Words.count(table.rows(), "row", "rows") + ")",
                        "/settlements/" + facts.period().id() + "/tables/" + table.month() + "/" + table.name()
                                + ".csv"))
                .toList();
    }
}
