package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement.Contradiction;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the rule "the target is met" held over the days.
 *
 * @param holdsNow whether it holds on the last day
 * @param holdingSince first day of the present run of days, before any waiting time
 * @param heldDays running days of that run
 * @param neededDays running days it must hold before it counts; 0 when it counts at once
 * @param achievedOn first day it counted in the present run
 * @param firstAchievedOn first day it ever counted
 * @param saying the voices with a view, those that say the target is met first
 */
record Holding(
        boolean holdsNow,
        Optional<LocalDate> holdingSince,
        int heldDays,
        int neededDays,
        Optional<LocalDate> achievedOn,
        Optional<LocalDate> firstAchievedOn,
        Set<Voice> sayMet,
        Set<Voice> sayNotMet,
        List<Saying> saying,
        Optional<Contradiction> contradiction) {

    /** What one voice says on the last day. */
    record Saying(Voice voice, boolean met, Account.Reading reading) {}
}
