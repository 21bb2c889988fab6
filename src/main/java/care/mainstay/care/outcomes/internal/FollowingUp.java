package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.FollowUp.Due;
import care.mainstay.care.outcomes.FollowUp.NewContact;
import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans kept and put down: who was asked after an outcome was completed, and what they said. */
@Service
@Transactional
class FollowingUp implements FollowUps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final FollowUpRows rows;
    private final OutcomeRows outcomes;
    private final Observing observing;
    private final Trail trail;

    FollowingUp(FollowUpRows rows, OutcomeRows outcomes, Observing observing, Trail trail) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.observing = observing;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FollowUp> of(OutcomeId outcome) {
        return planned(outcome);
    }

    private List<FollowUp> planned(OutcomeId outcome) {
        return rows.of(List.of(outcome), trail.now()).getOrDefault(outcome, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due() {
        var now = trail.now();
        var today = trail.today();
        var days = new DateRange(today.minusDays(FollowUp.GRACE_DAYS), today.plusDays(LISTED_DAYS_BEFORE + 1));
        var completed = outcomes.byId(rows.plannedBy(trail.caller(), days), now).stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.COMPLETED)
                .toList();
        var planned = rows.of(completed.stream().map(Outcome::id).toList(), now);
        var due = new ArrayList<Due>();
        for (Outcome outcome : completed) {
            planned.getOrDefault(outcome.id(), List.of()).stream()
                    .filter(followUp -> days.contains(followUp.dueOn()))
                    .filter(followUp -> isOfThisEnding(outcome, followUp))
                    .filter(followUp -> !followUp.isSettled())
                    .forEach(followUp ->
                            due.add(new Due(outcome.id(), outcome.person(), outcome.statement(), followUp)));
        }
        due.sort(Comparator.comparing((Due one) -> one.followUp().dueOn()).thenComparing(Due::outcome));
        return List.copyOf(due);
    }

    /** An outcome taken up again and completed anew is asked about from its last ending on. */
    private static boolean isOfThisEnding(Outcome outcome, FollowUp followUp) {
        return followUp.dueOn().equals(outcome.lifecycleSince().plusWeeks(followUp.weeksAfter()));
    }

    @Override
    public void contact(OutcomeId id, NewContact contact) {
        var outcome = outcomes.byId(List.of(id), trail.now()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no outcome " + id));
        var followUp = planned(id).stream()
                .filter(one -> one.dueOn().equals(contact.dueOn()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no contact planned for " + contact.dueOn()));
        var found = problems(outcome, followUp, contact);
        contact.seen()
                .ifPresent(
                        seen -> found.addAll(observing.problems(List.of(seen)).get(0)));
        found.refuseIfAny();
        var at = trail.moment(contact.at());
        var seen = contact.seen()
                .map(said -> observing
                        .observe(List.of(contact.at().map(said::recordedAt).orElse(said)))
                        .get(0));
        var kept = rows.insert(trail.caller(), outcome, contact, seen, at);
        trail.wrote("follow-up.contact", "outcomes.follow-up-contact", kept, outcome.person());
    }

    private Problems problems(Outcome outcome, FollowUp followUp, NewContact contact) {
        boolean reached = contact.result() == FollowUp.Result.REACHED;
        return new Problems()
                .when(
                        outcome.lifecycle() != Lifecycle.COMPLETED || !isOfThisEnding(outcome, followUp),
                        "outcomes.not-followed-up",
                        "",
                        "This outcome is being worked on again, so nobody needs to ask how it has lasted.",
                        "Record what was seen on the page of the outcome.")
                .when(
                        followUp.contacts().stream().anyMatch(one -> one.seen().isPresent()),
                        "outcomes.contact-made-already",
                        "",
                        "Somebody has got in touch already, and what was said is recorded.",
                        "Record anything new on the page of the outcome.")
                .when(
                        followUp.contacts().stream().anyMatch(one -> one.result() == FollowUp.Result.NOT_WANTED),
                        "outcomes.contact-not-wanted",
                        "",
                        "The person has said that they do not want to be asked about this any more.",
                        "What they tell of their own accord can be recorded on the page of the outcome.")
                .when(
                        contact.on().isAfter(trail.today()),
                        "outcomes.contact-in-the-future",
                        "observed-on",
                        "The day " + DAY.format(contact.on()) + " has not come yet.",
                        "Give the day on which you got in touch.")
                .when(
                        !followUp.isInTime(contact.on()),
                        "outcomes.contact-out-of-time",
                        "observed-on",
                        DAY.format(contact.on()) + " is too far from " + DAY.format(followUp.dueOn())
                                + ", the day it was planned for.",
                        "A contact counts from " + DAY.format(followUp.from()) + " to " + DAY.format(followUp.until())
                                + ". What is said at another time can be recorded on the page of the outcome.")
                .when(
                        reached && contact.seen().isEmpty(),
                        "outcomes.contact-without-answer",
                        "result",
                        "It says that somebody was reached, but not what they said.",
                        "Write down how it is going.")
                .when(
                        !reached && contact.seen().isPresent(),
                        "outcomes.answer-without-contact",
                        "result",
                        "It says that nobody was asked, and also what they said.",
                        "Choose which of the two it was.")
                .when(
                        contact.seen()
                                .filter(seen -> !seen.outcome().equals(outcome.id()))
                                .isPresent(),
                        "outcomes.answer-about-another-outcome",
                        "",
                        "What was said is about another outcome.",
                        "Record it with that one.")
                .when(
                        contact.seen()
                                .map(seen -> Rows.day(seen.observedAt()))
                                .filter(day -> !day.equals(contact.on()))
                                .isPresent(),
                        "outcomes.answer-on-another-day",
                        "observed-on",
                        "What was said is from another day than the contact.",
                        "Give the day on which you got in touch.")
                .when(
                        contact.words().length() > ObservationCheck.LONGEST_WORDS,
                        "outcomes.words-too-long",
                        "words",
                        "The words have " + contact.words().length() + " characters; at most "
                                + ObservationCheck.LONGEST_WORDS + " can be kept.",
                        "Keep to what matters.");
    }
}
