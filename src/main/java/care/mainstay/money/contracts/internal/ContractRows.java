package care.mainstay.money.contracts.internal;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.ContractVersion.Consent;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.money.contracts.RewardSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes contracts. A text that does not match its digest was changed behind our back and is not used. */
@Repository
class ContractRows {

    /** Who is or was under it, by what was written down last up to a moment. */
    private static final String UNDER = """
            select u.person_id, u.referral_id, u.from_day, u.contract_id, u.organisation_id, u.counterparty_id,
                   coalesce((select r.until_day from contracts.release r
                             where (r.contract_id, r.person_id, r.from_day) = (u.contract_id, u.person_id, u.from_day)
                               and r.recorded_at <= ? order by r.id desc limit 1), u.until_day) as until_day
            from contracts.person_under u where u.contract_id = ? and u.recorded_at <= ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ContractRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(
            ContractId id,
            OrganisationId council,
            OrganisationId provider,
            String title,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            UserId by,
            Instant at) {
        jdbc.sql("""
                insert into contracts.contract
                    (id, organisation_id, counterparty_id, title, starts_on, ends_on, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id.value())
                .param(council.value())
                .param(provider.value())
                .param(title)
                .param(startsOn)
                .param(endsOn)
                .param(utc(at))
                .param(by.value())
                .update();
    }

    void insertVersion(Contract contract, int number, LocalDate from, String text, UserId by, Instant at) {
        jdbc.sql("""
                insert into contracts.version (contract_id, number, organisation_id, counterparty_id, state, from_day,
                    terms, sha256, recorded_at, recorded_by)
                values (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?)
                """)
                .params(
                        contract.id().value(),
                        number,
                        contract.council().value(),
                        contract.provider().value(),
                        from,
                        text,
                        Digests.sha256(text),
                        utc(at),
                        by.value())
                .update();
    }

    void rewrite(ContractId contract, int number, String text, UserId by, Instant at) {
        jdbc.sql("""
                update contracts.version set state = 'draft', terms = ?, sha256 = ?, recorded_at = ?, recorded_by = ?
                where contract_id = ? and number = ?
                """)
                .params(text, Digests.sha256(text), utc(at), by.value(), contract.value(), number)
                .update();
    }

    void setState(ContractId contract, int number, ContractState state) {
        jdbc.sql("update contracts.version set state = ? where contract_id = ? and number = ?")
                .params(state.code(), contract.value(), number)
                .update();
    }

    /** Waits for whoever acts on the contract, so that two parties who act at the same moment act one after the other. */
    void lock(ContractId contract) {
        var unused = jdbc.sql("select pg_advisory_xact_lock(hashtextextended('contracts:' || ?, 0))")
                .param(contract.toString())
                .query((row, i) -> true)
                .single();
    }

    void choosePartner(Contract contract, String name, OrganisationId provider, UserId by, Instant at) {
        jdbc.sql("""
                insert into contracts.partner
                    (contract_id, name, organisation_id, counterparty_id, partner_id, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (contract_id, name) do update set partner_id = excluded.partner_id,
                    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                """)
                .params(
                        contract.id().value(),
                        name,
                        contract.council().value(),
                        contract.provider().value(),
                        provider.value(),
                        utc(at),
                        by.value())
                .update();
    }

    void insertConsent(
            Contract contract,
            ContractVersion version,
            OrganisationId party,
            Consent.Kind kind,
            UserId by,
            Instant at) {
        jdbc.sql("""
                insert into contracts.consent
                    (contract_id, version, organisation_id, counterparty_id, party_id, kind, sha256, given_at, given_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        contract.id().value(),
                        version.number(),
                        contract.council().value(),
                        contract.provider().value(),
                        party.value(),
                        kind.name().toLowerCase(Locale.ROOT),
                        version.sha256(),
                        utc(at),
                        by.value())
                .update();
    }

    void end(ContractId contract, LocalDate lastDay, String why, UserId by, Instant at) {
        jdbc.sql("update contracts.contract set ended_on = ?, end_reason = ?, ended_at = ?, ended_by = ? where id = ?")
                .params(lastDay, why, utc(at), by.value(), contract.value())
                .update();
    }

    void insertPeople(Contract contract, Collection<PersonUnderContract> people, UserId by, Instant at) {
        batch.batchUpdate("""
                insert into contracts.person_under (contract_id, person_id, referral_id, organisation_id,
                    counterparty_id, from_day, until_day, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (contract_id, person_id, from_day) do nothing
                """, people, 1_000, (row, person) -> {
            row.setObject(1, contract.id().value());
            row.setObject(2, person.person().value());
            row.setObject(3, person.referral().value());
            row.setObject(4, contract.council().value());
            row.setObject(5, contract.provider().value());
            row.setObject(6, person.from());
            row.setObject(7, person.until().orElse(null));
            row.setObject(8, utc(at));
            row.setObject(9, by.value());
        });
    }

    int release(UUID id, ContractId contract, PersonId person, LocalDate until, UserId by, Instant at) {
        return jdbc.sql("""
                insert into contracts.release (id, contract_id, person_id, from_day, organisation_id, counterparty_id,
                    until_day, recorded_at, recorded_by)
                select ?, contract_id, person_id, from_day, organisation_id, counterparty_id, ?, ?, ?
                from (""" + UNDER + """
                ) known
                where person_id = ? and from_day <= ? and (until_day is null or until_day > ?)
                order by from_day desc limit 1
                """)
                .params(
                        id,
                        until,
                        utc(at),
                        by.value(),
                        utc(at),
                        contract.value(),
                        utc(at),
                        person.value(),
                        until,
                        until)
                .update();
    }

    List<PersonUnderContract> people(ContractId contract, DateRange days, Instant now) {
        return jdbc.sql("select * from (" + UNDER + """
                ) known
                where from_day < ? and (until_day is null or until_day > ?)
                order by person_id, from_day
                """)
                .params(utc(now), contract.value(), utc(now), days.until(), days.from())
                .query((row, i) -> under(row))
                .list();
    }

    /**
     * Who was under it by what had been written down at a moment: an end that came later was not known then. Nobody is
     * under a contract after its own last day.
     */
    List<PersonUnderContract> peopleAsKnown(ContractId contract, DateRange days, Instant recordedBy) {
        return jdbc.sql("""
                select person_id, referral_id, from_day, until as until_day from (
                    select known.*, case when c.last_day < ? then least(known.until_day, c.last_day + 1)
                                         else known.until_day end as until
                from (select id, coalesce(case when ended_at <= ? then ended_on end, ends_on) as last_day
                      from contracts.contract) c
                join (""" + UNDER + """
                ) known on known.contract_id = c.id) known
                where from_day < ? and (until is null or until > ?) and (until is null or until > from_day)
                order by person_id, from_day
                """)
                .params(
                        days.until(),
                        utc(recordedBy),
                        utc(recordedBy),
                        contract.value(),
                        utc(recordedBy),
                        days.until(),
                        days.from())
                .query((row, i) -> under(row))
                .list();
    }

    List<ContractId> of(PersonId person) {
        return jdbc.sql("""
                select contract_id from contracts.person_under where person_id = ?
                group by contract_id order by max(from_day) desc, contract_id
                """)
                .param(person.value())
                .query((row, i) -> new ContractId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<Contract> find(ContractId id) {
        return read("where c.id = ?", id.value()).stream().findFirst();
    }

    List<Contract> all() {
        return read("", null);
    }

    private List<Contract> read(String which, @Nullable UUID id) {
        var consents = consents(which, id);
        var partners = partners(which, id);
        var versions = new HashMap<UUID, List<ContractVersion>>();
        query(
                        "select v.* from contracts.version v join contracts.contract c on c.id = v.contract_id " + which
                                + " order by v.number",
                        id)
                .query((row, i) -> {
                    var contract = row.getObject("contract_id", UUID.class);
                    versions.computeIfAbsent(contract, key -> new ArrayList<>())
                            .add(version(
                                    row,
                                    consents.getOrDefault(
                                            contract + "/" + row.getInt("number") + "/" + row.getString("sha256"),
                                            List.of())));
                    return contract;
                })
                .list();
        return query(
                        "select c.*, coalesce(c.ended_on, c.ends_on) as last_day from contracts.contract c " + which
                                + " order by c.title, c.id",
                        id)
                .query((row, i) -> contract(row, partners, versions))
                .list();
    }

    private Map<UUID, Map<String, OrganisationId>> partners(String which, @Nullable UUID id) {
        var partners = new HashMap<UUID, Map<String, OrganisationId>>();
        query(
                        "select p.* from contracts.partner p join contracts.contract c on c.id = p.contract_id " + which
                                + " order by p.name",
                        id)
                .query((row, i) -> partners.computeIfAbsent(
                                row.getObject("contract_id", UUID.class), key -> new TreeMap<>())
                        .put(row.getString("name"), new OrganisationId(row.getObject("partner_id", UUID.class))))
                .list();
        return partners;
    }

    private Map<String, List<Consent>> consents(String which, @Nullable UUID id) {
        var consents = new HashMap<String, List<Consent>>();
        query(
                        "select o.* from contracts.consent o join contracts.contract c on c.id = o.contract_id " + which
                                + " order by o.given_at, o.party_id",
                        id)
                .query((row, i) -> consents.computeIfAbsent(
                                row.getObject("contract_id", UUID.class) + "/" + row.getInt("version") + "/"
                                        + row.getString("sha256"),
                                key -> new ArrayList<>())
                        .add(consent(row)))
                .list();
        return consents;
    }

    private JdbcClient.StatementSpec query(String sql, @Nullable UUID id) {
        var statement = jdbc.sql(sql);
        return id == null ? statement : statement.param(id);
    }

    private static PersonUnderContract under(ResultSet row) throws SQLException {
        return new PersonUnderContract(
                new PersonId(row.getObject("person_id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
    }

    private static Contract contract(
            ResultSet row, Map<UUID, Map<String, OrganisationId>> partners, Map<UUID, List<ContractVersion>> versions)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Contract(
                new ContractId(id),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new OrganisationId(row.getObject("counterparty_id", UUID.class)),
                partners.getOrDefault(id, Map.of()),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                List.copyOf(versions.getOrDefault(id, List.of())));
    }

    private static ContractVersion version(ResultSet row, List<Consent> consents) throws SQLException {
        var text = row.getString("terms");
        var sha256 = row.getString("sha256");
        if (!Digests.sha256(text).equals(sha256)) {
            throw new IllegalStateException("the terms of contract " + row.getString("contract_id") + " version "
                    + row.getInt("number") + " do not match their digest: they were changed outside Mainstay."
                    + " Maybe restore them from a backup");
        }
        return new ContractVersion(
                row.getInt("number"),
                ContractState.ofCode(row.getString("state")),
                row.getObject("from_day", LocalDate.class),
                RewardSheet.read(text),
                text,
                sha256,
                PaidParties.of(text, sha256),
                List.copyOf(consents));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                new OrganisationId(row.getObject("party_id", UUID.class)),
                Consent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new UserId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
