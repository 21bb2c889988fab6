package care.mainstay.foundation.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;

/**
 * Who is acting now, and the one way for jobs, listeners and imports to act as somebody.
 *
 * <p>The caller is the signed-in user, kept by Spring Security and by nothing else. Every transaction begins by telling
 * the database who it is for; a transaction without a caller sees no row.
 */
public interface Callers {

    /** The one acting now; {@link IllegalStateException} when nobody is, which is a mistake in the program. */
    Caller current();

    /** The one acting now, or empty when nobody is signed in. */
    Optional<Caller> signedIn();

    /** What a session keeps of a caller: ids and a role, no name. For pages that sign somebody in. */
    Authentication authentication(Caller caller);

    /** Runs the work as the given caller and then restores whoever was acting before. Start it outside a transaction. */
    <T> T as(Caller caller, Supplier<T> work);

    default void as(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
