package care.mainstay.people.workforce;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A carer's ordinary week, from a day on and until the next one that is agreed.
 *
 * @param weekOne the Monday from which every other week is counted
 * @param stretches by week, day and time; none means no ordinary hours, as with somebody asked from time to time
 * @param mostHours hours in a week they want to be given at most
 * @param mostDays days in a week they want to work at most
 */
public record Availability(
        LocalDate from,
        LocalDate weekOne,
        List<Stretch> stretches,
        Optional<BigDecimal> mostHours,
        Optional<Integer> mostDays) {

    private static final Comparator<Stretch> IN_ORDER =
            Comparator.comparing(Stretch::weeks).thenComparing(Stretch::day).thenComparing(Stretch::from);

    public Availability {
        stretches = stretches.stream().sorted(IN_ORDER).toList();
        mostHours = mostHours.map(
                hours -> hours.stripTrailingZeros().scale() < 0 ? hours.setScale(0) : hours.stripTrailingZeros());
    }

    /** The same every week, with no more hours or days than that. */
    public static Availability weekly(LocalDate from, List<Stretch> stretches) {
        return new Availability(
                from,
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                stretches,
                Optional.empty(),
                Optional.empty());
    }

    /** When they can be given visits on a day, in order of time, were nobody ever away. */
    public List<Available> on(LocalDate day) {
        return stretches.stream()
                .filter(stretch ->
                        stretch.day() == day.getDayOfWeek() && stretch.weeks().holds(day, weekOne))
                .map(stretch -> stretch.on(day))
                .sorted(Comparator.comparing(Available::from))
                .toList();
    }

    /** Whether some weeks differ from others. */
    public boolean alternates() {
        return stretches.stream().anyMatch(stretch -> stretch.weeks() != Weeks.EVERY);
    }

    /** Minutes of a fortnight by the clock on the wall. */
    public int minutesAFortnight() {
        return stretches.stream()
                .mapToInt(stretch -> stretch.minutes() * (stretch.weeks() == Weeks.EVERY ? 2 : 1))
                .sum();
    }
}
