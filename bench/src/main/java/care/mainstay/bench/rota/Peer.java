package care.mainstay.bench.rota;

import care.mainstay.rota.engine.Day;
import java.util.List;
import java.util.Optional;

/** Something that plans a day: for each carer, the visits in their order. */
interface Peer {

    String words();

    /** The rounds after so many seconds, a list of visits for each carer of the day; empty when it found none. */
    Optional<List<List<Integer>>> plan(Day day, int seconds, long seed);
}
