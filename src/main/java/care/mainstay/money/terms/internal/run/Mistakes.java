package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.Run.Mistake;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the faults of a run come from: broken cells of its tables, whether anything rests on them or not, and formulas
 * that cannot be computed of what the tables say.
 *
 * <p>A result only knows one reason for which it is not there, and many results share it. Each mistake is told here once,
 * also where another one hides it. To find it a quantity with a fault is computed once more: the innermost part that has a
 * fault which no part of it had is where it arose.
 */
final class Mistakes implements Watcher {

    private final Evaluator evaluator;
    private final int most;
    private final List<Mistake> first = new ArrayList<>();
    private final Set<Issue> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private long all;
    private Sheet.@Nullable Quantity quantity;

    /** @param most how many are kept; the others are counted */
    Mistakes(Evaluator evaluator, int most) {
        this.evaluator = evaluator;
        this.most = most;
    }

    Mistakes find(Iterable<Table> tables) {
        tables.forEach(this::table);
        evaluator.plan.order().stream()
                .filter(each -> isFaulted(evaluator.result(each.name())))
                .sorted(Comparator.comparing(Sheet.Quantity::place))
                .forEach(each -> {
                    quantity = each;
                    evaluator.watch(each, this);
                });
        return this;
    }

    List<Mistake> first() {
        return List.copyOf(first);
    }

    long all() {
        return all;
    }

    private static boolean isFaulted(Column values) {
        for (int at : values.withIssue(false)) {
            if (Objects.requireNonNull(values.issue(at)).isFault()) {
                return true;
            }
        }
        return false;
    }

    private void table(Table table) {
        var key = Lattice.key(table.input()).dimensions();
        var broken = table.columns().entrySet().stream()
                .filter(column -> !column.getValue().isComplete())
                .toList();
        for (int row = 0; row < table.size() && !broken.isEmpty(); row++) {
            for (var column : broken) {
                var issue = column.getValue().issue(row);
                if (issue != null && issue.isFault()) {
                    tell(issue, Optional.empty(), issue.reason());
                } else if (issue != null && key.contains(column.getKey())) {
                    all++;
                    keep(
                            Optional.empty(),
                            table.input().name() + " line " + table.lines()[row] + ": no " + column.getKey()
                                    + ", which says which row it is");
                }
            }
        }
        for (var twice : evaluator.frames.twice(table)) {
            tell(twice, Optional.empty(), twice.reason());
        }
    }

    @Override
    public void saw(Expr expr, Frame frame, int @Nullable [] rows, Column value) {
        for (int at : value.withIssue(false)) {
            var issue = Objects.requireNonNull(value.issue(at));
            if (!issue.isFault() || known.contains(issue)) {
                continue;
            }
            if (expr instanceof Expr.Name) {
                // it came with what the name stands for, and is told there
                known.add(issue);
            } else {
                int row = value.length() == 1 && frame.size() > 1 ? -1 : rows == null ? at : rows[at];
                tell(issue, Optional.of(expr), all < most ? arose(expr, frame, row, issue) : "");
            }
        }
    }

    private void tell(Issue issue, Optional<Expr> where, String words) {
        if (known.add(issue)) {
            all++;
            keep(where, words);
        }
    }

    private void keep(Optional<Expr> where, String words) {
        if (first.size() < most) {
            first.add(new Mistake(where.map(Expr::place), words));
        }
    }

    /** @param row −1 where it is the same for every one */
    private String arose(Expr expr, Frame frame, int row, Issue issue) {
        var name = Objects.requireNonNull(quantity).name();
        var key = row < 0 ? "" : evaluator.frames.key(frame, row);
        var values = new LinkedHashMap<String, String>();
        names(expr, frame, Math.max(0, row), values);
        var of = values.entrySet().stream()
                .map(each -> each.getKey() + " is " + each.getValue())
                .collect(Collectors.joining(", "));
        return name + (key.isEmpty() ? "" : " for " + key) + ": " + issue.reason()
                + (of.isEmpty() ? "" : " (" + of + ")");
    }

    /** What the names in a part of a formula stand for at a key. */
    private void names(Expr expr, Frame frame, int row, Map<String, String> values) {
        if (expr instanceof Expr.Name name) {
            Reference reference = evaluator.plan.references().get(name);
            if (reference != null && evaluator.plan.lattice().covers(frame.grain(), reference.grain())) {
                var rows = new int[] {row};
                values.put(
                        name.toString(),
                        evaluator
                                .spread(
                                        evaluator.known(reference),
                                        evaluator.frames.of(reference),
                                        frame,
                                        rows,
                                        name.name())
                                .show(0));
            }
        }
        expr.parts().forEach(part -> names(part, frame, row, values));
    }
}
