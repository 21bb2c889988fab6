package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.Skill;
import care.mainstay.rota.Familiar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the rota's rules go by, read at one moment.
 *
 * @param days the days that are looked at
 * @param visits of these days and of those between now and them, in the order of their times
 * @param carers everybody who works here in any of these days
 * @param came who came to whom in the four weeks before, and how often
 */
record Book(
        DateRange days,
        Instant now,
        List<Visit> visits,
        List<Carer> carers,
        Map<CarerId, List<Competency>> competencies,
        Map<PersonId, Map<CarerId, Integer>> came,
        Staffing staffing,
        Ways ways) {

    Book {
        visits = visits.stream()
                .filter(visit -> !visit.state().isEnd() || visit.state().careWasGiven())
                .sorted(Comparator.comparing(Visit::start).thenComparing(Visit::id))
                .toList();
    }

    List<Visit> on(LocalDate day) {
        return visits.stream().filter(visit -> visit.day().equals(day)).toList();
    }

    /** Visits of the days that are looked at. */
    List<Visit> looked() {
        return visits.stream().filter(visit -> days.contains(visit.day())).toList();
    }

    /** A carer's visits, in the order of their times. */
    List<Visit> of(CarerId carer) {
        return visits.stream().filter(visit -> visit.carers().contains(carer)).toList();
    }

    Optional<Carer> carer(CarerId id) {
        return carers.stream().filter(carer -> carer.id().equals(id)).findFirst();
    }

    /** Whether nobody can be put on it or taken off it any more: it has begun, or is over. */
    boolean isFixed(Visit visit) {
        return visit.state() != VisitState.PLANNED && visit.state() != VisitState.PUBLISHED
                || !visit.start().isAfter(now);
    }

    /** The same, with other carers on one visit. */
    Book with(Visit changed) {
        return with(List.of(changed));
    }

    /** The same, with other carers on some visits. */
    Book with(Collection<Visit> changed) {
        Map<VisitId, Visit> then = new HashMap<>();
        changed.forEach(visit -> then.put(visit.id(), visit));
        var others = new ArrayList<>(visits);
        others.replaceAll(visit -> then.getOrDefault(visit.id(), visit));
        return new Book(days, now, others, carers, competencies, came, staffing, ways);
    }

    static Visit carried(Visit visit, Collection<CarerId> by) {
        return new Visit(
                visit.id(),
                visit.keeper(),
                visit.person(),
                visit.day(),
                visit.start(),
                visit.end(),
                List.copyOf(by),
                visit.carersNeeded(),
                visit.purpose(),
                visit.label(),
                visit.state(),
                visit.checkedIn(),
                visit.source(),
                visit.wanted(),
                visit.version());
    }

    /** What was agreed that each carer must be able to do; what two carers at once are needed for is moving somebody. */
    Set<Skill> skills(Visit visit) {
        Set<Skill> skills = EnumSet.noneOf(Skill.class);
        visit.wanted().ifPresent(wanted -> skills.addAll(wanted.skills()));
        if (visit.carersNeeded() > 1) {
            skills.add(Skill.MOVING_AND_HANDLING);
        }
        return skills;
    }

    /** Whole minutes since the day began, on a clock that never goes back. */
    int minute(LocalDate day, Instant at) {
        return (int) Duration.between(day.atStartOfDay(LondonTime.ZONE).toInstant(), at)
                .toMinutes();
    }

    /** For everybody who is visited in these days. */
    Map<PersonId, Familiar> familiar() {
        Map<PersonId, Set<CarerId>> planned = new HashMap<>();
        for (Visit visit : visits) {
            if (!visit.state().isEnd()) {
                planned.computeIfAbsent(visit.person(), any -> new HashSet<>()).addAll(visit.carers());
            }
        }
        Map<PersonId, Familiar> familiar = new HashMap<>();
        for (Visit visit : looked()) {
            familiar.computeIfAbsent(
                    visit.person(),
                    person ->
                            new Familiar(came.getOrDefault(person, Map.of()), planned.getOrDefault(person, Set.of())));
        }
        return familiar;
    }
}
