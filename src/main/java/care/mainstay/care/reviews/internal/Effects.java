package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.OutcomeDecision;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.EvidenceRef;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a decision changes, and the sentence that is stamped for it.
 *
 * <p>An outcome is changed by the organisation that leads on it. When another one's review decides something, that is put
 * down as asked of the lead, who carries it out in a review of its own.
 */
@Component
class Effects {

    private final Outcomes outcomes;
    private final Desk desk;

    Effects(Outcomes outcomes, Desk desk) {
        this.outcomes = outcomes;
        this.desk = desk;
    }

    /** Carries the decision out; the sentence to stamp, or empty when nothing changes. */
    Optional<String> of(Review review, Outcome outcome, OutcomeDecision decision, Recorded recorded) {
        var because = new EvidenceRef("reviews.review", review.id().value());
        boolean ours = outcome.lead().equals(desk.caller().organisation());
        return switch (decision.kind()) {
            case CONTINUE -> Optional.empty();
            case OVERRIDE -> {
                var status = decision.status().orElse(AchievementStatus.NOT_ENOUGH_EVIDENCE);
                var until = decision.until().orElse(desk.today().plusMonths(3));
                outcomes.override(outcome.id(), status, decision.words(), until, because, Optional.of(recorded.at()));
                yield Optional.of(
                        "Status set by hand to “" + status.title() + "” until " + WhatChanged.words(until) + ".");
            }
            case CHANGE_TARGET -> {
                if (!ours) {
                    yield asked("for a new target");
                }
                revise(outcome, target(outcome.terms(), decision), decision, because, recorded);
                yield Optional.of("Target changed from “"
                        + outcome.words(outcome.terms().target()) + "” to “"
                        + outcome.words(decision.target().orElse(outcome.terms().target())) + "”.");
            }
            case CHANGE_COURSE -> {
                if (!ours) {
                    yield asked("for another expected course");
                }
                var by = decision.until().orElse(outcome.terms().targetDate());
                revise(outcome, outcome.terms().withReview(by, by), decision, because, recorded);
                yield Optional.of("Now expected by " + WhatChanged.words(by) + ".");
            }
            case STEP_DOWN -> Optional.of("Support steps down a stage: the plan’s next version follows.");
            case STEP_BACK -> Optional.of("Support steps back up a stage: the plan’s next version follows.");
            case SUSTAIN -> Optional.of("It has come true; support carries on keeping it so.");
            case COMPLETE -> {
                if (!ours) {
                    yield asked("to finish it");
                }
                decide(outcome, Lifecycle.COMPLETED, decision, recorded);
                yield Optional.of(
                        "Finished, because it has come true. Somebody will get in touch after 6 and 12 weeks.");
            }
            case STOP -> {
                if (!ours) {
                    yield asked("to stop working on it");
                }
                decide(outcome, Lifecycle.CANCELLED, decision, recorded);
                yield Optional.of("Stopped.");
            }
        };
    }

    private static Optional<String> asked(String what) {
        return Optional.of("The provider is asked " + what + ".");
    }

    private void decide(Outcome outcome, Lifecycle to, OutcomeDecision decision, Recorded recorded) {
        outcomes.decideAll(List.of(new Outcomes.Decision(
                outcome.id(), to, LondonTime.day(recorded.at()), decision.words(), Optional.of(recorded.at()))));
    }

    private void revise(
            Outcome outcome, OutcomeTerms terms, OutcomeDecision decision, EvidenceRef because, Recorded recorded) {
        outcomes.revise(outcome.id(), terms, decision.words(), Optional.of(because), Optional.of(recorded.at()));
    }

    private static OutcomeTerms target(OutcomeTerms terms, OutcomeDecision decision) {
        var by = decision.until().orElse(terms.targetDate());
        return new OutcomeTerms(
                terms.measure(),
                terms.measureVersion(),
                terms.baseline(),
                decision.target().orElse(terms.target()),
                terms.smallestChange(),
                terms.dueEveryDays(),
                terms.startsOn(),
                by,
                terms.reviewOn().isAfter(by) ? by : terms.reviewOn(),
                terms.levels());
    }
}
