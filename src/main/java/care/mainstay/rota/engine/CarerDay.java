package care.mainstay.rota.engine;

import java.util.Arrays;

/**
 * What one carer's day in a {@link Schedule} is charged for, and when within its earliest starts and its windows everything
 * best happens.
 *
 * <p>Visits are put off as far as the last allows, so that the carer leaves later instead of waiting outside. Nothing becomes
 * late by that. Visits that hang together with another carer's stay where they are. Where breaks may stretch, those after
 * the break are put off as far as their windows and the shift allow, and the break lasts so much longer, as long as it lies
 * in its own window.
 */
final class CarerDay {

    private static final int WAITING = 0;
    private static final int LONGEST_WAIT = 1;
    private static final int OVERTIME = 2;
    private static final int IDLE = 3;
    private static final int MISSED = 4;
    private static final int BUSY = 5;
    private static final int METRES = 6;
    private static final int PAID = 7;
    private static final int OVER = 8;
    static final int PARTS = 9;

    private final Schedule schedule;
    private final Day day;
    private final boolean[] rests;
    private final int[] shiftStart;
    private final int[] shiftEnd;
    private final int[] putOff;
    private final int[] restEnd;
    private final int[] route;
    private final Charges charges;
    private final int latestRest;
    private final int[] most;
    private final Practice.Paid paid;
    private final boolean paysMiles;

    CarerDay(Schedule schedule) {
        this.schedule = schedule;
        day = schedule.day;
        charges = day.facts.charges();
        latestRest = latestRest(day.facts.rest());
        rests = new boolean[day.carers];
        shiftStart = new int[day.carers];
        shiftEnd = new int[day.carers];
        most = new int[day.carers];
        paid = day.practice.paid();
        paysMiles = charges.pressure(Charge.MILEAGE) != 0;
        for (int c = 0; c < day.carers; c++) {
            Day.Carer carer = day.facts.carers().get(c);
            rests[c] = carer.rest();
            shiftStart[c] = carer.shiftStart();
            shiftEnd[c] = carer.shiftEnd();
            most[c] = day.practice.work(carer).most();
        }
        putOff = new int[schedule.next.length];
        restEnd = new int[schedule.next.length];
        route = new int[schedule.next.length];
    }

    static boolean isCharged(Charges charges) {
        return charges.pressure(Charge.WAITING) != 0
                || charges.pressure(Charge.LONGEST_WAIT) != 0
                || charges.pressure(Charge.OVERTIME) != 0
                || charges.pressure(Charge.LONGEST_IDLE) != 0
                || charges.pressure(Charge.MISSED_BREAK) != 0
                || charges.pressure(Charge.IMBALANCE) != 0
                || charges.pressure(Charge.WORKING) != 0
                || charges.pressure(Charge.MILEAGE) != 0
                || charges.pressure(Charge.PAID) != 0
                || charges.pressure(Charge.OVER_HOURS) != 0;
    }

    /** When a break has to begin at the latest. */
    static int latestRest(Day.Rest rest) {
        return rest.endsInside() ? rest.end() - rest.least() : rest.end();
    }

    /** When the node starts, as {@link #of} has last found best for its carer's day. */
    int start(int node) {
        return putOff[node];
    }

    int end(int node) {
        return schedule.isRest(node) ? restEnd[node] : putOff[node] + schedule.duration(node);
    }

    void of(int c, long[] parts) {
        int count = 0;
        int restAt = Day.NOBODY;
        int base = schedule.base(c);
        for (int node = schedule.next[base]; node != base; node = schedule.next[node]) {
            if (schedule.isRest(node)) {
                restAt = count;
            }
            route[count++] = node;
        }
        Arrays.fill(parts, 0);
        parts[MISSED] = rests[c] && restAt < 0 ? 1 : 0;
        boolean openEnded = shiftEnd[c] >= Day.OPEN_ENDED;
        if (count == 0) {
            parts[IDLE] = openEnded ? 0 : shiftEnd[c] - shiftStart[c];
            return;
        }
        if (restAt >= 0 && day.facts.rest().stretches()) {
            putOffAroundRest(c, restAt, count);
        } else {
            putOff[route[count - 1]] = schedule.start[route[count - 1]];
            squeeze(0, count - 1);
            if (restAt >= 0) {
                restEnd[route[restAt]] = putOff[route[restAt]] + schedule.duration(route[restAt]);
            }
        }
        int before = base;
        int left = day.facts.waitsAtBase() ? shiftStart[c] : putOff[route[0]] - schedule.way(base, route[0]);
        int free = left;
        int unused = left - shiftStart[c];
        for (int k = 0; k < count; k++) {
            int node = route[k];
            int way = schedule.way(before, node);
            int waited = putOff[node] - free - way;
            unused += waited;
            if (k != 1 || restAt != 0) {
                // by the published reckoning, waiting between a break at the base and the first visit is only idle
                parts[WAITING] += waited;
                parts[LONGEST_WAIT] = Math.max(parts[LONGEST_WAIT], waited);
            }
            int lasts = schedule.isVisit(node) ? schedule.duration(node) : 0;
            parts[BUSY] += way + lasts;
            parts[PAID] +=
                    lasts + (k > 0 || paid.fromBase() ? way : 0) + (k > 0 && waited <= paid.shortGap() ? waited : 0);
            if (paysMiles && (k > 0 || paid.fromBase())) {
                parts[METRES] += schedule.metres(c, before, node);
            }
            free = end(node);
            before = node;
        }
        int back = schedule.way(before, base);
        parts[BUSY] += back;
        if (paid.fromBase()) {
            parts[PAID] += back;
            parts[METRES] += paysMiles ? schedule.metres(c, before, base) : 0;
        }
        parts[OVER] = Math.max(0, parts[PAID] - most[c]);
        if (!openEnded) {
            parts[OVERTIME] = Math.max(0, free + back - shiftEnd[c]);
            parts[IDLE] = unused + Math.max(0, shiftEnd[c] - free - back);
        }
    }

