package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.money.settlement.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What finance offices take of a posted statement: the same figures for people, for spreadsheets and for their systems.
 *
 * @param lines how many lines one can look for by their number
 */
public record FinanceOffice(List<Link> files, int lines) {

    static FinanceOffice of(Statement statement) {
        var here = "/settlements/" + statement.period().id();
        var files = new ArrayList<Link>();
        files.add(new Link("Remittance advice to read or print (PDF)", here + "/remittance.pdf"));
        files.add(new Link("Remittance, a row for each line (CSV)", here + "/remittance.csv"));
        if (statement.lines().stream().anyMatch(line -> !line.due().isZero())) {
            files.add(new Link(
                    statement.total().isNegative()
                            ? "Credit note for finance systems (UBL 2.1)"
                            : "Invoice for finance systems (UBL 2.1)",
                    here + "/invoice.xml"));
        }
        return new FinanceOffice(files, statement.lines().size());
    }
}
