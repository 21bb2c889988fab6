package care.mainstay.money.terms.internal.analysis;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.Incentives.Answer;
import care.mainstay.money.terms.Incentives.Check;
import care.mainstay.money.terms.Incentives.Example;
import care.mainstay.money.terms.Incentives.Verdict;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Asks what one better result does: to what is paid for it, to what others are paid, in how many lines, in how large a
 * step.
 */
final class BetterResults {

    private static final int CASES = 200;
    private static final int PARTS = 64;
    private static final int HALVINGS = 40;
    private static final int STEEPEST = 8;

    private final Plan plan;
    private final WorldMaker maker;
    private final Bounds bounds;
    private final Uses uses;

    BetterResults(Plan plan, WorldMaker maker, Bounds bounds) {
        this.plan = plan;
        this.maker = maker;
        this.bounds = bounds;
        this.uses = new Uses(plan);
    }

    /** A row whose one cell gets better. */
    private record Change(World before, Uses.Cell cell, int row, String worse, String better) {

        Optional<World> after() {
            var rows = before.rows(cell.table().name());
            if (row >= rows.size()) {
                return Optional.empty();
            }
            var world = before.copy();
            world.rows(cell.table().name()).get(row).put(cell.column().name(), better);
            return Optional.of(world);
        }

        Map<String, String> of() {
            return before.rows(cell.table().name()).get(row);
        }

        String words() {
            var key = cell.table().key().stream()
                    .map(name -> of().getOrDefault(name.name(), ""))
                    .toList();
            return cell.column().name() + " of " + String.join(", ", key) + " goes from " + worse + " to " + better;
        }
    }

