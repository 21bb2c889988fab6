package care.mainstay.foundation.database;

import java.sql.SQLException;
import java.util.Optional;

/** Why the database could not do its work, when that was no fault of what was asked. */
public enum Outage {
    /** Its disk is full. Nothing of what was being saved is kept, and reading goes on as long as it can. */
    DISK_FULL,

    /** It is not there, or is just starting again. */
    AWAY;

    /** The outage behind a failure, when there is one. */
    public static Optional<Outage> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException problem && problem.getSQLState() != null) {
                String state = problem.getSQLState();
                if (state.equals("53100")) {
                    return Optional.of(DISK_FULL);
                }
                // connections that fail or are cut off, and a server that is stopping or starting
                if (state.startsWith("08") || state.startsWith("57P")) {
                    return Optional.of(AWAY);
                }
            }
        }
        return Optional.empty();
    }
}
