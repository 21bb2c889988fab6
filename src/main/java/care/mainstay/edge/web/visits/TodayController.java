package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A carer's day: each visit with what it is for and what happened last. */
@Controller
class TodayController {

    /** How far back "last time" looks. */
    private static final int DAYS_BACK = 14;

    private final Visits visits;
    private final Outcomes outcomes;
    private final Persons persons;
    private final Workforce workforce;
    private final Now now;

    /** Who is asking, and when. */
    record Now(Callers callers, InstantSource clock) {}

    TodayController(
            Visits visits,
            Outcomes outcomes,
            Persons persons,
            Workforce workforce,
            Callers callers,
            InstantSource clock) {
        this.visits = visits;
        this.outcomes = outcomes;
        this.persons = persons;
        this.workforce = workforce;
        this.now = new Now(callers, clock);
    }

    @Access(Role.CARER)
    @GetMapping("/today")
    ModelAndView today(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        var moment = now.clock().instant();
        var today = LocalDate.ofInstant(moment, Words.LONDON);
        var shown = day.orElse(today);
        var mine = workforce
                .carerOf(now.callers().current().actor())
                .map(Carer::id)
                .map(carer -> visits.forCarer(carer, shown))
                .orElse(List.of());
        var people = persons.names(mine.stream().map(Visit::person).collect(Collectors.toSet()));
        var stops = mine.stream()
                .map(visit -> new TodayPage.Facts(
                        visit,
                        Optional.ofNullable(people.get(visit.person())),
                        persons.find(visit.person())
                                .map(person -> String.join(
                                        ", ", person.details().address().all())),
                        last(visit),
                        visit.state().isEnd() ? List.of() : due(visit)))
                .toList();
        return Page.of("visits/today", TodayPage.of(shown, today, moment, stops));
    }

    private List<DueObservation> due(Visit visit) {
        return outcomes.due(visit.person(), visit.start()).stream()
                .filter(due -> due.isFor(ObservationSource.CARER_NOTE))
                .toList();
    }

    /** The latest record of a visit to the same person before this one. */
    private Optional<TodayPage.LastTime> last(Visit visit) {
        var before = visits.forPerson(
                visit.person(),
                new DateRange(visit.day().minusDays(DAYS_BACK), visit.day().plusDays(1)));
        var earlier = before.stream()
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
