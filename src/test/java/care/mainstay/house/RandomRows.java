package care.mainstay.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills every table of a database with rows of many keepers about many people, from a seed.
 *
 * <p>Checks and foreign keys are taken off first: what the rows say does not matter, only whose they are. Rows that would
 * break a unique index are left out.
 */
final class RandomRows {

    private static final int ROWS = 60;
    private static final List<String> ROLES = List.of(
            "commissioner",
            "manager",
            "coordinator",
            "carer",
            "person",
            "family",
            "inspector",
            "scrutiny",
            "administrator",
            "system");
    private static final List<String> PURPOSES =
            List.of("direct-care", "commissioning", "own-record", "circle", "inspection");

    /** Tables whose rows belong to no organisation and are about no person. */
    static final String[] NOBODYS = {"identity.installation", "identity.sign_in_attempt", "westmere.telling"};

    /** Somebody who asks. */
    record Caller(String organisation, String actor, String role) {
        static final Caller NOBODY = new Caller("", "", "");
    }

    /** A table, by which columns its rows belong to somebody. */
    record Table(String name, List<String> columns) {
        boolean has(String column) {
            return columns.contains(column);
        }
    }

    private record Column(String name, String type, boolean generated) {}

    private final Connection superuser;
    private final long seed;
    private Random random;
    private final List<String> organisations;
    private final List<String> people;
    private final List<String> users;
    private final List<String> referrals;
    private final List<String> alerts;
    private final List<String> incidents;
    private final List<String> outcomes;
    private final List<String> contracts;
    private final List<String> periods;
    private final List<String> lines;
    private final List<Table> tables = new ArrayList<>();

    RandomRows(Connection superuser, long seed) {
        this.superuser = superuser;
        this.seed = seed;
        this.random = new Random(seed);
        this.organisations = ids(9);
        this.people = ids(6);
        this.users = ids(8);
        this.referrals = ids(30);
        this.alerts = ids(30);
        this.outcomes = ids(30);
        this.incidents = ids(30);
        this.contracts = ids(8);
        this.periods = ids(8);
        this.lines = ids(8);
    }

