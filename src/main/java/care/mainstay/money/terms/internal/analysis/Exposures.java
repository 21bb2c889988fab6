package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.Exposure;
import care.mainstay.money.terms.Exposure.Bound;
import care.mainstay.money.terms.Exposure.Mover;
import care.mainstay.money.terms.Exposure.Stake;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Type;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.run.Running;
import care.mainstay.money.terms.internal.sheet.Agreement;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds how much is at stake in a sheet, for whom. */
public final class Exposures {

    private static final int MOST_MOVERS = 5;

    private final Plan plan;
    private final Bounds bounds;
    private final Payments payments;
    private final Payments strict;
    private final Uses uses;
    private final WorldMaker maker;

    private Exposures(Plan plan) {
        this.plan = plan;
        this.bounds = new Bounds(plan);
        this.payments = new Payments(bounds);
        this.strict = new Payments(new Bounds(plan, true));
        this.uses = new Uses(plan);
        this.maker = new WorldMaker(plan);
    }

    /** @param over what the plan is for, as a sentence begins */
    public static Exposure of(Plan plan, String over) {
        return new Exposures(plan).exposure(over);
    }

    private Exposure exposure(String over) {
        var lines = plan.sheet().statement().stream().map(this::line).toList();
        var results = new ArrayList<Stake>();
        if (plan.sheet().statement().isEmpty()) {
            for (var quantity : written()) {
                results.add(result(quantity));
            }
        }
        return new Exposure(over, parties(), lines, results, openEnds());
    }

    private List<Stake> parties() {
        var all = plan.sheet().statement();
        if (all.isEmpty()) {
            return List.of();
        }
        var stakes = new ArrayList<Stake>();
        var payees = new LinkedHashMap<String, List<Sheet.Line>>();
        all.forEach(line ->
                payees.computeIfAbsent(line.payee(), name -> new ArrayList<>()).add(line));
        payees.forEach((name, lines) -> stakes.add(party(name.isEmpty() ? "whoever is paid" : name, lines)));
        var payers = plan.sheet().agreement().parties().stream()
                .filter(party -> party.role().equals("pays"))
                .map(Agreement.Party::name)
                .toList();
        if (!payers.isEmpty()) {
            var whole = payees.size() == 1 ? stakes.get(0) : party("", all);
            stakes.add(new Stake(
                    String.join(" and ", payers),
                    payers.size() == 1 ? "pays" : "pay together",
                    whole.unit(),
                    whole.least(),
                    whole.most(),
                    whole.movers()));
        }
        return stakes;
    }

    private Stake party(String name, List<Sheet.Line> lines) {
        Function<Running, Optional<Exact>> objective = run -> Optional.of(Payments.due(run, lines::contains));
        var cells = new LinkedHashSet<Uses.Cell>();
        lines.forEach(line -> cells.addAll(uses.of(line)));
        var range = payments.together(lines).meet(strict.together(lines));
        var most = new Search(maker, cells, objective, true).found();
        return new Stake(
                name,
                "is paid",
                plan.sheet().currency().name(),
                bound(range.least(), objective, cells, false, 2),
                new Bound(text(range.most(), 2, Rounding.FLOOR), most.map(found -> witness(found, 2))),
                most.map(found -> movers(found, objective, cells)).orElse(List.of()));
    }

    private Stake line(Sheet.Line line) {
        var range = payments.line(line).meet(strict.line(line)).inSteps(2);
        return new Stake(
                line.name(),
                "for " + Plan.grain(line.grain()),
                plan.sheet().currency().name(),
                new Bound(text(range.least(), 2, Rounding.CEILING), Optional.empty()),
                new Bound(text(range.most(), 2, Rounding.FLOOR), Optional.empty()),
                List.of());
    }

    private List<Sheet.Quantity> written() {
        var names = new LinkedHashSet<String>();
        plan.sheet().outputs().forEach(output -> output.columns().forEach(column -> names.add(column.name())));
        return plan.order().stream()
                .filter(quantity -> names.contains(quantity.name()))
                .filter(quantity -> {
                    var type = plan.types().get(quantity.formula());
                    return type != null && type.kind() == Type.Kind.NUMBER;
                })
                .sorted(Comparator.comparing(Sheet.Quantity::place))
                .toList();
    }

