package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.contracts.RewardTerms.Confirmation;
import care.mainstay.money.contracts.RewardTerms.Effect;
import care.mainstay.money.contracts.RewardTerms.Ending;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The form that terms are written in: what it shows for given terms, and the terms it was typed to mean. */
final class TermsForm {

    static final List<Choice> EFFECTS = List.of(
            new Choice("hold", "The person’s rewards of the month wait and are looked at again next month"),
            new Choice("not-due", "The person’s rewards of the month are not due"),
            new Choice("none", "Nothing"));

    static final List<Choice> CONFIRMATIONS = List.of(
            new Choice(
                    "by-the-person-or-an-independent-sample",
                    "The person, or an independent visitor where they stay silent"),
            new Choice("by-the-person", "The person only"));

    static final List<Choice> ENDINGS = List.of(
            new Choice("achieved-released-others-as-fee", "Release achieved outcomes; pay the rest as ordinary fee"),
            new Choice("achieved-released-others-not-due", "Release achieved outcomes; the rest is not due"));

    static final List<Choice> ROUNDINGS = List.of(
            new Choice("half-up", "To the nearest penny, half a penny up"),
            new Choice("half-even", "To the nearest penny, half a penny to the even one"),
            new Choice("down", "Down to the penny"));

    private TermsForm() {}

    static Form show(Form form, RewardTerms terms) {
        return form.with("rate-per-hour", pounds(terms.fee().ratePerHour()))
                .with("tolerance-minutes", "" + terms.fee().toleranceMinutes())
                .with("fee-rounding", Reading.code(terms.fee().rounding()))
                .with("at-the-door-share", percent(terms.absence().atTheDoorShare()))
                .with("hospital-days", "" + terms.absence().hospitalDays())
                .with("hospital-share", percent(terms.absence().hospitalShare()))
                .with("after-death-days", "" + terms.absence().afterDeathDays())
                .with("after-death-share", percent(terms.absence().afterDeathShare()))
                .with("withheld-share", percent(terms.pot().withheldShare()))
                .with("agree-within-days", "" + terms.pot().agreeWithinDays())
                .with("sustained-weeks", "" + terms.pot().sustainedWeeks())
                .with("held-at-most-months", "" + terms.pot().heldAtMostMonths())
                .with("baseline-within-days", "" + terms.proof().baselineWithinDays())
                .with("independent-baseline", terms.proof().independentBaseline() ? "yes" : "")
                .with("confirmation", Reading.code(terms.proof().confirmation()))
                .with("feasibility-within-days", "" + terms.proof().feasibilityWithinDays())
                .with("avoidable-harm", Reading.code(terms.gate().avoidableHarm()))
                .with("late-report", Reading.code(terms.gate().lateReport()))
                .with("unfinished-action", Reading.code(terms.gate().unfinishedAction()))
                .with("ending", Reading.code(terms.ending()))
                .with("charge-fee", terms.charging().fee() ? "yes" : "")
                .with("charge-rewards", terms.charging().rewards() ? "yes" : "")
                .with("pay-within-days", "" + terms.payment().payWithinDays())
                .with("adjust-months-back", "" + terms.payment().adjustMonthsBack())
                .with("cost-per-hour", pounds(terms.wageFloor().costPerHour()))
                .with("cost-source", terms.wageFloor().source());
    }

    /**
     * The terms typed, with the weights of {@code start}; empty when something cannot be read, which {@code reading} has
     * remembered.
     */
    static Optional<RewardTerms> read(Form form, Reading reading, RewardTerms start) {
        var rate = reading.number("rate-per-hour", "the fee for an hour", 4);
        var cost = reading.number("cost-per-hour", "what an hour costs", 4);
        var source = reading.text("cost-source", "where that figure comes from", 200);
        var withheld = share(reading, "withheld-share", "the share set aside");
        var door = share(reading, "at-the-door-share", "the share paid at the door");
        var hospital = share(reading, "hospital-share", "the share paid during a hospital stay");
        var death = share(reading, "after-death-share", "the share paid after a death");
        var numbers = new Whole(reading);
        int tolerance = numbers.of("tolerance-minutes", "the tolerance");
        int hospitalDays = numbers.of("hospital-days", "the days");
        int deathDays = numbers.of("after-death-days", "the days");
        int agree = numbers.of("agree-within-days", "the days");
        int weeks = numbers.of("sustained-weeks", "the weeks");
        int months = numbers.of("held-at-most-months", "the months");
        int baseline = numbers.of("baseline-within-days", "the days");
        int feasibility = numbers.of("feasibility-within-days", "the days");
        int pay = numbers.of("pay-within-days", "the days");
        int back = numbers.of("adjust-months-back", "the months");
        var rounding = reading.choice("fee-rounding", "a rounding", RoundingMode.class);
        var confirmation = reading.choice("confirmation", "whose word confirms", Confirmation.class);
        var ending = reading.choice("ending", "what happens when support ends", Ending.class);
        var harm = reading.choice("avoidable-harm", "what avoidable harm does", Effect.class);
        var late = reading.choice("late-report", "what a late report does", Effect.class);
        var action = reading.choice("unfinished-action", "what an overdue action does", Effect.class);
        if (List.of(
                                rate,
                                cost,
                                source,
                                withheld,
                                door,
                                hospital,
                                death,
                                rounding,
                                confirmation,
                                ending,
                                harm,
                                late,
                                action)
                        .stream()
                        .anyMatch(Optional::isEmpty)
                || numbers.failed) {
            return Optional.empty();
        }
        return Optional.of(new RewardTerms(
                new RewardTerms.Fee(rate.orElseThrow(), tolerance, rounding.orElseThrow()),
                new RewardTerms.Absence(
                        door.orElseThrow(), hospitalDays, hospital.orElseThrow(), deathDays, death.orElseThrow()),
                new RewardTerms.Pot(
                        withheld.orElseThrow(),
                        start.pot().domainWeights(),
                        start.pot().otherWeight(),
                        agree,
                        weeks,
                        months,
                        rounding.orElseThrow()),
                new RewardTerms.Proof(
                        baseline,
                        form.field("independent-baseline").has("yes"),
                        confirmation.orElseThrow(),
                        feasibility),
                new RewardTerms.Gate(harm.orElseThrow(), late.orElseThrow(), action.orElseThrow()),
                ending.orElseThrow(),
                new RewardTerms.Charging(
                        form.field("charge-fee").has("yes"),
                        form.field("charge-rewards").has("yes")),
                new RewardTerms.Payment(pay, back),
                new RewardTerms.WageFloor(cost.orElseThrow(), source.orElseThrow())));
    }

    /** Whole numbers, of which any that cannot be read is remembered. */
    private static final class Whole {

        private final Reading reading;
        private boolean failed;

        Whole(Reading reading) {
            this.reading = reading;
        }

        int of(String field, String what) {
            var typed = reading.number(field, what, 0);
            failed |= typed.isEmpty();
            return typed.map(BigDecimal::intValue).orElse(0);
        }
    }

    private static Optional<BigDecimal> share(Reading reading, String field, String what) {
        return reading.number(field, what, 4).map(percent -> percent.movePointLeft(2));
    }

    private static String percent(BigDecimal share) {
        return plain(share.movePointRight(2));
    }

    /** Pounds with their pence, and parts of a penny where there are some. */
    static String pounds(BigDecimal rate) {
        var shortest = rate.stripTrailingZeros();
        return (shortest.scale() < 2 ? shortest.setScale(2, RoundingMode.UNNECESSARY) : shortest).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
