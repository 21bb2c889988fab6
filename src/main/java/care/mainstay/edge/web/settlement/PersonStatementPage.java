package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.StatementLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's lines of a month, which add up to what is due for them. */
public record PersonStatementPage(
        String period,
        String month,
        String title,
        String lead,
        String total,
        List<Row> rows,
        String reference,
        @Nullable String personHref) {

    /**
     * One line.
     *
     * @param about what it is about in the person's own words, or empty
     * @param due what it adds to the total: nothing once it is taken back
     * @param besides what it speaks of where nothing is due now, and what becomes of that; or empty
     * @param mend what would release it, or empty
     */
    public record Row(
            String kind,
            String about,
            String words,
            String mend,
            String due,
            String besides,
            String charge,
            @Nullable Status status,
            String href) {}

    static PersonStatementPage of(Period period, PersonId person, List<StatementLine> lines, Naming.Names names) {
        var waits = Part.waits(lines);
        return new PersonStatementPage(
                period.id().toString(),
                SettlementPage.month(period),
                names.of(person),
                waits.isZero()
                        ? "The amounts add up to what is due for this month."
                        : "The amounts add up to what is due for this month. " + waits
                                + " waits for outcomes and is no part of it; beside each stands what would release it.",
                Part.due(lines).toString(),
                lines.stream().map(line -> row(line, names)).toList(),
                Remittance.personReference(person),
                names.knows(person) ? "/people/" + person : null);
    }

    private static Row row(StatementLine line, Naming.Names names) {
        return new Row(
                line.kind().words(),
                line.outcome().map(names::of).orElse(""),
                line.words(),
                line.reason().mend(),
                Part.due(List.of(line)).toString(),
                besides(line),
                line.chargeable() ? "May be charged on" : "Not charged on",
                status(line.state()),
                "/settlements/lines/" + line.id());
    }

    private static String besides(StatementLine line) {
        if (line.state() == LineState.REVERSED) {
            return line.due().isZero() ? "" : line.due() + " is taken back";
        }
        if (!line.due().isZero() || line.about().isZero()) {
            return "";
        }
        return switch (line.kind()) {
            case HELD -> line.about() + " waits";
            case NOT_DUE -> line.about() + " goes back to the council";
            default -> "about " + line.about();
        };
    }

    static @Nullable Status status(LineState state) {
        return switch (state) {
            case UNDISPUTED -> null;
            case QUERIED -> new Status(state.words(), Tone.ATTENTION);
            case RESOLVED -> new Status(state.words(), Tone.GOOD);
            case ADJUSTED -> new Status(state.words(), Tone.INFORMATION);
            case REVERSED -> new Status(state.words(), Tone.BAD);
        };
    }
}
