package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A visit somebody wants to put on the rota.
 *
 * @param id given by imports and the demo; otherwise one is made
 * @param day the day it is planned for: a night that begins after midnight may still belong to the day before
 * @param carers who is to come; empty while nobody is assigned
 * @param carersNeeded 1, or 2 when it takes two
 * @param purpose what it is for, in a few words the carer sees first: "Breakfast, made together"
 * @param label which visit of the plan's week it is, when it is one; its tasks are found by it
 * @param source its name in the system it came from
 * @param published whether the carer is to see it at once
 * @param wanted between when it may start and what it takes; empty when nothing is known but its time
 */
public record NewVisit(
        Optional<VisitId> id,
        PersonId person,
        LocalDate day,
        Instant start,
        Instant end,
        List<CarerId> carers,
        int carersNeeded,
        String purpose,
        Optional<String> label,
        Optional<SourceReference> source,
        boolean published,
        Optional<Wanted> wanted) {

    /** One of which nothing is known but its time. */
    public NewVisit(
            Optional<VisitId> id,
            PersonId person,
            LocalDate day,
            Instant start,
            Instant end,
            List<CarerId> carers,
            int carersNeeded,
            String purpose,
            Optional<String> label,
            Optional<SourceReference> source,
            boolean published) {
        this(id, person, day, start, end, carers, carersNeeded, purpose, label, source, published, Optional.empty());
    }

    /** A visit by wall-clock times; an end at or before the start is on the next day. Clock changes are refused with words. */
    public static NewVisit at(PersonId person, LocalDate day, LocalTime start, LocalTime end, String purpose) {
        var from = LondonTime.at(day, start, Optional.empty(), "start");
        var until = LondonTime.endAfter(from, end, Optional.empty(), "end");
        return new NewVisit(
                Optional.empty(),
                person,
                day,
                from,
                until,
                List.of(),
                1,
                purpose,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public NewVisit by(CarerId... assigned) {
        return new NewVisit(
                id,
                person,
                day,
                start,
                end,
                List.of(assigned),
                Math.max(carersNeeded, assigned.length),
                purpose,
                label,
                source,
                published,
                wanted);
    }

    public NewVisit withId(VisitId known) {
        return new NewVisit(
                Optional.of(known),
                person,
                day,
                start,
                end,
                carers,
                carersNeeded,
                purpose,
                label,
                source,
                published,
                wanted);
    }

    public NewVisit from(SourceReference reference) {
        return new NewVisit(
                id,
                person,
                day,
                start,
                end,
                carers,
                carersNeeded,
                purpose,
                label,
                Optional.of(reference),
                published,
                wanted);
    }

    public NewVisit labelled(String ofTheWeek) {
        return new NewVisit(
                id,
                person,
                day,
                start,
                end,
                carers,
                carersNeeded,
                purpose,
                Optional.of(ofTheWeek),
                source,
                published,
                wanted);
    }

    public NewVisit needing(int people) {
        return new NewVisit(id, person, day, start, end, carers, people, purpose, label, source, published, wanted);
    }

    public NewVisit asPublished() {
        return new NewVisit(id, person, day, start, end, carers, carersNeeded, purpose, label, source, true, wanted);
    }

    public NewVisit wanted(Wanted agreed) {
        return new NewVisit(
                id,
                person,
                day,
                start,
                end,
                carers,
                carersNeeded,
                purpose,
                label,
                source,
                published,
                Optional.of(agreed));
    }
}
