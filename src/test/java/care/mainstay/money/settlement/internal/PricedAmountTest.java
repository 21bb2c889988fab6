package care.mainstay.money.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.terms.Explanation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricedAmountTest {

    @Test
    void minutesAtAPriceForAnHourAreFoundWhateverTheSheetCallsThem() {
        var why = of(
                "500.40",
                "GBP",
                of("36", "GBP per hour"),
                of("834", "minutes", of("34", "minutes"), of("800", "minutes")));

        assertThat(PricedAmount.of(why, Money.ofPounds("500.40")))
                .contains(new Priced(new BigDecimal("834"), "minute", new BigDecimal("36"), new BigDecimal("60")));
        assertThat(PricedAmount.of(why, Money.ofPounds("500.40")).orElseThrow().words())
                .isEqualTo("834 minutes at £36.00 an hour");
    }

    @Test
    void visitsAtAPriceEachAreFound() {
        var why = of("46.50", "GBP", of("15.50", "GBP per visit"), of("3", "visits"));

        assertThat(PricedAmount.of(why, Money.ofPounds("46.50")).orElseThrow().words())
                .isEqualTo("3 visits at £15.50 each");
    }

    @Test
    void whatCannotBeMultipliedOutIsNotTold() {
        var why = of("500.41", "GBP", of("36", "GBP per hour"), of("834", "minutes"));

        assertThat(PricedAmount.of(why, Money.ofPounds("500.41"))).isEmpty();
        assertThat(PricedAmount.of(of("12.51", "GBP"), Money.ofPounds("12.51"))).isEmpty();
    }

    @Test
    void whatCouldBeReadInTwoWaysIsNotTold() {
        var why = of(
                "60.00", "GBP", of("30", "GBP per hour"), of("2", "hours"), of("20", "GBP per hour"), of("3", "hours"));

        assertThat(PricedAmount.of(why, Money.ofPounds("60.00"))).isEmpty();
    }

    private static Explanation of(String value, String unit, Explanation... parts) {
        return new Explanation(
                "quantity", "q", Map.of(), value, true, unit, "", "", Map.of(), "", false, List.of(parts));
    }
}
