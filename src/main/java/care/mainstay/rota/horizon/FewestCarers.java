package care.mainstay.rota.horizon;

import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Visit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many different carers a person has at the least, whatever the plan: proven for each person alone, as if all carers had
 * nobody else to visit.
 *
 * <p>A set of carers is enough for the bound when each visit can be made by somebody of it, a double-handed one by two; when
 * in no week more is asked of it than its members’ hours; and when in no week the person is visited on more days than its
 * members work. Whatever else a real plan must keep only makes more necessary. All sets of one, two, three … are gone through,
 * beginning with the visit that fewest can make.
 */
public final class FewestCarers {

    private final Horizon horizon;
    private final List<Integer> visits;
    private final int[] needs;
    private final int[][] able;
    private final BitSet[] can;
    private final int[][] mostMinutes;
    private final int[][] mostDays;
    private final int[] minutes;
    private final int[] days;

    private FewestCarers(Horizon horizon, int person, List<Integer> visits) {
        this.horizon = horizon;
        this.visits = visits;
        int carers = horizon.facts().carers().size();
        int weeks = horizon.weeks();
        needs = new int[visits.size()];
        able = new int[visits.size()][];
        can = new BitSet[carers];
        mostMinutes = new int[carers][weeks];
        mostDays = new int[carers][weeks];
        minutes = new int[weeks];
        days = new int[weeks];
        for (int c = 0; c < carers; c++) {
            can[c] = new BitSet();
        }
        var seen = new BitSet();
        for (int k = 0; k < visits.size(); k++) {
            Visit visit = horizon.visits().get(visits.get(k));
            Pattern pattern = horizon.pattern(visit);
            needs[k] = pattern.carers();
            able[k] = IntStream.range(0, carers)
                    .filter(c -> canMake(c, person, pattern, visit.day()))
                    .toArray();
            for (int c : able[k]) {
                can[c].set(k);
            }
            minutes[visit.day() / 7] += pattern.minutes() * pattern.carers();
            if (!seen.get(visit.day())) {
                seen.set(visit.day());
                days[visit.day() / 7]++;
            }
        }
        for (int c = 0; c < carers; c++) {
            limits(c);
        }
    }

    /** The least number for each person of carers to whom the given visits, and no others, are missing. */
    public static List<Integer> of(Horizon horizon, List<Integer> unallocated) {
        var missing = new BitSet();
        unallocated.forEach(missing::set);
        var visits = new ArrayList<List<Integer>>();
        horizon.facts().people().forEach(person -> visits.add(new ArrayList<>()));
        for (int v = 0; v < horizon.visits().size(); v++) {
            if (!missing.get(v)) {
                visits.get(horizon.visits().get(v).person()).add(v);
            }
        }
        var least = new ArrayList<Integer>();
        for (int p = 0; p < visits.size(); p++) {
            least.add(visits.get(p).isEmpty() ? 0 : new FewestCarers(horizon, p, visits.get(p)).least());
        }
        return List.copyOf(least);
    }

    /** The sum over people, which bounds {@link HorizonReckoning#carersOfAll}. */
    public static int ofAll(Horizon horizon, List<Integer> unallocated) {
        return of(horizon, unallocated).stream().mapToInt(each -> each).sum();
    }

    private boolean canMake(int c, int person, Pattern pattern, int day) {
        var carer = horizon.facts().carers().get(c);
        int last = pattern.closes()
                + (pattern.critical() ? 0 : horizon.facts().rules().latest());
        return carer.skills().containsAll(pattern.skills())
                && !horizon.facts().people().get(person).excluded().contains(carer.id())
                && !Horizon.isAway(carer, day)
                && carer.shifts().stream()
                        .anyMatch(shift -> shift.day() == day
                                && shift.from() <= last
                                && Math.max(shift.from(), pattern.opens()) + pattern.minutes() <= shift.until());
    }

    private void limits(int c) {
        var there = new BitSet();
        for (int k = can[c].nextSetBit(0); k >= 0; k = can[c].nextSetBit(k + 1)) {
            Visit visit = horizon.visits().get(visits.get(k));
            mostMinutes[c][visit.day() / 7] += horizon.pattern(visit).minutes();
            if (!there.get(visit.day())) {
                there.set(visit.day());
                mostDays[c][visit.day() / 7]++;
            }
        }
        for (int w = 0; w < horizon.weeks(); w++) {
            mostMinutes[c][w] =
                    Math.min(mostMinutes[c][w], horizon.facts().carers().get(c).most());
            mostDays[c][w] = Math.min(mostDays[c][w], horizon.facts().rules().daysAWeek());
        }
    }

    private int least() {
        int least = 1;
        // what is asked beyond all carers together is no plan at all: then the visits alone bound it
        while (least < can.length && !enough(new ArrayList<>(), least)) {
            least++;
        }
        return least;
    }

    /** Whether some carers can be added, up to a number, so that the set is enough. */
    private boolean enough(List<Integer> chosen, int most) {
        int hardest = -1;
        for (int k = 0; k < needs.length; k++) {
            int visit = k;
            long met = chosen.stream().filter(c -> can[c].get(visit)).count();
            if (met < needs[k] && (hardest < 0 || able[k].length < able[hardest].length)) {
                hardest = k;
            }
        }
        if (hardest >= 0) {
            return chosen.size() < most && anyOf(able[hardest], chosen, most);
        }
        int week = shortWeek(chosen);
        if (week < 0) {
            return true;
        }
        return chosen.size() < most
                && anyOf(
                        IntStream.range(0, can.length)
                                .filter(c -> mostDays[c][week] > 0)
                                .toArray(),
                        chosen,
                        most);
    }

    private boolean anyOf(int[] carers, List<Integer> chosen, int most) {
        for (int c : carers) {
            if (!chosen.contains(c)) {
                chosen.add(c);
                if (enough(chosen, most)) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
        }
        return false;
    }

    /** A week in which the set has too few hours or days, or -1. */
    private int shortWeek(List<Integer> chosen) {
        for (int w = 0; w < minutes.length; w++) {
            int week = w;
            if (chosen.stream().mapToInt(c -> mostMinutes[c][week]).sum() < minutes[w]
                    || chosen.stream().mapToInt(c -> mostDays[c][week]).sum() < days[w]) {
                return w;
            }
        }
        return -1;
    }
}
