package care.mainstay.edge.web.imports;

import care.mainstay.edge.imports.Column;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.RejectedRow;
import care.mainstay.edge.imports.Survey;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in: how it will be read, how far it has come, what was refused and why.
 *
 * @param asked a choice of heading for each column that somebody must look at; empty when the file is no longer kept
 * @param recognised the same for those whose heading was found or chosen
 * @param absent the same for those the file need not have, and seems not to have
 * @param systems where files came from before, in words; empty when none has
 * @param canBring whether it may be brought in now
 * @param running whether the page should look again by itself
 */
public record ImportRunPage(
        String id,
        String title,
        String lead,
        Status status,
        Form form,
        List<ColumnChoice> asked,
        List<ColumnChoice> recognised,
        List<ColumnChoice> absent,
        String systems,
        List<Choice> headings,
        List<Choice> orders,
        @Nullable Table firstRows,
        @Nullable Table meanings,
        String found,
        int done,
        int of,
        String progress,
        boolean running,
        boolean canBring,
        boolean tried,
        boolean stopped,
        String outcome,
        @Nullable Table problems,
        String moreProblems,
        boolean anyRejected) {

    /** Which heading holds a column. */
    public record ColumnChoice(String field, String label, String hint) {}

    /** How many rejected rows the page shows; the rest are in the file to download. */
    static final int FIRST_PROBLEMS = 20;

    /** What a column of a file needs of whoever brings it. */
    private enum Need {
        ANSWER,
        NOTHING,
        MAYBE
    }

    static ImportRunPage of(
            ImportRun run, @Nullable Survey survey, List<String> systems, Form typed, List<RejectedRow> rejected) {
        boolean running = run.state() == ImportRun.State.RUNNING;
        boolean finished = run.state() == ImportRun.State.FINISHED;
        var reading = running || finished && !run.dryRun() ? null : survey;
        var form = reading != null && typed.values().isEmpty() ? filled(reading) : typed;
        return new ImportRunPage(
                run.id().toString(),
                run.fileName(),
                run.mapping().kind().title() + ": " + run.mapping().kind().words(),
                ImportsPage.status(run),
                form,
                reading == null ? List.of() : columns(reading, form, Need.ANSWER),
                reading == null ? List.of() : columns(reading, form, Need.NOTHING),
                reading == null ? List.of() : columns(reading, form, Need.MAYBE),
                systems.isEmpty() ? "" : "Before, you wrote: " + String.join("; ", systems) + ".",
                reading == null ? List.of() : headings(reading),
                List.of(
                        new Choice("day-first", "The day, as in 31/10/2026"),
                        new Choice("month-first", "The month, as in 10/31/2026")),
                reading == null ? null : firstRows(reading),
                reading == null ? null : meanings(reading.mapping()),
                reading == null ? "" : found(reading),
                (int) Math.min(Integer.MAX_VALUE, run.done()),
                (int) Math.min(Integer.MAX_VALUE, run.rows()),
                ImportsPage.grouped(run.done()) + " of " + ImportsPage.grouped(run.rows()) + " rows",
                running,
                reading != null,
                finished && run.dryRun(),
                run.state() == ImportRun.State.STOPPED,
                outcome(run),
                rejected.isEmpty() ? null : problems(rejected),
                run.rejected() > rejected.size()
                        ? "These are the first " + rejected.size() + " of " + ImportsPage.grouped(run.rejected())
                                + ". The file below has all of them."
                        : "",
                run.rejected() > 0);
    }

    /** “3 headings”, for a summary. */
    public String words(List<ColumnChoice> columns) {
        return Words.count(columns.size(), "heading", "headings");
    }

    private static String outcome(ImportRun run) {
        if (run.state() == ImportRun.State.WAITING || run.state() == ImportRun.State.RUNNING) {
            return "";
        }
        var sentence = (run.dryRun()
                        ? Words.count(run.taken(), "row", "rows") + " would be taken"
                        : Words.count(run.taken(), "row was", "rows were") + " taken")
                + ", " + ImportsPage.grouped(run.unchanged()) + " were there already, and "
                + ImportsPage.grouped(run.rejected()) + (run.dryRun() ? " would be rejected." : " were rejected.");
        return run.words().isEmpty() ? sentence : run.words() + " " + sentence;
    }

    private static String found(Survey survey) {
        return Words.count(survey.rows(), "row", "rows") + " below headings on line " + survey.headingLine()
                + ", written in " + survey.encoding() + " with a " + survey.separatorWords() + " between values. "
                + survey.dates();
    }

    private static Form filled(Survey survey) {
        var mapping = survey.mapping();
        var form = Form.empty()
                .with("mapping-name", mapping.name())
                .with("source-system", mapping.saysSystem() ? mapping.sourceSystem() : "")
                .with(
                        "dates",
                        mapping.dates()
                                .map(order ->
                                        order.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .orElse(""));
        for (var column : mapping.kind().columns()) {
            form = form.with(field(column), mapping.headings().getOrDefault(column.name(), ""));
        }
        return form;
    }

    static String field(Column column) {
        return "column-" + column.name();
    }

    private static List<ColumnChoice> columns(Survey survey, Form form, Need need) {
        return survey.mapping().kind().columns().stream()
                .filter(column -> need(column, survey, form) == need)
                .map(column -> new ColumnChoice(field(column), label(column), column.words()))
                .toList();
    }

    private static Need need(Column column, Survey survey, Form form) {
        boolean wrong = form.field(field(column)).wrong()
                || survey.problems().stream()
                        .anyMatch(problem -> problem.field().equals(column.name()));
        if (wrong) {
            return Need.ANSWER;
        }
        return survey.mapping().covers(column.name()) ? Need.NOTHING : Need.MAYBE;
    }

    /** As a question on a form begins: “Planned start”. */
    static String label(Column column) {
        var name = column.name().replace('-', ' ').replace("nhs", "NHS");
        return name.substring(0, 1).toUpperCase(Locale.UK)
                + name.substring(1)
                + (column.required() ? "" : " (optional)");
    }

    private static List<Choice> headings(Survey survey) {
        return survey.headings().stream()
                .distinct()
                .map(heading -> new Choice(heading, heading))
                .toList();
    }

    private static Table firstRows(Survey survey) {
        return new Table(
                "The first rows of the file",
                survey.headings().stream().map(Table.Column::of).toList(),
                survey.firstRows().stream()
                        .map(row -> row.stream()
                                .map(value ->
                                        Table.Cell.of(value.length() <= 80 ? value : value.substring(0, 79) + "…"))
                                .toList())
                        .toList());
    }

    /** What the mapping says beside the headings; null where it says nothing. */
    private static @Nullable Table meanings(Mapping mapping) {
        var rows = new ArrayList<List<Table.Cell>>();
        mapping.constants()
                .forEach((column, value) -> rows.add(List.of(
                        Table.Cell.of(column.replace('-', ' ')), Table.Cell.of("every row"), Table.Cell.of(value))));
        mapping.values()
                .forEach((column, words) -> words.forEach((word, meaning) -> rows.add(List.of(
                        Table.Cell.of(column.replace('-', ' ')),
                        Table.Cell.of("“" + word + "”"),
                        Table.Cell.of(meaning.replace('-', ' '))))));
        return rows.isEmpty()
                ? null
                : new Table(
                        "What the mapping says beside the headings",
                        List.of(
                                Table.Column.of("Column"),
                                Table.Column.of("Where it says"),
                                Table.Column.of("It means")),
                        rows);
    }

    private static Table problems(List<RejectedRow> rejected) {
        var rows = new ArrayList<List<Table.Cell>>();
        for (var row : rejected) {
            rows.add(List.of(
                    Table.Cell.of("Line " + row.line()), Table.Cell.of(row.words()), Table.Cell.of(row.whatToDo())));
        }
        return new Table(
                "Rows that were not taken",
                List.of(Table.Column.of("Where"), Table.Column.of("What is wrong"), Table.Column.of("What to do")),
                rows);
    }
}
