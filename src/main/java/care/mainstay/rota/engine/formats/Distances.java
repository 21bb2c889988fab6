package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The table of travel times as it stands in the file, in millionths: a row for each place. */
final class Distances {

    private static final int MOST_PLACES = 4_000;

    private final List<long[]> rows;

    private Distances(List<long[]> rows) {
        this.rows = rows;
    }

    int places() {
        return rows.size();
    }

    /** Reads row by row, and gives up at once when there are more than can be planned. */
    static Distances read(JsonParser parser) {
        var problems = new Problems();
        var rows = new ArrayList<long[]>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw notATable();
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw notATable();
            }
            rows.add(row(parser, rows.size(), problems));
            if (rows.size() > MOST_PLACES) {
                throw tooMany();
            }
        }
        for (int k = 0; k < rows.size(); k++) {
            if (rows.get(k).length != rows.size() && problems.found().size() < 20) {
                problems.add(
                        "rota.uneven-distances",
                        "distances",
                        "Row " + k + " of the travel times has " + rows.get(k).length + " entries; there are "
                                + rows.size() + " rows.",
                        "Maybe a row or an entry is missing.");
            }
        }
        problems.refuseIfAny();
        return new Distances(rows);
    }

    private static long[] row(JsonParser parser, int number, Problems problems) {
        long[] row = new long[16];
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isNumeric()) {
                throw new Refused(
                        "rota.not-a-time",
                        "Entry " + length + " of row " + number + " of the travel times is not a number.",
                        "Maybe it is unknown: then state an estimate.");
            }
            BigDecimal time = parser.getDecimalValue();
            if (time.signum() < 0 && problems.found().size() < 20) {
                problems.add(
                        "rota.negative-time",
                        "distances",
                        "The way from place " + number + " to place " + length + " takes " + time + ".",
                        "Maybe it is unknown: then state an estimate.");
            }
            if (length == MOST_PLACES) {
                throw tooMany();
            }
            if (length == row.length) {
                row = Arrays.copyOf(row, 2 * length);
            }
            row[length++] = Scale.millionths(time);
        }
        return Arrays.copyOf(row, length);
    }

    private static Refused tooMany() {
        return new Refused(
                "rota.too-many-places",
                "There are more than " + MOST_PLACES + " places, and one plan can hold no more.",
                "Maybe plan area by area.");
    }

    private static Refused notATable() {
        return new Refused("rota.not-a-table", "The travel times are not a table.", "Write a list of rows of numbers.");
    }

    void fix(Scale scale) {
        for (long[] row : rows) {
            for (long time : row) {
                scale.see(time);
            }
        }
    }

    int[] times(Scale scale) {
        int[] times = new int[rows.size() * rows.size()];
        int k = 0;
        for (long[] row : rows) {
            for (long time : row) {
                times[k++] = scale.whole(time);
            }
        }
        return times;
    }
}
