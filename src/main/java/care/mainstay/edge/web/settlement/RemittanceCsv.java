package care.mainstay.edge.web.settlement;

import care.mainstay.foundation.documents.CsvWriter;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.settlement.Remittance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A remittance as rows: one for each line of the statement, and a last one that begins with {@code total}. No text of it is
 * run by a spreadsheet.
 */
final class RemittanceCsv {

    private static final List<String> HEADER = List.of(
            "row",
            "statement",
            "month",
            "contract_reference",
            "contract",
            "provider",
            "council",
            "line_reference",
            "person_reference",
            "kind",
            "words",
            "quantity",
            "unit",
            "net",
            "vat_treatment",
            "vat",
            "gross",
            "added_to_due",
            "added_to_held",
            "added_to_council",
            "takes_back_from");

    private RemittanceCsv() {}

    static String of(Remittance remittance, Map<OrganisationId, String> parties) {
        var text = new StringBuilder();
        try (var csv = CsvWriter.forSpreadsheets(text)) {
            csv.row(HEADER);
            for (var item : remittance.items()) {
                csv.row(List.of(
                        "line",
                        remittance.number(),
                        month(remittance),
                        remittance.contractReference(),
                        remittance.contractTitle(),
                        name(parties, remittance.provider()),
                        name(parties, remittance.council()),
                        remittance.reference(item),
                        item.personReference(),
                        item.kind().code(),
                        item.words(),
                        item.priced().map(Priced::quantity),
                        item.priced().map(Priced::unit),
                        item.net().inPounds(),
                        item.vat().words(),
                        item.tax().inPounds(),
                        item.gross().inPounds(),
                        item.net().inPounds(),
                        item.held().inPounds(),
                        item.council().inPounds(),
                        remittance.corrects().map(Remittance.Corrected::number)));
            }
            csv.row(List.of(
                    "total",
                    remittance.number(),
                    month(remittance),
                    remittance.contractReference(),
                    remittance.contractTitle(),
                    name(parties, remittance.provider()),
                    name(parties, remittance.council()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    remittance.net().inPounds(),
                    Optional.empty(),
                    remittance.tax().inPounds(),
                    remittance.gross().inPounds(),
                    remittance.net().inPounds(),
                    remittance.held().inPounds(),
                    remittance.borne().inPounds(),
                    remittance.corrects().map(Remittance.Corrected::number)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    static String month(Remittance remittance) {
        return remittance.days().from().toString().substring(0, 7);
    }

    private static String name(Map<OrganisationId, String> parties, OrganisationId party) {
        return parties.getOrDefault(party, "");
    }
}
