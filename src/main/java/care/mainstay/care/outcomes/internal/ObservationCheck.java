package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Whether an observation can be what it says it is. The same check for a carer's tap, an import and the demo. */
final class ObservationCheck {

    static final int LONGEST_WORDS = 4000;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' h:mma", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private ObservationCheck() {}

    /** The outcome an observation is about, as far as the check needs it. */
    record About(PersonId person, Measure measure, Lifecycle lifecycle) {}

    static List<Refused.Problem> problems(NewObservation seen, About about, Instant now) {
        var measure = about.measure();
        var recordedAt = seen.recordedAt().orElse(now);
        var found = new Problems()
                .when(
                        seen.observedAt().isAfter(now),
                        "outcomes.observed-in-the-future",
                        "observed-at",
                        "It was seen on " + WHEN.format(seen.observedAt()) + ", which has not come yet.",
                        "Give when it was seen.")
                .when(
                        recordedAt.isAfter(now) || recordedAt.isBefore(seen.observedAt()),
                        "outcomes.recorded-before-seen",
                        "recorded-at",
                        "It was written down on " + WHEN.format(recordedAt) + " but seen on "
                                + WHEN.format(seen.observedAt()) + ".",
                        "Maybe the two were swapped, or a clock was wrong.")
                .when(
                        !measure.mayRecord().contains(seen.source()),
                        "outcomes.source-may-not-record",
                        "source",
                        "“" + measure.title() + "” cannot be recorded from this source: "
                                + seen.source().title().toLowerCase(Locale.UK) + ".",
                        "Ask somebody who can say, and record what they said as theirs.")
                .when(
                        seen.observer().name().isBlank(),
                        "outcomes.no-observer",
                        "observer",
                        "It does not say who saw it.",
                        "Enter their name.")
                .when(
                        seen.words().length() > LONGEST_WORDS,
                        "outcomes.words-too-long",
                        "words",
                        "The words have " + seen.words().length() + " characters; at most " + LONGEST_WORDS
                                + " can be kept.",
                        "Keep to what changed. Longer papers can be attached to a review.")
                .when(
                        about.lifecycle() == Lifecycle.REJECTED || about.lifecycle() == Lifecycle.ENTERED_IN_ERROR,
                        "outcomes.outcome-not-taken-up",
                        "outcome",
                        "The outcome was "
                                + (about.lifecycle() == Lifecycle.REJECTED ? "not taken up" : "entered by mistake")
                                + ", so nothing can be observed about it.",
                        "Choose another outcome.")
                .when(
                        seen.value().isEmpty() && seen.words().isBlank(),
                        "outcomes.nothing-observed",
                        "value",
                        "It says neither what was seen nor a value.",
                        "Choose a value, or write a sentence.");
        seen.value().ifPresent(value -> value(found, seen, measure, value));
        return found.found();
    }

    private static void value(Problems found, NewObservation seen, Measure measure, BigDecimal value) {
        boolean shared = measure.type().needsOutOf();
        boolean offScale = shared ? value.signum() < 0 : !TermsCheck.onScale(measure, value);
        found.when(
                        offScale,
                        "outcomes.value-off-the-scale",
                        "value",
                        "The value " + TermsCheck.plain(value) + " is not on the scale of “" + measure.title() + "”, "
                                + TermsCheck.scale(measure) + ".",
                        "Choose one of its values.")
                .when(
                        !shared && measure.type() != Measure.Type.QUESTIONNAIRE && !isWhole(value),
                        "outcomes.value-not-whole",
                        "value",
                        "The value " + TermsCheck.plain(value) + " is not a whole number.",
                        "“" + measure.title() + "” takes whole steps.")
                .when(
                        shared && seen.outOf().isEmpty(),
                        "outcomes.out-of-missing",
                        "out-of",
                        "It says " + TermsCheck.plain(value) + ", but not out of how many.",
                        "Enter how many there were altogether.")
                .when(
                        seen.outOf().filter(whole -> whole.signum() <= 0).isPresent(),
                        "outcomes.out-of-nothing",
                        "out-of",
                        "It is out of none, so it says nothing.",
                        "Leave it out when nothing was due.")
                .when(
                        shared
                                && seen.outOf()
                                        .filter(whole -> value.compareTo(whole) > 0)
                                        .isPresent(),
                        "outcomes.more-than-all",
                        "value",
                        TermsCheck.plain(value) + " of "
                                + seen.outOf().map(TermsCheck::plain).orElse("0") + " is more than all.",
                        "Maybe the two numbers were swapped.");
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
