package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a month’s page says where a provider leads partners, and of lines that are about nobody. */
final class Shared {

    private Shared() {}

    /** Who is paid, in a sentence: one provider, the partners of the one that leads, or the reader itself. */
    static String payee(SettlementPage.Facts facts) {
        var provider = String.valueOf(facts.parties().get(facts.period().provider()));
        if (facts.looksOn()) {
            return "your organisation";
        }
        return facts.contract().partners().isEmpty() ? provider : provider + " and its partners";
    }

    /** What each of several is paid; empty where only one is, or where the reader sees its own part alone. */
    static Optional<Table> payees(SettlementPage.Facts facts, Statement statement) {
        var version = facts.contract().version(statement.termsVersion());
        if (version.partners().isEmpty() || facts.looksOn()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<Cell>>();
        for (var party : version.paid()) {
            var payee = party.leads()
                    ? facts.contract().provider()
                    : facts.contract().paid(party.name());
            rows.add(List.of(
                    Cell.of(facts.parties().get(payee) + (party.leads() ? ", which leads" : "")),
                    Cell.of(party.share().map(share -> share + " %").orElse("")),
                    Cell.of(Part.due(paidTo(statement, payee)).toString())));
        }
        rows.add(List.of(
                Cell.of("All together"),
                Cell.of(""),
                Cell.of(statement.standing().toString())));
        return Optional.of(new Table(
                "Who is paid",
                List.of(Column.of("Provider"), Column.numeric("Agreed share"), Column.numeric("Due")),
                rows));
    }

    /** Whom the documents of a statement that the reader may take are for, by name, and in their order. */
    static Map<OrganisationId, String> paidBy(SettlementPage.Facts facts, Statement statement) {
        var paid = new LinkedHashMap<OrganisationId, String>();
        facts.contract().paid(facts.contract().version(statement.termsVersion())).stream()
                .filter(payee -> !facts.looksOn() || payee.equals(facts.mine()))
                .forEach(payee -> paid.put(payee, String.valueOf(facts.parties().get(payee))));
        return paid;
    }

    /** What a payee is called where there are several; empty where there is one. */
    static String nameOf(SettlementPage.Facts facts, OrganisationId payee) {
        return facts.contract().partners().isEmpty()
                ? ""
                : String.valueOf(facts.parties().get(payee));
    }

    private static List<StatementLine> paidTo(Statement statement, OrganisationId payee) {
        return statement.lines().stream()
                .filter(line -> line.payee().equals(payee))
                .toList();
    }

    /** Lines about the contract as a whole, a partner or a place, each by what it is about. */
    static Optional<AddedUp> others(SettlementPage.Facts facts, Statement statement) {
        var byWhat = new LinkedHashMap<String, List<StatementLine>>();
        statement.lines().stream()
                .filter(line -> line.person().isEmpty())
                .forEach(line -> byWhat.computeIfAbsent(line.key(), key -> new ArrayList<>())
                        .add(line));
        return byWhat.isEmpty()
                ? Optional.empty()
                : Optional.of(AddedUp.dueAndNot(
                        "For the contract, and its parts",
                        List.of(Column.of("For")),
                        byWhat.values().stream()
                                .map(lines -> new AddedUp.Row(
                                        List.of(Cell.link(
                                                facts.names().of(lines.get(0)) + ": "
                                                        + lines.get(0).words(),
                                                "/settlements/lines/"
                                                        + lines.get(0).id())),
                                        lines))
                                .toList(),
                        "All of these"));
    }
}
