package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.OutcomeTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What has to be true on a day for the target to be met: the target itself or, where some decline is expected, the
 * straight line from the baseline to it.
 *
 * <p>Worked example: baseline 3 on the ladder on 1 January, target 1 on 1 January a year later. On 2 July, half-way, the
 * line is at 2: whoever still reaches step 2 is doing as well as could be hoped. On a ladder the line is rounded to the
 * step below, in the person's favour.
 */
final class TargetLine {

    private final Measure measure;
    private final OutcomeTerms terms;
    private final boolean declining;

    TargetLine(CaseFile file) {
        measure = file.measure();
        terms = file.terms();
        declining = file.course() == ExpectedCourse.Shape.SLOWER_DECLINE
                && terms.baseline().isPresent();
    }

    boolean isDeclining() {
        return declining;
    }

    BigDecimal at(LocalDate day) {
        if (!declining) {
            return terms.target();
        }
        Baseline start = terms.baseline().orElseThrow();
        long whole = ChronoUnit.DAYS.between(start.on(), terms.targetDate());
        long gone = ChronoUnit.DAYS.between(start.on(), day);
        if (whole <= 0 || gone >= whole) {
            return terms.target();
        }
        var line = start.value()
                .add(terms.target()
                        .subtract(start.value())
                        .multiply(BigDecimal.valueOf(Math.max(0, gone)))
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
        if (!measure.type().isOrdinal()) {
            return line.setScale(2, RoundingMode.HALF_UP);
        }
        return line.setScale(
                0,
                measure.direction() == Measure.Direction.HIGHER_IS_BETTER ? RoundingMode.FLOOR : RoundingMode.CEILING);
    }

    boolean isMet(BigDecimal value, LocalDate day) {
        return measure.direction().atOrBeyond(value, at(day));
    }
}
