package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Chance;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Facts;
import care.mainstay.rota.horizon.Horizon.Planned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Made-up weeks with a rota that stands already: some of it kept, some told, and every third carer on foot. */
final class AsItStands {

    private AsItStands() {}

    /** {@code wild}: whether what is kept may break any rule. */
    static Horizon of(int people, int days, long seed, boolean wild) {
        var chance = new Chance(seed);
        Horizon onFoot = withPlanned(HorizonGenerator.generate(people, days, seed), List.of());
        HorizonPlan rota = new HorizonSolver(System::nanoTime, () -> false)
                .solve(onFoot, Budget.ofMoves(1_500, seed))
                .plan();
        var planned = new ArrayList<Planned>();
        for (HorizonPlan.Made made : rota.made()) {
            var visit = onFoot.visits().get(made.visit());
            boolean kept = chance.below(3) == 0;
            boolean odd = kept && wild && chance.below(2) == 0;
            var carers = new ArrayList<String>();
            for (int c : made.carers()) {
                int who = odd && made.carers().size() == 1
                        ? chance.below(onFoot.facts().carers().size())
                        : c;
                carers.add(onFoot.facts().carers().get(who).id());
            }
            planned.add(new Planned(
                    onFoot.person(visit).id(),
                    onFoot.pattern(visit).name(),
                    visit.day(),
                    odd ? made.start() + chance.below(200) : made.start(),
                    carers,
                    kept,
                    30 * chance.below(3)));
        }
        return withPlanned(onFoot, planned);
    }

    private static Horizon withPlanned(Horizon horizon, List<Planned> planned) {
        Facts facts = horizon.facts();
        int[] slow = Arrays.stream(facts.ways().minutes()).map(m -> 2 * m).toArray();
        var carers = new ArrayList<Carer>();
        for (Carer one : facts.carers()) {
            carers.add(new Carer(
                    one.id(),
                    one.place(),
                    one.skills(),
                    one.shifts(),
                    one.away(),
                    one.guaranteed(),
                    one.most(),
                    carers.size() % 3 == 2 ? 1 : 0));
        }
        return Horizon.of(new Facts(
                facts.name(),
                facts.days(),
                facts.rules(),
                facts.weights().with(HorizonCharge.CARERS, 700),
                facts.ways(),
                carers,
                facts.former(),
                facts.people(),
                facts.travelAtMost(),
                List.of(Ways.of(facts.ways().places(), slow, new int[slow.length])),
                planned));
    }
}
