package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
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

    /**
     * Ends somebody's sign-in at a moment: from then on they cannot sign in, whoever is signed in as them is signed out, and
     * what the caller's organisation opened to them by name is closed. {@code Refused} for the caller themselves.
     */
    void endSignIn(UserId user, Instant at);

    /** Ending it was a mistake, or they are back. What had been opened to them by name stays closed. */
    void letSignInAgain(UserId user);

    /** When the sign-in of those of an organisation ended or will end; whoever has no end is absent. */
    Map<UserId, Instant> endings(OrganisationId organisation);

    /** Gives a colleague who has forgotten theirs a password to begin with, and signs them out everywhere. */
    void givePassword(UserId user, String password);

    /**
     * Changes the caller's own password, and signs them out everywhere but here. {@code Refused} when the present one is
     * wrong, or the new one weak.
     *
     * @param session the session that goes on
     */
    void changePassword(String present, String wanted, String session);

    /** Registers many without passwords in one statement, for the demo and imports; existing ids are left alone. */
    void registerAll(Collection<User> users);
}
