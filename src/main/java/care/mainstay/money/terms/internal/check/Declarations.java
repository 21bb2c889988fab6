package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.Better;

/** Holds that what a table declares about its own rows and columns speaks of something it has. */
final class Declarations {

    private final Sheet sheet;
    private final Findings findings;
    private final Lattice lattice;

    Declarations(Sheet sheet, Findings findings, Lattice lattice) {
        this.sheet = sheet;
        this.findings = findings;
        this.lattice = lattice;
    }

    void check() {
        for (var input : sheet.inputs()) {
            input.howMany().forEach(each -> howMany(input, each));
            input.columns().forEach(column -> better(input, column));
        }
    }

    private void howMany(Sheet.Input input, Sheet.HowMany said) {
        var reach = lattice.reach(Lattice.key(input));
        for (var name : said.grain()) {
            if (!reach.contains(name.name())) {
                findings.unknown(name.place(), "dimension of " + input.name() + " called", name.name(), reach);
            }
        }
        input.rows()
                .filter(rows -> said.grain().isEmpty() && (rows.size() < said.least() || rows.size() > said.most()))
                .ifPresent(rows -> findings.error(
                        said.place(),
                        "how-many",
                        "The table " + input.name() + " says how many rows it has, and gives " + rows.size() + ".",
                        "Maybe leave “how many” out: the rows stand here."));
    }

    private void better(Sheet.Input input, Sheet.InputColumn column) {
        boolean isKey = Lattice.key(input).dimensions().contains(column.name());
        if (isKey && (column.better() != Better.NOT_SAID || column.isIndependence())) {
            findings.error(
                    column.place(),
                    "better",
                    "“" + column.name() + "” says which row it is: none is better than another.",
                    "");
        }
        if (column.better() != Better.AS_TOLD) {
            return;
        }
        var teller = input.columns().stream()
                .filter(each -> each.name().equals(column.betterAs()))
                .findFirst();
        if (teller.isEmpty()) {
            findings.unknown(
                    column.place(),
                    "column of " + input.name() + " called",
                    column.betterAs(),
                    input.columns().stream().map(Sheet.InputColumn::name).toList());
        } else if (!java.util.Set.of("higher", "lower").containsAll(teller.get().choices())
                || teller.get().choices().isEmpty()) {
            findings.error(
                    column.place(),
                    "better",
                    "“" + column.betterAs() + "” does not say whether higher or lower is better.",
                    "Maybe it is “one of higher or lower”.");
        }
    }
}
