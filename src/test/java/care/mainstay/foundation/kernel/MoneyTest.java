package care.mainstay.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void aSplitPaysOutExactlyTheAmountAndTheOddPennyGoesToTheLargestRemainder() {
        var thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

        assertThat(new Money(100).split(thirds)).containsExactly(new Money(34), new Money(33), new Money(33));
        assertThat(Money.sum(new Money(-101).split(thirds))).isEqualTo(new Money(-101));
    }
}
