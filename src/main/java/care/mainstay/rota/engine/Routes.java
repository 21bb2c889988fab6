package care.mainstay.rota.engine;

import java.util.Arrays;

/**
 * Who goes where in which order, as rings of nodes, and the time that the ways between them take.
 *
 * <p>Nodes are visits, then one break for each carer, then each carer's base, which is both ends of the route. A break is
 * taken where the carer is: its place is that of the node before it.
 */
final class Routes {

    final int visits;
    final int bases;
    final int[] next;
    final int[] prev;
    final int[] carer;
    final int[] duration;
    private final int[] arriveAt;
    private final int[] leaveFrom;
    private final int[] travel;
    private final int[][] ways;
    private final boolean hasModes;
    private final int places;
    private long onTheWay;

    Routes(Day day) {
        visits = day.visits;
        bases = visits + day.carers;
        int nodes = bases + day.carers;
        next = new int[nodes];
        prev = new int[nodes];
        carer = new int[nodes];
        duration = Arrays.copyOf(day.duration, nodes);
        arriveAt = Arrays.copyOf(day.place, nodes);
        leaveFrom = Arrays.copyOf(day.place, nodes);
        travel = day.travel;
        ways = day.ways;
        hasModes = day.hasModes;
        places = day.places;
        Arrays.fill(carer, Day.NOBODY);
        Arrays.fill(duration, visits, bases, day.facts.rest().least());
        for (int c = 0; c < day.carers; c++) {
            int base = bases + c;
            next[base] = base;
            prev[base] = base;
            carer[base] = c;
            leaveFrom[base] = day.facts.carers().get(c).from();
            arriveAt[base] = day.facts.carers().get(c).to();
        }
    }

    boolean isVisit(int node) {
        return node < visits;
    }

    boolean isBase(int node) {
        return node >= bases;
    }

    boolean isRest(int node) {
        return node >= visits && node < bases;
    }

    int way(int from, int to) {
        // a carer with no visits does not go from one end of the day to the other
        return from == to ? 0 : table(from, to)[leaveFrom[from] * places + arriveAt[to]];
    }

    /** At least one of the two is on the round of whoever goes. */
    private int[] table(int from, int to) {
        return hasModes ? ways[carer[from] >= 0 ? carer[from] : carer[to]] : travel;
    }

    int from(int node) {
        return leaveFrom[node];
    }

    int at(int node) {
        return arriveAt[node];
    }

    long onTheWay() {
        return onTheWay;
    }

    void join(int node, int after) {
        int before = next[after];
        onTheWay -= ways(after, before);
        next[after] = node;
        prev[node] = after;
        next[node] = before;
        prev[before] = node;
        carer[node] = carer[after];
        stay(node, after);
        stay(before, node);
        onTheWay += way(after, node) + ways(node, before);
    }

    void part(int node) {
        int after = prev[node];
        int before = next[node];
        onTheWay -= way(after, node) + ways(node, before);
        next[after] = before;
        prev[before] = after;
        carer[node] = Day.NOBODY;
        stay(before, after);
        onTheWay += ways(after, before);
    }

    /** What follows {@code one} now follows {@code other}, and the reverse. Done twice, all is as before. */
    void cross(int one, int other) {
        int x = next[one];
        int y = next[other];
        int baseOne = bases + carer[one];
        int baseOther = bases + carer[other];
        int lastOne = prev[baseOne];
        int lastOther = prev[baseOther];
        onTheWay -= tail(one, baseOne) + tail(other, baseOther);
        graft(one, y, lastOther, baseOne);
        graft(other, x, lastOne, baseOther);
        stay(next[one], one);
        stay(next[other], other);
        onTheWay += tail(one, baseOne) + tail(other, baseOther);
    }

    /** Of the ways after a node, those that change when it is followed by others, or when those end at another base. */
    private int tail(int stem, int base) {
        if (hasModes) {
            return wholeTail(stem, base);
        }
        int first = next[stem];
        if (first == base) {
            return way(stem, base);
        }
        int last = prev[base];
        boolean counted = last == first && isRest(first);
        return ways(stem, first) + (counted ? 0 : way(last, base));
    }

    /** Whoever goes otherwise takes another time for all of them. */
    private int wholeTail(int stem, int base) {
        int sum = 0;
        int node = stem;
        do {
            sum += way(node, next[node]);
            node = next[node];
        } while (node != base);
        return sum;
    }

    private void graft(int stem, int first, int last, int base) {
        if (isBase(first)) {
            next[stem] = base;
            prev[base] = stem;
            return;
        }
        next[stem] = first;
        prev[first] = stem;
        next[last] = base;
        prev[base] = last;
        int c = carer[stem];
        for (int node = first; node != base; node = next[node]) {
            carer[node] = c;
        }
    }

    /** The way there and, if that is a break, the way on, which depends on where the break is taken. */
    private int ways(int from, int to) {
        return isRest(to) ? way(from, to) + way(to, next[to]) : way(from, to);
    }

    private void stay(int node, int after) {
        if (isRest(node)) {
            arriveAt[node] = leaveFrom[after];
            leaveFrom[node] = leaveFrom[after];
        }
    }
}
