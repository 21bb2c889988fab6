package care.mainstay.money.terms.internal.analysis;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.Incentives;
import care.mainstay.money.terms.Incentives.Answer;
import care.mainstay.money.terms.Incentives.Check;
import care.mainstay.money.terms.Incentives.Example;
import care.mainstay.money.terms.Incentives.Verdict;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.run.Running;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Asks of a sheet whether it pays for what nobody means to pay for. */
public final class IncentiveChecks {

    private static final int CASES = 300;
    private static final int MOST_WRITTEN = 5;

    private final Plan plan;
    private final WorldMaker maker;
    private final Bounds bounds;

    private IncentiveChecks(Plan plan) {
        this.plan = plan;
        this.maker = new WorldMaker(plan);
        this.bounds = new Bounds(plan);
    }

    public static Incentives of(Plan plan) {
        return new IncentiveChecks(plan).incentives();
    }

    /** The answer about wages alone, which is soon found. */
    public static Verdict wages(Plan plan) {
        return new IncentiveChecks(plan).wages();
    }

    private Incentives incentives() {
        var motives = plan.sheet().motives();
        if (plan.sheet().statement().isEmpty() && motives.pays().isEmpty()) {
            return new Incentives(List.of(notAsked(
                    Check.BETTER_RESULT,
                    "The sheet has no statement. Maybe “incentives: {pays: …}” says what it pays.")));
        }
        var verdicts = new ArrayList<>(new BetterResults(plan, maker, bounds).verdicts());
        verdicts.addAll(sameTwice());
        verdicts.add(independence());
        verdicts.addAll(written());
        verdicts.add(wages());
        return new Incentives(verdicts);
    }

    private static Verdict notAsked(Check check, String words) {
        return new Verdict(check, "", Answer.NOT_ASKED, 0, words, Optional.empty());
    }

    /** Two lines that pay the same quantity to the same party. */
    private List<Verdict> sameTwice() {
        var seen = new LinkedHashSet<String>();
        var verdicts = new ArrayList<Verdict>();
        for (var line : plan.sheet().statement()) {
            if (!seen.add(line.amount().name() + " " + line.payee())) {
                verdicts.add(new Verdict(
                        Check.PAID_ONCE,
                        line.amount().name(),
                        Answer.COUNTEREXAMPLE,
                        0,
                        "The line “" + line.name() + "” pays " + line.amount().name()
                                + ", which another line pays to the same party.",
                        Optional.empty()));
            }
        }
        return verdicts;
    }

    private Verdict independence() {
        var cells = maker.candidates().keySet().stream()
                .filter(cell -> cell.column().isIndependence())
                .toList();
        if (cells.isEmpty()) {
            return notAsked(
                    Check.INDEPENDENCE,
                    "No column says that it falls as people need less. Maybe “hours, lower is more independent”.");
        }
        if (plan.sheet().motives().costs().isEmpty()) {
            return notAsked(Check.INDEPENDENCE, "Nothing says what care costs. Maybe “incentives: {costs: own_cost}”.");
        }
        var table = cells.get(0).table();
        var together = cells.stream()
                .filter(cell -> cell.table().name().equals(table.name()))
                .toList();
        var chance = new Chance(maker, 7);
        for (int i = 0; i < maker.runs(CASES); i++) {
            var world = chance.world();
            var rows = world.rows(table.name());
            if (rows.isEmpty()) {
                continue;
            }
            // the row that needs less stands first, so that it is known again
            rows.add(0, rows.remove(chance.upTo(rows.size())));
            var high = chance.cell(together.get(0));
            table.columns().stream()
                    .filter(column -> column.isIndependence() || column.startsIndependence())
                    .forEach(column -> rows.get(0).put(column.name(), high));
            int parts = 1 + chance.upTo(4);
            BiPredicate<Pay, Pay> isWrong = (before, after) ->
                    after.waiting() <= before.waiting() && left(after).compareTo(left(before)) < 0;
            if (isWrong(world, table, together, parts, isWrong)) {
                var small = new Shrinking(maker, smaller -> isWrong(smaller, table, together, parts, isWrong))
                        .smallest(world);
                return outOfPocket(small, less(small, table, together, parts).orElse(small), table, together);
            }
        }
        return new Verdict(
                Check.INDEPENDENCE, table.name(), Answer.NONE_FOUND, maker.runs(CASES), "", Optional.empty());
    }

