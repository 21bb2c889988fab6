package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.OutcomeId;
import java.time.Instant;
import java.util.List;

/**
 * Asking again whoever contracts and has not answered: only after two reminders does silence count as agreement, and only for
 * payment.
 *
 * <p>The organisation that is reminded keeps it. At a council the second one is an alert as well, which ends with its answer.
 */
public interface Reminders {

    /** Reminds the caller's organisation of all that it should have answered by now; answers how many reminders that took. */
    int remind();

    /** Puts down reminders of the past, for the demo; one that was not due then, or was sent already, is left out. */
    void remindAll(List<Told> reminders);

    /** That a party was reminded of an outcome. */
    record Told(OutcomeId outcome, Party party, Instant at) {}
}
