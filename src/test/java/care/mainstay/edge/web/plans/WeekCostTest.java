package care.mainstay.edge.web.plans;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.kernel.IdSource;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WeekCostTest {

    private static Form typed(String serves) {
        return Form.empty()
                .with("tasks", "3")
                .with("visits", "2")
                .with("task-1-title", "Wash together")
                .with("task-1-serves", "need:b")
                .with("task-2-title", "Tidy the bed")
                .with("task-2-serves", serves)
                .with("task-3-title", "Breakfast")
                .with("task-3-serves", "need:a")
                .with("visit-1-label", "Morning")
                .with("visit-1-days", "monday")
                .with("visit-1-time", "8:00am")
                .with("visit-1-minutes", "100")
                .with("visit-2-label", "Half written")
                .with("visit-2-time", "soon");
    }

    private static WeekCost cost(Form form, Optional<BigDecimal> fee) {
        var ids = new IdSource(InstantSource.system(), RandomGenerator.getDefault());
        return WeekCost.of(PlanForm.sketch(form, ids), List.of(), fee);
    }

    @Test
    void theCostsOfTheWeekAddUpToItsPriceToThePenny() {
        var cost = cost(typed("need:b"), Optional.of(new BigDecimal("24.57")));

        // 100 minutes at £24.57 an hour: £40.95. Two of three even shares are washing, one is eating.
        assertThat(cost.totalCost()).isEqualTo("£40.95");
        assertThat(cost.lines()).extracting(WeekCost.Line::cost).containsExactly("£27.30", "£13.65");
        assertThat(cost.totalHours()).isEqualTo("1.67 hours");
        assertThat(cost.note()).startsWith("At £24.57 an hour");
    }

    @Test
    void withoutAContractItSaysThatNoFeeIsAgreed() {
        var cost = cost(typed("need:b"), Optional.empty());

        assertThat(cost.lines()).extracting(WeekCost.Line::cost).containsOnly("no fee agreed");
        assertThat(cost.totalCost()).isEqualTo("no fee agreed");
        assertThat(cost.note()).startsWith("There is no contract");
    }

    @Test
    void whatCannotBeReadYetIsLeftOutAndNothingFails() {
        var cost = cost(typed("<script>"), Optional.of(BigDecimal.TEN));

        assertThat(cost.lines()).extracting(WeekCost.Line::what).hasSize(2);
        assertThat(cost(Form.empty(), Optional.of(BigDecimal.TEN)).nothing()).isTrue();
    }
}
