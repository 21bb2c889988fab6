package care.mainstay.money.settlement.internal.calculation;

import static care.mainstay.money.settlement.internal.calculation.AMonth.ADA;
import static care.mainstay.money.settlement.internal.calculation.AMonth.BREAKFAST;
import static care.mainstay.money.settlement.internal.calculation.AMonth.CHOIR;
import static care.mainstay.money.settlement.internal.calculation.AMonth.TABLETS;
import static care.mainstay.money.settlement.internal.calculation.AMonth.november;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.contracts.RewardTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The pot, worked out by hand: 10 hours at £36.00 are £360.00, of which ten per cent, £36.00, are set aside; a day of
 * November carries £1.20 of it.
 */
class PotRuleTest {

    private static AMonth tenHours() {
        return november().with(ADA).hours(ADA, 10);
    }

    @Test
    void tenPerCentOfTheFeeIsSetAsideAndHangsOnTheOneOutcome() {
        assertThat(tenHours().outcome(AnOutcome.of(ADA, BREAKFAST)).lines())
                .containsExactly(
                        "fee | due £360.00 | held £0.00 | Care delivered: 10 hours at £36.00 an hour",
                        "withheld | due −£36.00 | held £36.00 | 10 per cent of the fee waits for outcomes",
                        "held | due £0.00 | held £0.00 | Not yet achieved: improving");
    }

    @Test
    void theDaysBeforeTheFirstAgreementArePaidAsFeeWithinTheTimeToAgree() {
        // support started on 1 November, 42 days to agree; agreed on the 10th: 9 days × £1.20, 21 days × £1.20
        assertThat(november()
                        .with(ADA, november(1))
                        .hours(ADA, 10)
                        .outcome(AnOutcome.of(ADA, BREAKFAST).agreedOn(november(10)))
                        .lines())
                .contains(
                        "paid-as-fee | due £10.80 | held −£10.80 | No outcome agreed yet, within the time to agree",
                        "held | due £0.00 | held £0.00 | Not yet achieved: improving");
        assertThat(about(november()
                        .with(ADA, november(1))
                        .hours(ADA, 10)
                        .outcome(AnOutcome.of(ADA, BREAKFAST).agreedOn(november(10)))))
                .containsExactly("£10.80", "£25.20");
    }

    @Test
    void theDaysBeforeTheFirstAgreementAreNotDueOnceTheTimeToAgreeHasPassed() {
        // support started on 1 September; 42 days end on 12 October
        assertThat(tenHours()
                        .outcome(AnOutcome.of(ADA, BREAKFAST).agreedOn(november(10)))
                        .lines())
                .contains("not-due | due £0.00 | held −£10.80 | No outcome was agreed in time");
    }

    @Test
    void twoOutcomesInOnePartOfLifeShareItEqually() {
        assertThat(about(tenHours().outcome(AnOutcome.of(ADA, BREAKFAST)).outcome(AnOutcome.of(ADA, CHOIR))))
                .containsExactly("£18.00", "£18.00");
    }

    @Test
    void slicingAnOutcomeIntoStagesTakesNothingFromOtherPartsOfLife() {
        // independence and social contact weigh the same: £18.00 each, however many outcomes stand in one of them
        assertThat(about(tenHours()
                        .outcome(AnOutcome.of(ADA, BREAKFAST).in("independence"))
                        .outcome(AnOutcome.of(ADA, TABLETS).in("independence"))
                        .outcome(AnOutcome.of(ADA, CHOIR).in("social-contact"))))
                .containsExactlyInAnyOrder("£9.00", "£9.00", "£18.00");
    }

    @Test
    void domainsDivideADayByTheirWeights() {
        // independence weighs 2, the others 1: £24.00 and £12.00
        assertThat(about(tenHours()
                        .under(PotRuleTest::independenceTwice)
                        .outcome(AnOutcome.of(ADA, BREAKFAST).in("independence"))
                        .outcome(AnOutcome.of(ADA, CHOIR).in("social-contact"))))
                .containsExactly("£24.00", "£12.00");
    }

