package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.workforce.Available;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When carers are there to work, and for whom. */
interface Staffing {

    /** Why the carer is away at some time between these, or empty when they are not. */
    Optional<String> away(CarerId carer, Instant from, Instant until);

    /** Why the carer is away on most of the day, for the board's heading of it. */
    Optional<String> away(CarerId carer, LocalDate day);

    /** When the carer could work instead, in words, or empty when the visit is within it. */
    Optional<String> outside(CarerId carer, Visit visit);

    /** Whether the person asked that this carer should not come. */
    boolean isNotWanted(PersonId person, CarerId carer);

    /** When the carer could be given visits that begin on a day, were nobody ever away; empty when at any time. */
    default Optional<List<Available>> ordinary(CarerId carer, LocalDate day) {
        return Optional.empty();
    }

    /** Minutes of a week that the carer wants to be given at most, where that was agreed. */
    default Optional<Integer> mostMinutes(CarerId carer, LocalDate day) {
        return Optional.empty();
    }

    /** Everybody can always work. */
    Staffing ALWAYS = new Staffing() {
        @Override
        public Optional<String> away(CarerId carer, Instant from, Instant until) {
            return Optional.empty();
        }

        @Override
        public Optional<String> away(CarerId carer, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<String> outside(CarerId carer, Visit visit) {
            return Optional.empty();
        }

        @Override
        public boolean isNotWanted(PersonId person, CarerId carer) {
            return false;
        }
    };
}
