package care.mainstay.edge.cli;

import care.mainstay.foundation.database.Backup;
import care.mainstay.foundation.database.DataDirectory;
import care.mainstay.foundation.database.Database;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.EmbeddedPostgres;
import care.mainstay.foundation.kernel.Refused;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a backup, whether or not Mainstay is running. */
@Command(
        name = "backup",
        description = "Writes everything to one file, as it is at one moment. Mainstay may go on running.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DataOptions where = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        Backup.Summary written = write();
        command.commandLine()
                .getOut()
                .println(String.format(
                        Locale.UK, "%,d rows of %d tables written to %s.", written.rows(), written.tables(), file));
        command.commandLine().getOut().println("It holds people’s records: keep it as safe as the data itself.");
        return 0;
    }

    private Backup.Summary write() {
        if (where.isExternal()) {
            return Backup.write(where.external(), file);
        }
        if (DataDirectory.holder(where.data()).isPresent()) {
            DatabaseAddress running = EmbeddedPostgres.running(where.data(), Database.NAME)
                    .orElseThrow(() -> new Refused(
                            "backup.not-ready",
                            "The Mainstay that runs on this data is still starting, or is stopping.",
                            "Maybe try again in a moment."));
            return Backup.write(running, file);
        }
        InApplication.requireData(where);
        try (var server = EmbeddedPostgres.start(where.data())) {
            return Backup.write(server.address(Database.NAME), file);
        }
    }
}
