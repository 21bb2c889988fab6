package care.mainstay.rota.engine;

/**
 * Finds the place at which a visit costs least, with everything it pushes later reckoned in. Only places are tried at which
 * the carer comes by around the visit's time, and only where what is plain at once, the detour and the lateness of the visit
 * and of the next one, is not already dearer than the best found.
 */
final class Placing {

    private final Schedule schedule;
    private final Day day;
    private final Chance chance;
    private final long perTravel;
    private final long perLate;

    private long cost;
    private long best;
    private int bestAfter;
    private int bestOpening;
    private int weighed;
    private int beyond;

    Placing(Schedule schedule, Chance chance) {
        this.schedule = schedule;
        this.day = schedule.day;
        this.chance = chance;
        perTravel = day.facts.charges().pressure(Charge.TRAVEL);
        perLate = day.facts.charges().pressure(Charge.LATENESS);
    }

    /**
     * Puts the visit where it costs least; false when no place can be kept. {@code overlooks}: of how many places one is
     * overlooked by chance, so that trying again may give another plan; 0 for none.
     */
    boolean place(int visit, int overlooks) {
        return place(visit, overlooks, Schedule.NEVER);
    }

    /** So too, but false also when the plan would then cost more than the limit. */
    boolean place(int visit, int overlooks, long limit) {
        cost = schedule.cost();
        best = Math.min(Schedule.NEVER, limit + 1);
        bestAfter = Day.NOBODY;
        bestOpening = schedule.open[visit];
        int other = day.partner[visit];
        boolean tied = other >= 0 && schedule.isPlanned(other) && day.lead[visit] != Day.FREE;
        for (int w = day.windowFrom[visit]; w < day.windowFrom[visit + 1]; w++) {
            schedule.aim(visit, day.opens[w]);
            int soonest = day.opens[w];
            int latest = day.closes[w];
            if (tied) {
                soonest = Math.max(soonest, schedule.start[other] + day.lead[other]);
                latest = Math.max(soonest, Math.min(latest, schedule.start[other] - day.lead[visit]));
            }
            for (int c : day.ableCarers[visit]) {
                if (other < 0 || schedule.carer[other] != c) {
                    along(visit, c, soonest, latest + beyond, overlooks);
                }
            }
        }
        schedule.aim(visit, bestOpening);
        if (bestAfter < 0) {
            return limit >= Schedule.NEVER && placeAnywhere(visit);
        }
        schedule.link(visit, bestAfter);
        return schedule.settle(Schedule.NEVER);
    }

    /** How far beyond its window a visit may be tried from now on; 0 until this is said. */
    void reach(int time) {
        beyond = time;
    }

    /** How many places have been weighed since this was asked last. */
    int weighed() {
        int count = weighed;
        weighed = 0;
        return count;
    }

    /** Tries the places of one carer's round around the visit's time. */
    private void along(int visit, int c, int soonest, int latest, int overlooks) {
        int base = schedule.base(c);
        int after = base;
        while (true) {
            int before = schedule.next[after];
            boolean tooEarly = before != base && schedule.start[before] + schedule.duration(before) < soonest;
            if (!tooEarly && (overlooks == 0 || chance.below(overlooks) != 0)) {
                attempt(visit, after, soonest);
            }
            if (before == base || schedule.start[before] > latest) {
                return;
            }
            after = before;
        }
    }

    private void attempt(int visit, int after, int soonest) {
        if (schedule.onlyRises() && plainCost(visit, after, soonest) >= best) {
            return;
        }
        weighed++;
        schedule.mark();
        schedule.link(visit, after);
        if (schedule.settle(best - 1)) {
            best = schedule.cost();
            bestAfter = after;
            bestOpening = schedule.open[visit];
        }
        schedule.undoToMark();
    }

    /** Less than which it cannot cost, as one more visit makes nothing earlier. */
    private long plainCost(int visit, int after, int soonest) {
        int before = schedule.next[after];
        int there = schedule.way(after, visit);
        int on = schedule.way(visit, before);
        long sum = cost + perTravel * (there + on - schedule.way(after, before));
        int start = Math.max(soonest, schedule.start[after] + schedule.duration(after) + there);
        sum += perLate * schedule.late(visit, start);
        if (schedule.isVisit(before)) {
            int next = start + schedule.duration(visit) + on;
            if (next > schedule.start[before]) {
                sum += perLate * (schedule.late(before, next) - schedule.late[before]);
            }
        }
        return sum;
    }

    /** At any place of anybody's round. */
    private boolean placeAnywhere(int visit) {
        int other = day.partner[visit];
        for (int c : day.ableCarers[visit]) {
            if (other >= 0 && schedule.carer[other] == c) {
                continue;
            }
            int after = schedule.base(c);
            do {
                schedule.mark();
                schedule.link(visit, after);
                if (schedule.settle(Schedule.NEVER)) {
                    return true;
                }
                schedule.undoToMark();
                after = schedule.next[after];
            } while (!schedule.isBase(after));
        }
        return false;
    }
}
