package care.mainstay.foundation.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Creating the roles of {@code db/roles.sql} and databases for them, as the superuser of our own server. */
final class Roles {

    private Roles() {}

    static void create(Connection superuser, Properties passwords) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script());
            for (DatabaseRole role : DatabaseRole.values()) {
                // a random hexadecimal password has nothing to quote
                statement.execute(
                        "alter role " + role.roleName() + " password '" + passwords.getProperty(role.roleName()) + "'");
            }
        }
    }

    static void createDatabase(Connection superuser, String name, String template) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*") || !template.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a plain database name: " + name + " from " + template);
        }
        try (PreparedStatement look = superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
            look.setString(1, name);
            try (ResultSet found = look.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create database " + name + " template " + template + " owner mainstay_owner");
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect, temporary on database " + name + " to mainstay_app");
            statement.execute("grant connect on database " + name + " to mainstay_backup");
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Roles.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IOException("db/roles.sql is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
