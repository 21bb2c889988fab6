package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One regular visit of a week: when, how long, and whether it takes two. */
public record Slot(Part part, LocalTime at, int minutes, boolean two) {

    /** Part of the day. */
    public enum Part {
        MORNING,
        LUNCH,
        TEA,
        NIGHT;

        /** How the sheets of notes name it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The visits of every day of a week from a day on; a weekend may differ. */
    public record Timetable(LocalDate from, List<Slot> weekdays, List<Slot> weekend) {

        public List<Slot> on(LocalDate day) {
            return day.getDayOfWeek().getValue() >= 6 ? weekend : weekdays;
        }

        /** Minutes of care in a week, each of two carers counted. */
        public int minutesAWeek() {
            return 5 * minutes(weekdays) + 2 * minutes(weekend);
        }

        private static int minutes(List<Slot> slots) {
            return slots.stream()
                    .mapToInt(slot -> slot.minutes() * (slot.two() ? 2 : 1))
                    .sum();
        }
    }
}
