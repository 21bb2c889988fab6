package care.mainstay.rota.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a provider holds to on a day beyond what the published formats know. All of it may be left out: then nothing is asked,
 * and nothing is charged. What breaking it weighs comes with the day's {@link Charges}.
 *
 * @param work by carer id: how they get about, when they may start, how long they may work, what they earn
 * @param critical by person id: visits that must start at a time, such as those for medicines
 * @param prices by person id: what is lost when nobody comes, in units of {@link Charge#UNALLOCATED}; a person named here
 *     may be left out
 * @param locks who or when may not change any more
 * @param metres from each place to each, row by row as the travel times are; empty when no miles are paid
 * @param paid which time is paid
 */
public record Practice(
        Map<String, Work> work,
        Map<String, Critical> critical,
        Map<String, Integer> prices,
        List<Lock> locks,
        int[] metres,
        Paid paid) {

    /** For days of which nothing more is known. */
    public static final Practice NONE =
            new Practice(Map.of(), Map.of(), Map.of(), List.of(), new int[0], new Paid(0, false));

    /**
     * A way of getting about.
     *
     * @param percent of the stated travel times, rounded up: a bicycle in a town may take 130
     * @param paysMiles whether its metres are paid
     */
    public record Mode(String name, int percent, boolean paysMiles) {

        public static final Mode CAR = new Mode("car", 100, true);
    }

    /**
     * Pence per hour.
     *
     * @param contact of visits
     * @param travel of paid ways
     * @param gap of paid gaps
     * @param least the minimum wage; 0 when it is not looked at
     */
    public record Pay(int contact, int travel, int gap, int least) {

        public static final Pay UNKNOWN = new Pay(0, 0, 0, 0);
    }

    /**
     * One carer's day.
     *
     * @param restedFrom before which they may not leave, because of the rest since the evening before
     * @param most how long they may work, in the units of the day; {@link Day#OPEN_ENDED} when it does not matter
     */
    public record Work(Mode mode, int restedFrom, int most, Pay pay) {

        public static final Work USUAL = new Work(Mode.CAR, 0, Day.OPEN_ENDED, Pay.UNKNOWN);
    }

    /** When a visit must start, and by how much it may be sooner or later. */
    public record Critical(int at, int tolerance) {}

    /** A visit that one carer must make, or that must start at one time, or both. */
    public record Lock(String person, String skill, Optional<String> carer, OptionalInt start) {}

    /**
     * Which time is paid besides visits and the ways between them.
     *
     * @param shortGap up to which a gap between visits is working time
     * @param fromBase whether the way to the first visit and the way from the last are paid too
     */
    public record Paid(int shortGap, boolean fromBase) {}

    Work work(Day.Carer carer) {
        return work.getOrDefault(carer.id(), Work.USUAL);
    }
}
