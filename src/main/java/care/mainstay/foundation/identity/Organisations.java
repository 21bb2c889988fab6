package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The register of organisations: names and kinds, which every signed-in caller may know; households only by id. */
public interface Organisations {

    Optional<Organisation> find(OrganisationId id);

    /** The name for pages and statements; {@link java.util.NoSuchElementException} when there is no such organisation. */
    String name(OrganisationId id);

    List<Organisation> ofKind(Organisation.Kind kind);

    /**
     * Registers an organisation together with whoever signs in for it first and adds the others: both, or neither. {@code
     * care.mainstay.foundation.kernel.Refused} when its code or the e-mail address is in use.
     */
    void begin(Organisation organisation, User first, String password);

    /** Registers, or does nothing when the id is already registered. For installation, imports and the demo. */
    void register(Organisation organisation);
}
