package care.mainstay.edge.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.charts.StackedBar.Part;
import care.mainstay.edge.web.charts.Waterfall.Bar;
import care.mainstay.edge.web.charts.Waterfall.Step;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyPicturesTest {

    @Test
    void eachStepBeginsWhereTheOneBeforeEnded() {
        var bars = Waterfall.of(
                        "Payment",
                        List.of(
                                Step.of("Fee", Money.ofPounds("100.00")),
                                Step.of("Withheld", Money.ofPounds("-25.00")),
                                Step.total("Paid", Money.ofPounds("75.00"))))
                .bars();

        assertThat(bars).extracting(Bar::kind).containsExactly("more", "less", "total");
        assertThat(bars)
                .extracting(bar -> bar.x().stripTrailingZeros().toPlainString() + "+"
                        + bar.width().stripTrailingZeros().toPlainString())
                .containsExactly("0+100", "75+25", "0+75");
    }

    @Test
    void belowNothingThePictureMovesItsZero() {
        var bars = Waterfall.of(
                        "Correction",
                        List.of(
                                Step.of("Fee", Money.ofPounds("30.00")),
                                Step.of("Paid too much before", Money.ofPounds("-40.00"))))
                .bars();

        assertThat(bars.get(0).zero()).isEqualByComparingTo("25");
        assertThat(bars.get(1).x()).isEqualByComparingTo("0");
        assertThat(bars.get(1).width()).isEqualByComparingTo("100");
    }

    @Test
    void anAmountOfNothingIsStillAMark() {
        var bar = Waterfall.of("Payment", List.of(Step.of("Not yet", Money.ZERO)))
                .bars()
                .get(0);

        assertThat(bar.kind()).isEqualTo("nothing");
        assertThat(bar.width()).isPositive();
    }

    @Test
    void thePartsOfABarFollowEachOtherAndFillIt() {
        var pieces = StackedBar.of("Hours", List.of(part("Breakfast", 3), part("Choir", 1)))
                .pieces();

        assertThat(pieces)
                .extracting(
                        piece -> piece.x().toPlainString() + "+" + piece.width().toPlainString() + " " + piece.share())
                .containsExactly("0.00+75.00 75%", "75.00+25.00 25%");
    }

    @Test
    void aSparklineRunsFromEdgeToEdgeAndEndsOnItsLastValue() {
        var line = Sparkline.of(List.of(BigDecimal.valueOf(2), BigDecimal.ZERO), "Falls: two, then none.");

        assertThat(line.points()).isEqualTo("4.0,4.0 116.0,26.0");
        assertThat(line.lastY()).isEqualByComparingTo("26");
    }

    private static Part part(String words, int hours) {
        return new Part(words, BigDecimal.valueOf(hours), hours + " hours", Tone.NEUTRAL);
    }
}
