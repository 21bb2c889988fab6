package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The settings without which an acknowledged commit may be lost, asked of the running server. */
final class Durability {

    private static final List<String> SETTINGS =
            List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums");

    private Durability() {}

    /** The settings that are not on for this connection, as {@code name = value}. */
    static List<String> lacking(Connection connection) throws SQLException {
        var lacking = new ArrayList<String>();
        try (PreparedStatement ask = connection.prepareStatement("select current_setting(?)")) {
            for (String setting : SETTINGS) {
                ask.setString(1, setting);
                try (ResultSet answer = ask.executeQuery()) {
                    answer.next();
                    String value = answer.getString(1);
                    // a synchronous_commit of remote_apply promises more than on
                    if (!value.equals("on") && !value.equals("remote_apply")) {
                        lacking.add(setting + " = " + value);
                    }
                }
            }
        }
        return lacking;
    }

    static void require(Connection connection) throws SQLException {
        List<String> lacking = lacking(connection);
        if (!lacking.isEmpty()) {
            throw new Refused(
                    "database.not-durable",
                    "This database could lose what it has acknowledged: " + String.join(", ", lacking) + ".",
                    "Maybe somebody changed its settings: look for them in postgresql.auto.conf, and at what ALTER ROLE and"
                            + " ALTER DATABASE have set; without data checksums, restore a backup into a new directory.");
        }
    }
}
