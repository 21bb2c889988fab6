package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.RejectedRow;
import care.mainstay.edge.imports.reading.CsvFile;
import care.mainstay.foundation.documents.CsvWriter;
import java.util.ArrayList;
import java.util.List;

/** Rejected rows given back under the headings they came with, each with its line, its reason and what to do. */
final class RejectsFile {

    /** The headings of a file, as a row of CSV, and what stood between its values. */
    record Shape(String heading, char separator) {}

    private final Shape shape;
    private final int width;
    private final CsvWriter writer;

    private RejectsFile(Shape shape, int width, CsvWriter writer) {
        this.shape = shape;
        this.width = width;
        this.writer = writer;
    }

    static RejectsFile begin(Shape shape, Appendable target) {
        var headings = CsvFile.ofText(shape.heading(), ',').next();
        var columns = new ArrayList<>(headings == null ? List.<String>of() : headings.values());
        int width = columns.size();
        columns.addAll(List.of("Line", "Wrong column", "Code", "Reason", "What to do"));
        return new RejectsFile(shape, width, CsvWriter.forSpreadsheets(target).row(columns));
    }

    void add(RejectedRow rejected) {
        var read = CsvFile.ofText(rejected.raw(), shape.separator()).next();
        var values = new ArrayList<Object>();
        if (read != null && read.broken().isEmpty() && read.values().size() == width) {
            values.addAll(read.values());
        } else {
            values.add(rejected.raw());
            while (values.size() < width) {
                values.add("");
            }
        }
        values.add(rejected.line());
        values.addAll(List.of(rejected.field(), rejected.code(), rejected.words(), rejected.whatToDo()));
        writer.row(values);
    }
}
