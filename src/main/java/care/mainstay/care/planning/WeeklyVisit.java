package care.mainstay.care.planning;

import care.mainstay.people.workforce.Skill;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A visit of the ordinary week: "Breakfast, every day, 8:00am, 45 minutes, one carer".
 *
 * @param label what the person calls it; unique in the plan
 * @param flexMinutes how much earlier or later is fine with the person: none of a fixed time, 15 or 30 of a critical one
 * @param skills what each carer who comes must have been seen to be able to do
 */
public record WeeklyVisit(
        String label,
        Set<DayOfWeek> days,
        LocalTime start,
        int minutes,
        int carers,
        int flexMinutes,
        Timing timing,
        Set<Skill> skills) {

    public WeeklyVisit {
        skills = Set.copyOf(skills);
    }

    /** One that needs nothing special, and moves by so many minutes if at all. */
    public WeeklyVisit(String label, Set<DayOfWeek> days, LocalTime start, int minutes, int carers, int flexMinutes) {
        this(
                label,
                days,
                start,
                minutes,
                carers,
                flexMinutes,
                flexMinutes == 0 ? Timing.FIXED : Timing.FLEXIBLE,
                Set.of());
    }

    public WeeklyVisit timed(Timing kind, int minutesEitherWay) {
        return new WeeklyVisit(label, days, start, minutes, carers, minutesEitherWay, kind, skills);
    }

    public WeeklyVisit needing(Set<Skill> all) {
        return new WeeklyVisit(label, days, start, minutes, carers, flexMinutes, timing, all);
    }

    /** Minutes of care in a week, each carer counted. */
    public int minutesAWeek() {
        return days.size() * minutes * carers;
    }
}
