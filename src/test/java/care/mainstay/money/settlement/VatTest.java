package care.mainstay.money.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Vat.Treatment;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class VatTest {

    @Test
    void careIsExemptWhereTheTermsSayNothing() {
        assertThat(Vat.read("")).contains(Vat.EXEMPT);
        assertThat(Vat.read("exempt")).contains(Vat.EXEMPT);
        assertThat(Vat.read(" Exempt, welfare services ")).contains(Vat.EXEMPT);
        assertThat(Vat.read("exempt, education").orElseThrow().words()).isEqualTo("Exempt: education");
    }

    @Test
    void theTermsMaySayARate() {
        assertThat(Vat.read("zero-rated").orElseThrow().treatment()).isEqualTo(Treatment.ZERO_RATED);
        assertThat(Vat.read("20 %").orElseThrow()).isEqualTo(new Vat(Treatment.RATED, new BigDecimal("20"), ""));
        assertThat(Vat.read("standard rate, 20%").orElseThrow().words()).isEqualTo("20 %");
        assertThat(Vat.read("reduced 5 %").orElseThrow().on(Money.ofPounds("10.10")))
                .isEqualTo(new Money(51));
    }

    @Test
    void otherWordsAreNotGuessedAt() {
        assertThat(Vat.read("exemption applies")).isEmpty();
        assertThat(Vat.read("outside the scope")).isEmpty();
        assertThat(Vat.read("0 %")).isEmpty();
        assertThat(Vat.read("120 %")).isEmpty();
    }
}
