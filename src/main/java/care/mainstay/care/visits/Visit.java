package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One visit, planned and actual.
 *
 * @param keeper the provider whose visit it is
 * @param day the day it was planned for
 * @param carers who is to come
 * @param label which visit of the plan's week it is, when it is one
 * @param source its name in the system it came from
 * @param wanted between when it may start and what it takes; empty when nothing is known but its time
 * @param version one more each time its time or its carers change
 */
public record Visit(
        VisitId id,
        OrganisationId keeper,
        PersonId person,
        LocalDate day,
        Instant start,
        Instant end,
        List<CarerId> carers,
        int carersNeeded,
        String purpose,
        Optional<String> label,
        VisitState state,
        Optional<Instant> checkedIn,
        Optional<SourceReference> source,
        Optional<Wanted> wanted,
        int version) {

    /** One of which nothing is known but its time, as it was first planned. */
    public Visit(
            VisitId id,
            OrganisationId keeper,
            PersonId person,
            LocalDate day,
            Instant start,
            Instant end,
            List<CarerId> carers,
            int carersNeeded,
            String purpose,
            Optional<String> label,
            VisitState state,
            Optional<Instant> checkedIn,
            Optional<SourceReference> source) {
        this(
                id,
                keeper,
                person,
                day,
                start,
                end,
                carers,
                carersNeeded,
                purpose,
                label,
                state,
                checkedIn,
                source,
                Optional.empty(),
                1);
    }

    /** How long before its planned start a visit can be begun: nobody is there who says so earlier. */
    private static final Duration EARLY = Duration.ofHours(2);

    /** The moment from which a carer may say that they are on their way, or have arrived. */
    public Instant beginsFrom() {
        return start.minus(EARLY);
    }

    public boolean maySetOff(Instant now) {
        return state == VisitState.PUBLISHED && !now.isBefore(beginsFrom());
    }

    public boolean mayCheckIn(Instant now) {
        return (state == VisitState.PUBLISHED || state == VisitState.TRAVELLING) && !now.isBefore(beginsFrom());
    }

    public int plannedMinutes() {
        return (int) Duration.between(start, end).toMinutes();
    }

    public boolean isUnassigned() {
        return carers.size() < carersNeeded && !state.isEnd();
    }
}
