package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.OutcomeSeen;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the recording form into a record, and a record back into the form. */
final class RecordForms {

    /** What stands in place of something that, on looking again, was not seen. */
    static final String NOTHING_SEEN = "Nothing was seen of it on this visit.";

    private static final int UUID_LENGTH = 36;
    private static final String MAYBE_ANOTHER =
            "Maybe it was meant for another visit, or the plan has changed since: see what this visit asks now, and save"
                    + " it again.";

    private final RecordPage.Facts facts;
    private final Optional<CarerId> itself;

    /** @param itself the carer who records, when it is one; otherwise the form says who came */
    RecordForms(RecordPage.Facts facts, Optional<CarerId> itself) {
        this.facts = facts;
        this.itself = itself;
    }

    VisitRecord read(Form form) {
        var reading = new Reading(form);
        var ending = reading.choice("ending", "how the visit ended", VisitState.class);
        boolean nobodyCame = ending.filter(state -> state == VisitState.MISSED || state == VisitState.CANCELLED)
                .isPresent();
        // While it does not say how it ended, the rest is looked at too, so that everything wrong is said at once.
        boolean careGiven = ending.map(VisitState::careWasGiven).orElse(true);
        boolean timed = careGiven || !nobodyCame && RecordTimes.saysWhen(form);
        var tasks = careGiven ? RecordTasks.read(facts.tasks(), form, reading) : List.<TaskRecord>of();
        var attended = timed ? new RecordTimes(facts, form, reading).of(came(form)) : List.<Attendance>of();
        var seen = seen(form, reading);
        refuseWhatWasNotAsked(form, reading);
        var readers = form.text("readers").equals("team")
                ? VisitNote.Readers.CARE_TEAM_ONLY
                : VisitNote.Readers.EVERYONE_INVOLVED;
        reading.done();
        return new VisitRecord(
                facts.visit().id(),
                ending.orElseThrow(),
                attended,
                tasks,
                new VisitNote(form.text("note"), readers),
                seen,
                form.text("why"),
                Optional.empty(),
                form.text("entry-key"),
                Optional.empty());
    }

    private List<CarerId> came(Form form) {
        if (itself.isPresent()) {
            // A carer records for everybody on the visit, unless they say somebody was missing.
            var alone = form.text("ending").equals(Reading.code(VisitState.PARTLY_DOUBLE_HANDED));
            return alone || facts.visit().carers().isEmpty()
                    ? List.of(itself.get())
                    : facts.visit().carers();
        }
        return form.all("carers").stream().map(RecordForms::carer).toList();
    }

    private static CarerId carer(String typed) {
        try {
            return CarerId.parse(typed);
        } catch (IllegalArgumentException forged) {
            throw Refused.field(
                    "visits.carer-unknown",
                    "carers",
                    "That carer is not in the list.",
                    "Choose somebody from the list.");
        }
    }

    /** An answer to what this visit did not ask is refused, not passed over: maybe it was meant for somebody else's visit. */
    private void refuseWhatWasNotAsked(Form form, Reading reading) {
        var tasks = facts.tasks().stream().map(task -> task.id().toString()).collect(Collectors.toSet());
        var due = facts.due().stream().map(asked -> asked.outcome().toString()).collect(Collectors.toSet());
        for (var field : form.values().keySet()) {
            named(field, "task-", form).filter(id -> !tasks.contains(id)).ifPresent(id -> notThisTask(field, reading));
            named(field, "outcome-", form)
                    .filter(id -> !due.contains(id) && !form.text(field).equals(RecordPage.NOT_SEEN))
                    .ifPresent(id -> reading.wrong(
                            "visits.outcome-not-asked",
                            field,
                            "This visit did not ask about the outcome that “" + form.text(field) + "” is about.",
                            MAYBE_ANOTHER));
        }
        form.all(RecordTasks.NOT_DONE).stream()
                .filter(id -> !tasks.contains(id))
                .forEach(id -> notThisTask(RecordTasks.NOT_DONE, reading));
    }

