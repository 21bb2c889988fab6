package care.mainstay.edge.westmere.internal.life;

import care.mainstay.foundation.kernel.VisitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A visit as it was planned and as it truly went, in London's time of day.
 *
 * @param meant who was on the rota for it in the first place, when that was somebody else
 * @param start when it truly began; meaningless when nobody came
 * @param visitsBefore how often this carer had been to this person in the last six weeks
 */
public record HomeVisit(
        VisitId id,
        long number,
        Life life,
        LocalDate day,
        Slot slot,
        Optional<Carer> carer,
        Optional<Carer> second,
        Optional<Meant> meant,
        Fate fate,
        LocalDateTime start,
        LocalDateTime end,
        int visitsBefore) {

    /** How it ended, in truth. */
    public enum Fate {
        DONE,
        /** Left well before the planned end, with a reason. */
        SHORT,
        /** Nobody came. */
        MISSED,
        /** Called off because the person was away. */
        CANCELLED,
        NO_ANSWER,
        DECLINED,
        /** Somebody came, and never logged it. */
        UNLOGGED
    }

    public LocalDateTime planned() {
        return day.atTime(slot.at());
    }

    /** The same with another ending, before anybody came. */
    HomeVisit but(Fate another) {
        return new HomeVisit(
                id,
                number,
                life,
                day,
                slot,
                carer,
                second,
                meant,
                another,
                planned(),
                planned().plusMinutes(slot.minutes()),
                visitsBefore);
    }

    public boolean tookPlace() {
        return fate == Fate.DONE || fate == Fate.SHORT || fate == Fate.UNLOGGED;
    }

    /** Minutes after the planned start; 0 when early. */
    public long minutesLate() {
        return Math.max(0, java.time.Duration.between(planned(), start).toMinutes());
    }
}
