package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.settlement.Remittance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A remittance on paper: who owes whom how much for which month, line by line, and how to follow an amount. */
public record RemittanceAdvice(
        String number,
        String title,
        String provider,
        String council,
        List<SummaryRow> facts,
        String amount,
        String when,
        boolean isTaxed,
        List<Sum> kinds,
        Sum total,
        String held,
        List<SummaryRow> heldByKind,
        String heldInAll,
        List<Row> rows,
        List<String> follow) {

    /** What lines of one kind come to. */
    public record Sum(String words, int lines, String net, String tax, String gross) {

        static Sum of(String words, Collection<Remittance.Item> items) {
            var net = Money.sum(items.stream().map(Remittance.Item::net).toList());
            var tax = Money.sum(items.stream().map(Remittance.Item::tax).toList());
            return new Sum(
                    words,
                    items.size(),
                    net.toString(),
                    tax.toString(),
                    net.plus(tax).toString());
        }
    }

    /** One line; an amount that it does not change is empty. */
    public record Row(
            int number,
            String person,
            String words,
            String counted,
            String net,
            String tax,
            String gross,
            String held) {

        static Row of(Remittance.Item item) {
            return new Row(
                    item.number(),
                    item.personReference(),
                    item.words(),
                    item.priced().map(Priced::words).orElse(""),
                    item.net().toString(),
                    item.tax().toString(),
                    item.gross().toString(),
                    item.held().isZero() ? "" : Compared.signed(item.held()));
        }
    }

    static RemittanceAdvice of(Remittance remittance, Map<OrganisationId, String> parties) {
        var month = Words.date(remittance.days().from()).substring(2);
        var provider = parties.getOrDefault(remittance.provider(), "");
        var council = parties.getOrDefault(remittance.council(), "");
        var moving =
                remittance.items().stream().filter(Remittance.Item::movesMoney).toList();
        var due = remittance.invoiced();
        return new RemittanceAdvice(
                remittance.number(),
                kind(remittance) + ", " + month,
                provider,
                council,
                facts(remittance, month),
                (remittance.isCredit() ? remittance.gross().negated() : remittance.gross()).toString(),
                when(remittance, provider, council),
                !remittance.tax().isZero(),
                kinds(due),
                Sum.of("In all", due),
                held(remittance.held(), remittance.corrects().isPresent()),
                remittance.heldByKind().entrySet().stream()
                        .map(kind -> new SummaryRow(kind.getKey().words(), Compared.signed(kind.getValue())))
                        .toList(),
                Compared.signed(remittance.held()),
                moving.stream().map(Row::of).toList(),
                follow(remittance, month));
    }

    private static String kind(Remittance remittance) {
        if (remittance.corrects().isPresent()) {
            return remittance.isCredit() ? "Credit note" : "Further invoice";
        }
        return remittance.isCredit() ? "Credit advice" : "Remittance advice";
    }

    private static List<SummaryRow> facts(Remittance remittance, String month) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(new SummaryRow("Reference", remittance.number()));
        remittance
                .corrects()
                .ifPresent(other -> facts.add(
                        new SummaryRow("Takes back from", other.number() + " of " + Words.date(other.postedOn()))));
        facts.add(new SummaryRow("Contract", remittance.contractTitle() + " (" + remittance.contractReference() + ")"));
        facts.add(new SummaryRow("Month", month));
        facts.add(new SummaryRow("Written to the ledger", Words.date(remittance.postedOn())));
        remittance.payBy().ifPresent(day -> facts.add(new SummaryRow("To be paid by", Words.date(day))));
        facts.add(new SummaryRow(
                "VAT",
                String.join(
                        "; ",
                        remittance.invoiced().stream()
                                .map(item -> item.vat().words())
                                .distinct()
                                .sorted()
                                .toList())));
        return facts;
    }

    private static String when(Remittance remittance, String provider, String council) {
        if (remittance.isCredit()) {
            return "to be taken off what " + council + " next pays " + provider;
        }
        return "from " + council + " to " + provider
                + remittance.payBy().map(day -> ", by " + Words.date(day)).orElse("")
                + ", less any line that is queried";
    }

    private static List<Sum> kinds(List<Remittance.Item> items) {
        var kinds = new EnumMap<LineKind, List<Remittance.Item>>(LineKind.class);
        items.forEach(item ->
                kinds.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item));
        return kinds.entrySet().stream()
                .map(kind -> Sum.of(kind.getKey().words(), kind.getValue()))
                .toList();
    }

    private static String held(Money change, boolean takenBack) {
        var what = takenBack ? "This" : "This statement";
        if (change.isZero()) {
            return what + " leaves what is held for outcomes as it was.";
        }
        return change.isNegative()
                ? what + " takes " + change.negated() + " from what is held for outcomes."
                : what + " adds " + change + " to what is held for outcomes.";
    }

    private static List<String> follow(Remittance remittance, String month) {
        return List.of(
                "Sign in to Mainstay, open the statement of " + month
                        + " under the contract, and type the number of the"
                        + " line where it says “Find a line”. Its page explains the amount, down to the visit.",
                "A person stands here by a reference, which their page of the statement shows as well. Names, and why an"
                        + " amount is as it is, stay in Mainstay with those who may know.",
                remittance.corrects().isPresent()
                        ? "These are the lines that were taken back. Why stands on the page of each line, or of the statement."
                        : "These are the lines as they were written to the ledger. What was taken back since has a credit note.",
                remittance.corrects().isPresent()
                        ? "Both parties agreed to take this back. The SHA-256 of the statement it is taken from is "
                                + remittance.sha256() + "."
                        : "Both parties approved exactly this statement. Its SHA-256 is " + remittance.sha256() + ".");
    }
}
