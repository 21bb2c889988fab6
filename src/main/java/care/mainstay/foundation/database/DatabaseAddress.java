package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and how each role signs in to it.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/name}
 * @param passwords by role; a role without one signs in by other means the driver knows ({@code ~/.pgpass})
 */
public record DatabaseAddress(String url, Map<DatabaseRole, String> passwords) {

    private static final String WRITTEN =
            "Write it as jdbc:postgresql://HOST:PORT/DATABASE; the port may be left out when it is 5432.";

    public DatabaseAddress {
        requireUnderstood(url);
        passwords = Map.copyOf(passwords);
    }

    /** What the driver cannot take apart, and what would put a password on the screen. The address is not repeated then. */
    private static void requireUnderstood(String url) {
        if (url.replaceFirst("\\?.*", "").contains("@") || url.matches(".*[?&](user|password)=.*")) {
            throw new Refused(
                    "database.address-with-user",
                    "The address of the database names a user or a password.",
                    "Leave it out: Mainstay signs in as roles of its own, whose passwords it looks for in the"
                            + " environment and in ~/.pgpass. docs/operations.md says how.");
        }
        Properties parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw new Refused(
                    "database.no-address", "“" + url + "” is not the address of a PostgreSQL database.", WRITTEN);
        }
        if (parts.getProperty(PGProperty.PG_DBNAME.getName(), "").isEmpty()) {
            throw new Refused("database.no-name", "The address “" + url + "” names no database.", WRITTEN);
        }
    }

    /** The database's own name. */
    String name() {
        return part(PGProperty.PG_DBNAME);
    }

    /** Host and port, as they are tried. */
    String server() {
        return part(PGProperty.PG_HOST) + ":" + part(PGProperty.PG_PORT);
    }

    String host() {
        return part(PGProperty.PG_HOST);
    }

    private String part(PGProperty which) {
        Properties parts = Driver.parseURL(url, null);
        return parts == null ? "" : parts.getProperty(which.getName(), "");
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
            throw NoConnection.refusal(this, role, problem);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
