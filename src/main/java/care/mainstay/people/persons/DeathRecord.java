package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one organisation wrote down about somebody's death.
 *
 * @param diedOn empty when it takes back what was written by mistake
 * @param reason what was wrong, for a correction
 */
public record DeathRecord(
        OrganisationId by, UserId recordedBy, Instant at, Optional<LocalDate> diedOn, String reason) {}
