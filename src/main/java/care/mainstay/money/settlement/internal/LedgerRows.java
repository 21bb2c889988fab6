package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LedgerEntry;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.internal.calculation.Facts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's rows: added, summed, never changed. */
@Repository
class LedgerRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    LedgerRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** When the statement that stands was written to the ledger; empty where it moves nothing. */
    Optional<Instant> postedAt(Period period) {
        return jdbc.sql("""
                select e.posted_at from settlement.ledger_entry e join settlement.line l on l.id = e.line_id
                where l.period_id = ? and l.statement_number = ? and e.posting = 'line/' || l.id
                order by e.posted_at limit 1
                """)
                .params(period.id().value(), period.statementNumber())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Money that was due and was taken back at once.
     *
     * @param due what it added to what is due or was paid
     */
    record Reversal(int statement, String posting, OrganisationId payee, Instant at, Money due) {}

    /** Everything taken back of what was due for a month, the first first. */
    List<Reversal> reversals(PeriodId period) {
        return jdbc.sql("""
                select l.statement_number, e.posting, e.payee_id, min(e.posted_at) as at,
                       sum(e.pence) filter (where e.account in ('due', 'paid'))::bigint as pence
                from settlement.ledger_entry e join settlement.line l on l.id = e.line_id
                where e.period_id = ? and e.posting like 'reverse/%'
                group by l.statement_number, e.posting, e.payee_id having bool_or(e.account in ('due', 'paid'))
                order by min(e.id::text)
                """)
                .param(period.value())
                .query((row, i) -> new Reversal(
                        row.getInt("statement_number"),
                        row.getString("posting"),
                        new OrganisationId(row.getObject("payee_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Money(row.getLong("pence"))))
                .list();
    }

    /** Adds entries; each posting of them sums to zero, which the caller has seen to. */
    void insert(Period period, Collection<LedgerEntry> entries) {
        var place = new java.util.HashMap<String, Integer>();
        batch.batchUpdate("""
                insert into settlement.ledger_entry (id, contract_id, organisation_id, counterparty_id, posting,
                    position, account, payee_id, pence, period_id, line_id, person_id, outcome_id, month, reverses,
                    words, posted_at, posted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, 1_000, (row, entry) -> {
            row.setObject(1, entry.id());
            row.setObject(2, entry.contract().value());
            row.setObject(3, period.council().value());
            row.setObject(4, period.provider().value());
            row.setString(5, entry.posting());
            row.setInt(6, place.merge(entry.posting(), 1, Integer::sum) - 1);
            row.setString(7, entry.account().code());
            row.setObject(8, entry.payee().value());
            row.setLong(9, entry.amount().pence());
            row.setObject(10, entry.period().map(PeriodId::value).orElse(null));
            row.setObject(11, entry.line().map(LineId::value).orElse(null));
            row.setObject(12, entry.person().map(PersonId::value).orElse(null));
            row.setObject(13, entry.outcome().map(OutcomeId::value).orElse(null));
            row.setObject(14, entry.month());
            row.setObject(15, entry.reverses().orElse(null));
            row.setString(16, entry.words());
            row.setObject(17, PeriodRows.utc(entry.at()));
            row.setObject(18, entry.by().value());
        });
    }

    List<LedgerEntry> of(ContractId contract, int skip, int most) {
        return jdbc.sql("""
                select * from settlement.ledger_entry where contract_id = ? order by id desc offset ? limit ?
                """)
                .params(contract.value(), skip, most)
                .query((row, i) -> entry(row))
                .list();
    }

    List<LedgerEntry> of(PeriodId period) {
        return jdbc.sql("select * from settlement.ledger_entry where period_id = ? order by id")
                .param(period.value())
                .query((row, i) -> entry(row))
                .list();
    }

    List<LedgerEntry> of(LineId line) {
        return jdbc.sql("select * from settlement.ledger_entry where line_id = ? order by id")
                .param(line.value())
                .query((row, i) -> entry(row))
                .list();
    }

    Map<Account, Money> balances(ContractId contract) {
        var balances = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            balances.put(account, Money.ZERO);
        }
        jdbc.sql("""
                select account, sum(pence)::bigint as pence from settlement.ledger_entry
                where contract_id = ? group by account
                """)
                .param(contract.value())
                .query((row, i) ->
                        balances.put(Account.ofCode(row.getString("account")), new Money(row.getLong("pence"))))
                .list();
        return balances;
    }

    Map<Account, Money> balances(PersonId person) {
        var balances = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            balances.put(account, Money.ZERO);
        }
        jdbc.sql("""
                select account, sum(pence)::bigint as pence from settlement.ledger_entry
                where person_id = ? group by account
                """)
                .param(person.value())
                .query((row, i) ->
                        balances.put(Account.ofCode(row.getString("account")), new Money(row.getLong("pence"))))
                .list();
        return balances;
    }

    /** What is left to pay of a line. */
    record Unpaid(LineId line, PeriodId period, OrganisationId payee, Optional<PersonId> person, Money left) {}

    /** Lines of statements up to a month whose money is due, not paid and not queried. */
    List<Unpaid> unpaid(ContractId contract, LocalDate lastMonth) {
        return jdbc.sql("""
                select e.line_id, e.period_id, e.payee_id, e.person_id, sum(e.pence)::bigint as pence
                from settlement.ledger_entry e join settlement.period p on p.id = e.period_id
                where e.contract_id = ? and e.account = 'due' and e.line_id is not null and p.from_day <= ?
                  and coalesce((select s.state from settlement.line_event s where s.line_id = e.line_id
                                order by s.id desc limit 1), '') <> 'queried'
                group by e.line_id, e.period_id, e.payee_id, e.person_id having sum(e.pence) <> 0
                order by e.line_id
                """)
                .params(contract.value(), lastMonth)
                .query((row, i) -> new Unpaid(
                        new LineId(row.getObject("line_id", UUID.class)),
                        new PeriodId(row.getObject("period_id", UUID.class)),
                        new OrganisationId(row.getObject("payee_id", UUID.class)),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        new Money(row.getLong("pence"))))
                .list();
    }

    /** Money held from months before this one, by person, outcome and month. */
    List<Facts.Carried> carried(ContractId contract, LocalDate before) {
        return jdbc.sql("""
                select person_id, outcome_id, month, sum(pence)::bigint as pence,
                       array_agg(distinct line_id order by line_id) as lines
                from settlement.ledger_entry
                where contract_id = ? and account = 'held' and month < ?
                group by person_id, outcome_id, month having sum(pence) <> 0
                """)
                .params(contract.value(), before)
                .query((row, i) -> new Facts.Carried(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getObject("outcome_id", UUID.class))
                                .map(OutcomeId::new),
                        row.getObject("month", LocalDate.class),
                        new Money(row.getLong("pence")),
                        lines(row.getArray("lines"))))
                .list();
    }

    /** What stands posted about a month, by what it is about and account; lines that hold money have a row of nothing, and those about earlier months none. */
    List<Facts.Posted> posted(ContractId contract, LocalDate month) {
        return jdbc.sql("""
                with standing as (
                    select l.id, l.kind, l.chargeable, l.outcome_id, regexp_replace(l.key, '^adjustment/[0-9-]+/', '') as key
                    from settlement.line l
                    join settlement.period p on p.id = l.period_id and p.statement_number = l.statement_number
                    where l.contract_id = ? and l.month = ? and p.state in ('posted', 'paid')
                      and not exists (select 1 from settlement.ledger_entry h
                                      where h.line_id = l.id and h.account = 'held' and h.month <> l.month)),
                entries as (
                    select s.id, s.key, e.account, e.outcome_id, e.pence, e.reverses is not null as reversal
                    from standing s join settlement.ledger_entry e on e.line_id = s.id
                    where e.posting not like 'pay/%'
                    union all
                    select s.id, s.key, 'held', s.outcome_id, 0, false from standing s where s.kind = 'held')
                select e.key, e.account, e.outcome_id, sum(e.pence)::bigint as pence,
                       (select bool_or(r.reversal) from entries r where r.key = e.key) as reversed,
                       (select bool_or(k.chargeable) from standing k where k.key = e.key) as chargeable,
                       (select k.kind from standing k where k.key = e.key order by k.kind = 'adjustment', k.id limit 1) as kind,
                       array_agg(distinct e.id order by e.id) as lines
                from entries e group by e.key, e.account, e.outcome_id
                """)
                .params(contract.value(), month)
                .query((row, i) -> new Facts.Posted(
                        row.getString("key"),
                        LineKind.ofCode(row.getString("kind")),
                        Account.ofCode(row.getString("account")),
                        Optional.ofNullable(row.getObject("outcome_id", UUID.class))
                                .map(OutcomeId::new),
                        new Money(row.getLong("pence")),
                        row.getBoolean("chargeable"),
                        row.getBoolean("reversed"),
                        lines(row.getArray("lines"))))
                .list();
    }

    /** The lines of posted statements about a month that a later line with this key adjusts. */
    List<LineId> adjusted(ContractId contract, LocalDate month, Collection<String> keys) {
        return jdbc.sql("""
                select l.id from settlement.line l
                join settlement.period p on p.id = l.period_id and p.statement_number = l.statement_number
                where l.contract_id = ? and l.month = ? and l.key = any (?) and p.state in ('posted', 'paid')
                order by l.id
                """)
                .params(contract.value(), month, keys.toArray(String[]::new))
                .query((row, i) -> new LineId(row.getObject(1, UUID.class)))
                .list();
    }

    private static List<EvidenceRef> lines(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray())
                .map(id -> new EvidenceRef("settlement.line", id))
                .toList();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                new ContractId(row.getObject("contract_id", UUID.class)),
                row.getString("posting"),
                Account.ofCode(row.getString("account")),
                new OrganisationId(row.getObject("payee_id", UUID.class)),
                new Money(row.getLong("pence")),
                Optional.ofNullable(row.getObject("period_id", UUID.class)).map(PeriodId::new),
                Optional.ofNullable(row.getObject("line_id", UUID.class)).map(LineId::new),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("outcome_id", UUID.class)).map(OutcomeId::new),
                row.getObject("month", LocalDate.class),
                Optional.ofNullable(row.getObject("reverses", UUID.class)),
                row.getString("words"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("posted_by", UUID.class)));
    }
}
