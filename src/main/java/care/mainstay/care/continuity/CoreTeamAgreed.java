package care.mainstay.care.continuity;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The carers agreed with a person.
 *
 * @param from the first day on which it counts, until another begins
 * @param recorded when it was written down
 */
public record CoreTeamAgreed(
        PersonId person,
        OrganisationId provider,
        LocalDate from,
        Set<CarerId> carers,
        DecidedBy decision,
        Instant recorded) {

    public CoreTeamAgreed {
        carers = Set.copyOf(carers);
    }
}
