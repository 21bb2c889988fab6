package care.mainstay.rota.engine;

import java.util.Arrays;

/** For each visit those that can well come just before it, and just after it, on one carer's round: close by and in time. */
final class Nearness {

    private static final int MOST = 24;

    final int[][] before;
    final int[][] after;

    Nearness(Day day) {
        before = new int[day.visits][];
        after = new int[day.visits][];
        long[] ranked = new long[day.visits];
        int[] others = new int[day.visits];
        for (int v = 0; v < day.visits; v++) {
            int count = 0;
            for (int other = 0; other < day.visits; other++) {
                if (day.person[other] != day.person[v] && meet(day, other, v)) {
                    others[count++] = other;
                }
            }
            for (int k = 0; k < count; k++) {
                ranked[k] = rank(score(day, others[k], v), others[k]);
            }
            before[v] = nearest(ranked, count);
            for (int k = 0; k < count; k++) {
                ranked[k] = rank(score(day, v, others[k]), others[k]);
            }
            after[v] = nearest(ranked, count);
        }
    }

    /** Sorts by score, then by number. */
    private static long rank(long score, int visit) {
        return score << 16 | visit;
    }

    private static int[] nearest(long[] ranked, int count) {
        Arrays.sort(ranked, 0, count);
        int[] visits = new int[Math.min(count, MOST)];
        for (int k = 0; k < visits.length; k++) {
            visits[k] = (int) (ranked[k] & 0xFFFF);
        }
        return visits;
    }

    private static boolean meet(Day day, int one, int other) {
        for (int c : day.ableCarers[one]) {
            if (day.able[c * day.visits + other]) {
                return true;
            }
        }
        return false;
    }

    /** The way, and a part of the wait or all of the lateness that following at the best moment brings. */
    private static long score(Day day, int one, int other) {
        int way = day.travel[day.place[one] * day.places + day.place[other]];
        long best = Long.MAX_VALUE;
        for (int w = day.windowFrom[one]; w < day.windowFrom[one + 1]; w++) {
            for (int x = day.windowFrom[other]; x < day.windowFrom[other + 1]; x++) {
                long done = day.duration[one] + way;
                long wait = Math.max(0, day.opens[x] - (day.closes[w] + done));
                long late = Math.max(0, day.opens[w] + done - day.closes[x]);
                best = Math.min(best, way + wait / 4 + late);
            }
        }
        return best;
    }
}