    List<Table> tables() {
        return tables;
    }

    Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Also one whose rows belong to nobody. */
    Table anyTable(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Table(name, List.of()));
    }

    /** The outcomes that rows of other tables are about. */
    List<String> outcomes() {
        return outcomes;
    }

    List<Caller> callers() {
        return callers(24);
    }

    /** As many as it takes for each policy to make a difference to one of them. */
    List<Caller> manyCallers() {
        return callers(120);
    }

    private List<Caller> callers(int count) {
        var caller = new Random(7);
        return Stream.generate(() -> new Caller(
                        organisations.get(caller.nextInt(organisations.size())),
                        users.get(caller.nextInt(users.size())),
                        ROLES.get(caller.nextInt(ROLES.size()))))
                .limit(count)
                .toList();
    }

    void fillEverything() throws SQLException {
        for (var drop : Catalogue.strings(superuser, """
                select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname)
                from pg_constraint where contype in ('c', 'x', 'f') and connamespace not in
                    (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema'))
                  and conrelid <> 0 order by 1
                """)) {
            run(drop);
        }
        run("set session_replication_role = replica");
        for (var name : Catalogue.tables(superuser)) {
            if (Catalogue.EXEMPT.contains(name)) {
                continue;
            }
            fill(name);
        }
        run("set session_replication_role = origin");
    }

    private void fill(String name) throws SQLException {
        var columns = columns(name);
        // of each table's own, so that another table changes nothing here
        random = new Random(seed + name.hashCode());
        int rows = name.equals("identity.access_grant") ? ROWS * 4 : ROWS;
        for (int i = 0; i < rows; i++) {
            var values = new ArrayList<String>();
            var names = new ArrayList<String>();
            for (var column : columns) {
                if (!column.generated()) {
                    names.add('"' + column.name() + '"');
                    values.add(value(name, column, i));
                }
            }
            run("insert into " + name + " (" + String.join(", ", names) + ") overriding system value values ("
                    + String.join(", ", values) + ") on conflict do nothing");
        }
        var all = columns.stream().map(Column::name).toList();
        if (Stream.of("organisation_id", "person_id", "keeper_id").anyMatch(all::contains)
                || name.equals("identity.organisation")
                || name.equals("persons.person")) {
            tables.add(new Table(name, all));
        }
    }

    private List<Column> columns(String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery(
                        "select attname, format_type(atttypid, null), attgenerated <> '' from pg_attribute"
                                + " where attrelid = '" + table
                                + "'::regclass and attnum > 0 and not attisdropped order by attnum")) {
            while (found.next()) {
                columns.add(new Column(found.getString(1), found.getString(2), found.getBoolean(3)));
            }
        }
        return columns;
    }

    private String value(String table, Column column, int row) {
        return switch (column.type()) {
            case "uuid" -> forAWholeOrganisation(column) ? "null" : "'" + uuid(table, column.name(), row) + "'";
            case "uuid[]" ->
                column.name().equals("partner_ids")
                        ? IntStream.of(0, 1, random.nextInt(organisations.size()))
                                .mapToObj(each -> "'" + organisations.get(each) + "'::uuid")
                                .collect(Collectors.joining(", ", "array[", "]"))
                        : "array['" + UUID.nameUUIDFromBytes(bytes()) + "'::uuid]";
            case "text", "character varying", "character" ->
                table.equals("identity.organisation") && column.name().equals("kind")
                        ? row % 2 == 0 ? "'household'" : "'provider'"
                        : text(column.name());
            case "text[]" -> "array['" + word() + "']";
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            case "timestamp with time zone" -> moment(column.name());
            case "date" -> "current_date - " + random.nextInt(400);
            case "time without time zone" -> "time '09:05'";
            case "jsonb", "json" -> "'{}'";
            case "bytea" -> "sha256('" + word() + "')";
            case "bigint[]", "integer[]", "smallint[]", "numeric[]" -> "array[" + random.nextInt(10) + "]";
            case "int4range", "tstzrange", "daterange" -> "'empty'";
            case "interval" -> "interval '1 day'";
            case "smallint" -> String.valueOf(random.nextInt(30_000));
            case "integer", "bigint" -> String.valueOf(random.nextInt(1_000_000));
            case "numeric" -> String.valueOf(random.nextInt(10));
            default ->
                throw new IllegalStateException("no random value for " + table + "." + column.name() + " of type "
                        + column.type() + ". Maybe add the type here");
        };
    }

    private boolean forAWholeOrganisation(Column column) {
        return column.name().equals("grantee_user_id") && random.nextInt(3) > 0;
    }

    private String uuid(String table, String column, int row) {
        if (table.equals("identity.organisation") && column.equals("id")) {
            return organisations.get(row % organisations.size());
        }
        if (table.equals("identity.app_user") && column.equals("id")) {
            return users.get(row % users.size());
        }
        if (table.equals("persons.person") && column.equals("id") || column.equals("person_id")) {
            return people.get(random.nextInt(people.size()));
        }
        if (table.equals("referrals.referral") && column.equals("id")) {
            return referrals.get(row % referrals.size());
        }
        if (column.equals("referral_id")) {
            return referrals.get(random.nextInt(referrals.size()));
        }
        if (table.equals("identity.access_grant")
                && (column.endsWith("organisation_id") || column.equals("keeper_id"))) {
            // The last four share nothing with anybody.
            return organisations.get(random.nextInt(organisations.size() - 4));
        }
        if (table.equals("notices.alert") && column.equals("id")) {
            return alerts.get(row % alerts.size());
        }
        if (column.equals("alert_id")) {
            return alerts.get(random.nextInt(alerts.size()));
        }
        if (table.equals("safety.incident") && column.equals("id")) {
            return incidents.get(row % incidents.size());
        }
        if (column.equals("incident_id")) {
            return incidents.get(random.nextInt(incidents.size()));
        }
        if (table.equals("outcomes.outcome") && column.equals("id")) {
            return outcomes.get(row % outcomes.size());
        }
        if (column.equals("outcome_id")) {
            return outcomes.get(random.nextInt(outcomes.size()));
        }
        if (table.equals("contracts.contract") && column.equals("id")) {
            return contracts.get(row % contracts.size());
        }
        if (column.equals("contract_id")) {
            return contracts.get(random.nextInt(contracts.size()));
        }
        if (table.equals("settlement.period") && column.equals("id")) {
            return periods.get(row % periods.size());
        }
        if (table.startsWith("settlement.") && column.equals("period_id")) {
            return periods.get(random.nextInt(periods.size()));
        }
        if (table.equals("settlement.line") && column.equals("id")) {
            return lines.get(row % lines.size());
        }
        if (column.equals("line_id")) {
            return lines.get(random.nextInt(lines.size()));
        }
        if (column.equals("payee_id") || table.equals("settlement.line_event") && column.equals("party_id")) {
            // few, so that somebody is paid by a contract and says something about it
            return organisations.get(random.nextInt(3));
        }
        if (column.endsWith("organisation_id")
                || column.equals("partner_id")
                || column.equals("keeper_id")
                || column.equals("counterparty_id")
                || column.equals("party_id")) {
            return organisations.get(random.nextInt(organisations.size()));
        }
        if (column.endsWith("user_id") || column.endsWith("_by") || column.equals("actor_id")) {
            return users.get(random.nextInt(users.size()));
        }
        return UUID.nameUUIDFromBytes(bytes()).toString();
    }

    private String text(String column) {
        return switch (column) {
            case "purpose" -> "'" + PURPOSES.get(random.nextInt(PURPOSES.size())) + "'";
            case "role" -> "'" + ROLES.get(random.nextInt(ROLES.size())) + "'";
            case "kind" -> oneOf("household", "provider", "safeguarding");
            case "state" -> oneOf("draft", "sent");
            default -> "'" + word() + "'";
        };
    }

    private String oneOf(String... words) {
        return "'" + words[random.nextInt(words.length)] + "'";
    }

    private String moment(String column) {
        return switch (column) {
            case "valid_from" -> "now() - interval '1 day' * " + (random.nextInt(10) - 1);
            case "valid_until" ->
                random.nextInt(3) > 0 ? "null" : "now() + interval '1 day' * " + (random.nextInt(10) - 4);
            case "records_until" ->
                random.nextInt(3) > 0 ? "null" : "now() - interval '1 hour' * " + (random.nextInt(1000) - 100);
            case "left_at" -> random.nextInt(3) > 0 ? "null" : "now()";
            default -> "now() - interval '1 hour' * " + random.nextInt(1000);
        };
    }

    private String word() {
        return Long.toString(random.nextLong(), 36).replace("-", "x");
    }

    private byte[] bytes() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<String> ids(int count) {
        return Stream.generate(() -> UUID.nameUUIDFromBytes(bytes()).toString())
                .limit(count)
                .toList();
    }

    private void run(String command) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }
}
