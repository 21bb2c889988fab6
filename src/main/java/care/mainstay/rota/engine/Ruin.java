package care.mainstay.rota.engine;

import java.util.stream.IntStream;

/**
 * Takes some visits out of a plan and puts each back where it costs least (ruin and recreate; Schrimpf and others 2000). What
 * is taken out hangs together: visits near one another on several rounds, the dearest, a whole round, those for the skill that
 * is shortest.
 */
final class Ruin {

    private static final int MOST = 30;

    /** Of how many places one is overlooked. */
    private static final int OVERLOOKS = 60;

    private final Schedule schedule;
    private final Day day;
    private final Nearness near;
    private final Chance chance;
    private final Placing placing;
    private final int[] out = new int[3 * MOST + 512];
    private final int[] rank;
    private final int[] optional;
    private int count;

    Ruin(Schedule schedule, Nearness near, Chance chance) {
        this.schedule = schedule;
        this.day = schedule.day;
        this.near = near;
        this.chance = chance;
        placing = new Placing(schedule, chance);
        rank = new int[day.visits];
        optional = IntStream.range(0, day.visits)
                .filter(v -> day.order[v] == 0 && day.isPossible(v) && day.optional(v))
                .toArray();
    }

    /** True when the plan changed and costs no more than the limit; else it is as it was. */
    boolean attempt(long limit) {
        count = 0;
        int most = 2 + chance.below(Math.max(2, Math.min(MOST, day.visits / 8 + 2)));
        switch (chance.below(10)) {
            case 0 -> takeDearest(most);
            case 1 -> takeRound();
            case 2 -> takeSkill(most);
            default -> takeStrings(most);
        }
        if (count == 0 || !schedule.settle(Schedule.NEVER)) {
            schedule.undo();
            return false;
        }
        alsoLeftOut();
        order();
        if (!putBack(limit) || schedule.cost() > limit) {
            schedule.undo();
            return false;
        }
        schedule.keep();
        return true;
    }

    /** How many places have been weighed since this was asked last. */
    int weighed() {
        return placing.weighed();
    }

    private boolean putBack(long limit) {
        // where one more visit never makes a plan cheaper, a plan that is too dear already stays so
        long most = schedule.onlyRises() ? limit : Schedule.NEVER;
        for (int k = 0; k < count; k++) {
            int visit = out[k];
            if (schedule.isPlanned(visit)) {
                continue;
            }
            if (day.optional(visit)) {
                putBackIfItPays(visit);
            } else if (!placing.place(visit, OVERLOOKS, most)) {
                return false;
            }
        }
        return true;
    }

    private void putBackIfItPays(int visit) {
        long without = schedule.cost();
        int other = day.partner[visit];
        boolean placed = placing.place(visit, OVERLOOKS) && (other < 0 || placing.place(other, OVERLOOKS));
        if (placed && schedule.cost() <= without) {
            return;
        }
        if (schedule.isPlanned(visit)) {
            schedule.unlink(visit);
        }
        if (other >= 0 && schedule.isPlanned(other)) {
            schedule.unlink(other);
        }
        schedule.settle(Schedule.NEVER);
    }

    /** People whom nobody visits so far get another chance. */
    private void alsoLeftOut() {
        for (int draw = 0; draw < 2 && optional.length > 0; draw++) {
            int visit = optional[chance.below(optional.length)];
            if (!schedule.isPlanned(visit) && !isOut(visit)) {
                out[count++] = visit;
            }
        }
    }

    private boolean isOut(int visit) {
        for (int k = 0; k < count; k++) {
            if (out[k] == visit) {
                return true;
            }
        }
        return false;
    }

    private void take(int visit) {
        if (!schedule.isVisit(visit) || !schedule.isPlanned(visit) || count + 2 >= out.length) {
            return;
        }
        schedule.unlink(visit);
        out[count++] = visit;
        int other = day.partner[visit];
        if (other >= 0 && schedule.isPlanned(other) && (day.optional(visit) || chance.below(5) != 0)) {
            schedule.unlink(other);
            out[count++] = other;
        }
    }

    /** Short rows of visits from the rounds that pass by a visit (slack induction by string removals, 2020). */
    private void takeStrings(int most) {
        int seed = chance.below(day.visits);
        string(seed, 1 + chance.below(4));
        int[] choices = chance.below(2) == 0 ? near.before[seed] : near.after[seed];
        for (int k = 0; k < choices.length && count < most; k++) {
            if (chance.below(3) != 0) {
                string(choices[k], 1 + chance.below(4));
            }
        }
    }

    private void string(int visit, int length) {
        if (!schedule.isPlanned(visit)) {
            return;
        }
        int from = visit;
        for (int back = chance.below(length); back > 0 && schedule.isVisit(schedule.prev[from]); back--) {
            from = schedule.prev[from];
        }
        for (int k = 0; k < length && schedule.isVisit(from); k++) {
            int following = schedule.next[from];
            take(from);
            from = following;
        }
    }

    private void takeDearest(int most) {
        for (int k = 0; k < most; k++) {
            int dearest = Day.NOBODY;
            long worst = -1;
            for (int draw = 0; draw < 12; draw++) {
                int visit = chance.below(day.visits);
                if (schedule.isPlanned(visit)) {
                    long burden = burden(visit);
                    if (burden > worst) {
                        worst = burden;
                        dearest = visit;
                    }
                }
            }
            if (dearest >= 0) {
                take(dearest);
            }
        }
    }

    private long burden(int visit) {
        int before = schedule.prev[visit];
        int after = schedule.next[visit];
        return 2L * schedule.late[visit]
                + schedule.way(before, visit)
                + schedule.way(visit, after)
                - schedule.way(before, after);
    }

    private void takeRound() {
        int base = schedule.base(chance.below(day.carers));
        while (count < out.length - 3 && schedule.next[base] != base && count < 60) {
            int visit = schedule.next[base];
            if (schedule.isRest(visit)) {
                visit = schedule.next[visit];
                if (visit == base) {
                    return;
                }
            }
            take(visit);
        }
    }

    /** Visits around one time that few carers can make. */
    private void takeSkill(int most) {
        int seed = chance.below(day.visits);
        for (int draw = 0; draw < 8; draw++) {
            int visit = chance.below(day.visits);
            if (day.ableCarers[visit].length < day.ableCarers[seed].length) {
                seed = visit;
            }
        }
        int around = schedule.start[seed];
        take(seed);
        for (int draw = 0; draw < 6 * most && count < most; draw++) {
            int visit = chance.below(day.visits);
            if (schedule.isPlanned(visit)
                    && day.ableCarers[visit].length <= 2 * day.ableCarers[seed].length
                    && Math.abs(schedule.start[visit] - around) < 4 * day.duration[seed] + day.horizon / 50) {
                take(visit);
            }
        }
    }

    private void order() {
        int by = chance.below(4);
        for (int k = 0; k < count; k++) {
            int visit = out[k];
            rank[visit] = switch (by) {
                case 0 -> chance.below(1 << 20);
                case 1 -> day.opens[day.windowFrom[visit]];
                case 2 ->
                    (day.partner[visit] >= 0 ? 0 : 1 << 20) + 1000 * day.ableCarers[visit].length + chance.below(1000);
                default -> -day.travel[day.place[visit]] - day.duration[visit];
            };
        }
        for (int k = 1; k < count; k++) {
            int visit = out[k];
            int at = k;
            while (at > 0 && rank[out[at - 1]] > rank[visit]) {
                out[at] = out[at - 1];
                at--;
            }
            out[at] = visit;
        }
    }
}
