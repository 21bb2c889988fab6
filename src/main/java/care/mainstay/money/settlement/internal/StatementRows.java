package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Reason;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.internal.calculation.CalculatedLine;
import care.mainstay.money.settlement.internal.calculation.CalculatedStatement;
import care.mainstay.money.settlement.internal.calculation.CanonicalBytes;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements, their lines and approvals. */
@Repository
class StatementRows {

    /** Without the bytes of the lines, which are long. */
    private static final String LINES = """
            select l.id, l.period_id, l.key, l.kind, l.payee_id, l.person_id, l.outcome_id, l.month, l.due_pence, l.held_pence,
                l.council_pence, l.about_pence, l.of_earlier_months, l.chargeable, l.reason, l.mend, l.words, coalesce(
                (select e.state from settlement.line_event e where e.line_id = l.id order by e.id desc limit 1),
                'undisputed') as state
            from settlement.line l
            """;

    /** How many lines, with their explanations, are in memory at a time. */
    private static final int AT_ONCE = 200;

    /** A line on its way to its row. */
    private record Kept(int place, CalculatedLine line, String canonical) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    StatementRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Writes the lines as they are worked out, a few hundred at a time, and then the statement with the digest of all.
     *
     * @param payees who is paid where a line says so by the name that the terms have for them
     */
    void insert(
            Period period,
            CalculatedStatement statement,
            Function<String, OrganisationId> payees,
            Supplier<UUID> ids,
            UserId by,
            Instant at) {
        var header = statement.header();
        var digest = InputTable.digest();
        var bytes = new CanonicalBytes(header, piece -> digest.update(piece.getBytes(StandardCharsets.UTF_8)));
        int size = statement.lines().size();
        for (int from = 0; from < size; from += AT_ONCE) {
            var some = new ArrayList<Kept>();
            for (int place = from; place < Math.min(size, from + AT_ONCE); place++) {
                var canonical = statement.canonicalLine(place);
                bytes.line(canonical);
                some.add(new Kept(place, statement.lines().get(place), canonical));
            }
            insert(period, some, payees, ids);
        }
        bytes.end();
        jdbc.sql("""
                insert into settlement.statement (period_id, number, contract_id, organisation_id, counterparty_id,
                    terms_version, terms_sha256, sha256, header, total_pence, calculated_at, calculated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        period.id().value(),
                        period.statementNumber(),
                        period.contract().value(),
                        period.council().value(),
                        period.provider().value(),
                        statement.current().termsVersion(),
                        statement.current().termsSha256(),
                        HexFormat.of().formatHex(digest.digest()),
                        header,
                        statement.total().pence(),
                        PeriodRows.utc(at),
                        by.value())
                .update();
    }

    private void insert(Period period, List<Kept> some, Function<String, OrganisationId> payees, Supplier<UUID> ids) {
        batch.batchUpdate("""
                insert into settlement.line (id, period_id, statement_number, position, contract_id, organisation_id,
                    counterparty_id, key, kind, payee_id, person_id, outcome_id, month, due_pence, held_pence, council_pence,
                    about_pence, of_earlier_months, chargeable, reason, mend, words, canonical)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, some, AT_ONCE, (row, kept) -> {
            var line = kept.line();
            row.setObject(1, ids.get());
            row.setObject(2, period.id().value());
            row.setInt(3, period.statementNumber());
            row.setInt(4, kept.place());
            row.setObject(5, period.contract().value());
            row.setObject(6, period.council().value());
            row.setObject(7, period.provider().value());
            row.setString(8, line.key());
            row.setString(9, line.kind().code());
            row.setObject(10, payees.apply(line.payee()).value());
            row.setObject(11, line.person().map(PersonId::value).orElse(null));
            row.setObject(12, line.outcome().map(OutcomeId::value).orElse(null));
            row.setObject(13, line.month());
            row.setLong(14, line.to(Account.DUE).pence());
            row.setLong(15, line.to(Account.HELD).pence());
            row.setLong(16, line.to(Account.COUNCIL).pence());
            row.setLong(17, line.about().pence());
            row.setBoolean(18, line.ofEarlierMonths());
            row.setBoolean(19, line.chargeable());
            row.setString(20, line.reason().code());
            row.setString(21, line.reason().mend());
            row.setString(22, line.words());
            row.setString(23, kept.canonical());
        });
    }

    void propose(Period period, Instant at, LocalDate payBy) {
        jdbc.sql("""
                update settlement.statement set proposed_at = ?, pay_by = ? where period_id = ? and number = ?
                """)
                .params(PeriodRows.utc(at), payBy, period.id().value(), period.statementNumber())
                .update();
    }

