package care.mainstay.care.safety.internal;

import care.mainstay.care.safety.NewAction;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What makes a report, a judgement, an action or a hospital stay impossible; all that is wrong at once. */
final class SafetyRules {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int LONGEST = 20_000;
    private static final int LONGEST_ACTION = 2_000;

    private final Instant now;
    private final Caller caller;
    private final Problems found = new Problems();

    SafetyRules(Instant now, Caller caller) {
        this.now = now;
        this.caller = caller;
    }

    /** Throws everything found wrong so far. */
    void hold() {
        found.refuseIfAny();
    }

    SafetyRules incident(NewIncident incident) {
        text(incident.words(), LONGEST, "words", "what happened", true);
        text(incident.doneAtOnce(), LONGEST, "done-at-once", "what was done straight away", false);
        var written = incident.toldReported()
                .filter(now::isAfter)
                .or(() -> incident.recorded().map(Recorded::at))
                .orElse(now);
        if (incident.happened().isAfter(written.plus(CLOCKS_DIFFER))) {
            found.add(
                    "safety.in-the-future",
                    "happened",
                    "It would have happened at " + LondonTime.words(incident.happened()) + ", which is later than now.",
                    "Maybe the day is wrong.");
        }
        if (incident.toldReported()
                .filter(told -> told.isAfter(now.plus(CLOCKS_DIFFER)))
                .isPresent()) {
            found.add(
                    "safety.reported-in-the-future",
                    "reported-at",
                    "It would have been reported at "
                            + LondonTime.words(incident.toldReported().get()) + ", which is later than now.",
                    "Maybe the day is wrong.");
        }
        return recorded(incident.recorded());
    }

    /** A judgement; whether it is independent goes by who may be paid, never by who happened to report. */
    SafetyRules review(NewHarmReview review, Organisation.Kind reviewers) {
        text(review.words(), LONGEST, "words", "why", true);
        text(review.reviewer(), 200, "reviewer", "who judged it", true);
        if (review.independent() && reviewers == Organisation.Kind.PROVIDER) {
            found.add(
                    "safety.not-independent",
                    "independent",
                    "A judgement written down by a provider of care is not independent, whoever reported it.",
                    "Ask the council, or somebody it appoints, to review it and write it down.");
        }
        return recorded(review.recorded());
    }

    SafetyRules action(NewAction action, LocalDate agreed) {
        text(action.words(), LONGEST_ACTION, "words", "what is to be done", true);
        if (action.due().isBefore(agreed)) {
            found.add(
                    "safety.action-due-before-agreed",
                    "due",
                    "It would be due on " + InWords.date(action.due()) + ", before it was agreed.",
                    "Choose a day from today on.");
        }
        return this;
    }

    SafetyRules words(String words, String what) {
        text(words, LONGEST, "words", what, true);
        return this;
    }

    SafetyRules stay(NewStay stay) {
        text(stay.words(), LONGEST, "words", "what is known about why", false);
        text(stay.hospital(), 200, "hospital", "the hospital", false);
        if (stay.admitted().isAfter(LondonTime.day(now))) {
            found.add(
                    "safety.admitted-in-the-future",
                    "admitted",
                    "The day of admission, " + InWords.date(stay.admitted()) + ", has not come yet.",
                    "Maybe the month or the year is wrong.");
        }
        stay.discharged().ifPresent(day -> discharged(stay.admitted(), day));
        return recorded(stay.recorded());
    }

    SafetyRules discharged(LocalDate admitted, LocalDate day) {
        if (day.isBefore(admitted)) {
            found.add(
                    "safety.discharged-before-admitted",
                    "discharged",
                    "The day of coming home, " + InWords.date(day) + ", is before the day of admission, "
                            + InWords.date(admitted) + ".",
                    "Maybe the two days are the wrong way round.");
        }
        if (day.isAfter(LondonTime.day(now))) {
            found.add(
                    "safety.discharged-in-the-future",
                    "discharged",
                    "The day of coming home, " + InWords.date(day) + ", has not come yet.",
                    "Write it down when the person is home.");
        }
        return this;
    }

    SafetyRules recorded(Optional<Recorded> elsewhere) {
        if (elsewhere.isPresent() && caller.role() == Role.CARER) {
            found.add(
                    "safety.recorded-by-somebody-else",
                    "",
                    "A report cannot be made in somebody else’s name.",
                    "Report it as yourself.");
        }
        return this;
    }

    private void text(String words, int longest, String field, String what, boolean required) {
        found.when(
                        required && words.isBlank(),
                        "safety." + field + "-missing",
                        field,
                        "It does not say " + what + ".",
                        "Write it in your own words.")
                .text(words, longest, "safety." + field, field, "This");
    }
}
