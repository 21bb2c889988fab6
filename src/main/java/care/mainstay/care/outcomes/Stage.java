package care.mainstay.care.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A step of an outcome with its own target, so that support can step back as skills grow.
 *
 * @param supportStepsBack what support does less of once the step is reached
 * @param riskReview what is looked at before stepping back
 * @param supervisionCheck what a supervisor watches for at this step
 * @param competencies what a carer must be able to do to support it
 */
public record Stage(
        int number,
        String title,
        BigDecimal target,
        LocalDate by,
        String supportStepsBack,
        String riskReview,
        String supervisionCheck,
        List<String> competencies) {}
