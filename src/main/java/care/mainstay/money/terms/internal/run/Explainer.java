package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.Explanation;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.check.Type;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Listens to the evaluator while it computes one value, and writes down what it hears. */
final class Explainer implements Evaluator.Listener {

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

    private final Evaluator evaluator;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> elsewhere;
    private int depth;

    /** @param elsewhere quantities that are explained in full elsewhere, unless one of them is asked for */
    Explainer(Evaluator evaluator, Set<String> elsewhere) {
        this.evaluator = evaluator;
        this.elsewhere = elsewhere;
    }

    Explanation of(Sheet.Quantity quantity, int row) {
        var frame = evaluator.frames.of(Plan.grain(quantity));
        var value = evaluator.result(quantity.name());
        boolean again = !told.add(quantity.name() + "@" + row)
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
                show(value, row, quantity.formula()),
                value.isPresent(row),
                unit(quantity.formula()),
                quantity.source().words(),
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
        var shown = show(value, 0, expr);
        boolean known = value.isPresent(0);
        var words = expr instanceof Expr.Call call ? words(call) : Map.<String, String>of();
        var parts = expr instanceof Expr.Call call ? labelled(call, closed.parts) : closed.parts;
        return new Explanation(
                kind(expr), "", Map.of(), shown, known, unit(expr), "", "", words, "", false, List.copyOf(parts));
    }

    private static String kind(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return binary.operator().sign();
        } else if (expr instanceof Expr.Call call) {
            return call.function();
        } else if (expr instanceof Expr.If) {
            return "if";
        } else if (expr instanceof Expr.Otherwise) {
            return "otherwise";
        } else if (expr instanceof Expr.IsMissing) {
            return "is missing";
        } else if (expr instanceof Expr.Not) {
            return "not";
        }
        return expr instanceof Expr.Negated ? "negative" : "literal";
    }

    /** Parts of a call carry the label they were given under, in the order in which they were computed. */
    private static List<Explanation> labelled(Expr.Call call, List<Explanation> parts) {
        var order = new ArrayList<String>();
        call.arguments().forEach(each -> order.add(""));
        if (call.function().equals("points") || call.function().equals("improvement")) {
            for (var label :
                    List.of("from", "over", "to", "direction", "scale", "top", "bottom", "plus", "least", "most")) {
                if (call.labelled().containsKey(label)) {
                    order.add(label);
                }
            }
        } else {
            order.addAll(call.labelled().keySet());
        }
        var named = new ArrayList<Explanation>();
        int next = 0;
        for (var part : parts) {
            boolean isRow = part.kind().equals("row");
            var label = isRow || next >= order.size() ? "" : order.get(next++);
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

    private Map<String, String> words(Expr.Call call) {
        var words = new LinkedHashMap<>(call.words());
        call.dimensions().forEach((label, names) -> words.put(label, String.join(" and ", names)));
        var bands = evaluator.sheet().bands().get(call.words().getOrDefault("in", ""));
        if (bands != null) {
            words.put("bands", Bands.words(bands));
        }

        return words;
    }

    private Explanation named(Expr.Name name, Column value, Open closed) {
        var reference = Objects.requireNonNull(evaluator.plan.references().get(name));
        var frames = evaluator.frames;
        var shown = show(value, 0, name);
        boolean known = value.isPresent(0);
        if (reference instanceof Reference.ToDimension) {
            return leaf("key", name.name(), Map.of(), shown, known, "", "", List.of());
        }
        var from = frames.of(reference.grain());
        int row = from.grain().equals(closed.frame.grain()) ? closed.row : frames.map(closed.frame, from)[closed.row];
        if (reference instanceof Reference.ToQuantity to) {
            return row < 0
                    ? leaf("quantity", name.name(), Map.of(), shown, known, unit(name), "", List.of())
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
                unit(name),
                to.table().name()
                        + (line < 0 ? "" : " line " + table.lines()[line])
                        + evidence(table, name.name(), line),
                List.of());
    }

    /** The records a cell or its row stands for, where the table has a column of them. */
    private static String evidence(Table table, String cell, int row) {
        for (var column : List.of("evidence_of_" + cell, "evidence")) {
            if (row >= 0 && table.columns().containsKey(column) && hasText(table, column, row)) {
                return ", evidence " + table.column(column).show(row);
            }
        }
        return "";
    }

    private static boolean hasText(Table table, String column, int row) {
        return table.column(column).isPresent(row)
                && !table.column(column).show(row).isEmpty();
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
        var key = new LinkedHashMap<String, String>();
        for (int d = 0; d < frame.names().size(); d++) {
            var name = frame.names().get(d);
            key.put(name, evaluator.frames.words(name).get(frame.codes()[d][row]));
        }
        return key;
    }

    private String show(Column value, int row, Expr expr) {
        var type = evaluator.plan.types().get(expr);
        if (type != null && type.kind() == Type.Kind.DAY && value instanceof Numbers days && days.isPresent(row)) {
            return LocalDate.ofEpochDay(days.get(row).over().longValueExact()).toString();
        }
        return value.show(row);
    }

    private String unit(Expr expr) {
        var type = evaluator.plan.types().get(expr);
        return type == null || type.kind() != Type.Kind.NUMBER || type.unit().isNone()
                ? ""
                : type.unit().toString();
    }
}
