package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import care.mainstay.money.terms.Explanation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A line as calculated: the same for the same terms and tables, wherever and whenever.
 *
 * @param about the amount the line speaks of, which the explanation's root gives
 * @param moves sum to zero
 * @param way to what it speaks of, made only when it is asked for: a month of visits is long
 */
public record CalculatedLine(
        String key,
        LineKind kind,
        Optional<PersonId> person,
        Optional<OutcomeId> outcome,
        LocalDate month,
        Money about,
        boolean chargeable,
        Reason reason,
        String words,
        List<Move> moves,
        Supplier<Explanation> way) {

    /** Sorts after every id, so that what is about nobody comes last. */
    private static final String LAST = "~";

    static final Comparator<CalculatedLine> ORDER = Comparator.comparing((CalculatedLine line) ->
                    line.person().map(PersonId::toString).orElse(LAST))
            .thenComparing(CalculatedLine::kind)
            .thenComparing(CalculatedLine::key);

    public CalculatedLine {
        moves = moves.stream().filter(move -> !move.amount().isZero()).toList();
        if (!Money.sum(moves.stream().map(Move::amount).toList()).isZero()) {
            throw new IllegalArgumentException("the moves of " + key + " do not sum to zero: " + moves);
        }
    }

    /** The party it is paid to, as the sheet calls it; empty where that is whoever provides or leads. */
    public String payee() {
        return LineKey.payee(key);
    }

    /** How the amount it speaks of came about. */
    Explanation why() {
        return way.get();
    }

    /** Whether it decides about money that was set aside in months before its own. */
    public boolean ofEarlierMonths() {
        return moves.stream()
                .anyMatch(move -> move.account() == Account.HELD && move.month().isBefore(month));
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
