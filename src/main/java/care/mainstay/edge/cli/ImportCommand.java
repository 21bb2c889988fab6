package care.mainstay.edge.cli;

import care.mainstay.edge.imports.DateOrder;
import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Imports;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a file in for an organisation, by the same rules as the page. */
@Command(
        name = "import",
        description = {
            "Brings a CSV file in: people, carers, visits and so on, under the rules of the pages.",
            "KIND is people, carers, referrals, support, outcomes, answers, visits, observations, confirmations, stays or "
                    + "incidents.",
            "The same file again changes nothing. See docs/imports.md for columns and mappings."
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private DataOptions where = new DataOptions();

    @Parameters(index = "0", paramLabel = "KIND", description = "What the rows are: people, visits and so on.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "NAME",
            description = "For whom: name, code or id of the organisation.")
    private String organisation = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "E-MAIL",
            description = "Who brings it: what is written is written in their name.")
    private String email = "";

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            description = "A file with a mapping, or the name of a saved one. Without: by the headings.")
    private @Nullable String mapping;

    @Option(names = "--source", paramLabel = "SYSTEM", defaultValue = "file", description = "The system it comes from.")
    private String source = "file";

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "day-first or month-first, where the file leaves it open.")
    private @Nullable String dates;

    @Option(names = "--dry-run", description = "Tells what would happen and keeps nothing.")
    private boolean dryRun;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Where to write rejected rows with their reasons.")
    private @Nullable Path rejects;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        GivenFile.require(file);
        var rows = ImportKind.ofCode(kind)
                .orElseThrow(() -> new Refused(
                        "imports.no-kind",
                        "“" + kind + "” is no kind of import.",
                        "Name one of: "
                                + Arrays.stream(ImportKind.values())
                                        .map(ImportKind::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
        return InApplication.run(where, application -> bring(application, rows));
    }

    private int bring(ApplicationContext application, ImportKind rows) {
        var imports = application.getBean(Imports.class);
        var callers = application.getBean(Callers.class);
        PrintWriter out = command.commandLine().getOut();
        return callers.as(who(application).caller(organisation, email), () -> {
            try {
                var run = imports.run(ImportFile.of(file), mapping(imports, rows), dryRun, progress -> {
                    out.printf(Locale.UK, "\r%,d of %,d rows", progress.done(), progress.rows());
                    out.flush();
                });
                tell(out, imports, run);
                return run.rejected() == 0 ? 0 : 1;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static Bringer who(ApplicationContext application) {
        return new Bringer(
                application.getBean(Callers.class),
                application.getBean(Organisations.class),
                application.getBean(Users.class));
    }

    private void tell(PrintWriter out, Imports imports, ImportRun run) throws IOException {
        out.printf(
                Locale.UK,
                "\r%,d %s: %,d %s, %,d there already, %,d rejected.%n",
                run.rows(),
                run.rows() == 1 ? "row" : "rows",
                run.taken(),
                run.dryRun() ? "would be taken" : "taken",
                run.unchanged(),
                run.rejected());
        if (!run.words().isEmpty()) {
            out.println(run.words());
        }
        for (var row : imports.rejected(run.id(), 10)) {
            out.println("Line " + row.line() + ": " + row.words() + " " + row.whatToDo());
        }
        if (run.rejected() > 0 && rejects != null) {
            try (var writer = Files.newBufferedWriter(rejects, StandardCharsets.UTF_8)) {
                imports.writeRejected(run.id(), writer);
            }
            out.println("All rejected rows with their reasons: " + rejects);
        }
        out.flush();
    }

    private static String saved(List<Mapping> mappings) {
        return mappings.isEmpty()
                ? "None is saved for this kind: the imports page saves one, and docs/imports.md says how to write one."
                : "Saved are: " + mappings.stream().map(Mapping::name).collect(Collectors.joining(", ")) + ".";
    }

    private Mapping mapping(Imports imports, ImportKind rows) throws IOException {
        Mapping chosen;
        if (mapping == null) {
            chosen = new Mapping("", rows, source, Map.of(), Map.of(), Map.of(), Optional.empty());
        } else if (Files.isRegularFile(Path.of(mapping))) {
            chosen = imports.fromJson(GivenFile.text(Path.of(mapping)));
        } else {
            chosen = imports.mapping(rows, mapping)
                    .orElseThrow(() -> new Refused(
                            "imports.no-such-mapping",
                            "There is no file and no saved mapping “" + mapping + "”.",
                            saved(imports.mappings(rows))));
        }
        if (dates == null) {
            return chosen;
        }
        return switch (dates) {
            case "day-first" -> chosen.withDates(DateOrder.DAY_FIRST);
            case "month-first" -> chosen.withDates(DateOrder.MONTH_FIRST);
            default ->
                throw new Refused(
                        "imports.no-such-order",
                        "“" + dates + "” is neither day-first nor month-first.",
                        "Write --dates day-first or --dates month-first.");
        };
    }
}
