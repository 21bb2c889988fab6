package care.mainstay.money.terms.internal.run;

import java.util.Arrays;

/** Numbers keys of one or more codes from 0, in the order in which they come. */
final class KeyIndex {

    private final Level[] levels;
    private int size;

    KeyIndex(int dimensions) {
        this.levels = new Level[dimensions];
        Arrays.setAll(levels, each -> new Level());
        this.size = dimensions == 0 ? 1 : 0;
    }

    int size() {
        return size;
    }

    /** The key's number; a new key gets a new one. */
    int put(int[][] codes, int row) {
        long id = 0;
        for (int d = 0; d < levels.length; d++) {
            id = levels[d].put(id << 32 | codes[d][row]);
        }
        size = levels.length == 0 ? 1 : levels[levels.length - 1].size;
        return (int) id;
    }

    /** The key's number, or −1. */
    int get(int[][] codes, int row) {
        long id = 0;
        for (int d = 0; d < levels.length; d++) {
            if (codes[d][row] < 0) {
                return -1;
            }
            id = levels[d].get(id << 32 | codes[d][row]);
            if (id < 0) {
                return -1;
            }
        }
        return (int) id;
    }

    /** Longs to their numbers, open addressing. */
    private static final class Level {
        private long[] keys = new long[64];
        private int[] values = new int[64];
        private int size;

        int put(long key) {
            int at = find(key);
            if (values[at] > 0) {
                return values[at] - 1;
            }
            keys[at] = key;
            values[at] = ++size;
            int number = size - 1;
            if (size * 2 > keys.length) {
                grow();
            }
            return number;
        }

        int get(long key) {
            return values[find(key)] - 1;
        }

        private int find(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int at = (int) (mixed >>> 32) & keys.length - 1;
            while (values[at] > 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            return at;
        }

        private void grow() {
            var oldKeys = keys;
            var oldValues = values;
            keys = new long[oldKeys.length * 2];
            values = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldValues[i] > 0) {
                    int at = find(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    values[at] = oldValues[i];
                }
            }
        }
    }
}
