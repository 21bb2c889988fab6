package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.TimelineEntry;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.TakeBack;
import care.mainstay.money.terms.Explanation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One amount, explained down to the visit; and what the parties have to say about it. */
public record LinePage(
        String id,
        String period,
        String person,
        String month,
        String name,
        String title,
        String caption,
        String lead,
        @Nullable Status status,
        Form form,
        List<SummaryRow> facts,
        Explained why,
        List<TimelineEntry> history,
        boolean mayQuery,
        boolean mayAnswer,
        boolean mayResolve,
        boolean mayReverse,
        @Nullable Asked asked) {

    /** What the page is made from. */
    record Facts(
            StatementLine line,
            Period period,
            Explanation why,
            OpenRecords.Open open,
            List<LineEvent> history,
            Optional<TakeBack> asked,
            Map<String, String> linesByKey,
            int number,
            Optional<Statement> before,
            Naming.Names names,
            Map<OrganisationId, String> parties,
            OrganisationId mine,
            boolean mayAct,
            Instant now) {}

    static LinePage of(Facts facts, Form form) {
        var line = facts.line();
        var links = new EvidenceLinks(line, facts.open());
        var state = line.state();
        boolean queriedByMe = facts.history().stream()
                .filter(event -> event.act() == LineState.Act.QUERY)
                .reduce((earlier, later) -> later)
                .map(event -> event.party().equals(facts.mine()))
                .orElse(false);
        boolean proposed = facts.period().state().compareTo(PeriodState.PROPOSED) >= 0;
        return new LinePage(
                line.id().toString(),
                facts.period().id().toString(),
                line.person().map(PersonId::toString).orElse(""),
                SettlementPage.month(facts.period()),
                facts.names().of(line),
                line.kind().words() + ": " + (line.due().isZero() ? line.about() : line.due()),
                facts.names().of(line) + ", " + SettlementPage.month(facts.period()),
                line.words() + (line.words().endsWith(".") ? "" : "."),
                PersonStatementPage.status(state),
                form,
                rows(facts),
                Explained.of(
                        facts.why(),
                        Explained.places(
                                key -> facts.linesByKey().containsKey(key)
                                        ? List.of(new Link(
                                                "See that line",
                                                "/settlements/lines/"
                                                        + facts.linesByKey().get(key)))
                                        : List.of(),
                                (EvidenceRef reference) -> links.of(reference)),
                        facts.names()),
                facts.history().stream().map(event -> said(facts, event)).toList(),
                facts.mayAct() && proposed && state.after(LineState.Act.QUERY).isPresent(),
                facts.mayAct() && state == LineState.QUERIED,
                facts.mayAct() && state == LineState.QUERIED && queriedByMe,
                facts.mayAct()
                        && facts.period().state().isPosted()
                        && movesMoney(line)
                        && facts.asked().isEmpty()
                        && state.after(LineState.Act.REVERSE).isPresent(),
                facts.asked()
                        .map(asked -> Asked.of(
                                asked,
                                "this line",
                                facts.parties(),
                                facts.mine(),
                                facts.mayAct(),
                                "/settlements/lines/" + line.id()))
                        .orElse(null));
    }

    /** A part that waits is in the ledger with the line that set it aside. */
    private static boolean movesMoney(StatementLine line) {
        return !line.due().isZero() || !line.held().isZero() || !line.council().isZero();
    }

    private static List<SummaryRow> rows(Facts facts) {
        var line = facts.line();
        var rows = new ArrayList<SummaryRow>();
        line.outcome()
                .ifPresent(outcome ->
                        rows.add(new SummaryRow("Outcome", facts.names().of(outcome))));
        rows.add(new SummaryRow("Due now", line.due().toString()));
        Waiting.of(line, facts.period(), facts.history(), facts.parties(), facts.now())
                .ifPresent(waiting -> rows.add(new SummaryRow("The query waits for", waiting)));
        if (!line.held().isZero()) {
            rows.add(new SummaryRow(
                    line.held().isNegative() ? "Taken from what is held" : "Added to what is held",
                    line.held().isNegative()
                            ? line.held().negated().toString()
                            : line.held().toString()));
        }
        if (!line.reason().mend().isEmpty()) {
            rows.add(new SummaryRow("What would release it", line.reason().mend()));
        }
        before(facts).ifPresent(rows::add);
        if (facts.parties().size() > 2) {
            rows.add(new SummaryRow("Paid to", String.valueOf(facts.parties().get(line.payee()))));
        }
        rows.add(new SummaryRow("On the remittance", "Line " + facts.number()));
        if (line.person().isPresent()) {
            rows.add(new SummaryRow(
                    "Charged on to the person", line.chargeable() ? "The council may, by its own rules" : "No"));
        }
        return rows;
    }

    /** The same line of the month before, where there is one. */
    private static Optional<SummaryRow> before(Facts facts) {
        return facts.before()
                .flatMap(statement -> statement.lines().stream()
                        .filter(line -> line.key().equals(facts.line().key()))
                        .findFirst()
                        .map(line -> new SummaryRow(
                                "In " + SettlementPage.month(statement.period()),
                                Compared.line(facts.line(), line),
                                new Link("See the line", "/settlements/lines/" + line.id()))));
    }

    private static TimelineEntry said(Facts facts, LineEvent event) {
        var what = switch (event.act()) {
            case QUERY -> "Queried";
            case ANSWER -> "Answered";
            case RESOLVE -> "Query settled";
            case ADJUST -> "Adjusted";
            case REVERSE -> "Taken back";
        };
        return new TimelineEntry(
                what,
                Words.moment(event.at()),
                event.at().toString(),
                facts.parties().get(event.party()),
                event.words(),
                null,
                null);
    }
}
