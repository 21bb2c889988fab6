package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Whether terms can show the change they are about: values on the measure, dates in order, target and kind agreeing. */
final class TermsCheck {

    private static final int LONGEST_BETWEEN_REVIEWS_DAYS = 366;
    private static final int LONGEST_BETWEEN_LOOKS_DAYS = 91;

    private TermsCheck() {}

    static List<Refused.Problem> problems(
            OutcomeKind kind, ExpectedCourse.Shape course, Measure measure, OutcomeTerms terms, LocalDate today) {
        var found = new Problems();
        values(found, measure, terms);
        dates(found, terms);
        terms.baseline().ifPresent(baseline -> {
            found.when(
                            !onScale(measure, baseline.value()),
                            "outcomes.baseline-off-the-scale",
                            "baseline-value",
                            "The starting point " + plain(baseline.value()) + " is not on the scale of “"
                                    + measure.title() + "”, " + scale(measure) + ".",
                            "Give how it was before support began, on the same scale.")
                    .when(
                            baseline.on().isAfter(today),
                            "outcomes.baseline-in-the-future",
                            "baseline-on",
                            "The starting point is dated " + InWords.date(baseline.on()) + ", which has not come yet.",
                            "Give the day somebody looked.")
                    .when(
                            baseline.byWhom().isBlank(),
                            "outcomes.baseline-by-nobody",
                            "baseline-by",
                            "It does not say who looked at the starting point.",
                            "Enter their name.");
            if (onScale(measure, baseline.value()) && onScale(measure, terms.target())) {
                kindAgrees(found, kind, measure, terms, baseline.value());
            }
        });
        found.when(
                measure.isAbsence() && terms.target().signum() != 0,
                "outcomes.absence-target-not-zero",
                "target",
                "“" + measure.title() + "” is met when it does not happen at all, but the target is "
                        + plain(terms.target()) + ".",
                "Make the target 0, or choose a measure that counts how often.");
        found.when(
                (course == ExpectedCourse.Shape.SLOWER_DECLINE) && kind == OutcomeKind.IMPROVE,
                "outcomes.course-against-kind",
                "course-shape",
                "Getting better cannot be expected and decline at the same time.",
                "Choose “live well with decline”, or expect improvement.");
        return found.found();
    }

    private static void values(Problems found, Measure measure, OutcomeTerms terms) {
        found.when(
                        !onScale(measure, terms.target()),
                        "outcomes.target-off-the-scale",
                        "target",
                        "The target " + plain(terms.target()) + " is not on the scale of “" + measure.title() + "”, "
                                + scale(measure) + ".",
                        "Choose one of its values.")
                .when(
                        terms.smallestChange().compareTo(measure.smallestChange()) < 0,
                        "outcomes.smallest-change-too-small",
                        "smallest-change",
                        "A change of " + plain(terms.smallestChange()) + " is smaller than “" + measure.title()
                                + "” can tell from chance, which is " + plain(measure.smallestChange()) + ".",
                        "Enter at least " + plain(measure.smallestChange()) + ".")
                .when(
                        terms.dueEveryDays() < 1 || terms.dueEveryDays() > LONGEST_BETWEEN_LOOKS_DAYS,
                        "outcomes.due-interval",
                        "due-every-days",
                        "Looking every " + terms.dueEveryDays() + " days is not possible.",
                        "Enter between 1 and " + LONGEST_BETWEEN_LOOKS_DAYS + " days.")
                .when(
                        measure.type() == Measure.Type.GOAL_ATTAINMENT
                                && terms.levels().stream()
                                                .filter(level -> !level.words().isBlank())
                                                .count()
                                        < 5,
                        "outcomes.levels-not-described",
                        "levels",
                        "The five steps from −2 to +2 are not all described for this person.",
                        "Write for each what it would look like.");
    }

    private static void dates(Problems found, OutcomeTerms terms) {
        found.when(
                        !terms.targetDate().isAfter(terms.startsOn()),
                        "outcomes.target-date-before-start",
                        "target-date",
                        "The target date " + InWords.date(terms.targetDate()) + " is not after the start, "
                                + InWords.date(terms.startsOn()) + ".",
                        "Give a day after the start.")
                .when(
                        !terms.reviewOn().isAfter(terms.startsOn()),
                        "outcomes.review-before-start",
                        "review-on",
                        "The review on " + InWords.date(terms.reviewOn()) + " is not after the start, "
                                + InWords.date(terms.startsOn()) + ".",
                        "Give a day after the start; the first review is within six weeks.")
                .when(
                        terms.reviewOn().isAfter(terms.startsOn().plusDays(LONGEST_BETWEEN_REVIEWS_DAYS))
                                && terms.reviewOn().isAfter(terms.targetDate()),
                        "outcomes.review-too-late",
                        "review-on",
                        "The review on " + InWords.date(terms.reviewOn()) + " is more than a year after the start, "
                                + InWords.date(terms.startsOn()) + ".",
                        "An outcome is reviewed at least once a year (Care Act 2014 s 27).");
    }

    private static void kindAgrees(
            Problems found, OutcomeKind kind, Measure measure, OutcomeTerms terms, BigDecimal baseline) {
        var gain = measure.direction().improvement(baseline, terms.target());
        found.when(
                        kind == OutcomeKind.IMPROVE && gain.compareTo(terms.smallestChange()) < 0,
                        "outcomes.target-is-no-improvement",
                        "target",
                        "From " + plain(baseline) + " to " + plain(terms.target())
                                + " is not an improvement that matters: the smallest is "
                                + plain(terms.smallestChange())
                                + ".",
                        "Aim further, or choose “maintain”.")
                .when(
                        kind == OutcomeKind.MAINTAIN && gain.signum() > 0,
                        "outcomes.target-is-more-than-keeping",
                        "target",
                        "The target " + plain(terms.target()) + " is better than the starting point " + plain(baseline)
                                + ", which is more than keeping.",
                        "Make the target no better than the starting point, or choose “improve”.")
                .when(
                        kind == OutcomeKind.LIVE_WELL_WITH_DECLINE && gain.signum() > 0,
                        "outcomes.target-above-decline",
                        "target",
                        "The target " + plain(terms.target()) + " is better than the starting point " + plain(baseline)
                                + ", though decline is expected.",
                        "Say what should still be true at the target date.");
    }

    static boolean onScale(Measure measure, BigDecimal value) {
        return value.compareTo(measure.type().least()) >= 0
                && value.compareTo(measure.type().most()) <= 0;
    }

    static String scale(Measure measure) {
        return "from " + plain(measure.type().least()) + " to "
                + plain(measure.type().most());
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
