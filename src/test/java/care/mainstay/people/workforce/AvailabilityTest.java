package care.mainstay.people.workforce;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    /** A Monday. */
    private static final LocalDate WEEK_ONE = LocalDate.of(2026, 10, 5);

    private static Availability of(Stretch... stretches) {
        return new Availability(WEEK_ONE, WEEK_ONE, List.of(stretches), Optional.empty(), Optional.empty());
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    @Test
    void severalStretchesOfADayComeInOrderOfTime() {
        var week =
                of(Stretch.weekly(MONDAY, at("16:00"), at("21:00")), Stretch.weekly(MONDAY, at("07:00"), at("11:30")));

        // summer time is an hour ahead of Greenwich
        assertThat(week.on(WEEK_ONE))
                .containsExactly(
                        new Available(Instant.parse("2026-10-05T06:00:00Z"), Instant.parse("2026-10-05T10:30:00Z")),
                        new Available(Instant.parse("2026-10-05T15:00:00Z"), Instant.parse("2026-10-05T20:00:00Z")));
        assertThat(week.on(WEEK_ONE.plusDays(1))).isEmpty();
    }

    @Test
    void everyOtherWeekIsCountedFromItsMondayInBothDirections() {
        var week = of(
                new Stretch(Weeks.FIRST, SATURDAY, at("07:00"), at("14:00")),
                new Stretch(Weeks.SECOND, SUNDAY, at("07:00"), at("14:00")));
        var saturday = LocalDate.of(2026, 10, 10);

        assertThat(week.on(saturday)).hasSize(1);
        assertThat(week.on(saturday.plusWeeks(1))).isEmpty();
        assertThat(week.on(saturday.plusWeeks(2))).hasSize(1);
        assertThat(week.on(saturday.minusWeeks(1))).isEmpty();
        assertThat(week.on(saturday.minusWeeks(2))).hasSize(1);
        assertThat(week.on(saturday.plusDays(1))).isEmpty();
        assertThat(week.on(saturday.plusWeeks(1).plusDays(1))).hasSize(1);
    }

    @Test
    void weeksGoOnAlternatingOverTheEndOfAYearOfFiftyThreeWeeks() {
        // 2026 has 53 weeks; the Mondays 28 December 2026 and 4 January 2027 are a week apart all the same
        var week = of(new Stretch(Weeks.FIRST, MONDAY, at("07:00"), at("14:00")));

        assertThat(week.on(LocalDate.of(2026, 12, 28))).hasSize(1);
        assertThat(week.on(LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(week.on(LocalDate.of(2027, 1, 11))).hasSize(1);
    }

    @Test
    void aNightIsAnHourLongerWhenClocksGoBackAndAnHourShorterWhenTheyGoForward() {
        var nights = of(Stretch.weekly(SATURDAY, at("22:00"), at("07:00")));

        assertThat(hours(nights, LocalDate.of(2026, 10, 17))).isEqualTo(9);
        assertThat(hours(nights, LocalDate.of(2026, 10, 24))).isEqualTo(10);
        assertThat(hours(nights, LocalDate.of(2027, 3, 27))).isEqualTo(8);
    }

    @Test
    void theWallClockDecidesWhenAMorningBeginsAfterClocksChanged() {
        var sundays = of(Stretch.weekly(SUNDAY, at("07:00"), at("14:00")));

        assertThat(sundays.on(LocalDate.of(2026, 10, 25)).get(0).from())
                .isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
        assertThat(sundays.on(LocalDate.of(2027, 3, 28)).get(0).from())
                .isEqualTo(Instant.parse("2027-03-28T06:00:00Z"));
    }

    @Test
    void anHourThatDoesNotExistIsPutAsMuchLaterAndOfOneThatHappensTwiceTheFirstCounts() {
        var nights = of(Stretch.weekly(SUNDAY, at("01:30"), at("06:00")));

        assertThat(nights.on(LocalDate.of(2027, 3, 28)).get(0).from()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(nights.on(LocalDate.of(2026, 10, 25)).get(0).from())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    private static long hours(Availability week, LocalDate day) {
        return week.on(day).stream()
                .map(Available::duration)
                .reduce(Duration.ZERO, Duration::plus)
                .toHours();
    }

    @Test
    void aVisitFitsWhenAllOfItLiesWithin() {
        var stretch = Stretch.weekly(FRIDAY, at("07:00"), at("11:00")).on(LocalDate.of(2026, 11, 6));

        assertThat(stretch.holds(Instant.parse("2026-11-06T07:00:00Z"), Instant.parse("2026-11-06T11:00:00Z")))
                .isTrue();
        assertThat(stretch.holds(Instant.parse("2026-11-06T10:45:00Z"), Instant.parse("2026-11-06T11:15:00Z")))
                .isFalse();
        assertThat(stretch.holds(Instant.parse("2026-11-06T06:45:00Z"), Instant.parse("2026-11-06T07:15:00Z")))
                .isFalse();
    }

    @Property
    void inAnyTwoWeeksThereAreTheMinutesOfAFortnightUnlessClocksChange(
            @ForAll @IntRange(min = -500, max = 500) int fortnights, @ForAll DayOfWeek day, @ForAll Weeks weeks) {
        var week = of(new Stretch(weeks, day, at("09:00"), at("12:15")));
        var start = WEEK_ONE.plusWeeks(2L * fortnights);
        long minutes = start.datesUntil(start.plusWeeks(2))
                .flatMap(date -> week.on(date).stream())
                .mapToLong(each -> each.duration().toMinutes())
                .sum();

        assertThat(minutes).isEqualTo(week.minutesAFortnight());
    }
}
