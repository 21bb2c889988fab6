package care.mainstay.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database's own catalogue says of our tables. */
final class Catalogue {

    /** Looked up before anybody is known, holding ids at most; and Flyway's own histories. */
    static final List<String> EXEMPT =
            List.of("identity.event_publication", "identity.spring_session", "identity.spring_session_attributes");

    private static final String OURS = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')
              and n.nspname not like 'pg_temp%' and c.relname <> 'schema_history'
            """;

    private Catalogue() {}

    record Policy(String table, String name, String kind, String roles, String seen, String written) {}

    static List<String> tables(Connection superuser) throws SQLException {
        return strings(superuser, "select n.nspname || '.' || c.relname " + OURS + " order by 1");
    }

    static List<String> tablesWithoutForcedRowLevelSecurity(Connection superuser) throws SQLException {
        return strings(
                superuser,
                "select n.nspname || '.' || c.relname " + OURS
                        + " and not (c.relrowsecurity and c.relforcerowsecurity) order by 1");
    }

    static List<String> withoutComment(Connection superuser) throws SQLException {
        return strings(superuser, """
                select what from (
                    select n.nspname || '.' || c.relname as what, obj_description(c.oid, 'pg_class') as said %1$s
                    union all
                    select n.nspname || '.' || c.relname || '.' || a.attname, col_description(c.oid, a.attnum)
                    from (select c.oid, c.relname, c.relnamespace %1$s) c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) x
                where coalesce(said, '') = '' order by what
                """.formatted(OURS));
    }

    static List<String> tooMuchForTheApplication(Connection superuser) throws SQLException {
        return strings(
                superuser,
                "select n.nspname || '.' || c.relname " + OURS
                        + " and (has_table_privilege('mainstay_app', c.oid, 'truncate') or has_table_privilege('mainstay_app', c.oid, 'trigger')"
                        + " or pg_get_userbyid(c.relowner) <> 'mainstay_owner') order by 1");
    }

    /** Columns that the application may not read, of tables that it may. */
    static List<String> unreadableColumns(Connection superuser) throws SQLException {
        return strings(
                superuser,
                "select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a, (select c.* " + OURS
                        + ") c join pg_namespace n on n.oid = c.relnamespace where a.attrelid = c.oid and a.attnum > 0"
                        + " and not a.attisdropped and has_any_column_privilege('mainstay_app', c.oid, 'select')"
                        + " and not has_column_privilege('mainstay_app', c.oid, a.attnum, 'select') order by 1");
    }

    static List<Policy> policies(Connection superuser) throws SQLException {
        var policies = new ArrayList<Policy>();
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery("""
                        select schemaname || '.' || tablename as t, policyname, permissive, cmd, roles::text as roles,
                               coalesce(qual, '') as seen, coalesce(with_check, '') as written
                        from pg_policies order by 1, 2
                        """)) {
            while (found.next()) {
                policies.add(new Policy(
                        found.getString("t"),
                        found.getString("policyname"),
                        found.getString("cmd").toLowerCase(java.util.Locale.ROOT)
                                + (found.getString("permissive").equals("RESTRICTIVE") ? ", and only if" : ""),
                        found.getString("roles"),
                        found.getString("seen").replaceAll("\\s+", " "),
                        found.getString("written").replaceAll("\\s+", " ")));
            }
        }
        return policies;
    }

    /** Functions that run as the owner, past the policies of whoever calls them, with what they say of themselves. */
    static List<String> functionsOfTheOwner(Connection superuser) throws SQLException {
        return strings(superuser, """
                select '**' || n.nspname || '.' || p.proname || '**: '
                       || coalesce(obj_description(p.oid, 'pg_proc'), '') as line
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1
                """);
    }

    static String policyPage(Connection superuser) throws SQLException {
        var page = new StringBuilder("""
                # Need to know, as the database enforces it

                Drawn from the database's catalogue by `TenancyTest`, which fails when this page no longer tells the truth.
                A row is seen or written only where a policy says so; with none, not at all.

                """);
        var table = "";
        for (var policy : policies(superuser)) {
            if (!policy.table().equals(table)) {
                table = policy.table();
                page.append("## ").append(table).append("\n\n");
            }
            page.append("- **").append(policy.name()).append("** (").append(policy.kind());
            if (!policy.roles().equals("{public}")) {
                page.append(", ").append(policy.roles());
            }
            page.append(")");
            if (!policy.seen().isEmpty()) {
                page.append("\n  - rows: `").append(policy.seen()).append('`');
            }
            if (!policy.written().isEmpty()) {
                page.append("\n  - new rows: `").append(policy.written()).append('`');
            }
            page.append("\n");
        }
        page.append("## Functions that run as the owner\n\n")
                .append("They answer, past the policies of whoever calls, just what they say here.\n\n");
        functionsOfTheOwner(superuser)
                .forEach(line -> page.append("- ").append(line).append("\n"));
        return page.toString().replace("\n## ", "\n\n## ").replace("\n\n\n", "\n\n");
    }

    static List<String> strings(Connection connection, String query) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                strings.add(found.getString(1));
            }
        }
        return strings;
    }
}
