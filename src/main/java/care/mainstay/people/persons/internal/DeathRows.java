package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.DeathRecord;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of a death: the day it stands at, and who wrote down or took back what. */
@Component
class DeathRows {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final IdSource ids;
    private final InstantSource clock;

    DeathRows(JdbcClient jdbc, Callers callers, IdSource ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    /** The day, or that there is none after all. */
    void write(PersonId person, @Nullable LocalDate diedOn, String reason) {
        var caller = callers.current();
        var now = PersonRows.utc(clock.instant());
        JdbcPersons.requireOne(
                jdbc.sql("update persons.person set died_on = ?, changed_at = ?, changed_by = ? where id = ?")
                        .param(diedOn)
                        .param(now)
                        .param(caller.actor().value())
                        .param(person.value())
                        .update());
        jdbc.sql("""
                        insert into persons.death (id, person_id, organisation_id, died_on, reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(ids.next())
                .param(person.value())
                .param(caller.organisation().value())
                .param(diedOn)
                .param(reason)
                .param(now)
                .param(caller.actor().value())
                .update();
    }

    List<DeathRecord> records(PersonId person) {
        return jdbc.sql("""
                        select organisation_id, recorded_by, recorded_at, died_on, reason from persons.death
                        where person_id = ? order by recorded_at desc, id desc
                        """)
                .param(person.value())
                .query((row, i) -> new DeathRecord(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        PersonRows.instant(row, "recorded_at"),
                        Optional.ofNullable(row.getObject("died_on", LocalDate.class)),
                        row.getString("reason")))
                .list();
    }

    Map<PersonId, LocalDate> of(Collection<PersonId> people) {
        var deaths = new HashMap<PersonId, LocalDate>();
        if (!people.isEmpty()) {
            jdbc.sql("select id, died_on from persons.person where id = any (?) and died_on is not null")
                    .param(people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                    .query(row -> {
                        deaths.put(
                                new PersonId(row.getObject("id", UUID.class)),
                                row.getObject("died_on", LocalDate.class));
                    });
        }
        return deaths;
    }
}