    List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        for (var cell : maker.candidates().keySet()) {
            if (cell.column().better() != Sheet.Better.NOT_SAID) {
                of(cell, verdicts);
            }
        }
        if (verdicts.isEmpty()) {
            verdicts.add(new Verdict(
                    Check.BETTER_RESULT,
                    "",
                    Answer.NOT_ASKED,
                    0,
                    "No column says which way is better. Maybe “higher is better” or “first is best”.",
                    Optional.empty()));
        }
        return verdicts;
    }

    private void of(Uses.Cell cell, List<Verdict> verdicts) {
        var changes = changes(cell);
        boolean proved = new Leanings(bounds, cell).neverPaysLess();
        verdicts.add(
                proved
                        ? new Verdict(Check.BETTER_RESULT, cell.name(), Answer.PROVED, 0, "", Optional.empty())
                        : looked(Check.BETTER_RESULT, cell, changes, (change, pays) -> pays.falls(change.of())));
        if (plan.sheet().statement().isEmpty()) {
            verdicts.add(looked(Check.EFFECT_ON_OTHERS, cell, changes, (change, pays) -> pays.othersFall(change.of())));
        } else {
            boolean oneLine = plan.sheet().statement().stream()
                            .filter(line -> uses.of(line).contains(cell))
                            .count()
                    <= 1;
            verdicts.add(
                    oneLine
                            ? new Verdict(Check.PAID_ONCE, cell.name(), Answer.PROVED, 0, "", Optional.empty())
                            : looked(Check.PAID_ONCE, cell, changes, (change, pays) -> pays.linesThatRise() > 1));
        }
        if (cell.column().kind() == Sheet.ColumnKind.NUMBER) {
            verdicts.add(cliff(cell, changes));
        }
    }

    private List<Change> changes(Uses.Cell cell) {
        var chance = new Chance(maker, cell.name().hashCode());
        var changes = new ArrayList<Change>();
        for (int i = 0; i < maker.runs(CASES); i++) {
            var world = chance.world();
            var rows = world.rows(cell.table().name());
            if (rows.isEmpty()) {
                continue;
            }
            int row = chance.upTo(rows.size());
            var values = chance.worseAndBetter(cell, rows.get(row));
            if (!values.isEmpty()) {
                rows.get(row).put(cell.column().name(), values.get(0));
                changes.add(new Change(world, cell, row, values.get(0), values.get(1)));
            }
        }
        return changes;
    }

    /** What is paid before and after. */
    private record Pays(Plan plan, Pay before, Pay after) {

        /** A result that is not decided yet is not paid less. */
        private boolean isDecided() {
            return after.waiting() <= before.waiting();
        }

        boolean falls(Map<String, String> row) {
            return isDecided() && after.own(plan, row).compareTo(before.own(plan, row)) < 0;
        }

        boolean othersFall(Map<String, String> row) {
            return isDecided()
                    && before.parts().entrySet().stream()
                            .filter(part -> !Pay.isOwn(plan, part.getKey(), row))
                            .anyMatch(part -> after.parts()
                                            .getOrDefault(part.getKey(), part.getValue())
                                            .compareTo(part.getValue())
                                    < 0);
        }

        long linesThatRise() {
            return before.parts().entrySet().stream()
                    .filter(part -> after.parts()
                                    .getOrDefault(part.getKey(), Exact.ZERO)
                                    .compareTo(part.getValue())
                            > 0)
                    .count();
        }
    }

    private Optional<Pays> pays(Change change) {
        try {
            var after = change.after();
            if (after.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Pays(
                    plan,
                    Pay.of(plan, change.before().run()),
                    Pay.of(plan, after.get().run())));
        } catch (Refused notEvidence) {
            return Optional.empty();
        }
    }

    private Verdict looked(Check check, Uses.Cell cell, List<Change> changes, BiPredicate<Change, Pays> isWrong) {
        for (var change : changes) {
            var pays = pays(change);
            if (pays.isPresent() && isWrong.test(change, pays.get())) {
                var smallest = smallest(change, isWrong);
                return found(check, smallest, pays(smallest).orElse(pays.get()));
            }
        }
        return new Verdict(check, cell.name(), Answer.NONE_FOUND, changes.size(), "", Optional.empty());
    }

    /** The row stays first in its table, so that it is known again when others are left out. */
    private Change smallest(Change change, BiPredicate<Change, Pays> isWrong) {
        var first = change.before().copy();
        var rows = first.rows(change.cell().table().name());
        rows.add(0, rows.remove(change.row()));
        var start = new Change(first, change.cell(), 0, change.worse(), change.better());
        var world = new Shrinking(maker, smaller -> {
                    var of = new Change(smaller, change.cell(), 0, change.worse(), change.better());
                    boolean isSameRow = !smaller.rows(change.cell().table().name())
                                    .isEmpty()
                            && change.worse()
                                    .equals(of.of().get(change.cell().column().name()));
                    return isSameRow
                            && pays(of).filter(pays -> isWrong.test(of, pays)).isPresent();
                })
                .smallest(start.before());
        return new Change(world, change.cell(), 0, change.worse(), change.better());
    }

    private Verdict found(Check check, Change change, Pays pays) {
        var before = check == Check.EFFECT_ON_OTHERS
                ? pays.before().whole().minus(pays.before().own(plan, change.of()))
                : pays.before().own(plan, change.of());
        var after = check == Check.EFFECT_ON_OTHERS
                ? pays.after().whole().minus(pays.after().own(plan, change.of()))
                : pays.after().own(plan, change.of());
        var words = switch (check) {
            case PAID_ONCE ->
                change.words() + ", and " + pays.linesThatRise() + " lines rise by it: together from " + shown(before)
                        + " to " + shown(after) + ".";
            case EFFECT_ON_OTHERS ->
                change.words() + ", and others are paid " + shown(after) + " instead of " + shown(before) + ".";
            default -> change.words() + ", and " + shown(after) + " is paid instead of " + shown(before) + ".";
        };
        return new Verdict(
                check,
                change.cell().name(),
                Answer.COUNTEREXAMPLE,
                0,
                words,
                Optional.of(new Example(
                        change.words(),
                        shown(before),
                        shown(after),
                        change.before().csv(),
                        change.after().orElse(change.before()).csv())));
    }

    /** Looks for the smallest step of a number that is worth a twentieth of the most that was paid, or more. */
    private Verdict cliff(Uses.Cell cell, List<Change> changes) {
        record Steep(Change change, Exact by) {}
        var most = Exact.ZERO;
        var steep = new ArrayList<Steep>();
        for (var change : changes) {
            var pays = pays(change);
            if (pays.isPresent()
                    && pays.get().after().waiting() == pays.get().before().waiting()) {
                var after = pays.get().after().own(plan, change.of());
                most = after.compareTo(most) > 0 ? after : most;
                steep.add(new Steep(change, rise(change, pays.get())));
            }
        }
        steep.sort(Comparator.comparing(Steep::by).reversed());
        for (var each : steep.subList(0, Math.min(Math.max(1, maker.runs(STEEPEST * 250) / 250), steep.size()))) {
            var step = smallestStep(each.change());
            var worth = pays(step).map(pays -> rise(step, pays)).orElse(Exact.ZERO);
            if (worth.signum() > 0 && worth.times(Exact.of(20)).compareTo(most) >= 0) {
                var smallest =
                        smallest(step, (change, pays) -> rise(change, pays).compareTo(worth) >= 0);
                return found(Check.CLIFF, smallest, pays(smallest).orElseThrow());
            }
        }
        return new Verdict(Check.CLIFF, cell.name(), Answer.NONE_FOUND, changes.size(), "", Optional.empty());
    }

    private Exact rise(Change change, Pays pays) {
        return pays.after().own(plan, change.of()).minus(pays.before().own(plan, change.of()));
    }

    /** Takes the steepest of many parts of a step, and then the steeper half again and again. */
    private Change smallestStep(Change change) {
        var worse = Exact.of(change.worse());
        var whole = Exact.of(change.better()).minus(worse);
        var found = change;
        var steepest = Exact.ZERO;
        for (int i = 0; i < PARTS; i++) {
            var from = part(worse.plus(whole.times(Exact.of(i, PARTS))));
            var to = part(worse.plus(whole.times(Exact.of(i + 1L, PARTS))));
            var step = step(change, from, to);
            var rise = pays(step).map(pays -> rise(step, pays)).orElse(Exact.ZERO);
            if (rise.compareTo(steepest) > 0) {
                steepest = rise;
                found = step;
            }
        }
        for (int i = 0; i < HALVINGS; i++) {
            var from = Exact.of(found.worse());
            var to = Exact.of(found.better());
            var middle = part(from.plus(to).dividedBy(Exact.of(2)));
            if (middle.equals(from) || middle.equals(to)) {
                break;
            }
            var lower = step(change, from, middle);
            var upper = step(change, middle, to);
            var ofLower = pays(lower).map(pays -> rise(lower, pays)).orElse(Exact.ZERO);
            var ofUpper = pays(upper).map(pays -> rise(upper, pays)).orElse(Exact.ZERO);
            found = ofLower.compareTo(ofUpper) > 0 ? lower : upper;
        }
        return found;
    }

    /** A number with few enough places to be read. */
    private static Exact part(Exact number) {
        return number.rounded(6, Rounding.HALF_UP);
    }

    private static Change step(Change change, Exact worse, Exact better) {
        var world = change.before().copy();
        world.rows(change.cell().table().name())
                .get(change.row())
                .put(change.cell().column().name(), worse.toString());
        return new Change(world, change.cell(), change.row(), worse.toString(), better.toString());
    }

    static String shown(Exact value) {
        return value.isDecimal()
                ? value.toString()
                : "about "
                        + value.decimal(6, Rounding.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString();
    }
}
