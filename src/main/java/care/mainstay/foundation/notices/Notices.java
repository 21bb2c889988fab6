package care.mainstay.foundation.notices;

import care.mainstay.foundation.kernel.EvidenceRef;
import java.util.List;
import java.util.Optional;

/**
 * The alerts of the caller's organisation.
 *
 * <p>Alerts are seen by those who answer for them: managers, coordinators and commissioners.
 */
public interface Notices {

    /** Raises an alert; while one with the same key is open, answers that one and changes nothing. */
    AlertId raise(NewAlert alert);

    /** The caller takes it on. */
    void own(AlertId id);

    void end(AlertId id, Ending how, String words);

    /** Ends the open alert with this key, if there is one; for whoever raised it and sees that its cause has gone. */
    void endByKey(String key, Ending how, String words);

    /** Passes every alert whose clock has run out to a provider's manager or a council's commissioners; answers how many. */
    int escalateOverdue();

    Optional<Alert> find(AlertId id);

    List<Alert.Step> steps(AlertId id);

    /** Everything not ended, the most pressing first. */
    List<Alert> open();

    /** The latest endings, the newest first. */
    List<Alert> ended(int most);

    List<Alert> about(EvidenceRef subject);
}
