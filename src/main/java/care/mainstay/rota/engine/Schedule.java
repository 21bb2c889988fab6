package care.mainstay.rota.engine;

import java.util.Arrays;

/**
 * Routes with the earliest start of each visit, kept true from change to change, every change of which can be taken back.
 *
 * <p>A change is made in three steps. Visits are linked and unlinked, which alters the ways at once. Then {@link #settle}
 * carries starts along the routes, from the earliest on, and across to the other carer of a person, until nothing moves. It
 * gives up when visits wait for each other in a circle, or when the plan is certain to cost more than a limit. At last the
 * caller keeps the change ({@link #keep}) or takes it back ({@link #undo}), which costs as much as what it had touched.
 *
 * <p>A person's two visits are reckoned together: with {@code e} the earliest starts that their routes allow,
 * {@code s₁ = max(e₁, e₂ − most)} and {@code s₂ = max(e₂, s₁ + least)} are the least that fit, so that no lateness that has
 * gone from one is kept alive by the other.
 */
final class Schedule {

    static final long NEVER = Long.MAX_VALUE / 4;

    final Day day;
    final int visits;
    final int bases;
    final int[] next;
    final int[] prev;
    final int[] carer;
    final int[] start;
    final int[] open;
    final int[] late;
    /** What each visit costs by when it starts, lateness left aside. */
    final long[] surcharge;

    private final Surcharges surcharges;
    private final boolean hasSurcharges;
    private long surcharged;
    private final Routes routes;
    private final int[] duration;
    private final int[] partner;
    private final int[] lead;

    private long lateness;
    private int latest;
    private boolean latestUnknown;
    private int keptLatest;
    private int markedLatest;
    private final long perTravel;
    private final long perLate;
    private final long perLatest;
    private final RouteCharges routeCharges;

    private final int[] pending;
    private int pendingCount;
    private final boolean[] isPending;

    private final Undo undo;
    private final Circles circles;

    Schedule(Day day) {
        this.day = day;
        routes = new Routes(day);
        visits = routes.visits;
        bases = routes.bases;
        next = routes.next;
        prev = routes.prev;
        carer = routes.carer;
        duration = routes.duration;
        int nodes = next.length;
        start = new int[nodes];
        open = new int[nodes];
        late = new int[nodes];
        surcharge = new long[nodes];
        surcharges = new Surcharges(day);
        hasSurcharges = surcharges.areThere();
        pending = new int[nodes];
        isPending = new boolean[nodes];
        undo = new Undo(nodes);
        lead = day.lead;
        partner = Arrays.copyOf(day.partner, nodes);
        Arrays.fill(partner, visits, nodes, Day.NOBODY);
        for (int v = 0; v < visits; v++) {
            open[v] = day.opens[day.windowFrom[v]];
        }
        Arrays.fill(open, visits, bases, day.facts.rest().start());
        for (int c = 0; c < day.carers; c++) {
            start[bases + c] = day.readyFrom[c];
        }
        perTravel = day.facts.charges().pressure(Charge.TRAVEL);
        perLate = day.facts.charges().pressure(Charge.LATENESS);
        perLatest = day.facts.charges().pressure(Charge.LATEST);
        circles = new Circles(this);
        routeCharges = new RouteCharges(this);
    }

    boolean isVisit(int node) {
        return routes.isVisit(node);
    }

    boolean isBase(int node) {
        return routes.isBase(node);
    }

    boolean isRest(int node) {
        return routes.isRest(node);
    }

    boolean isPlanned(int node) {
        return carer[node] >= 0;
    }

    int base(int c) {
        return bases + c;
    }

    int duration(int node) {
        return duration[node];
    }

    int way(int from, int to) {
        return routes.way(from, to);
    }

    long cost() {
        return perTravel * routes.onTheWay()
                + perLate * lateness
                + perLatest * latest()
                + surcharged
                + routeCharges.total();
    }

    long onTheWay() {
        return routes.onTheWay();
    }

    long lateness() {
        return lateness;
    }

    int latest() {
        if (latestUnknown) {
            int most = 0;
            for (int v = 0; v < visits; v++) {
                most = Math.max(most, late[v]);
            }
            latest = most;
            latestUnknown = false;
        }
        return latest;
    }

    /** Puts a node that is not planned behind another. */
    void link(int node, int after) {
        undo.linked(node);
        join(node, after);
        // from where it was before, it would push what follows further than it has to
        undo.was(node, start[node], late[node], surcharge[node]);
        start[node] = earliest(node);
        charge(node);
        awake(node);
        awake(next[node]);
    }

