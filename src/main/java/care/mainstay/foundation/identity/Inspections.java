package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the caller's organisation opens to a regulator, until a day it names or until it ends it.
 *
 * <p>Only what is read here opens and closes with it. What a regulator may demand by law is not touched (for the Care
 * Quality Commission: Health and Social Care Act 2008 ss 62 to 64).
 */
public interface Inspections {

    /**
     * What a keeper has open to the caller's organisation, which inspects.
     *
     * @param people about how many of them
     * @param until the moment it closes by itself
     */
    record OpenToUs(OrganisationId keeper, int people, Instant from, Instant until) {}

    /** Opens what is kept about these people, from now on. */
    Inspection open(OrganisationId regulator, Collection<PersonId> people, Instant until);

    /**
     * Ends one early: from this moment nothing of it can be read. {@code care.mainstay.foundation.kernel.Refused} without
     * a reason, and when it is over already.
     *
     * @param why what the organisation's own trail, and anybody who asks later, is told
     */
    void end(UUID inspection, String why);

    /** One that the caller's organisation opened. */
    Optional<Inspection> find(UUID inspection);

    /** Those the caller's organisation opened, the latest first. */
    List<Inspection> ours();

    /** What is open to the caller's organisation now, the first to close first. */
    List<OpenToUs> openToUs();
}
