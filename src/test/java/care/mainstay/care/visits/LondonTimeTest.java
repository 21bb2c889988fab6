package care.mainstay.care.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.foundation.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LondonTimeTest {

    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2026, 10, 25);

    @Test
    void aTimeThatTheClocksSkipIsRefusedWithTheTimeItMayHaveBeen() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at(CLOCKS_FORWARD, "01:30", Optional.empty()))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("visits.time-does-not-exist");
                    assertThat(refused.problems().get(0).field()).isEqualTo("start");
                    assertThat(refused.problems().get(0).words())
                            .startsWith("1:30am on Sunday 29 March 2026 does not exist");
                    assertThat(refused.problems().get(0).whatToDo()).contains("2:30am on Sunday 29 March 2026");
                });
    }

    @Test
    void aTimeThatComesTwiceIsRefusedUntilItSaysWhich() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at(CLOCKS_BACK, "01:30", Optional.empty()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("visits.time-happens-twice"));

        assertThat(at(CLOCKS_BACK, "01:30", Optional.of(ZoneOffset.ofHours(1))))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(at(CLOCKS_BACK, "01:30", Optional.of(ZoneOffset.UTC)))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void anOffsetThatEnglandDidNotHaveIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at(LocalDate.of(2026, 7, 1), "09:00", Optional.of(ZoneOffset.UTC)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("visits.offset-is-not-the-local-one"));
    }

    @Test
    void aNightEndsOnTheNextDayAndIsAnHourLongerWhenTheClocksGoBack() {
        var start = at(LocalDate.of(2026, 10, 24), "22:00", Optional.empty());

        var end = LondonTime.endAfter(start, LocalTime.of(7, 0), Optional.empty(), "end");

        assertThat(end).isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
        assertThat(java.time.Duration.between(start, end).toHours()).isEqualTo(10);
    }

    @Test
    void anEndBetweenTheTwoHoursIsTheOnlyOneThatComesAfterTheStart() {
        var secondHalfPastOne = Instant.parse("2026-10-25T01:15:00Z");

        assertThat(LondonTime.endAfter(secondHalfPastOne, LocalTime.of(1, 45), Optional.empty(), "end"))
                .isEqualTo(Instant.parse("2026-10-25T01:45:00Z"));
    }

    private static Instant at(LocalDate day, String time, Optional<ZoneOffset> offset) {
        return LondonTime.at(day, LocalTime.parse(time), offset, "start");
    }
}
