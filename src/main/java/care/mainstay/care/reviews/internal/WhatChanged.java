package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.reviews.Review.Change;
import care.mainstay.care.reviews.Review.ChangeKind;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Everything that changed for a person between two moments, as sentences: what a review opens with.
 *
 * <p>The opener's own access decides what is looked at. Safeguarding is left out altogether, because the lines are kept
 * and read by others later; whoever may know meets it on its own page.
 */
@Component
class WhatChanged {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int MOST_TASKS = 5;

    private final Outcomes outcomes;
    private final Plans plans;
    private final Visits visits;
    private final Safety safety;

    WhatChanged(Outcomes outcomes, Plans plans, Visits visits, Safety safety) {
        this.outcomes = outcomes;
        this.plans = plans;
        this.visits = visits;
        this.safety = safety;
    }

    /** One line, and whether only those giving, arranging or inspecting care may read it. */
    record Line(Change change, boolean teamOnly) {}

    List<Line> between(PersonId person, Instant since, Instant now) {
        var days = new DateRange(LondonTime.day(since), LondonTime.day(now).plusDays(1));
        var lines = new ArrayList<Line>();
        outcomes(person, since, now, lines);
        visits(person, days, lines);
        plan(person, days, lines);
        safety(person, days, lines);
        return lines;
    }

    private void outcomes(PersonId person, Instant since, Instant now, List<Line> lines) {
        var all = outcomes.forPerson(person);
        var ids = all.stream().map(Outcome::id).toList();
        var before = outcomes.achievements(ids, since);
        var after = outcomes.achievements(ids, now);
        for (var outcome : all) {
            var then = Optional.ofNullable(before.get(outcome.id()));
            var today = Optional.ofNullable(after.get(outcome.id()));
            today.ifPresent(status -> lines.add(line(
                    ChangeKind.STATUS,
                    outcome,
                    then.filter(earlier -> outcome.proposedAt().isBefore(since))
                                    .map(Achievement::status)
                                    .filter(earlier -> earlier != status.status())
                                    .map(earlier -> "Was “" + earlier.title() + "”, is now “"
                                            + status.status().title() + "”: ")
                                    .orElse("“" + status.status().title() + "”: ")
                            + status.why().finding())));
            var seen = outcomes.observations(outcome.id()).stream()
                    .filter(Observation::counts)
                    .filter(observation -> !observation.recordedAt().isBefore(since)
                            && !observation.recordedAt().isAfter(now))
                    .toList();
            lines.add(line(ChangeKind.OBSERVATIONS, outcome, observations(seen)));
        }
    }

    private static String observations(List<Observation> seen) {
        if (seen.isEmpty()) {
            return "Nobody has written down anything about this.";
        }
        long forIt =
                seen.stream().filter(one -> one.bearing() == Bearing.SUPPORTS).count();
        long against =
                seen.stream().filter(one -> one.bearing() == Bearing.AGAINST).count();
        long people = seen.stream().map(one -> one.observer().key()).distinct().count();
        var latest =
                seen.stream().max(Comparator.comparing(Observation::observedAt)).orElseThrow();
        return count(seen.size(), "observation") + " by " + count(people, "different person", "different people") + ": "
                + forIt + " for it, " + against + " against it. The latest, on "
                + LondonTime.day(latest.observedAt()).format(DAY) + ": “" + latest.words() + "”";
    }

