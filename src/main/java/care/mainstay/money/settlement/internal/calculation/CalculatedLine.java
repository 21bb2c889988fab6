package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Explanation;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line as calculated: the same for the same terms and tables, wherever and whenever.
 *
 * @param about the amount the line speaks of, which the explanation's root gives
 * @param moves sum to zero
 */
public record CalculatedLine(
        String key,
        LineKind kind,
        PersonId person,
        Optional<OutcomeId> outcome,
        LocalDate month,
        Money about,
        boolean chargeable,
        Reason reason,
        String words,
        List<Move> moves,
        Explanation why) {

    static final Comparator<CalculatedLine> ORDER = Comparator.comparing(
                    (CalculatedLine line) -> line.person().toString())
            .thenComparing(CalculatedLine::kind)
            .thenComparing(CalculatedLine::key);

    public CalculatedLine {
        moves = moves.stream().filter(move -> !move.amount().isZero()).toList();
        if (!Money.sum(moves.stream().map(Move::amount).toList()).isZero()) {
            throw new IllegalArgumentException("the moves of " + key + " do not sum to zero: " + moves);
        }
    }

    /**
     * Whether the council may count a line of this kind towards what the person is charged: what is set aside comes off
     * the fee, and what is paid as fee is fee again, so that nobody is charged for more care than is due.
     */
    static boolean isChargeable(LineKind kind, RewardTerms.Charging charging) {
        return switch (kind) {
            case FEE, WITHHELD, PAID_AS_FEE -> charging.fee();
            case RELEASED, HELD -> charging.rewards();
            case NOT_DUE -> false;
            case ADJUSTMENT -> throw new IllegalArgumentException("an adjustment follows what it adjusts");
        };
    }

    /** What the line does to an account in all. */
    public Money to(Account account) {
        return Money.sum(moves.stream()
                .filter(move -> move.account() == account)
                .map(Move::amount)
                .toList());
    }

    /** The amount a reader would name: what becomes due, or what the line is about where nothing does. */
    Money headline() {
        var due = to(Account.DUE);
        return due.isZero() ? about : due;
    }
}