    private Stake result(Sheet.Quantity quantity) {
        Function<Running, Optional<Exact>> most =
                run -> run.numbers(quantity.name()).values().stream().max(Comparator.naturalOrder());
        Function<Running, Optional<Exact>> least =
                run -> run.numbers(quantity.name()).values().stream().min(Comparator.naturalOrder());
        var type = plan.types().get(quantity.formula());
        var unit = type == null || type.unit().isNone() ? "" : type.unit().toString();
        var range = bounds.quantity(quantity.name()).range();
        return new Stake(
                quantity.name(),
                "for " + Plan.grain(quantity),
                unit,
                bound(range.least(), least, uses.of(quantity.name()), false, -1),
                bound(range.most(), most, uses.of(quantity.name()), true, -1),
                List.of());
    }

    private Bound bound(
            @Nullable Exact end,
            Function<Running, Optional<Exact>> objective,
            Set<Uses.Cell> cells,
            boolean most,
            int places) {
        var found = new Search(maker, cells, objective, most).found();
        return new Bound(
                text(end, places, most ? Rounding.FLOOR : Rounding.CEILING), found.map(each -> witness(each, places)));
    }

    private static Exposure.Witness witness(Search.Found found, int places) {
        return new Exposure.Witness(
                text(found.valueOfWidest(), places, Rounding.HALF_UP).orElseThrow(),
                found.widest().csv());
    }

    private static Optional<String> text(@Nullable Exact value, int places, Rounding rounding) {
        return Optional.ofNullable(value)
                .map(each -> places < 0
                        ? each.toString()
                        : each.decimal(places, rounding).toPlainString());
    }

    /** By how much each column alone can bring the most down, the mightiest first. */
    private List<Mover> movers(Search.Found most, Function<Running, Optional<Exact>> objective, Set<Uses.Cell> cells) {
        record Fall(Uses.Cell cell, Exact by) {}
        var falls = new ArrayList<Fall>();
        if (most.value().signum() <= 0) {
            return List.of();
        }
        for (var candidate : maker.candidates().entrySet()) {
            if (!cells.contains(candidate.getKey())) {
                continue;
            }
            var cell = candidate.getKey();
            Exact least = most.value();
            for (var value : candidate.getValue()) {
                var world = most.world().copy();
                world.rows(cell.table().name())
                        .forEach(row -> row.put(cell.column().name(), value));
                var worth = objective.apply(world.run()).orElse(most.value());
                least = worth.compareTo(least) < 0 ? worth : least;
            }
            var by = most.value().minus(least);
            if (by.signum() > 0) {
                falls.add(new Fall(cell, by));
            }
        }
        return falls.stream()
                .sorted(Comparator.comparing(Fall::by).reversed())
                .limit(MOST_MOVERS)
                .map(fall -> new Mover(
                        fall.cell().name(),
                        fall.by().times(Exact.of(100)).dividedBy(most.value()).decimal(0, Rounding.HALF_UP) + " %"))
                .toList();
    }

    /** What is not declared: without it there may be no bound. */
    private List<String> openEnds() {
        var ends = new ArrayList<String>();
        var cells = new LinkedHashSet<Uses.Cell>();
        plan.sheet().statement().forEach(line -> cells.addAll(uses.of(line)));
        if (plan.sheet().statement().isEmpty()) {
            written().forEach(quantity -> cells.addAll(uses.of(quantity.name())));
        }
        for (var cell : cells) {
            var column = cell.column();
            boolean isNumber = column.kind() == Sheet.ColumnKind.NUMBER || column.kind() == Sheet.ColumnKind.WHOLE;
            if (!isNumber || cell.table().rows().isPresent()) {
                continue;
            }
            if (column.most().isEmpty()) {
                ends.add(cell.name() + " has no greatest value. Maybe “from "
                        + column.least().map(Exact::toString).orElse("0") + " to 100”.");
            } else if (column.least().isEmpty()) {
                ends.add(cell.name() + " has no least value. Maybe “from 0 to "
                        + column.most().get() + "”.");
            }
        }
        if (!plan.sheet().statement().isEmpty()) {
            for (var input : maker.inputs()) {
                if (input.howMany().isEmpty()) {
                    ends.add("Nobody says how many rows " + input.name() + " can have. Maybe “how many: at most 100"
                            + (input.key().size() > 1
                                    ? " for each " + input.key().get(0).name()
                                    : "") + "”.");
                }
            }
        }
        return ends;
    }
}
