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

    /**
     * Whether who has agreed to the other terms has agreed to these too: the measure, where it began, the target, how much
     * matters, how often to look, and by when. Neither the day of the next review nor that somebody has confirmed the
     * starting point asks anything new.
     */
    public boolean asksTheSameAs(OutcomeTerms other) {
        return measure.equals(other.measure)
                && began().equals(other.began())
                && target.compareTo(other.target) == 0
                && smallestChange.compareTo(other.smallestChange) == 0
                && dueEveryDays == other.dueEveryDays
                && startsOn.equals(other.startsOn)
                && targetDate.equals(other.targetDate)
                && plain(levels).equals(plain(other.levels));
    }

    /** Where it began, without who looked or who confirmed it. */
    private Optional<String> began() {
        return baseline.map(known -> known.value().stripTrailingZeros().toPlainString() + "@" + known.on());
    }

    private static List<String> plain(List<Measure.Level> levels) {
        return levels.stream()
                .map(level -> level.value().stripTrailingZeros().toPlainString() + " " + level.words())
                .toList();
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
