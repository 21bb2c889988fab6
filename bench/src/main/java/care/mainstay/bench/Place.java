package care.mainstay.bench;

import care.mainstay.Mainstay;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.database.EmbeddedPostgres;
import care.mainstay.foundation.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A durable server with an empty, migrated database, and the application on it in this process; all gone afterwards. */
final class Place implements AutoCloseable {

    static final String DATABASE = "bench";

    private final Path directory;
    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext application;

    private Place(Path directory, EmbeddedPostgres server, ConfigurableApplicationContext application) {
        this.directory = directory;
        this.server = server;
        this.application = application;
    }

    static Place empty() throws IOException {
        var directory = directory();
        var server = EmbeddedPostgres.start(directory);
        server.createDatabase(DATABASE);
        return on(directory, server);
    }

    private static Place on(Path directory, EmbeddedPostgres server) {
        var address = server.address(DATABASE);
        Migrations.run(address);
        var application = new SpringApplication(Mainstay.class);
        application.setLogStartupInfo(false);
        application.addInitializers(
                context -> context.getBeanFactory().addBeanPostProcessor(new CountedStatements.Wrapping()));
        return new Place(
                directory,
                server,
                application.run(
                        "--mainstay.database-url=" + address.url(),
                        "--mainstay.password.owner=" + address.passwords().get(DatabaseRole.OWNER),
                        "--mainstay.password.application=" + address.passwords().get(DatabaseRole.APPLICATION),
                        "--mainstay.data=" + directory.resolve("application"),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--logging.level.root=error"));
    }

    /** Under the temporary directory, open to the account that the server runs as. */
    static Path directory() throws IOException {
        var directory = Files.createTempDirectory("mainstay-bench-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        return directory;
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    EmbeddedPostgres server() {
        return server;
    }

    DatabaseAddress address() {
        return server.address(DATABASE);
    }

    int port() {
        return ((ServletWebServerApplicationContext) application).getWebServer().getPort();
    }

    @Override
    public void close() throws IOException {
        application.close();
        server.close();
        delete(directory);
    }

    static void delete(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
