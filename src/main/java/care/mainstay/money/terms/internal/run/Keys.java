package care.mainstay.money.terms.internal.run;

import java.util.Arrays;

/**
 * Keys of one or more codes in their order, each once, and where among them each of the rows stands that they came from.
 *
 * <p>Codes are numbers of words, so that they are sorted by counting; rows that come in order, as most files do, are not
 * sorted at all.
 */
final class Keys {

    private final int[][] codes;
    private final int size;
    private final int[] places;
    private final int[] starts;

    private Keys(int[][] codes, int size, int[] places, int[] starts) {
        this.codes = codes;
        this.size = size;
        this.places = places;
        this.starts = starts;
    }

    /**
     * @param parts by dimension, then by row
     * @param words how many codes there are in each dimension
     */
    static Keys of(int[][] parts, int rows, int[] words) {
        int[] order = null;
        if (!isSorted(parts, rows)) {
            order = new int[rows];
            Arrays.setAll(order, i -> i);
            for (int d = parts.length - 1; d >= 0; d--) {
                order = sortedBy(parts[d], order, words[d]);
            }
        }
        var places = new int[rows];
        var codes = new int[parts.length][rows];
        int size = 0;
        int before = -1;
        for (int i = 0; i < rows; i++) {
            int row = order == null ? i : order[i];
            if (before < 0 || compared(parts, before, row) != 0) {
                for (int d = 0; d < parts.length; d++) {
                    codes[d][size] = parts[d][row];
                }
                size++;
            }
            places[row] = size - 1;
            before = row;
        }
        if (size < rows) {
            for (int d = 0; d < codes.length; d++) {
                codes[d] = Arrays.copyOf(codes[d], size);
            }
        }
        return new Keys(codes, size, places, starts(codes, size, words));
    }

    private static boolean isSorted(int[][] parts, int rows) {
        for (int row = 1; row < rows; row++) {
            if (compared(parts, row - 1, row) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int compared(int[][] parts, int one, int other) {
        for (int[] codes : parts) {
            if (codes[one] != codes[other]) {
                return codes[one] < codes[other] ? -1 : 1;
            }
        }
        return 0;
    }

    /** Rows in the order of a code, otherwise as they were. */
    static int[] sortedBy(int[] codes, int[] order, int words) {
        if (words > 8L * order.length + 1_000) {
            return sortedByFew(codes, order);
        }
        var starts = new int[words + 1];
        for (int row : order) {
            starts[codes[row] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        var sorted = new int[order.length];
        for (int row : order) {
            sorted[starts[codes[row]]++] = row;
        }
        return sorted;
    }

    /** The same where there are far more words than rows, so that counting would take longer than comparing. */
    private static int[] sortedByFew(int[] codes, int[] order) {
        var keys = new long[order.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) codes[order[i]] << 32 | i;
        }
        Arrays.sort(keys);
        var sorted = new int[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = order[(int) keys[i]];
        }
        return sorted;
    }

    /** For each code of the first dimension its first key; nothing where that would be much longer than the keys. */
    private static int[] starts(int[][] codes, int size, int[] words) {
        if (codes.length == 0 || words[0] > 4L * size + 1_000) {
            return new int[0];
        }
        var starts = new int[words[0] + 1];
        int key = 0;
        for (int code = 0; code < starts.length; code++) {
            while (key < size && codes[0][key] < code) {
                key++;
            }
            starts[code] = key;
        }
        return starts;
    }

    int size() {
        return size;
    }

    /** By dimension, then by key. */
    int[][] codes() {
        return codes;
    }

    /** For each row that the keys came from the place of its key. */
    int[] places() {
        return places;
    }

    /** The place of a key given by codes, one array for each dimension; −1 when there is none. */
    int find(int[][] key, int at) {
        if (codes.length == 0) {
            return 0;
        }
        int from = 0;
        int until = size;
        int first = 0;
        if (starts.length > 0) {
            int code = key[0][at];
            if (code < 0 || code >= starts.length - 1) {
                return -1;
            }
            from = starts[code];
            until = starts[code + 1];
            first = 1;
        }
        while (from < until) {
            int middle = (from + until) >>> 1;
            int order = 0;
            for (int d = first; d < codes.length && order == 0; d++) {
                order = Integer.compare(codes[d][middle], key[d][at]);
            }
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return -1;
    }
}
