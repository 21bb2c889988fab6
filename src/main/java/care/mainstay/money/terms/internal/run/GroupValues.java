package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.check.LookUp;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.column.Aggregates;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Groups;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Standings;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the functions that take rows together: for a run over whole frames, for an explanation over one group. */
final class GroupValues {

    private final Evaluator evaluator;
    private final Frames frames;

    GroupValues(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.frames = evaluator.frames;
    }

    Column aggregate(Expr.Call call, Function function, Frame frame, int @Nullable [] rows) {
        var span = span(call);
        var over = frames.over(span);
        var within = frames.within(span);
        if (evaluator.listener() == null) {
            var known = evaluator.wholes().get(call);
            if (known == null) {
                known = taken(call, function, over, null, frames.groups(over, within));
                evaluator.wholes().put(call, known);
            }
            return evaluator.spread(known, within, frame, rows, call.function());
        }
        int group = group(frame, within, rows);
        if (group < 0) {
            return Numbers.absent(Issue.missing("there is nothing to take together"));
        }
        var members = frames.members(over, within)[group];
        listen(call, over, members);
        return taken(call, function, over, members, new Groups(new int[members.length], 1));
    }

    private Plan.Span span(Expr.Call call) {
        return Objects.requireNonNull(evaluator.plan.spans().get(call));
    }

    /** The row of the coarser frame that the one row listened to belongs to. */
    private int group(Frame frame, Frame within, int @Nullable [] rows) {
        int row = rows == null ? 0 : rows[0];
        return frame == within ? row : frames.map(frame, within)[row];
    }

    private void listen(Expr.Call call, Frame over, int[] members) {
        var listener = evaluator.listener();
        if (listener == null || !listener.hearsRows()) {
            return;
        }
        for (int member : members) {
            listener.enterRow(over, member);
            var where = call.labelled().get("where");
            boolean counts = true;
            if (where != null) {
                var condition = evaluator.truths(where, over, new int[] {member});
                counts = !condition.isPresent(0) || condition.get(0);
            }
            if (counts) {
                evaluator.of(call.arguments().get(0), over, new int[] {member});
                var by = call.labelled().get("by");
                if (by != null) {
                    evaluator.of(by, over, new int[] {member});
                }
            }
            listener.leaveRow();
        }
    }

    private Column taken(Expr.Call call, Function function, Frame over, int @Nullable [] rows, Groups all) {
        var groups = all;
        Issue[] unknown = null;
        var where = call.labelled().get("where");
        var chosen = rows;
        if (where != null) {
            var condition = (Truths) evaluator.unheard(where, over, rows);
            groups = all.where(condition);
            unknown = groups.issues(condition);
            // what the condition leaves out is not computed either
            var left = groups.left();
            chosen = Rows.chosen(rows, left);
            groups = groups.at(left);
        }
        boolean skip = "skipping".equals(call.words().get("missing"));
        var values = evaluator.unheard(call.arguments().get(0), over, chosen);
        return result(call, function, values, groups, skip, over, chosen).marked(unknown);
    }

    private Column result(
            Expr.Call call,
            Function function,
            Column values,
            Groups groups,
            boolean skip,
            Frame over,
            int @Nullable [] rows) {
        if (function == Function.COUNT) {
            return values instanceof Truths truths
                    ? Aggregates.countOfYes(truths, groups, skip)
                    : Aggregates.count(values, groups);
        }
        if (function == Function.EVERY || function == Function.ANY) {
            var truths = values instanceof Truths known ? known : Truths.absent(values);
            return Aggregates.allOrAny(truths, groups, function == Function.EVERY, skip);
        }
        var numbers = (Numbers) values;
        return switch (function) {
            case SUM -> Aggregates.sum(numbers, groups, skip);
            case MEAN -> Aggregates.mean(numbers, groups, skip);
            case WEIGHTED_MEAN ->
                Aggregates.weightedMean(
                        numbers,
                        (Numbers) evaluator.unheard(FunctionValues.labelled(call, "by"), over, rows),
                        groups,
                        skip);
            case LOWEST -> Aggregates.extreme(numbers, groups, false, skip);
            case HIGHEST -> Aggregates.extreme(numbers, groups, true, skip);
            case MEDIAN -> Aggregates.percentile(numbers, Exact.of(1, 2), groups, skip);
            case QUARTILE -> {
                var quarter = evaluator.constant(call.arguments().get(1)).dividedBy(Exact.of(4));
                yield Aggregates.percentile(numbers, share(quarter), groups, skip);
            }
            default ->
                Aggregates.percentile(
                        numbers, share(evaluator.constant(call.arguments().get(1))), groups, skip);
        };
    }

    private static Exact share(Exact share) {
        return share.signum() < 0 ? Exact.ZERO : share.compareTo(Exact.ONE) > 0 ? Exact.ONE : share;
    }

