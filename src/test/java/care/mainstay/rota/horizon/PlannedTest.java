package care.mainstay.rota.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.horizon.Horizon.Facts;
import care.mainstay.rota.horizon.Horizon.Planned;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import care.mainstay.rota.horizon.HorizonReckoning.Broken;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A rota that stands already: what is kept, what was told, and a plan that is never dearer. */
class PlannedTest {

    private static final HorizonSolver SOLVER = new HorizonSolver(System::nanoTime, () -> false);

    @Property(tries = 12)
    void noPlanIsDearerThanTheRotaAsItStands(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int people) {
        var horizon = AsItStands.of(people, 14, seed, false);
        var found = SOLVER.solve(horizon, Budget.ofMoves(2_500, seed));
        var now = HorizonReckoning.of(horizon, horizon.asPlanned());
        assertThat(now.broken()).isEmpty();
        assertThat(found.reckoning().broken()).isEmpty();
        assertThat(found.reckoning().cost()).isLessThanOrEqualTo(now.cost());
        keeps(horizon, found.plan());
    }

    @Property(tries = 12)
    void whatIsKeptStaysWhateverItBreaks(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int people) {
        var horizon = AsItStands.of(people, 14, seed, true);
        var found = SOLVER.solve(horizon, Budget.ofMoves(2_500, seed));
        assertThat(found.reckoning().broken()).isEmpty();
        keeps(horizon, found.plan());
    }

    private static void keeps(Horizon horizon, HorizonPlan plan) {
        assertThat(plan.made())
                .containsAll(horizon.asPlanned().made().stream()
                        .filter(made -> horizon.isKept(made.visit()))
                        .toList());
    }

    private static Planned mornings(int day, String carer, boolean kept, int price) {
        return new Planned("Rose", "morning", day, 480, List.of(carer), kept, price);
    }

    /** Rose is visited on two mornings, and her team is Bob. */
    private static Facts facts(Planned... planned) {
        Facts plain = TwoCarers.facts(
                List.of(TwoCarers.carer("Ann"), TwoCarers.carer("Bob")),
                List.of(TwoCarers.rose(Set.of("Bob"), 1, List.of(), TwoCarers.morning(1, List.of(0, 1)))));
        return new Facts(
                plain.name(),
                plain.days(),
                plain.rules(),
                plain.weights(),
                plain.ways(),
                plain.carers(),
                plain.former(),
                plain.people(),
                OptionalInt.empty(),
                List.of(),
                List.of(planned));
    }

    @Test
    void whoWasToldStaysWhereAnotherIsNotWorthIt() {
        var free = Horizon.of(facts(mornings(0, "Ann", false, 0), mornings(1, "Ann", false, 0)));
        assertThat(SOLVER.solve(free, Budget.ofMoves(2_000, 1)).plan().made())
                .extracting(Made::carers)
                .containsOnly(List.of(1));
        // Ann is one too many: £0.90 a week; another carer counts like 60 minutes’ travel each time: £12.60
        var told = Horizon.of(facts(mornings(0, "Ann", false, 60), mornings(1, "Ann", false, 60)));
        assertThat(SOLVER.solve(told, Budget.ofMoves(2_000, 1)).plan().made())
                .extracting(Made::carers)
                .containsOnly(List.of(0));
        var changed = new HorizonPlan(List.of(new Made(0, 480, List.of(1)), new Made(1, 480, List.of(0))));
        assertThat(HorizonReckoning.of(told, changed).amount(HorizonCharge.CHANGES))
                .isEqualTo(60);
    }

    @Test
    void aPlanThatChangesWhatIsKeptIsTold() {
        var horizon = Horizon.of(facts(mornings(0, "Ann", true, 0)));
        var changed = new HorizonPlan(List.of(new Made(0, 480, List.of(1)), new Made(1, 480, List.of(1))));
        assertThat(HorizonReckoning.of(horizon, changed).broken())
                .extracting(Broken::rule)
                .containsExactly("kept");
        assertThat(new HorizonAdvice(
                                horizon,
                                new HorizonPlan(List.of(new Made(0, 480, List.of(0)), new Made(1, 480, List.of(1)))))
                        .whyNot(0, 0, 1)
                        .rules())
                .extracting(Broken::rule)
                .contains("kept");
    }

    @Test
    void whatIsPlannedAndIsNoVisitIsRefused() {
        assertThatThrownBy(() -> Horizon.of(facts(mornings(2, "Ann", false, 0), mornings(0, "Zoe", false, -1))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("rota.unknown-visit")
                .hasMessageContaining("rota.unknown-carer")
                .hasMessageContaining("rota.change-price");
    }
}
