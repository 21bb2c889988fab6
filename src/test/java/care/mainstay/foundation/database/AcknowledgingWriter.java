package care.mainstay.foundation.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Writes rows from several threads, and prints each id once its commit has been acknowledged, until it is killed or the
 * database refuses. Arguments: data directory, threads.
 */
final class AcknowledgingWriter {

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) throws SQLException {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]));
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (id uuid primary key, filling text not null)");
        }
        System.out.println("server " + server.process());
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            new Thread(() -> write(server)).start();
        }
    }

    private static void write(EmbeddedPostgres server) {
        try (Connection connection = server.asSuperuser("postgres");
                PreparedStatement insert = connection.prepareStatement("insert into kept values (?, ?)")) {
            String filling = "x".repeat(1500);
            while (true) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, filling);
                insert.executeUpdate();
                System.out.println("kept " + id);
            }
        } catch (SQLException problem) {
            System.out.println("refused " + problem.getSQLState() + " " + problem.getMessage());
        }
    }
}
