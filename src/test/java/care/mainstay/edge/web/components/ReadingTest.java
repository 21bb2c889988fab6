package care.mainstay.edge.web.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private enum Answer {
        AGREES,
        NOT_YET
    }

    @Test
    void everyProblemIsSaidAtOnceEachWithItsField() {
        var reading = new Reading(Form.empty()
                .with("started-day", "31")
                .with("started-month", "2")
                .with("started-year", "2026")
                .with("arrived", "25:70"));

        assertThat(reading.text("name", "the person’s name", 120)).isEmpty();
        assertThat(reading.day("started", "the day support started")).isEmpty();
        assertThat(reading.time("arrived", "when you arrived")).isEmpty();

        var refused = catchThrowableOfType(Refused.class, reading::done);
        assertThat(refused.problems()).extracting(Refused.Problem::field).containsExactly("name", "started", "arrived");
        assertThat(refused.problems().get(1).words()).isEqualTo("“31 2 2026” is not a day.");
    }

    @ParameterizedTest
    @CsvSource({"9:05am,09:05", "9.05 AM,09:05", "14:30,14:30", "0905,09:05", "9am,09:00", "12:00am,00:00", "12pm,12:00"
    })
    void aTimeIsReadAsPeopleWriteIt(String typed, LocalTime meant) {
        assertThat(new Reading(Form.empty().with("at", typed)).time("at", "the time"))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "24:00", "13:00pm", "0:30am", "9:60", "noon", "9:05:00"})
    void whatCouldMeanTwoTimesOrNoneIsRefused(String typed) {
        assertThat(new Reading(Form.empty().with("at", typed)).time("at", "the time"))
                .isEmpty();
    }

    @Test
    void aDayLeftEmptyIsNoProblemWhereItNeedNotBeThere() {
        var reading = new Reading(Form.empty());

        assertThat(reading.optionalDay("ended", "the day it ended")).isEmpty();

        reading.done();
    }

    @Test
    void aDayComesBackAsItWasFilledIn() {
        var day = LocalDate.of(2026, 11, 4);

        assertThat(new Reading(Form.empty().with("ended", day)).day("ended", "the day"))
                .contains(day);
    }

    @Test
    void aYearOfTwoFiguresIsRefusedRatherThanGuessed() {
        var form = Form.empty().with("d-day", "4").with("d-month", "11").with("d-year", "26");

        assertThat(new Reading(form).day("d", "the day")).isEmpty();
    }

    @Test
    void moneyMayCarryItsSignAndCommas() {
        assertThat(new Reading(Form.empty().with("fee", "£1,234.50")).number("fee", "the fee", 2))
                .contains(new BigDecimal("1234.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1e9", "NaN", "12 34", "99999999999999"})
    void whatIsNotAPlainNumberOfPenceIsRefused(String typed) {
        assertThat(new Reading(Form.empty().with("fee", typed)).number("fee", "the fee", 2))
                .isEmpty();
    }

    @Test
    void anAnswerThatWasNeverOfferedIsRefused() {
        assertThat(new Reading(Form.empty().with("answer", "not-yet")).choice("answer", "an answer", Answer.class))
                .contains(Answer.NOT_YET);
        assertThat(new Reading(Form.empty().with("answer", "NOT_YET")).choice("answer", "an answer", Answer.class))
                .isEmpty();
    }

    @Test
    void aTextLongerThanItMayBeIsRefusedWithItsLength() {
        var reading = new Reading(Form.empty().with("note", "x".repeat(401)));

        assertThat(reading.optionalText("note", "the note", 400)).isEmpty();

        assertThat(catchThrowableOfType(Refused.class, reading::done).problems())
                .singleElement()
                .extracting(problem -> problem.words() + " " + problem.whatToDo())
                .isEqualTo("This is 401 characters long. Shorten the note to 400.");
    }
}
