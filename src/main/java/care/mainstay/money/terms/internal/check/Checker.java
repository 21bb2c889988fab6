package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks a whole sheet, says everything that is wrong with it, and makes the plan by which it is run. */
public final class Checker {

    private final Sheet sheet;
    private final Findings findings;
    private final Names names;
    private final Lattice lattice;
    private final Typing typing;
    private final Map<Sheet.Output, List<Expr.Name>> columns = new IdentityHashMap<>();
    private final Map<Sheet.Line, Plan.LineNames> lines = new IdentityHashMap<>();

    private Checker(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
        this.names = new Names(sheet, findings);
        this.lattice = new Lattice(sheet.inputs());
        this.typing = new Typing(sheet, lattice, names, findings);
    }

    /** The plan; it can be followed only if the findings hold no error. */
    public static Plan check(Sheet sheet, Findings findings) {
        return new Checker(sheet, findings).plan();
    }

    private Plan plan() {
        var all = names.quantities().values();
        all.forEach(quantity -> names.checkGrain(quantity.grain(), lattice));
        all.forEach(quantity -> typing.resolve(quantity.formula()));
        sheet.bands().values().forEach(this::bands);
        sheet.agreed().forEach(this::share);
        new Declarations(sheet, findings, lattice).check();
        var order = inOrder(all);
        order.forEach(typing::quantity);
        sheet.outputs().forEach(this::output);
        var statement = new LineCheck(sheet, findings, names, lattice, typing);
        sheet.statement().forEach(line -> lines.put(line, statement.names(line)));
        sheet.motives().pays().forEach(name -> motive(name, Type.Kind.NUMBER));
        sheet.motives().costs().forEach(name -> motive(name, Type.Kind.NUMBER));
        sheet.motives().grown().ifPresent(name -> motive(name, Type.Kind.TRUTH));
        if (sheet.outputs().isEmpty() && sheet.statement().isEmpty()) {
            findings.remark(
                    care.mainstay.money.terms.Place.START,
                    "no-outputs",
                    "The sheet has no outputs and no statement: a run would write nothing.",
                    "");
        }
        if (!findings.stop()) {
            // what is wrong may be why something is not used
            names.remarkUnused();
        }
        return new Plan(sheet, lattice, order, typing.references, typing.types, typing.spans, columns, lines);
    }

    /** A share of more than the whole pays more than there is. */
    private void share(Sheet.Quantity agreed) {
        if (agreed.name().endsWith("share")
                && agreed.formula() instanceof Expr.Number number
                && number.unit().isNone()
                && number.value().compareTo(Exact.ONE) > 0) {
            findings.remark(
                    number.place(),
                    "shares",
                    "“" + agreed.name() + "” is " + number.value().times(Exact.of(100)) + " %: more than the whole.",
                    "Maybe 100 %, or another name if it is no share.");
        }
    }

    private void bands(Sheet.BandTable table) {
        Expr.Number before = null;
        for (var band : table.bands()) {
            if (!(band.from() instanceof Expr.Number from)) {
                findings.error(band.from().place(), "bands", "A band starts at a number.", "");
                continue;
            }
            if (before != null && before.value().compareTo(from.value()) >= 0) {
                findings.error(
                        from.place(),
                        "bands",
                        "This band starts at " + from.value() + ", not above the one before it (" + before.value()
                                + ").",
                        "Maybe they are out of order.");
            }
            before = from;
            for (var each : List.of(band.gives(), band.to().orElse(band.gives()))) {
                if (!(each instanceof Expr.Number)) {
                    findings.error(each.place(), "bands", "A band gives a number.", "");
                }
            }
        }
        if (!table.bands().isEmpty()
                && table.bands().get(table.bands().size() - 1).to().isPresent()) {
            findings.error(
                    table.place(), "bands", "The last band has no end it could move to.", "Maybe leave out “to”.");
        }
    }

