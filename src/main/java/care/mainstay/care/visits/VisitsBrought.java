package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * How many visits went has been written down at once, where {@link VisitRecorded} is not published for each.
 *
 * @param earliest the first day of those visits, of each person they were to
 */
public record VisitsBrought(
        OrganisationId organisation, UserId actor, Instant occurredAt, Map<PersonId, LocalDate> earliest)
        implements DomainEvent {

    public VisitsBrought {
        earliest = Map.copyOf(earliest);
    }
}
