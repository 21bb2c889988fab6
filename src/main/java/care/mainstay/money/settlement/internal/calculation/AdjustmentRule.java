package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import care.mainstay.money.terms.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The difference that evidence which came late makes to an earlier month: the month as it would be now, less what was
 * posted for it, each difference a line of its own.
 *
 * <p>What was decided about an outcome in its own month stays decided; the sheet is told so. Late evidence about it counts
 * when the money held for it is looked at again, which happens every month. A line taken back by hand is left alone.
 */
final class AdjustmentRule {

    /** One account, and the outcome it is held for. */
    private record Place(Account account, Optional<OutcomeId> outcome) {}

    private final LocalDate earlier;
    private final Map<String, List<Facts.Posted>> posted = new TreeMap<>();

    AdjustmentRule(LocalDate earlier, List<Facts.Posted> rows) {
        this.earlier = earlier;
        rows.forEach(row ->
                posted.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
    }

    List<CalculatedLine> lines(SheetMonth fresh) {
        var now = new TreeMap<String, SheetMonth.Booked>();
        fresh.lines().forEach(line -> now.put(line.key(), line));
        var keys = new TreeSet<>(posted.keySet());
        keys.addAll(now.keySet());
        var lines = new ArrayList<CalculatedLine>();
        for (var key : keys) {
            var rows = posted.getOrDefault(key, List.of());
            var line = now.get(key);
            // what cannot be worked out now takes nothing back
            boolean isKnown = line == null || line.isWorkedOut();
            if (isKnown && rows.stream().noneMatch(Facts.Posted::reversed)) {
                difference(key, line, rows, fresh).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<CalculatedLine> difference(
            String key, SheetMonth.@Nullable Booked now, List<Facts.Posted> before, SheetMonth fresh) {
        var places = new TreeMap<Place, Money>(Comparator.comparing(Place::account)
                .thenComparing(place -> place.outcome().map(OutcomeId::toString).orElse("")));
        if (now != null) {
            now.moves()
                    .forEach(move ->
                            places.merge(new Place(move.account(), move.outcome()), move.amount(), Money::plus));
        }
        before.forEach(row -> places.merge(
                new Place(row.account(), row.outcome()), row.amount().negated(), Money::plus));
        var moves = places.entrySet().stream()
                .filter(place -> !place.getValue().isZero())
                .map(place -> new Move(place.getKey().account(), place.getKey().outcome(), earlier, place.getValue()))
                .toList();
        return moves.isEmpty() ? Optional.empty() : Optional.of(line(key, now, before, moves, fresh));
    }

    private CalculatedLine line(
            String key,
            SheetMonth.@Nullable Booked now,
            List<Facts.Posted> before,
            List<Move> moves,
            SheetMonth fresh) {
        var kind = now != null ? now.kind() : kindBefore(before);
        // what is not due is spoken of by what it gives back
        var account = kind == LineKind.NOT_DUE ? Account.COUNCIL : Account.DUE;
        var evidence = before.stream()
                .flatMap(row -> row.evidence().stream())
                .distinct()
                .sorted()
                .toList();
        var was = Money.sum(before.stream()
                .filter(row -> row.account() == account)
                .map(Facts.Posted::amount)
                .toList());
        var is = now == null
                ? Money.ZERO
                : Money.sum(now.moves().stream()
                        .filter(move -> move.account() == account)
                        .map(Move::amount)
                        .toList());
        return new CalculatedLine(
                "adjustment/" + earlier + "/" + key,
                LineKind.ADJUSTMENT,
                LineKey.person(key),
                LineKey.outcome(key),
                earlier,
                is.minus(was),
                now != null ? now.line().chargeable() : before.stream().anyMatch(Facts.Posted::chargeable),
                Reason.NONE,
                kind.words() + " in " + Wording.month(earlier) + ", after late evidence",
                moves,
                () -> difference(
                        is.minus(was),
                        now == null
                                ? leaf(
                                        "now",
                                        "Nothing is left of it by the evidence as it stands now",
                                        Money.ZERO,
                                        evidence)
                                : account == Account.DUE ? fresh.whyPaid(now) : fresh.wholeWhy(now),
                        leaf("before", "As posted before" + (evidence.isEmpty() ? ": nothing" : ""), was, evidence)));
    }

    /** What it was about in its own month; a thing first heard of in an adjustment is told by that. */
    private static LineKind kindBefore(List<Facts.Posted> before) {
        return before.stream()
                .map(Facts.Posted::kind)
                .min(Comparator.comparing(kind -> kind == LineKind.ADJUSTMENT))
                .orElseThrow();
    }

    private Explanation difference(Money value, Explanation now, Explanation before) {
        var pounds = value.inPounds().stripTrailingZeros().toPlainString();
        var minus = new Explanation(
                "-", "", Map.of(), pounds, true, "GBP", "", "", Map.of(), "", false, List.of(now, before));
        return new Explanation(
                "quantity",
                "adjustment",
                Map.of(),
                pounds,
                true,
                "GBP",
                "now - before",
                "What late evidence changes about " + Wording.month(earlier),
                Map.of(),
                "",
                false,
                List.of(minus));
    }

    private static Explanation leaf(String name, String says, Money value, Collection<EvidenceRef> evidence) {
        var refs = evidence.stream().map(EvidenceRef::toString).collect(Collectors.joining(" "));
        return new Explanation(
                "column",
                name,
                Map.of(),
                value.inPounds().stripTrailingZeros().toPlainString(),
                true,
                "GBP",
                "",
                says,
                Map.of(),
                "posted" + (refs.isEmpty() ? "" : ", evidence " + refs),
                false,
                List.of());
    }
}
