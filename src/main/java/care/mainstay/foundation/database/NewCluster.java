package care.mainstay.foundation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The files of a new server: with checksums on every page, asking for passwords, and sorting text the same way on every
 * machine (by code point, by PostgreSQL's own rules), so that an index made on one can be read on another.
 */
final class NewCluster {

    private NewCluster() {}

    static void initialise(
            DataDirectory directory, PostgresBinaries binaries, ServerAccount account, String password, boolean durable)
            throws IOException {
        // made beside and moved into place when whole, so that an interrupted first start leaves nothing half-made
        Path partial = directory.database().resolveSibling("postgresql.new");
        Commands.run(List.of("rm", "-rf", partial.toString()));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(partial, owner);
        Path secret = Files.createTempFile(
                directory.root(),
                "first-password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, password);
            account.own(partial);
            account.own(secret);
            Commands.run(account.running(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + partial,
                    "--username=postgres",
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    durable ? "--sync-method=fsync" : "--no-sync",
                    "--no-instructions")));
        } finally {
            Files.delete(secret);
        }
        Files.move(partial, directory.database());
    }
}
