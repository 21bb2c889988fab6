package care.mainstay.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The published measures of real hospitals, as many times over as asked for.
 *
 * <p>Each copy has hospitals of its own, and performances that lie some millionths off, so that no two are alike. The first
 * copy is as published.
 */
record Hospitals(List<Row> rows, int copies) {

    static final String FILE = "hospital-vbp-fy2024-measures.csv";

    /** Every number of the file has at most so many places. */
    static final int PLACES = 6;

    /** A measure of a hospital; null for what is blank. */
    record Row(
            String facility,
            String domain,
            String measure,
            boolean isLowerBetter,
            BigDecimal threshold,
            BigDecimal benchmark,
            BigDecimal baseline,
            BigDecimal performance) {}

    static Hospitals of(Path file, int copies) throws IOException {
        var lines = Files.readAllLines(file);
        var rows = new ArrayList<Row>();
        for (int copy = 0; copy < copies; copy++) {
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                rows.add(new Row(
                        cells[0] + "-" + copy,
                        cells[1],
                        cells[2],
                        cells[3].equals("lower"),
                        number(cells[4]),
                        number(cells[5]),
                        number(cells[6]),
                        shifted(number(cells[7]), copy)));
            }
        }
        return new Hospitals(rows, copies);
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static BigDecimal shifted(BigDecimal performance, int copy) {
        return performance == null || copy == 0
                ? performance
                : performance
                        .add(BigDecimal.valueOf(copy % 2 == 0 ? copy : -copy, PLACES))
                        .max(BigDecimal.ZERO);
    }

    /** The table that the term sheet asks for. */
    String csv() {
        var text = new StringBuilder("facility,domain,measure,better,threshold,benchmark,baseline,performance\n");
        for (var row : rows) {
            text.append(row.facility()).append(',').append(row.domain()).append(',');
            text.append(row.measure()).append(',').append(row.isLowerBetter() ? "lower" : "higher");
            for (var number : new BigDecimal[] {row.threshold(), row.benchmark(), row.baseline(), row.performance()}) {
                text.append(',').append(number == null ? "" : number.toPlainString());
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * What all points, scores and totals add up to, by which the ways of working them out are compared.
     *
     * @param total of the total scores, each to 12 places
     */
    record Sums(long measures, long domains, long facilities, long achieved, long improved, long scores, BigDecimal total) {

        /** What was asked for: three quantities for each measure, one for each domain and one for each hospital. */
        long evaluations() {
            return 3 * measures + domains + facilities;
        }
    }
}
