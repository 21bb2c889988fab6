package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
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
        @Nullable String personHref) {

    /**
     * One line.
     *
     * @param about what it is about in the person's own words, or empty
     * @param due what it adds to the total
     * @param waits what it speaks of where nothing is due now
     * @param mend what would release it, or empty
     */
    public record Row(
            String kind,
            String about,
            String words,
            String mend,
            String due,
            String waits,
            String charge,
            @Nullable Status status,
            String href) {}

    static PersonStatementPage of(Period period, PersonId person, List<StatementLine> lines, Naming.Names names) {
        var held = lines.stream()
                .filter(line -> line.kind() == LineKind.HELD)
                .map(StatementLine::about)
                .toList();
        var total = Money.sum(lines.stream()
                .filter(line -> line.state() != LineState.REVERSED)
                .map(StatementLine::due)
                .toList());
        return new PersonStatementPage(
                period.id().toString(),
                SettlementPage.month(period),
                names.of(person),
                held.isEmpty()
                        ? "Everything that is due for this month."
                        : Money.sum(held) + " waits for outcomes, each with what would release it.",
                total.toString(),
                lines.stream().map(line -> row(line, names)).toList(),
                names.knows(person) ? "/people/" + person : null);
    }

    private static Row row(StatementLine line, Naming.Names names) {
        boolean due = !line.due().isZero();
        return new Row(
                line.kind().words(),
                line.outcome().map(names::of).orElse(""),
                line.words(),
                line.reason().mend(),
                line.due().toString(),
                due || line.about().isZero() ? "" : line.about().toString(),
                line.chargeable() ? "May be charged on" : "Not charged on",
                status(line.state()),
                "/settlements/lines/" + line.id());
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
