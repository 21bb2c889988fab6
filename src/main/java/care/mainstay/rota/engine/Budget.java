package care.mainstay.rota.engine;

/**
 * How long to look: so much time, or so many moves whatever the time. With moves the plan depends on the day, the seed and the
 * number of chains alone.
 *
 * @param seconds time, when there is no limit of moves
 * @param moves moves of each chain, or 0
 * @param threads how many chains run at a time
 * @param chains how many searches there are, each from a seed of its own; the best plan of any counts
 */
public record Budget(double seconds, long moves, int threads, int chains, long seed) {

    public Budget {
        if (moves < 0 || threads < 1 || chains < 1 || moves == 0 && !(seconds > 0)) {
            throw new IllegalArgumentException("not a budget: " + seconds + " s, " + moves + " moves, " + threads
                    + " threads, " + chains + " chains");
        }
    }

    public static Budget ofMoves(long moves, long seed) {
        return new Budget(0, moves, 1, 1, seed);
    }
}
