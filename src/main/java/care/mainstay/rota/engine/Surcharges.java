package care.mainstay.rota.engine;

import java.util.Arrays;

/** What a visit costs by when it starts, beyond the lateness that every day knows: time-critical, locked, published. */
final class Surcharges {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Day day;
    private final Standing standing;
    private final int[] criticalUntil;
    private final int[] lockedUntil;
    private final long perCritical;
    private final long perLock;
    private final long perChange;
    private final boolean any;

    Surcharges(Day day) {
        this.day = day;
        standing = day.standing;
        criticalUntil = new int[day.visits];
        Arrays.fill(criticalUntil, NEVER);
        lockedUntil = new int[day.visits];
        Arrays.fill(lockedUntil, NEVER);
        Charges charges = day.facts.charges();
        perCritical = charges.pressure(Charge.TIME_CRITICAL);
        perLock = charges.pressure(Charge.OFF_LOCK);
        perChange = charges.pressure(Charge.CHANGES);
        boolean some = false;
        for (int v = 0; v < day.visits; v++) {
            Practice.Critical critical = day.critical(v);
            if (critical != null && perCritical > 0) {
                criticalUntil[v] = critical.at() + critical.tolerance();
                some = true;
            }
            if (day.lockedStart[v] >= 0) {
                lockedUntil[v] = day.lockedStart[v];
                some = true;
            }
            some |= standing.perTime[v] != 0;
        }
        any = some;
    }

    boolean areThere() {
        return any;
    }

    long of(int visit, int at) {
        long sum = perChange * standing.toTime(visit, at);
        if (at > criticalUntil[visit]) {
            sum += perCritical * (at - criticalUntil[visit]);
        }
        if (at > lockedUntil[visit]) {
            sum += perLock * (at - lockedUntil[visit]);
        }
        return sum;
    }

    /** How long a visit that could start then may be put off without any of this changing. */
    int putOff(int visit, int at) {
        int until = Math.min(until(at, criticalUntil[visit]), until(at, lockedUntil[visit]));
        if (standing.perTime[visit] == 0 || day.standing.carer[visit] < 0) {
            return until;
        }
        int from = standing.start[visit] - standing.tolerance;
        return Math.min(until, at < from ? from - 1 : until(at, standing.start[visit] + standing.tolerance));
    }

    /** Beyond a bound every unit costs, or nothing changes any more: both ways it is best to start at once. */
    private static int until(int at, int bound) {
        return Math.max(at, bound);
    }
}
