package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan of whole weeks would change in all, and for each person.
 *
 * @param picture the plans that were better than all before, in the order in which they were found
 * @param before the rota as it stood when it was planned from; empty until the search has ended
 * @param after the rota as it would be; empty until the search has ended
 * @param people in the order of who gains most
 */
public record WeeksPlanned(List<Better> picture, Optional<Sums> before, Optional<Sums> after, List<ForPerson> people) {

    /** Before anything has been found. */
    public static final WeeksPlanned NOTHING_YET =
            new WeeksPlanned(List.of(), Optional.empty(), Optional.empty(), List.of());

    public WeeksPlanned {
        picture = List.copyOf(picture);
        people = List.copyOf(people);
    }

    /**
     * A plan on the way.
     *
     * @param done how much of the search had been made by then, in hundredths
     * @param pence what the plan costs, with what is worth as much
     * @param carers different ones in these weeks, added up over people
     */
    public record Better(int done, long pence, int carers) {}

    /**
     * A rota of some weeks in figures.
     *
     * @param people who are visited
     * @param carers different ones who come in the four weeks up to the last day, added up over people
     * @param visits counted for each carer who comes
     * @param byMain those of them by the carer who comes to the person most often
     * @param newFaces carers who come to somebody who was visited before, and never did in a year
     * @param way minutes on the way between visits
     * @param metres on the way between visits
     * @param paid minutes of visits, the ways between them and short gaps
     * @param missing minutes that carers’ weeks fall short of their guaranteed hours
     * @param left visits without all their carers
     */
    public record Sums(
            int people,
            int carers,
            int visits,
            int byMain,
            int newFaces,
            long way,
            long metres,
            long paid,
            long missing,
            int left) {

        /** Different carers in four weeks for each person, on average, to a tenth. */
        public BigDecimal carersEach() {
            return BigDecimal.valueOf(carers).divide(BigDecimal.valueOf(Math.max(1, people)), 1, RoundingMode.HALF_UP);
        }

        /** The share of visits by the person’s main carer, in whole per cent. */
        public int mainShare() {
            return BigDecimal.valueOf(100L * byMain)
                    .divide(BigDecimal.valueOf(Math.max(1, visits)), 0, RoundingMode.HALF_UP)
                    .intValueExact();
        }
    }

    /**
     * Who comes to a person, and on how many of the days of the four weeks up to the last.
     *
     * @param before as it stood; the most frequent first
     * @param after as it would be
     */
    public record ForPerson(PersonId person, Map<CarerId, Integer> before, Map<CarerId, Integer> after) {

        /** How many fewer carers there would be. */
        public int fewer() {
            return before.size() - after.size();
        }
    }
}
