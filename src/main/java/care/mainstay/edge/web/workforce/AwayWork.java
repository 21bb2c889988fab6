package care.mainstay.edge.web.workforce;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For the office: who is away today and tomorrow, and which visits are still on the list of somebody who will not come. */
@Component
class AwayWork implements WorkSource {

    private static final int DAYS = 2;

    private final Workforce workforce;
    private final Visits visits;
    private final Persons persons;
    private final InstantSource clock;

    AwayWork(Workforce workforce, Visits visits, Persons persons, InstantSource clock) {
        this.workforce = workforce;
        this.visits = visits;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Carers who are away";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        if (caller.role() != Role.COORDINATOR && caller.role() != Role.MANAGER) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        var absences = workforce.absences(new DateRange(today, today.plusDays(DAYS)));
        var names = workforce.names(absences.stream().map(Absence::carer).toList());
        var items = new ArrayList<WorkItem>();
        today.datesUntil(today.plusDays(DAYS)).forEach(day -> {
            var away = absences.stream().filter(each -> each.on(day)).toList();
            var planned = away.isEmpty() ? List.<Visit>of() : visits.onDay(day);
            away.forEach(each -> item(
                            each,
                            names.getOrDefault(each.carer(), "A carer"),
                            planned.stream()
                                    .filter(visit -> !visit.state().isEnd()
                                            && visit.carers().contains(each.carer()))
                                    .toList(),
                            day,
                            today)
                    .ifPresent(items::add));
        });
        return List.copyOf(items);
    }

    private Optional<WorkItem> item(Absence absence, String name, List<Visit> left, LocalDate day, LocalDate today) {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var people = persons.names(left.stream().map(Visit::person).collect(Collectors.toSet()));
        return Optional.of(new WorkItem(
                "Find somebody for " + Words.count(left.size(), "visit", "visits") + " of " + name + " "
                        + Words.day(day, today),
                absence.kind().words() + " " + AwayWords.until(absence) + ".",
                Optional.of(day),
                "/visits?day=" + day,
                left.stream()
                        .map(visit -> new Link(
                                Words.time(visit.start().atZone(Words.LONDON).toLocalTime()) + ", "
                                        + Optional.ofNullable(people.get(visit.person()))
                                                .map(person -> person.inLists())
                                                .orElse("somebody you support"),
                                "/visits/" + visit.id()))
                        .toList()));
    }
}
