package care.mainstay.edge.web.imports;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import java.util.Arrays;
import java.util.List;

/** What can be brought in, and what has been. */
public record ImportsPage(Form form, List<Choice> kinds, List<Choice> mappings, Table history, boolean empty) {

    static ImportsPage of(Form form, List<Mapping> saved, List<ImportRun> runs) {
        return new ImportsPage(
                form,
                Arrays.stream(ImportKind.values())
                        .map(kind -> new Choice(kind.code(), kind.title(), kind.words()))
                        .toList(),
                saved.stream()
                        .map(mapping -> new Choice(
                                mapping.kind().code() + "/" + mapping.name(),
                                mapping.name() + " (" + mapping.kind().title().toLowerCase(java.util.Locale.UK) + ")"))
                        .toList(),
                history(runs),
                runs.isEmpty());
    }

    private static Table history(List<ImportRun> runs) {
        return new Table(
                "What has been brought in",
                List.of(
                        Table.Column.of("File"),
                        Table.Column.of("What"),
                        Table.Column.of("When"),
                        Table.Column.of("How it stands"),
                        Table.Column.numeric("Taken"),
                        Table.Column.numeric("There already"),
                        Table.Column.numeric("Rejected")),
                runs.stream()
                        .map(run -> List.of(
                                Table.Cell.link(run.fileName(), "/imports/" + run.id()),
                                Table.Cell.of(run.mapping().kind().title()),
                                Table.Cell.of(Words.moment(run.startedAt())),
                                Table.Cell.status(status(run)),
                                Table.Cell.of(grouped(run.taken())),
                                Table.Cell.of(grouped(run.unchanged())),
                                Table.Cell.of(grouped(run.rejected()))))
                        .toList());
    }

    static Status status(ImportRun run) {
        return switch (run.state()) {
            case WAITING -> new Status("Waiting for you", Tone.ATTENTION);
            case RUNNING -> new Status(run.dryRun() ? "Being tried" : "Being taken", Tone.PROGRESS);
            case STOPPED -> new Status("Stopped", Tone.BAD);
            case FINISHED ->
                run.dryRun()
                        ? new Status("Tried, nothing kept", Tone.NEUTRAL)
                        : new Status(
                                run.rejected() == 0 ? "Done" : "Done, with rejected rows",
                                run.rejected() == 0 ? Tone.GOOD : Tone.ATTENTION);
        };
    }

    static String grouped(long number) {
        return String.format(java.util.Locale.UK, "%,d", number);
    }
}
