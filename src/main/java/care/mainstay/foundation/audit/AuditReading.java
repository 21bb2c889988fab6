package care.mainstay.foundation.audit;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looking at the trail of the caller's own organisation. */
public interface AuditReading {

    /** One act. The subject is written {@code module.record:id}. */
    record Entry(
            long id,
            Instant at,
            UserId actor,
            String role,
            boolean write,
            String action,
            Optional<String> subject,
            Optional<PersonId> person) {}

    /**
     * The latest entries, newest first.
     *
     * @param person only those about this person
     * @param actor only those by this user
     * @param before only those with a lower id: for turning pages
     */
    List<Entry> latest(Optional<PersonId> person, Optional<UserId> actor, long before, int limit);
}
