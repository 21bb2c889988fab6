package care.mainstay.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.TestDatabase;
import care.mainstay.foundation.kernel.Refused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private final Path data = TestDatabase.temporaryDirectory();

    @AfterEach
    void removeTheData() {
        TestDatabase.delete(data);
    }

    @Test
    void whatWasWrittenIsThereAfterACleanRestart() throws SQLException {
        try (var server = EmbeddedPostgres.start(data);
                Connection connection = server.asSuperuser("postgres")) {
            execute(connection, "create table kept (word text)");
            execute(connection, "insert into kept values ('still here')");
        }
        try (var server = EmbeddedPostgres.start(data);
                Connection connection = server.asSuperuser("postgres")) {
            assertThat(value(connection, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedAndItsServerLeftAlone() throws SQLException {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining(data.toString());
            try (Connection connection = server.asSuperuser("postgres")) {
                assertThat(value(connection, "select 'alive'")).isEqualTo("alive");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
