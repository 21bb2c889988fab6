package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who comes to a person and when, a week at a time. */
public record PersonVisitsPage(
        PersonFrame frame,
        String title,
        String lead,
        List<Day> days,
        String weekBefore,
        String weekAfter,
        String monday,
        boolean canPlan,
        Form form) {

    /** The visits of one day. */
    public record Day(String name, List<Item> visits) {}

    /** One visit. */
    public record Item(String time, String purpose, String who, Status status, String href) {}

    static PersonVisitsPage of(
            PersonFrame frame,
            LocalDate monday,
            LocalDate today,
            Instant now,
            List<Visit> visits,
            Map<CarerId, String> carers,
            boolean canPlan,
            Form form) {
        var days = monday.datesUntil(monday.plusDays(7))
                .map(day -> new Day(
                        Words.day(day) + (day.equals(today) ? " (today)" : ""),
                        visits.stream()
                                .filter(visit -> visit.day().equals(day))
                                .map(visit -> item(
                                        visit,
                                        canPlan ? VisitWords.status(visit, now) : VisitWords.plainly(visit, now),
                                        carers))
                                .toList()))
                .filter(day -> !day.visits().isEmpty())
                .toList();
        var path = frame.path() + "/visits?week=";
        long minutes = visits.stream().mapToLong(Visit::plannedMinutes).sum();
        return new PersonVisitsPage(
                frame,
                "Visits",
                visits.isEmpty()
                        ? "Nobody is planned to come in the week from " + Words.day(monday) + "."
                        : Words.count(visits.size(), "visit", "visits") + " in the week from " + Words.day(monday)
                                + ", " + VisitWords.minutes(minutes) + " planned.",
                days,
                path + monday.minusWeeks(1),
                path + monday.plusWeeks(1),
                monday.toString(),
                canPlan,
                form);
    }

    private static Item item(Visit visit, Status status, Map<CarerId, String> carers) {
        var who = visit.carers().isEmpty()
                ? "Nobody yet"
                : Words.and(visit.carers().stream()
                        .map(carer -> carers.getOrDefault(carer, "A carer"))
                        .toList());
        return new Item(
                VisitWords.times(visit.start(), visit.end()), visit.purpose(), who, status, "/visits/" + visit.id());
    }
}
