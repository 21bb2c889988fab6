package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Ledger;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Posting;
import care.mainstay.money.settlement.Posting.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as it is read: what was posted together about somebody in one row, and only what is asked for. */
@Repository
@Transactional(readOnly = true)
class PostingRows implements Ledger {

    private static final String WANTED = """
            with wanted as (
                select posting, period_id, person_id, posted_at, bool_or(reverses is not null) as takes_back,
                       min(words) as words,
                       case when count(distinct line_id) = 1 then (array_agg(line_id))[1] end as line_id,
                       coalesce(sum(pence) filter (where account = 'council'), 0)::bigint as council,
                       coalesce(sum(pence) filter (where account = 'held'), 0)::bigint as held,
                       coalesce(sum(pence) filter (where account = 'due'), 0)::bigint as due,
                       coalesce(sum(pence) filter (where account = 'paid'), 0)::bigint as paid
                from settlement.ledger_entry
                where contract_id = :contract
                  and (:period::uuid is null or period_id = :period::uuid)
                  and (:person::uuid is null or person_id = :person::uuid)
                group by posting, period_id, person_id, posted_at
                having :account::text is null or bool_or(account = :account::text))
            """;

    private final JdbcClient jdbc;

    PostingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Posting> postings(ContractId contract, Wanted wanted, int skip, int most) {
        return asked(contract, wanted, WANTED + """
                select *,
                       (sum(council) over earlier)::bigint as council_after, (sum(held) over earlier)::bigint as held_after,
                       (sum(due) over earlier)::bigint as due_after, (sum(paid) over earlier)::bigint as paid_after
                from wanted
                window earlier as (order by posted_at, posting, period_id, person_id rows unbounded preceding)
                order by posted_at desc, posting desc, period_id desc, person_id desc
                offset :skip limit :most
                """)
                .param("skip", skip)
                .param("most", most)
                .query((row, i) -> posting(row))
                .list();
    }

    @Override
    public long count(ContractId contract, Wanted wanted) {
        return asked(contract, wanted, WANTED + "select count(*) from wanted")
                .query(Long.class)
                .single();
    }

    @Override
    public Map<PeriodId, Map<Account, Money>> byStatement(ContractId contract, Optional<PersonId> person) {
        var periods = new HashMap<PeriodId, Map<Account, Money>>();
        jdbc.sql("""
                select period_id, account, sum(pence)::bigint as pence from settlement.ledger_entry
                where contract_id = :contract and period_id is not null
                  and (:person::uuid is null or person_id = :person::uuid)
                group by period_id, account
                """)
                .param("contract", contract.value())
                .param("person", person.map(PersonId::value).orElse(null))
                .query((row, i) -> periods.computeIfAbsent(
                                new PeriodId(row.getObject("period_id", UUID.class)),
                                period -> new EnumMap<>(Account.class))
                        .put(Account.ofCode(row.getString("account")), new Money(row.getLong("pence"))))
                .list();
        return periods;
    }

    @Override
    public Set<PersonId> people(ContractId contract) {
        return new HashSet<>(jdbc.sql("""
                select distinct person_id from settlement.ledger_entry
                where contract_id = ? and person_id is not null
                """)
                .param(contract.value())
                .query((row, i) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    private JdbcClient.StatementSpec asked(ContractId contract, Wanted wanted, String sql) {
        return jdbc.sql(sql)
                .param("contract", contract.value())
                .param("period", wanted.period().map(PeriodId::value).orElse(null))
                .param("person", wanted.person().map(PersonId::value).orElse(null))
                .param("account", wanted.account().map(Account::code).orElse(null));
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                Optional.ofNullable(row.getObject("period_id", UUID.class)).map(PeriodId::new),
                Optional.ofNullable(row.getObject("line_id", UUID.class)).map(LineId::new),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getBoolean("takes_back"),
                row.getString("words"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                amounts(row, ""),
                amounts(row, "_after"));
    }

    private static Map<Account, Money> amounts(ResultSet row, String end) throws SQLException {
        var amounts = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            amounts.put(account, new Money(row.getLong(account.code() + end)));
        }
        return amounts;
    }
}
