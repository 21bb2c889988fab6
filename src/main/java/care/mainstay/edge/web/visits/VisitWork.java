package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A carer's visits of today, or of the next day that has some, and for the office the visits that want somebody. */
@Component
class VisitWork implements WorkSource {

    private static final int DAYS_AHEAD = 7;

    private final Visits visits;
    private final Workforce workforce;
    private final VisitNames names;
    private final InstantSource clock;

    VisitWork(Visits visits, Workforce workforce, VisitNames names, InstantSource clock) {
        this.visits = visits;
        this.workforce = workforce;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Visits";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        return switch (caller.role()) {
            case CARER ->
                workforce
                        .carerOf(caller.actor())
                        .map(Carer::id)
                        .map(carer -> IntStream.rangeClosed(0, DAYS_AHEAD)
                                .mapToObj(today::plusDays)
                                .map(day -> mine(visits.forCarer(carer, day), day, today))
                                .filter(items -> !items.isEmpty())
                                .findFirst()
                                .orElse(List.of()))
                        .orElse(List.of());
            case COORDINATOR, MANAGER -> office(visits.onDay(today), today);
            default -> List.of();
        };
    }

    private List<WorkItem> mine(List<Visit> all, LocalDate day, LocalDate today) {
        boolean now = day.equals(today);
        var people = names.people(all.stream().map(Visit::person).collect(Collectors.toSet()));
        return all.stream()
                .filter(visit -> !visit.state().isEnd())
                .map(visit -> new WorkItem(
                        (now ? "" : capital(Words.day(day, today)) + ", ") + VisitWords.time(visit.start()) + ": "
                                + Optional.ofNullable(people.get(visit.person()))
                                        .map(name -> name.inLists())
                                        .orElse("a visit"),
                        visit.purpose(),
                        Optional.empty(),
                        "/visits/" + visit.id() + (now ? "/record" : "")))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private List<WorkItem> office(List<Visit> all, LocalDate today) {
        var now = clock.instant();
        var items = new ArrayList<WorkItem>();
        add(
                items,
                all.stream().filter(Visit::isUnassigned).count(),
                "Assign carers to",
                today,
                BoardView.Only.UNASSIGNED);
        add(
                items,
                all.stream()
                        .filter(visit -> BoardView.Only.LATE.shows(visit, now))
                        .count(),
                "Find out about",
                today,
                BoardView.Only.LATE);
        add(
                items,
                all.stream()
                        .filter(visit -> BoardView.Only.UNLOGGED.shows(visit, now))
                        .count(),
                "Have recorded",
                today,
                BoardView.Only.UNLOGGED);
        return items;
    }

    private static void add(List<WorkItem> items, long count, String verb, LocalDate today, BoardView.Only only) {
        if (count > 0) {
            items.add(new WorkItem(
                    verb + " " + Words.count(count, "visit", "visits"),
                    switch (only) {
                        case UNASSIGNED -> "Nobody is to come yet.";
                        case LATE -> "They should have begun, and nobody has checked in.";
                        case UNLOGGED -> "They are over by the plan, and nothing is written down.";
                        case ALL, MISSED -> "";
                    },
                    Optional.of(today),
                    "/visits?day=" + today + "&only=" + only.code()));
        }
    }
}
