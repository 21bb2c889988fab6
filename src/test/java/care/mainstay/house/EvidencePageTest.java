package care.mainstay.house;

import care.mainstay.money.contracts.EvidenceTables;
import org.junit.jupiter.api.Test;

/** The page of the docs about the tables of evidence is drawn from their declaration. */
class EvidencePageTest {

    @Test
    void theDocsShowTheTablesThatAreGathered() {
        var page = new StringBuilder("""
                # The tables that Mainstay gathers

                For every month of a contract Mainstay fills these tables. A term sheet that is to be settled here asks for
                those it needs, with the columns it uses; the check refuses any other, and says the nearest name. The editor
                of a contract shows the same tables, each with the lines by which a sheet asks for all of it.

                This page is drawn from
                [the declaration](../../src/main/resources/catalogue/evidence/month-of-care.yaml), which the settlement
                fills as well.
                """);
        for (var table : EvidenceTables.all()) {
            page.append("\n## ").append(table.name()).append('\n');
            page.append(table.says())
                    .append(" One row for each ")
                    .append(String.join(" and ", table.key()))
                    .append(".\n\n");
            page.append("| column | what it means | what it holds |\n|---|---|---|\n");
            for (var column : table.columns()) {
                page.append("| `")
                        .append(column.name())
                        .append("` | ")
                        .append(column.means())
                        .append(" | ")
                        .append(column.holds())
                        .append(" |\n");
            }
        }
        Drift.check("docs/terms/evidence.md", page.toString());
    }
}
