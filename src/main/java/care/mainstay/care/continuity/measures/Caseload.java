package care.mainstay.care.continuity.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The last four weeks of many people, and their sums by group: a round, a provider, a contract.
 *
 * <p>A visit changes one person's counts, and the sums of the groups to which that person belongs by the difference. When
 * a day goes by, only those are touched who had a visit on the day that leaves the four weeks.
 *
 * @param <P> what names a person
 * @param <C> what names a carer
 */
public final class Caseload<P, C> {

    private final Map<P, Recent<C>> recent = new HashMap<>();
    private final Map<P, Continuity> stands = new HashMap<>();
    private final Map<P, Set<String>> groupsOf = new HashMap<>();
    private final Map<String, long[]> sums = new HashMap<>();
    private final NavigableMap<LocalDate, Set<P>> visitedOn = new TreeMap<>();
    private LocalDate last = LocalDate.MIN;

    /** Puts a person in these groups, with this team agreed. May be said again when either changes. */
    public void place(P person, Collection<String> groups, CoreTeam<C> team) {
        change(person, one -> one.team(team));
        sum(person, -1);
        groupsOf.put(person, Set.copyOf(groups));
        sum(person, 1);
    }

    /** Takes in a visit, or a corrected one in the place of that known by the same name. */
    public void add(P person, MadeVisit<C> visit) {
        moveTo(visit.day());
        visitedOn.computeIfAbsent(visit.day(), day -> new HashSet<>()).add(person);
        change(person, one -> {
            one.moveTo(last);
            one.add(visit);
        });
    }

    /** Takes a visit of the last four weeks out again. */
    public void remove(P person, String visit) {
        change(person, one -> one.remove(visit));
    }

    /** Moves everybody's four weeks on so that they end with a day; never back. */
    public void moveTo(LocalDate day) {
        if (!day.isAfter(last)) {
            return;
        }
        last = day;
        var gone = visitedOn.headMap(day.minusDays(Recent.DAYS - 1L), false);
        var touched = new HashSet<P>();
        gone.values().forEach(touched::addAll);
        gone.clear();
        touched.forEach(person -> change(person, one -> one.moveTo(day)));
    }

    /** The last day of the four weeks. */
    public LocalDate last() {
        return last;
    }

    /** Everybody who has ever been taken in. */
    public Set<P> people() {
        return Set.copyOf(recent.keySet());
    }

    public Continuity of(P person) {
        return stands.getOrDefault(person, Continuity.NOTHING);
    }

    /** How often each carer came to the person. */
    public Map<C, Integer> carersOf(P person) {
        return Optional.ofNullable(recent.get(person)).map(Recent::carers).orElse(Map.of());
    }

    public Continuity ofGroup(String group) {
        long[] sum = sums.get(group);
        return sum == null ? Continuity.NOTHING : Continuity.of(sum);
    }

    public Set<String> groups() {
        return Set.copyOf(sums.keySet());
    }

    private void change(P person, Consumer<Recent<C>> how) {
        Recent<C> one = recent.computeIfAbsent(person, newcomer -> new Recent<>(CoreTeam.none()));
        sum(person, -1);
        how.accept(one);
        stands.put(person, one.continuity());
        sum(person, 1);
    }

    private void sum(P person, int sign) {
        Continuity now = of(person);
        for (String group : groupsOf.getOrDefault(person, Set.of())) {
            long[] sum = sums.computeIfAbsent(group, named -> new long[Count.values().length]);
            for (Count each : Count.values()) {
                sum[each.ordinal()] += sign * now.count(each);
            }
        }
    }
}
