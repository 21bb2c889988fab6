package care.mainstay.care.outcomes.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is acting, what time it is, and the writing down of both. */
@Component
class Trail {

    private final Callers callers;
    private final AuditTrail audit;
    private final InstantSource clock;

    Trail(Callers callers, AuditTrail audit, InstantSource clock) {
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    Caller caller() {
        return callers.current();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Rows.day(now());
    }

    /** The moment something was written down: now, or an earlier one that an import brings along. */
    Instant moment(Optional<Instant> at) {
        var now = now();
        if (at.filter(now::isBefore).isPresent()) {
            throw new Refused(
                    "outcomes.written-in-the-future",
                    "It says it was written down on " + at.get() + ", which has not come yet.",
                    "Maybe a clock or a time zone is wrong.");
        }
        return at.orElse(now);
    }

    void wrote(String action, OutcomeId outcome, PersonId person) {
        audit.wrote(action, new EvidenceRef("outcomes.outcome", outcome.value()), Optional.of(person));
    }

    /** One entry for each of these outcomes. */
    void wrote(String action, Map<OutcomeId, PersonId> outcomes) {
        audit.wroteAll(
                action,
                outcomes.entrySet().stream()
                        .map(each -> new AuditTrail.Written(
                                new EvidenceRef(
                                        "outcomes.outcome", each.getKey().value()),
                                Optional.of(each.getValue())))
                        .toList());
    }

    void wrote(String action, String kind, UUID id, PersonId person) {
        audit.wrote(action, new EvidenceRef(kind, id), Optional.of(person));
    }
}
