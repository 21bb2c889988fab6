package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.TakeBack;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants posted money taken back. As both parties approved it, so both want it, or it stays. */
@Component
class TakingBack {

    private final JdbcClient jdbc;
    private final SettlementOffice.Desk desk;

    TakingBack(JdbcClient jdbc, SettlementOffice.Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Keeps the caller's wish; answers the reason of whoever asked first once the other party wants it too. */
    Optional<String> bothWant(Period period, Optional<LineId> line, String why) {
        var asked = open(period.contract()).stream()
                .filter(one -> one.period().equals(period.id()) && one.line().equals(line))
                .findFirst();
        var mine = desk.callers().current().organisation();
        if (asked.isEmpty()) {
            Lines.needsWords(why);
            insert(period, line, "ask", why.strip());
            return Optional.empty();
        }
        if (asked.get().by().equals(mine)) {
            throw new Refused(
                    "settlement.asked-already",
                    "You have asked for this already, and the other party has not agreed yet.",
                    "Wait for them, or withdraw it.");
        }
        insert(period, line, "agree", asked.get().words());
        return Optional.of(asked.get().words());
    }

    /** Ends an open wish: whoever asked withdraws it, or the other party says no. */
    void keep(Period period, Optional<LineId> line) {
        boolean asked = open(period.contract()).stream()
                .anyMatch(one -> one.period().equals(period.id()) && one.line().equals(line));
        if (!asked) {
            throw new Refused(
                    "settlement.nobody-asked",
                    "Nobody asks to take this back any more.",
                    "Look at it as it stands now.");
        }
        insert(period, line, "keep", "");
    }

    /** Wishes that are neither agreed to nor withdrawn, about months that are posted; the latest first. */
    List<TakeBack> open(ContractId contract) {
        return jdbc.sql("""
                select * from (
                    select distinct on (t.period_id, t.line_id) t.*
                    from settlement.taking_back t
                    join settlement.period p on p.id = t.period_id and p.statement_number = t.statement_number
                    where p.contract_id = ? and p.state in ('posted', 'paid')
                    order by t.period_id, t.line_id, t.id desc) latest
                where act = 'ask' order by id desc
                """)
                .param(contract.value())
                .query((row, i) -> new TakeBack(
                        new PeriodId(row.getObject("period_id", UUID.class)),
                        Optional.ofNullable(row.getObject("line_id", UUID.class))
                                .map(LineId::new),
                        new OrganisationId(row.getObject("party_id", UUID.class)),
                        row.getString("words"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void insert(Period period, Optional<LineId> line, String act, String words) {
        jdbc.sql("""
                insert into settlement.taking_back (id, period_id, statement_number, line_id, organisation_id,
                    counterparty_id, act, words, party_id, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(desk.ids().next())
                .param(period.id().value())
                .param(period.statementNumber())
                .param(line.map(LineId::value).orElse(null))
                .param(period.council().value())
                .param(period.provider().value())
                .param(act)
                .param(words)
                .param(desk.callers().current().organisation().value())
                .param(PeriodRows.utc(desk.clock().instant()))
                .param(desk.callers().current().actor().value())
                .update();
    }
}
