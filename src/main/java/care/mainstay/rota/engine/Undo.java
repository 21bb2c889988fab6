package care.mainstay.rota.engine;

import java.util.Arrays;

/** What has been done to a {@link Schedule} since it was last kept, in order, so that it can be taken back in reverse. */
final class Undo {

    private static final int LINKED = 0;
    private static final int UNLINKED = 1;
    private static final int SWAPPED = 2;
    private static final int AIMED = 3;

    private int[] kinds = new int[64];
    private int[] nodes = new int[64];
    private int[] others = new int[64];
    private int deeds;
    private int markedDeeds;

    private int[] timed;
    private int[] starts;
    private int[] lates;
    private long[] surcharges;
    private int times;
    private int markedTimes;

    Undo(int size) {
        timed = new int[2 * size + 16];
        starts = new int[timed.length];
        lates = new int[timed.length];
        surcharges = new long[timed.length];
    }

    void linked(int node) {
        did(LINKED, node, 0);
    }

    void unlinked(int node, int after) {
        did(UNLINKED, node, after);
    }

    void swapped(int one, int other) {
        did(SWAPPED, one, other);
    }

    void aimed(int visit, int opening) {
        did(AIMED, visit, opening);
    }

    private void did(int kind, int node, int other) {
        if (deeds == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * deeds);
            nodes = Arrays.copyOf(nodes, 2 * deeds);
            others = Arrays.copyOf(others, 2 * deeds);
        }
        kinds[deeds] = kind;
        nodes[deeds] = node;
        others[deeds++] = other;
    }

    void was(int node, int start, int late, long surcharge) {
        if (times == timed.length) {
            timed = Arrays.copyOf(timed, 2 * times);
            starts = Arrays.copyOf(starts, 2 * times);
            lates = Arrays.copyOf(lates, 2 * times);
            surcharges = Arrays.copyOf(surcharges, 2 * times);
        }
        timed[times] = node;
        starts[times] = start;
        surcharges[times] = surcharge;
        lates[times++] = late;
    }

    void forget() {
        deeds = 0;
        times = 0;
    }

    void mark() {
        markedDeeds = deeds;
        markedTimes = times;
    }

    void takeBackToMark(Schedule schedule) {
        takeBack(schedule, markedDeeds, markedTimes);
    }

    void takeBackAll(Schedule schedule) {
        takeBack(schedule, 0, 0);
    }

    private void takeBack(Schedule schedule, int toDeeds, int toTimes) {
        while (times > toTimes) {
            times--;
            schedule.restore(timed[times], starts[times], lates[times], surcharges[times]);
        }
        while (deeds > toDeeds) {
            deeds--;
            switch (kinds[deeds]) {
                case LINKED -> schedule.part(nodes[deeds]);
                case UNLINKED -> schedule.join(nodes[deeds], others[deeds]);
                case SWAPPED -> schedule.cross(nodes[deeds], others[deeds]);
                default -> schedule.open[nodes[deeds]] = others[deeds];
            }
        }
    }
}
