package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.internal.ChangedVisits.Changed;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.CoreTeam;
import care.mainstay.care.continuity.measures.CoreTeam.Standing;
import care.mainstay.care.continuity.measures.MadeVisit;
import care.mainstay.care.continuity.measures.Recent;
import care.mainstay.care.visits.Presence;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything it takes to reckon one person's four weeks: visits, since when their carers have been coming, the team.
 *
 * @param visits in order of days; those of {@link Recent#DAYS} days before the first day that is asked for are among them
 * @param changed of those visits for which it was changed who comes
 * @param first when each carer of those visits first came
 * @param begun when anybody first came; {@link LocalDate#MAX} when nobody ever did
 */
record KnownVisits(
        List<Presence> visits,
        Map<VisitId, Changed> changed,
        Map<CarerId, LocalDate> first,
        LocalDate begun,
        CoreTeam<CarerId> team) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How it stood at the end of a day, and when the last of what it rests on was written down. */
    record Day(LocalDate day, Instant recorded, Continuity continuity) {

        boolean visited() {
            return continuity.visits() > 0;
        }
    }

    /**
     * Each day of a range on which there is a visit in the four weeks, and the first day after on which there is none: until
     * somebody comes again, that says all there is.
     */
    List<Day> days(DateRange range) {
        var recent = begin();
        var stood = new ArrayList<Day>();
        var within = new ArrayDeque<Presence>();
        int next = 0;
        boolean visited = false;
        var day = range.from().minusDays(Recent.DAYS);
        for (; day.isBefore(range.until()); day = day.plusDays(1)) {
            while (next < visits.size() && !visits.get(next).day().isAfter(day)) {
                within.add(visits.get(next));
                recent.add(made(visits.get(next++)));
            }
            recent.moveTo(day);
            while (!within.isEmpty() && !within.peek().day().isAfter(day.minusDays(Recent.DAYS))) {
                within.remove();
            }
            boolean before = visited;
            visited = !recent.isEmpty();
            if (!day.isBefore(range.from()) && (visited || before)) {
                stood.add(new Day(day, recorded(within, day), recent.continuity()));
            }
        }
        return stood;
    }

    /** The four weeks up to a day. */
    Continuity on(LocalDate day) {
        var recent = begin();
        visits.forEach(visit -> recent.add(made(visit)));
        recent.moveTo(day);
        return recent.continuity();
    }

    /** Of whom nothing is known but that they came before is told first, so that they are no new faces. */
    private Recent<CarerId> begin() {
        var recent = new Recent<>(team);
        recent.began(begun);
        first.forEach(recent::cameFirst);
        return recent;
    }

    /** Different carers of these days who came otherwise than only where that could not be avoided. */
    int notExcused() {
        var counted = new HashSet<CarerId>();
        for (var visit : visits) {
            var standing = team.standing(made(visit));
            var agreed = team.on(visit.day());
            boolean excused = !standing.isEmpty() && !standing.contains(Standing.AVOIDABLE);
            visit.carers().stream()
                    .filter(carer -> !excused || agreed.contains(carer))
                    .forEach(counted::add);
        }
        return counted.size();
    }

    Set<CarerId> outside(Presence visit) {
        var outside = new HashSet<>(visit.carers());
        outside.removeAll(team.on(visit.day()));
        return outside;
    }

    List<Standing> why(Presence visit) {
        return team.standing(made(visit)).stream()
                .filter(standing -> standing != Standing.TEAM)
                .toList();
    }

    /** When the last of the four weeks' records was written down; of none, the end of the day. */
    private static Instant recorded(Collection<Presence> within, LocalDate day) {
        return within.stream()
                .map(Presence::recorded)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> day.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    private MadeVisit<CarerId> made(Presence visit) {
        var change = changed.getOrDefault(visit.visit(), Changed.NEVER);
        return new MadeVisit<>(
                visit.visit().toString(),
                visit.day(),
                visit.planned().atZone(LONDON).toLocalDateTime(),
                visit.arrived().atZone(LONDON).toLocalDateTime(),
                visit.carers(),
                (visit.announced() ? change : change.and(Duration.ZERO, false)).last(),
                change.wished());
    }
}