    private static Exact left(Pay pay) {
        return pay.whole().minus(pay.cost());
    }

    private boolean isWrong(
            World before, Sheet.Input table, List<Uses.Cell> cells, int parts, BiPredicate<Pay, Pay> isWrong) {
        try {
            var after = less(before, table, cells, parts);
            if (after.isEmpty()) {
                return false;
            }
            var run = after.get().run();
            return isGrown(run, after.get().rows(table.name()).get(0))
                    && isWrong.test(Pay.of(plan, before.run()), Pay.of(plan, run));
        } catch (Refused notEvidence) {
            return false;
        }
    }

    private boolean isGrown(Running run, Map<String, String> row) {
        return plan.sheet()
                .motives()
                .grown()
                .map(name -> run.yes(name.name()).stream().anyMatch(key -> Pay.isOwn(plan, name.name(), key, row)))
                .orElse(true);
    }

    /** The first row with so many quarters less of what falls as its person needs less. */
    private static Optional<World> less(World world, Sheet.Input table, List<Uses.Cell> cells, int parts) {
        if (world.rows(table.name()).isEmpty()) {
            return Optional.empty();
        }
        var after = world.copy();
        var row = after.rows(table.name()).get(0);
        boolean startsHere = table.columns().stream()
                .filter(Sheet.InputColumn::startsIndependence)
                .allMatch(column -> cells.stream()
                        .allMatch(cell -> row.getOrDefault(column.name(), "")
                                .equals(row.get(cell.column().name()))));
        if (!startsHere) {
            return Optional.empty();
        }
        for (var cell : cells) {
            var text = row.getOrDefault(cell.column().name(), "");
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var value = Exact.of(text);
            var least = cell.column().least().orElse(Exact.ZERO);
            var next = least.plus(value.minus(least).times(Exact.of(4L - parts, 4)));
            if (next.compareTo(value) >= 0) {
                return Optional.empty();
            }
            row.put(cell.column().name(), WorldMaker.decimal(next));
        }
        return Optional.of(after);
    }

    private Verdict outOfPocket(World before, World after, Sheet.Input table, List<Uses.Cell> cells) {
        var one = Pay.of(plan, before.run());
        var other = Pay.of(plan, after.run());
        var name = cells.get(0).column().name();
        var change = name + " of "
                + before.rows(table.name())
                        .get(0)
                        .getOrDefault(table.key().get(0).name(), "")
                + " goes from " + before.rows(table.name()).get(0).get(name) + " to "
                + after.rows(table.name()).get(0).get(name);
        return new Verdict(
                Check.INDEPENDENCE,
                table.name(),
                Answer.COUNTEREXAMPLE,
                0,
                change + "; " + BetterResults.shown(one.whole().minus(other.whole())) + " less is paid, and only "
                        + BetterResults.shown(one.cost().minus(other.cost())) + " less is spent.",
                Optional.of(new Example(
                        change,
                        BetterResults.shown(one.whole()),
                        BetterResults.shown(other.whole()),
                        before.csv(),
                        after.csv())));
    }

    private List<Verdict> written() {
        var verdicts = new ArrayList<Verdict>();
        for (var input : maker.inputs()) {
            if (input.atWill()) {
                verdicts.add(written(input));
            }
        }
        if (verdicts.isEmpty()) {
            verdicts.add(notAsked(
                    Check.NUMBER_WRITTEN,
                    "No table says that its rows are written at will. Maybe “written at will: yes” of outcomes."));
        }
        return verdicts;
    }

