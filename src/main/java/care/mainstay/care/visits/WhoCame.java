package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who came to whom, of one provider, as its records stood at a moment: a later correction is not seen, so that the same
 * question has the same answer whenever it is asked. What the caller may not see is absent.
 */
public interface WhoCame {

    /** The visits to these people, planned for these days, at which somebody was cared for; by person, day and arrival. */
    Map<PersonId, List<Presence>> made(
            OrganisationId provider, Collection<PersonId> people, DateRange days, Instant recordedBy);

    /** On which day each of these carers first came to a person; pairs of which nothing is known are absent. */
    Map<PersonId, Map<CarerId, LocalDate>> firstCame(Map<PersonId, Set<CarerId>> carers, Instant recordedBy);

    /** On which day somebody of the provider first came to each of these people at all. */
    Map<PersonId, LocalDate> begun(OrganisationId provider, Collection<PersonId> people, Instant recordedBy);
}
