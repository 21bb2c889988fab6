package care.mainstay.care.continuity.internal;

import care.mainstay.care.visits.VisitChange;
import care.mainstay.care.visits.Visits;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That it was changed who comes, with how much notice, and whether the person had asked for it. */
@Repository
class ChangedVisits {

    private final JdbcClient jdbc;
    private final Visits visits;

    ChangedVisits(JdbcClient jdbc, Visits visits) {
        this.jdbc = jdbc;
        this.visits = visits;
    }

    /**
     * What was changed about one visit.
     *
     * @param last how long before it was to begin it was last changed who comes; empty when it never was
     */
    record Changed(Optional<Duration> last, boolean wished) {

        static final Changed NEVER = new Changed(Optional.empty(), false);

        Changed and(Duration before, boolean asked) {
            return new Changed(
                    Optional.of(
                            last.filter(known -> known.compareTo(before) < 0).orElse(before)),
                    wished || asked);
        }
    }

    /** Takes over what was changed about the visits of these days; what was taken over before stays. */
    void takeOver(OrganisationId provider, Collection<PersonId> people, DateRange days) {
        for (var change : visits.changes(days)) {
            if (people.contains(change.person()) && isOfCarers(change)) {
                jdbc.sql("""
                                insert into continuity.changed_visit (organisation_id, person_id, visit_id, version, minutes_before,
                                    wished, recorded_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                provider.value(),
                                change.person().value(),
                                change.visit().value(),
                                change.version(),
                                (int) Duration.between(
                                                change.at(), change.after().start())
                                        .toMinutes(),
                                change.why() == WhyChanged.PERSONS_WISH,
                                Teams.utc(change.at()))
                        .update();
            }
        }
    }

    private static boolean isOfCarers(VisitChange change) {
        return !new HashSet<>(change.before().carers())
                .equals(new HashSet<>(change.after().carers()));
    }

    /** Of these visits, as it had been written down by a moment; those that were never changed are absent. */
    Map<VisitId, Changed> of(Collection<VisitId> some, Collection<PersonId> people, Instant recordedBy) {
        var changed = new HashMap<VisitId, Changed>();
        jdbc.sql("""
                        select visit_id, minutes_before, wished from continuity.changed_visit
                        where person_id = any (?) and visit_id = any (?) and recorded_at <= ?
                        """)
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(some.stream().map(VisitId::value).toArray(UUID[]::new))
                .param(Teams.utc(recordedBy))
                .query(row -> {
                    var visit = new VisitId(row.getObject("visit_id", UUID.class));
                    changed.put(
                            visit,
                            changed.getOrDefault(visit, Changed.NEVER)
                                    .and(Duration.ofMinutes(row.getInt("minutes_before")), row.getBoolean("wished")));
                });
        return changed;
    }
}
