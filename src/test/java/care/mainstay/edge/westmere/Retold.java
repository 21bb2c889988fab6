package care.mainstay.edge.westmere;

import care.mainstay.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every module's tables say, as one number for each: whatever the database fills in by its own clock or chance left out. */
final class Retold {

    private Retold() {}

    /** Tables that are about this running of the application rather than about anybody: sessions, seals, histories. */
    private static final String TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
              and n.nspname not like 'pg_%' and c.relname not like 'schema_history%'
              and n.nspname || '.' || c.relname not in ('audit.batch', 'identity.event_publication',
                  'identity.spring_session', 'identity.spring_session_attributes', 'identity.sign_in_attempt')
            order by 1
            """;

    private static final String OWN_MAKING = """
            select a.attname from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = '%s'::regclass and a.attnum > 0
              and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'now\\(\\)|clock_timestamp|gen_random_uuid'
                   or a.attname = 'finished_at')
            """;

    static Map<String, String> digests(TestDatabase database) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            var tables = column(statement, TABLES);
            for (String table : tables) {
                var left = column(statement, OWN_MAKING.formatted(table));
                String row = "to_jsonb(t)"
                        + String.join(
                                "",
                                left.stream().map(name -> " - '" + name + "'").toList());
                digests.put(
                        table,
                        column(
                                        statement,
                                        "select count(*) || ' ' || coalesce(md5(string_agg(md5((" + row
                                                + ")::text), '' order by md5((" + row + ")::text))), '') from " + table
                                                + " t")
                                .get(0));
            }
        }
        return digests;
    }

    private static List<String> column(java.sql.Statement statement, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
