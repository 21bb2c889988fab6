package care.mainstay.rota.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.horizon.Horizon.Away;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import care.mainstay.rota.horizon.HorizonReckoning.Broken;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HorizonAdviceTest {

    private static HorizonAdvice annComes(Carer bob) {
        var horizon = TwoCarers.week(
                List.of(TwoCarers.carer("Ann"), bob),
                TwoCarers.rose(Set.of("Ann"), 1, List.of(), TwoCarers.morning(1, List.of(0, 1))));
        return new HorizonAdvice(
                horizon, new HorizonPlan(List.of(new Made(0, 480, List.of(0)), new Made(1, 480, List.of(0)))));
    }

    @Test
    void anotherCarerIsOfferedWithWhatItCostsChargeByCharge() {
        var offers = annComes(TwoCarers.carer("Bob")).best(1, 0, 5);
        assertThat(offers).hasSize(1);
        assertThat(offers.get(0).carer()).isEqualTo(1);
        // Bob is one carer too many, and one visit is not by the main carer
        assertThat(offers.get(0).more())
                .containsOnly(
                        java.util.Map.entry(HorizonCharge.EXTRA_CARERS, 1L),
                        java.util.Map.entry(HorizonCharge.NOT_MAIN, 1L));
        assertThat(offers.get(0).cost()).isEqualTo(HorizonCharge.EXTRA_CARERS.usual() + HorizonCharge.NOT_MAIN.usual());
    }

    @Test
    void whatKeepsACarerAwayIsNamedAndWithoutItTheyCanCome() {
        var away = annComes(TwoCarers.carer("Bob", new Away(1, "leave"))).whyNot(1, 0, 1);
        assertThat(away.rules()).extracting(Broken::rule).containsExactly("away");
        var can = annComes(TwoCarers.carer("Bob")).whyNot(1, 0, 1);
        assertThat(can.rules()).isEmpty();
        assertThat(can.offer()).isNotNull();
    }

    @Test
    void hoursThatAreUsedUpAreNamed() {
        var bob = TwoCarers.carer("Bob");
        var few = new Carer(bob.id(), 0, bob.skills(), bob.shifts(), List.of(), 0, 20);
        assertThat(annComes(few).whyNot(1, 0, 1).rules())
                .extracting(Broken::rule)
                .containsExactly("week");
    }

    @Test
    void aPlanThatBreaksARuleIsRefused() {
        var horizon = TwoCarers.week(
                List.of(TwoCarers.carer("Ann")),
                TwoCarers.rose(Set.of(), 1, List.of(), TwoCarers.morning(1, List.of(0))));
        assertThatThrownBy(() -> new HorizonAdvice(horizon, new HorizonPlan(List.of(new Made(0, 1, List.of(0))))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("rota.early");
    }

    /** Each offer’s cost is that of its charges. */
    @Property(tries = 8)
    void offersCostWhatTheirChargesSay(@ForAll long seed) {
        var horizon = HorizonGenerator.generate(6, 7, seed);
        var plan = new HorizonSolver(System::nanoTime, () -> false)
                .solve(horizon, Budget.ofMoves(5_000, seed))
                .plan();
        var advice = new HorizonAdvice(horizon, plan);
        for (Made made : plan.made().stream().limit(20).toList()) {
            for (var offer : advice.best(made.visit(), made.carers().get(0), 3)) {
                long cost = offer.more().entrySet().stream()
                        .mapToLong(each ->
                                each.getValue() * horizon.facts().weights().weight(each.getKey()))
                        .sum();
                assertThat(cost).isEqualTo(offer.cost());
            }
        }
    }
}
