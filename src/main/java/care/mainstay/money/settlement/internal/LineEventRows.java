package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said and done about lines. */
@Repository
class LineEventRows {

    private final JdbcClient jdbc;

    LineEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Period period, LineEvent event, LineState after) {
        jdbc.sql("""
                insert into settlement.line_event (id, line_id, organisation_id, counterparty_id, act, state, words,
                    party_id, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        event.line().value(),
                        period.council().value(),
                        period.provider().value(),
                        event.act().name().toLowerCase(Locale.ROOT),
                        after.code(),
                        event.words(),
                        event.party().value(),
                        PeriodRows.utc(event.at()),
                        event.by().value())
                .update();
    }

    List<LineEvent> of(LineId line) {
        return jdbc.sql("select * from settlement.line_event where line_id = ? order by id")
                .param(line.value())
                .query((row, i) -> new LineEvent(
                        line,
                        LineState.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                        row.getString("words"),
                        new OrganisationId(row.getObject("party_id", UUID.class)),
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