    private static void notThisTask(String field, Reading reading) {
        reading.wrong(
                "visits.task-not-asked", field, "A task is answered that this visit did not ask about.", MAYBE_ANOTHER);
    }

    /** The id in the name of a field such as {@code task-…} in which something was typed. */
    private static Optional<String> named(String field, String kind, Form form) {
        return field.startsWith(kind)
                        && field.length() >= kind.length() + UUID_LENGTH
                        && !form.text(field).isEmpty()
                ? Optional.of(field.substring(kind.length(), kind.length() + UUID_LENGTH))
                : Optional.empty();
    }

    private List<OutcomeSeen> seen(Form form, Reading reading) {
        var seen = new ArrayList<OutcomeSeen>();
        for (var due : facts.due()) {
            var earlier = Optional.ofNullable(facts.answered().get(due.outcome()));
            var field = "outcome-" + due.outcome();
            var typed = form.text(field);
            var words = form.text(field + "-words");
            boolean answered =
                    !(typed.isEmpty() && form.text(field + "-out-of").isEmpty()) && !typed.equals(RecordPage.NOT_SEEN);
            if (answered || !words.isEmpty() && !typed.equals(RecordPage.NOT_SEEN)) {
                var answer = answered ? answer(due, field, reading) : Answer.NONE;
                if (earlier.filter(before -> same(before, answer, words)).isEmpty()) {
                    seen.add(new OutcomeSeen(
                            due.outcome(),
                            answer.value(),
                            answer.outOf(),
                            words,
                            bearing(due, answer.onTheMeasure(due.measure()))));
                }
            } else if (earlier.filter(before -> takenBack(form, field, before)).isPresent()) {
                seen.add(new OutcomeSeen(due.outcome(), Optional.empty(), NOTHING_SEEN, Bearing.NEUTRAL));
            }
        }
        return seen;
    }

    /** A number, and out of how many where the measure asks for that. */
    private record Answer(Optional<BigDecimal> value, Optional<BigDecimal> outOf) {

        static final Answer NONE = new Answer(Optional.empty(), Optional.empty());

        /** What it comes to on the scale that targets are on. */
        Optional<BigDecimal> onTheMeasure(Measure measure) {
            return measure.type().needsOutOf()
                    ? value.flatMap(
                            many -> outOf.filter(all -> all.signum() > 0).map(all -> measure.reckoned(many, all)))
                    : value;
        }
    }

    /** Reads a number that the outcome's measure will take, so that nothing is refused later that the form does not show. */
    private static Answer answer(DueObservation due, String field, Reading reading) {
        var type = due.measure().type();
        int places = type == Measure.Type.QUESTIONNAIRE ? 2 : 0;
        var value = reading.number(field, "a number", places);
        if (!type.needsOutOf()) {
            value.filter(number -> number.compareTo(type.least()) < 0 || number.compareTo(type.most()) > 0)
                    .ifPresent(number -> reading.wrong(
                            "visits.outcome-off-the-scale",
                            field,
                            number.toPlainString() + " is not on the scale.",
                            "Enter a number from " + type.least().toPlainString() + " to "
                                    + type.most().toPlainString() + "."));
            return new Answer(value, Optional.empty());
        }
        var outOf = reading.number(field + "-out-of", "out of how many altogether", 0);
        outOf.filter(all -> all.signum() <= 0)
                .ifPresent(all -> reading.wrong(
                        "visits.outcome-out-of-nothing",
                        field + "-out-of",
                        "Out of none, it says nothing.",
                        "Leave both numbers empty when there was nothing to count."));
        value.filter(number -> number.signum() < 0
                        || outOf.filter(all -> number.compareTo(all) > 0).isPresent())
                .ifPresent(number -> reading.wrong(
                        "visits.outcome-more-than-all",
                        field,
                        number.toPlainString() + " is not between none and all of them.",
                        "Maybe the two numbers are the wrong way round."));
        return new Answer(value, outOf);
    }