    @Test
    void anOutcomeThatNobodyFundsIsNoConditionOfPayment() {
        assertThat(tenHours().outcome(AnOutcome.of(ADA, BREAKFAST).unfunded()).lines())
                .contains(
                        "paid-as-fee | due £36.00 | held −£36.00 | The only agreed outcomes are not funded, so no payment can depend on them");
    }

    @Test
    void besideAFundedOutcomeAnUnfundedOneCarriesNothing() {
        assertThat(about(tenHours()
                        .outcome(AnOutcome.of(ADA, BREAKFAST))
                        .outcome(AnOutcome.of(ADA, CHOIR).unfunded())))
                .containsExactly("£36.00");
    }

    @Test
    void whenTheLastOutcomeEndsTheTimeToAgreeStartsAgain() {
        // ended on the 10th: 10 days hang on it, 20 days are paid as fee
        assertThat(about(tenHours()
                        .outcome(AnOutcome.of(ADA, BREAKFAST)
                                .endedOn(november(10))
                                .achievedAndHeldFor(1))))
                .containsExactly("£24.00", "£12.00");
    }

    @Test
    void daysAfterSupportEndedCarryNothing() {
        // 15 days of support, all of them before anything was agreed but within 42 days
        assertThat(november()
                        .whoseSupportEnded(ADA, november(15), "moved-away")
                        .hours(ADA, 10)
                        .outcome(AnOutcome.of(ADA, BREAKFAST))
                        .lines())
                .contains("paid-as-fee | due £36.00 | held −£36.00 | Support ended before it could be achieved");
    }

    @Test
    void whatIsPaidInAMonthWithoutADayOfSupportHangsOnNothing() {
        // died on 31 October; the visit of 1 November, cancelled, is paid: 30 minutes are £18.00, of which £1.80
        assertThat(november()
                        .whoseSupportEnded(ADA, LocalDate.of(2026, 10, 31), "died")
                        .visit(ADA, november(1), "cancelled", 30, 0)
                        .lines())
                .contains("paid-as-fee | due £1.80 | held −£1.80 | Support had ended, so that nothing could hang on an"
                        + " outcome");
    }

    @Test
    void everyDivisionPaysOutExactlyWhatItDivides() {
        // £0.06 × 1 minute, withheld £0.06 of £0.60, over three outcomes: two pence each; of £0.10: 4, 3, 3
        assertThat(about(november()
                        .with(ADA)
                        .visit(ADA, november(3), "completed", 2, 1)
                        .visit(ADA, november(4), "completed", 2, 1)
                        .outcome(AnOutcome.of(ADA, BREAKFAST))
                        .outcome(AnOutcome.of(ADA, CHOIR))
                        .outcome(AnOutcome.of(ADA, TABLETS))
                        .outcome(AnOutcome.of(
                                ADA, new care.mainstay.foundation.kernel.OutcomeId(new java.util.UUID(2, 4))))
                        .outcome(AnOutcome.of(
                                ADA, new care.mainstay.foundation.kernel.OutcomeId(new java.util.UUID(2, 5))))))
                .containsExactly("£0.03", "£0.03", "£0.02", "£0.02", "£0.02");
    }

    /** What the lines about parts of the pot speak of. */
    private static List<String> about(AMonth month) {
        return month.settle().lines().stream()
                .filter(line -> !line.key().startsWith("fee/") && !line.key().startsWith("withheld/"))
                .map(line -> line.about().toString())
                .toList();
    }

    private static RewardTerms independenceTwice(RewardTerms terms) {
        var pot = terms.pot();
        var weights = new TreeMap<String, BigDecimal>();
        weights.put("independence", BigDecimal.valueOf(2));
        return new RewardTerms(
                terms.fee(),
                terms.absence(),
                new RewardTerms.Pot(
                        pot.withheldShare(),
                        weights,
                        pot.otherWeight(),
                        pot.agreeWithinDays(),
                        pot.sustainedWeeks(),
                        pot.heldAtMostMonths(),
                        pot.rounding()),
                terms.proof(),
                terms.gate(),
                terms.ending(),
                terms.charging(),
                terms.payment(),
                terms.wageFloor());
    }
}
