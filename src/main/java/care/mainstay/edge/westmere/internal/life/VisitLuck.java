package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What befalls a visit on the day: whether it is made, how late, and how long it takes. */
record VisitLuck(Dice dice) {

    Fate fate(Life life, LocalDate day, Optional<Carer> carer) {
        if (life.awayOn(day)) {
            return Fate.CANCELLED;
        }
        if (carer.isEmpty()) {
            return Fate.MISSED;
        }
        var habits = carer.get().habits();
        int drawn = dice.weighted(0.977 - habits.forgets(), 0.012, 0.0012, 0.002, 0.006, habits.forgets());
        return List.of(Fate.DONE, Fate.SHORT, Fate.MISSED, Fate.NO_ANSWER, Fate.DECLINED, Fate.UNLOGGED)
                .get(drawn);
    }

    /** When they come: the first of them with the lateness that is theirs, both with that of the visit before. */
    LocalDateTime arrival(LocalDateTime planned, List<Carer> comes, Footing footing, Life life) {
        var usual = comes.get(0).habits().minutesLate();
        double late = dice.normal(usual, 5) + (dice.chance(0.03) ? dice.between(15, 70) : 0);
        var start = planned.plusMinutes(Math.max(-10, Math.round(late)));
        for (Carer carer : comes) {
            start = latest(start, footing.trulyFree(carer).plusMinutes(Rota.TRAVEL - 2L));
        }
        return latest(start, footing.personFree(life).plusMinutes(20));
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    int minutes(Slot slot, Fate fate) {
        if (fate == Fate.SHORT) {
            return Math.max(8, (int) (slot.minutes() * dice.between(0.3, 0.55)));
        }
        return Math.max(10, (int) Math.round(slot.minutes() * Math.min(1.3, dice.normal(0.95, 0.1))));
    }
}
