package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Explanation.Unit;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides a person's pot of the month: by days, each day by the weights of its domains, each domain equally among its
 * outcomes. Every division pays out exactly what it divides.
 *
 * <p>Example: £30.00 in a November with one outcome agreed from the 10th on and the time to agree still running: 9 days, 21
 * days; £9.00 is paid as fee and £21.00 hangs on the outcome.
 */
final class PotRule {

    /** Days for which the same outcomes stand, or none for the same reason. */
    private record Stretch(LocalDate from, LocalDate until, Reason without, List<Facts.Outcome> outcomes) {

        boolean goesOnLike(Stretch other) {
            return without == other.without && outcomes.equals(other.outcomes);
        }

        BigDecimal days() {
            return BigDecimal.valueOf(new DateRange(from, until).days());
        }
    }

    /**
     * The parts of a pot.
     *
     * @param byOutcome what hangs on each outcome
     * @param without what hangs on none, by the reason why
     */
    record Division(Map<OutcomeId, Figure> byOutcome, Map<Reason, Figure> without) {

        /** What becomes of a part that hangs on no outcome. */
        static LineKind kindOf(Reason reason) {
            return reason == Reason.NO_OUTCOME_AGREED ? LineKind.NOT_DUE : LineKind.PAID_AS_FEE;
        }
    }

    private final RewardTerms terms;
    private final DateRange month;

    PotRule(RewardTerms terms, DateRange month) {
        this.terms = terms;
        this.month = month;
    }

    Division divide(Figure pot, List<Facts.Person> spans, List<Facts.Outcome> outcomes) {
        var byOutcome = new TreeMap<OutcomeId, List<Figure>>(Comparator.comparing(OutcomeId::toString));
        var without = new EnumMap<Reason, List<Figure>>(Reason.class);
        var stretches = stretches(spans, outcomes);
        var days = stretches.stream().map(Stretch::days).toList();
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            var part = Figure.computed(
                    "days",
                    Wording.days(stretch.from(), stretch.until()) + ": "
                            + Wording.count(stretch.days().longValue(), "day") + " of "
                            + days.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    Unit.POUNDS,
                    Formula.part(i + 1, pot, days));
            if (stretch.outcomes().isEmpty()) {
                without.computeIfAbsent(stretch.without(), key -> new ArrayList<>())
                        .add(part);
            } else {
                divide(part, stretch.outcomes(), byOutcome);
            }
        }
        var division = new Division(new TreeMap<>(byOutcome.comparator()), new EnumMap<>(Reason.class));
        byOutcome.forEach((outcome, parts) ->
                division.byOutcome().put(outcome, slot("What hangs on this outcome this month", parts)));
        without.forEach((reason, parts) -> division.without().put(reason, slot(reason.words(), parts)));
        return division;
    }

    private static Figure slot(String words, List<Figure> parts) {
        return Figure.computed("slot", words, Unit.POUNDS, Formula.sum(parts));
    }

    /** A part of life as one says it: the code without its hyphens. */
    private static String named(String domain) {
        return domain.replace('-', ' ');
    }

    private void divide(Figure day, List<Facts.Outcome> outcomes, Map<OutcomeId, List<Figure>> byOutcome) {
        var domains = new TreeMap<String, List<Facts.Outcome>>();
        outcomes.forEach(outcome -> domains.computeIfAbsent(outcome.domain(), key -> new ArrayList<>())
                .add(outcome));
        var weights = domains.keySet().stream().map(terms.pot()::weightOf).toList();
        int k = 0;
        for (var domain : domains.entrySet()) {
            k++;
            var part = Figure.computed(
                    "domain",
                    domains.size() == 1
                            ? "The only part of life with an outcome: " + named(domain.getKey())
                            : "Part of life: " + named(domain.getKey()) + ", weight "
                                    + Figure.plain(weights.get(k - 1)) + " of "
                                    + Figure.plain(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                    Unit.POUNDS,
                    Formula.part(k, day, weights));
            var equal =
                    domain.getValue().stream().map(outcome -> BigDecimal.ONE).toList();
            for (int i = 0; i < equal.size(); i++) {
                byOutcome
                        .computeIfAbsent(domain.getValue().get(i).outcome(), key -> new ArrayList<>())
                        .add(Figure.computed(
                                "share",
                                equal.size() == 1
                                        ? "The only outcome in this part of life, so all of it"
                                        : "One of " + equal.size() + " outcomes in this part of life, divided equally",
                                Unit.POUNDS,
                                Formula.part(i + 1, part, equal)));
            }
        }
    }

    /** The days of support in the month, grouped; the whole month when support had no day in it. */
    private List<Stretch> stretches(List<Facts.Person> spans, List<Facts.Outcome> outcomes) {
        var sorted = outcomes.stream()
                .sorted(Comparator.comparing(outcome -> outcome.outcome().toString()))
                .toList();
        var stretches = new ArrayList<Stretch>();
        for (var day = month.from(); day.isBefore(month.until()); day = day.plusDays(1)) {
            for (var span : spans) {
                if (supports(span, day)) {
                    add(stretches, stretch(day, span, sorted));
                    break;
                }
            }
        }
        if (stretches.isEmpty()) {
            stretches.add(new Stretch(month.from(), month.until(), Reason.AFTER_SUPPORT, List.of()));
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stretch day) {
        int last = stretches.size() - 1;
        if (last >= 0
                && stretches.get(last).until().equals(day.from())
                && stretches.get(last).goesOnLike(day)) {
            stretches.set(last, new Stretch(stretches.get(last).from(), day.until(), day.without(), day.outcomes()));
        } else {
            stretches.add(day);
        }
    }

    private static boolean supports(Facts.Person span, LocalDate day) {
        return !day.isBefore(span.from())
                && span.until().map(day::isBefore).orElse(true)
                && span.endedOn().map(end -> !day.isAfter(end)).orElse(true);
    }

    private Stretch stretch(LocalDate day, Facts.Person span, List<Facts.Outcome> outcomes) {
        var standing = outcomes.stream().filter(outcome -> stands(outcome, day)).toList();
        var paying = standing.stream()
                .filter(outcome -> outcome.funded()
                        && terms.pot().weightOf(outcome.domain()).signum() > 0)
                .toList();
        var tomorrow = day.plusDays(1);
        if (!paying.isEmpty()) {
            return new Stretch(day, tomorrow, Reason.NONE, paying);
        }
        if (!standing.isEmpty()) {
            return new Stretch(day, tomorrow, Reason.NOT_FUNDED, List.of());
        }
        var since = outcomes.stream()
                .flatMap(outcome -> outcome.endedOn().stream())
                .filter(end -> end.isBefore(day))
                .max(Comparator.naturalOrder())
                .filter(end -> end.isAfter(span.started()))
                .orElse(span.started());
        return new Stretch(
                day,
                tomorrow,
                day.isBefore(since.plusDays(terms.pot().agreeWithinDays()))
                        ? Reason.WITHIN_TIME_TO_AGREE
                        : Reason.NO_OUTCOME_AGREED,
                List.of());
    }

    /** Whether an outcome is agreed and not over on a day. */
    private static boolean stands(Facts.Outcome outcome, LocalDate day) {
        return outcome.agreedOn().filter(agreed -> !agreed.isAfter(day)).isPresent()
                && outcome.endedOn().map(end -> !day.isAfter(end)).orElse(true);
    }
}
