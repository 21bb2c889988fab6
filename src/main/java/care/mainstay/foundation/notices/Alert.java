package care.mainstay.foundation.notices;

import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** An alert as it stands. */
public record Alert(
        AlertId id,
        String kind,
        String key,
        Optional<PersonId> person,
        EvidenceRef subject,
        String words,
        Instant raised,
        Instant due,
        AlertState state,
        Role ownerRole,
        Optional<UserId> owner,
        Optional<Ending> endedHow,
        String endedWords,
        Optional<Instant> ended) {

    public boolean isLate(Instant now) {
        return state != AlertState.ENDED && now.isAfter(due);
    }

    /** One thing that became of it. */
    public record Step(AlertState state, String words, Instant at, UserId by) {}
}
