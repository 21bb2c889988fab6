package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.check.Type;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an explanation says of the parts of a sheet whatever their values are: put into words once for a run. */
final class Captions {

    /**
     * A part of a formula.
     *
     * @param kind the word or sign for what it does
     * @param words what stands in its call beside formulas
     * @param labels under which its arguments were given, in the order in which they are computed
     */
    record Caption(String kind, String unit, boolean isDay, Map<String, String> words, List<String> labels) {}

    private final Plan plan;
    private final Map<Expr, Caption> captions = new IdentityHashMap<>();
    private final Map<Sheet.Quantity, String> formulas = new IdentityHashMap<>();
    private final Map<Reference, List<Column>> evidence = new IdentityHashMap<>();

    Captions(Plan plan) {
        this.plan = plan;
    }

    Caption of(Expr expr) {
        var known = captions.get(expr);
        if (known == null) {
            var call = expr instanceof Expr.Call each ? each : null;
            known = new Caption(
                    kind(expr),
                    unit(expr),
                    isDay(expr),
                    call == null ? Map.of() : words(call),
                    call == null ? List.of() : labels(call));
            captions.put(expr, known);
        }
        return known;
    }

    /** The formula as the sheet writes it. */
    String formula(Sheet.Quantity quantity) {
        var known = formulas.get(quantity);
        if (known == null) {
            known = quantity.source().words();
            formulas.put(quantity, known);
        }
        return known;
    }

    /** The records a cell or its row stands for, where the table has a column of them. */
    String evidence(Reference.ToColumn to, Table table, int row) {
        if (row < 0) {
            return "";
        }
        var columns = evidence.get(to);
        if (columns == null) {
            columns = new ArrayList<>();
            for (var name : List.of("evidence_of_" + to.column().name(), "evidence")) {
                var column = table.columns().get(name);
                if (column != null) {
                    columns.add(column);
                }
            }
            evidence.put(to, columns);
        }
        for (var column : columns) {
            if (column.isPresent(row)) {
                var text = column.show(row);
                if (!text.isEmpty()) {
                    return ", evidence " + text;
                }
            }
        }
        return "";
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

    private String unit(Expr expr) {
        var type = plan.types().get(expr);
        return type == null || type.kind() != Type.Kind.NUMBER || type.unit().isNone()
                ? ""
                : type.unit().toString();
    }

    private boolean isDay(Expr expr) {
        var type = plan.types().get(expr);
        return type != null && type.kind() == Type.Kind.DAY;
    }

    private Map<String, String> words(Expr.Call call) {
        var words = new LinkedHashMap<>(call.words());
        call.dimensions().forEach((label, names) -> words.put(label, String.join(" and ", names)));
        var bands = plan.sheet().bands().get(call.words().getOrDefault("in", ""));
        if (bands != null) {
            words.put("bands", Bands.words(bands));
        }
        return words;
    }

    private static List<String> labels(Expr.Call call) {
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
        return order;
    }
}
