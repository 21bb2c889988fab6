package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.money.contracts.PaidParty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The providers that are paid where one leads others: their shares, and which provider each partner of the sheet is.
 *
 * @param asked the partners to be chosen by the reader, as long as nobody has agreed
 */
public record Partnership(Table shares, List<Asked> asked, List<Choice> providers) {

    /** @param field the name of its field in the form */
    public record Asked(String field, String label) {}

    /** Nothing where one provider is paid. */
    static @Nullable Partnership of(ContractPage.Facts facts, boolean writes) {
        var latest = facts.contract().latest();
        if (latest.partners().isEmpty()) {
            return null;
        }
        boolean open =
                writes && !latest.state().isBinding() && latest.consents().isEmpty();
        return new Partnership(
                new Table(
                        "Who is paid",
                        List.of(Column.of("In the term sheet"), Column.of("Provider"), Column.numeric("Agreed share")),
                        latest.paid().stream()
                                .map(party -> List.of(
                                        Cell.of(party.name()),
                                        Cell.of(provider(facts, party)),
                                        Cell.of(party.share()
                                                .map(share -> share + " %")
                                                .orElse(""))))
                                .toList()),
                open
                        ? latest.partners().stream()
                                .map(name -> new Asked(field(name), "Which provider is “" + name + "”?"))
                                .toList()
                        : List.of(),
                facts.providers());
    }

    /** The form with the partners as they were chosen before. */
    static Form filled(ContractPage.Facts facts, Form form) {
        if (form.failed()) {
            return form;
        }
        var filled = form;
        for (var partner : facts.contract().partners().entrySet()) {
            filled = filled.with(field(partner.getKey()), partner.getValue().toString());
        }
        return filled;
    }

    /** The field of the form in which a partner is chosen. */
    static String field(String name) {
        return "partner-" + name;
    }

    private static String provider(ContractPage.Facts facts, PaidParty party) {
        if (party.leads()) {
            return facts.names().get(facts.contract().provider()) + ", which leads";
        }
        return Optional.ofNullable(facts.contract().partners().get(party.name()))
                .map(chosen -> String.valueOf(facts.names().get(chosen)))
                .orElse("Not chosen yet");
    }
}
