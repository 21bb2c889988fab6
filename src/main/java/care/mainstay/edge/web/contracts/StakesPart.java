package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.money.contracts.EvidenceTables;
import care.mainstay.money.contracts.SheetReports.Answer;
import care.mainstay.money.contracts.SheetReports.Report;
import care.mainstay.money.contracts.SheetReports.State;
import care.mainstay.money.terms.Exposure;
import care.mainstay.money.terms.Exposure.Bound;
import care.mainstay.money.terms.Exposure.Stake;
import care.mainstay.money.terms.Incentives;
import care.mainstay.money.terms.Incentives.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is at stake in a sheet and what it pays for without meaning to, in words that can be read aloud.
 *
 * @param working whether to look again in a moment
 * @param words how it stands, where there is nothing to show yet
 * @param of what the picture is for: one person, or everybody
 * @param ends the picture: what each party is paid or pays, least and most
 * @param lines what one line comes to for one person or outcome
 * @param movers what moves it
 * @param open why something has no end
 */
public record StakesPart(
        boolean ready,
        boolean working,
        String words,
        String of,
        List<EndsPicture.Bar> ends,
        @Nullable Table lines,
        List<String> movers,
        List<String> open,
        List<Question> questions) {

    /**
     * A question about the sheet, and its answer.
     *
     * @param example the smallest evidence that shows it, table by table; empty where there is none
     */
    public record Question(String asks, Status answer, String words, List<Table> example) {}

    static StakesPart of(Answer answer) {
        return answer.report().map(StakesPart::of).orElseGet(() -> none(answer.state()));
    }

    private static StakesPart none(State state) {
        return new StakesPart(
                false,
                state == State.WORKING,
                switch (state) {
                    case WORKING ->
                        "Being worked out. It makes up evidence thousands of times and looks what each would pay; that"
                                + " takes some seconds, for a long sheet up to a minute.";
                    case TOO_LONG ->
                        "This sheet is too long to be looked at here: it was given up after a minute. It can be checked"
                                + " and agreed all the same; the commands “terms exposure” and “terms incentives” take"
                                + " all the time they need.";
                    default -> "Something stops this sheet. Mend that first; then it can be asked what is at stake.";
                },
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static StakesPart of(Report report) {
        var exposure = report.exposure();
        var stakes = report.ofOne().orElse(exposure).parties();
        boolean isOpen = stakes.stream()
                .anyMatch(stake ->
                        stake.least().value().isEmpty() || stake.most().value().isEmpty());
        return new StakesPart(
                true,
                false,
                "",
                report.ofOne().isPresent() ? "Least and most in a month, for one person" : "Least and most in a month",
                EndsPicture.of(stakes),
                lines(exposure),
                stakes.isEmpty()
                        ? List.of()
                        : stakes.get(0).movers().stream().map(StakesPart::mover).toList(),
                isOpen ? exposure.openEnds() : List.of(),
                report.incentives().verdicts().stream()
                        .map(StakesPart::question)
                        .toList());
    }

    private static Table lines(Exposure exposure) {
        return new Table(
                "What one line can come to",
                List.of(Column.of("Line"), Column.of("For each"), Column.numeric("Least"), Column.numeric("Most")),
                exposure.lines().stream()
                        .map(line -> List.of(
                                Cell.of(spoken(line.name())),
                                Cell.of(line.what().replaceFirst("^for each ", "")),
                                Cell.of(end(line, line.least())),
                                Cell.of(end(line, line.most()))))
                        .toList());
    }

    /** The name of a line as one says it: “Within time to agree”. */
    private static String spoken(String line) {
        var words = line.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String end(Stake stake, Bound bound) {
        return bound.value().map(value -> amount(value, stake.unit())).orElse("No end");
    }

    static String amount(String value, String unit) {
        var exact = exact(value);
        var sign = exact.signum() < 0 ? "−" : "";
        return unit.equals("GBP")
                ? sign + "£" + String.format(Locale.UK, "%,.2f", exact.abs())
                : sign + exact.abs().stripTrailingZeros().toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    }

    /** A fraction as the decimal it is near to. */
    static BigDecimal exact(String value) {
        var parts = value.split("/");
        return parts.length == 1
                ? new BigDecimal(value)
                : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 6, RoundingMode.HALF_UP);
    }

    private static String mover(Exposure.Mover mover) {
        return called(mover.column()) + ": with nothing but this at its worst, "
                + mover.by().replace(" %", "%") + " less is paid.";
    }

    /** A column as the editor shows it: its name, and what it means. */
    private static String called(String column) {
        var parts = column.split("\\.");
        return EvidenceTables.all().stream()
                .filter(table -> parts.length == 2 && table.name().equals(parts[0]))
                .flatMap(table -> table.columns().stream())
                .filter(each -> each.name().equals(parts[1]))
                .findFirst()
                .map(each -> "“" + each.name() + "” of " + parts[0] + " (" + each.means() + ")")
                .orElse("“" + column + "”");
    }

    private static Question question(Verdict verdict) {
        return new Question(
                asks(verdict),
                answer(verdict),
                words(verdict),
                verdict.example().map(StakesPart::tables).orElse(List.of()));
    }

    private static String asks(Verdict verdict) {
        var of = verdict.subject().isEmpty() ? "" : ": " + subject(verdict.subject());
        return switch (verdict.check()) {
            case BETTER_RESULT -> "Could a better result ever pay the provider less?" + of(verdict);
            case INDEPENDENCE -> "Could the provider be out of pocket because somebody needs less help?";
            case PAID_ONCE -> "Could one result be paid for twice?" + of(verdict);
            case NUMBER_WRITTEN -> "Could writing more of the same pay more?" + of(verdict);
            case WAGES -> "Could it pay less than the care costs when the law on wages is kept?" + of;
            case EFFECT_ON_OTHERS -> "Could a better result of one take something from others?" + of(verdict);
            case CLIFF -> "Could a very small step be worth a lot?" + of(verdict);
        };
    }

    private static String of(Verdict verdict) {
        return verdict.subject().isEmpty() ? "" : " Asked of " + subject(verdict.subject()) + ".";
    }

    private static String subject(String subject) {
        return subject.contains(".") ? called(subject) : "“" + subject + "”";
    }

    private static Status answer(Verdict verdict) {
        return switch (verdict.answer()) {
            case PROVED -> new Status("No, proved", Tone.GOOD);
            case COUNTEREXAMPLE -> new Status("Yes", verdict.check().isCondition() ? Tone.BAD : Tone.ATTENTION);
            case NONE_FOUND -> new Status("None found", Tone.PROGRESS);
            case NOT_ASKED -> new Status("Not asked", Tone.NEUTRAL);
        };
    }

    private static String words(Verdict verdict) {
        return switch (verdict.answer()) {
            case PROVED -> "This holds for all evidence that fits the sheet.";
            case NONE_FOUND ->
                "It was looked for in " + verdict.cases() + " made-up cases and not found. That is no proof.";
            case COUNTEREXAMPLE ->
                (verdict.words()
                                + (verdict.example().isEmpty()
                                        ? ""
                                        : " This is the smallest example that was found; its names are made up."))
                        .strip();
            case NOT_ASKED -> verdict.words();
        };
    }

    private static List<Table> tables(Incentives.Example example) {
        var tables = new ArrayList<Table>();
        boolean isOne = example.before().equals(example.after());
        add(tables, example.before(), isOne ? "" : ", before", Map.of());
        if (!isOne) {
            add(tables, example.after(), ", after", example.before());
        }
        return tables;
    }

    /** Tables that did not change are shown once. */
    private static void add(List<Table> tables, Map<String, String> csv, String when, Map<String, String> shown) {
        csv.forEach((name, text) -> {
            if (!Optional.ofNullable(shown.get(name)).equals(Optional.of(text))) {
                var rows =
                        text.lines().map(line -> List.of(line.split(",", -1))).toList();
                tables.add(new Table(
                        name + when,
                        rows.get(0).stream().map(Column::of).toList(),
                        rows.stream()
                                .skip(1)
                                .map(row -> row.stream().map(Cell::of).toList())
                                .toList()));
            }
        });
    }
}
