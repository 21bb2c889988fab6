package care.mainstay.edge.cli;

import care.mainstay.foundation.database.Backup;
import care.mainstay.foundation.database.Database;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.EmbeddedPostgres;
import care.mainstay.foundation.database.Reimport;
import care.mainstay.foundation.database.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores a backup into a new installation. */
@Command(
        name = "restore",
        description = "Restores a backup into a new, empty installation, and proves that all of it is there.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DataOptions where = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "Written by: ./mainstay backup FILE, or ./mainstay export DIR")
    private Path file = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        Backup.Summary restored = restore();
        command.commandLine()
                .getOut()
                .println(String.format(
                        Locale.UK,
                        Files.isDirectory(file)
                                ? "%,d rows of %d tables brought in from exports, each read back and compared with its"
                                        + " file: all there. Passwords were not in them: people set new ones."
                                : "%,d rows of %d tables restored and compared with what was backed up: all there.",
                        restored.rows(),
                        restored.tables()));
        return 0;
    }

    private Backup.Summary restore() {
        if (Files.isDirectory(file)) {
            Reimport.check(file);
        } else {
            Restore.check(file);
        }
        if (where.isExternal()) {
            return from(where.external());
        }
        try (var server = EmbeddedPostgres.start(where.data())) {
            server.createDatabase(Database.NAME);
            return from(server.address(Database.NAME));
        }
    }

    /** A file is a backup; a directory holds the exports of organisations. */
    private Backup.Summary from(DatabaseAddress address) {
        return Files.isDirectory(file) ? Reimport.from(file, address) : Restore.from(file, address);
    }
}
