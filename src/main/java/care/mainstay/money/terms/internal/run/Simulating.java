package care.mainstay.money.terms.internal.run;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.Simulation;
import care.mainstay.money.terms.internal.Nearest;
import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Draws the units of given evidence again and again, and tells how far what is paid lies apart. */
public final class Simulating {

    private static final long MOST_DRAWS = 100_000_000;
    private static final int[] PERCENTS = {5, 25, 50, 75, 95};

    private final Running.Loaded loaded;
    private final Plan plan;
    private final String by;
    private final long draws;
    private final long seed;
    private final List<String> parties;
    private final Tally[] tallies;

    private Simulating(Running.Loaded loaded, Optional<String> by, long draws, long seed) {
        this.loaded = loaded;
        this.plan = loaded.plan();
        this.draws = draws;
        this.seed = seed;
        if (plan.sheet().statement().isEmpty()) {
            throw new Refused(
                    "terms.no-statement",
                    "The sheet " + plan.sheet().name() + " has no statement, so that there is nothing paid to draw.",
                    "Maybe add a statement with the lines that become money.");
        }
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new Refused(
                    "terms.draws",
                    draws + " draws cannot be drawn.",
                    "Say from 1 to " + MOST_DRAWS + ", as --draws 10000.");
        }
        this.by = by.map(this::known).orElseGet(this::usual);
        this.parties = LineSums.parties(plan.sheet());
        // the last is of all together
        this.tallies = new Tally[parties.size() + 1];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
        }
    }

    public static Simulation of(Running.Loaded loaded, Optional<String> by, long draws, long seed) {
        try {
            return new Simulating(loaded, by, draws, seed).simulation();
        } catch (ArithmeticException beyond) {
            throw new Refused(
                    "terms.too-large",
                    "What is paid together is more than can be counted in pence.",
                    "Maybe an amount of the evidence has too many digits.");
        }
    }

    private TreeSet<String> dimensions() {
        var all = new TreeSet<String>();
        plan.sheet().inputs().stream()
                .filter(input -> input.rows().isEmpty())
                .forEach(input -> all.addAll(Lattice.key(input).dimensions()));
        return all;
    }

    private String known(String name) {
        if (!dimensions().contains(name)) {
            throw new Refused(
                    "terms.no-dimension",
                    "The sheet " + plan.sheet().name() + " has no dimension “" + name + "” to draw by.",
                    Nearest.to(name, dimensions())
                            .map(near -> "Maybe “" + near + "”?")
                            .orElse("It has: " + String.join(", ", dimensions()) + "."));
        }
        return name;
    }

    /** The first key of the first table that is given. */
    private String usual() {
        return plan.sheet().inputs().stream()
                .filter(input -> input.rows().isEmpty())
                .findFirst()
                .map(input -> input.key().get(0).name())
                .orElseThrow(() -> new Refused(
                        "terms.no-dimension", "The sheet asks for no evidence, so that nothing can be drawn.", ""));
    }

    private Simulation simulation() {
        var actual = new Evaluator(plan, loaded.frames());
        actual.run();
        var all = plan.sheet().statement();
        var frame = loaded.frames().of(Grain.of(List.of(by)));
        var words = loaded.frames().words(by);
        var drawable = Arrays.stream(frame.codes()[0])
                .limit(frame.size())
                .filter(code -> !words.get(code).isEmpty())
                .toArray();
        if (drawable.length == 0) {
            throw new Refused(
                    "terms.no-units", "There is no " + by + " in the evidence.", "Maybe another table was given.");
        }
        var units = new Units(plan, loaded.frames(), by);
        var hanging = new Hanging(plan, by);
        if (!hanging.others().isEmpty() && !units.areApart()) {
            throw new Refused(
                    "terms.not-apart",
                    "What belongs to one " + by
                            + " rests on what belongs to another, and what is paid hangs on others: " + "a " + by
                            + " cannot be drawn alone.",
                    "Maybe draw by something else; the sheet has: " + String.join(", ", dimensions()) + ".");
        }
        draw(drawable, actual, units, hanging);
        return new Simulation(
                by,
                drawable.length,
                draws,
                seed,
                !hanging.others().isEmpty(),
                spreads(new LineSums(actual, parties, all).all(), drawable.length));
    }

    /** What each unit is paid alone is added up; what hangs on others is computed over what is remembered of each. */
    private void draw(int[] drawable, Evaluator actual, Units units, Hanging hanging) {
        var paid = new LineSums(actual, parties, hanging.sums())
                .byUnit(by, loaded.frames().words(by).size());
        int width = parties.size();
        int rest = paid.length - width;
        var chance = new Draws(seed);
        var drawn = new int[drawable.length];
        var sums = new long[width];
        for (long draw = 0; draw < draws; draw++) {
            System.arraycopy(paid, rest, sums, 0, width);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = drawable[chance.below(drawable.length)];
                int at = drawn[i] * width;
                for (int party = 0; party < width; party++) {
                    sums[party] += paid[at + party];
                }
            }
            if (!hanging.others().isEmpty()) {
                var evaluator = drawn(drawn, actual, units, hanging);
                new LineSums(evaluator, parties, hanging.others()).addTo(sums);
            }
            tally(sums);
        }
    }

    private Evaluator drawn(int[] drawn, Evaluator actual, Units units, Hanging hanging) {
        var frames = new DrawnFrames(units, drawn);
        var evaluator = new Evaluator(plan, frames);
        for (var quantity : hanging.remembered()) {
            evaluator.remember(quantity.name(), frames.drawn(actual.result(quantity.name()), frames.of(quantity)));
        }
        evaluator.run(hanging.computed());
        return evaluator;
    }

    private void tally(long[] sums) {
        long all = 0;
        for (int party = 0; party < sums.length; party++) {
            tallies[party].add(sums[party]);
            all += sums[party];
        }
        tallies[sums.length].add(all);
    }

    private List<Simulation.Spread> spreads(long[] actual, int units) {
        var spreads = new ArrayList<Simulation.Spread>();
        long all = 0;
        for (int party = 0; party < actual.length; party++) {
            spreads.add(spread(parties.get(party), actual[party], tallies[party], units));
            all += actual[party];
        }
        if (actual.length > 1) {
            spreads.add(spread("all together", all, tallies[actual.length], units));
        }
        return spreads;
    }

    private static Simulation.Spread spread(String party, long actual, Tally tally, int units) {
        var percentiles = new LinkedHashMap<String, String>();
        for (int percent : PERCENTS) {
            percentiles.put(percent + " %", money(tally.percentile(percent)));
        }
        var mean = new BigDecimal(tally.sum(), 2).divide(BigDecimal.valueOf(tally.count()), 2, RoundingMode.HALF_UP);
        return new Simulation.Spread(
                party,
                money(actual),
                mean.toPlainString(),
                money(tally.least()),
                money(tally.most()),
                percentiles,
                money(tally.step()),
                needed(tally, units));
    }

    /** A sum of n draws lies apart as the root of n, its mean grows as n: twice as near needs four times as many. */
    private static long needed(Tally tally, int units) {
        var mean = tally.sum().abs().divide(BigInteger.valueOf(tally.count()));
        if (mean.signum() == 0) {
            return 0;
        }
        // half of what nine in ten lie within, against a twentieth of the mean
        var apart =
                BigInteger.valueOf(tally.percentile(95) - tally.percentile(5)).multiply(BigInteger.TEN);
        var needed = apart.pow(2)
                .multiply(BigInteger.valueOf(units))
                .divide(mean.pow(2))
                .add(BigInteger.ONE);
        return needed.bitLength() < 63 ? needed.longValueExact() : Long.MAX_VALUE;
    }

    private static String money(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }
}
