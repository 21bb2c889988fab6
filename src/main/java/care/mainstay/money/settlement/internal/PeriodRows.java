package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.settlement.FrozenTable;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Periods and the tables frozen for them. */
@Repository
class PeriodRows {

    private final JdbcClient jdbc;

    PeriodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A table that was frozen, with the month its facts are about. */
    record Frozen(LocalDate month, InputTable table) {}

    void insert(PeriodId id, Contract contract, DateRange month, UserId by, Instant at) {
        jdbc.sql("""
                insert into settlement.period (id, contract_id, organisation_id, counterparty_id, from_day, until_day,
                    state, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, 'open', ?, ?) on conflict (contract_id, from_day) do nothing
                """)
                .params(
                        id.value(),
                        contract.id().value(),
                        contract.council().value(),
                        contract.provider().value(),
                        month.from(),
                        month.until(),
                        utc(at),
                        by.value())
                .update();
    }

    Optional<Period> find(PeriodId id) {
        return jdbc.sql("select * from settlement.period where id = ?")
                .param(id.value())
                .query((row, i) -> period(row))
                .optional();
    }

    /**
     * Finds the period once nobody else acts on any month of its contract: what one month holds is carried into the next,
     * and a payment takes up earlier ones, so that two who act at the same moment act one after the other.
     */
    Optional<Period> lock(PeriodId id) {
        return find(id).flatMap(found -> {
            lock(found.contract());
            return find(id);
        });
    }

    /** Waits for whoever acts on the contract's months, and keeps them for the caller until its transaction ends. */
    void lock(ContractId contract) {
        var unused = jdbc.sql("select pg_advisory_xact_lock(hashtextextended('settlement:' || ?, 0))")
                .param(contract.toString())
                .query((row, i) -> true)
                .single();
    }

    List<Period> of(ContractId contract) {
        return jdbc.sql("select * from settlement.period where contract_id = ? order by from_day desc")
                .param(contract.value())
                .query((row, i) -> period(row))
                .list();
    }

    void setState(PeriodId id, PeriodState state) {
        jdbc.sql("update settlement.period set state = ? where id = ?")
                .params(state.code(), id.value())
                .update();
    }

    void beginStatement(PeriodId id, int number, Instant cutOff, int termsVersion) {
        jdbc.sql("""
                update settlement.period set state = 'gathered', statement_number = ?, cut_off = ?, terms_version = ?
                where id = ?
                """).params(number, utc(cutOff), termsVersion, id.value()).update();
    }

    /** The version of the terms under which each month that was gathered is settled, by its first day. */
    Map<LocalDate, Integer> termsVersions(ContractId contract) {
        var versions = new HashMap<LocalDate, Integer>();
        jdbc.sql("""
                select from_day, terms_version from settlement.period
                where contract_id = ? and terms_version is not null
                """)
                .param(contract.value())
                .query((row, i) ->
                        versions.put(row.getObject("from_day", LocalDate.class), row.getInt("terms_version")))
                .list();
        return versions;
    }

    void freeze(Period period, int number, Frozen frozen, UserId by, Instant at) {
        var csv = frozen.table().csv();
        var sha256 = InputTable.sha256(csv);
        jdbc.sql("""
                insert into settlement.frozen_content
                    (contract_id, sha256, organisation_id, counterparty_id, row_count, csv, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (contract_id, sha256) do nothing
                """)
                .params(
                        period.contract().value(),
                        sha256,
                        period.council().value(),
                        period.provider().value(),
                        frozen.table().rows().size(),
                        csv,
                        utc(at),
                        by.value())
                .update();
        jdbc.sql("""
                insert into settlement.frozen_table
                    (period_id, statement_number, month, name, contract_id, organisation_id, counterparty_id, sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        period.id().value(),
                        number,
                        frozen.month(),
                        frozen.table().name(),
                        period.contract().value(),
                        period.council().value(),
                        period.provider().value(),
                        sha256)
                .update();
    }

    /** The tables of the period's statement; one whose text no longer matches its digest is not used. */
    List<Frozen> frozen(Period period) {
        return jdbc.sql("""
                select t.month, t.name, t.sha256, c.csv from settlement.frozen_table t
                join settlement.frozen_content c using (contract_id, sha256)
                where t.period_id = ? and t.statement_number = ? order by t.month, t.name
                """)
                .params(period.id().value(), period.statementNumber())
                .query((row, i) -> new Frozen(
                        row.getObject("month", LocalDate.class),
                        InputTable.parse(row.getString("name"), intact(row.getString("csv"), row.getString("sha256")))))
                .list();
    }

    List<FrozenTable> tables(Period period) {
        return jdbc.sql("""
                select t.month, t.name, t.sha256, c.row_count from settlement.frozen_table t
                join settlement.frozen_content c using (contract_id, sha256)
                where t.period_id = ? and t.statement_number = ? order by t.month desc, t.name
                """)
                .params(period.id().value(), period.statementNumber())
                .query((row, i) -> new FrozenTable(
                        row.getObject("month", LocalDate.class),
                        row.getString("name"),
                        row.getInt("row_count"),
                        row.getString("sha256")))
                .list();
    }

    Optional<String> table(Period period, LocalDate month, String name) {
        return jdbc.sql("""
                select c.csv from settlement.frozen_table t
                join settlement.frozen_content c using (contract_id, sha256)
                where t.period_id = ? and t.statement_number = ? and t.month = ? and t.name = ?
                """)
                .params(period.id().value(), period.statementNumber(), month, name)
                .query(String.class)
                .optional();
    }

    private static String intact(String csv, String sha256) {
        if (!InputTable.sha256(csv).equals(sha256)) {
            throw new IllegalStateException("a frozen table does not match its digest " + sha256
                    + ": it was changed outside Mainstay. Maybe restore it from a backup");
        }
        return csv;
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                new PeriodId(row.getObject("id", UUID.class)),
                new ContractId(row.getObject("contract_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new OrganisationId(row.getObject("counterparty_id", UUID.class)),
                new DateRange(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)),
                PeriodState.ofCode(row.getString("state")),
                row.getInt("statement_number"),
                Optional.ofNullable(row.getObject("cut_off", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