    /** An answer left as it was stays the same observation. */
    private static boolean same(Observation before, Answer answer, String words) {
        return same(before.value(), answer.value())
                && same(before.outOf(), answer.outOf())
                && before.words().strip().equals(words);
    }

    private static boolean same(Optional<BigDecimal> before, Optional<BigDecimal> now) {
        return before.isPresent() == now.isPresent()
                && before.map(known -> known.compareTo(now.orElse(known)) == 0).orElse(true);
    }

    /** The answer was emptied, or "not seen" was chosen; a form that did not ask leaves it alone. */
    private static boolean takenBack(Form form, String field, Observation before) {
        return form.values().containsKey(field) && !before.words().equals(NOTHING_SEEN);
    }

    /** At the target or beyond speaks for the outcome, worse than where it began speaks against it. */
    static Bearing bearing(DueObservation due, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return Bearing.NEUTRAL;
        }
        var direction = due.measure().direction();
        if (direction.atOrBeyond(value.get(), due.terms().target())) {
            return Bearing.SUPPORTS;
        }
        var worse = due.terms()
                .baseline()
                .filter(baseline ->
                        direction.improvement(baseline.value(), value.get()).signum() < 0);
        return worse.isPresent() ? Bearing.AGAINST : Bearing.NEUTRAL;
    }

    /**
     * A new form. Nothing is filled in that nobody has said: not that the visit went ahead, and not that it was as planned.
     * Who was to come is there for the office to change; who tapped "I have arrived" has said when.
     */
    static Form fresh(Visit visit, Instant now, String entryKey) {
        var form = Form.empty()
                .with("entry-key", entryKey)
                .with("readers", "everyone")
                .with("carers", visit.carers().stream().map(CarerId::toString).toArray(String[]::new));
        return visit.checkedIn()
                .map(arrived -> {
                    var here = form.with("when", RecordTimes.OTHER)
                            .with("check-in", VisitWords.time(arrived))
                            .with("check-in-hour", RecordTimes.hour(arrived));
                    return now.isAfter(arrived)
                            ? here.with("check-out", VisitWords.time(now)).with("check-out-hour", RecordTimes.hour(now))
                            : here;
                })
                .orElse(form);
    }

    /** The form filled with a record that is to be corrected. */
    static Form of(RecordedVisit record, RecordPage.Facts facts, String entryKey) {
        var form = Form.empty()
                .with("entry-key", entryKey)
                .with("version", String.valueOf(record.version()))
                .with("ending", Reading.code(record.ending()))
                .with("why", record.why())
                .with("note", record.note().words())
                .with("readers", record.note().forWhom() == VisitNote.Readers.CARE_TEAM_ONLY ? "team" : "everyone")
                .with(
                        "carers",
                        record.attended().stream()
                                .map(there -> there.carer().toString())
                                .toArray(String[]::new));
        form = RecordTasks.filled(form, record, facts.tasks());
        for (var due : facts.due()) {
            form = answer(form, due, Optional.ofNullable(facts.answered().get(due.outcome())));
        }
        for (var times : RecordTimes.asked(facts)) {
            form = times.filled(form);
        }
        return form;
    }

    private static Form answer(Form form, DueObservation due, Optional<Observation> earlier) {
        var field = "outcome-" + due.outcome();
        if (earlier.isEmpty() || earlier.get().words().equals(NOTHING_SEEN)) {
            return form;
        }
        var value = earlier.get().value();
        var levels = due.terms().levels().isEmpty()
                ? due.measure().levels()
                : due.terms().levels();
        var shown = value.map(known -> levels.stream()
                        .map(Measure.Level::value)
                        .filter(level -> level.compareTo(known) == 0)
                        .findFirst()
                        .orElse(known.stripTrailingZeros())
                        .toPlainString())
                .orElse("");
        var outOf = earlier.get()
                .outOf()
                .map(all -> all.stripTrailingZeros().toPlainString())
                .orElse("");
        return form.with(field, shown)
                .with(field + "-out-of", outOf)
                .with(field + "-words", earlier.get().words());
    }
}
