package care.mainstay.rota.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Mends a published rota: everybody who can keep their visits keeps them, unless what is saved elsewhere is worth the
 * change. The same seed and moves give the same rota.
 */
public final class Replanner {

    /** How much dearer changes are that need not be, where as few as possible are wanted. */
    private static final int LEAST = 40;

    private final LongSupplier clock;
    private final BooleanSupplier interrupted;

    /** {@code clock}: nanoseconds that pass. {@code interrupted}: whether to stop with the best so far. */
    public Replanner(LongSupplier clock, BooleanSupplier interrupted) {
        this.clock = clock;
        this.interrupted = interrupted;
    }

    /**
     * The mended rota; or everything that is wrong with what was published ({@link
     * care.mainstay.foundation.kernel.Refused}).
     */
    public Replanned replan(Day day, Disruption disruption, Budget budget) {
        PublishedRules.check(day, disruption);
        Day mended = standing(day, disruption);
        Plan kept = kept(mended, disruption);
        var near = new Nearness(mended);
        long nanos = (long) (budget.seconds() * 1e9 / ((budget.chains() + budget.threads() - 1) / budget.threads()));
        List<Callable<Repair>> chains = new ArrayList<>();
        for (int k = 0; k < budget.chains(); k++) {
            var chance = Chance.of(budget.seed(), k);
            chains.add(() -> {
                var share = new Share(budget.moves(), nanos, clock, interrupted);
                var repair = new Repair(PlanOf.laid(mended, kept), near, chance, share);
                repair.run();
                return repair;
            });
        }
        List<Repair> ended = Engine.run(chains, Math.min(budget.threads(), budget.chains()));
        Repair best = ended.stream()
                .min(Comparator.comparingLong(each -> each.best().cost()))
                .orElseThrow();
        Plan plan = PlanOf.keepsake(mended, best.best());
        boolean cut = ended.stream().anyMatch(each -> each.share().wasInterrupted());
        return new Replanned(
                plan,
                Reckoning.of(day, plan),
                Difference.between(day, disruption, plan),
                Advice.on(mended, plan).unallocated(),
                disruption.displaced().size() + disruption.cancelled().size(),
                ended.stream().mapToLong(each -> each.share().made()).sum(),
                cut ? Engine.Stopped.INTERRUPTED : budget.moves() > 0 ? Engine.Stopped.MOVES : Engine.Stopped.TIME);
    }

    /** What a planner asks of a rota that is being changed: {@link Advice} that knows what was published. */
    public static Advice advice(Day day, Disruption disruption, Plan plan) {
        PublishedRules.check(day, disruption);
        return Advice.on(standing(day, disruption), plan);
    }

    /** The day as it stands once the rota has been published. */
    private static Day standing(Day day, Disruption disruption) {
        ChangePrices usual = disruption.prices();
        ChangePrices kept = disruption.isLeast() ? usual.times(LEAST) : usual;
        int minute = day.facts.unitsPerMinute();
        var standing = new Standing(day.visits, day.carers);
        standing.moment = disruption.moment();
        standing.tolerance = usual.tolerance() * minute;
        disruption.away().forEach(c -> standing.away[c] = true);
        for (int v = 0; v < day.visits; v++) {
            standing.cancelled[v] = disruption.isCancelled(day, v);
            standing.perNobody[v] = day.optional(v) || standing.cancelled[v] ? 0 : usual.nobody();
        }
        for (Plan.Round round : disruption.published().rounds()) {
            for (Plan.Stop stop : round.stops()) {
                if (!stop.isRest()) {
                    int v = stop.visit();
                    boolean displaced = disruption.away().contains(round.carer());
                    var band = (displaced ? usual : kept).at((long) (stop.start() - disruption.asOf()) / minute);
                    standing.carer[v] = round.carer();
                    standing.start[v] = stop.start();
                    standing.frozen[v] = stop.start() < disruption.moment();
                    standing.perCarer[v] = displaced ? 0 : band.anotherCarer();
                    standing.perTime[v] = band.anotherTime();
                    // a visit that had somebody is left out only after all others
                    standing.perNobody[v] =
                            Math.max(standing.perNobody[v], standing.cancelled[v] ? 0 : band.anotherCarer());
                }
            }
        }
        int perMinute = minute * Math.max(1, day.facts.charges().weight(Charge.TRAVEL));
        Charges charges = day.facts.charges().with(Charge.CHANGES, perMinute).with(Charge.OFF_LOCK, Charges.FORBIDDEN);
        Day mended = day.standing(standing, charges);
        return asItCanBe(mended, disruption) ? day.standing(standing, charges) : mended;
    }

    /** A rota published with ways too short has its visits when they can be: nobody is to blame for that any more. */
    private static boolean asItCanBe(Day mended, Disruption disruption) {
        var schedule = PlanOf.laid(mended, kept(mended, disruption));
        boolean moved = false;
        for (int v = 0; v < mended.visits; v++) {
            if (schedule.isPlanned(v) && schedule.start[v] > mended.standing.start[v]) {
                mended.standing.start[v] = schedule.start[v];
                moved = true;
            }
        }
        return moved;
    }

    /** What is left of the published rota: those who are away have only what is frozen. */
    private static Plan kept(Day mended, Disruption disruption) {
        Standing standing = mended.standing;
        return new Plan(disruption.published().rounds().stream()
                .map(round -> new Plan.Round(
                        round.carer(),
                        round.stops().stream()
                                .filter(stop -> stop.isRest()
                                        ? !standing.away[round.carer()]
                                        : mended.able[round.carer() * mended.visits + stop.visit()]
                                                && !isHalf(mended, stop.visit()))
                                .toList()))
                .toList());
    }

    /** Nobody goes for one of two carers alone when nobody can be the other. */
    private static boolean isHalf(Day day, int visit) {
        return !day.standing.frozen[visit] && !day.isPossible(visit);
    }
}
