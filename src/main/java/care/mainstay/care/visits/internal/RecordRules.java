package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes a record of a visit impossible: one place, for the page, the import and the demo alike.
 *
 * <p>Every rule answers all that is wrong at once. Nothing here reads a clock or a database; what is already known is
 * handed in.
 */
final class RecordRules {

    /** How far a device's clock may run ahead before a time counts as being in the future. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** A record whose times are further than this from the planned ones is about another visit, or another day. */
    static final Duration SAME_VISIT = Duration.ofHours(12);

    /** The visit is not there for the caller, which for one visit means "not found". */
    static final String UNKNOWN = "visits.unknown";

    private static final int LONGEST_WHY = 2_000;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_QUOTE = 80;

    private final Instant now;

    RecordRules(Instant now) {
        this.now = now;
    }

    /**
     * Everything wrong with a record.
     *
     * @param itself the carer the caller is, when the caller is one
     * @param working carers of the organisation among those named in the record
     * @param correction why an earlier record is replaced; empty for a first one
     */
    List<Problem> problems(
            VisitRecord record,
            Visit visit,
            Caller caller,
            Optional<CarerId> itself,
            Staff.OnDay working,
            Clashes actual,
            Optional<String> correction) {
        var found = new Problems();
        ending(found, record, visit);
        attendance(found, record, visit, working, actual);
        allowed(found, record, visit, caller, itself);
        words(found, record);
        seen(found, record);
        correction.ifPresent(because -> {
            if (because.isBlank()) {
                found.add(
                        "visits.correction-without-reason",
                        "correction",
                        "It does not say why the record is corrected.",
                        "Write what was wrong. The earlier record stays, with your reason beside it.");
            }
            found.text(because, LONGEST_WHY, "visits.correction", "correction", "The reason");
        });
        return found.found();
    }

    /** A note for somebody else's visit: tasks and outcomes that are not of the person visited. */
    static List<Problem> notTheirs(VisitRecord record, PersonId person, Sightings.Theirs theirs) {
        var found = new Problems();
        record.tasks().stream()
                .filter(task -> !theirs.has(person, task.task()))
                .forEach(task -> found.add(
                        "visits.task-not-theirs",
                        "task-" + task.task(),
                        "A task is answered that is not in the plan of the person visited.",
                        "Maybe this is the record of somebody else’s visit. Open the visit again and record it from"
                                + " there."));
        record.seen().stream()
                .filter(seen -> !theirs.has(person, seen.outcome()))
                .forEach(seen -> found.add(
                        "visits.outcome-not-theirs",
                        "outcome-" + seen.outcome(),
                        "Something was seen of an outcome that is not one of the person visited: “"
                                + quoted(seen.words()) + "”.",
                        "Maybe this is the record of somebody else’s visit. Open the visit again and record it from"
                                + " there."));
        return found.found();
    }

    private static String quoted(String words) {
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
    }

    private void ending(Problems found, VisitRecord record, Visit visit) {
        if (!record.ending().isEnd() || !visit.state().mayBecome(record.ending())) {
            found.add(
                    "visits.cannot-become",
                    "ending",
                    "A visit that is “" + visit.state().words() + "” cannot be recorded as “"
                            + record.ending().words() + "”.",
                    "Choose how the visit ended.");
        }
        if (record.ending() == VisitState.PARTLY_DOUBLE_HANDED && visit.carersNeeded() < 2) {
            found.add(
                    "visits.needed-one-carer",
                    "ending",
                    "This visit was planned for one carer.",
                    "Choose another way it ended, or have the visit planned for two.");
        }
        if (record.ending() == VisitState.COMPLETED
                && !record.attended().isEmpty()
                && record.attended().size() < visit.carersNeeded()) {
            found.add(
                    "visits.carer-missing",
                    "carers",
                    "The visit takes " + visit.carersNeeded() + " carers and "
                            + record.attended().size() + " came.",
                    "Enter everybody who was there, or choose “" + VisitState.PARTLY_DOUBLE_HANDED.words() + "”.");
        }
        if (record.ending() == VisitState.MISSED && visit.start().isAfter(now)) {
            found.add(
                    "visits.not-missed-yet",
                    "ending",
                    "The visit is planned for " + LondonTime.words(visit.start()) + ", which has not come yet.",
                    "Maybe it is to be cancelled.");
        }
        if (record.ending().needsWhy() && record.why().isBlank()) {
            found.add(
                    "visits.why-missing",
                    "why",
                    "It does not say why: " + record.ending().words().toLowerCase(Locale.UK) + ".",
                    "Write a few words on what happened.");
        }
    }

    private void attendance(Problems found, VisitRecord record, Visit visit, Staff.OnDay working, Clashes actual) {
        if (record.ending().careWasGiven() && record.attended().isEmpty()) {
            found.add(
                    "visits.nobody-attended",
                    "check-in",
                    "It does not say who came and when.",
                    "Enter when the visit began and ended.");
        }
        boolean nobodyCame = record.ending() == VisitState.MISSED || record.ending() == VisitState.CANCELLED;
        if (nobodyCame && !record.attended().isEmpty()) {
            found.add(
                    "visits.somebody-attended",
                    "ending",
                    "Somebody was there, so the visit was neither missed nor cancelled.",
                    "Choose another way it ended, or leave out the times.");
        }
        var there = new HashSet<CarerId>();
        for (var attendance : record.attended()) {
            if (!there.add(attendance.carer())) {
                found.add(
                        "visits.carer-twice",
                        "carers",
                        "The same carer is entered twice.",
                        "Maybe the second carer is somebody else.");
            }
            times(found, attendance, visit);
            if (!working.has(attendance.carer()) && !visit.carers().contains(attendance.carer())) {
                found.add(
                        "visits.carer-unknown",
                        "carers",
                        working.name(attendance.carer()) + " does not work here, or did not then.",
                        "Choose somebody from the list.");
            }
            actual.elsewhere(attendance.carer(), visit.id(), attendance.from(), attendance.until())
                    .ifPresent(stay -> found.add(
                            "visits.carer-was-elsewhere",
                            "check-in",
                            "The same carer is recorded on another visit from " + LondonTime.words(stay.from())
                                    + " until " + LondonTime.words(stay.until()) + ".",
                            "Maybe one of the times is wrong. If the other visit’s are, correct that one first."));
        }
    }

