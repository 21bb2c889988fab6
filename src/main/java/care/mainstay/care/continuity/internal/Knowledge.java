package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.measures.CoreTeam;
import care.mainstay.care.continuity.measures.Recent;
import care.mainstay.care.visits.Presence;
import care.mainstay.care.visits.WhoCame;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts together what is known of people's visits at a moment. Counting and settling both begin here, so that they cannot
 * come to different numbers.
 */
@Component
class Knowledge {

    private final WhoCame whoCame;
    private final Teams teams;
    private final Away away;
    private final ChangedVisits changes;

    Knowledge(WhoCame whoCame, Teams teams, Away away, ChangedVisits changes) {
        this.whoCame = whoCame;
        this.teams = teams;
        this.away = away;
        this.changes = changes;
    }

    /** Takes over what visits know of changes that those who do not plan may not read there. */
    void takeOverChanges(OrganisationId provider, Collection<PersonId> people, DateRange days) {
        changes.takeOver(provider, people, days);
    }

    /** Of everybody who was visited in these days or the four weeks before; those who were not are absent. */
    Map<PersonId, KnownVisits> of(
            OrganisationId provider, Collection<PersonId> people, DateRange days, Instant recordedBy) {
        var range = new DateRange(days.from().minusDays(Recent.DAYS), days.until());
        var made = whoCame.made(provider, people, range, recordedBy);
        if (made.isEmpty()) {
            return Map.of();
        }
        var carers = new HashMap<PersonId, Set<CarerId>>();
        made.forEach((person, visits) -> carers.put(person, carers(visits)));
        var first = whoCame.firstCame(carers, recordedBy);
        var begun = whoCame.begun(provider, made.keySet(), recordedBy);
        var agreed = teams.agreed(provider, made.keySet(), recordedBy);
        var changed = changes.of(
                made.values().stream()
                        .flatMap(List::stream)
                        .map(Presence::visit)
                        .toList(),
                made.keySet(),
                recordedBy);
        var absences = away.of(provider, agreed.keySet(), range, recordedBy);
        var known = new HashMap<PersonId, KnownVisits>();
        made.forEach((person, visits) -> known.put(
                person,
                new KnownVisits(
                        visits,
                        changed,
                        first.getOrDefault(person, Map.of()),
                        begun.getOrDefault(person, LocalDate.MAX),
                        agreed.containsKey(person)
                                ? new CoreTeam<>(agreed.get(person), absences.getOrDefault(person, Map.of()))
                                : CoreTeam.none())));
        return known;
    }

    private static Set<CarerId> carers(List<Presence> visits) {
        var carers = new HashSet<CarerId>();
        visits.forEach(visit -> carers.addAll(visit.carers()));
        return carers;
    }
}
