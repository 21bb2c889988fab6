package care.mainstay.care.continuity.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One person's last four weeks, counted as visits come in, are corrected and grow old.
 *
 * <p>Visits may come in any order. A visit more changes the counts by its own share: the pairs that it makes with each
 * other visit follow from how often its carers have come, its place in the row from its neighbours alone.
 *
 * <p>For visits by several carers at once the measures keep their meaning: two visits share as many carers as came to both,
 * of at most as many as came to the one that had fewer, so that a pair that always comes together is as continuous as one
 * carer who always comes. With one carer to a visit they are exactly the published formulas.
 */
public final class Recent<C> {

    /** Four weeks, as NICE counts them. */
    public static final int DAYS = 28;

    private static final Comparator<MadeVisit<?>> IN_ORDER =
            Comparator.<MadeVisit<?>, java.time.LocalDateTime>comparing(MadeVisit::arrived)
                    .thenComparing(MadeVisit::id);

    /** A carer of the person: since when, and how often in the four weeks. */
    private static final class Known {
        private LocalDate since;
        private int visits;

        private Known(LocalDate since) {
            this.since = since;
        }
    }

    private final TreeSet<MadeVisit<C>> visits = new TreeSet<>(IN_ORDER);
    private final Map<String, MadeVisit<C>> byId = new HashMap<>();
    private final Map<C, Known> carers = new HashMap<>();
    private final NavigableMap<Integer, Integer> visitsOfSize = new TreeMap<>();
    private final Map<PartOfDay, NavigableMap<LocalDate, NavigableSet<MadeVisit<C>>>> parts =
            new EnumMap<>(PartOfDay.class);
    private final NavigableMap<LocalDate, Integer> visitsOn = new TreeMap<>();
    private final long[] counts = new long[Count.values().length];
    private CoreTeam<C> team;
    private LocalDate last = LocalDate.MIN;
    private LocalDate begun = LocalDate.MAX;

    public Recent(CoreTeam<C> team) {
        this.team = team;
    }

    /** The last day of the four weeks: the latest of all visits, or further on if it was moved. */
    public LocalDate last() {
        return last;
    }

    /** Whether there is no visit in the four weeks. */
    public boolean isEmpty() {
        return visits.isEmpty();
    }

    private boolean isOver(LocalDate day) {
        return !last.equals(LocalDate.MIN) && day.isBefore(last.minusDays(DAYS - 1L));
    }

    /**
     * Takes in a visit; one known by the same name is replaced. One from before the four weeks only tells since when its
     * carers have been coming, and one that corrects it takes nothing of that back.
     */
    public void add(MadeVisit<C> visit) {
        remove(visit.id());
        moveTo(visit.day());
        if (visit.day().isBefore(begun)) {
            begun = visit.day();
        }
        for (C carer : visit.carers()) {
            Known known = carers.computeIfAbsent(carer, newcomer -> new Known(visit.day()));
            if (visit.day().isBefore(known.since)) {
                known.since = visit.day();
            }
        }
        if (!isOver(visit.day())) {
            byId.put(visit.id(), visit);
            visitsOn.merge(visit.day(), 1, Integer::sum);
            countPairs(visit, 1);
            for (C carer : visit.carers()) {
                known(carer).visits++;
            }
            visitsOfSize.merge(visit.carers().size(), 1, Integer::sum);
            countSteps(visit, -1);
            visits.add(visit);
            countSteps(visit, 1);
            countArrivals(visit, () -> day(visit).add(visit));
            countAlone(visit, 1);
        }
    }

    /** Tells that a carer came on a day for the first time, where that visit is not taken in itself. */
    public void cameFirst(C carer, LocalDate day) {
        Known known = carers.computeIfAbsent(carer, newcomer -> new Known(day));
        if (day.isBefore(known.since)) {
            known.since = day;
        }
        began(day);
    }

    /** Tells that the person was visited on a day already, by whomever. */
    public void began(LocalDate day) {
        if (day.isBefore(begun)) {
            begun = day;
        }
    }

    /** Takes a visit of the four weeks out again; false when there is none of that name. */
    public boolean remove(String id) {
        MadeVisit<C> visit = byId.get(id);
        if (visit == null) {
            return false;
        }
        takeOut(visit);
        for (C carer : visit.carers()) {
            if (known(carer).since.equals(visit.day())) {
                forget(carer);
            }
        }
        if (begun.equals(visit.day())) {
            begun = visits.isEmpty() ? LocalDate.MAX : visitsOn.firstKey();
        }
        return true;
    }

    /** Moves the four weeks on so that they end with a day; never back. */
    public void moveTo(LocalDate day) {
        if (day.isAfter(last)) {
            last = day;
            while (!visitsOn.isEmpty() && isOver(visitsOn.firstKey())) {
                LocalDate oldest = visitsOn.firstKey();
                visits.stream()
                        .filter(visit -> visit.day().equals(oldest))
                        .toList()
                        .forEach(this::takeOut);
            }
        }
    }

    /** Sees the visits of the four weeks from another team, or from the same of which more is known. */
    public void team(CoreTeam<C> agreed) {
        for (MadeVisit<C> visit : visits) {
            countAlone(visit, -1);
        }
        team = agreed;
        for (MadeVisit<C> visit : visits) {
            countAlone(visit, 1);
        }
    }