    Column standing(Expr.Call call, Function function, Frame frame, int @Nullable [] rows) {
        var span = span(call);
        var over = frames.over(span);
        var within = frames.within(span);
        if (evaluator.listener() == null) {
            var known = evaluator.wholes().get(call);
            if (known == null) {
                known = stood(call, function, over, null, within, null, frames.groups(over, within));
                evaluator.wholes().put(call, known);
            }
            return evaluator.spread(known, over, frame, rows, call.function());
        }
        int own = group(frame, over, rows);
        int group = own < 0 ? -1 : group(over, within, new int[] {own});
        if (group < 0) {
            return Numbers.absent(Issue.missing("no " + call.function() + " for it"));
        }
        var members = frames.members(over, within)[group];
        if (function == Function.DISTRIBUTE) {
            evaluator.of(call.arguments().get(0), within, new int[] {group});
        }
        var listener = Objects.requireNonNull(evaluator.listener());
        if (listener.hearsRows()) {
            for (int member : members) {
                listener.enterRow(over, member);
                var heard = function == Function.DISTRIBUTE
                        ? FunctionValues.labelled(call, "by")
                        : call.arguments().get(0);
                evaluator.of(heard, over, new int[] {member});
                listener.leaveRow();
            }
        }
        var all =
                stood(call, function, over, members, within, new int[] {group}, new Groups(new int[members.length], 1));
        int place = Arrays.binarySearch(members, own);
        return all.at(new int[] {place}, null);
    }

    private Numbers stood(
            Expr.Call call,
            Function function,
            Frame over,
            int @Nullable [] rows,
            Frame within,
            int @Nullable [] group,
            Groups groups) {
        var first = call.arguments().get(0);
        if (function == Function.DISTRIBUTE) {
            var amounts = (Numbers) evaluator.unheard(first, within, group);
            var weights = (Numbers) evaluator.unheard(FunctionValues.labelled(call, "by"), over, rows);
            var ties = call.dimensions().getOrDefault("ties by", over.names());
            return Standings.distributed(
                    amounts,
                    weights,
                    groups,
                    tieOrder(frames.order(over, ties), rows),
                    FunctionValues.places(call),
                    "equally".equals(call.words().get("when zero")));
        }
        var values = (Numbers) evaluator.unheard(first, over, rows);
        return switch (function) {
            case RANK ->
                Standings.rank(
                        values,
                        groups,
                        !"lowest".equals(call.words().get("first")),
                        Standings.Ties.valueOf(
                                call.words().getOrDefault("ties", "best").toUpperCase(Locale.ROOT)));
            case Z_SCORE -> Standings.zScore(values, groups, FunctionValues.places(call));
            default ->
                Standings.winsorised(
                        values,
                        groups,
                        share(evaluator.constant(call.arguments().get(1))),
                        share(evaluator.constant(call.arguments().get(2))));
        };
    }

    /** The order in which ties are settled, as positions among the chosen rows. */
    private static int[] tieOrder(int[] order, int @Nullable [] rows) {
        if (rows == null) {
            return order;
        }
        var positions = new int[order.length];
        Arrays.fill(positions, -1);
        for (int i = 0; i < rows.length; i++) {
            positions[rows[i]] = i;
        }
        return Arrays.stream(order)
                .map(row -> positions[row])
                .filter(at -> at >= 0)
                .toArray();
    }

    /** The value that held on a day: of the rows with the same key the last whose date has come. */
    Column latest(Expr.Call call, Frame frame, int @Nullable [] rows) {
        var span = span(call);
        var over = frames.over(span);
        var within = frames.within(span);
        var name = (Expr.Name) call.arguments().get(0);
        var to = (Reference.ToColumn)
                Objects.requireNonNull(evaluator.plan.references().get(name));
        var since = (Numbers)
                Days.of(frames.dimension(over, LookUp.since(to.table()).orElseThrow()));
        var asked = evaluator.numbers(FunctionValues.labelled(call, "as of"), frame, rows);
        int n = rows == null ? frame.size() : rows.length;
        var found = new int[n];
        var members = frames.members(over, within);
        for (int i = 0; i < n; i++) {
            int row = rows == null ? i : rows[i];
            int group = frame == within ? row : frames.map(frame, within)[row];
            found[i] = -1;
            for (int k = 0; group >= 0 && asked.isPresent(i) && k < members[group].length; k++) {
                int at = members[group][k];
                boolean come = since.isPresent(at) && since.get(at).compareTo(asked.get(i)) <= 0;
                if (come && (found[i] < 0 || since.get(at).compareTo(since.get(found[i])) > 0)) {
                    found[i] = at;
                }
            }
        }
        var column = frames.column(to);
        var listener = evaluator.listener();
        if (listener != null && n == 1 && found[0] >= 0) {
            listener.enterRow(over, found[0]);
            evaluator.of(name, over, new int[] {found[0]});
            listener.leaveRow();
        }
        Issue[] unknown = null;
        for (int i = 0; i < n; i++) {
            if (!asked.isPresent(i)) {
                unknown = unknown == null ? new Issue[n] : unknown;
                unknown[i] = asked.issue(i);
            }
        }
        return column.at(found, Issue.missing("nothing holds on that day")).marked(unknown);
    }
}
