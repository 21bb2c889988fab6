package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Pause;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days as the rules count them: those on which the person could be supported at home. */
final class RunningDays {

    private record Stretch(LocalDate from, LocalDate until) {}

    private final List<Stretch> stopped = new ArrayList<>();

    /** Overlapping pauses count once; one without an end lasts to the day that is asked about. */
    RunningDays(List<Pause> pauses) {
        var sorted = pauses.stream()
                .map(pause -> new Stretch(pause.from(), pause.until().orElse(LocalDate.MAX)))
                .sorted(Comparator.comparing(Stretch::from).thenComparing(Stretch::until))
                .toList();
        for (Stretch stretch : sorted) {
            var last = stopped.isEmpty() ? null : stopped.get(stopped.size() - 1);
            if (last == null || stretch.from().isAfter(last.until())) {
                stopped.add(stretch);
            } else if (stretch.until().isAfter(last.until())) {
                stopped.set(stopped.size() - 1, new Stretch(last.from(), stretch.until()));
            }
        }
    }

    boolean isStopped(LocalDate day) {
        for (Stretch stretch : stopped) {
            if (!day.isBefore(stretch.from()) && day.isBefore(stretch.until())) {
                return true;
            }
        }
        return false;
    }

    /** Running days from {@code from} up to, not including, {@code until}; 0 when it is not after. */
    int between(LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            return 0;
        }
        return (int) ChronoUnit.DAYS.between(from, until) - stoppedBetween(from, until);
    }

    int stoppedBetween(LocalDate from, LocalDate until) {
        int days = 0;
        for (Stretch stretch : stopped) {
            var start = stretch.from().isAfter(from) ? stretch.from() : from;
            var end = stretch.until().isBefore(until) ? stretch.until() : until;
            if (end.isAfter(start)) {
                days += (int) ChronoUnit.DAYS.between(start, end);
            }
        }
        return days;
    }

    /** The day that comes after so many running days. */
    LocalDate after(LocalDate from, int days) {
        var day = from.plusDays(days);
        for (Stretch stretch : stopped) {
            if (!stretch.from().isBefore(from)
                    && !stretch.from().isAfter(day)
                    && !stretch.until().equals(LocalDate.MAX)) {
                day = day.plusDays(ChronoUnit.DAYS.between(stretch.from(), stretch.until()));
            }
        }
        return day;
    }
}
