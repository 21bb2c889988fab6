package care.mainstay.edge.web.workforce;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.DayHours;
import care.mainstay.people.workforce.Stretch;
import care.mainstay.people.workforce.Weeks;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekFormTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private static Stretch stretch(Weeks weeks, DayOfWeek day, String from, String until) {
        return new Stretch(weeks, day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static final Availability TURNS = new Availability(
            TODAY,
            TODAY.minusWeeks(4),
            List.of(
                    stretch(Weeks.EVERY, MONDAY, "07:00", "11:00"),
                    stretch(Weeks.EVERY, MONDAY, "16:00", "21:00"),
                    stretch(Weeks.SECOND, SATURDAY, "22:00", "07:00")),
            Optional.of(new BigDecimal("37.5")),
            Optional.of(5));

    @Test
    void whatAFormIsFilledWithIsReadAsTheSameWeek() {
        var read = WeekForm.read(WeekForm.filled(TURNS, TODAY));

        assertThat(read)
                .isEqualTo(new Availability(TODAY, TODAY, TURNS.stretches(), TURNS.mostHours(), TURNS.mostDays()));
    }

    @Test
    void hoursAreReadAsPeopleWriteThem() {
        var morning = stretch(Weeks.EVERY, MONDAY, "07:00", "14:00");
        var evening = stretch(Weeks.EVERY, MONDAY, "16:00", "21:00");
        for (var typed : List.of(
                "7am to 2pm, 4pm to 9pm",
                "07:00-14:00, 16:00-21:00",
                "0700-1400;1600-2100",
                "7.00am – 2.00pm and 4pm until 9pm")) {
            assertThat(DayHours.read(typed, Weeks.EVERY, MONDAY)).as(typed).contains(List.of(morning, evening));
        }
        assertThat(DayHours.read("  ", Weeks.EVERY, MONDAY)).contains(List.of());
    }

    @Test
    void whatMayBeMorningOrEveningIsNotTakenForEither() {
        for (var typed : List.of("7 to 2", "7-2pm", "25:00-26:00", "all day", "7am", "7am to 13pm", "7am to 8:70am")) {
            assertThat(DayHours.read(typed, Weeks.EVERY, MONDAY)).as(typed).isEmpty();
        }
    }

    @Test
    void everythingThatCannotBeReadIsSaidAtOnce() {
        var form = Form.empty()
                .with(WeekForm.ALTERNATES, WeekForm.TWO)
                .with("first-monday", "mornings")
                .with("second-sunday", "sometimes")
                .with("most-hours", "many");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> WeekForm.read(form))
                .satisfies(why -> assertThat(why.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactlyInAnyOrder("from", "week-one", "first-monday", "second-sunday", "most-hours"));
    }

    @Test
    void aWeekIsShownDayByDayWithItsTurnsAndItsLimits() {
        assertThat(WeekPage.rows(TURNS, TODAY.plusWeeks(1)))
                .extracting(SummaryRow::key, SummaryRow::value)
                .containsExactly(
                        tuple("Monday", "7:00am to 11:00am, 4:00pm to 9:00pm"),
                        tuple("Saturday", "Week 2: 10:00pm to 7:00am"),
                        tuple("Not working", "Tuesday, Wednesday, Thursday, Friday and Sunday"),
                        tuple("This week", "Week 2 of 2"),
                        tuple("Hours at most", "37.5 a week"),
                        tuple("Days at most", "5 a week"));
    }

    @Test
    void whatIsStillToComeIsSaidBesideWhatCounts() {
        var later = new Availability(TODAY.plusDays(28), TODAY, List.of(), Optional.empty(), Optional.empty());

        assertThat(WeekPage.lead(List.of(), TODAY)).contains("nobody can plan by it");
        assertThat(WeekPage.lead(List.of(TURNS), TODAY)).isEqualTo("Agreed from 5 October 2026.");
        assertThat(WeekPage.lead(List.of(later, TURNS), TODAY))
                .isEqualTo("Agreed from 5 October 2026. From 2 November 2026 there is another week.");
    }
}
