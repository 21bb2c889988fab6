package care.mainstay.edge.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.edge.imports.DateOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "09:05, 09:05:00", "9:05, 09:05:00", "9.05, 09:05:00", "0905, 09:05:00", "905, 09:05:00",
        "9:05 PM, 21:05:00", "9.05pm, 21:05:00", "9:05 a.m., 09:05:00", "12:10am, 00:10:00", "12:10 PM, 12:10:00",
        "9pm, 21:00:00", "09:05:30, 09:05:30", "09:05:30.250, 09:05:30", "09h05, 09:05:00", "0905hrs, 09:05:00",
        "00:00, 00:00:00", "0.378472, 09:05:00", ".75000, 18:00:00"
    })
    void aTimeInEveryShapeItComesIn(String written, LocalTime time) {
        assertThat(Times.read(written)).isEqualTo(time);
        assertThat(Times.read(written + "\u00A0")).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "25:10", "09:60", "13:05 pm", "0:10 am", "2460"})
    void aTimeThatDoesNotExistIsRefused(String written) {
        assertThat(refusal(written).code()).isEqualTo("imports.no-such-time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.5", "0.25", "0.5"})
    void aTimeThatReadsTwoWaysIsNeverGuessed(String written) {
        assertThat(refusal(written).code()).isEqualTo("imports.time-unclear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"morning", "", "9", "09:5", "-1:00"})
    void whatIsNoTimeIsRefused(String written) {
        assertThat(refusal(written).code()).isEqualTo("imports.not-a-time");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "0:30, 30",
        "00:30:00, 30",
        "30 mins, 30",
        "30m, 30",
        "1h 15m, 75",
        "1h15, 75",
        "1.5 hours, 90",
        "1 hr, 60",
        "PT45M, 45",
        "0.25 hrs, 15"
    })
    void aLengthInEveryShapeItComesIn(String written, long minutes) {
        assertThat(Durations.read(written)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half an hour", "0:75", "", "PTx", "-30"})
    void whatIsNoLengthIsRefused(String written) {
        assertThat(catchThrowableOfType(Unreadable.class, () -> Durations.read(written))
                        .code())
                .isEqualTo("imports.not-a-duration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-31T09:05",
                "2026-10-31 09:05:00",
                "2026-10-31T09:05:00Z",
                "2026-10-31T09:05:00+00:00",
                "31/10/2026 09:05",
                "31/10/2026 9.05",
                "31/10/2026 9:05 AM",
                "31-Oct-26 0905",
                "Sat 31 Oct 2026, 09:05",
                "46326.378472",
                "46326.37847222222"
            })
    void aMomentInEveryShapeItComesIn(String written) {
        assertThat(LondonClock.at(Moment.read(written, Optional.empty())))
                .isEqualTo(Instant.parse("2026-10-31T09:05:00Z"));
    }

    @Test
    void aSummerTimeIsAnHourAheadOfUtc() {
        assertThat(LondonClock.at(Moment.read("01/07/2026 09:05", Optional.of(DateOrder.DAY_FIRST))))
                .isEqualTo(Instant.parse("2026-07-01T08:05:00Z"));
    }

    @Test
    void aTimeAloneBelongsToTheDayBesideIt() {
        var day = Optional.of(LocalDate.of(2026, 10, 31));
        for (var written : new String[] {"09:05", "9.05", "0905", "9:05 am"}) {
            assertThat(Moment.read(written, day, Optional.empty()).local())
                    .isEqualTo(day.get().atTime(9, 5));
        }
        assertThat(Moment.read("30/10/2026 23:55", day, Optional.empty()).local())
                .isEqualTo(LocalDate.of(2026, 10, 30).atTime(23, 55));
    }

    @Test
    void theHourThatWasNotIsRefused() {
        var refusal = catchThrowableOfType(Unreadable.class, () -> LondonClock.at(local("2026-03-29T01:30")));

        assertThat(refusal.code()).isEqualTo("imports.hour-that-was-not");
        assertThat(refusal.words()).contains("01:30 on 29 March 2026").contains("forward");
    }

    @Test
    void theHourThatWasTwiceIsRefusedWithWhatToDo() {
        var refusal = catchThrowableOfType(Unreadable.class, () -> LondonClock.at(local("2026-10-25T01:30")));

        assertThat(refusal.code()).isEqualTo("imports.hour-that-was-twice");
        assertThat(refusal.whatToDo()).contains("+01:00");
    }

    @Test
    void anOffsetDecidesTheHourThatWasTwice() {
        var local = local("2026-10-25T01:30").local();

        assertThat(LondonClock.at(new Moment(local, Optional.of(Moment.offset("BST")))))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(LondonClock.at(new Moment(local, Optional.of(Moment.offset("+00:00")))))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(Moment.offset("Z")).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void theOrderOfStartAndEndDecidesTheHourThatWasTwice() {
        assertThat(span("2026-10-25T01:50", "2026-10-25T01:10", null))
                .isEqualTo(new LondonClock.Span(
                        Instant.parse("2026-10-25T00:50:00Z"), Instant.parse("2026-10-25T01:10:00Z")));
    }

    @Test
    void theLengthDecidesTheHourThatWasTwiceWhereTheOrderDoesNot() {
        assertThat(catchThrowableOfType(Unreadable.class, () -> span("2026-10-25T01:30", "2026-10-25T02:30", null))
                        .code())
                .isEqualTo("imports.hour-that-was-twice");
        assertThat(span("2026-10-25T01:30", "2026-10-25T02:30", Duration.ofMinutes(60))
                        .start())
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(span("2026-10-25T01:30", "2026-10-25T02:30", Duration.ofMinutes(120))
                        .start())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    private static LondonClock.Span span(String start, String end, Duration length) {
        return LondonClock.span(local(start), local(end), Optional.ofNullable(length));
    }

    private static Moment local(String iso) {
        return Moment.read(iso, Optional.empty());
    }

    private static Unreadable refusal(String written) {
        return catchThrowableOfType(Unreadable.class, () -> Times.read(written));
    }
}
