package care.mainstay.edge.web.contracts;

import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.contracts.RewardTerms.Effect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The terms of a contract as sentences that can be read aloud. */
final class TermsInWords {

    private TermsInWords() {}

    static List<SummaryRow> of(RewardTerms terms) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("The fee", fee(terms)));
        rows.add(new SummaryRow("When a visit cannot be made", absence(terms.absence())));
        rows.add(new SummaryRow("What waits for outcomes", pot(terms.pot())));
        rows.add(new SummaryRow("How it is divided", division(terms.pot())));
        rows.add(new SummaryRow("When it is released", release(terms)));
        rows.add(new SummaryRow("When it is not", notReleased(terms)));
        rows.add(new SummaryRow("Safety", gate(terms.gate())));
        rows.add(new SummaryRow("What the person may be charged", charging(terms.charging())));
        rows.add(new SummaryRow("Paying", paying(terms.payment())));
        rows.add(new SummaryRow("The least an hour pays", least(terms)));
        return rows;
    }

    private static String fee(RewardTerms terms) {
        return pounds(terms.fee().ratePerHour())
                + " for each hour of one carer, from check-in to check-out. A visit may"
                + " run " + Words.count(terms.fee().toleranceMinutes(), "minute", "minutes")
                + " over its planned length, for each carer. A minute begun and not finished is not counted. A person’s minutes of the month are added up, then priced and rounded once, "
                + rounding(terms.fee().rounding()) + ".";
    }

    private static String absence(RewardTerms.Absence absence) {
        return "If the carer comes and the person declines or does not answer, " + percent(absence.atTheDoorShare())
                + " of the planned time is paid. In hospital, " + percent(absence.hospitalShare())
                + " is paid for the first " + Words.count(absence.hospitalDays(), "day", "days")
                + ". When a person dies, " + percent(absence.afterDeathShare()) + " is paid for "
                + Words.count(absence.afterDeathDays(), "day", "days") + ". A missed visit is not paid.";
    }

    private static String pot(RewardTerms.Pot pot) {
        return percent(pot.withheldShare()) + " of each person’s fee is set aside. This is their pot for the month:"
                + " agreeing more outcomes divides it, and never makes it larger. Held money goes back to the council"
                + " after " + Words.count(pot.heldAtMostMonths(), "month", "months") + ".";
    }

    private static String division(RewardTerms.Pot pot) {
        var named = pot.domainWeights().entrySet().stream()
                .map(weight -> "“" + domain(weight.getKey()) + "” counts " + plain(weight.getValue()))
                .toList();
        return "Every day carries the same part. A day’s part is shared between the parts of life in which an outcome is"
                + " agreed"
                + (named.isEmpty()
                        ? ", all counting the same"
                        : ": " + Words.and(named) + ", the others " + plain(pot.otherWeight()))
                + ". Outcomes in the same part of life share equally. An outcome that nobody funds carries nothing.";
    }

    private static String release(RewardTerms terms) {
        var proof = terms.proof();
        return "When the outcome has been achieved and has held for "
                + Words.count(terms.pot().sustainedWeeks(), "week", "weeks")
                + " (days in hospital left out), its starting point was recorded within "
                + Words.count(proof.baselineWithinDays(), "day", "days")
                + (proof.independentBaseline() ? " by somebody other than the provider" : "")
                + ", and the person confirms it to somebody other than the provider"
                + (proof.confirmation() == RewardTerms.Confirmation.BY_THE_PERSON_OR_AN_INDEPENDENT_SAMPLE
                        ? ". If they stay silent, an independent visitor may find out; silence alone never confirms."
                        : ". Silence never confirms.");
    }

    private static String notReleased(RewardTerms terms) {
        return "Outcomes are agreed within " + Words.count(terms.pot().agreeWithinDays(), "day", "days")
                + ": earlier days are paid as fee, later days without any agreed outcome are not due. If an outcome was"
                + " missed for reasons beyond the provider’s influence, its part is paid as ordinary fee: somebody"
                + " independent decides within " + Words.count(terms.proof().feasibilityWithinDays(), "day", "days")
                + ". When support ends through death, a move or the person’s wish, achieved outcomes need"
                + " not have held for all the weeks, and the others are "
                + (terms.ending() == RewardTerms.Ending.ACHIEVED_RELEASED_OTHERS_AS_FEE
                        ? "paid as ordinary fee."
                        : "not due.");
    }

    private static String gate(RewardTerms.Gate gate) {
        return Stream.of(
                        effect(gate.avoidableHarm(), "an independent review finds avoidable harm"),
                        effect(gate.lateReport(), "an incident is reported late"),
                        effect(gate.unfinishedAction(), "an agreed action is overdue"))
                .flatMap(List::stream)
                .reduce((one, other) -> one + " " + other)
                .map(words -> words + " The number of reports never matters: reporting costs nothing.")
                .orElse("Nothing. The number of reports never matters.");
    }

    private static List<String> effect(Effect effect, String when) {
        return switch (effect) {
            case NONE -> List.of();
            case HOLD -> List.of("If " + when + ", that person’s rewards wait and are looked at again next month.");
            case NOT_DUE -> List.of("If " + when + ", that person’s rewards of the month are not due.");
        };
    }

    private static String charging(RewardTerms.Charging charging) {
        return (charging.fee() ? "The fee, by the council’s own rules." : "Not the fee.")
                + (charging.rewards() ? " Rewards too." : " Never the rewards: getting better costs them nothing.");
    }

    private static String paying(RewardTerms.Payment payment) {
        return "What nobody queries is paid within " + Words.count(payment.payWithinDays(), "day", "days")
                + " of the statement. Evidence that comes late adjusts up to "
                + Words.count(payment.adjustMonthsBack(), "earlier month", "earlier months") + ".";
    }

    private static String least(RewardTerms terms) {
        return pounds(terms.leastPerHour()) + ", if nothing is ever released. An hour costs "
                + pounds(terms.wageFloor().costPerHour()) + " when the law on wages is kept ("
                + terms.wageFloor().source() + ").";
    }

    static String domain(String code) {
        return Stream.of(OutcomeDomain.values())
                .filter(domain ->
                        domain.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .map(OutcomeDomain::title)
                .orElse(code);
    }

    private static String rounding(RoundingMode rounding) {
        return switch (rounding) {
            case HALF_UP -> "to the nearest penny, half a penny up";
            case HALF_EVEN -> "to the nearest penny, half a penny to the even one";
            default -> "down to the penny";
        };
    }

    static String pounds(BigDecimal amount) {
        return "£"
                + amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()))
                        .toPlainString();
    }

    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
