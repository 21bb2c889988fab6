package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import java.util.Optional;

/** Looking something up as it stood on a day: in a table one of whose key columns is the day since when a row holds. */
public final class LookUp {

    private LookUp() {}

    /** The key column that is a date, if there is exactly one. */
    public static Optional<String> since(Sheet.Input table) {
        var days = table.columns().stream()
                .filter(column -> column.kind() == ColumnKind.DAY
                        && Lattice.key(table).dimensions().contains(column.name()))
                .map(Sheet.InputColumn::name)
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** For each of what there is a history. */
    public static Grain others(Sheet.Input table, String since) {
        return Grain.of(Lattice.key(table).dimensions().stream()
                .filter(name -> !name.equals(since))
                .toList());
    }
}
