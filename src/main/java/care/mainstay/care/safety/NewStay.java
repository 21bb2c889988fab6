package care.mainstay.care.safety;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** An admission to hospital, and the discharge if it is already known. */
public record NewStay(
        Optional<StayId> id,
        PersonId person,
        LocalDate admitted,
        Optional<LocalDate> discharged,
        boolean planned,
        String hospital,
        String words,
        Optional<Recorded> recorded) {

    public static NewStay unplanned(PersonId person, LocalDate admitted, String hospital, String words) {
        return new NewStay(
                Optional.empty(), person, admitted, Optional.empty(), false, hospital, words, Optional.empty());
    }
}
