package care.mainstay.rota.engine;

import java.util.Arrays;

/**
 * Goes through all plans of a small day that could cost less than a given one, so that in the end the best is known for
 * certain.
 *
 * <p>Rounds are made up one carer after the other, each by adding a visit at its end. As one more visit at an end makes no
 * other earlier, what has become late stays late. What the visits still open cost at least is the travel of the shortest
 * rounds over them, windows left aside, which a table holds for every set of visits, every carer and every place.
 */
final class Proof {

    private static final int MOST_VISITS = 16;
    private static final int MOST_ENTRIES = 12_000_000;
    private static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    private final Day day;
    private final Schedule schedule;
    private final Keepsake best;
    private final Share share;
    private final int sets;
    private final int[] shortest;
    private final long perTravel;

    private Proof(Day day, Keepsake best, Share share) {
        this.day = day;
        this.best = best;
        this.share = share;
        schedule = new Schedule(day);
        sets = 1 << day.visits;
        shortest = new int[(int) entries(day)];
        perTravel = day.facts.charges().pressure(Charge.TRAVEL);
    }

    /** Whether the day is small enough, and of the kind that charges travel and lateness alone. */
    static boolean isWithinReach(Day day) {
        return day.visits <= MOST_VISITS
                && entries(day) <= MOST_ENTRIES
                && !day.hasModes
                && new Schedule(day).onlyRises();
    }

    private static long entries(Day day) {
        return day.carers * (day.visits + 1L) * (1L << Math.min(day.visits, 40));
    }

    /**
     * Looks for a plan cheaper than the best so far and keeps each that it finds. True when there was time for all: then no
     * plan costs less than the best.
     */
    static boolean complete(Day day, Keepsake best, Share share) {
        var proof = new Proof(day, best, share);
        proof.table();
        proof.extend(0, day.visits, proof.sets - 1, 0);
        return !share.isOver();
    }

    private int entry(int c, int last, int open) {
        return (c * (day.visits + 1) + last) * sets + open;
    }

    private void table() {
        Arrays.fill(shortest, UNREACHABLE);
        for (int c = day.carers - 1; c >= 0; c--) {
            for (int open = 0; open < sets; open++) {
                for (int last = 0; last <= day.visits; last++) {
                    if (last == day.visits || ((open >> last) & 1) == 0) {
                        shortest[entry(c, last, open)] = shortest(c, last, open);
                    }
                }
            }
        }
    }

    private int shortest(int c, int last, int open) {
        int rest = c + 1 < day.carers ? shortest[entry(c + 1, day.visits, open)] : open == 0 ? 0 : UNREACHABLE;
        int least = rest >= UNREACHABLE ? UNREACHABLE : home(c, last) + rest;
        for (int visit = 0; visit < day.visits; visit++) {
            if (((open >> visit) & 1) != 0 && day.able[c * day.visits + visit]) {
                int on = shortest[entry(c, visit, open & ~(1 << visit))];
                if (on < UNREACHABLE) {
                    least = Math.min(least, way(c, last, visit) + on);
                }
            }
        }
        return least;
    }

    private int home(int c, int last) {
        return last == day.visits
                ? 0
                : day.facts
                        .travel()
                        .between(day.place[last], day.facts.carers().get(c).to());
    }

    private int way(int c, int last, int visit) {
        int from = last == day.visits ? day.facts.carers().get(c).from() : day.place[last];
        return day.travel[from * day.places + day.place[visit]];
    }

    /** With everything planned so far and carer {@code c} at {@code last}, tries all that can follow. */
    private void extend(int c, int last, int open, long travel) {
        share.made(1);
        if (share.isOver()) {
            return;
        }
        if (open == 0) {
            if (schedule.cost() < best.cost()) {
                best.take(schedule);
            }
            return;
        }
        for (int visit = 0; visit < day.visits; visit++) {
            if (((open >> visit) & 1) != 0 && serves(c, visit)) {
                add(c, last, visit, open & ~(1 << visit), travel + way(c, last, visit));
            }
        }
        if (c + 1 < day.carers) {
            long gone = travel + home(c, last);
            int rest = shortest[entry(c + 1, day.visits, open)];
            if (rest < UNREACHABLE && perTravel * (gone + rest) + lateness() < best.cost()) {
                extend(c + 1, day.visits, open, gone);
            }
        }
    }

    private void add(int c, int last, int visit, int open, long travel) {
        int rest = shortest[entry(c, visit, open)];
        if (rest >= UNREACHABLE || perTravel * (travel + rest) + lateness() >= best.cost()) {
            return;
        }
        schedule.link(visit, last == day.visits ? schedule.base(c) : last);
        long limit = best.cost() - 1 - perTravel * (travel + rest - schedule.onTheWay());
        if (!schedule.settle(limit)) {
            schedule.undo();
            return;
        }
        schedule.keep();
        extend(c, visit, open, travel);
        schedule.unlink(visit);
        schedule.settle(Schedule.NEVER);
        schedule.keep();
    }

    private long lateness() {
        return schedule.cost() - perTravel * schedule.onTheWay();
    }

    private boolean serves(int c, int visit) {
        int other = day.partner[visit];
        return day.able[c * day.visits + visit] && (other < 0 || schedule.carer[other] != c);
    }
}
