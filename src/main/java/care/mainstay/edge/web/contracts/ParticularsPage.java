package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.contracts.ParticularsBook.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one's own organisation says of itself for invoices.
 *
 * @param isPaid whether it is one that is paid, and so says where
 * @param account the account that is kept, as far as it is shown; empty where there is none
 * @param earlier everything that was written down, the latest first; null where nothing was
 */
public record ParticularsPage(
        String name,
        Form form,
        boolean isPaid,
        String account,
        List<Choice> schemes,
        List<String> missing,
        @Nullable Table earlier) {

    static final List<Choice> SCHEMES = List.of(
            new Choice("0088", "Global Location Number (GLN)"),
            new Choice("9932", "VAT number"),
            new Choice("0060", "D-U-N-S number"),
            new Choice("EM", "E-mail address"));

    static ParticularsPage of(Organisation mine, List<Kept> kept, Form form) {
        boolean isPaid = mine.kind() == Organisation.Kind.PROVIDER;
        var latest = kept.stream().map(Kept::particulars).findFirst();
        return new ParticularsPage(
                mine.name(),
                form,
                isPaid,
                latest.map(Particulars::account)
                        .filter(Particulars.Account::isGiven)
                        .map(Particulars.Account::masked)
                        .orElse(""),
                SCHEMES,
                isPaid
                        ? Particulars.missingOfProvider(latest, mine.code().isPresent())
                        : Particulars.missingOfCouncil(latest),
                kept.isEmpty() ? null : earlier(kept, isPaid));
    }

    /** What the fields of the account say they are for. */
    public String accountHint() {
        return account.isEmpty()
                ? "It stands on invoices, and only the council that pays sees it."
                : "Kept: " + account + ". Leave these three empty to keep it, or fill in all three.";
    }

    private static Table earlier(List<Kept> kept, boolean isPaid) {
        var columns = new java.util.ArrayList<>(List.of(
                Column.of("Written down"),
                Column.of("Legal name and address"),
                Column.of("Tax"),
                Column.of("Electronic address")));
        if (isPaid) {
            columns.add(Column.of("Paid into"));
        }
        return new Table(
                "What was written down",
                columns,
                kept.stream()
                        .map(one -> {
                            var said = one.particulars();
                            var cells = new java.util.ArrayList<>(List.of(
                                    Cell.of(Words.moment(one.at())),
                                    Cell.of(said.legalName() + ", " + InvoicingPart.address(said)),
                                    Cell.of(InvoicingPart.tax(said.tax())),
                                    Cell.of(InvoicingPart.endpoint(said.endpoint()))));
                            if (isPaid) {
                                cells.add(Cell.of(
                                        said.account().isGiven()
                                                ? said.account().masked()
                                                : ""));
                            }
                            return List.copyOf(cells);
                        })
                        .toList());
    }
}
