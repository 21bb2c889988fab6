package care.mainstay.house;

import care.mainstay.house.RandomRows.Caller;
import care.mainstay.house.RandomRows.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rows of one table lie behind the wall for a caller, and what the application's role can do to those beyond it. */
final class Wall {

    /** Tables that hold one record per person for everybody who is opened any keeper's records about them. */
    private static final Set<String> COMMON = Set.of(
            "persons.person",
            "persons.search_word",
            "persons.keeper",
            "persons.about_me",
            "persons.death",
            "persons.circle_member",
            "persons.circle_standing",
            "persons.share",
            "persons.share_ending",
            "persons.household");

    /** An installation's administrator registers organisations and those who sign in for them; the demo its truth. */
    private static final Set<String> PARTNERS_READ = Set.of(
            "contracts.contract",
            "contracts.partner",
            "contracts.version",
            "contracts.consent",
            "settlement.period",
            "settlement.statement",
            "settlement.approval",
            "settlement.line",
            "settlement.line_event",
            "settlement.ledger_entry");

    private static final Set<String> PARTNERS_SAY = Set.of("contracts.consent", "settlement.line_event");
    private static final Set<String> PARTNERS_ROLES = Set.of("manager", "coordinator", "system");

    private static final Set<String> WRITTEN_FOR_OTHERS =
            Set.of("identity.organisation", "identity.app_user", "westmere.truth");

    private static final Set<String> REACH = Set.of("commissioner", "manager", "coordinator", "inspector", "system");

    private final Connection superuser;
    private final Table table;
    private final String role;
    private final String sabotage;

    Wall(Connection superuser, Table table) {
        this(superuser, table, "mainstay_app", "select 1");
    }

    private Wall(Connection superuser, Table table, String role, String sabotage) {
        this.superuser = superuser;
        this.table = table;
        this.role = role;
        this.sabotage = sabotage;
    }

    Wall after(String command) {
        return new Wall(superuser, table, role, command);
    }

    Wall as(String otherRole) {
        return new Wall(superuser, table, otherRole, sabotage);
    }

    Set<String> rowsSeen(Caller caller) throws SQLException {
        return new HashSet<>(asTheApplication(caller, "select ctid::text from " + table.name()));
    }

    List<String> rowsSeenBeyondIt(Caller caller) throws SQLException {
        var seen = rowsSeen(caller);
        seen.removeAll(behind(caller));
        return seen.stream()
                .map(row -> caller + " sees " + table.name() + " row " + row)
                .toList();
    }

    Set<String> valuesSeen(Caller caller, String column) throws SQLException {
        return new HashSet<>(asTheApplication(caller, "select " + column + "::text from " + table.name()));
    }

    List<String> asked(Caller caller, String query) throws SQLException {
        return asTheApplication(caller, query);
    }

    boolean seesAnything(Caller caller) throws SQLException {
        return !asTheApplication(caller, "select ctid::text from " + table.name() + " limit 1")
                .isEmpty();
    }

    List<String> foreignRowsChanged(Caller caller) throws SQLException {
        var changed = rowsChanged(caller);
        changed.addAll(rowsRemoved(caller));
        changed.removeAll(ours(caller));
        if (table.name().equals("contracts.version")) {
            // whoever agrees or signs last moves it on; a trigger lets a partner do no more
            changed.removeAll(asPartner(caller));
        }
        return changed.stream()
                .map(row -> caller + " changes " + table.name() + " row " + row)
                .toList();
    }

