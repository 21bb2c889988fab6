package care.mainstay.edge.cli;

import care.mainstay.edge.imports.Exports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes everything out in open formats. */
@Command(
        name = "export",
        description = {
            "Writes everything of every organisation as CSV, a directory each, with a dictionary and a manifest.",
            "Bring it into a new installation with: ./mainstay restore DIR"
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private DataOptions where = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "A directory that is new or empty.")
    private Path directory = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        var written = InApplication.run(where, application -> {
            try {
                return application.getBean(Exports.class).everything(directory);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        command.commandLine()
                .getOut()
                .println(String.format(
                        Locale.UK,
                        "%,d rows of %,d organisations written to %s. It holds people’s records: keep it safe.",
                        written.rows(),
                        written.organisations(),
                        directory));
        return 0;
    }
}
