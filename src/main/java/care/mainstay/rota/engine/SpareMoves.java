package care.mainstay.rota.engine;

import java.util.stream.IntStream;

/** Random changes that only some days know: breaks, visits that may be left out, people with several windows. */
final class SpareMoves {

    private final Schedule schedule;
    private final Day day;
    private final Chance chance;
    private final int[] resting;
    private final int[] optional;
    private final boolean choosesWindow;

    SpareMoves(Schedule schedule, Chance chance) {
        this.schedule = schedule;
        this.day = schedule.day;
        this.chance = chance;
        resting = IntStream.range(0, day.carers)
                .filter(c -> day.facts.carers().get(c).rest())
                .toArray();
        optional = IntStream.range(0, day.visits)
                .filter(v -> day.order[v] == 0 && day.optional(v) && day.isPossible(v))
                .toArray();
        choosesWindow = day.opens.length > day.visits;
    }

    boolean isNeeded() {
        return resting.length + optional.length > 0 || choosesWindow;
    }

    boolean draw() {
        int kind = chance.below(3);
        if (kind == 0 && optional.length > 0) {
            return inOrOut(optional[chance.below(optional.length)]);
        }
        if (kind == 1 && choosesWindow) {
            int visit = chance.below(day.visits);
            return schedule.isPlanned(visit) && aim(visit);
        }
        return resting.length > 0 && rest(resting[chance.below(resting.length)]);
    }

    /** Now and then aims a visit that is being moved at another of its windows. */
    void mayAim(int visit) {
        if (choosesWindow && chance.below(4) == 0) {
            aim(visit);
        }
    }

    private boolean aim(int visit) {
        int from = day.windowFrom[visit];
        int windows = day.windowFrom[visit + 1] - from;
        int opening = day.opens[from + chance.below(windows)];
        if (opening == schedule.open[visit]) {
            return false;
        }
        schedule.aim(visit, opening);
        return true;
    }

    private boolean inOrOut(int visit) {
        int other = day.partner[visit];
        if (schedule.isPlanned(visit)) {
            schedule.unlink(visit);
            if (other >= 0) {
                schedule.unlink(other);
            }
            return true;
        }
        int w = day.windowFrom[visit] + chance.below(day.windowFrom[visit + 1] - day.windowFrom[visit]);
        int around = day.opens[w] + chance.below(Math.max(1, day.closes[w] - day.opens[w] + 1));
        schedule.aim(visit, day.opens[w]);
        return bring(visit, around) && (other < 0 || bring(other, around));
    }

    private boolean bring(int visit, int around) {
        int[] carers = day.ableCarers[visit];
        int c = carers[chance.below(carers.length)];
        if (day.partner[visit] >= 0 && schedule.carer[day.partner[visit]] == c) {
            return false;
        }
        schedule.link(visit, placeAt(c, around));
        return true;
    }

    private int placeAt(int c, int time) {
        int base = schedule.base(c);
        int after = base;
        while (schedule.next[after] != base && schedule.start[schedule.next[after]] < time) {
            after = schedule.next[after];
        }
        return after;
    }

    private boolean rest(int c) {
        int base = schedule.base(c);
        int rest = Day.NOBODY;
        for (int node = schedule.next[base]; node != base; node = schedule.next[node]) {
            if (schedule.isRest(node)) {
                rest = node;
            }
        }
        if (rest >= 0) {
            int sooner = schedule.prev[rest];
            int later = schedule.next[rest];
            schedule.unlink(rest);
            int way = chance.below(5);
            if (way == 0) {
                return true;
            }
            int after = way < 3 ? schedule.prev[sooner == base ? schedule.next[base] : sooner] : later;
            schedule.link(rest, schedule.isBase(after) ? base : after);
            return true;
        }
        int free = freeRest();
        if (free < 0) {
            return false;
        }
        Day.Rest owed = day.facts.rest();
        schedule.link(free, placeAt(c, owed.start() + chance.below(owed.end() - owed.start() + 1)));
        return true;
    }

    /** Breaks are alike: any that nobody takes will do. */
    private int freeRest() {
        int from = chance.below(day.carers);
        for (int k = 0; k < day.carers; k++) {
            int rest = schedule.visits + (from + k) % day.carers;
            if (!schedule.isPlanned(rest)) {
                return rest;
            }
        }
        return Day.NOBODY;
    }
}
