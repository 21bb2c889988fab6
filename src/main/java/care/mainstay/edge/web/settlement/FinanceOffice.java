package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What finance offices take of a posted statement: the same figures for people, for spreadsheets and for their systems.
 *
 * @param lacks what was not known for a complete invoice when it was posted, each with whose it is
 * @param lines how many lines one can look for by their number
 */
public record FinanceOffice(List<Link> files, int lines, List<String> lacks) {

    /** @param paid whom documents are for, by name: one of each kind for each */
    static FinanceOffice of(Statement statement, Map<OrganisationId, String> paid, List<String> lacks) {
        var files = new ArrayList<Link>();
        paid.forEach((payee, name) -> files.addAll(
                of(statement, payee, paid.size() == 1 ? "" : "?to=" + payee, paid.size() == 1 ? "" : name + ": ")));
        return new FinanceOffice(files, statement.lines().size(), lacks);
    }

    private static List<Link> of(Statement statement, OrganisationId payee, String to, String name) {
        var here = "/settlements/" + statement.period().id();
        var files = new ArrayList<Link>();
        files.add(new Link(name + "Remittance advice to read or print (PDF)", here + "/remittance.pdf" + to));
        files.add(new Link(name + "Remittance, a row for each line (CSV)", here + "/remittance.csv" + to));
        var theirs = statement.lines().stream()
                .filter(line -> line.payee().equals(payee))
                .map(StatementLine::due)
                .toList();
        if (theirs.stream().anyMatch(due -> !due.isZero())) {
            files.add(new Link(
                    name
                            + (Money.sum(theirs).isNegative()
                                    ? "Credit note for finance systems (UBL 2.1)"
                                    : "Invoice for finance systems (UBL 2.1)"),
                    here + "/invoice.xml" + to));
        }
        return files;
    }
}
