package care.mainstay.rota.engine;

/**
 * One chain of simulated annealing: small moves and, now and then, ruin and recreate; dearer plans are accepted less and less
 * often. The first temperature follows from the day's own travel times. After the long first cooling come shorter ones, from the best
 * plan found and less hot.
 */
final class Annealing {

    private static final double[] CYCLES = {0.0, 0.7, 0.85, 1.0};
    private static final double REHEAT = 0.35;

    /** First and last temperature, in typical differences in cost between two moves. */
    private static final double HOT = 0.5;

    private static final double COLD = 0.02;

    /** How much of all weighing of plans is for ruins. */
    private static final double RUIN_SHARE = 0.8;

    private final Schedule schedule;
    private final Moves moves;
    private final Ruin ruin;
    private final Chance chance;
    private final Keepsake best;
    private final Share share;
    private long ruined;

    Annealing(Day day, Nearness near, Chance chance, Share share) {
        this.chance = chance;
        this.share = share;
        schedule = new Schedule(day);
        moves = new Moves(schedule, near, chance);
        ruin = new Ruin(schedule, near, chance);
        best = new Keepsake(schedule);
        new Opening(schedule, chance).plan();
        best.take(schedule);
    }

    Keepsake run() {
        double unit = typicalDifference();
        for (int cycle = 0; cycle + 1 < CYCLES.length && !share.isOver(); cycle++) {
            if (cycle > 0) {
                best.giveBack(schedule);
            }
            cool(unit * HOT * (cycle == 0 ? 1 : REHEAT), unit * COLD, CYCLES[cycle], CYCLES[cycle + 1]);
        }
        return best;
    }

    private void cool(double from, double to, double since, double until) {
        double steepness = Math.log(to / from);
        long cost = schedule.cost();
        double heat = from;
        long nextHeat = 0;
        while (!share.isOver() && share.used() < until) {
            if (share.made() >= nextHeat) {
                nextHeat = share.made() + 128;
                heat = from * Math.exp(steepness * (share.used() - since) / (until - since));
            }
            long limit = cost + (long) (-heat * Math.log(chance.unit()));
            boolean changed;
            if (ruined < RUIN_SHARE * share.made()) {
                changed = ruin.attempt(limit);
                int weighed = 1 + ruin.weighed();
                ruined += weighed;
                share.made(weighed);
            } else {
                changed = moves.attempt(limit);
                share.made(1);
            }
            if (changed) {
                cost = schedule.cost();
                if (cost < best.cost()) {
                    best.take(schedule);
                }
            }
        }
    }

    /** The middling way between two places, weighed as travel is: what heat is measured in. */
    private double typicalDifference() {
        Day day = schedule.day;
        int step = 1 + day.places / 60;
        long sum = 0;
        int ways = 0;
        for (int from = 0; from < day.places; from += step) {
            for (int to = 0; to < day.places; to += step) {
                sum += day.travel[from * day.places + to];
                ways++;
            }
        }
        return Math.max(1.0, (double) sum / ways * day.facts.charges().pressure(Charge.TRAVEL));
    }
}
