package care.mainstay.care.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How this person's change is seen and what counts as there: the part of an outcome that reviews may revise, and that
 * keeps every version.
 *
 * @param baseline empty until somebody has looked; nothing can be judged against it before
 * @param smallestChange this person's, at least the measure's
 * @param levels for goal attainment, what each of −2 … +2 looks like for this person; may be empty for other measures
 */
public record OutcomeTerms(
        MeasureId measure,
        int measureVersion,
        Optional<Baseline> baseline,
        BigDecimal target,
        BigDecimal smallestChange,
        int dueEveryDays,
        LocalDate startsOn,
        LocalDate targetDate,
        LocalDate reviewOn,
        List<Measure.Level> levels) {

    /** The measure's own smallest change, interval and levels. */
    public static OutcomeTerms of(
            Measure measure,
            Optional<Baseline> baseline,
            BigDecimal target,
            LocalDate startsOn,
            LocalDate targetDate,
            LocalDate reviewOn) {
        return new OutcomeTerms(
                measure.id(),
                measure.version(),
                baseline,
                target,
                measure.smallestChange(),
                measure.dueEveryDays(),
                startsOn,
                targetDate,
                reviewOn,
                List.of());
    }

    public OutcomeTerms withBaseline(Baseline known) {
        return new OutcomeTerms(
                measure,
                measureVersion,
                Optional.of(known),
                target,
                smallestChange,
                dueEveryDays,
                startsOn,
                targetDate,
                reviewOn,
                levels);
    }

    public OutcomeTerms withLevels(List<Measure.Level> words) {
        return new OutcomeTerms(
                measure,
                measureVersion,
                baseline,
                target,
                smallestChange,
                dueEveryDays,
                startsOn,
                targetDate,
                reviewOn,
                words);
    }

    public OutcomeTerms withReview(LocalDate newTargetDate, LocalDate newReviewOn) {
        return new OutcomeTerms(
                measure,
                measureVersion,
                baseline,
                target,
                smallestChange,
                dueEveryDays,
                startsOn,
                newTargetDate,
                newReviewOn,
                levels);
    }
}
