package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.persons.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A carer's day, one card for each visit: first what it is for and what changed, then the clock. */
public record TodayPage(String title, String lead, List<Stop> stops, String before, String after, boolean isToday) {

    /** One visit of the day. */
    public record Stop(
            String name,
            String times,
            String purpose,
            String address,
            Status status,
            String lastTime,
            List<String> toNotice,
            String href,
            boolean toRecord,
            String recordHref,
            String setOffAction,
            boolean canSetOff,
            boolean canCheckIn,
            String checkInAction) {}

    /** What is known of a visit. */
    record Facts(
            Visit visit,
            Optional<PersonName> name,
            Optional<String> address,
            Optional<LastTime> last,
            List<DueObservation> due) {}

    /** The visit before it. */
    record LastTime(Visit visit, RecordedVisit record, List<String> carers) {}

    static TodayPage of(LocalDate day, LocalDate today, Instant now, List<Facts> facts) {
        var stops = facts.stream().map(each -> stop(each, now, day)).toList();
        long left = facts.stream().filter(each -> !each.visit().state().isEnd()).count();
        return new TodayPage(
                day.equals(today) ? "Today" : Words.day(day),
                facts.isEmpty()
                        ? "No visits."
                        : Words.count(facts.size(), "visit", "visits") + ", "
                                + (left == 0 ? "all recorded." : left + " to go."),
                stops,
                "/today?day=" + day.minusDays(1),
                "/today?day=" + day.plusDays(1),
                day.equals(today));
    }

    private static Stop stop(Facts facts, Instant now, LocalDate day) {
        var visit = facts.visit();
        var path = "/visits/" + visit.id();
        return new Stop(
                facts.name().map(PersonName::inLists).orElse("Somebody you visit"),
                VisitWords.times(visit.start(), visit.end()),
                visit.purpose(),
                facts.address().orElse(""),
                VisitWords.plainly(visit, now),
                facts.last().map(last -> lastTime(last, day)).orElse(""),
                facts.due().stream().map(DueObservation::statement).toList(),
                path,
                !visit.state().isEnd(),
                path + "/record",
                path + "/set-off",
                visit.maySetOff(now),
                visit.mayCheckIn(now),
                path + "/check-in");
    }

    /** "Last time, yesterday at 5:00pm, Amir Khan: …" with the note, or how it ended when there is none. */
    static String lastTime(LastTime last, LocalDate day) {
        var who = last.carers().isEmpty() ? "" : ", " + Words.and(last.carers());
        var said = last.record().note().isEmpty()
                ? last.record().why().isBlank()
                        ? last.record().ending().words()
                        : last.record().ending().words() + ": " + last.record().why()
                : last.record().note().words();
        return "Last time (" + Words.day(last.visit().day(), day) + " at "
                + VisitWords.time(last.visit().start()) + who + "): " + shortened(said);
    }

    private static String shortened(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= 280) {
            return line;
        }
        int cut = line.lastIndexOf(' ', 278);
        return line.substring(0, cut < 200 ? 278 : cut) + "…";
    }
}
