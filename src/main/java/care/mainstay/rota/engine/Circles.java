package care.mainstay.rota.engine;

/**
 * Starts that hold each other up. One person's two visits may lie between another's two, by the same two carers, when the gap
 * of the other's is wide. If that gap is used up to the last unit, each of the four starts follows from the one before it in a
 * circle, and goes on doing so after whatever had pushed them late has gone. It is rare, and then all starts are reckoned anew.
 */
final class Circles {

    private final Schedule schedule;
    private final Day day;
    private final boolean arePossible;

    Circles(Schedule schedule) {
        this.schedule = schedule;
        day = schedule.day;
        arePossible = arePossible(day);
    }

    private static boolean arePossible(Day day) {
        int shortest = Integer.MAX_VALUE;
        for (int v = 0; v < day.visits; v++) {
            shortest = Math.min(shortest, day.duration[v]);
        }
        for (int v = 0; v < day.visits; v++) {
            boolean follows = day.partner[v] >= 0 && day.order[v] == 1 && day.lead[v] > Day.FREE;
            if (follows && -day.lead[v] >= 2L * shortest) {
                return true;
            }
        }
        return false;
    }

    /** Whether a first visit that waits for its second may be waiting for itself. */
    boolean mayBeThere() {
        for (int v = 0; arePossible && v < day.visits; v++) {
            int second = day.partner[v];
            if (second >= 0
                    && day.order[v] == 0
                    && day.lead[v] != -day.lead[second]
                    && schedule.carer[v] >= 0
                    && schedule.carer[second] >= 0
                    && schedule.start[v] > schedule.earliest(v)
                    && !standsOnFirmGround(second, v)) {
                return true;
            }
        }
        return false;
    }

    /** Follows what holds a visit's start up until that is a window or the start of a shift, and not the visit asked about. */
    private boolean standsOnFirmGround(int from, int asked) {
        int node = from;
        for (int step = 0; step <= day.visits; step++) {
            if (schedule.isBase(node) || schedule.start[node] == schedule.open[node]) {
                return true;
            }
            int before = schedule.prev[node];
            if (schedule.start[before] + schedule.duration(before) + schedule.way(before, node)
                    == schedule.start[node]) {
                node = before;
            } else if (schedule.isVisit(node) && day.partner[node] >= 0) {
                node = day.partner[node];
            } else {
                return false;
            }
            if (node == asked) {
                return false;
            }
        }
        return false;
    }
}
