package care.mainstay.care.continuity.measures;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How it stood with continuity over four weeks: for one person, or for many together.
 *
 * <p>For many, the counts are summed before they are divided, so that whoever is visited more counts more; only carers are
 * averaged over people. A measure is absent when there is nothing to divide by. For what each says, see
 * {@code docs/continuity.md}.
 */
public final class Continuity {

    /** Nobody was visited. */
    public static final Continuity NOTHING = new Continuity(new long[Count.values().length]);

    private final long[] counts;

    private Continuity(long[] counts) {
        this.counts = counts;
    }

    static Continuity of(long[] counts) {
        return new Continuity(counts.clone());
    }

    /** What was counted before, as it was kept. */
    public static Continuity of(ToLongFunction<Count> counted) {
        var counts = new long[Count.values().length];
        for (Count each : Count.values()) {
            counts[each.ordinal()] = counted.applyAsLong(each);
        }
        return new Continuity(counts);
    }

    public long people() {
        return count(Count.PEOPLE);
    }

    public long visits() {
        return count(Count.VISITS);
    }

    /** How many different carers came to a person, on average (NICE QS123, statement 3). */
    public Optional<Ratio> carersPerPerson() {
        return ratio(Count.CARERS, Count.PEOPLE);
    }

    /** The share of visits at which the person's most frequent carer was there (UPC). */
    public Optional<Ratio> mainCarer() {
        return ratio(Count.MAIN, Count.VISITS);
    }

    /** How likely two visits to a person are by the same carer (Bice and Boxerman 1977). */
    public Optional<Ratio> samePair() {
        return ratio(Count.PAIRS_SHARED, Count.PAIRS);
    }

    /** How often the next visit was by the same carer (SECON; Steinwachs 1979). */
    public Optional<Ratio> sameAsBefore() {
        return ratio(Count.STEPS_SHARED, Count.STEPS);
    }

    /** The share of carers coming who belong to the agreed team; absent where none is agreed. */
    public Optional<Ratio> coreTeam() {
        return ratio(count(Count.BY_TEAM), teamed());
    }

    /** The share of carers coming who do not belong to the team though one of it was there to come. */
    public Optional<Ratio> avoidable() {
        return ratio(count(Count.AVOIDABLE), teamed());
    }

    /** How often somebody outside the team came because the person wished it. */
    public long byWish() {
        return count(Count.BY_WISH);
    }

    /** How often because all that were left of the team were away, somebody of them sick. */
    public long forSickness() {
        return count(Count.FOR_SICKNESS);
    }

    /** How often because all that were left of the team were on leave. */
    public long forLeave() {
        return count(Count.FOR_LEAVE);
    }

    /** Carers who had never come to the person before, the person's own first four weeks left out. */
    public long newFaces() {
        return count(Count.NEW_FACES);
    }

    /** By how many minutes an arrival lies from that of the day before at the same part of the day, on average. */
    public Optional<Ratio> arrivalSpread() {
        return ratio(Count.APART_MINUTES, Count.APART);
    }

    /** Visits for which it was changed who comes, by how late. */
    public long changed(Notice notice) {
        return count(Count.of(notice));
    }

    public Continuity plus(Continuity other) {
        long[] sum = counts.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += other.counts[k];
        }
        return new Continuity(sum);
    }

    private long teamed() {
        return count(Count.BY_TEAM)
                + count(Count.BY_WISH)
                + count(Count.FOR_SICKNESS)
                + count(Count.FOR_LEAVE)
                + count(Count.AVOIDABLE);
    }

    /** One of the whole numbers of which the measures are quotients. */
    public long count(Count which) {
        return counts[which.ordinal()];
    }

    private Optional<Ratio> ratio(Count part, Count whole) {
        return ratio(count(part), count(whole));
    }

    private static Optional<Ratio> ratio(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(new Ratio(part, whole));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Continuity that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        var words = new StringBuilder("Continuity");
        for (Count each : Count.values()) {
            if (count(each) != 0) {
                words.append(' ').append(each).append('=').append(count(each));
            }
        }
        return words.toString();
    }
}
