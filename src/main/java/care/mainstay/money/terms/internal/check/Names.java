package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.ForeignWords;
import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every name a sheet gives to something, and what it stands for. A name stands for one thing only. */
final class Names {

    private static final String EVIDENCE_OF = "evidence_of_";

    private final Sheet sheet;
    private final Findings findings;
    private final Set<String> dimensions = new TreeSet<>();
    private final Map<String, Sheet.Quantity> quantities = new LinkedHashMap<>();
    private final Map<String, List<Reference.ToColumn>> columns = new HashMap<>();
    private final Map<String, Sheet.Input> tables = new LinkedHashMap<>();
    private final Set<Object> used = new HashSet<>();
    private final Set<String> all = new TreeSet<>();

    Names(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
        sheet.inputs().forEach(this::table);
        sheet.inputs().forEach(this::columns);
        sheet.agreed().forEach(this::quantity);
        sheet.quantities().forEach(this::quantity);
    }

    private void table(Sheet.Input input) {
        tables.put(input.name(), input);
        for (var key : input.key()) {
            var column = input.columns().stream()
                    .filter(each -> each.name().equals(key.name()))
                    .findFirst();
            if (column.isEmpty()) {
                unknown(
                        key,
                        "column of " + input.name() + " called",
                        input.columns().stream().map(Sheet.InputColumn::name).toList());
            } else if (column.get().kind() != ColumnKind.TEXT && column.get().kind() != ColumnKind.DAY) {
                findings.error(
                        column.get().place(),
                        "key",
                        "“" + key.name() + "” says which row it is, so it is a text or a date.",
                        "Maybe “text”: years and numbers of things are names, not amounts.");
            }
            dimensions.add(key.name());
        }
    }

    private void columns(Sheet.Input input) {
        var key = Lattice.key(input).dimensions();
        for (var column : input.columns()) {
            if (!key.contains(column.name())) {
                columns.computeIfAbsent(column.name(), name -> new ArrayList<>())
                        .add(new Reference.ToColumn(input, column));
            }
        }
    }

    private void quantity(Sheet.Quantity quantity) {
        var before = quantities.putIfAbsent(quantity.name(), quantity);
        if (before != null) {
            findings.error(
                    quantity.place(),
                    "twice",
                    "“" + quantity.name() + "” stands for something already, at " + before.place() + ".",
                    "Maybe give one of them another name.");
        } else if (columns.containsKey(quantity.name()) || dimensions.contains(quantity.name())) {
            findings.error(
                    quantity.place(),
                    "twice",
                    "“" + quantity.name() + "” is a column of a table already.",
                    "Maybe “" + quantity.name() + "_counted”, or another name for the column.");
        }
    }

    boolean isDimension(String name) {
        return dimensions.contains(name)
                || columns.getOrDefault(name, List.of()).stream()
                        .anyMatch(column -> column.column().kind() == ColumnKind.TEXT);
    }

    void checkGrain(List<Sheet.Named> grain, Lattice lattice) {
        for (var name : grain) {
            if (!isDimension(name.name())) {
                unknown(name, "dimension", dimensions);
            }
        }
        if (isGrain(Plan.grain(grain))
                && !grain.isEmpty()
                && lattice.listing(Plan.grain(grain)).isEmpty()) {
            findings.error(
                    grain.get(0).place(),
                    "grain",
                    "No table lists " + Plan.grain(grain) + " together.",
                    "Maybe a column of text is missing in one of them.");
        }
    }

    /** Whether everything is a dimension of which a grain says that it is for each; if not it has been said. */
    boolean isGrain(Grain grain) {
        return grain.names().stream().allMatch(this::isDimension);
    }

    /** Says of a name that there is none, unless it is only the consequence of something that has been said. */
    private void unknown(Sheet.Named name, String what, Collection<String> known) {
        if (!isConsequence(name.name())) {
            findings.unknown(name.place(), what, name.name(), known);
        }
    }

    private boolean isConsequence(String name) {
        return findings.hasLostNames() || sheet.unreadable().contains(name);
    }

    /** What a name stands for, seen from a grain; empty with a finding when it stands for nothing. */
    Optional<Reference> resolve(Expr.Name name) {
        if (name.table().isPresent()) {
            return inTable(name, name.table().get());
        }
        if (dimensions.contains(name.name())) {
            used.add(name.name());
            return Optional.of(new Reference.ToDimension(name.name()));
        }
        if (quantities.containsKey(name.name())) {
            used.add(quantities.get(name.name()));
            return Optional.of(new Reference.ToQuantity(quantities.get(name.name())));
        }
        var found = columns.getOrDefault(name.name(), List.of());
        if (found.size() > 1) {
            findings.error(
                    name.place(),
                    "ambiguous",
                    "“" + name.name() + "” is a column of more than one table.",
                    "Maybe “" + found.get(0).table().name() + "." + name.name() + "” or “"
                            + found.get(1).table().name() + "." + name.name() + "”.");
            return Optional.empty();
        }
        if (found.isEmpty()) {
            if (!isConsequence(name.name())) {
                findings.unknown(
                        name.place(),
                        "name",
                        name.name(),
                        all(),
                        ForeignWords.meant(name.name()).orElse(""));
            }
            return Optional.empty();
        }
        used.add(found.get(0).column());
        return Optional.of(found.get(0));
    }

    private Optional<Reference> inTable(Expr.Name name, String table) {
        var input = tables.get(table);
        if (input == null) {
            unknown(new Sheet.Named(table, name.place()), "table", tables.keySet());
            return Optional.empty();
        }
        var column = input.columns().stream()
                .filter(each -> each.name().equals(name.name()))
                .findFirst();
        if (column.isEmpty()) {
            unknown(
                    new Sheet.Named(name.name(), name.place()),
                    "column of " + table + " called",
                    input.columns().stream().map(Sheet.InputColumn::name).toList());
            return Optional.empty();
        }
        used.add(column.get());
        return Optional.of(new Reference.ToColumn(input, column.get()));
    }

    void useDimension(String name) {
        used.add(name);
        columns.getOrDefault(name, List.of()).forEach(column -> used.add(column.column()));
    }

    private Set<String> all() {
        if (all.isEmpty()) {
            all.addAll(dimensions);
            all.addAll(quantities.keySet());
            all.addAll(columns.keySet());
        }
        return all;
    }

    /** Says what nobody asked for. */
    void remarkUnused() {
        for (var input : sheet.inputs()) {
            var key = Lattice.key(input).dimensions();
            for (var column : input.columns()) {
                if (!key.contains(column.name())
                        && !dimensions.contains(column.name())
                        && !isEvidence(input, column.name())
                        && !used.contains(column)) {
                    findings.remark(
                            column.place(),
                            "unused",
                            "No formula uses the column " + column.name() + " of " + input.name() + ".",
                            "");
                }
            }
        }
        for (var quantity : quantities.values()) {
            if (!used.contains(quantity)) {
                findings.remark(quantity.place(), "unused", "Nothing uses or shows “" + quantity.name() + "”.", "");
            }
        }
    }

    /** A column of records, which is shown with whatever rests on its row, or on one column of it. */
    private static boolean isEvidence(Sheet.Input input, String column) {
        return column.equals("evidence")
                || column.startsWith(EVIDENCE_OF)
                        && input.columns().stream().anyMatch(other -> column.equals(EVIDENCE_OF + other.name()));
    }

    Map<String, Sheet.Quantity> quantities() {
        return quantities;
    }
}
