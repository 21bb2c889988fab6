package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and how each role signs in to it.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/name}
 * @param passwords by role; a role without one signs in by other means the driver knows ({@code ~/.pgpass})
 */
public record DatabaseAddress(String url, Map<DatabaseRole, String> passwords) {

    public DatabaseAddress {
        passwords = Map.copyOf(passwords);
    }

    /** Connections as the role, each a new one: for migrations, backups and tests. The application pools its own. */
    public DataSource as(DatabaseRole role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.roleName());
        String password = passwords.get(role);
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("mainstay");
        return source;
    }

    /** A connection as the role, or {@link Refused} saying why there is none. */
    Connection connect(DatabaseRole role) {
        try {
            return as(role).getConnection();
        } catch (SQLException problem) {
            throw new Refused(
                    "database.unreachable",
                    "The database at " + url + " does not let " + role.roleName() + " in: " + problem.getMessage(),
                    "Maybe it is not running, or the role or its password is not set up: docs/operations.md says how.");
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
