package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What it costs to decide who sees a row: every visit writes a grant, and reading about one person must not look through
 * those of all others, nor through those that are over.
 */
class GrantLookupTest {

    private static final String ORGANISATION = "00000000-0000-7000-8000-0000000000a1";
    private static final String COORDINATOR = "00000000-0000-7000-8000-0000000000a2";

    private static final Pattern TEXTS_AS_IDS =
            Pattern.compile("any\\s*\\(\\s*(cast\\s*\\([^)]*as uuid\\[\\]|[?:]\\w*::uuid\\[\\])");

    private static TestDatabase database;
    private static Connection superuser;

    @BeforeAll
    static void aProviderWithAYearOfVisitsBehindIt() throws SQLException {
        database = TestDatabase.fresh();
        superuser = database.asSuperuser();
        run("set session_replication_role = replica");
        run("""
                insert into identity.access_grant (keeper_id, grantee_organisation_id, grantee_user_id, person_id, purpose,
                    valid_from, valid_until, source, granted_by)
                select '%1$s', '%1$s', case when visit > 0 then gen_random_uuid() end,
                    ('00000000-0000-7000-8000-' || lpad(to_hex(person), 12, '0'))::uuid, 'direct-care', now() - interval '1 year',
                    case when visit > 0 then now() - interval '1 week' end, 'visits.visit:' || visit, '%2$s'
                from generate_series(1, 200) person, generate_series(0, 50) visit
                """.formatted(ORGANISATION, COORDINATOR));
        run("set session_replication_role = origin");
        run("analyze identity.access_grant");
        run("grant mainstay_app to current_user");
        run("set role mainstay_app");
        run("set plan_cache_mode = force_generic_plan");
        run("select set_config('mainstay.organisation', '%s', false), set_config('mainstay.actor', '%s', false), "
                        .formatted(ORGANISATION, COORDINATOR)
                + "set_config('mainstay.role', 'coordinator', false)");
    }

    @AfterAll
    static void drop() throws SQLException {
        superuser.close();
        database.drop();
    }

    @Test
    void aRowsGrantIsFoundByAnIndexWhoeverElseHasGrants() throws SQLException {
        var wrong = new LinkedHashMap<String, String>();
        for (var table : tablesOfPersonRecords()) {
            var plan = String.join(
                    "\n", query("explain select * from " + table + " t where person_id = '" + COORDINATOR + "'"));
            if (!plan.contains("using access_grant_of_reader") || plan.contains("hashed SubPlan")) {
                wrong.put(table, plan);
            }
        }
        assertThat(wrong).isEqualTo(Map.of());
    }

    @Test
    void grantsThatAreOverAreNotRead() throws SQLException {
        var plan = String.join("\n", query("""
                explain (analyze, buffers off, timing off, summary off)
                select 1 from identity.access_grant g
                where g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
                  and g.person_id = '00000000-0000-7000-8000-000000000007' and g.keeper_id = '%s'
                  and g.open_until > now() and g.valid_from <= now()
                """.formatted(ORGANISATION)));
        assertThat(plan)
                .contains("access_grant_of_reader")
                .contains("rows=1.00")
                .doesNotContain("Rows Removed");
    }

    /** PostgreSQL 15 takes reading texts as ids for what could tell of a row: after the policy, so by no index. 18 does not. */
    @Test
    void noStatementNamesRowsByTextsThatAreReadAsIds() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var wrong = new ArrayList<Path>();
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (TEXTS_AS_IDS.matcher(Files.readString(source)).find()) {
                    wrong.add(source);
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> tablesOfPersonRecords() throws SQLException {
        var tables = query("""
                select schemaname || '.' || tablename from pg_policies
                where policyname = 'need_to_know' and qual like '%keeper_id = ' || tablename || '.organisation_id%'
                  and qual like '%person_id = ' || tablename || '.person_id%' order by 1
                """);
        assertThat(tables).contains("visits.visit", "visits.visit_record", "planning.task", "outcomes.observation");
        return tables;
    }

    private static void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
