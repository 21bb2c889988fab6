package care.mainstay.edge.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a million visits, made up as they are read, and prints how many could be: started in a JVM of its own with a heap
 * that could not hold a fraction of them.
 */
public final class AMillionRows {

    static final int ROWS = 1_000_000;

    private AMillionRows() {}

    public static void main(String[] arguments) throws IOException {
        var encoding = TextEncoding.of(new Visits());
        var evidence = new DateEvidence();
        long read = 0;
        try (var file = new CsvFile(new Visits(), encoding, Separator.COMMA)) {
            var heading = file.next();
            file.expectWidth(heading == null ? 0 : heading.values().size());
            for (var row = file.next(); row != null; row = file.next()) {
                var day = Dates.read(row.values().get(1), Optional.of(care.mainstay.edge.imports.DateOrder.DAY_FIRST));
                LondonClock.at(new Moment(day.atTime(Times.read(row.values().get(2))), Optional.empty()));
                evidence.note(row.values().get(1));
                read++;
            }
        }
        System.out.println(read + " rows, " + evidence.words());
    }

    /** A file of about 140 MB that is nowhere. */
    private static final class Visits extends InputStream {

        private byte[] line = "id,day,start,note\n".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int row;

        @Override
        public int read() {
            if (at == line.length) {
                if (row == ROWS) {
                    return -1;
                }
                line = ("V" + row + "," + (1 + row % 28) + "/10/2024,09:" + (10 + row % 50)
                                + ",\"Made breakfast together. She said “lovely”, twice; buttered the toast herself and poured the"
                                + " tea without being asked.\"\n")
                        .getBytes(StandardCharsets.UTF_8);
                row++;
                at = 0;
            }
            return line[at++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (length == 0) {
                return 0;
            }
            int first = read();
            if (first < 0) {
                return -1;
            }
            target[from] = (byte) first;
            int more = Math.min(length - 1, line.length - at);
            System.arraycopy(line, at, target, from + 1, more);
            at += more;
            return more + 1;
        }
    }
}
