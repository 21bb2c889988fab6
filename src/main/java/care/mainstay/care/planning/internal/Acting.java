package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanId;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is acting and when, what they may not do to a plan, and the writing down of what they did. */
@Component
class Acting {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Callers callers;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final IdSource ids;
    private final Persons persons;

    Acting(
            Callers callers,
            Organisations organisations,
            AuditTrail audit,
            InstantSource clock,
            IdSource ids,
            Persons persons) {
        this.callers = callers;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.persons = persons;
    }

    /** No plan is written or agreed for somebody who has died. */
    void requireLiving(PersonId person, LocalDate on) {
        persons.requireLiving(person, on);
    }

    Caller caller() {
        return callers.current();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return now().atZone(LONDON).toLocalDate();
    }

    /** The moment something was written down: now, or an earlier one that an import brings along. */
    Instant moment(Optional<Instant> at) {
        return at.filter(given -> !given.isAfter(now())).orElseGet(this::now);
    }

    UUID nextId() {
        return ids.next();
    }

    Organisation.Kind kind() {
        return organisations
                .find(caller().organisation())
                .map(Organisation::kind)
                .orElseThrow();
    }

    /** Plans and visit times are the provider's and the person's: a council that steps in says so and is counted. */
    void requireProvider() {
        if (kind() != Organisation.Kind.PROVIDER) {
            throw new Refused(
                    "planning.not-yours-to-edit",
                    "A plan is written by the provider with the person; whoever commissions can read it.",
                    "You can ask a question, raise a concern, or ask for a change.");
        }
    }

    void requireKeeper(Plan plan) {
        requireProvider();
        if (!plan.provider().equals(caller().organisation())) {
            throw new Refused(
                    "planning.not-yours-to-edit", "This plan is kept by another provider.", "Ask them to change it.");
        }
    }

    void wrote(String action, PlanId plan, PersonId person) {
        audit.wrote(action, new EvidenceRef("planning.plan", plan.value()), Optional.of(person));
    }

    void wroteIntervention(UUID id, PersonId person) {
        audit.wrote("plan.step-in", new EvidenceRef("planning.intervention", id), Optional.of(person));
    }
}
