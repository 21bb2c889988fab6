package care.mainstay.rota.engine;

/**
 * Small random changes to a plan: a visit elsewhere, two visits exchanged, a person's two visits together, a few visits in a
 * row, the rest of two rounds exchanged. Most are drawn where they make sense: next to visits near by, at a time at which the
 * visit could be made.
 */
final class Moves {

    private final Schedule schedule;
    private final Day day;
    private final Nearness near;
    private final Chance chance;
    private final int[] pairs;
    private final SpareMoves spare;

    Moves(Schedule schedule, Nearness near, Chance chance) {
        this.schedule = schedule;
        this.day = schedule.day;
        this.near = near;
        this.chance = chance;
        pairs = java.util.stream.IntStream.range(0, day.visits)
                .filter(v -> day.partner[v] > v)
                .toArray();
        spare = new SpareMoves(schedule, chance);
    }

    /** Makes one change if the plan then costs no more than the limit. False when it stays as it was. */
    boolean attempt(long limit) {
        if (draw() && schedule.settle(limit)) {
            schedule.keep();
            return true;
        }
        schedule.undo();
        return false;
    }

    private boolean draw() {
        if (spare.isNeeded() && chance.below(100) < 12) {
            return spare.draw();
        }
        int kind = chance.below(100);
        int visit = chance.below(day.visits);
        if (!schedule.isPlanned(visit)) {
            return false;
        }
        if (kind < 34) {
            return moveNear(visit);
        } else if (kind < 46) {
            return moveInTime(visit);
        } else if (kind < 62) {
            return exchange(visit);
        } else if (kind < 76) {
            return exchangeTails(visit);
        } else if (kind < 86) {
            return moveRow(visit);
        } else if (kind < 96 && pairs.length > 0) {
            return movePair(pairs[chance.below(pairs.length)]);
        }
        return stepAlong(visit);
    }

    private boolean serves(int c, int visit) {
        int other = day.partner[visit];
        return day.able[c * day.visits + visit] && (other < 0 || schedule.carer[other] != c);
    }

    private boolean moveNear(int visit) {
        int after = nearPlace(visit);
        if (after < 0 || after == visit || after == schedule.prev[visit] || !serves(schedule.carer[after], visit)) {
            return false;
        }
        schedule.unlink(visit);
        spare.mayAim(visit);
        schedule.link(visit, after);
        return true;
    }

    /** A node behind which the visit may well come, or -1. */
    private int nearPlace(int visit) {
        boolean behind = chance.below(2) == 0;
        int[] choices = behind ? near.before[visit] : near.after[visit];
        if (choices.length == 0) {
            return Day.NOBODY;
        }
        int by = choices[chance.below(choices.length)];
        if (!schedule.isPlanned(by)) {
            return Day.NOBODY;
        }
        return behind ? by : schedule.prev[by];
    }

    private boolean moveInTime(int visit) {
        int[] carers = day.ableCarers[visit];
        int c = carers[chance.below(carers.length)];
        if (!serves(c, visit)) {
            return false;
        }
        int w = day.windowFrom[visit] + chance.below(day.windowFrom[visit + 1] - day.windowFrom[visit]);
        int around = chance.below(2) == 0
                ? schedule.start[visit]
                : day.opens[w] + chance.below(Math.max(1, day.closes[w] - day.opens[w] + 1));
        schedule.unlink(visit);
        spare.mayAim(visit);
        schedule.link(visit, placeAt(c, around));
        return true;
    }

    /** Behind whom a visit of the carer at that time comes, or one place sooner or later. */
    private int placeAt(int c, int time) {
        int base = schedule.base(c);
        int after = base;
        while (schedule.next[after] != base && schedule.start[schedule.next[after]] < time) {
            after = schedule.next[after];
        }
        int shift = chance.below(6);
        if (shift == 0) {
            return after == base ? base : schedule.prev[after];
        }
        return shift == 1 && schedule.next[after] != base ? schedule.next[after] : after;
    }

