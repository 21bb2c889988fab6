package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visit: what to know before it, what it was for, what was planned and what happened, what was done and noticed, who says so, and every
 * correction. It is where a payment's explanation ends, so it shows the minutes that were paid for.
 */
public record VisitPage(
        String title,
        String caption,
        String lead,
        Status status,
        List<Crumb> crumbs,
        List<SummaryRow> planned,
        List<SummaryRow> actual,
        String note,
        String noteFor,
        List<Seen> seen,
        List<Done> tasks,
        List<Version> versions,
        @Nullable Briefing briefing,
        Actions actions) {

    /** An observation made in the visit, and the outcome it is about. */
    public record Seen(String statement, String words, String value, String bearing, String href, boolean corrected) {}

    /** A task and whether it was done. */
    public record Done(String title, boolean done, String whyNot) {}

    /** An earlier version of the record. */
    public record Version(String title, String words, List<SummaryRow> rows) {}

    /** What the reader may do about the visit. */
    public record Actions(
            boolean record,
            boolean correct,
            boolean office,
            boolean setOff,
            boolean checkIn,
            String path,
            String person) {}

    /**
     * What is known, as far as the reader may.
     *
     * @param tasks what the tasks are called, when the plan or the notes are shared with the reader
     * @param notes whether the notes are shared with them, and with these every reason given in a record
     * @param briefing what to know before the visit; empty for all but those who give it, and once it is over
     */
    record Facts(
            Visit visit,
            String personName,
            String provider,
            List<RecordedVisit> history,
            Map<CarerId, String> carers,
            Map<UserId, String> users,
            Optional<Map<TaskId, String>> tasks,
            List<Observed> observed,
            boolean notes,
            boolean mayRecord,
            boolean office,
            Optional<Briefing> briefing) {}

    /** An observation with its outcome. */
    record Observed(Outcome outcome, Observation observation) {}

    static VisitPage of(Facts facts, Instant now) {
        var visit = facts.visit();
        var path = "/visits/" + visit.id();
        var person = "/people/" + visit.person();
        var standing = facts.history().stream().findFirst();
        return new VisitPage(
                visit.purpose(),
                facts.personName() + ", " + Words.day(visit.day()),
                VisitWords.times(visit.start(), visit.end()),
                facts.office() ? VisitWords.status(visit, now) : VisitWords.plainly(visit, now),
                List.of(
                        new Crumb("Home", "/"),
                        new Crumb(facts.personName(), person),
                        new Crumb("Visits", person + "/visits")),
                planned(facts),
                standing.map(record -> actual(record, facts)).orElse(List.of()),
                standing.filter(record -> facts.notes())
                        .map(record -> record.note().words())
                        .orElse(""),
                standing.filter(record -> record.note().forWhom() == VisitNote.Readers.CARE_TEAM_ONLY)
                        .map(record -> "For the care team only.")
                        .orElse(""),
                facts.observed().stream().map(VisitPage::seen).toList(),
                standing.flatMap(record -> facts.tasks()
                                .map(titles -> record.tasks().stream()
                                        .map(task -> done(task, titles, facts.notes()))
                                        .toList()))
                        .orElse(List.of()),
                versions(facts),
                facts.briefing().orElse(null),
                new Actions(
                        facts.mayRecord() && !visit.state().isEnd(),
                        facts.mayRecord() && standing.isPresent(),
                        facts.office(),
                        facts.mayRecord() && visit.maySetOff(now),
                        facts.mayRecord() && visit.mayCheckIn(now),
                        path,
                        person));
    }

    private static List<SummaryRow> planned(Facts facts) {
        var visit = facts.visit();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow(
                "Planned",
                Words.day(visit.day()) + ", " + VisitWords.times(visit.start(), visit.end()) + " ("
                        + VisitWords.minutes(visit.plannedMinutes()) + ")"));
        rows.add(new SummaryRow("Carers needed", String.valueOf(visit.carersNeeded())));
        rows.add(new SummaryRow(
                "Who was to come",
                visit.carers().isEmpty()
                        ? "Nobody yet"
                        : Words.and(visit.carers().stream()
                                .map(carer -> facts.carers().getOrDefault(carer, "A carer"))
                                .toList())));
        rows.add(new SummaryRow("Provider", facts.provider()));
        return rows;
    }

    private static List<SummaryRow> actual(RecordedVisit record, Facts facts) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("How it ended", record.ending().words() + (facts.notes() ? why(record) : "")));
        for (Attendance there : record.attended()) {
            rows.add(new SummaryRow(
                    facts.carers().getOrDefault(there.carer(), "A carer"),
                    VisitWords.times(there.from(), there.until()) + " (" + VisitWords.minutes(there.minutes()) + ")"));
        }
        if (record.attended().size() > 1) {
            rows.add(new SummaryRow("Minutes of care", VisitWords.minutes(record.minutes())));
        }
        rows.add(new SummaryRow(
                "Written down",
                Words.moment(record.recorded().at()) + " by "
                        + facts.users().getOrDefault(record.recorded().by(), "somebody at " + facts.provider())
                        + late(record)));
        record.device()
                .ifPresent(device -> rows.add(new SummaryRow(
                        "Entered on", device.name() + ", whose clock said " + Words.moment(device.clock()))));
        return rows;
    }

    private static String why(RecordedVisit record) {
        return record.why().isBlank() ? "" : ": " + record.why();
    }

    /** Said when a record was made more than a day after the visit. */
    private static String late(RecordedVisit record) {
        return record.attended().stream()
                .map(Attendance::until)
                .findFirst()
                .filter(end -> record.recorded().at().isAfter(end.plusSeconds(24 * 3600)))
                .map(end -> ", "
                        + Words.count(
                                ChronoUnit.DAYS.between(
                                        LondonTime.day(end),
                                        LondonTime.day(record.recorded().at())),
                                "day",
                                "days")
                        + " after the visit")
                .orElse("");
    }

    private static Seen seen(Observed observed) {
        var observation = observed.observation();
        return new Seen(
                observed.outcome().statement(),
                observation.words(),
                observation.value().map(observed.outcome()::words).orElse(""),
                observation.bearing().title(),
                "/people/" + observed.outcome().person() + "/outcomes/"
                        + observed.outcome().id(),
                !observation.counts());
    }

    private static Done done(TaskRecord task, Map<TaskId, String> titles, boolean notes) {
        return new Done(
                titles.getOrDefault(task.task(), "A task of an earlier plan"), task.done(), notes ? task.whyNot() : "");
    }

    private static List<Version> versions(Facts facts) {
        var history = facts.history();
        var versions = new ArrayList<Version>();
        for (int i = 1; i < history.size(); i++) {
            var earlier = history.get(i);
            var replaced = history.get(i - 1);
            versions.add(new Version(
                    "Version " + earlier.version() + " of the record",
                    "Corrected on " + Words.moment(replaced.recorded().at()) + " by "
                            + facts.users().getOrDefault(replaced.recorded().by(), "somebody at " + facts.provider())
                            + (facts.notes() ? ": " + Words.sentence(replaced.correction()) : "."),
                    Stream.concat(actual(earlier, facts).stream(), said(earlier, facts).stream())
                            .toList()));
        }
        return versions;
    }

    /** What an earlier version said that a correction may have changed: what was done, and the note. */
    private static List<SummaryRow> said(RecordedVisit earlier, Facts facts) {
        var rows = new ArrayList<SummaryRow>();
        facts.tasks().ifPresent(titles -> {
            for (var task : earlier.tasks()) {
                var done = done(task, titles, facts.notes());
                rows.add(new SummaryRow(
                        done.title(),
                        done.done() ? "Done" : "Not done" + (done.whyNot().isBlank() ? "" : ": " + done.whyNot())));
            }
        });
        if (facts.notes() && !earlier.note().isEmpty()) {
            rows.add(new SummaryRow("Note", earlier.note().words()));
        }
        return rows;
    }

    public boolean hasRecord() {
        return !actual.isEmpty();
    }
}
