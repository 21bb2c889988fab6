package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.people.workforce.Workforce;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened on the visit before this one: the first thing that somebody on their way wants to know. */
@Component
class LastTimes {

    /** How far back "last time" looks. */
    private static final int DAYS_BACK = 14;

    private final Visits visits;
    private final Workforce workforce;

    LastTimes(Visits visits, Workforce workforce) {
        this.visits = visits;
        this.workforce = workforce;
    }

    /** The latest record of a visit to the same person before this one. */
    Optional<TodayPage.LastTime> before(Visit visit) {
        var around = visits.forPerson(
                visit.person(),
                new DateRange(visit.day().minusDays(DAYS_BACK), visit.day().plusDays(1)));
        var earlier = around.stream()
                .filter(other -> other.state().isEnd() && other.start().isBefore(visit.start()))
                .max(Comparator.comparing(Visit::start));
        return earlier.flatMap(found -> Optional.ofNullable(
                        visits.recorded(List.of(found.id())).get(found.id()))
                .map(record -> new TodayPage.LastTime(found, record, names(record))));
    }

    private List<String> names(RecordedVisit record) {
        var carers = record.attended().stream().map(there -> there.carer()).collect(Collectors.toSet());
        return carers.isEmpty()
                ? List.of()
                : workforce.names(Set.copyOf(carers)).values().stream().sorted().toList();
    }
}