    /** Takes a node out of its route. */
    void unlink(int node) {
        int after = prev[node];
        int before = next[node];
        undo.unlinked(node, after);
        undo.was(node, start[node], late[node], surcharge[node]);
        surcharged -= surcharge[node];
        surcharge[node] = 0;
        if (late[node] > 0) {
            lateness -= late[node];
            latestUnknown |= late[node] == latest;
            late[node] = 0;
        }
        part(node);
        awake(before);
        int other = partner[node];
        if (other >= 0 && carer[other] >= 0) {
            awake(other);
        }
    }

    /** Lets two routes go on with each other's visits: what follows {@code one} follows {@code other}, and the reverse. */
    void swapTails(int one, int other) {
        undo.swapped(one, other);
        cross(one, other);
        awake(next[one]);
        awake(next[other]);
        if (day.hasModes) {
            awakeAll(next[one]);
            awakeAll(next[other]);
        }
    }

    /** Whoever goes otherwise comes everywhere at another time. */
    private void awakeAll(int from) {
        for (int node = from; node < bases; node = next[node]) {
            awake(node);
        }
    }

    /** Aims a visit at another of its windows. */
    void aim(int visit, int opening) {
        undo.aimed(visit, open[visit]);
        open[visit] = opening;
        if (carer[visit] >= 0) {
            awake(visit);
        }
    }

    /** As {@link #link}, without a word to those who remember and those who wait. */
    void join(int node, int after) {
        routes.join(node, after);
        routeCharges.touch(carer[node]);
        if (isVisit(node)) {
            routeCharges.planned(node);
        }
        touchPartner(node);
    }

    void part(int node) {
        touchPartner(node);
        routeCharges.touch(carer[node]);
        if (isVisit(node)) {
            routeCharges.unplanned(node);
        }
        routes.part(node);
    }

    void cross(int one, int other) {
        routeCharges.unplannedAfter(one);
        routeCharges.unplannedAfter(other);
        routes.cross(one, other);
        routeCharges.plannedAfter(one);
        routeCharges.plannedAfter(other);
        routeCharges.touch(carer[one]);
        routeCharges.touch(carer[other]);
    }

    /** A visit may be put off again when the other carer's visit is gone. */
    private void touchPartner(int node) {
        int other = partner[node];
        if (other >= 0 && carer[other] >= 0) {
            routeCharges.touch(carer[other]);
        }
    }

    private void awake(int node) {
        if (node < bases && !isPending[node]) {
            isPending[node] = true;
            pending[pendingCount++] = node;
        }
        if (isRest(node)) {
            // a break is taken where one is, so that the way on from it changes with the place before it
            awake(next[node]);
        }
    }

    /** The earliest that the route before it, its window and the shift allow. */
    int earliest(int node) {
        int before = prev[node];
        return Math.max(open[node], start[before] + duration[before] + way(before, node));
    }

    /**
     * Carries starts along until nothing moves. False when the plan cannot be kept or would cost more than the limit: then
     * it is half done and has to be taken back.
     */
    boolean settle(long limit) {
        long room = limit - perTravel * routes.onTheWay();
        if (room < 0) {
            return stop();
        }
        long lateLimit = perLate + perLatest == 0 ? day.horizon : Math.min(day.horizon, room / (perLate + perLatest));
        int steps = 0;
        // visits that wait for each other in a circle would go on for ever
        int most = (limit == NEVER ? 100 : 8) * visits + 100;
        while (pendingCount > 0) {
            int node = earliestPending();
            if (carer[node] < 0) {
                continue;
            }
            int at = earliest(node);
            int other = partner[node];
            if (other >= 0 && carer[other] >= 0) {
                int otherAt = earliest(other);
                at = Math.max(at, otherAt + lead[other]);
                if (!begin(other, Math.max(otherAt, at + lead[node]), lateLimit)) {
                    return stop();
                }
            }
            if (!begin(node, at, lateLimit) || ++steps > most) {
                return stop();
            }
        }
        return routeCharges.settle() && cost() <= limit;
    }

    /**
     * Reckons starts that hold each other up anew, which a search leaves until a change is kept; false when visits wait for
     * each other in a circle.
     */
    boolean loosen() {
        return !circles.mayBeThere() || settleAnew();
    }

