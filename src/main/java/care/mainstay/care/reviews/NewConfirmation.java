package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The person's answer to "has this come true for you?", as it is written down.
 *
 * @param collector the name of whoever asked
 * @param decidedBy who answered, on what authority
 * @param entryKey made once per entry: sent again, it changes nothing
 */
public record NewConfirmation(
        PersonId person,
        OutcomeId outcome,
        Confirmation.Answer answer,
        String words,
        CollectedBy collectedBy,
        String collector,
        DecidedBy decidedBy,
        LocalDate on,
        String entryKey,
        Optional<Recorded> recorded) {}
