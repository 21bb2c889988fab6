package care.mainstay.care.reviews;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An answer by somebody independent of payer and payee.
 *
 * @param share for contribution: the part homecare had, 0 to 1
 * @param decidedBy name and post
 * @param impartial whether they are independent of payer and payee
 */
public record NewImpartialAnswer(
        ImpartialDecision.Answer answer,
        Optional<BigDecimal> share,
        String decidedBy,
        boolean impartial,
        String words) {}
