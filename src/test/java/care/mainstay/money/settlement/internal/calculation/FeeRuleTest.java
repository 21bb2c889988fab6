package care.mainstay.money.settlement.internal.calculation;

import static care.mainstay.money.settlement.internal.calculation.AMonth.ADA;
import static care.mainstay.money.settlement.internal.calculation.AMonth.november;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.contracts.RewardTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fee, worked out by hand at £36.00 an hour, which is 60 pence a minute. */
class FeeRuleTest {

    private static String fee(AMonth month) {
        return month.settle().lines().stream()
                .filter(line -> line.key().startsWith("fee/"))
                .map(line -> line.about().toString())
                .findFirst()
                .orElse("no line");
    }

    private static AMonth ada() {
        return november().with(ADA);
    }

    @Test
    void minutesAreAddedUpPricedAndRoundedOnce() {
        // 34 + 28 = 62 minutes × 60p = £37.20
        assertThat(fee(ada().visit(ADA, november(3), "completed", 30, 34).visit(ADA, november(4), "completed", 30, 28)))
                .isEqualTo("£37.20");
    }

    @Test
    void minutesPastThePlannedLengthCountUpToTheTolerance() {
        // 30 planned + 5 tolerated = 35 × 60p = £21.00, though 50 were recorded
        assertThat(fee(ada().visit(ADA, november(3), "completed", 30, 50))).isEqualTo("£21.00");
    }

    @Test
    void aVisitOfTwoCarersIsToleratedFiveMinutesEach() {
        // 2 × 30 planned = 60; 80 recorded; 60 + 2 × 5 = 70 × 60p = £42.00
        assertThat(fee(ada().visit(ADA, november(3), "completed", 2, 60, 80))).isEqualTo("£42.00");
    }

    @Test
    void whoStaysLongerDoesNotStandInForWhoNeverCame() {
        // 2 × 30 planned; one stayed 60, the other never came: 30 + 5 = 35 × 60p = £21.00
        assertThat(fee(ada().visit(ADA, november(3), "partly-double-handed", 2, 60, List.of(60))))
                .isEqualTo("£21.00");
        // 40 and 20: 35 + 20 = 55 × 60p = £33.00
        assertThat(fee(ada().visit(ADA, november(3), "completed", 2, 60, List.of(40, 20))))
                .isEqualTo("£33.00");
        // three came where two were planned, 30 each: no more than 2 × 35 = 70 × 60p = £42.00
        assertThat(fee(ada().visit(ADA, november(3), "completed", 2, 60, List.of(30, 30, 30))))
                .isEqualTo("£42.00");
    }

    @Test
    void aVisitThatEndedEarlyIsPaidAsRecorded() {
        assertThat(fee(ada().visit(ADA, november(3), "cut-short", 30, 10))).isEqualTo("£6.00");
    }

    @Test
    void whenTheCarerCameAndThePersonDidNotOpenThePlannedTimeIsPaid() {
        assertThat(fee(ada().visit(ADA, november(3), "no-answer", 30, 0)
                        .visit(ADA, november(4), "declined-by-person", 30, 0)))
                .isEqualTo("£36.00");
    }

    @Test
    void aMissedVisitAndOneCalledOffBeforehandPayNothing() {
        assertThat(fee(ada().visit(ADA, november(3), "missed", 30, 0).visit(ADA, november(4), "cancelled", 30, 0)))
                .isEqualTo("£0.00");
    }

    @Test
    void duringAHospitalStayHalfThePlannedTimeIsPaidForFourteenDays() {
        // admitted on the 1st: the visit on the 14th is the last that counts: 30 × 0.5 = 15 × 60p = £9.00
        assertThat(fee(ada().stay(ADA, november(1), november(20))
                        .visit(ADA, november(14), "cancelled", 30, 0)
                        .visit(ADA, november(15), "cancelled", 30, 0)))
                .isEqualTo("£9.00");
    }

    @Test
    void aVisitCancelledAfterThePersonCameHomePaysNothing() {
        assertThat(fee(ada().stay(ADA, november(1), november(3)).visit(ADA, november(4), "cancelled", 30, 0)))
                .isEqualTo("£0.00");
    }

    @Test
    void forTwoDaysFromADeathCancelledVisitsArePaidInFull() {
        assertThat(fee(november()
                        .whoseSupportEnded(ADA, november(10), "died")
                        .visit(ADA, november(10), "cancelled", 30, 0)
                        .visit(ADA, november(11), "cancelled", 30, 0)
                        .visit(ADA, november(12), "cancelled", 30, 0)))
                .isEqualTo("£36.00");
    }

    @Test
    void aVisitBeforeThePersonCameUnderTheContractIsNotPaidHere() {
        assertThat(fee(november()
                        .with(ADA, november(10))
                        .visit(ADA, november(9), "completed", 30, 30)
                        .visit(ADA, november(10), "completed", 30, 30)))
                .isEqualTo("£18.00");
    }

    @Test
    void theRoundingIsTheOneTheTermsName() {
        // 1 minute at £36.30 an hour = 60.5p
        var visit = ada().visit(ADA, november(3), "completed", 30, 1);
        assertThat(fee(visit.under(terms -> at("36.30", RoundingMode.HALF_UP)))).isEqualTo("£0.61");
        assertThat(fee(visit.under(terms -> at("36.30", RoundingMode.HALF_EVEN))))
                .isEqualTo("£0.60");
        assertThat(fee(visit.under(terms -> at("36.30", RoundingMode.DOWN)))).isEqualTo("£0.60");
    }

    @Test
    void theLineSaysHowManyHoursAndAtWhatRate() {
        assertThat(ada().visit(ADA, november(3), "completed", 90, 90).lines())
                .first()
                .isEqualTo("fee | due £54.00 | held £0.00 | Care delivered: 1 hour 30 minutes at £36.00 an hour");
    }

    @Test
    void aVisitIsCountedOnceWhenAPersonCameBackUnderTheContract() {
        var twice = november().with(ADA).with(ADA, LocalDate.of(2026, 10, 1));
        assertThat(fee(twice.visit(ADA, november(3), "completed", 30, 30))).isEqualTo("£18.00");
    }

    private static RewardTerms at(String rate, RoundingMode rounding) {
        var usual = AMonth.usualTerms();
        return new RewardTerms(
                new RewardTerms.Fee(new BigDecimal(rate), 5, rounding),
                usual.absence(),
                usual.pot(),
                usual.proof(),
                usual.gate(),
                usual.ending(),
                usual.charging(),
                usual.payment(),
                usual.wageFloor());
    }
}
