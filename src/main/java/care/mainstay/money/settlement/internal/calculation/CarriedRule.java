package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Explanation.Unit;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import care.mainstay.money.settlement.internal.calculation.PersonMonth.Contribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of money held from earlier months: it follows the verdict on its outcome, and returns to the council when
 * it has been held for longer than the contract allows.
 */
final class CarriedRule {

    private final RewardTerms terms;
    private final DateRange month;

    CarriedRule(RewardTerms terms, DateRange month) {
        this.terms = terms;
        this.month = month;
    }

    /** Held for an outcome of a person, by the month it was set aside; never empty, the earliest month first. */
    record Pile(PersonId person, Optional<OutcomeId> outcome, List<Portion> portions) {}

    /** Part of a pile. */
    record Portion(LocalDate month, Figure held) {

        Money amount() {
            return held.money();
        }
    }

    List<CalculatedLine> lines(Pile pile, Optional<Facts.Outcome> facts, Verdict verdict) {
        var lines = new ArrayList<CalculatedLine>();
        var lapsed = new ArrayList<Portion>();
        var standing = new ArrayList<Portion>();
        var taken = new ArrayList<Portion>();
        for (var portion : pile.portions()) {
            if (portion.amount().isNegative() && verdict.kind() == LineKind.HELD) {
                taken.add(portion);
            } else if (verdict.kind() == LineKind.HELD && isTooOld(portion.month())) {
                lapsed.add(portion);
            } else {
                standing.add(portion);
            }
        }
        if (!taken.isEmpty()) {
            lines.add(line("overdrawn/", pile, taken, Verdict.of(LineKind.PAID_AS_FEE, Reason.NONE), Contribution.ALL));
        }
        if (!lapsed.isEmpty()) {
            lines.add(line(
                    "lapsed/", pile, lapsed, Verdict.of(LineKind.NOT_DUE, Reason.HELD_TOO_LONG), Contribution.ALL));
        }
        if (!standing.isEmpty() && verdict.kind() != LineKind.HELD) {
            lines.add(line(
                    "carried/",
                    pile,
                    standing,
                    verdict,
                    facts.map(Contribution::of).orElse(Contribution.ALL)));
        }
        return lines;
    }

    private boolean isTooOld(LocalDate heldFrom) {
        return !heldFrom.plusMonths(terms.pot().heldAtMostMonths()).isAfter(month.from());
    }

    private CalculatedLine line(
            String prefix, Pile pile, List<Portion> portions, Verdict verdict, Contribution contribution) {
        var held = Figure.computed(
                "held",
                "Held from " + (portions.size() == 1 ? "an earlier month" : "earlier months"),
                Unit.POUNDS,
                Formula.sum(portions.stream().map(Portion::held).toList()));
        var release =
                PersonMonth.Release.of(held, verdict, contribution, terms.pot().rounding());
        var moves = new ArrayList<Move>();
        for (var portion : portions) {
            moves.add(new Move(
                    Account.HELD,
                    pile.outcome(),
                    portion.month(),
                    portion.amount().negated()));
        }
        moves.add(new Move(Account.DUE, Optional.empty(), month.from(), release.due()));
        moves.add(new Move(
                Account.COUNCIL, Optional.empty(), month.from(), held.money().minus(release.due())));
        return new CalculatedLine(
                prefix + pile.person() + pile.outcome().map(id -> "/" + id).orElse(""),
                verdict.kind(),
                pile.person(),
                pile.outcome(),
                month.from(),
                release.figure().money(),
                // what was set aside twice is taken from what was released
                prefix.equals("overdrawn/")
                        ? terms.charging().rewards()
                        : CalculatedLine.isChargeable(verdict.kind(), terms.charging()),
                verdict.reason(),
                (verdict.words().isEmpty() ? "Set aside twice, so taken back" : verdict.words()) + ", set aside in "
                        + months(portions),
                moves,
                release.figure().why());
    }

    private static String months(List<Portion> portions) {
        var first = Wording.month(portions.get(0).month());
        return portions.size() == 1
                ? first
                : first + " to "
                        + Wording.month(portions.get(portions.size() - 1).month());
    }
}
