package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A carer's day: each visit with what it is for and what happened last. */
@Controller
class TodayController {

    private final Visits visits;
    private final Outcomes outcomes;
    private final Persons persons;
    private final Workforce workforce;
    private final Now now;

    /** Who is asking, when, and what happened before. */
    record Now(Callers callers, InstantSource clock, LastTimes lastTimes) {}

    TodayController(Visits visits, Outcomes outcomes, Persons persons, Workforce workforce, Now now) {
        this.visits = visits;
        this.outcomes = outcomes;
        this.persons = persons;
        this.workforce = workforce;
        this.now = now;
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
                        now.lastTimes().before(visit),
                        visit.state().isEnd() ? List.of() : due(visit)))
                .toList();
        return Page.of("visits/today", TodayPage.of(shown, today, moment, stops));
    }

    private List<DueObservation> due(Visit visit) {
        return outcomes.due(visit.person(), visit.start()).stream()
                .filter(due -> due.isFor(ObservationSource.CARER_NOTE))
                .toList();
    }
}
