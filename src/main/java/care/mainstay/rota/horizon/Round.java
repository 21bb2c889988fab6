package care.mainstay.rota.horizon;

/**
 * One carer's day as the search tries it: nodes in their order, and what follows from it: starts, paid minutes, and what the
 * day by itself is charged.
 *
 * <p>Each visit starts as early as its {@code aim}, the way and the shifts allow; when a stretch of work would become too
 * long, a break comes before the visit that makes it so. A double-handed visit starts at its aim exactly, so that the two
 * rounds that share it need not be reckoned together. A visit that is kept starts when it does, and of those that are kept no
 * rule is asked; only others must not be in their way.
 */
final class Round {

    /** Visits of a carer in a day; nobody makes so many. */
    static final int MOST = 48;

    final int[] node = new int[MOST + 1];
    final int[] start = new int[MOST + 1];
    int number;
    int length;
    int work;
    int travel;
    int first;
    int last;
    long cost;

    void copy(Round other) {
        number = other.number;
        length = other.length;
        System.arraycopy(other.node, 0, node, 0, length);
    }

    void insert(int at, int which) {
        System.arraycopy(node, at, node, at + 1, length - at);
        node[at] = which;
        length++;
    }

    void remove(int at) {
        length--;
        System.arraycopy(node, at + 1, node, at, length - at);
    }

    int indexOf(int which) {
        for (int i = 0; i < length; i++) {
            if (node[i] == which) {
                return i;
            }
        }
        return -1;
    }

    /** How many visits start before. */
    int before(int time) {
        int i = 0;
        while (i < length && start[i] < time) {
            i++;
        }
        return i;
    }

    /** Works out starts and cost. False when it cannot be done by the rules of a day. */
    boolean reckon(Frame frame, int[] aim, Tariff tariff) {
        work = 0;
        travel = 0;
        cost = 0;
        first = -1;
        last = -1;
        if (length == 0) {
            return true;
        }
        if (length > MOST) {
            return false;
        }
        int carer = number / frame.days;
        int[] minutes = frame.minutesOf[carer];
        int[] far = frame.metresOf[carer];
        int[] from = frame.shiftFrom[number];
        int[] until = frame.shiftUntil[number];
        boolean touched = false;
        int shift = 0;
        int end = 0;
        int stretch = 0;
        int metres = 0;
        int paidWait = 0;
        int longGap = 0;
        int late = 0;
        int at = frame.home[carer];
        int commute = 0;
        for (int i = 0; i < length; i++) {
            int n = node[i];
            int way = at * frame.places + frame.place[n];
            int duration = frame.duration[n];
            boolean kept = frame.kept[n];
            if (shift >= from.length && !kept) {
                return false;
            }
            int arrives = i > 0 ? end + minutes[way] : kept ? aim[n] : from[0];
            // the way between two visits of the rota as it stands is as it is
            boolean stands = i > 0
                    && arrives > aim[n]
                    && frame.stands(n, carer, aim[n])
                    && frame.stands(node[i - 1], carer, start[i - 1])
                    && (aim[n] > start[i - 1] || kept && frame.kept[node[i - 1]]);
            int begins = kept || stands ? aim[n] : Math.max(Math.max(arrives, aim[n]), from[shift]);
            if (kept && begins < arrives && !stands) {
                return false;
            }
            if (!kept) {
                while (begins + duration > until[shift]) {
                    if (++shift == from.length) {
                        return false;
                    }
                    begins = Math.max(begins, from[shift]);
                }
            }
            if (i == 0) {
                stretch = begins;
                first = begins;
                commute += minutes[way];
            } else {
                if (begins - arrives >= tariff.breakLength) {
                    stretch = begins;
                    touched = false;
                } else if (begins + duration - stretch > tariff.stretch && kept) {
                    if (touched) {
                        return false;
                    }
                } else if (begins + duration - stretch > tariff.stretch) {
                    begins = Math.max(begins, arrives + tariff.breakLength);
                    while (begins + duration > until[shift]) {
                        if (++shift == from.length) {
                            return false;
                        }
                        begins = Math.max(begins, from[shift]);
                    }
                    stretch = begins;
                    touched = false;
                }
                int wait = Math.max(0, begins - arrives);
                if (wait <= tariff.shortGap) {
                    paidWait += wait;
                } else {
                    longGap += wait;
                }
                travel += minutes[way];
                metres += far[way];
            }
            touched |= !kept;
            if (begins > frame.last[n] || frame.partner[n] >= 0 && begins != aim[n]) {
                return false;
            }
            late += Math.max(0, begins - frame.closes[n]);
            start[i] = begins;
            end = begins + duration;
            work += duration;
            at = frame.place[n];
        }
        commute += minutes[at * frame.places + frame.home[carer]];
        last = end;
        work += travel + paidWait;
        cost = travel * tariff.travel
                + metres * tariff.mileage
                + paidWait * tariff.waiting
                + longGap * tariff.longGap
                + commute * tariff.commute
                + late * tariff.lateness;
        return true;
    }
}
