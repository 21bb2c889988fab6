package care.mainstay.money.settlement.internal.calculation;

import static care.mainstay.money.settlement.internal.calculation.AMonth.ADA;
import static care.mainstay.money.settlement.internal.calculation.AMonth.BREAKFAST;
import static care.mainstay.money.settlement.internal.calculation.AMonth.CHOIR;
import static care.mainstay.money.settlement.internal.calculation.AMonth.november;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.Money;
import org.junit.jupiter.api.Test;

/** The month worked by hand in docs/settlement.md. */
class WorkedExampleTest {

    @Test
    void theMonthInTheGuideComesOutAsWorkedByHand() {
        var month = november()
                .with(ADA)
                .visit(ADA, november(3), "completed", 30, 34)
                .visit(ADA, november(4), "completed", 45, 60)
                .visit(ADA, november(5), "no-answer", 30, 0);
        for (int day = 6; day < 30; day++) {
            month.visit(ADA, november(day), "completed", 30, 30);
        }
        month.outcome(AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(7).confirmedBy("family"))
                .outcome(AnOutcome.of(ADA, CHOIR).in("social-contact").agreedOn(november(16)));

        assertThat(month.lines())
                .containsExactly(
                        "fee | due £500.40 | held £0.00 | Care delivered: 13 hours 54 minutes at £36.00 an hour",
                        "withheld | due −£50.04 | held £50.04 | 10 per cent of the fee waits for outcomes",
                        "released | due £37.53 | held −£37.53 | Achieved, held for 7 weeks and confirmed",
                        "held | due £0.00 | held £0.00 | Not yet achieved: improving");
        assertThat(month.settle().total()).isEqualTo(Money.ofPounds("487.89"));
    }
}
