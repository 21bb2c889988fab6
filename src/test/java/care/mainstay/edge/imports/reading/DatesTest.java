package care.mainstay.edge.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.edge.imports.DateOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/10/2026",
                "31/10/26",
                "31-10-2026",
                "31.10.2026",
                "31-Oct-26",
                "31 Oct 2026",
                "31 October 2026",
                "31st October 2026",
                "Sat 31 Oct 2026",
                "Saturday, 31 October 2026",
                "Oct 31, 2026",
                "2026-10-31",
                "2026/10/31",
                "20261031",
                "46326",
                "10/31/2026",
                " 31/10/2026\u00A0",
                "31\u201310\u20132026",
                "=\"31/10/2026\""
            })
    void theLastDayOfOctober2026InEveryShapeItComesIn(String written) {
        assertThat(Dates.read(written, Optional.empty())).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2026", "29/02/2026", "31-Nov-26", "2026-13-01", "20260431", "00/10/2026", "45/45/2026"})
    void aDayThatDoesNotExistIsRefused(String written) {
        assertThat(refusal(written, Optional.empty()).code()).isIn("imports.no-such-day", "imports.date-order-unknown");
        assertThat(refusal(written, Optional.of(DateOrder.DAY_FIRST)).code()).isEqualTo("imports.no-such-day");
        assertThat(refusal(written, Optional.of(DateOrder.DAY_FIRST)).words()).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "31/10", "31 Okt 2026", "3 Mai 2026 x", "12", "99999", ""})
    void whatIsNoDateIsRefusedWithAShapeThatIs(String written) {
        assertThat(refusal(written, Optional.of(DateOrder.DAY_FIRST)).code()).isEqualTo("imports.not-a-date");
        assertThat(refusal(written, Optional.of(DateOrder.DAY_FIRST)).whatToDo())
                .contains("31/10/2026");
    }

    @Test
    void aDateThatReadsBothWaysIsNeverGuessed() {
        assertThat(refusal("03/04/2026", Optional.empty()).code()).isEqualTo("imports.date-order-unknown");
        assertThat(Dates.read("03/04/2026", Optional.of(DateOrder.DAY_FIRST))).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(Dates.read("03/04/2026", Optional.of(DateOrder.MONTH_FIRST))).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(Dates.read("04/04/2026", Optional.empty())).isEqualTo(LocalDate.of(2026, 4, 4));
    }

    @Test
    void aGivenOrderIsKeptEvenWhereTheOtherWouldMakeADay() {
        assertThat(refusal("10/31/2026", Optional.of(DateOrder.DAY_FIRST)).code())
                .isEqualTo("imports.no-such-day");
    }

    @Test
    void aBirthNeedsItsCentury() {
        assertThat(Dates.birth("3 May 1931", Optional.empty())).isEqualTo(LocalDate.of(1931, 5, 3));
        assertThat(catchThrowableOfType(Unreadable.class, () -> Dates.birth("13/05/31", Optional.empty()))
                        .code())
                .isEqualTo("imports.birth-year-unclear");
    }

    @Test
    void oneDateOfAFileProvesTheOrderOfAllOfThem() {
        var british = evidence("03/04/2026", "31/10/2026 09:05");
        assertThat(british.proven()).contains(DateOrder.DAY_FIRST);
        assertThat(british.undecided()).isFalse();

        var american = evidence("03/04/2026", "10/31/2026");
        assertThat(american.proven()).contains(DateOrder.MONTH_FIRST);
        assertThat(american.words()).contains("American").contains("10/31/2026");
    }

    @Test
    void aFileWhoseDatesProveNothingOrContradictThemselvesIsUndecided() {
        assertThat(evidence("03/04/2026", "05/06/2026").undecided()).isTrue();
        assertThat(evidence("03/04/2026", "31/10/2026", "10/31/2026").undecided())
                .isTrue();
        assertThat(evidence("2026-04-03", "4 May 2026").undecided()).isFalse();
        assertThat(evidence("04/04/2026").undecided()).isFalse();
    }

    private static DateEvidence evidence(String... dates) {
        var evidence = new DateEvidence();
        for (var date : dates) {
            evidence.note(date);
        }
        return evidence;
    }

    private static Unreadable refusal(String written, Optional<DateOrder> order) {
        return catchThrowableOfType(Unreadable.class, () -> Dates.read(written, order));
    }
}
