package care.mainstay.foundation.audit;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Optional;

/**
 * Writing down who read or wrote what. Who and when are taken from the transaction; the entry is written in it, so that
 * an act and its trail are kept or lost together.
 */
public interface AuditTrail {

    /**
     * A record was made or changed.
     *
     * @param action a stable code, {@code module.verb}: {@code visit.record}, {@code referral.accept}
     * @param subject the record written
     * @param person whom it is about, when it is about somebody
     */
    void wrote(String action, EvidenceRef subject, Optional<PersonId> person);

    /** Somebody was shown records about a person. The page's name, never what it said. */
    void read(String page, PersonId person);

    /** Somebody was shown a record that is about no single person, such as a statement. */
    void read(String page, EvidenceRef subject);
}