    private void visits(PersonId person, DateRange days, List<Line> lines) {
        var tally = visits.tally(person, days);
        if (tally.visits() == 0) {
            lines.add(line(ChangeKind.VISITS, "No visits were planned."));
            return;
        }
        int minutes = tally.minutes();
        var words = new StringBuilder(count(tally.visits(), "visit") + " planned, " + tally.given() + " carried out ("
                + minutes / 60 + " hours " + minutes % 60 + " minutes).");
        for (var state : List.of(
                VisitState.MISSED,
                VisitState.CUT_SHORT,
                VisitState.DECLINED_BY_PERSON,
                VisitState.NO_ANSWER,
                VisitState.CANCELLED)) {
            var times = tally.byState().get(state);
            if (times != null) {
                words.append(' ')
                        .append(state.words())
                        .append(": ")
                        .append(times)
                        .append('.');
            }
        }
        lines.add(line(ChangeKind.VISITS, words.toString()));
        var came = visits.carersWhoCame(person, days);
        if (!came.isEmpty()) {
            int times = came.values().stream().mapToInt(Integer::intValue).sum();
            int first = came.values().iterator().next();
            lines.add(line(
                    ChangeKind.CARERS,
                    count(came.size(), "carer") + " came. The one who came most made " + first + " of " + times
                            + " visits."));
        }
        tasks(person, tally.undone(), lines);
    }

    private void tasks(PersonId person, Map<TaskId, Integer> undone, List<Line> lines) {
        var titles = new HashMap<TaskId, String>();
        plans.versions(person)
                .forEach(plan -> plan.tasks().forEach(task -> titles.putIfAbsent(task.id(), task.title())));
        undone.entrySet().stream()
                .filter(entry -> titles.containsKey(entry.getKey()))
                .sorted(Map.Entry.<TaskId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TASKS)
                .forEach(entry -> lines.add(line(
                        ChangeKind.TASKS,
                        "“" + titles.get(entry.getKey()) + "” was not done "
                                + (entry.getValue() == 1 ? "once." : entry.getValue() + " times."))));
    }

    private void plan(PersonId person, DateRange days, List<Line> lines) {
        for (var plan : plans.versions(person)) {
            plan.agreedOn().filter(days::contains).ifPresent(day -> {
                long unserving =
                        plan.tasks().stream().filter(PlanTask::isUnserving).count();
                lines.add(new Line(
                        new Change(
                                ChangeKind.PLAN,
                                Optional.empty(),
                                Optional.of(new EvidenceRef(
                                        "planning.plan", plan.id().value())),
                                "Plan version " + plan.version() + " was agreed on " + day.format(DAY)
                                        + (plan.whatChanged().isBlank() ? "." : ": " + plan.whatChanged())
                                        + (unserving > 0
                                                ? " " + count(unserving, "task")
                                                        + " still say nothing about what they are for."
                                                : "")),
                        false));
            });
        }
    }

    private void safety(PersonId person, DateRange days, List<Line> lines) {
        for (var incident : safety.forPerson(person, days)) {
            if (incident.kind() != IncidentKind.SAFEGUARDING) {
                lines.add(new Line(
                        new Change(
                                ChangeKind.INCIDENT,
                                Optional.empty(),
                                Optional.of(new EvidenceRef(
                                        "safety.incident", incident.id().value())),
                                incident.kind().words() + " on "
                                        + LondonTime.day(incident.happened()).format(DAY) + ", about "
                                        + incident.about().words().toLowerCase(Locale.UK) + ". "
                                        + incident.harm().words() + ". "
                                        + incident.state().words() + "."),
                        true));
            }
        }
        for (var stay : safety.stays(person, days)) {
            lines.add(new Line(
                    new Change(
                            ChangeKind.HOSPITAL,
                            Optional.empty(),
                            Optional.of(new EvidenceRef("safety.stay", stay.id().value())),
                            "In hospital from " + stay.admitted().format(DAY)
                                    + stay.discharged()
                                            .map(day -> " until " + day.format(DAY))
                                            .orElse(", and still there")
                                    + (stay.planned() ? " (planned)." : " (not planned).")),
                    true));
        }
    }

    private static Line line(ChangeKind kind, Outcome outcome, String words) {
        return new Line(
                new Change(
                        kind,
                        Optional.of(outcome.id()),
                        Optional.of(
                                new EvidenceRef("outcomes.outcome", outcome.id().value())),
                        words),
                false);
    }

    private static Line line(ChangeKind kind, String words) {
        return new Line(new Change(kind, Optional.empty(), Optional.empty(), words), false);
    }

    private static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static String words(LocalDate day) {
        return day.format(DAY);
    }
}
