package care.mainstay.rota.engine;

import java.util.List;

/** Who goes where in which order and when: a round for each carer who goes out. */
public record Plan(List<Round> rounds) {

    /** Stands in a {@link Stop} for a break. */
    public static final int REST = -1;

    /** One carer's day. */
    public record Round(int carer, List<Stop> stops) {}

    /** A visit, or a break where the visit before was, with when it starts and ends. */
    public record Stop(int visit, int start, int end) {

        public boolean isRest() {
            return visit == REST;
        }
    }
}