    /** Every quantity after those it rests on; those on a circle are said and left out. */
    private List<Sheet.Quantity> inOrder(Iterable<Sheet.Quantity> all) {
        var needs = new HashMap<String, Set<String>>();
        var neededBy = new HashMap<String, List<Sheet.Quantity>>();
        var ready = new ArrayDeque<Sheet.Quantity>();
        var left = new IdentityHashMap<Sheet.Quantity, Integer>();
        for (var quantity : all) {
            var rests = new LinkedHashSet<String>();
            collect(quantity.formula(), rests);
            needs.put(quantity.name(), rests);
            rests.forEach(each ->
                    neededBy.computeIfAbsent(each, name -> new ArrayList<>()).add(quantity));
            left.put(quantity, rests.size());
            if (rests.isEmpty()) {
                ready.add(quantity);
            }
        }
        var order = new ArrayList<Sheet.Quantity>();
        while (!ready.isEmpty()) {
            var next = ready.remove();
            order.add(next);
            for (var each : neededBy.getOrDefault(next.name(), List.of())) {
                if (left.merge(each, -1, Integer::sum) == 0) {
                    ready.add(each);
                }
            }
        }
        order.forEach(left::remove);
        sayCircle(left.keySet(), needs);
        return order;
    }

    private void collect(Expr expr, Set<String> rests) {
        if (expr instanceof Expr.Name name && typing.references.get(name) instanceof Reference.ToQuantity to) {
            rests.add(to.quantity().name());
        }
        expr.parts().forEach(part -> collect(part, rests));
    }

    /** Follows one circle from the first quantity, in the order of the file, that is on one. */
    private void sayCircle(Set<Sheet.Quantity> stuck, Map<String, Set<String>> needs) {
        var names = new LinkedHashSet<String>();
        stuck.stream()
                .sorted(java.util.Comparator.comparing(Sheet.Quantity::place))
                .forEach(each -> names.add(each.name()));
        var said = new LinkedHashSet<String>();
        for (var start : names) {
            var path = new LinkedHashSet<String>();
            var at = start;
            while (path.add(at) && !said.contains(at)) {
                at = needs.getOrDefault(at, Set.of()).stream()
                        .filter(names::contains)
                        .findFirst()
                        .orElse(at);
            }
            if (said.contains(at)) {
                continue;
            }
            said.addAll(path);
            var circle = new ArrayList<>(path);
            circle = new ArrayList<>(circle.subList(circle.indexOf(at), circle.size()));
            circle.add(at);
            findings.error(
                    Objects.requireNonNull(this.names.quantities().get(at)).place(),
                    "circle",
                    "These rest on each other: " + shortened(circle) + ".",
                    "Maybe one of them should rest on a table of evidence instead.");
        }
    }

    private static String shortened(List<String> circle) {
        return circle.size() <= 12
                ? String.join(" → ", circle)
                : String.join(" → ", circle.subList(0, 6)) + " → … → " + circle.get(circle.size() - 1);
    }

    private void output(Sheet.Output output) {
        names.checkGrain(output.grain(), lattice);
        var grain = Plan.grain(output.grain());
        output.grain().forEach(name -> names.useDimension(name.name()));
        var found = new ArrayList<Expr.Name>();
        for (var column : output.columns()) {
            var name = new Expr.Name(Optional.empty(), column.name(), column.place());
            typing.resolve(name);
            var type = typing.type(name, grain, grain);
            if (type.isFraction() && column.places().isEmpty()) {
                findings.error(
                        column.place(),
                        "places",
                        "“" + column.name() + "” may have more decimals than can be written.",
                        "Maybe “" + column.name() + " to 6 places”.");
            }
            found.add(name);
        }
        columns.put(output, found);
    }

    private void motive(Sheet.Named named, Type.Kind kind) {
        var name = new Expr.Name(Optional.empty(), named.name(), named.place());
        typing.resolve(name);
        if (typing.references.get(name) instanceof Reference.ToQuantity to) {
            var grain = Plan.grain(to.quantity());
            typing.expect(name, typing.type(name, grain, grain), kind);
        } else if (typing.references.containsKey(name)) {
            findings.error(
                    named.place(),
                    "incentives",
                    "“" + named.name() + "” is a column; what is paid, costs or has grown is a quantity.",
                    "Maybe give it a name of its own: “" + named.name() + "_counted: " + named.name() + "”.");
        }
    }
}
