package care.mainstay.money.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.money.contracts.SheetReports;
import care.mainstay.money.contracts.SheetReports.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportsAsideTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static SheetReports.Answer asked(Duration limit, String sheet, Duration patience) {
        var reports = new ReportsAside(limit);
        try {
            return reports.of(sheet, patience);
        } finally {
            reports.destroy();
        }
    }

    @Test
    void whatIsAtStakeIsWorkedOutForTheVeryText() {
        var report =
                asked(LONG, SheetExamples.FEE_BY_THE_HOUR.text(), LONG).report().orElseThrow();

        assertThat(report.exposure().parties()).extracting(each -> each.name()).contains("provider", "council");
        assertThat(report.incentives().isClean()).isTrue();
    }

    @Test
    void whoeverWaitsForNothingIsToldToLookAgain() {
        assertThat(asked(LONG, SheetExamples.HELD_FOR_OUTCOMES.text(), Duration.ZERO)
                        .state())
                .isEqualTo(State.WORKING);
    }

    @Test
    void workThatTakesTooLongIsGivenUp() {
        assertThat(asked(Duration.ofMillis(50), SheetExamples.HELD_FOR_OUTCOMES.text(), LONG)
                        .state())
                .isEqualTo(State.TOO_LONG);
    }

    @Test
    void aSheetThatCannotBeRunIsNotAsked() {
        assertThat(asked(LONG, "terms: nothing\noverall:\n  a: b\n", LONG).state())
                .isEqualTo(State.NOT_A_SHEET);
    }
}
