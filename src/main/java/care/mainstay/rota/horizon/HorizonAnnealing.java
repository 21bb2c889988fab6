package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Chance;
import care.mainstay.rota.engine.Share;
import java.util.function.Consumer;

/**
 * One chain of simulated annealing over all days at once: small steps, and now and then visits taken out and put back; dearer
 * plans are accepted less and less often. After the long first cooling come shorter ones from the best plan found.
 */
final class HorizonAnnealing {

    private static final double[] CYCLES = {0.0, 0.8, 1.0};
    private static final double REHEAT = 0.3;

    /** First and last temperature, in what the middling way costs. */
    private static final double HOT = 1;

    private static final double COLD = 0.1;

    /** How often the price of a minute on the way is looked at, in parts of the budget, and by how much it changes. */
    private static final double LOOK = 1.0 / 4_000;

    private static final double STEP = 1.01;

    /** As dear as it may become, in times what it is. */
    private static final double DEAREST = 8;

    /** How much of all weighing is for rebuilding. */
    private static final double REBUILD_SHARE = 0.15;

    private final Frame frame;
    private final Chance chance;
    private final Share share;
    private final Consumer<KeptPlan> better;
    private final KeptPlan best;
    private final long usual;
    private double dearer = 1;
    private double looked;
    private long rebuilt;

    HorizonAnnealing(Frame frame, Chance chance, Share share, Consumer<KeptPlan> better) {
        this.frame = frame;
        this.chance = chance;
        this.share = share;
        this.better = better;
        best = new KeptPlan(frame);
        usual = frame.horizon.facts().weights().weight(HorizonCharge.TRAVEL);
    }

    KeptPlan run() {
        var rounds = Beginning.of(frame);
        var places = new Places(rounds, chance);
        new Rebuild(rounds, places, chance).begin();
        share.made(places.weighed());
        best.take(rounds);
        better.accept(best);
        double unit = unit();
        for (int cycle = 0; cycle + 1 < CYCLES.length && !share.isOver(); cycle++) {
            cool(
                    best.again(frame),
                    unit * HOT * (cycle == 0 ? 1 : REHEAT),
                    unit * COLD,
                    CYCLES[cycle],
                    CYCLES[cycle + 1]);
        }
        return best;
    }

    private void cool(Rounds rounds, double from, double to, double since, double until) {
        rounds.price(Math.round(usual * dearer));
        var places = new Places(rounds, chance);
        var steps = new Steps(rounds, places, chance);
        var rebuild = new Rebuild(rounds, places, chance);
        double steepness = Math.log(to / from);
        double heat = from;
        long nextHeat = 0;
        while (!share.isOver() && share.used() < until) {
            if (share.made() >= nextHeat) {
                nextHeat = share.made() + 512;
                heat = from * Math.exp(steepness * Math.max(0, share.used() - since) / (until - since));
                keep(rounds);
                steer(rounds);
            }
            long limit = rounds.cost() + (long) (-heat * Math.log(chance.unit()));
            if (rebuilt < REBUILD_SHARE * share.made()) {
                rebuild.attempt(limit);
                int weighed = 1 + places.weighed();
                rebuilt += weighed;
                share.made(weighed);
            } else {
                steps.attempt(limit);
                share.made(1);
            }
        }
        keep(rounds);
    }

    /**
     * Where travel is limited, its price follows it: dearer while there is more, cheaper while there is less. So the search
     * goes on where what is saved on one way can be spent on another, and need not climb over a wall.
     */
    private void steer(Rounds rounds) {
        if (frame.travelAtMost == Integer.MAX_VALUE || share.used() < looked + LOOK) {
            return;
        }
        looked = share.used();
        dearer = rounds.travel() > frame.travelAtMost ? Math.min(DEAREST, dearer * STEP) : Math.max(1, dearer / STEP);
        rounds.price(Math.round(usual * dearer));
    }

    private void keep(Rounds rounds) {
        if (rounds.charged() < best.cost()) {
            best.take(rounds);
            better.accept(best);
        }
    }

    /** What the way to one of the people near by costs, in the middle of all. */
    private double unit() {
        var people = frame.horizon.facts().people();
        long sum = 0;
        int ways = 0;
        for (int p = 0; p < frame.people; p++) {
            for (int q : frame.nearPeople[p]) {
                sum += frame.way(people.get(p).place(), people.get(q).place());
                ways++;
            }
        }
        long weight = frame.horizon.facts().weights().weight(HorizonCharge.TRAVEL);
        return Math.max(1000.0, (double) sum / Math.max(1, ways) * Math.max(1, weight));
    }
}
