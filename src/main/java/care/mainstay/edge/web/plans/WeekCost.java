package care.mainstay.edge.web.plans;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.WeekShare;
import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each outcome takes of the ordinary week, and what that costs at the contract's hourly fee.
 *
 * @param note where the fee comes from, or that none is agreed
 */
public record WeekCost(List<Line> lines, String totalHours, String totalCost, String note) {

    private static final String NO_FEE = "no fee agreed";

    /** One purpose of the week. */
    public record Line(String what, String hours, String cost) {}

    /**
     * The costs add up to the total to the penny: the total is priced and rounded once, half up, and shared out.
     *
     * @param fee pounds an hour, when a contract that binds says so
     */
    static WeekCost of(PlanForm.Sketch sketch, List<Outcome> outcomes, Optional<BigDecimal> fee) {
        var shares = WeekShare.of(sketch.tasks(), sketch.week());
        var minutes = shares.stream().map(WeekShare::minutes).reduce(BigDecimal.ZERO, BigDecimal::add);
        var hours = minutes.divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP);
        var total = fee.map(rate -> Money.ofPounds(rate.multiply(hours).setScale(2, RoundingMode.HALF_UP)));
        var parts = total.map(whole -> shares.isEmpty()
                ? List.<Money>of()
                : whole.split(shares.stream().map(WeekShare::minutes).toList()));
        var lines = new ArrayList<Line>();
        for (int i = 0; i < shares.size(); i++) {
            int at = i;
            lines.add(new Line(
                    what(shares.get(i).serves(), outcomes),
                    PlanPage.hours(shares.get(i).hours()),
                    parts.map(costs -> costs.get(at).toString()).orElse(NO_FEE)));
        }
        return new WeekCost(
                List.copyOf(lines),
                PlanPage.hours(hours.setScale(2, RoundingMode.HALF_UP)),
                total.map(Money::toString).orElse(NO_FEE),
                fee.map(
                                rate -> "At £"
                                        + rate.setScale(2, RoundingMode.HALF_UP).toPlainString()
                                        + " an hour, the fee of the contract. A visit’s time is shared among the tasks done in it.")
                        .orElse(
                                "There is no contract with an hourly fee for this plan. A visit’s time is shared among the"
                                        + " tasks done in it."));
    }

    private static String what(Serves serves, List<Outcome> outcomes) {
        return serves.outcome()
                .flatMap(id -> outcomes.stream()
                        .filter(outcome -> outcome.id().equals(id))
                        .findFirst())
                .map(outcome -> "“" + outcome.statement() + "”")
                .orElseGet(() -> switch (serves.purpose()) {
                    case NOTHING_YET -> "Nothing yet";
                    case DELEGATED_HEALTH_TASK -> "Health tasks done for a nurse or doctor";
                    case OUTCOME -> "An outcome that is over";
                    case ELIGIBLE_NEED -> PlanPage.purposeOf(serves);
                });
    }

    public boolean nothing() {
        return lines.isEmpty();
    }
}
