package care.mainstay.care.outcomes;

import java.math.BigDecimal;

/**
 * What an outcome needs to have a fair chance, and whether it is paid for. An unfunded outcome cannot be a condition of
 * payment.
 */
public record Resources(
        Funding funding,
        int carers,
        String skill,
        String visitPattern,
        BigDecimal supervisionHoursAMonth,
        BigDecimal reviewHoursAQuarter,
        String reason) {

    /** Whether the fee covers what the outcome needs. */
    public enum Funding {
        FUNDED("Funded"),
        PART_FUNDED("Part-funded"),
        UNFUNDED("Unfunded");

        private final String title;

        Funding(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static Resources funded(int carers, String skill, String visitPattern) {
        return new Resources(Funding.FUNDED, carers, skill, visitPattern, BigDecimal.ONE, BigDecimal.ONE, "");
    }
}
