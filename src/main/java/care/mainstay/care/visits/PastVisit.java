package care.mainstay.care.visits;

import java.util.Optional;

/**
 * A visit brought in after the event: as it was planned, and how it went if anybody knows.
 *
 * @param planned with the id it is to have
 * @param record about that same visit; empty while nothing is known
 */
public record PastVisit(NewVisit planned, Optional<VisitRecord> record) {

    public PastVisit {
        var id = planned.id().orElseThrow(() -> new IllegalArgumentException("a visit of the past needs its id"));
        if (record.filter(entry -> !entry.visit().equals(id)).isPresent()) {
            throw new IllegalArgumentException("the record is about another visit than " + id);
        }
    }
}
