package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who sign in. */
public interface Users {

    Optional<User> find(UserId id);

    Optional<User> findByEmail(String email);

    /** Display names for ids met in records; an id nobody has is absent. */
    Map<UserId, String> names(Collection<UserId> ids);

    List<User> of(OrganisationId organisation);

    /**
     * Registers users with a password (none: they cannot sign in until they set one, except by the demo's one click).
     * {@code care.mainstay.foundation.kernel.Refused} {@code user.email-taken} when an e-mail address is in use.
     */
    void register(User user, Optional<String> password);

    /** Registers many without passwords in one statement, for the demo and imports; existing ids are left alone. */
    void registerAll(Collection<User> users);
}
