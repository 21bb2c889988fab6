package care.mainstay.edge.imports.internal;

import care.mainstay.foundation.kernel.OrganisationId;
import java.sql.Array;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table as the catalogue describes it: a table or column that a module adds is exported without being listed here.
 *
 * @param keeper the column that says whose record it is; empty when the rows seen are all that matter
 * @param order the columns of its primary key, so that the same rows give the same file
 */
record ExportedTable(String name, String keeper, String order, List<String> columns, List<List<String>> dictionary) {

    private static final String CATALOGUE = """
            select n.nspname || '.' || c.relname as name,
                   obj_description(c.oid, 'pg_class') as meaning,
                   array_agg(a.attname::text order by a.attnum) as columns,
                   array_agg(coalesce(col_description(c.oid, a.attnum), '') order by a.attnum) as meanings,
                   coalesce((select string_agg(quote_ident(k.attname), ', ' order by array_position(i.indkey::int2[], k.attnum))
                             from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey)
                             where i.indrelid = c.oid and i.indisprimary), '1') as row_order
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and c.relrowsecurity
              and pg_get_userbyid(c.relowner) = 'mainstay_owner' and c.relname <> 'schema_history'
              and has_schema_privilege(n.oid, 'usage')
              and has_column_privilege(c.oid, a.attnum, 'select')
              and (n.nspname, c.relname) <> ('imports', 'upload_chunk')
            group by n.nspname, c.relname, c.oid
            order by 1
            """;

    /** Every table the application may read, sessions and the like left out because they belong to nobody's records. */
    static List<ExportedTable> all(JdbcTemplate jdbc) {
        return jdbc.query(CATALOGUE, (row, number) -> {
            var name = row.getString("name");
            var columns = strings(row.getArray("columns"));
            var meanings = strings(row.getArray("meanings"));
            var dictionary = new ArrayList<List<String>>();
            dictionary.add(List.of(name, "", String.valueOf(row.getString("meaning"))));
            for (int i = 0; i < columns.size(); i++) {
                dictionary.add(List.of(name, columns.get(i), meanings.get(i)));
            }
            return new ExportedTable(name, keeper(columns), row.getString("row_order"), columns, dictionary);
        });
    }

    /** What to copy: the organisation's own rows; of what lies between two organisations, every row it sees. */
    String copyOut(OrganisationId organisation) {
        var list = String.join(
                ", ", columns.stream().map(column -> '"' + column + '"').toList());
        var whose = keeper.isEmpty() ? "" : " where " + keeper + " = '" + organisation.value() + "'::uuid";
        return "copy (select " + list + " from " + name + whose + " order by " + order
                + ") to stdout (format csv, header true)";
    }

    private static String keeper(List<String> columns) {
        if (columns.contains("keeper_id")) {
            return "keeper_id";
        }
        return columns.contains("organisation_id") && !columns.contains("counterparty_id") ? "organisation_id" : "";
    }

    private static List<String> strings(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
