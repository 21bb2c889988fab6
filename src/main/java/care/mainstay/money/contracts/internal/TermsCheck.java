package care.mainstay.money.contracts.internal;

import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.RewardTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be said against terms before anybody agrees to them, all at once. */
final class TermsCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RewardTerms terms;
    private final List<Finding> findings = new ArrayList<>();

    private TermsCheck(RewardTerms terms) {
        this.terms = terms;
    }

    static List<Finding> of(RewardTerms terms) {
        var check = new TermsCheck(terms);
        check.fee();
        check.absence();
        check.pot();
        check.proof();
        check.charging();
        check.payment();
        check.worstCase();
        return List.copyOf(check.findings);
    }

    private void fee() {
        if (terms.fee().ratePerHour().signum() <= 0) {
            stop(
                    "contracts.rate-not-positive",
                    "rate-per-hour",
                    "The fee for an hour is " + pounds(terms.fee().ratePerHour()) + ".",
                    "Enter an amount above zero, for example 36.00.");
        }
        if (terms.fee().ratePerHour().stripTrailingZeros().scale() > 4) {
            stop(
                    "contracts.rate-too-fine",
                    "rate-per-hour",
                    "The fee for an hour has more than four decimal places.",
                    "Round it to pounds and pence.");
        }
        within("tolerance-minutes", "The tolerance per visit", terms.fee().toleranceMinutes(), 0, 60, "minutes");
        rounding("fee-rounding", "the fee", terms.fee().rounding());
    }

    private void absence() {
        var absence = terms.absence();
        share("at-the-door-share", "The share paid at the door", absence.atTheDoorShare());
        share("hospital-share", "The share paid during a hospital stay", absence.hospitalShare());
        share("after-death-share", "The share paid after a death", absence.afterDeathShare());
        within("hospital-days", "The time paid during a hospital stay", absence.hospitalDays(), 0, 92, "days");
        within("after-death-days", "The time paid after a death", absence.afterDeathDays(), 0, 31, "days");
    }

    private void pot() {
        var pot = terms.pot();
        share("withheld-share", "The withheld share", pot.withheldShare());
        if (pot.withheldShare().compareTo(new BigDecimal("0.5")) > 0) {
            stop(
                    "contracts.share-too-large",
                    "withheld-share",
                    "More than half of the fee (" + percent(pot.withheldShare()) + ") would be withheld.",
                    "Withhold at most 50 per cent; most contracts withhold 5 to 20.");
        }
        if (pot.otherWeight().signum() < 0
                || pot.domainWeights().values().stream().anyMatch(weight -> weight.signum() <= 0)) {
            stop(
                    "contracts.weight-not-positive",
                    "domain-weights",
                    "A weight must be above zero, and the weight of other domains not below zero.",
                    "Leave a domain out to give it the weight of the others.");
        }
        if (pot.otherWeight().signum() == 0) {
            remark(
                    "contracts.other-domains-weigh-nothing",
                    "other-weight",
                    "Outcomes in domains that are not named release nothing.",
                    "Maybe give them a weight, so that no outcome is worth nothing to anybody.");
        }
        within("agree-within-days", "The time to agree outcomes", pot.agreeWithinDays(), 0, 92, "days");
        within("sustained-weeks", "The time an outcome must hold", pot.sustainedWeeks(), 0, 52, "weeks");
        within("held-at-most-months", "The time money is held", pot.heldAtMostMonths(), 1, 24, "months");
        if (pot.sustainedWeeks() * 7 > pot.heldAtMostMonths() * 30) {
            stop(
                    "contracts.never-released",
                    "held-at-most-months",
                    "An outcome must hold " + pot.sustainedWeeks() + " weeks, but money is held only "
                            + pot.heldAtMostMonths() + " months: it could never be released.",
                    "Hold the money longer, or ask for fewer weeks.");
        }
        rounding("pot-rounding", "the withheld share", pot.rounding());
    }

    private void proof() {
        within(
                "baseline-within-days",
                "The time to lock a baseline",
                terms.proof().baselineWithinDays(),
                0,
                92,
                "days");
        within(
                "feasibility-within-days",
                "The time to decide on feasibility",
                terms.proof().feasibilityWithinDays(),
                1,
                92,
                "days");
        if (!terms.proof().independentBaseline()) {
            remark(
                    "contracts.baseline-by-the-provider-alone",
                    "independent-baseline",
                    "The provider alone may say where a person started, and is paid for how far they came.",
                    "Maybe ask for a source other than the provider.");
        }
    }

    private void charging() {
        if (terms.charging().rewards()) {
            remark(
                    "contracts.rewards-charged-to-the-person",
                    "charge-rewards",
                    "The person could be charged for rewards: they would pay more because they got better.",
                    "Maybe leave rewards out of what the person is charged.");
        }
    }

    private void payment() {
        within("pay-within-days", "The time to pay", terms.payment().payWithinDays(), 1, 30, "days");
        within("adjust-months-back", "The time to look back", terms.payment().adjustMonthsBack(), 0, 12, "months");
    }

    private void worstCase() {
        var floor = terms.wageFloor();
        if (floor.costPerHour().signum() <= 0 || floor.source().isBlank()) {
            stop(
                    "contracts.no-wage-floor",
                    "cost-per-hour",
                    "It is not said what an hour costs when the law on wages is kept, or where that figure comes from.",
                    "Enter the cost of an hour and its source.");
        } else if (terms.leastPerHour().compareTo(floor.costPerHour()) < 0) {
            stop(
                    "contracts.worst-case-below-wage-floor",
                    "rate-per-hour",
                    "With nothing released an hour pays " + pounds(terms.leastPerHour()) + " ("
                            + pounds(terms.fee().ratePerHour()) + " less "
                            + percent(terms.pot().withheldShare())
                            + "), and costs " + pounds(floor.costPerHour()) + " (" + floor.source() + ").",
                    "Raise the fee to at least " + pounds(leastRate()) + ", or withhold a smaller share.");
        }
    }

    /** The lowest fee whose worst case pays the floor, rounded up to the penny. */
    private BigDecimal leastRate() {
        return terms.wageFloor()
                .costPerHour()
                .divide(BigDecimal.ONE.subtract(terms.pot().withheldShare()), 2, RoundingMode.UP);
    }

    private void share(String field, String what, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            stop(
                    "contracts.not-a-share",
                    field,
                    what + " is " + percent(share) + ".",
                    "Enter a percentage from 0 to 100.");
        }
    }

    private void within(String field, String what, int value, int least, int most, String unit) {
        if (value < least || value > most) {
            stop(
                    "contracts.out-of-range",
                    field,
                    what + " is " + value + " " + unit + ".",
                    "Enter a whole number from " + least + " to " + most + ".");
        }
    }

    private void rounding(String field, String what, RoundingMode rounding) {
        if (rounding != RoundingMode.HALF_UP && rounding != RoundingMode.HALF_EVEN && rounding != RoundingMode.DOWN) {
            stop(
                    "contracts.unusual-rounding",
                    field,
                    "The rounding of " + what + " is " + rounding + ".",
                    "Choose to the nearest penny (halves up, or halves to the even penny) or down.");
        }
    }

    private void stop(String code, String field, String words, String whatToDo) {
        findings.add(new Finding(code, true, field, words, whatToDo));
    }

    private void remark(String code, String field, String words, String whatToDo) {
        findings.add(new Finding(code, false, field, words, whatToDo));
    }

    static String pounds(BigDecimal amount) {
        return "£"
                + (amount.scale() > 2 ? amount.stripTrailingZeros() : amount)
                        .setScale(Math.max(2, amount.stripTrailingZeros().scale()))
                        .toPlainString();
    }

    static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " per cent";
    }
}
