package care.mainstay.foundation.notices;

import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that needs somebody.
 *
 * @param kind a stable code, {@code module.what}: {@code visits.no-check-in}
 * @param key names the cause; while an alert with this key is open, raising it again changes nothing
 * @param words what needs doing, in one short sentence, without names or anything told in confidence
 * @param due when it passes to the manager unless it has ended
 * @param owner the role that answers for it first
 * @param confidential whether coordinators are not to know of it, as with safeguarding
 */
public record NewAlert(
        String kind,
        String key,
        Optional<PersonId> person,
        EvidenceRef subject,
        String words,
        Instant due,
        Role owner,
        boolean confidential) {}
