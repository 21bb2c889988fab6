package care.mainstay.foundation.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.TestDatabase;
import care.mainstay.foundation.database.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What the application depends on holds on each of its connections, whatever the server would do if left to itself. */
class SessionSettingsTest {

    private static final int CONNECTIONS = 5;
    private static final Map<String, String> DEPENDED_ON =
            Map.of("jit", "off", "plan_cache_mode", "force_generic_plan", "transaction_timeout", "12h");

    private TestDatabase database;
    private HikariDataSource connections;

    @BeforeEach
    void aServerElsewhereWithSettingsOfItsOwn() throws SQLException {
        database = TestDatabase.fresh();
        String name = database.address().url().replaceFirst(".*/", "");
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("alter database " + name + " set jit = on");
            statement.execute("alter database " + name + " set plan_cache_mode = force_custom_plan");
            statement.execute("alter database " + name + " set transaction_timeout = 0");
        }
        DataSource pool = new DatabaseConfiguration()
                .dataSource(
                        Database.external(database.address()),
                        new MockEnvironment().withProperty("mainstay.connections", Integer.toString(CONNECTIONS)));
        connections = (HikariDataSource) pool;
    }

    @AfterEach
    void drop() {
        connections.close();
        database.drop();
    }

    @Test
    void everyConnectionOfTheApplicationHasTheSettingsItDependsOn() throws SQLException {
        try (var plain = database.asSuperuser()) {
            assertThat(setting(plain, "jit")).as("what the server would do").isEqualTo("on");
        }
        assertThatAllHoldAtOnce();
    }

    @Test
    void aConnectionThatReplacesAnotherHasThemToo() throws SQLException {
        assertThatAllHoldAtOnce();
        connections.getHikariPoolMXBean().softEvictConnections();
        assertThatAllHoldAtOnce();
    }

    private void assertThatAllHoldAtOnce() throws SQLException {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                open.add(connections.getConnection());
            }
            for (var connection : open) {
                for (var depended : DEPENDED_ON.entrySet()) {
                    assertThat(setting(connection, depended.getKey()))
                            .as(depended.getKey())
                            .isEqualTo(depended.getValue());
                }
            }
        } finally {
            for (var connection : open) {
                connection.close();
            }
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("show " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
