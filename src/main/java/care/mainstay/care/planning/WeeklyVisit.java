package care.mainstay.care.planning;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A visit of the ordinary week: "Breakfast, every day, 8:00am, 45 minutes, one carer".
 *
 * @param label what the person calls it; unique in the plan
 * @param flexMinutes how much earlier or later is fine with the person
 */
public record WeeklyVisit(
        String label, Set<DayOfWeek> days, LocalTime start, int minutes, int carers, int flexMinutes) {

    /** Minutes of care in a week, each carer counted. */
    public int minutesAWeek() {
        return days.size() * minutes * carers;
    }
}
