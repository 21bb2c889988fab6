package care.mainstay.edge.web.components;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table: what it shows, its columns, and its rows in the order shown. The first cell of a row names the row. */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same, leading only to pages that the reader may open; other cells keep their words. */
    public Table leadingOnlyTo(Predicate<String> openable) {
        return new Table(
                caption,
                columns,
                rows.stream()
                        .map(row ->
                                row.stream().map(cell -> cell.ifOpen(openable)).toList())
                        .toList());
    }

    /** Which way a column is sorted. */
    public enum Sorted {
        NOT("none"),
        UP("ascending"),
        DOWN("descending");

        private final String code;

        Sorted(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * A column.
     *
     * @param numeric numbers stand to the right, digits under digits
     * @param sortHref the page sorted by this column, or null when it cannot be
     */
    public record Column(
            String words, boolean numeric, @Nullable String sortHref, Sorted sorted) {

        public static Column of(String words) {
            return new Column(words, false, null, Sorted.NOT);
        }

        public static Column numeric(String words) {
            return new Column(words, true, null, Sorted.NOT);
        }

        public Column sortable(String href, Sorted now) {
            return new Column(words, numeric, href, now);
        }
    }

    /** A cell: words, perhaps leading somewhere, perhaps a status. */
    public record Cell(
            String words, @Nullable String href, @Nullable Tone tone) {

        private Cell ifOpen(Predicate<String> openable) {
            return href == null || openable.test(href) ? this : new Cell(words, null, tone);
        }

        public static Cell of(String words) {
            return new Cell(words, null, null);
        }

        public static Cell link(String words, String href) {
            return new Cell(words, href, null);
        }

        public static Cell status(Status status) {
            return new Cell(status.words(), null, status.tone());
        }
    }
}