    Set<String> rowsChanged(Caller caller) throws SQLException {
        var writable = columnsFor("update");
        if (writable.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(asTheApplication(
                caller,
                "with before as (select ctid as place, * from " + table.name() + ") update " + table.name() + " t set "
                        + writable.get(0) + " = t." + writable.get(0)
                        + " from before where before.place = t.ctid returning before.place::text"));
    }

    Set<String> rowsRemoved(Caller caller) throws SQLException {
        boolean allowed = !afterSabotage(
                        "select 1 where has_table_privilege('" + role + "', '" + table.name() + "', 'delete')")
                .isEmpty();
        return allowed
                ? new HashSet<>(asTheApplication(caller, "delete from " + table.name() + " returning ctid::text"))
                : new HashSet<>();
    }

    /** Takes one foreign row at a time and tries to write it again, with only its own identity made new. */
    List<String> rowsForged(Caller caller) throws SQLException {
        if (WRITTEN_FOR_OTHERS.contains(table.name())
                && Set.of("administrator", "system").contains(caller.role())) {
            return List.of();
        }
        return rowsTaken(caller, foreign(caller) + " limit 3").stream()
                .map(row -> caller + " forges a row of " + table.name() + " like " + row)
                .toList();
    }

    String keptBy(Caller caller) {
        return table.has("organisation_id")
                ? "(organisation_id::text = '" + caller.organisation() + "')"
                : "(ctid is null)";
    }

    /** Rows that are another's: neither kept by the caller's organisation nor between it and the keeper. */
    private String foreign(Caller caller) throws SQLException {
        if (table.name().equals("identity.organisation")) {
            return "kind <> 'household'";
        }
        if (table.name().equals("westmere.truth")) {
            return "true";
        }
        if (table.name().equals("persons.household")) {
            // whoever cares for somebody opens a household for them, which is another organisation
            return "ctid::text not in ('" + String.join("', '", behind(caller)) + "')";
        }
        var keeper = table.has("organisation_id") ? "organisation_id" : table.has("keeper_id") ? "keeper_id" : "";
        if (keeper.isEmpty()) {
            return "false";
        }
        return keeper + "::text <> '" + caller.organisation() + "'"
                // what a partner says for itself, of a contract it is a partner to
                + (PARTNERS_SAY.contains(table.name()) ? " and party_id::text <> '" + caller.organisation() + "'" : "")
                + (table.has("counterparty_id") ? " and counterparty_id::text <> '" + caller.organisation() + "'" : "");
    }

    /**
     * The rows, of those that meet a condition, that the caller may write once more. PostgreSQL asks the policies before it
     * looks for one with the same key: a row that only its key stopped was let through by them.
     */
    List<String> rowsTaken(Caller caller, String condition) throws SQLException {
        var columns = columnsFor("insert");
        var taken = new ArrayList<String>();
        if (columns.isEmpty()) {
            return taken;
        }
        var list = String.join(", ", columns);
        for (var row : Catalogue.strings(
                superuser, "select to_jsonb(t)::text from " + table.name() + " t where " + condition)) {
            try {
                asTheApplication(
                        caller,
                        "insert into " + table.name() + " (" + list + ") overriding system value select " + list
                                + " from jsonb_populate_record(null::" + table.name() + ", '" + row.replace("'", "''")
                                + "'::jsonb || '{\"id\": " + newIdentity() + "}')");
                taken.add(row);
            } catch (SQLException refused) {
                if (refused.getSQLState().equals("23505")) {
                    taken.add(row);
                } else if (!refused.getSQLState().equals("42501")) {
                    throw refused;
                }
            }
        }
        return taken;
    }

    /** Those that the role may give a value to, quoted. */
    private List<String> columnsFor(String privilege) throws SQLException {
        return afterSabotage("select quote_ident(attname) from pg_attribute where attrelid = '" + table.name()
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                + " and has_column_privilege('" + role + "', attrelid, attnum, '" + privilege
                + "') order by attnum");
    }

    private String newIdentity() throws SQLException {
        var type = Catalogue.strings(
                superuser,
                "select format_type(atttypid, null) from pg_attribute where attrelid = '" + table.name()
                        + "'::regclass and attname = 'id'");
        return type.contains("uuid")
                ? "\"" + new java.util.UUID(table.name().hashCode(), System.nanoTime()) + "\""
                : String.valueOf(1_000_000_000 + System.nanoTime() % 1_000_000_000);
    }

    private Set<String> behind(Caller caller) throws SQLException {
        var rows = new HashSet<>(ours(caller));
        if (table.name().equals("identity.organisation")) {
            rows.addAll(query("kind <> 'household'"));
            rows.addAll(query(
                    "exists (select 1 from identity.access_grant g where g.keeper_id = t.id and g.grantee_organisation_id::text = '"
                            + caller.organisation() + "' or g.grantee_organisation_id = t.id and g.keeper_id::text = '"
                            + caller.organisation() + "')"));
        }
        if (table.name().equals("identity.app_user")) {
            rows.addAll(query(
                    "exists (select 1 from identity.access_grant g where g.keeper_id = t.organisation_id and g.grantee_organisation_id::text = '"
                            + caller.organisation()
                            + "' or g.grantee_organisation_id = t.organisation_id and g.keeper_id::text = '"
                            + caller.organisation() + "')"));
        }
        if (caller.role().equals("system")
                && Set.of("identity.organisation", "identity.app_user").contains(table.name())) {
            rows.addAll(query("true"));
        }
        if (table.name().equals("workforce.carer")) {
            rows.addAll(query("exists (select 1 from identity.access_grant g where g.keeper_id = t.organisation_id and "
                    + opensTo(caller, false) + ")"));
        }
        var person = table.name().equals("persons.person") ? "id" : "person_id";
        if (table.has(person) && (table.has("organisation_id") || COMMON.contains(table.name()))) {
            var keepers = COMMON.contains(table.name())
                    ? ""
                    : " and g.keeper_id "
                            + (table.has("counterparty_id")
                                    ? "in (t.organisation_id, t.counterparty_id)"
                                    : "= t.organisation_id");
            rows.addAll(query("exists (select 1 from identity.access_grant g where g.person_id = t." + person + keepers
                    + " and " + opensTo(caller, true) + bound() + ")"));
        }
        if (table.name().equals("referrals.intent")) {
            // An intent is seen with its referral, whoever keeps the two.
            var referrals = new Wall(
                            superuser,
                            new Table("referrals.referral", List.of("organisation_id", "counterparty_id", "person_id")))
                    .behind(caller);
            rows.addAll(query("referral_id in (select id from referrals.referral where ctid::text in ('"
                    + String.join("', '", referrals) + "'))"));
        }
        rows.addAll(asPartner(caller));
        if (table.has("user_id")) {
            rows.addAll(query("user_id::text = '" + caller.actor() + "'"));
        }
        return rows;
    }

    /** What is open to the partners of a contract: the contract, its months, and what is paid to them. */
    private Set<String> asPartner(Caller caller) throws SQLException {
        if (!PARTNERS_READ.contains(table.name()) || !PARTNERS_ROLES.contains(caller.role())) {
            return Set.of();
        }
        var me = "'" + caller.organisation() + "'";
        var theirs = "(select c.id from contracts.contract c where " + me + "::uuid = any (c.partner_ids))";
        return new HashSet<>(query(
                switch (table.name()) {
                    case "contracts.contract" -> "id in " + theirs;
                    case "settlement.line", "settlement.ledger_entry" ->
                        "contract_id in " + theirs + " and payee_id::text = " + me;
                    case "settlement.line_event" ->
                        "line_id in (select l.id from settlement.line l where l.payee_id::text = " + me
                                + " and l.contract_id in " + theirs + ")";
                    case "settlement.approval" ->
                        "period_id in (select p.id from settlement.period p where p.contract_id in " + theirs + ")";
                    default -> "contract_id in " + theirs;
                }));
    }

    /** How far a bounded grant reaches: not into what is common, and into a keeper's records as they stood by then. */
    private String bound() {
        if (COMMON.contains(table.name())) {
            return " and (g.records_until is null or g.records_until > now())";
        }
        return table.has("recorded_at") && !table.has("counterparty_id")
                ? " and (g.records_until is null or g.keeper_id = g.grantee_organisation_id or t.recorded_at <= g.records_until)"
                : "";
    }

    private static String opensTo(Caller caller, boolean byReach) {
        return "g.grantee_organisation_id::text = '" + caller.organisation() + "' and g.valid_from <= now()"
                + " and (g.valid_until is null or g.valid_until > now())"
                + (byReach
                        ? " and (g.grantee_user_id::text = '" + caller.actor() + "'"
                                + (REACH.contains(caller.role()) ? " or g.grantee_user_id is null" : "") + ")"
                        : "");
    }

    private Set<String> ours(Caller caller) throws SQLException {
        var rows = new HashSet<String>();
        for (var column : List.of(
                "organisation_id",
                "counterparty_id",
                "keeper_id",
                "grantee_organisation_id",
                "provider_id",
                "council_id")) {
            if (table.has(column)) {
                rows.addAll(query(column + "::text = '" + caller.organisation() + "'"));
            }
        }
        if (table.name().equals("identity.organisation")) {
            rows.addAll(query("id::text = '" + caller.organisation() + "'"));
        }
        if (COMMON.contains(table.name())) {
            // Common records are written by whoever was opened them for care: seen is then also written.
            var person = table.name().equals("persons.person") ? "id" : "person_id";
            rows.addAll(query("exists (select 1 from identity.access_grant g where g.person_id = t." + person + " and "
                    + opensTo(caller, true) + " and g.purpose in ('direct-care', 'commissioning', 'own-record'))"));
        }
        return rows;
    }

    private List<String> afterSabotage(String query) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            statement.execute(sabotage);
            return Catalogue.strings(superuser, query);
        } finally {
            superuser.rollback();
            superuser.setAutoCommit(true);
        }
    }

    private List<String> query(String condition) throws SQLException {
        return Catalogue.strings(superuser, "select ctid::text from " + table.name() + " t where " + condition);
    }

    private boolean onlySomeColumnsAreReadable() throws SQLException {
        return !Catalogue.strings(
                        superuser,
                        "select 1 where has_any_column_privilege('" + role + "', '" + table.name()
                                + "', 'select') and not has_table_privilege('" + role + "', '" + table.name()
                                + "', 'select')")
                .isEmpty();
    }

    private List<String> asTheApplication(Caller caller, String query) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            statement.execute(sabotage);
            if (onlySomeColumnsAreReadable()) {
                // which rows lie behind the wall is asked here; that some columns are closed whatever the row,
                // elsewhere
                statement.execute("grant select on " + table.name() + " to " + role);
            }
            statement.execute("set local role " + role);
            try (var who = superuser.prepareStatement(
                    "select set_config('mainstay.organisation', ?, true), set_config('mainstay.actor', ?, true), set_config('mainstay.role', ?, true)")) {
                who.setString(1, caller.organisation());
                who.setString(2, caller.actor());
                who.setString(3, caller.role());
                who.execute();
            }
            if (query.startsWith("insert")) {
                statement.execute(query);
                return List.of();
            }
            return Catalogue.strings(superuser, query);
        } catch (SQLException refused) {
            // A table the application was granted nothing on is behind the highest wall.
            if (query.startsWith("select") && refused.getSQLState().equals("42501")) {
                return List.of();
            }
            throw refused;
        } finally {
            superuser.rollback();
            superuser.setAutoCommit(true);
        }
    }
}
