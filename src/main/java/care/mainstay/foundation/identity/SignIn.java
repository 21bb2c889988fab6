package care.mainstay.foundation.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Proving who one is.
 *
 * <p>Guessing is slowed down: after five failures for an e-mail address, or fifty from one network address, within
 * fifteen minutes, nothing is accepted until the quarter of an hour has passed. What is said never tells whether an
 * address is known here.
 */
public interface SignIn {

    /** Either the caller to sign in, or why not and what to do, in words. */
    record Answer(Optional<Caller> caller, String why, String whatToDo) {}

    Answer withPassword(String email, String password, String networkAddress);

    /** A demo's one click: only for users marked so, and only while the installation is a demo. */
    Answer withOneClick(String email);

    /** Whether somebody who signed in a while ago may still act: neither ended nor in another role since. */
    boolean mayStillAct(Caller caller);

    /** Whom a demo offers; empty elsewhere. */
    List<Offer> offers();

    /** How signing in has gone everywhere in this installation since a moment; zeros for whoever is no administrator. */
    Tries triesSince(Instant since);

    /**
     * Tries to sign in.
     *
     * @param paused addresses of e-mail with which nobody can sign in at the moment, because there were too many failures
     */
    record Tries(int all, int failed, int paused) {}

    /** One choice on a demo's sign-in page. */
    record Offer(String email, String name, Role role, String organisation) {}
}
