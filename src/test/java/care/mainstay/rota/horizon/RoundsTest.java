package care.mainstay.rota.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.rota.engine.Chance;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoundsTest {

    @Property(tries = 12)
    void afterEveryMoveTheCostIsThatOfReckoningFromNothing(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int people) {
        search(HorizonGenerator.generate(people, 14, seed).withTravelAtMost(60 * people), seed);
    }

    @Property(tries = 12)
    void soItIsWhereARotaStandsAlreadyWhateverIsKeptOfIt(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int people, @ForAll boolean wild) {
        search(AsItStands.of(people, 14, seed, wild).withTravelAtMost(60 * people), seed);
    }

    /**
     * Whatever is tried, made, refused and taken back: cost is what reckoning from nothing says, and no rule is broken,
     * whatever a minute on the way counts meanwhile.
     */
    private static void search(Horizon horizon, long seed) {
        var frame = new Frame(horizon);
        var rounds = Beginning.of(frame);
        var chance = new Chance(seed);
        var places = new Places(rounds, chance);
        var steps = new Steps(rounds, places, chance);
        var rebuild = new Rebuild(rounds, places, chance);
        rebuild.begin();
        var kept = new KeptPlan(frame);
        for (int move = 0; move < 400; move++) {
            long before = rounds.cost();
            long limit = before + chance.below(60_000) - 10_000;
            boolean changed = move % 4 == 0 ? rebuild.attempt(limit) : steps.attempt(limit);
            assertThat(rounds.cost()).isLessThanOrEqualTo(changed ? limit : before);
            if (move % 50 == 49) {
                rounds.price(chance.below(9_000));
            }
            if (changed || move % 40 == 0) {
                kept.take(rounds);
                var reckoning = HorizonReckoning.of(horizon, kept.plan(frame));
                assertThat(reckoning.broken()).isEmpty();
                assertThat(reckoning.cost()).isEqualTo(rounds.charged());
                assertThat(reckoning.amount(HorizonCharge.TRAVEL)).isEqualTo(rounds.travel());
                assertThat(kept.again(frame).charged()).isEqualTo(rounds.charged());
            }
        }
    }
}
