package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Explanation.Unit;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lines of one person for one month: fee, what is set aside, and what becomes of each part of it. */
final class PersonMonth {

    private final RewardTerms terms;
    private final DateRange month;
    private final PersonFacts facts;
    private final List<CalculatedLine> lines = new ArrayList<>();

    /** Everything the tables say about one person in one month. */
    record PersonFacts(
            PersonId person,
            List<Facts.Person> spans,
            List<Facts.Visit> visits,
            List<Facts.Outcome> outcomes,
            List<Facts.Stay> stays,
            List<Facts.Gate> gates) {}

    private PersonMonth(RewardTerms terms, DateRange month, PersonFacts facts) {
        this.terms = terms;
        this.month = month;
        this.facts = facts;
    }

    /** @param verdicts what becomes of the part that hangs on an outcome */
    static List<CalculatedLine> lines(
            RewardTerms terms, DateRange month, PersonFacts facts, Function<Facts.Outcome, Verdict> verdicts) {
        var person = new PersonMonth(terms, month, facts);
        new FeeRule(terms)
                .fee(facts.person(), facts.spans(), facts.visits(), facts.stays())
                .ifPresent(fee -> person.addFeeAndPot(fee, verdicts));
        return person.lines;
    }

    private void addFeeAndPot(Figure fee, Function<Facts.Outcome, Verdict> verdicts) {
        var amount = fee.money();
        lines.add(line(
                "fee/" + facts.person(),
                LineKind.FEE,
                Optional.empty(),
                amount,
                Reason.NONE,
                fee.why().words(),
                List.of(to(Account.DUE, amount), to(Account.COUNCIL, amount.negated())),
                fee));
        var share = terms.pot().withheldShare();
        var withheld = Figure.rounded(
                "withheld",
                Wording.percent(share) + " of the fee waits for outcomes",
                Formula.of(Figure.ofLine("fee", fee.why().words(), amount, "fee/" + facts.person()))
                        .times(Formula.of(
                                Figure.term("share", "Share set aside", Unit.SHARE, share, "pot.withheld-share"))),
                terms.pot().rounding(),
                List.of());
        if (!withheld.money().isZero()) {
            addPot(withheld, verdicts);
        }
    }

    private void addPot(Figure withheld, Function<Facts.Outcome, Verdict> verdicts) {
        var key = "withheld/" + facts.person();
        var pot = Figure.ofLine("pot", "What was set aside this month", withheld.money(), key);
        var division = new PotRule(terms, month).divide(pot, facts.spans(), facts.outcomes());
        var moves = new ArrayList<Move>();
        moves.add(to(Account.DUE, withheld.money().negated()));
        division.byOutcome().forEach((outcome, slot) -> moves.add(held(Optional.of(outcome), slot.money())));
        division.without().forEach((reason, slot) -> moves.add(held(Optional.empty(), slot.money())));
        lines.add(line(
                key,
                LineKind.WITHHELD,
                Optional.empty(),
                withheld.money(),
                Reason.NONE,
                withheld.why().words(),
                moves,
                withheld));
        division.without().forEach(this::addWithout);
        for (var outcome : facts.outcomes()) {
            var slot = division.byOutcome().get(outcome.outcome());
            if (slot != null) {
                addSlot(outcome, slot, verdicts.apply(outcome));
            }
        }
    }

    /** What hangs on no outcome. */
    private void addWithout(Reason reason, Figure slot) {
        var kind = PotRule.Division.kindOf(reason);
        var amount = slot.money();
        lines.add(line(
                reason.code() + "/" + facts.person(),
                kind,
                Optional.empty(),
                amount,
                reason,
                reason.words(),
                List.of(
                        held(Optional.empty(), amount.negated()),
                        to(kind == LineKind.NOT_DUE ? Account.COUNCIL : Account.DUE, amount)),
                slot));
    }

    private void addSlot(Facts.Outcome outcome, Figure slot, Verdict verdict) {
        var release =
                Release.of(slot, verdict, Contribution.of(outcome), terms.pot().rounding());
        var id = Optional.of(outcome.outcome());
        var moves = new ArrayList<Move>();
        if (verdict.kind() != LineKind.HELD) {
            moves.add(held(id, slot.money().negated()));
            moves.add(to(Account.DUE, release.due()));
            moves.add(to(Account.COUNCIL, slot.money().minus(release.due())));
        }
        lines.add(line(
                outcomeKey(facts.person(), outcome.outcome()),
                verdict.kind(),
                id,
                release.figure().money(),
                verdict.reason(),
                verdict.words(),
                moves,
                release.figure()));
    }

    static String outcomeKey(PersonId person, OutcomeId outcome) {
        return "outcome/" + person + "/" + outcome;
    }

    private CalculatedLine line(
            String key,
            LineKind kind,
            Optional<OutcomeId> outcome,
            Money about,
            Reason reason,
            String words,
            List<Move> moves,
            Figure why) {
        return new CalculatedLine(
                key,
                kind,
                facts.person(),
                outcome,
                month.from(),
                about,
                CalculatedLine.isChargeable(kind, terms.charging()),
                reason,
                words,
                moves,
                why.called(kind.code()).why());
    }

    private Move to(Account account, Money amount) {
        return new Move(account, Optional.empty(), month.from(), amount);
    }

    private Move held(Optional<OutcomeId> outcome, Money amount) {
        return new Move(Account.HELD, outcome, month.from(), amount);
    }

    /** Homecare's part in a met outcome, and the record that says so. */
    record Contribution(BigDecimal share, List<EvidenceRef> evidence) {

        static final Contribution ALL = new Contribution(BigDecimal.ONE, List.of());

        static Contribution of(Facts.Outcome outcome) {
            return new Contribution(
                    outcome.contribution().orElse(BigDecimal.ONE),
                    outcome.contribution().isEmpty() || outcome.decided().isEmpty()
                            ? List.of(outcome.evidence())
                            : outcome.decided());
        }
    }

    /** What a verdict makes of an amount that was held. */
    record Release(Figure figure, Money due) {

        /**
         * A released part is paid by homecare's share in the change; what waits, is paid as fee or is not due is so
         * entirely.
         */
        static Release of(Figure slot, Verdict verdict, Contribution contribution, java.math.RoundingMode rounding) {
            var why = List.of(verdict.why());
            if (verdict.kind() != LineKind.RELEASED) {
                var whole = Figure.computed(verdict.kind().code(), verdict.words(), Unit.POUNDS, Formula.of(slot), why);
                return new Release(whole, verdict.kind() == LineKind.PAID_AS_FEE ? whole.money() : Money.ZERO);
            }
            var part = Figure.fact(
                    "contribution",
                    contribution.share().compareTo(BigDecimal.ONE) == 0
                            ? "Homecare’s part in it: all, as nobody independent said otherwise"
                            : "Homecare’s part in it, by somebody independent",
                    Unit.SHARE,
                    contribution.share(),
                    "outcomes",
                    contribution.evidence());
            var released = Figure.rounded(
                    verdict.kind().code(), verdict.words(), Formula.of(slot).times(Formula.of(part)), rounding, why);
            return new Release(released, released.money());
        }
    }
}
