package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Between an outcome's terms as they stand, the form that changes them, and the new terms. */
final class ReviseForm {

    private ReviseForm() {}

    /** The terms as they stand; a review that should have been by now is not offered as the next one. */
    static Form of(Outcome outcome, LocalDate today) {
        var terms = outcome.terms();
        var standing = Form.empty()
                .with("target", plain(terms.target()))
                .with("due-every-days", String.valueOf(terms.dueEveryDays()))
                .with("target-date", terms.targetDate());
        var form = terms.reviewOn().isBefore(today) ? standing : standing.with("review-on", terms.reviewOn());
        var open = terms.baseline().filter(known -> known.lock().isEmpty());
        return open.isEmpty()
                ? form
                : form.with("baseline-value", plain(open.get().value()))
                        .with("baseline-on", open.get().on())
                        .with("baseline-source", Reading.code(open.get().source()))
                        .with("baseline-by", open.get().byWhom());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    static OutcomeTerms read(Form form, Outcome outcome) {
        var reading = new Reading(form);
        var before = outcome.terms();
        var target = reading.number("target", "the value that counts as there", 1);
        var every = reading.number("due-every-days", "how often somebody looks", 0);
        var targetDate = reading.day("target-date", "the day it should be true by");
        var reviewOn = reading.day("review-on", "the day it is reviewed");
        Optional<Baseline> baseline = locked(outcome) ? before.baseline() : ProposeForm.baseline(form, reading);
        reading.done();
        return new OutcomeTerms(
                before.measure(),
                before.measureVersion(),
                baseline.or(before::baseline),
                target.orElseThrow(),
                before.smallestChange(),
                every.orElseThrow().intValue(),
                before.startsOn(),
                targetDate.orElseThrow(),
                reviewOn.orElseThrow(),
                before.levels());
    }

    /** Whether the starting point was confirmed, and so cannot change any more. */
    static boolean locked(Outcome outcome) {
        return outcome.terms().baseline().flatMap(Baseline::lock).isPresent();
    }
}
