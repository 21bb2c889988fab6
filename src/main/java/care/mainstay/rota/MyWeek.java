package care.mainstay.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.people.workforce.Carer;
import java.util.List;

/**
 * A carer's own week.
 *
 * @param visits those on their list, in the order of their times
 * @param told what they have been told of visits from this week on, the latest first
 */
public record MyWeek(DateRange days, Carer carer, List<Visit> visits, List<Round> rounds, List<CarerNotice> told) {

    public MyWeek {
        visits = List.copyOf(visits);
        rounds = List.copyOf(rounds);
        told = List.copyOf(told);
    }

    /** Visits, the ways between them and short gaps. */
    public int paidMinutes() {
        return rounds.stream().mapToInt(Round::paidMinutes).sum();
    }
}
