package care.mainstay.rota.engine;

/**
 * What a carer's round in a plan comes to as work.
 *
 * @param leaves when the carer leaves the base
 * @param back when the carer is back
 * @param contact time of visits
 * @param travel time of paid ways
 * @param shortGaps time between visits that is working time because it is short
 * @param longGaps time between visits that is the carer's own, breaks included
 * @param metres paid by the mile
 */
public record Worked(
        int carer, int leaves, int back, long contact, long travel, long shortGaps, long longGaps, long metres) {

    /** Of a round with its times. */
    public static Worked of(Day day, Plan.Round round) {
        Day.Carer carer = day.facts().carers().get(round.carer());
        Practice.Paid paid = day.practice().paid();
        int at = carer.from();
        int leaves = carer.shiftStart();
        int free = leaves;
        long contact = 0;
        long travel = 0;
        long shortGaps = 0;
        long longGaps = 0;
        long metres = 0;
        boolean out = false;
        for (Plan.Stop stop : round.stops()) {
            int to = stop.isRest() ? at : day.place[stop.visit()];
            int way = day.way(round.carer(), at, to);
            if (out) {
                long gap = Math.max(0, stop.start() - free - way);
                shortGaps += gap <= paid.shortGap() ? gap : 0;
                longGaps += gap <= paid.shortGap() ? 0 : gap;
            } else {
                leaves = day.facts().waitsAtBase() ? carer.shiftStart() : stop.start() - way;
            }
            if (out || paid.fromBase()) {
                travel += way;
                metres += day.metres(round.carer(), at, to);
            }
            if (stop.isRest()) {
                longGaps += stop.end() - stop.start();
            } else {
                contact += stop.end() - stop.start();
            }
            out = true;
            at = to;
            free = stop.end();
        }
        int home = round.stops().isEmpty() ? 0 : day.way(round.carer(), at, carer.to());
        if (paid.fromBase() && !round.stops().isEmpty()) {
            travel += home;
            metres += day.metres(round.carer(), at, carer.to());
        }
        return new Worked(round.carer(), leaves, free + home, contact, travel, shortGaps, longGaps, metres);
    }

    /** Working time, all of which is paid for in some way. */
    public long working() {
        return contact + travel + shortGaps;
    }

    /** Pence times units of time per hour: to be compared with {@link #working} at so many pence an hour, without rounding. */
    long earned(Practice.Pay pay) {
        return contact * pay.contact() + travel * pay.travel() + shortGaps * pay.gap();
    }

    /** Whether pay per hour worked comes to less than the minimum wage. */
    public boolean isBelowLeast(Practice.Pay pay) {
        return earned(pay) < working() * pay.least();
    }

    /** Pence per hour worked, rounded down; 0 when nothing was worked. */
    public long penceAnHour(Practice.Pay pay) {
        return working() == 0 ? 0 : earned(pay) / working();
    }
}
