package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Whose each visit is where weeks are planned as a whole: for each carer it takes there are two of the same shift who take
 * turns, the same at a person's mornings as at their midday, and nobody has two visits of theirs at the same time.
 *
 * <p>It stays so until the visit is at another time, somebody leaves or is not wanted.
 */
final class Regulars {

    private static final int DAYS_AHEAD = 28;
    private static final int FORTNIGHT = 14;

    private final List<Carer> carers;
    private final Footing footing;
    private final BiPredicate<Life, Carer> unwanted;
    private final Map<Integer, Turns> turns = new HashMap<>();
    private final List<List<Slot>> own = new ArrayList<>();
    private final List<List<Slot>> inTurn = new ArrayList<>();

    /** Whose a visit is: each carer and with whom they take turns, for as many as it takes. */
    private record Turns(Slot slot, List<Carer> first, List<Carer> second) {

        boolean has(Carer carer) {
            return first.contains(carer) || second.contains(carer);
        }
    }

    Regulars(List<Carer> carers, Footing footing, BiPredicate<Life, Carer> unwanted) {
        this.carers = carers;
        this.footing = footing;
        this.unwanted = unwanted;
        carers.forEach(carer -> {
            own.add(new ArrayList<>());
            inTurn.add(new ArrayList<>());
        });
    }

    static int key(Life life, Slot.Part part) {
        return life.person().number() * Slot.Part.values().length + part.ordinal();
    }

    /** Gives all of a day's visits to somebody, those that are hardest to give first. */
    void plan(List<Life> lives, LocalDate day) {
        lives.stream()
                .sorted(Comparator.comparing((Life life) -> life.slotsOn(day).stream()
                                .mapToInt(slot -> slot.two() ? -3 : -1)
                                .sum())
                        .thenComparing(life -> life.person().number()))
                .forEach(life -> life.slotsOn(day).forEach(slot -> of(life, slot, day)));
    }

    /** Whose a visit is. */
    List<Carer> first(Life life, Slot slot, LocalDate day) {
        return of(life, slot, day).first;
    }

    /** Whose turn it is when they do not work. */
    List<Carer> second(Life life, Slot slot, LocalDate day) {
        return of(life, slot, day).second;
    }

    /** How much speaks for a carer at a visit: those whose it is, then those who have another of the person's. */
    double speaksFor(Life life, Slot slot, Carer carer) {
        var whose = turns.get(key(life, slot.part()));
        if (whose != null && whose.has(carer)) {
            return 12;
        }
        return comesTo(life, carer) ? 8 : 0;
    }

    boolean isUnwanted(Life life, Carer carer) {
        return unwanted.test(life, carer);
    }

    private static boolean isTaken(Slot slot, List<Slot> theirs) {
        return theirs.stream().anyMatch(other -> WholeDay.clash(slot, other));
    }

    private boolean comesTo(Life life, Carer carer) {
        for (Slot.Part part : Slot.Part.values()) {
            var whose = turns.get(key(life, part));
            if (whose != null && whose.has(carer)) {
                return true;
            }
        }
        return false;
    }

    private Turns of(Life life, Slot slot, LocalDate day) {
        var visit = key(life, slot.part());
        var known = turns.get(visit);
        if (known != null && known.slot.equals(slot) && stand(life, known, day)) {
            return known;
        }
        if (known != null) {
            known.first.forEach(carer -> own.get(carer.index()).remove(known.slot));
            known.second.forEach(carer -> inTurn.get(carer.index()).remove(known.slot));
        }
        var given = give(life, slot, day);
        turns.put(visit, given);
        return given;
    }

    private boolean stand(Life life, Turns known, LocalDate day) {
        return IntStream.range(0, known.first.size() + known.second.size())
                .mapToObj(i -> i < known.first.size() ? known.first.get(i) : known.second.get(i - known.first.size()))
                .allMatch(carer -> carer.inPostOn(day) && !unwanted.test(life, carer));
    }

    private Turns give(Life life, Slot slot, LocalDate day) {
        var whose = new Turns(slot, new ArrayList<>(), new ArrayList<>());
        for (int one = 0; one < (slot.two() ? 2 : 1); one++) {
            best(life, slot, day, whose, Optional.empty()).ifPresent(first -> {
                whose.first.add(first);
                own.get(first.index()).add(slot);
                best(life, slot, day, whose, Optional.of(first)).ifPresent(second -> {
                    whose.second.add(second);
                    inTurn.get(second.index()).add(slot);
                });
            });
        }
        return whose;
    }

    private Optional<Carer> best(Life life, Slot slot, LocalDate day, Turns whose, Optional<Carer> withWhom) {
        return carers.stream()
                .filter(carer -> carer.provider() == life.provider() && carer.late() == Rota.isLate(slot))
                .filter(carer -> carer.inPostOn(day) && carer.inPostOn(day.plusDays(DAYS_AHEAD)))
                .filter(carer -> !whose.has(carer) && !unwanted.test(life, carer))
                .max(Comparator.comparingDouble((Carer carer) -> suits(life, slot, carer, withWhom))
                        .thenComparing(Carer::index));
    }

    private double suits(Life life, Slot slot, Carer carer, Optional<Carer> withWhom) {
        var theirs = own.get(carer.index());
        var turn = inTurn.get(carer.index());
        double suits = 2 * Math.log1p(footing.known(life, carer))
                + (comesTo(life, carer) ? 14 : 0)
                - 0.3 * Math.abs(carer.placeMinutes() - life.person().address().minutesOut())
                - 1.2 * theirs.size()
                - 0.5 * turn.size();
        suits -= isTaken(slot, theirs) ? 40 : 0;
        suits -= isTaken(slot, turn) ? withWhom.isPresent() ? 20 : 6 : 0;
        return suits + withWhom.map(first -> 3.0 * daysCovered(first, carer)).orElse(carer.hoursAWeek() / 5.0);
    }

    /** On how many days of a fortnight somebody works on whom the other does not. */
    private static long daysCovered(Carer first, Carer carer) {
        return IntStream.range(0, FORTNIGHT)
                .mapToObj(LocalDate.EPOCH::plusDays)
                .filter(day -> carer.rostered(day) && !first.rostered(day))
                .count();
    }
}