    void approve(Period period, OrganisationId party, String sha256, UserId by, Instant at) {
        jdbc.sql("""
                insert into settlement.approval (period_id, statement_number, party_id, organisation_id,
                    counterparty_id, sha256, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        period.id().value(),
                        period.statementNumber(),
                        party.value(),
                        period.council().value(),
                        period.provider().value(),
                        sha256,
                        PeriodRows.utc(at),
                        by.value())
                .update();
    }

    Optional<Statement> statement(Period period) {
        return jdbc.sql("select * from settlement.statement where period_id = ? and number = ?")
                .params(period.id().value(), period.statementNumber())
                .query((row, i) -> new Statement(
                        period,
                        row.getInt("number"),
                        row.getInt("terms_version"),
                        row.getString("terms_sha256"),
                        row.getString("sha256"),
                        new Money(row.getLong("total_pence")),
                        Optional.ofNullable(row.getObject("pay_by", LocalDate.class)),
                        approvals(period),
                        lines(period)))
                .optional();
    }

    private List<Statement.Approval> approvals(Period period) {
        return jdbc.sql("""
                select * from settlement.approval where period_id = ? and statement_number = ? order by recorded_at
                """)
                .params(period.id().value(), period.statementNumber())
                .query((row, i) -> new Statement.Approval(
                        new OrganisationId(row.getObject("party_id", UUID.class)),
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("sha256")))
                .list();
    }

    List<StatementLine> lines(Period period) {
        return jdbc.sql(LINES + " where l.period_id = ? and l.statement_number = ? order by l.position")
                .params(period.id().value(), period.statementNumber())
                .query((row, i) -> line(row))
                .list();
    }

    /** Lines of the statement that this one replaces which somebody still queries. */
    List<StatementLine> queriedBefore(Period period) {
        return jdbc
                .sql(LINES + """
                where l.period_id = ? and l.statement_number =
                    (select max(s.number) from settlement.statement s where s.period_id = ? and s.number < ?)
                order by l.position
                """)
                .params(period.id().value(), period.id().value(), period.statementNumber())
                .query((row, i) -> line(row))
                .list()
                .stream()
                .filter(line -> line.state() == LineState.QUERIED)
                .toList();
    }

    /** Lines about a person in the statements that stand, the latest month first. */
    List<StatementLine> about(PersonId person) {
        return jdbc.sql(LINES + """
                join settlement.period p on p.id = l.period_id and p.statement_number = l.statement_number
                where l.person_id = ? and p.state <> 'open' order by p.from_day desc, p.id, l.position
                """)
                .param(person.value())
                .query((row, i) -> line(row))
                .list();
    }

    Optional<StatementLine> line(LineId id) {
        return jdbc.sql(LINES + " where l.id = ?")
                .param(id.value())
                .query((row, i) -> line(row))
                .optional();
    }

    Optional<String> canonicalLine(LineId id) {
        return jdbc.sql("select canonical from settlement.line where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** Gives the bytes of each line of these kinds to somebody, one at a time: of a long month they are many. */
    void eachCanonical(Period period, Collection<LineKind> kinds, BiConsumer<LineId, String> reader) {
        jdbc.sql("""
                select id, canonical from settlement.line
                where period_id = :period and statement_number = :number and kind in (:kinds) order by position
                """)
                .param("period", period.id().value())
                .param("number", period.statementNumber())
                .param("kinds", kinds.stream().map(LineKind::code).toList())
                .query(row -> {
                    reader.accept(new LineId(row.getObject("id", UUID.class)), row.getString("canonical"));
                });
    }

    /** The header with the first lines, a few hundred more at a time, and the end; nothing after that. */
    Optional<String> canonical(PeriodId period, int number, int piece) {
        int from = piece * AT_ONCE;
        var header = header(period, number);
        var lines = jdbc.sql("""
                select canonical from settlement.line
                where period_id = ? and statement_number = ? and position >= ? and position < ? order by position
                """)
                .params(period.value(), number, from, from + AT_ONCE)
                .query(String.class)
                .list();
        if (header.isEmpty() || piece > 0 && lines.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        var bytes = piece == 0 ? new CanonicalBytes(header.get(), text::append) : CanonicalBytes.goingOn(text::append);
        lines.forEach(bytes::line);
        boolean isMore = jdbc.sql("""
                select exists (select from settlement.line
                    where period_id = ? and statement_number = ? and position = ?)
                """)
                .params(period.value(), number, from + AT_ONCE)
                .query(Boolean.class)
                .single();
        if (!isMore) {
            bytes.end();
        }
        return Optional.of(text.toString());
    }

    /** What the statement rests on, as it was kept. */
    Optional<String> header(Period period) {
        return header(period.id(), period.statementNumber());
    }

    private Optional<String> header(PeriodId period, int number) {
        return jdbc.sql("select header from settlement.statement where period_id = ? and number = ?")
                .params(period.value(), number)
                .query(String.class)
                .optional();
    }

    /** Reads a line and its place. */
    interface LineReader {

        void read(int place, String canonical);
    }

    /** Hands over the bytes of the lines in their order, a few hundred at a time; answers how many there are. */
    int eachCanonicalLine(Period period, LineReader reader) {
        var count = new int[1];
        jdbc.sql("""
                select canonical from settlement.line where period_id = ? and statement_number = ? order by position
                """)
                .withFetchSize(AT_ONCE)
                .params(period.id().value(), period.statementNumber())
                .query(row -> {
                    reader.read(count[0]++, row.getString("canonical"));
                });
        return count[0];
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        return new StatementLine(
                new LineId(row.getObject("id", UUID.class)),
                new PeriodId(row.getObject("period_id", UUID.class)),
                row.getString("key"),
                LineKind.ofCode(row.getString("kind")),
                new OrganisationId(row.getObject("payee_id", UUID.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("outcome_id", UUID.class)).map(OutcomeId::new),
                row.getObject("month", LocalDate.class),
                new Money(row.getLong("due_pence")),
                new Money(row.getLong("held_pence")),
                new Money(row.getLong("council_pence")),
                new Money(row.getLong("about_pence")),
                row.getBoolean("of_earlier_months"),
                row.getBoolean("chargeable"),
                new Reason(row.getString("reason"), row.getString("mend")),
                row.getString("words"),
                LineState.ofCode(row.getString("state")));
    }
}
