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

    /**
     * Somebody else who signs in for an organisation that is registered already and adds the others, as when whoever did
     * has left: for the operator. It stands in the organisation's own trail as well as in the operator's. {@code Refused}
     * for a role that does not begin such an organisation, and when the e-mail address is in use.
     */
    void addTo(User another, String password);

    /**
     * Corrects the name: for the operator. It stands in the organisation's own trail as well as in the operator's, and
     * every page says the new name from then on. {@code Refused} for a household, which is named after its person.
     */
    void rename(OrganisationId organisation, String name);

    /** Registers, or does nothing when the id is already registered. For installation, imports and the demo. */
    void register(Organisation organisation);
}
