package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.Explanation;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Listens to the evaluator while it computes one value, and writes down what it hears. */
final class Explainer implements Listener {

    /** Deeper chains of quantities are explained when they are asked for by themselves. */
    private static final int GREATEST_DEPTH = 100;

    /** What is being listened to: a formula's parts are heard while it is open. */
    private static final class Open {
        private final Frame frame;
        private final int row;
        private final List<Explanation> parts = new ArrayList<>();

        Open(Frame frame, int row) {
            this.frame = frame;
            this.row = row;
        }
    }

    /** The key of a row, which many numbers in turn are about. */
    private record Keyed(int row, Map<String, String> key) {}

    private final Evaluator evaluator;
    private final Captions captions;
    private final Map<Frame, Keyed> keys = new IdentityHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Sheet.Quantity, Set<Integer>> told = new IdentityHashMap<>();
    private final Set<String> elsewhere;
    private int depth;

    /** @param elsewhere quantities that are explained in full elsewhere, unless one of them is asked for */
    Explainer(Evaluator evaluator, Captions captions, Set<String> elsewhere) {
        this.evaluator = evaluator;
        this.captions = captions;
        this.elsewhere = elsewhere;
    }

    Explanation of(Sheet.Quantity quantity, int row) {
        var frame = evaluator.frames.of(quantity);
        var value = evaluator.result(quantity.name());
        var caption = captions.of(quantity.formula());
        boolean again = !told.computeIfAbsent(quantity, each -> new HashSet<>()).add(row)
                || depth >= GREATEST_DEPTH
                || depth > 0 && elsewhere.contains(quantity.name());
        var parts = List.<Explanation>of();
        if (!again) {
            depth++;
            open.push(new Open(frame, row));
            evaluator.listen(quantity.formula(), frame, row, this);
            parts = List.copyOf(open.pop().parts);
            depth--;
        }
        return new Explanation(
                "quantity",
                quantity.name(),
                key(frame, row),
                show(value, row, caption),
                value.isPresent(row),
                caption.unit(),
                captions.formula(quantity),
                quantity.says(),
                Map.of(),
                "",
                again,
                parts);
    }

    @Override
    public boolean hearsRows() {
        return true;
    }

    @Override
    public void enter(Expr expr) {
        var around = Objects.requireNonNull(open.peek());
        open.push(new Open(around.frame, around.row));
    }

    @Override
    public void leave(Expr expr, Column value) {
        var closed = open.pop();
        Objects.requireNonNull(open.peek()).parts.add(heard(expr, value, closed));
    }

    @Override
    public void enterRow(Frame frame, int row) {
        open.push(new Open(frame, row));
    }

    @Override
    public void leaveRow() {
        var closed = open.pop();
        Objects.requireNonNull(open.peek())
                .parts
                .add(leaf("row", "", key(closed.frame, closed.row), "", true, "", "", closed.parts));
    }

    private Explanation heard(Expr expr, Column value, Open closed) {
        if (expr instanceof Expr.Name name) {
            return named(name, value, closed);
        }
        var caption = captions.of(expr);
        var parts = expr instanceof Expr.Call ? labelled(caption.labels(), closed.parts) : closed.parts;
        return new Explanation(
                caption.kind(),
                "",
                Map.of(),
                show(value, 0, caption),
                value.isPresent(0),
                caption.unit(),
                "",
                "",
                caption.words(),
                "",
                false,
                List.copyOf(parts));
    }

    /** Parts of a call carry the label they were given under. */
    private static List<Explanation> labelled(List<String> labels, List<Explanation> parts) {
        var named = new ArrayList<Explanation>(parts.size());
        int next = 0;
        for (var part : parts) {
            boolean isRow = part.kind().equals("row");
            var label = isRow || next >= labels.size() ? "" : labels.get(next++);
            named.add(relabelled(part, label));
        }
        return named;
    }

    private static Explanation relabelled(Explanation part, String label) {
        if (label.isEmpty()) {
            return part;
        }
        var words = new LinkedHashMap<>(part.words());
        words.put("as", label);
        return new Explanation(
                part.kind(),
                part.name(),
                part.key(),
                part.value(),
                part.known(),
                part.unit(),
                part.formula(),
                part.says(),
                words,
                part.source(),
                part.told(),
                part.parts());
    }

    private Explanation named(Expr.Name name, Column value, Open closed) {
        var reference = Objects.requireNonNull(evaluator.plan.references().get(name));
        var frames = evaluator.frames;
        var caption = captions.of(name);
        var shown = show(value, 0, caption);
        boolean known = value.isPresent(0);
        if (reference instanceof Reference.ToDimension) {
            return leaf("key", name.name(), Map.of(), shown, known, "", "", List.of());
        }
        var from = frames.of(reference);
        int row = from == closed.frame ? closed.row : frames.map(closed.frame, from)[closed.row];
        if (reference instanceof Reference.ToQuantity to) {
            return row < 0
                    ? leaf("quantity", name.name(), Map.of(), shown, known, caption.unit(), "", List.of())
                    : of(to.quantity(), row);
        }
        var to = (Reference.ToColumn) reference;
        var table = frames.table(to.table());
        int line = row < 0 ? -1 : frames.rows(table, from)[row];
        return leaf(
                "column",
                name.name(),
                row < 0 ? Map.of() : key(from, row),
                shown,
                known,
                caption.unit(),
                to.table().name()
                        + (line < 0 ? "" : " line " + table.lines()[line])
                        + captions.evidence(to, table, line),
                List.of());
    }

    private static Explanation leaf(
            String kind,
            String name,
            Map<String, String> key,
            String value,
            boolean known,
            String unit,
            String source,
            List<Explanation> parts) {
        return new Explanation(
                kind, name, key, value, known, unit, "", "", Map.of(), source, false, List.copyOf(parts));
    }

    private Map<String, String> key(Frame frame, int row) {
        var known = keys.get(frame);
        if (known == null || known.row() != row) {
            var key = new LinkedHashMap<String, String>();
            for (int d = 0; d < frame.names().size(); d++) {
                var name = frame.names().get(d);
                key.put(name, evaluator.frames.words(name).get(frame.codes()[d][row]));
            }
            known = new Keyed(row, key);
            keys.put(frame, known);
        }
        return known.key();
    }

    private static String show(Column value, int row, Captions.Caption caption) {
        if (caption.isDay() && value instanceof Numbers days && days.isPresent(row)) {
            return LocalDate.ofEpochDay(days.get(row).over().longValueExact()).toString();
        }
        return value.show(row);
    }
}
