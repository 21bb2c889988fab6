package care.mainstay.edge.web.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Terms as they stand in the form. */
class TermsFormTest {

    @Test
    void aRateIsWrittenAsMoneyIsAndKeepsPartsOfAPenny() {
        assertThat(TermsForm.pounds(new BigDecimal("27.4"))).isEqualTo("27.40");
        assertThat(TermsForm.pounds(new BigDecimal("30"))).isEqualTo("30.00");
        assertThat(TermsForm.pounds(new BigDecimal("1E+2"))).isEqualTo("100.00");
        assertThat(TermsForm.pounds(new BigDecimal("24.1250"))).isEqualTo("24.125");
        assertThat(TermsForm.pounds(BigDecimal.ZERO)).isEqualTo("0.00");
    }
}