    /** How it stands now. */
    public Continuity continuity() {
        int most = 0;
        int came = 0;
        int newFaces = 0;
        for (Known known : carers.values()) {
            if (known.visits > 0) {
                most = Math.max(most, known.visits);
                came++;
                if (!isOver(known.since) && known.since.toEpochDay() >= begun.toEpochDay() + DAYS) {
                    newFaces++;
                }
            }
        }
        set(Count.PEOPLE, visits.isEmpty() ? 0 : 1);
        set(Count.VISITS, visits.size());
        set(Count.MAIN, most);
        set(Count.CARERS, came);
        set(Count.NEW_FACES, newFaces);
        return Continuity.of(counts);
    }

    /** How often each carer came in the four weeks. */
    public Map<C, Integer> carers() {
        var often = new HashMap<C, Integer>();
        carers.forEach((carer, known) -> {
            if (known.visits > 0) {
                often.put(carer, known.visits);
            }
        });
        return often;
    }

    private void takeOut(MadeVisit<C> visit) {
        byId.remove(visit.id());
        visitsOn.computeIfPresent(visit.day(), (day, number) -> number == 1 ? null : number - 1);
        for (C carer : visit.carers()) {
            known(carer).visits--;
        }
        visitsOfSize.computeIfPresent(visit.carers().size(), (size, number) -> number == 1 ? null : number - 1);
        countPairs(visit, -1);
        countSteps(visit, -1);
        visits.remove(visit);
        countSteps(visit, 1);
        countArrivals(visit, () -> day(visit).remove(visit));
        countAlone(visit, -1);
    }

    private Known known(C carer) {
        Known known = carers.get(carer);
        if (known == null) {
            throw new IllegalStateException("a carer came who is not known");
        }
        return known;
    }

    /** After a carer's first visit is gone: all others are in the four weeks too, if there are any. */
    private void forget(C carer) {
        Optional<LocalDate> next = visits.stream()
                .filter(visit -> visit.carers().contains(carer))
                .map(MadeVisit::day)
                .min(Comparator.naturalOrder());
        if (next.isPresent()) {
            known(carer).since = next.get();
        } else {
            carers.remove(carer);
        }
    }

    /** The pairs that a visit makes with all others that are counted. */
    private void countPairs(MadeVisit<C> visit, int sign) {
        for (C carer : visit.carers()) {
            change(Count.PAIRS_SHARED, (long) sign * known(carer).visits);
        }
        visitsOfSize.forEach((size, number) -> change(
                Count.PAIRS,
                (long) sign * number * Math.min(size, visit.carers().size())));
    }

    /** The steps to a visit's place in the row and from it, whether it is there or not. */
    private void countSteps(MadeVisit<C> visit, int sign) {
        MadeVisit<C> before = visits.lower(visit);
        MadeVisit<C> after = visits.higher(visit);
        if (visits.contains(visit)) {
            step(before, visit, sign);
            step(visit, after, sign);
        } else {
            step(before, after, sign);
        }
    }

    private void step(@Nullable MadeVisit<C> from, @Nullable MadeVisit<C> to, int sign) {
        if (from != null && to != null) {
            var shared = new HashSet<>(from.carers());
            shared.retainAll(to.carers());
            change(Count.STEPS_SHARED, (long) sign * shared.size());
            change(
                    Count.STEPS,
                    (long) sign * Math.min(from.carers().size(), to.carers().size()));
        }
    }

    private NavigableSet<MadeVisit<C>> day(MadeVisit<C> visit) {
        return parts.computeIfAbsent(PartOfDay.of(visit.planned().toLocalTime()), part -> new TreeMap<>())
                .computeIfAbsent(visit.day(), day -> new TreeSet<>(IN_ORDER));
    }

    /** Takes the arrivals around the visit's day out of the sum, and in again after a change. */
    private void countArrivals(MadeVisit<C> visit, Runnable change) {
        var days = parts.computeIfAbsent(PartOfDay.of(visit.planned().toLocalTime()), part -> new TreeMap<>());
        arrivalsAround(days, visit.day(), -1);
        change.run();
        if (day(visit).isEmpty()) {
            days.remove(visit.day());
        }
        arrivalsAround(days, visit.day(), 1);
    }

    private void arrivalsAround(NavigableMap<LocalDate, NavigableSet<MadeVisit<C>>> days, LocalDate day, int sign) {
        var before = days.lowerEntry(day);
        var after = days.higherEntry(day);
        var on = days.get(day);
        if (on != null) {
            apart(before == null ? null : before.getValue(), on, sign);
            apart(on, after == null ? null : after.getValue(), sign);
        } else {
            apart(before == null ? null : before.getValue(), after == null ? null : after.getValue(), sign);
        }
    }

    private void apart(@Nullable NavigableSet<MadeVisit<C>> one, @Nullable NavigableSet<MadeVisit<C>> other, int sign) {
        if (one != null && other != null) {
            change(Count.APART_MINUTES, sign * Math.abs(minuteOfDay(one.first()) - minuteOfDay(other.first())));
            change(Count.APART, sign);
        }
    }

    private static long minuteOfDay(MadeVisit<?> visit) {
        return Duration.between(visit.day().atStartOfDay(), visit.arrived()).toMinutes();
    }

    private void countAlone(MadeVisit<C> visit, int sign) {
        List<CoreTeam.Standing> standing = new ArrayList<>(team.standing(visit));
        standing.forEach(each -> change(Count.of(each), sign));
        visit.changed().ifPresent(beforehand -> change(Count.of(Notice.of(beforehand)), sign));
    }

    private void change(Count which, long by) {
        counts[which.ordinal()] += by;
    }

    private void set(Count which, long value) {
        counts[which.ordinal()] = value;
    }
}
