package care.mainstay.care.safety;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of what went wrong or nearly did, what became of them, and stays in hospital.
 *
 * <p>What the caller may not know does not exist for them: nothing here is visible, or hinted at, to the person's circle
 * or in their own record, and of safeguarding only a manager, a commissioner, an inspector and the reporter know.
 */
public interface Safety {

    IncidentId report(NewIncident incident);

    /** Reports many in a few statements by the same rules, refusing all when one is wrong; an id already there is left alone. */
    List<IncidentId> reportAll(List<NewIncident> incidents);

    /** The next step of an incident's life, with what was found or decided. */
    @Transactional
    default void advance(IncidentId id, IncidentState to, String words) {
        advance(id, to, words, Optional.empty());
    }

    /** The same with who did it and when, for imports and the demo. */
    void advance(IncidentId id, IncidentState to, String words, Optional<Recorded> recorded);

    @Transactional
    default ActionId act(IncidentId id, NewAction action) {
        return act(id, action, Optional.empty());
    }

    /** The same with who agreed it and when, for imports and the demo. */
    ActionId act(IncidentId id, NewAction action, Optional<Recorded> recorded);

    @Transactional
    default void done(ActionId action, String words) {
        done(action, words, Optional.empty());
    }

    /** The same with who did it and when, for imports and the demo. */
    void done(ActionId action, String words, Optional<Recorded> recorded);

    /** Judges harm. Independence is refused to every provider, whoever reported; a council may claim it. */
    void review(IncidentId id, NewHarmReview review);

    StayId admit(NewStay stay);

    /** The person came home; also lets the clocks of their outcomes run again. */
    @Transactional
    default void discharge(StayId id, LocalDate on, String words) {
        discharge(id, on, words, Optional.empty());
    }

    /** The same with who wrote it and when, for imports and the demo. */
    void discharge(StayId id, LocalDate on, String words, Optional<Recorded> recorded);

    void reviewStay(StayId id, NewHarmReview review);

    Optional<Incident> find(IncidentId id);

    Optional<HospitalStay> findStay(StayId id);

    /** What happened to a person in these days, the latest first. */
    List<Incident> forPerson(PersonId person, DateRange days);

    /** Every incident of the caller's organisation that is not closed, the oldest first. */
    List<Incident> open();

    List<HospitalStay> stays(PersonId person, DateRange days);

    /** Stays of these people that touch these days, as known at the cut-off, the latest first. */
    List<HospitalStay> stays(Collection<PersonId> people, DateRange days, Instant recordedBy);

    /** The days a person was in hospital; the last range ends with today while they are there. */
    List<DateRange> pauses(PersonId person);

    /**
     * For a settlement: what gates may look at, of what happened to these people in these days or was still to be done
     * then, as known at the cut-off. Ask it as a manager, a commissioner or the system: others would miss safeguarding.
     */
    List<GateFact> gateFacts(Collection<PersonId> people, DateRange days, Instant recordedBy);
}