    private void times(Problems found, Attendance attendance, Visit visit) {
        if (!attendance.until().isAfter(attendance.from())) {
            found.add(
                    "visits.check-out-before-check-in",
                    "check-out",
                    "The check-out, " + LondonTime.words(attendance.until()) + ", is not after the check-in, "
                            + LondonTime.words(attendance.from()) + ".",
                    "Maybe the two times are the wrong way round, or the visit ended on the next day.");
            return;
        }
        if (attendance.until().isAfter(now.plus(CLOCKS_DIFFER))) {
            found.add(
                    "visits.in-the-future",
                    "check-out",
                    "The visit would end at " + LondonTime.words(attendance.until()) + ", and it is only "
                            + LondonTime.words(now) + ".",
                    "Maybe the day is wrong. A visit is recorded when it is over.");
        }
        if (Duration.between(attendance.from(), attendance.until()).compareTo(VisitRules.LONGEST) > 0) {
            found.add(
                    "visits.too-long",
                    "check-out",
                    "The visit would have lasted longer than 24 hours.",
                    "Maybe the day of one of the times is wrong.");
        }
        if (attendance.from().isBefore(visit.start().minus(SAME_VISIT))
                || attendance.from().isAfter(visit.end().plus(SAME_VISIT))) {
            found.add(
                    "visits.not-that-visit",
                    "check-in",
                    "The visit was planned for " + LondonTime.words(visit.start()) + ", and this check-in is at "
                            + LondonTime.words(attendance.from()) + ".",
                    "Maybe this is the record of another visit, or the day is wrong.");
        }
    }

    private void allowed(Problems found, VisitRecord record, Visit visit, Caller caller, Optional<CarerId> itself) {
        if (caller.role() == Role.CARER) {
            boolean mine = itself.filter(visit.carers()::contains).isPresent();
            boolean onlyUs =
                    record.attended().stream().allMatch(there -> visit.carers().contains(there.carer()));
            if (!mine || !onlyUs) {
                found.add(
                        "visits.not-your-visit",
                        "",
                        "This visit is somebody else’s to record.",
                        "Maybe you swapped visits: ask your coordinator to put you on this one.");
            }
            if (record.ending() == VisitState.MISSED || record.ending() == VisitState.CANCELLED) {
                found.add(
                        "visits.coordinator-decides",
                        "ending",
                        "Only the office records a visit as missed or cancelled.",
                        "Ring your coordinator.");
            }
        }
        record.recorded().ifPresent(elsewhere -> {
            if (caller.role() == Role.CARER) {
                found.add(
                        "visits.recorded-by-somebody-else",
                        "",
                        "A visit cannot be recorded in somebody else’s name.",
                        "Record it as yourself.");
            }
            if (elsewhere.at().isAfter(now.plus(CLOCKS_DIFFER))) {
                found.add(
                        "visits.recorded-in-the-future",
                        "recorded-at",
                        "It would have been written down at " + LondonTime.words(elsewhere.at())
                                + ", which has not come yet.",
                        "Maybe the day is wrong.");
            }
        });
        if (record.entryKey().isBlank() || record.entryKey().length() > LONGEST_KEY) {
            found.add(
                    "visits.entry-key",
                    "entry-key",
                    "The entry has no name of its own by which it can be told from a repetition.",
                    "Open the visit again and record it from there.");
        }
    }

    private static void words(Problems found, VisitRecord record) {
        found.text(record.note().words(), VisitNote.LONGEST, "visits.note", "note", "The note");
        found.text(record.why(), LONGEST_WHY, "visits.why", "why", "The reason");
        var tasks = new HashSet<>();
        for (var task : record.tasks()) {
            if (!tasks.add(task.task())) {
                found.add(
                        "visits.task-twice",
                        "task-" + task.task(),
                        "The same task is answered twice.",
                        "Answer it once.");
            }
            if (!task.done() && task.whyNot().isBlank()) {
                found.add(
                        "visits.task-without-reason",
                        "task-" + task.task(),
                        "A task was not done, and it does not say why.",
                        "Write why in a few words, such as “She had eaten already”.");
            }
            found.text(task.whyNot(), LONGEST_WHY, "visits.task-reason", "task-" + task.task(), "The reason");
        }
    }

    private static void seen(Problems found, VisitRecord record) {
        if (!record.seen().isEmpty() && record.attended().isEmpty()) {
            found.add(
                    "visits.nobody-was-there-to-see",
                    "ending",
                    "Nobody was there, so nothing can have been seen.",
                    "Enter who was there and when, or leave out what was seen.");
        }
        var outcomes = new HashSet<>();
        for (var seen : record.seen()) {
            var field = "outcome-" + seen.outcome();
            if (!outcomes.add(seen.outcome())) {
                found.add("visits.outcome-twice", field, "The same outcome is answered twice.", "Answer it once.");
            }
            if (seen.words().isBlank()) {
                found.add(
                        "visits.outcome-without-words",
                        field,
                        "It does not say what was seen.",
                        "Write one sentence on what you saw or heard.");
            }
            found.text(seen.words(), LONGEST_SENTENCE, "visits.outcome-words", field, "What was seen");
        }
    }
}
