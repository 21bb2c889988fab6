package care.mainstay.care.outcomes.internal;

import static care.mainstay.care.outcomes.internal.Rows.code;
import static care.mainstay.care.outcomes.internal.Rows.constant;
import static care.mainstay.care.outcomes.internal.Rows.date;
import static care.mainstay.care.outcomes.internal.Rows.instant;
import static care.mainstay.care.outcomes.internal.Rows.maybeUuid;
import static care.mainstay.care.outcomes.internal.Rows.stamp;
import static care.mainstay.care.outcomes.internal.Rows.uuid;

import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follow-up contacts with what came of them; only ever inserts. */
@Repository
class FollowUpRows {

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final CourseRows courses;
    private final ObservationRows observations;

    FollowUpRows(JdbcClient jdbc, IdSource ids, CourseRows courses, ObservationRows observations) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.courses = courses;
        this.observations = observations;
    }

    Map<OutcomeId, List<FollowUp>> of(Collection<OutcomeId> outcomes, Instant asOf) {
        var planned = courses.followUps(outcomes, asOf);
        if (planned.isEmpty()) {
            return planned;
        }
        var contacts = contacts(planned.keySet(), asOf);
        var seen = observations.ofOutcomes(planned.keySet(), asOf).stream()
                .collect(Collectors.groupingBy(Observation::outcome));
        var whole = new HashMap<OutcomeId, List<FollowUp>>();
        planned.forEach((outcome, followUps) -> whole.put(
                outcome,
                followUps.stream()
                        .map(bare -> whole(
                                bare,
                                contacts.getOrDefault(new Key(outcome, bare.dueOn()), List.of()),
                                seen.getOrDefault(outcome, List.of())))
                        .toList()));
        return whole;
    }

    private static FollowUp whole(FollowUp bare, List<FollowUp.Contact> contacts, List<Observation> seen) {
        var said = contacts.stream().flatMap(contact -> contact.seen().stream()).findFirst();
        return new FollowUp(
                bare.dueOn(),
                bare.weeksAfter(),
                bare.method(),
                bare.funded(),
                said.or(() -> seen.stream()
                        .filter(Observation::counts)
                        .filter(look -> bare.isInTime(Rows.day(look.observedAt())))
                        .min(Comparator.comparing(Observation::observedAt).thenComparing(Observation::id))
                        .map(Observation::id)),
                contacts);
    }

    private record Key(OutcomeId outcome, LocalDate dueOn) {}

    private Map<Key, List<FollowUp.Contact>> contacts(Collection<OutcomeId> outcomes, Instant asOf) {
        var made = new HashMap<Key, List<FollowUp.Contact>>();
        jdbc.sql("""
                        select * from outcomes.follow_up_contact where outcome_id = any (:ids) and recorded_at <= :asOf
                        order by made_on, recorded_at, id""")
                .param("ids", Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .param("asOf", stamp(asOf))
                .query(row -> {
                    made.computeIfAbsent(
                                    new Key(new OutcomeId(uuid(row, "outcome_id")), date(row, "due_on")),
                                    key -> new ArrayList<>())
                            .add(new FollowUp.Contact(
                                    date(row, "made_on"),
                                    constant(FollowUp.Method.class, row.getString("method")),
                                    constant(FollowUp.Result.class, row.getString("result")),
                                    row.getString("words"),
                                    maybeUuid(row, "observation_id").map(ObservationId::new),
                                    new UserId(uuid(row, "recorded_by")),
                                    instant(row, "recorded_at")));
                });
        return made;
    }

    /** The outcomes with a contact planned by an organisation for these days. */
    List<OutcomeId> plannedBy(Caller caller, DateRange days) {
        return jdbc
                .sql("""
                        select distinct outcome_id from outcomes.follow_up
                        where organisation_id = :us and due_on between :first and :last""")
                .param("us", caller.organisation().value())
                .param("first", days.from())
                .param("last", days.lastDay())
                .query(UUID.class)
                .list()
                .stream()
                .map(OutcomeId::new)
                .toList();
    }

    UUID insert(
            Caller caller,
            Outcome outcome,
            FollowUp.NewContact contact,
            Optional<ObservationId> seen,
            Instant recordedAt) {
        var id = ids.next();
        jdbc.sql("""
                        insert into outcomes.follow_up_contact (id, outcome_id, due_on, organisation_id, person_id, made_on,
                            method, result, words, observation_id, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(outcome.id().value())
                .param(contact.dueOn())
                .param(caller.organisation().value())
                .param(outcome.person().value())
                .param(contact.on())
                .param(code(contact.method()))
                .param(code(contact.result()))
                .param(contact.words().strip())
                .param(seen.map(ObservationId::value).orElse(null))
                .param(stamp(recordedAt))
                .param(caller.actor().value())
                .update();
        return id;
    }
}