    private int earliestPending() {
        int best = 0;
        for (int k = 1; k < pendingCount; k++) {
            if (start[pending[k]] < start[pending[best]]) {
                best = k;
            }
        }
        int node = pending[best];
        pending[best] = pending[--pendingCount];
        isPending[node] = false;
        return node;
    }

    private boolean stop() {
        while (pendingCount > 0) {
            isPending[pending[--pendingCount]] = false;
        }
        return false;
    }

    /** False when that is later than can ever pay. */
    private boolean begin(int node, int at, long lateLimit) {
        if (isRest(node)) {
            if (at != start[node]) {
                undo.was(node, start[node], 0, 0);
                start[node] = at;
                routeCharges.touch(carer[node]);
                awake(next[node]);
            }
            return at <= routeCharges.latestRest();
        }
        int lateNow = late(node, at);
        if (at == start[node] && lateNow == late[node]) {
            return at <= day.horizon;
        }
        undo.was(node, start[node], late[node], surcharge[node]);
        start[node] = at;
        charge(node);
        int before = late[node];
        if (lateNow != before) {
            late[node] = lateNow;
            lateness += lateNow - before;
            if (before == latest && lateNow < before) {
                latestUnknown = true;
            } else if (!latestUnknown) {
                latest = Math.max(latest, lateNow);
            }
        }
        routeCharges.touch(carer[node]);
        awake(next[node]);
        return lateNow <= lateLimit && at <= day.horizon;
    }

    private void charge(int node) {
        if (hasSurcharges && isVisit(node)) {
            long now = surcharges.of(node, start[node]);
            surcharged += now - surcharge[node];
            surcharge[node] = now;
        }
    }

    /** How long a visit that could start then may be put off without any charge by its start changing. */
    int putOffUntil(int visit, int at) {
        return hasSurcharges ? surcharges.putOff(visit, at) : Integer.MAX_VALUE;
    }

    /** Of the way between two nodes of a carer's round, what is paid by the mile. */
    int metres(int c, int from, int to) {
        return day.metres(c, routes.from(from), routes.at(to));
    }

    /** How late the visit is when it starts then. */
    int late(int node, int at) {
        int w = day.windowFrom[node];
        return day.windowFrom[node + 1] - w == 1 ? Math.max(0, at - day.closes[w]) : day.late(node, at);
    }

    /** Keeps everything done since the last time. */
    void keep() {
        loosen();
        undo.forget();
        routeCharges.keep();
        keptLatest = latest();
    }

    /** Takes everything back that was done since the last {@link #keep}. */
    void undo() {
        stop();
        undo.takeBackAll(this);
        routeCharges.undo();
        latest = keptLatest;
        latestUnknown = false;
    }

    /** A point to come back to with {@link #undoToMark}: one at a time, and until the next {@link #keep}. */
    void mark() {
        undo.mark();
        markedLatest = latest();
    }

    void undoToMark() {
        stop();
        undo.takeBackToMark(this);
        latest = markedLatest;
        latestUnknown = false;
        routeCharges.settle();
    }

    /** Whether one more visit in a plan never makes it cheaper (where the ways keep to the triangle inequality). */
    boolean onlyRises() {
        return !hasSurcharges && routeCharges.onlyRise();
    }

    /** When the node best starts, just after {@link #reckonAll}. */
    int putOff(int node) {
        return routeCharges.putOff(node);
    }

    int putOffEnd(int node) {
        return routeCharges.putOffEnd(node);
    }

    void reckonAll() {
        routeCharges.reckonAll();
    }

    boolean isWhole() {
        return routeCharges.isWhole();
    }

    void restore(int node, int at, int lateThen, long surchargeThen) {
        surcharged += surchargeThen - surcharge[node];
        surcharge[node] = surchargeThen;
        lateness += lateThen - late[node];
        start[node] = at;
        late[node] = lateThen;
        if (carer[node] >= 0) {
            routeCharges.touch(carer[node]);
        }
    }

    /** Reckons every start from nothing; false when visits wait for each other in a circle. */
    boolean settleAnew() {
        for (int node = 0; node < bases; node++) {
            if (carer[node] >= 0) {
                undo.was(node, start[node], late[node], surcharge[node]);
                start[node] = open[node];
                late[node] = 0;
                charge(node);
                awake(node);
            }
        }
        lateness = 0;
        latest = 0;
        latestUnknown = false;
        for (int node = 0; node < visits; node++) {
            if (carer[node] >= 0) {
                late[node] = late(node, start[node]);
                lateness += late[node];
                latest = Math.max(latest, late[node]);
            }
        }
        return settle(NEVER);
    }
}