    private boolean exchange(int visit) {
        int after = nearPlace(visit);
        if (after < 0) {
            return false;
        }
        int other = schedule.next[after];
        if (other == visit
                || !schedule.isVisit(other)
                || day.person[other] == day.person[visit]
                || !serves(schedule.carer[visit], other)
                || !serves(schedule.carer[other], visit)) {
            return false;
        }
        int beforeVisit = schedule.prev[visit];
        int beforeOther = schedule.prev[other];
        schedule.unlink(visit);
        if (beforeOther == visit) {
            schedule.link(visit, other);
            return true;
        }
        if (beforeVisit == other) {
            schedule.link(visit, schedule.prev[other]);
            return true;
        }
        schedule.unlink(other);
        schedule.link(visit, beforeOther);
        schedule.link(other, beforeVisit);
        return true;
    }

    private boolean exchangeTails(int visit) {
        int one;
        if (chance.below(4) == 0) {
            int[] carers = day.ableCarers[visit];
            one = placeAt(carers[chance.below(carers.length)], schedule.start[visit]);
        } else {
            int[] choices = near.before[visit];
            one = choices.length == 0 ? Day.NOBODY : choices[chance.below(choices.length)];
        }
        if (one < 0 || !schedule.isPlanned(one) || schedule.carer[one] == schedule.carer[visit]) {
            return false;
        }
        int other = schedule.prev[visit];
        if (!servesTail(schedule.carer[other], one)
                || !servesTail(schedule.carer[one], other)
                || hasRest(one) != hasRest(other)) {
            return false;
        }
        schedule.swapTails(one, other);
        return true;
    }

    /** Whether the carer can take on what follows the node, leaving in exchange what follows there. */
    private boolean servesTail(int c, int node) {
        for (int each = schedule.next[node]; !schedule.isBase(each); each = schedule.next[each]) {
            if (schedule.isVisit(each) && !serves(c, each)) {
                return false;
            }
        }
        return true;
    }

    /** Two rounds whose breaks lie both before or both after where they are cut keep one break each. */
    private boolean hasRest(int node) {
        for (int each = schedule.next[node]; !schedule.isBase(each); each = schedule.next[each]) {
            if (schedule.isRest(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean moveRow(int visit) {
        int length = 2 + chance.below(3);
        int after = nearPlace(visit);
        if (after < 0) {
            return false;
        }
        int c = schedule.carer[after];
        int last = visit;
        for (int k = 1; ; k++) {
            if (last == after || !schedule.isVisit(last) || !serves(c, last)) {
                return false;
            }
            if (k == length || schedule.isBase(schedule.next[last])) {
                break;
            }
            last = schedule.next[last];
        }
        if (schedule.prev[visit] == after) {
            return false;
        }
        boolean turned = chance.below(5) == 0;
        int at = after;
        int node = visit;
        for (boolean done = false; !done; ) {
            done = node == last;
            int following = schedule.next[node];
            schedule.unlink(node);
            schedule.link(node, at);
            if (!turned) {
                at = node;
            }
            node = following;
        }
        return true;
    }

    private boolean movePair(int visit) {
        int other = day.partner[visit];
        if (!schedule.isPlanned(visit) || !schedule.isPlanned(other)) {
            return false;
        }
        int w = day.windowFrom[visit] + chance.below(day.windowFrom[visit + 1] - day.windowFrom[visit]);
        int around = chance.below(3) == 0
                ? day.opens[w] + chance.below(Math.max(1, day.closes[w] - day.opens[w] + 1))
                : schedule.start[visit];
        int gap = day.lead[visit] == Day.FREE ? 0 : day.lead[visit];
        boolean one = chance.below(4) != 0;
        int place = one ? near(visit, around) : Day.NOBODY;
        boolean isNear = place >= 0 && place != visit && place != other;
        schedule.unlink(visit);
        schedule.unlink(other);
        int c = isNear ? schedule.carer[place] : anyAble(visit);
        if (!serves(c, visit)) {
            return false;
        }
        schedule.link(visit, isNear ? place : placeAt(c, around));
        int d = anyAble(other);
        if (!serves(d, other)) {
            return false;
        }
        schedule.link(other, placeAt(d, around + gap));
        return true;
    }

    private int near(int visit, int around) {
        int after = nearPlace(visit);
        return after >= 0 && schedule.start[after] <= around + day.duration[visit] ? after : Day.NOBODY;
    }

    private int anyAble(int visit) {
        int[] carers = day.ableCarers[visit];
        return carers[chance.below(carers.length)];
    }

    private boolean stepAlong(int visit) {
        int following = schedule.next[visit];
        if (schedule.isBase(following)) {
            return false;
        }
        schedule.unlink(visit);
        schedule.link(visit, following);
        return true;
    }
}
