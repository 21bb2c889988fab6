package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.sheet.Sheet;

/** What a name in a formula stands for. */
public sealed interface Reference {

    Grain grain();

    /** A column of a table of evidence. */
    record ToColumn(Sheet.Input table, Sheet.InputColumn column) implements Reference {
        @Override
        public Grain grain() {
            return Lattice.key(table);
        }
    }

    /** A dimension: the text that names the one it is about. */
    record ToDimension(String name) implements Reference {
        @Override
        public Grain grain() {
            return Grain.of(java.util.List.of(name));
        }
    }

    /** Another formula of the sheet. */
    record ToQuantity(Sheet.Quantity quantity) implements Reference {
        @Override
        public Grain grain() {
            return Plan.grain(quantity);
        }
    }
}
