package care.mainstay.money.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is paid under a contract that withholds a share of the hourly fee and releases it as outcomes are achieved and
 * hold.
 *
 * <p>Every number that decides a payment is here and nowhere in the calculation: two contracts differ in their terms, not
 * in code. A person's pot is the withheld share of their own fee for the month, so writing more outcomes, or slicing one
 * into stages, divides the pot and never enlarges it. An outcome that nobody funds is never a condition of payment.
 */
public record RewardTerms(
        Fee fee,
        Absence absence,
        Pot pot,
        Proof proof,
        Gate gate,
        Ending ending,
        Charging charging,
        Payment payment,
        WageFloor wageFloor) {

    /**
     * The fee per hour delivered. Whole minutes count from check-in to check-out, one begun and not finished left out, for
     * each carer up to the planned length plus a tolerance; a month's minutes of one person are added up, priced and rounded
     * once.
     *
     * @param ratePerHour pounds for an hour of one carer
     * @param toleranceMinutes how far a visit may run over its planned length and still be paid as recorded
     * @param rounding how a month's fee becomes whole pence
     */
    public record Fee(BigDecimal ratePerHour, int toleranceMinutes, RoundingMode rounding) {}

    /**
     * What is paid for a visit that could not be made: the planned minutes, times a share.
     *
     * @param atTheDoorShare when the carer came and the person declined or did not answer
     * @param hospitalDays for how many days from the admission cancelled visits are paid, so that the team is there when
     *     the person comes home
     * @param hospitalShare the share paid on those days
     * @param afterDeathDays for how many days from the death cancelled visits are paid
     * @param afterDeathShare the share paid on those days
     */
    public record Absence(
            BigDecimal atTheDoorShare,
            int hospitalDays,
            BigDecimal hospitalShare,
            int afterDeathDays,
            BigDecimal afterDeathShare) {}

    /**
     * The withheld share and how it is divided.
     *
     * <p>Each day of support carries the same part of the pot. A day's part is divided among the domains in which the
     * person has an agreed and funded outcome on that day, by the weights; within a domain, equally among its outcomes.
     *
     * @param withheldShare the share of the fee that is set aside, 0.10 for ten per cent
     * @param domainWeights weights of domains of outcomes, by code
     * @param otherWeight the weight of every domain not named
     * @param agreeWithinDays days from the start of support within which outcomes should be agreed: the pot of a day
     *     before the first agreement is paid as fee within them, and is not due after them
     * @param sustainedWeeks how many weeks an achieved outcome must hold
     * @param heldAtMostMonths after how many months held money returns to the council
     * @param rounding how a part of an amount becomes whole pence
     */
    public record Pot(
            BigDecimal withheldShare,
            SortedMap<String, BigDecimal> domainWeights,
            BigDecimal otherWeight,
            int agreeWithinDays,
            int sustainedWeeks,
            int heldAtMostMonths,
            RoundingMode rounding) {

        public Pot {
            domainWeights = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(domainWeights));
        }

        public BigDecimal weightOf(String domain) {
            return domainWeights.getOrDefault(domain, otherWeight);
        }
    }

    /**
     * What it takes to show that an outcome was achieved.
     *
     * @param baselineWithinDays days from the outcome's start within which its baseline is locked
     * @param independentBaseline whether the baseline needs a source other than the provider
     * @param confirmation whose word confirms it
     * @param feasibilityWithinDays days from the end of a missed outcome within which somebody independent decides whether
     *     it was within the provider's influence; without a decision by then it neither earns nor costs
     */
    public record Proof(
            int baselineWithinDays,
            boolean independentBaseline,
            Confirmation confirmation,
            int feasibilityWithinDays) {}

    /** Whose word confirms an achieved outcome. Never that of somebody who was asked by the paid party alone. */
    public enum Confirmation {
        /** The person, or whoever lawfully decides for them. */
        BY_THE_PERSON,
        /** The person; where they stay silent, an independent sample stands in. Silence itself never confirms. */
        BY_THE_PERSON_OR_AN_INDEPENDENT_SAMPLE
    }

    /**
     * Safety conditions on a person's rewards. They act on what a review found and on what was left undone, never on how
     * many incidents were reported: reporting must not cost money.
     */
    public record Gate(Effect avoidableHarm, Effect lateReport, Effect unfinishedAction) {}

    /** What a condition does to a person's rewards: of the month in which it is found, reported, or still undone. */
    public enum Effect {
        NONE,
        /** They wait, with what is held from earlier months, and are looked at again in the next. */
        HOLD,
        /** They are not due; what is held from earlier months is not lost. */
        NOT_DUE
    }

    /** What becomes of outcomes that are still running when support ends through death or a move. */
    public enum Ending {
        /** Achieved ones are released without waiting for the weeks; the others neither earn nor cost: paid as fee. */
        ACHIEVED_RELEASED_OTHERS_AS_FEE,
        /** Achieved ones are released without waiting for the weeks; the others are not due. */
        ACHIEVED_RELEASED_OTHERS_NOT_DUE
    }

    /** Which lines the council may count towards what it charges the person for their care. */
    public record Charging(boolean fee, boolean rewards) {}

    /**
     * When money moves.
     *
     * @param payWithinDays days from the proposal of a statement within which undisputed money is paid
     * @param adjustMonthsBack how many earlier months are looked at again for evidence that came late
     */
    public record Payment(int payWithinDays, int adjustMonthsBack) {}

    /**
     * What an hour of care costs when the law on wages is kept, and where the figure comes from. A contract whose worst
     * case pays less than this fails its check.
     */
    public record WageFloor(BigDecimal costPerHour, String source) {}

    /** The least an hour pays: with nothing released. */
    public BigDecimal leastPerHour() {
        return fee.ratePerHour().multiply(BigDecimal.ONE.subtract(pot.withheldShare()));
    }

    /**
     * A usual starting point for a new contract, to be changed before it is agreed: ten per cent withheld, six weeks to
     * agree outcomes and six weeks to hold.
     */
    public static RewardTerms usual(BigDecimal ratePerHour, WageFloor wageFloor) {
        return new RewardTerms(
                new Fee(ratePerHour, 5, RoundingMode.HALF_UP),
                new Absence(BigDecimal.ONE, 14, new BigDecimal("0.5"), 2, BigDecimal.ONE),
                new Pot(
                        new BigDecimal("0.1"),
                        new TreeMap<>(Map.of()),
                        BigDecimal.ONE,
                        42,
                        6,
                        12,
                        RoundingMode.HALF_UP),
                new Proof(14, true, Confirmation.BY_THE_PERSON_OR_AN_INDEPENDENT_SAMPLE, 28),
                new Gate(Effect.HOLD, Effect.HOLD, Effect.HOLD),
                Ending.ACHIEVED_RELEASED_OTHERS_AS_FEE,
                new Charging(true, false),
                new Payment(30, 3),
                wageFloor);
    }
}
