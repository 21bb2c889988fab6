package care.mainstay.rota.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds places for what has none in a rota that is otherwise to stay, and looks for cheaper ways: again and again some of those
 * visits and a few around them are taken out, and each is put back where it costs least, change prices included.
 */
final class Repair {

    /** First and last heat, in typical differences in cost. */
    private static final double HOT = 0.6;

    private static final double COLD = 0.01;

    private static final int OVERLOOKS = 25;
    private static final int MOST = 24;

    private final Schedule schedule;
    private final Day day;
    private final Nearness near;
    private final Chance chance;
    private final Placing placing;
    private final Share share;
    private final Keepsake best;
    private final int[] loose;
    private final int[] out = new int[2 * MOST + 4];
    private int count;

    /** {@code schedule}: what is left of the rota, kept. */
    Repair(Schedule schedule, Nearness near, Chance chance, Share share) {
        this.schedule = schedule;
        this.near = near;
        this.chance = chance;
        this.share = share;
        day = schedule.day;
        placing = new Placing(schedule, chance);
        best = new Keepsake(schedule);
        loose = IntStream.range(0, day.visits)
                .filter(v -> !day.standing.frozen[v] && !schedule.isPlanned(v) && day.isPossible(v))
                .toArray();
    }

    Keepsake best() {
        return best;
    }

    Share share() {
        return share;
    }

    void run() {
        allIn();
        best.take(schedule);
        double unit = typicalDifference();
        while (!share.isOver() && day.visits > 0) {
            double heat = unit * HOT * Math.pow(COLD / HOT, Math.min(1, share.used()));
            attempt(schedule.cost() + (long) (-heat * Math.log(chance.unit())));
            if (schedule.cost() < best.cost()) {
                best.take(schedule);
            }
        }
    }

    /** Those whom the fewest can visit come first. */
    private void allIn() {
        int[] order = IntStream.of(loose)
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingInt(v -> day.ableCarers[v].length)
                        .thenComparingInt(v -> v))
                .mapToInt(Integer::intValue)
                .toArray();
        placing.reach(day.horizon);
        for (int visit : order) {
            if (!schedule.isPlanned(visit)) {
                putBackIfItPays(visit, 0);
            }
        }
        // one of two carers alone helps nobody
        for (int visit = 0; visit < day.visits; visit++) {
            int other = day.partner[visit];
            boolean half = other >= 0 && schedule.isPlanned(visit) && !schedule.isPlanned(other);
            if (half && !day.standing.frozen[visit]) {
                schedule.unlink(visit);
            }
        }
        schedule.settle(Schedule.NEVER);
        schedule.keep();
    }

    private void attempt(long limit) {
        count = 0;
        int most = 1 + chance.below(Math.min(MOST, 2 + Math.max(4, loose.length)));
        int seed = seed();
        take(seed);
        while (count < most && chance.below(8) != 0) {
            takeAround(seed);
            if (chance.below(3) == 0) {
                seed = seed();
                take(seed);
            }
        }
        if (count == 0 || !schedule.settle(Schedule.NEVER)) {
            share.made(1);
            schedule.undo();
            return;
        }
        shuffle();
        // much later than wanted may still be better than to move others
        placing.reach(chance.below(3) == 0 ? day.horizon : 0);
        for (int k = 0; k < count; k++) {
            if (!schedule.isPlanned(out[k])) {
                putBackIfItPays(out[k], OVERLOOKS);
            }
        }
        share.made(1 + placing.weighed());
        if (schedule.cost() > limit) {
            schedule.undo();
        } else {
            schedule.keep();
        }
    }

    /** Mostly one of those that have to go somewhere. */
    private int seed() {
        return loose.length > 0 && chance.below(8) != 0 ? loose[chance.below(loose.length)] : chance.below(day.visits);
    }

    /** Another that has to go somewhere, the neighbour on the round, or whoever is near. */
    private void takeAround(int seed) {
        int kind = chance.below(4);
        if (kind == 0 && loose.length > 0) {
            take(loose[chance.below(loose.length)]);
        } else if (kind == 1 && schedule.isPlanned(seed)) {
            take(chance.below(2) == 0 ? schedule.prev[seed] : schedule.next[seed]);
        } else {
            int[] choices = chance.below(2) == 0 ? near.before[seed] : near.after[seed];
            if (choices.length > 0) {
                take(choices[chance.below(choices.length)]);
            }
        }
    }

    /** Also those whom nobody visits so far are taken up, so that they get another chance. */
    private void take(int visit) {
        if (!schedule.isVisit(visit)
                || count + 2 > out.length
                || day.standing.frozen[visit]
                || !day.isPossible(visit)) {
            return;
        }
        int other = day.partner[visit];
        takeOne(visit);
        if (other >= 0 && !day.standing.frozen[other]) {
            takeOne(other);
        }
    }

    private void takeOne(int visit) {
        for (int k = 0; k < count; k++) {
            if (out[k] == visit) {
                return;
            }
        }
        if (schedule.isPlanned(visit)) {
            schedule.unlink(visit);
        }
        out[count++] = visit;
    }

    private void shuffle() {
        for (int k = count - 1; k > 0; k--) {
            int with = chance.below(k + 1);
            int visit = out[k];
            out[k] = out[with];
            out[with] = visit;
        }
        if (chance.below(3) == 0) {
            Integer[] sorted = Arrays.stream(out, 0, count).boxed().toArray(Integer[]::new);
            Arrays.sort(sorted, java.util.Comparator.comparingInt(v -> day.ableCarers[v].length));
            for (int k = 0; k < count; k++) {
                out[k] = sorted[k];
            }
        }
    }

    private void putBackIfItPays(int visit, int overlooks) {
        int other = day.partner[visit];
        boolean bound = other >= 0 && day.standing.frozen[other];
        if (other >= 0 && schedule.isPlanned(other) && !bound) {
            // what a person is worth counts from the first of two visits on, so both are weighed together
            schedule.unlink(other);
            schedule.settle(Schedule.NEVER);
        }
        long without = schedule.cost();
        boolean placed = placing.place(visit, overlooks) && (other < 0 || bound || placing.place(other, overlooks));
        if (placed && (bound || schedule.cost() <= without)) {
            return;
        }
        if (schedule.isPlanned(visit)) {
            schedule.unlink(visit);
        }
        if (other >= 0 && schedule.isPlanned(other) && !bound) {
            schedule.unlink(other);
        }
        schedule.settle(Schedule.NEVER);
    }

    /** The middling way between two places, weighed as travel is. */
    private double typicalDifference() {
        long sum = 0;
        int ways = 0;
        int step = 1 + day.places / 60;
        for (int from = 0; from < day.places; from += step) {
            for (int to = 0; to < day.places; to += step) {
                sum += day.travel[from * day.places + to];
                ways++;
            }
        }
        return Math.max(
                1.0, (double) sum / Math.max(1, ways) * day.facts.charges().pressure(Charge.TRAVEL));
    }
}
