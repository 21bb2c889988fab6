package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.HeldAuthority;
import care.mainstay.people.persons.StandingRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every word about who holds what authority, so that a later one takes nothing away. */
@Repository
class StandingRows {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final IdSource ids;

    StandingRows(JdbcClient jdbc, Callers callers, IdSource ids) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.ids = ids;
    }

    void write(CircleMemberId member, PersonId person, CircleMember.Details held, String why, Instant now) {
        var caller = callers.current();
        jdbc.sql("""
                        insert into persons.circle_standing (id, person_id, organisation_id, circle_member_id, authority, areas,
                            scope_words, verified_on, until_day, why, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(ids.next())
                .param(person.value())
                .param(caller.organisation().value())
                .param(member.value())
                .param(held.authority().code())
                .param(held.areas().stream().map(DecisionArea::code).sorted().toArray(String[]::new))
                .param(held.scopeWords().strip())
                .param(held.verifiedOn().orElse(null))
                .param(held.until().orElse(null))
                .param(why.strip())
                .param(PersonRows.utc(now))
                .param(caller.actor().value())
                .update();
    }

    List<StandingRecord> of(PersonId person) {
        return jdbc.sql("""
                        select circle_member_id, authority, areas, scope_words, verified_on, until_day, why, organisation_id,
                            recorded_by, recorded_at
                        from persons.circle_standing where person_id = ? order by recorded_at desc, id desc
                        """)
                .param(person.value())
                .query((row, i) -> standing(row))
                .list();
    }

    private static StandingRecord standing(ResultSet row) throws SQLException {
        return new StandingRecord(
                new CircleMemberId(row.getObject("circle_member_id", UUID.class)),
                HeldAuthority.ofCode(row.getString("authority")),
                PersonRows.texts(row, "areas").stream()
                        .map(DecisionArea::ofCode)
                        .collect(Collectors.toSet()),
                row.getString("scope_words"),
                Optional.ofNullable(row.getObject("verified_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getString("why"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new UserId(row.getObject("recorded_by", UUID.class)),
                PersonRows.instant(row, "recorded_at"));
    }
}
