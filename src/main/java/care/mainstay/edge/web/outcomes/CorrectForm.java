package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Between what is kept of something seen, the form that corrects it, and the correction. Who saw it stays. */
final class CorrectForm {

    private static final int LONGEST = 4000;

    private CorrectForm() {}

    static Form of(Outcome outcome, Observation seen) {
        var shown = seen.value()
                .map(value -> ObserveForm.values(outcome).stream()
                        .map(choice -> choice.value())
                        .filter(choice -> new BigDecimal(choice).compareTo(value) == 0)
                        .findFirst()
                        .orElse(value.stripTrailingZeros().toPlainString()))
                .orElse("");
        return Form.empty()
                .with("value", shown)
                .with(
                        "out-of",
                        seen.outOf()
                                .map(whole -> whole.stripTrailingZeros().toPlainString())
                                .orElse(""))
                .with("words", seen.words())
                .with("bearing", Reading.code(seen.bearing()))
                .with("observed-on", day(seen.observedAt()));
    }

    static NewObservation read(Form form, Outcome outcome, Observation seen) {
        var reading = new Reading(form);
        Optional<BigDecimal> value =
                form.text("value").isEmpty() ? Optional.empty() : reading.number("value", "what was seen", 1);
        Optional<BigDecimal> outOf =
                !outcome.measure().type().needsOutOf() || form.text("out-of").isEmpty()
                        ? Optional.empty()
                        : reading.number("out-of", "out of how many", 0);
        var bearing = reading.choice("bearing", "whether it speaks for it or against it", Bearing.class);
        var on = reading.day("observed-on", "the day it was seen");
        var words = reading.optionalText("words", "what was seen", LONGEST);
        reading.done();
        return new NewObservation(
                Optional.empty(),
                outcome.id(),
                on.filter(day(seen.observedAt())::equals).isPresent()
                        ? seen.observedAt()
                        : on.orElseThrow()
                                .atTime(LocalTime.NOON)
                                .atZone(Words.LONDON)
                                .toInstant(),
                seen.source(),
                seen.observer(),
                value,
                outOf,
                bearing.orElseThrow(),
                words.orElse(""),
                seen.derivedFrom(),
                Optional.empty());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Words.LONDON).toLocalDate();
    }
}
