package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * A day of a rota that is planned as a whole: first every visit is given to those whose it is, then to those whose turn it
 * is, and only what is left then to whoever suits best of those who are free at that time.
 */
final class WholeDay {

    private static final int MOST_VISITS = 13;

    private final LocalDate day;
    private final List<Carer> working;
    private final Regulars regulars;
    private final Map<Integer, List<Slot>> taken = new HashMap<>();
    private final Map<Integer, List<Carer>> given = new HashMap<>();

    WholeDay(LocalDate day, List<Carer> working, Regulars regulars) {
        this.day = day;
        this.working = working;
        this.regulars = regulars;
    }

    /**
     * A visit of that day.
     *
     * @param regular whether it is somebody's
     */
    record Due(Life life, Slot slot, boolean regular) {

        int key() {
            return Regulars.key(life, slot.part());
        }

        int carersNeeded() {
            return slot.two() ? 2 : 1;
        }
    }

    /** @param suits how well a carer suits a visit; whoever is not wanted is not asked about */
    WholeDay plan(List<Due> visits, ToDoubleBiFunction<Due, Carer> suits) {
        visits.stream()
                .filter(Due::regular)
                .forEach(visit -> regulars.first(visit.life, visit.slot, day).forEach(carer -> give(visit, carer)));
        visits.stream()
                .filter(Due::regular)
                .forEach(visit -> regulars.second(visit.life, visit.slot, day).forEach(carer -> give(visit, carer)));
        for (Due visit : visits) {
            while (given(visit).size() < visit.carersNeeded()) {
                var carer = best(visit, suits);
                if (carer.isEmpty()) {
                    break;
                }
                take(visit, carer.get());
            }
        }
        return this;
    }

    /** Who comes; fewer than it takes where nobody is free. */
    List<Carer> to(Life life, Slot slot) {
        return given.getOrDefault(Regulars.key(life, slot.part()), List.of());
    }

    private List<Carer> given(Due visit) {
        return given.computeIfAbsent(visit.key(), any -> new ArrayList<>());
    }

    private void give(Due visit, Carer carer) {
        if (given(visit).size() < visit.carersNeeded()
                && carer.worksOn(day)
                && isFree(carer, visit.slot)
                && !given(visit).contains(carer)) {
            take(visit, carer);
        }
    }

    private Optional<Carer> best(Due visit, ToDoubleBiFunction<Due, Carer> suits) {
        Carer best = null;
        double most = -1e9;
        for (Carer carer : working) {
            if (carer.provider() == visit.life.provider()
                    && !regulars.isUnwanted(visit.life, carer)
                    && isFree(carer, visit.slot)
                    && !given(visit).contains(carer)) {
                double score =
                        suits.applyAsDouble(visit, carer) - 0.5 * visits(carer).size();
                if (score > most) {
                    most = score;
                    best = carer;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void take(Due visit, Carer carer) {
        given(visit).add(carer);
        visits(carer).add(visit.slot);
    }

    private List<Slot> visits(Carer carer) {
        return taken.computeIfAbsent(carer.index(), any -> new ArrayList<>());
    }

    private boolean isFree(Carer carer, Slot slot) {
        var theirs = visits(carer);
        return theirs.size() < MOST_VISITS && theirs.stream().noneMatch(other -> clash(slot, other));
    }

    /** Whether there is too little time for both, with the way between them. */
    static boolean clash(Slot one, Slot other) {
        return minute(one.at()) < minute(other.at()) + other.minutes() + Rota.TRAVEL
                && minute(other.at()) < minute(one.at()) + one.minutes() + Rota.TRAVEL;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
