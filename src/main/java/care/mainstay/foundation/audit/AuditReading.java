package care.mainstay.foundation.audit;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looking at the trail of the caller's own organisation. */
public interface AuditReading {

    /**
     * One act. The subject is written {@code module.record:id}.
     *
     * @param people whom it is about; everybody on the page that was shown
     */
    record Entry(
            long id,
            Instant at,
            UserId actor,
            String role,
            boolean write,
            String action,
            Optional<String> subject,
            List<PersonId> people) {}

    /**
     * What is asked of the trail; what is empty is not asked.
     *
     * @param person only entries that name this person, alone or among others
     * @param actor only those by this user
     * @param day only those of this day, London time
     */
    record Question(Optional<PersonId> person, Optional<UserId> actor, Optional<LocalDate> day) {}

    /**
     * The latest entries, newest first.
     *
     * @param before only those with a lower id: for turning pages
     */
    List<Entry> latest(Question question, long before, int limit);

    /** One entry of one's own organisation. */
    Optional<Entry> find(long id);
}
