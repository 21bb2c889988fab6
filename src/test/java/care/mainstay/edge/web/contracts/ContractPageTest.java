package care.mainstay.edge.web.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.contracts.RewardTerms;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ContractPageTest {

    private static final RewardTerms.WageFloor FLOOR =
            new RewardTerms.WageFloor(new BigDecimal("19.00"), "our costing");

    @Test
    void anAmendmentShowsWhatItChangesBesideWhatIsSignedAndNothingElse() {
        var before = RewardTerms.usual(new BigDecimal("24.00"), FLOOR);
        var after = RewardTerms.usual(new BigDecimal("25.50"), FLOOR);

        var changed = ContractPage.changed(before, after);

        assertThat(changed).extracting(row -> row.get(0).words()).containsExactly("The fee", "The least an hour pays");
        assertThat(changed.get(0).get(1).words())
                .isEqualTo("£24.00 for each hour of one carer, from check-in to check-out.");
        assertThat(changed.get(0).get(2).words())
                .isEqualTo("£25.50 for each hour of one carer, from check-in to check-out.");
        assertThat(ContractPage.changed(before, before)).isEmpty();
    }
}
