package care.mainstay.foundation.database;

import care.mainstay.foundation.database.BackupManifest.Migration;
import care.mainstay.foundation.database.BackupManifest.Sequence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is in the database, as its own catalogue says: whatever the modules make is backed up without being listed. */
final class Catalogue {

    /**
     * Left out of backups: a sign-in is worth nothing tomorrow, and a stolen backup must not hold sessions that still
     * open doors.
     */
    private static final Set<String> LEFT_OUT = Set.of("identity.spring_session", "identity.spring_session_attributes");

    /**
     * A table with its columns, those that are computed left out.
     *
     * @param order by which its rows always come out alike
     */
    record Table(String name, List<String> columns, String order, boolean forced, boolean triggered) {

        /** Its file in a backup. */
        String entry() {
            return "tables/" + name + ".csv";
        }

        String copyOut() {
            return "copy (select " + String.join(", ", columns) + " from " + name + " t order by " + order
                    + ") to stdout (format csv, header true)";
        }

        String copyIn() {
            return "copy " + name + " (" + String.join(", ", columns) + ") from stdin (format csv, header match)";
        }
    }

    private Catalogue() {}

    /** Every table of ours, each after those it refers to. Histories of migrations are not content. */
    static List<Table> tables(Connection connection) throws SQLException {
        Map<String, Table> found = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select c.oid::regclass::text as name,
                           c.relforcerowsecurity as forced,
                           exists (select from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal) as triggered,
                           (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
                            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                               as columns,
                           coalesce((select string_agg(quote_ident(a.attname), ', ' order by k.place)
                                     from pg_index i, unnest(i.indkey) with ordinality k (attnum, place), pg_attribute a
                                     where i.indrelid = c.oid and i.indisprimary
                                       and a.attrelid = c.oid and a.attnum = k.attnum),
                                    't::text') as row_order
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
                      and pg_get_userbyid(c.relowner) = 'mainstay_owner' and c.relname <> 'schema_history'
                    order by n.nspname, c.relname
                    """)) {
            while (row.next()) {
                var table = new Table(
                        row.getString("name"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("row_order"),
                        row.getBoolean("forced"),
                        row.getBoolean("triggered"));
                if (!LEFT_OUT.contains(table.name())) {
                    found.put(table.name(), table);
                }
            }
        }
        return inOrderOfReference(found, references(connection));
    }

    /** For each table, the tables its foreign keys point to. */
    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
                    where contype = 'f' and conparentid = 0 and conrelid <> confrelid
                    """)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>())
                        .add(row.getString(2));
            }
        }
        return references;
    }

    private static List<Table> inOrderOfReference(Map<String, Table> tables, Map<String, Set<String>> references) {
        var ordered = new ArrayList<Table>();
        var placed = new LinkedHashSet<String>();
        while (placed.size() < tables.size()) {
            int before = placed.size();
            for (Table table : tables.values()) {
                boolean ready = references.getOrDefault(table.name(), Set.of()).stream()
                        .allMatch(target -> placed.contains(target) || !tables.containsKey(target));
                if (ready && placed.add(table.name())) {
                    ordered.add(table);
                }
            }
            if (placed.size() == before) {
                throw new IllegalStateException("Tables that refer to each other in a circle cannot be restored: "
                        + tables.keySet().stream()
                                .filter(name -> !placed.contains(name))
                                .toList());
            }
        }
        return ordered;
    }

    static List<Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new ArrayList<Sequence>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value from pg_sequences
                    where sequenceowner = 'mainstay_owner' and last_value is not null order by 1
                    """)) {
            while (row.next()) {
                sequences.add(new Sequence(row.getString(1), row.getLong(2)));
            }
        }
        return sequences;
    }

    /** The migrations that have been run. */
    static List<Migration> schema(Connection connection) throws SQLException {
        var migrations = new ArrayList<Migration>();
        for (String module : Migrations.ORDER) {
            if (!hasHistory(connection, module)) {
                continue;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select script, checksum from " + module + "."
                            + Migrations.HISTORY + " where checksum is not null order by installed_rank")) {
                while (row.next()) {
                    migrations.add(new Migration(module, row.getString(1), row.getInt(2)));
                }
            }
        }
        return migrations;
    }

    private static boolean hasHistory(Connection connection, String module) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select to_regclass('" + module + "." + Migrations.HISTORY + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
