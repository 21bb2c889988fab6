package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.Refused;
import java.util.Optional;

/** What is asked of a password that somebody chooses: length, and nothing else (NIST SP 800-63B, section 3.1.1.2). */
public final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 500;

    private PasswordRule() {}

    /** Whether a password can be one at all: hashing what is much longer would only keep the server busy. */
    public static boolean isTooLong(String password) {
        return password.length() > LONGEST;
    }

    /** What is wrong with a password typed into this field, if anything. */
    public static Optional<Refused.Problem> problem(String field, String password) {
        if (isTooLong(password)) {
            return Optional.of(new Refused.Problem(
                    "user.password-long",
                    field,
                    "The password has " + password.length() + " characters.",
                    "Use at most " + LONGEST + "."));
        }
        if (password.length() < SHORTEST) {
            return Optional.of(new Refused.Problem(
                    "user.password-short",
                    field,
                    "The password has " + password.length() + " characters.",
                    "Use at least " + SHORTEST + ": three random words are easy to remember."));
        }
        return Optional.empty();
    }
}
