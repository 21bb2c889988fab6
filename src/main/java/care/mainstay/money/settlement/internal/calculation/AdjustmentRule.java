package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Explanation.Unit;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The difference that evidence which came late makes to an earlier month: the month as it would be now, less what was
 * posted for it, each difference a line of its own.
 *
 * <p>What was decided about an outcome in its own month stays decided: late evidence about it counts when the money held
 * for it is looked at again, which happens every month. A line taken back by hand is left alone.
 */
final class AdjustmentRule {

    /** One account, and the outcome it is held for. */
    private record Place(Account account, Optional<OutcomeId> outcome) {}

    private final LocalDate earlier;
    private final RewardTerms.Charging charging;
    private final Map<String, List<Facts.Posted>> posted = new TreeMap<>();

    AdjustmentRule(LocalDate earlier, RewardTerms.Charging charging, List<Facts.Posted> rows) {
        this.earlier = earlier;
        this.charging = charging;
        rows.forEach(row ->
                posted.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
    }

    /** What was decided about the thing with this key in its own month; held when it was unknown then. */
    LineKind decided(String key) {
        return posted.getOrDefault(key, List.of()).stream()
                .map(Facts.Posted::kind)
                .filter(kind -> kind != LineKind.ADJUSTMENT)
                .findFirst()
                .orElse(LineKind.HELD);
    }

    List<CalculatedLine> lines(List<CalculatedLine> fresh) {
        var now = new TreeMap<String, CalculatedLine>();
        fresh.forEach(line -> now.put(line.key(), line));
        var keys = new java.util.TreeSet<>(posted.keySet());
        keys.addAll(now.keySet());
        var lines = new ArrayList<CalculatedLine>();
        for (var key : keys) {
            var rows = posted.getOrDefault(key, List.of());
            if (rows.stream().noneMatch(Facts.Posted::reversed)) {
                var line = now.get(key);
                difference(key, Optional.ofNullable(line), rows).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<CalculatedLine> difference(String key, Optional<CalculatedLine> now, List<Facts.Posted> before) {
        var places = new TreeMap<Place, Money>(Comparator.comparing(Place::account)
                .thenComparing(place -> place.outcome().map(OutcomeId::toString).orElse("")));
        now.ifPresent(line -> line.moves()
                .forEach(move -> places.merge(new Place(move.account(), move.outcome()), move.amount(), Money::plus)));
        before.forEach(row -> places.merge(
                new Place(row.account(), row.outcome()), row.amount().negated(), Money::plus));
        var moves = places.entrySet().stream()
                .filter(place -> !place.getValue().isZero())
                .map(place -> new Move(place.getKey().account(), place.getKey().outcome(), earlier, place.getValue()))
                .toList();
        return moves.isEmpty() ? Optional.empty() : Optional.of(line(key, now, before, moves));
    }

    private CalculatedLine line(String key, Optional<CalculatedLine> now, List<Facts.Posted> before, List<Move> moves) {
        var kind = now.map(CalculatedLine::kind).orElseGet(() -> kindBefore(key, before));
        boolean sameSide = kind != LineKind.NOT_DUE;
        var account = sameSide ? Account.DUE : Account.COUNCIL;
        var evidence = before.stream()
                .flatMap(row -> row.evidence().stream())
                .distinct()
                .sorted()
                .toList();
        var posted = Money.sum(before.stream()
                .filter(row -> row.account() == account)
                .map(Facts.Posted::amount)
                .toList());
        var was = Figure.fact(
                "before",
                "As posted before" + (evidence.isEmpty() ? ": nothing" : ""),
                Unit.POUNDS,
                posted.inPounds(),
                "posted",
                evidence);
        var is = now.map(line -> signed(line, account)).orElseGet(() -> nothing(evidence));
        var root = Figure.computed(
                LineKind.ADJUSTMENT.code(),
                "What late evidence changes about " + Wording.month(earlier),
                Unit.POUNDS,
                Formula.of(is).minus(Formula.of(was)));
        return new CalculatedLine(
                "adjustment/" + earlier + "/" + key,
                LineKind.ADJUSTMENT,
                PersonKeys.person(key),
                PersonKeys.outcome(key),
                earlier,
                root.money(),
                CalculatedLine.isChargeable(kind, charging),
                Reason.NONE,
                kind.words() + " in " + Wording.month(earlier) + ", after late evidence",
                moves,
                root.why());
    }

    /** What it was about; a thing first heard of in an adjustment is told by its key. */
    private static LineKind kindBefore(String key, List<Facts.Posted> before) {
        return before.stream()
                .map(Facts.Posted::kind)
                .filter(kind -> kind != LineKind.ADJUSTMENT)
                .findFirst()
                .orElseGet(() -> switch (key.substring(0, key.indexOf('/'))) {
                    case "fee" -> LineKind.FEE;
                    case "withheld" -> LineKind.WITHHELD;
                    case "outcome" -> LineKind.HELD;
                    default -> PotRule.Division.kindOf(Reason.ofCode(key.substring(0, key.indexOf('/'))));
                });
    }

    private static Figure nothing(List<EvidenceRef> evidence) {
        return Figure.fact(
                "now",
                "Nothing is left of it by the evidence as it stands now",
                Unit.POUNDS,
                BigDecimal.ZERO,
                "visits",
                evidence);
    }

    /** The line's amount with the sign it has on the account: what is set aside is taken from what is due. */
    private static Figure signed(CalculatedLine line, Account account) {
        var amount = line.to(account);
        var figure = new Figure(Exact.of(line.about().inPounds()), line.why());
        if (amount.equals(line.about())) {
            return figure.called("now");
        }
        if (amount.isZero()) {
            return Figure.computed(
                    "now",
                    "It waits, so nothing is due",
                    Unit.POUNDS,
                    Formula.of(figure).times(Formula.number(0)));
        }
        return Figure.computed(
                "now",
                line.kind().words() + ", which is taken from what is due",
                Unit.POUNDS,
                Formula.number(0).minus(Formula.of(figure)));
    }
}
