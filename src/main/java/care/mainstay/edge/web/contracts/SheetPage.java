package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.EvidenceTables;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.SheetExamples;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a term sheet is written: its text, what the check finds in it, whole examples to start from, the tables
 * that formulas can ask for.
 *
 * @param text what stands in the box
 * @param basedOn the digest of the kept text that it was made from
 * @param unsaved whether what stands in the box is kept nowhere
 * @param others a text that must not be lost: another's, or what stood in the box before
 * @param stakes what is at stake in the text, where that was asked
 */
public record SheetPage(
        String contract,
        String caption,
        Form form,
        String text,
        String basedOn,
        boolean unsaved,
        SheetFindings findings,
        @Nullable Other others,
        List<Example> examples,
        List<Gathered> tables,
        @Nullable StakesPart stakes) {

    /** A second text beside the one in the box. */
    public record Other(String title, String words, String text) {}

    /** A whole sheet to start from. */
    public record Example(String code, String title, String says, String text) {}

    /** A table that formulas can ask for. */
    public record Gathered(String name, String says, String rows, Table columns, String declaration) {}

    static SheetPage of(Contract contract, String text, String basedOn, List<Finding> findings) {
        return new SheetPage(
                contract.id().toString(),
                contract.title() + ", version " + contract.latest().number(),
                Form.empty(),
                text,
                basedOn,
                !contract.latest().text().equals(text),
                SheetFindings.of(findings),
                null,
                Stream.of(SheetExamples.values())
                        .map(each -> new Example(each.code(), each.title(), each.says(), each.text()))
                        .toList(),
                EvidenceTables.all().stream().map(SheetPage::gathered).toList(),
                null);
    }

    SheetPage refused(Form failed) {
        return new SheetPage(
                contract, caption, failed, text, basedOn, unsaved, findings, others, examples, tables, stakes);
    }

    SheetPage beside(Other kept) {
        return new SheetPage(contract, caption, form, text, basedOn, unsaved, findings, kept, examples, tables, stakes);
    }

    SheetPage with(StakesPart asked) {
        return new SheetPage(
                contract, caption, form, text, basedOn, unsaved, findings, others, examples, tables, asked);
    }

    private static Gathered gathered(EvidenceTables.Table table) {
        return new Gathered(
                table.name(),
                table.says(),
                "One row for each " + String.join(" and ", table.key()) + ".",
                new Table(
                        "Columns of " + table.name(),
                        List.of(Column.of("Column"), Column.of("What it means"), Column.of("What it holds")),
                        table.columns().stream()
                                .map(column -> List.of(
                                        Cell.of(column.name()), Cell.of(column.means()), Cell.of(column.holds())))
                                .toList()),
                table.declaration());
    }
}
