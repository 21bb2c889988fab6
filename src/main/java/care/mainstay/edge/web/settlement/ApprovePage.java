package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asking once before a statement is approved, with what is being approved. */
public record ApprovePage(String period, String title, String sha256, Form form, List<SummaryRow> facts) {

    static ApprovePage of(Period period, Statement statement, Map<OrganisationId, String> parties, Form form) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(new SummaryRow("Due to", String.valueOf(parties.get(period.provider()))));
        facts.add(new SummaryRow("Total", statement.total().toString()));
        facts.add(new SummaryRow("Lines", Words.count(statement.lines().size(), "line", "lines")));
        long queried = statement.lines().stream()
                .filter(line -> line.state() == LineState.QUERIED)
                .count();
        facts.add(new SummaryRow(
                "Queried", queried == 0 ? "None" : Words.count(queried, "line", "lines") + ", not paid until settled"));
        statement.payBy().ifPresent(day -> facts.add(new SummaryRow("To be paid by", Words.day(day))));
        return new ApprovePage(
                period.id().toString(),
                "Approve " + SettlementPage.month(period) + "?",
                statement.sha256(),
                form,
                facts);
    }
}
