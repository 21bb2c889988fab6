package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.DecisionKind;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.NewImpartialAnswer;
import care.mainstay.care.reviews.NewRating;
import care.mainstay.care.reviews.OutcomeDecision;
import care.mainstay.care.reviews.Review;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What cannot be said or decided, and by whom; everything wrong is said at once. */
final class ReviewRules {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_DECISION = 5_000;
    private static final int LONGEST_LINE = 2_000;

    private final Caller caller;
    private final LocalDate today;
    private final Problems found = new Problems();

    ReviewRules(Caller caller, LocalDate today) {
        this.caller = caller;
        this.today = today;
    }

    void hold() {
        found.refuseIfAny();
    }

    ReviewRules hearing(Hearing hearing) {
        text(hearing.words(), LONGEST, "words", "what the person said", true);
        text(hearing.present(), LONGEST_LINE, "present", "who was there", true);
        text(hearing.carerStrain(), LONGEST_LINE, "carer-strain", "how unpaid carers are bearing it", false);
        return this;
    }

    ReviewRules decision(OutcomeDecision decision, Outcome outcome) {
        text(decision.words(), LONGEST_DECISION, "words", "why", true);
        if (decision.kind() == DecisionKind.CHANGE_TARGET && decision.target().isEmpty()) {
            found.add(
                    "reviews.target-missing",
                    "target",
                    "It does not say what the new target is.",
                    "Choose the new target.");
        }
        if (decision.kind() == DecisionKind.OVERRIDE) {
            if (decision.status().isEmpty()) {
                found.add(
                        "reviews.status-missing",
                        "status",
                        "It does not say what the status is set to.",
                        "Choose a status.");
            }
            if (decision.until().isEmpty()) {
                found.add(
                        "reviews.until-missing",
                        "until",
                        "It does not say until when the status is set by hand.",
                        "Enter the day by which it is looked at again.");
            }
        }
        if (decision.until().filter(day -> !day.isAfter(today)).isPresent()
                && decision.kind() == DecisionKind.OVERRIDE) {
            found.add("reviews.until-has-passed", "until", "That day has passed.", "Enter a day from tomorrow on.");
        }
        if (outcome.lifecycle().isOver()) {
            found.add(
                    "reviews.outcome-is-over",
                    "outcome",
                    "This outcome is over: " + outcome.lifecycle().title().toLowerCase(Locale.UK) + ".",
                    "Maybe it was decided about already in this review.");
        }
        return this;
    }

    ReviewRules closing(Review review, LocalDate held, String summary, List<Outcome> outcomes) {
        text(summary, LONGEST, "summary", "what came of it", true);
        if (held.isAfter(today)) {
            found.add(
                    "reviews.held-in-the-future",
                    "held",
                    "The day of the review has not come yet.",
                    "Maybe the month is wrong.");
        }
        if (review.hearing().isEmpty()) {
            found.add(
                    "reviews.person-not-heard",
                    "words",
                    "The person has not been heard.",
                    "Write down what they said, in their own words, and who was there.");
        }
        Set<OutcomeId> decided = review.decisions().stream()
                .map(decision -> decision.decision().outcome())
                .collect(Collectors.toSet());
        outcomes.stream()
                .filter(outcome -> outcome.lifecycle().isLive() && !decided.contains(outcome.id()))
                .forEach(outcome -> found.add(
                        "reviews.outcome-not-decided",
                        "outcome-" + outcome.id(),
                        "Nothing has been decided about “" + outcome.statement() + "”.",
                        "Decide whether it carries on, changes or ends."));
        return this;
    }

    ReviewRules confirmation(NewConfirmation confirmation) {
        text(confirmation.words(), LONGEST, "words", "what was said", false);
        text(confirmation.collector(), 200, "collector", "who asked", true);
        return collected(confirmation.collectedBy())
                .said(confirmation.on(), "on")
                .key(confirmation.entryKey());
    }

    ReviewRules rating(NewRating rating) {
        text(rating.words(), LONGEST, "words", "what was said", false);
        if (rating.score() < 1 || rating.score() > 5) {
            found.add("reviews.score", "score", rating.score() + " is not one of the answers.", "Choose 1 to 5.");
        }
        return collected(rating.collectedBy()).said(rating.on(), "on").key(rating.entryKey());
    }

    /** Nobody writes down an answer as though somebody else had asked for it. */
    private ReviewRules collected(CollectedBy by) {
        var may = switch (caller.role()) {
            case PERSON -> EnumSet.of(CollectedBy.PERSON);
            case FAMILY -> EnumSet.of(CollectedBy.FAMILY);
            case COMMISSIONER -> EnumSet.of(CollectedBy.COUNCIL, CollectedBy.ADVOCATE, CollectedBy.SAMPLER);
            case MANAGER, COORDINATOR, CARER -> EnumSet.of(CollectedBy.PROVIDER);
            case SYSTEM -> EnumSet.allOf(CollectedBy.class);
            case INSPECTOR, SCRUTINY, ADMINISTRATOR -> EnumSet.noneOf(CollectedBy.class);
        };
        if (!may.contains(by)) {
            found.add(
                    "reviews.collected-by-somebody-else",
                    "collected-by",
                    "You cannot write this down as asked by " + by.words() + ".",
                    "Write down only what you were told yourself.");
        }
        return this;
    }

    private ReviewRules said(LocalDate on, String field) {
        if (on.isAfter(today)) {
            found.add("reviews.in-the-future", field, "That day has not come yet.", "Maybe the month is wrong.");
        }
        return this;
    }

    private ReviewRules key(String entryKey) {
        if (entryKey.isBlank() || entryKey.length() > 200) {
            found.add(
                    "reviews.entry-key",
                    "",
                    "The entry has no name of its own by which it can be told from a repetition.",
                    "Open the page again and answer from there.");
        }
        return this;
    }

    ReviewRules answer(ImpartialQuestion question, NewImpartialAnswer answer) {
        text(answer.words(), LONGEST, "words", "why", true);
        text(answer.decidedBy(), 200, "decided-by", "who decided", true);
        if (!question.answers().contains(answer.answer())) {
            found.add(
                    "reviews.answer",
                    "answer",
                    "That is not an answer to this question.",
                    "Choose one of the answers.");
        }
        if (answer.share()
                .filter(share -> share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            found.add("reviews.share", "share", "A share is between 0 and 1.", "Enter 0.5 for half.");
        }
        boolean provider = caller.role() == Role.MANAGER || caller.role() == Role.COORDINATOR;
        if (answer.impartial() && provider) {
            found.add(
                    "reviews.not-impartial",
                    "impartial",
                    "The provider cannot write down an answer as independent of itself.",
                    "Ask the council to have somebody independent decide.");
        }
        return this;
    }

    ReviewRules words(String words, String field, String what) {
        text(words, LONGEST_LINE, field, what, true);
        return this;
    }

    private void text(String words, int longest, String field, String what, boolean required) {
        found.when(
                        required && words.isBlank(),
                        "reviews." + field + "-missing",
                        field,
                        "It does not say " + what + ".",
                        "Write it in plain words.")
                .text(words, longest, "reviews." + field, field, "This");
    }
}
