package care.mainstay.foundation.audit;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Collection;
import java.util.List;
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

    /** One record among many written by the same act, and whom it is about. */
    record Written(EvidenceRef subject, Optional<PersonId> person) {}

    /** Many records were made or changed by one act: an entry for each, in their order, by one statement. */
    void wroteAll(String action, List<Written> records);

    /**
     * Somebody was shown records: one entry for the whole page, whoever is on it. Pages say what they show through {@link
     * Shown}, and come here once each.
     *
     * @param page the page's name, never what it said
     * @param subject the record it shows that is about no single person, such as a statement
     * @param people everybody whose records it shows
     */
    void read(String page, Optional<EvidenceRef> subject, Collection<PersonId> people);
}
