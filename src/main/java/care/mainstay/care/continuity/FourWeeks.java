package care.mainstay.care.continuity;

import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;

/**
 * One person's four weeks with one provider.
 *
 * @param end the day that was asked for, the last of the 28
 */
public record FourWeeks(PersonId person, OrganisationId provider, LocalDate end, Continuity continuity) {}
