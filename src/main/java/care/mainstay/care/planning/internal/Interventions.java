package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.Intervention;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A commissioner stepping in: put down, shown to the provider, and counted. */
@Component
class Interventions {

    private static final int LONGEST_WORDS = 2000;

    private final JdbcClient jdbc;
    private final PlanWrites writes;
    private final Acting acting;

    Interventions(JdbcClient jdbc, PlanWrites writes, Acting acting) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.acting = acting;
    }

    void stepIn(PersonId person, Intervention.Kind kind, String words) {
        if (acting.kind() != Organisation.Kind.COUNCIL) {
            throw new Refused(
                    "planning.not-a-commissioner",
                    "Only whoever commissions steps in about a plan.",
                    "Change the plan, or write to the person’s team.");
        }
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            throw Refused.field(
                    "planning.intervention-words",
                    "words",
                    words.isBlank()
                            ? "It does not say what it is about."
                            : "It is longer than " + LONGEST_WORDS + " characters.",
                    "Write what you are asking, and why.");
        }
        var id = acting.nextId();
        writes.intervention(new Object[] {
            id,
            acting.caller().organisation().value(),
            person.value(),
            Codes.code(kind),
            words.strip(),
            acting.now().atOffset(ZoneOffset.UTC),
            acting.caller().actor().value()
        });
        acting.wroteIntervention(id, person);
    }

    List<Intervention> of(PersonId person) {
        return jdbc.sql("select * from planning.intervention where person_id = ? order by recorded_at desc, id desc")
                .param(person.value())
                .query((row, i) -> new Intervention(
                        person,
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        Codes.constant(Intervention.Kind.class, row.getString("kind")),
                        row.getString("words"),
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int count(Collection<PersonId> people, DateRange period) {
        return jdbc.sql("""
                        select count(*) from planning.intervention
                        where person_id = any (:people)
                          and (recorded_at at time zone 'Europe/London')::date >= :from
                          and (recorded_at at time zone 'Europe/London')::date < :until""")
                .param("people", people.stream().map(PersonId::value).sorted().toArray(UUID[]::new))
                .param("from", period.from())
                .param("until", period.until())
                .query(Integer.class)
                .single();
    }
}