    /** Rows that are all alike: whether one more of them pays more than the pennies of its rounding. */
    private Verdict written(Sheet.Input input) {
        var chance = new Chance(maker, 11);
        int cases = 0;
        for (int i = 0; i < maker.runs(CASES / 3); i++) {
            var cells = new HashMap<Uses.Cell, String>();
            maker.candidates().keySet().forEach(cell -> cells.put(cell, chance.cell(cell)));
            int fewer = 1 + chance.upTo(MOST_WRITTEN - 1);
            var one = alike(input, fewer, cells);
            var other = alike(input, fewer + 1, cells);
            try {
                var before = Pay.of(plan, one.run());
                var after = Pay.of(plan, other.run());
                cases++;
                var tolerated = Exact.of(other.rows(input.name()).size(), 100);
                boolean isDecided = before.waiting() == 0 && after.waiting() == 0;
                if (isDecided && after.whole().minus(before.whole()).compareTo(tolerated) > 0) {
                    return written(input, one, other, before, after);
                }
            } catch (Refused notEvidence) {
                continue;
            }
        }
        return new Verdict(Check.NUMBER_WRITTEN, input.name(), Answer.NONE_FOUND, cases, "", Optional.empty());
    }

    private World alike(Sheet.Input written, int rows, Map<Uses.Cell, String> cells) {
        return maker.world(
                input -> input == written ? rows : Math.max(1, WorldMaker.rows(input, false, 1)),
                (cell, row) -> cells.getOrDefault(cell, ""));
    }

    private static Verdict written(Sheet.Input input, World one, World other, Pay before, Pay after) {
        int rows = one.rows(input.name()).size();
        var change =
                rows + (rows == 1 ? " row of " : " rows of ") + input.name() + (rows == 1 ? " becomes " : " become ")
                        + other.rows(input.name()).size() + " of the same kind";
        return new Verdict(
                Check.NUMBER_WRITTEN,
                input.name(),
                Answer.COUNTEREXAMPLE,
                0,
                change + ", and " + BetterResults.shown(after.whole()) + " is paid instead of "
                        + BetterResults.shown(before.whole()) + ".",
                Optional.of(new Example(
                        change,
                        BetterResults.shown(before.whole()),
                        BetterResults.shown(after.whole()),
                        one.csv(),
                        other.csv())));
    }

    private Verdict wages() {
        var costs = plan.sheet().motives().costs();
        if (costs.isEmpty()) {
            return notAsked(Check.WAGES, "Nothing says what care costs. Maybe “incentives: {costs: own_cost}”.");
        }
        var quantities = plan.order().stream()
                .filter(quantity -> costs.stream().anyMatch(name -> name.name().equals(quantity.name())))
                .toList();
        var least = new Payments(bounds).together(plan.sheet().statement(), quantities);
        if (least.isNeverNegative()) {
            return new Verdict(Check.WAGES, "", Answer.PROVED, 0, "", Optional.empty());
        }
        Function<Running, Optional<Exact>> objective = run -> {
            var pay = Pay.of(plan, run);
            return pay.waiting() == 0 ? Optional.of(left(pay)) : Optional.empty();
        };
        var found = new Search(maker, maker.candidates().keySet(), objective, false).found();
        if (found.isEmpty() || found.get().value().signum() >= 0) {
            return new Verdict(Check.WAGES, "", Answer.NONE_FOUND, maker.runs(CASES), "", Optional.empty());
        }
        var small = new Shrinking(
                        maker,
                        world -> objective
                                .apply(world.run())
                                .filter(value -> value.signum() < 0)
                                .isPresent())
                .smallest(found.get().world());
        var pay = Pay.of(plan, small.run());
        return new Verdict(
                Check.WAGES,
                "",
                Answer.COUNTEREXAMPLE,
                0,
                BetterResults.shown(pay.whole()) + " is paid for care that costs " + BetterResults.shown(pay.cost())
                        + ".",
                Optional.of(new Example(
                        "",
                        BetterResults.shown(pay.whole()),
                        BetterResults.shown(pay.whole()),
                        small.csv(),
                        small.csv())));
    }
}
