package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.util.Optional;

/**
 * The organisation that keeps a person's own records, and under which they and their circle sign in.
 *
 * @param user how the person signs in, if they do
 */
public record Household(OrganisationId organisation, PersonId person, Optional<UserId> user) {}
