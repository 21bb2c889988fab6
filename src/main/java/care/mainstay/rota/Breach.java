package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that the rota breaks.
 *
 * @param visit where it shows, unless it is the whole day's or week's
 * @param with the other visit, where it is about two
 * @param minutes by how much; 0 where it cannot be said in minutes
 * @param what the skill or the reason, in a few words; empty where the rule says all
 */
public record Breach(
        Rule rule,
        CarerId carer,
        LocalDate day,
        Optional<VisitId> visit,
        Optional<VisitId> with,
        int minutes,
        String what) {

    /** Of a visit that a carer could not be given. */
    public static Breach against(Rule rule, CarerId carer, LocalDate day, VisitId visit, String what) {
        return new Breach(rule, carer, day, Optional.of(visit), Optional.empty(), 0, what);
    }
}