    private void putOffAroundRest(int c, int restAt, int count) {
        int rest = route[restAt];
        int base = schedule.base(c);
        int last = route[count - 1];
        int homeBy = shiftEnd[c] - schedule.way(last, base);
        putOff[rest] = schedule.start[rest];
        int least = schedule.start[rest] + schedule.duration(rest);
        int needed;
        if (restAt == count - 1) {
            needed = shiftEnd[c] >= Day.OPEN_ENDED ? least : homeBy;
        } else {
            putOff[last] = latest(last, homeBy - schedule.duration(last));
            squeeze(restAt + 1, count - 1);
            int first = route[restAt + 1];
            int way = schedule.way(rest, first);
            int wanted = day.facts.rest().end() + way;
            putOff[first] = Math.max(schedule.start[first], Math.min(putOff[first], wanted));
            for (int k = restAt + 2; k < count; k++) {
                int node = route[k];
                putOff[node] = Math.max(schedule.start[node], end(route[k - 1]) + schedule.way(route[k - 1], node));
            }
            squeeze(restAt + 1, count - 1);
            needed = putOff[first] - way;
        }
        restEnd[rest] = Math.max(least, Math.min(needed, day.facts.rest().end()));
        squeeze(0, restAt);
    }

    /** Puts off everything before the last, whose time stands, until nobody waits that need not. */
    private void squeeze(int from, int to) {
        int after = route[to];
        for (int k = to - 1; k >= from; k--) {
            int node = route[k];
            putOff[node] = latest(node, putOff[after] - schedule.way(node, after) - schedule.duration(node));
            after = node;
        }
    }

    /** The latest that a visit can start by then without becoming late, and never earlier than it starts anyway. */
    private int latest(int visit, int by) {
        int start = schedule.start[visit];
        if (isHeld(visit)) {
            return start;
        }
        int until = schedule.isRest(visit) ? by : Math.min(by, schedule.putOffUntil(visit, start));
        return Math.max(start, Math.min(until, close(visit, start)));
    }

    private boolean isHeld(int visit) {
        if (schedule.isRest(visit)) {
            return false;
        }
        int other = day.partner[visit];
        return other >= 0 && day.lead[visit] != Day.FREE && schedule.isPlanned(other);
    }

    private int close(int visit, int start) {
        if (schedule.isRest(visit)) {
            return latestRest;
        }
        int w = day.windowFrom[visit];
        while (w + 1 < day.windowFrom[visit + 1] && day.opens[w + 1] <= start) {
            w++;
        }
        return day.closes[w];
    }

    /** All carers' days together. */
    long total(long[][] days) {
        long waiting = 0;
        long longestWait = 0;
        long overtime = 0;
        long idle = 0;
        long missed = 0;
        long busy = 0;
        long metres = 0;
        long worked = 0;
        long over = 0;
        for (long[] each : days) {
            metres += each[METRES];
            worked += each[PAID];
            over += each[OVER];
            waiting += each[WAITING];
            longestWait = Math.max(longestWait, each[LONGEST_WAIT]);
            overtime += each[OVERTIME];
            idle = Math.max(idle, each[IDLE]);
            missed += each[MISSED];
            busy += each[BUSY];
        }
        long sum = waiting * charges.pressure(Charge.WAITING)
                + longestWait * charges.pressure(Charge.LONGEST_WAIT)
                + overtime * charges.pressure(Charge.OVERTIME)
                + idle * charges.pressure(Charge.LONGEST_IDLE)
                + missed * charges.pressure(Charge.MISSED_BREAK)
                + busy * charges.pressure(Charge.WORKING)
                + metres * charges.pressure(Charge.MILEAGE)
                + worked * charges.pressure(Charge.PAID)
                + over * charges.pressure(Charge.OVER_HOURS);
        int perImbalance = charges.pressure(Charge.IMBALANCE);
        if (perImbalance != 0) {
            long off = 0;
            for (long[] each : days) {
                off -= Math.floorDiv(-Math.abs(each[BUSY] * days.length - busy), (long) days.length);
            }
            sum += off * perImbalance;
        }
        return sum;
    }
}
