package care.mainstay.edge.imports.internal;

import care.mainstay.foundation.database.Outage;
import care.mainstay.foundation.kernel.Refused;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** What the database would not do: for one row, which is rejected with its reason, or at all, which stops the run. */
final class Faults {

    /** The SQL state of a row that row-level security does not let be written. */
    private static final String ROW_LEVEL_SECURITY = "42501";

    private Faults() {}

    /** What is wrong with the row; empty when the failure is not the row's. */
    static Optional<Refused.Problem> ofTheRow(DataAccessException failure) {
        var state = failure.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : null;
        if (state == null) {
            return Optional.empty();
        }
        if (state.equals(ROW_LEVEL_SECURITY)) {
            return Optional.of(new Refused.Problem(
                    "imports.not-kept",
                    "person",
                    "Your organisation does not keep records about this person.",
                    "Maybe their referral has not been accepted yet. Accept it, and bring the row again."));
        }
        // a value that does not fit its column, a constraint, or a check of our own
        if (state.startsWith("22") || state.startsWith("23") || state.equals("P0001")) {
            return Optional.of(new Refused.Problem(
                    "imports.conflicts",
                    "",
                    "The row does not fit with a record that is here already.",
                    "Check its references. Maybe it names a record that was brought under another reference."));
        }
        return Optional.empty();
    }

    /** Why a run stopped and what to do, for whoever looks at its page. */
    static String words(Throwable failure, long afterLine) {
        var outage = Outage.behind(failure);
        if (outage.isEmpty()) {
            return "It was stopped by a fault"
                    + (afterLine > 0 ? ", somewhere after line " + afterLine + " of the file" : "")
                    + ". What was taken until then is kept. Continue it; should it stop again, give whoever looks after"
                    + " Mainstay this page: its log says more.";
        }
        return switch (outage.get()) {
            case DISK_FULL ->
                "It stopped because the disk of the database is full. What was taken until then is kept. Ask whoever looks"
                        + " after Mainstay to make room, then continue it.";
            case AWAY ->
                "It stopped because the database was away. What was taken until then is kept. Continue it when Mainstay"
                        + " answers again.";
        };
    }
}
