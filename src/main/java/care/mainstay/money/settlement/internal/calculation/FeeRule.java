package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Explanation.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fee of one person's month: minutes that count, times the rate, rounded once.
 *
 * <p>Example: visits of 30 minutes planned and 34 recorded, and of 45 planned and 60 recorded, with a tolerance of 5: 34 +
 * 50 = 84 minutes; at £36.00 an hour 36 × 84 ÷ 60 = £50.40.
 */
final class FeeRule {

    private static final Comparator<Facts.Visit> BY_DAY =
            Comparator.comparing(Facts.Visit::day).thenComparing(Facts.Visit::evidence);

    private final RewardTerms terms;

    FeeRule(RewardTerms terms) {
        this.terms = terms;
    }

    /** Empty when no visit of the month was planned under the contract. */
    Optional<Figure> fee(PersonId person, List<Facts.Person> spans, List<Facts.Visit> visits, List<Facts.Stay> stays) {
        var counted = visits.stream()
                .filter(visit -> spans.stream().anyMatch(span -> covers(span, visit.day())))
                .sorted(BY_DAY)
                .map(visit -> minutes(visit, spans, stays))
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        var minutes = Figure.computed(
                "minutes",
                "Whole minutes that count, over " + Wording.count(counted.size(), "visit")
                        + "; a minute begun and not finished is not counted",
                Unit.MINUTES,
                Formula.sum(counted));
        var rate = Figure.term(
                "rate",
                "Fee for an hour of one carer",
                Unit.POUNDS_PER_HOUR,
                terms.fee().ratePerHour(),
                "fee.rate-per-hour");
        return Optional.of(Figure.rounded(
                "fee",
                "Care delivered: " + Wording.hours(minutes.value().decimal()) + " at £"
                        + money(terms.fee().ratePerHour()) + " an hour",
                Formula.of(rate).times(Formula.of(minutes)).dividedBy(Formula.number(60)),
                terms.fee().rounding(),
                List.of()));
    }

    private static String money(BigDecimal rate) {
        return rate.setScale(Math.max(2, rate.stripTrailingZeros().scale())).toPlainString();
    }

    private static boolean covers(Facts.Person span, LocalDate day) {
        return !day.isBefore(span.from()) && span.until().map(day::isBefore).orElse(true);
    }

    private Figure minutes(Facts.Visit visit, List<Facts.Person> spans, List<Facts.Stay> stays) {
        var evidence = new ArrayList<EvidenceRef>(List.of(visit.evidence()));
        var planned = Formula.number(visit.plannedMinutes());
        var start = Wording.weekday(visit.day()) + ": ";
        return switch (visit.state()) {
            case "completed", "cut-short", "partly-double-handed", "delivered-unlogged" ->
                figure(start + given(visit), counted(visit), evidence);
            case "declined-by-person", "no-answer" ->
                figure(
                        start + (visit.state().equals("no-answer") ? "nobody answered" : "declined at the door")
                                + ", planned " + visit.plannedMinutes() + " minutes",
                        planned.times(Formula.number(terms.absence().atTheDoorShare())),
                        evidence);
            case "cancelled" -> cancelled(visit, spans, stays, start, evidence);
            case "missed" -> figure(start + "missed, so nothing is paid", Formula.number(0), evidence);
            default -> throw new IllegalArgumentException("no rule for a visit that is " + visit.state());
        };
    }

    /** Up to the planned length and the tolerance, for each carer: who stayed longer does not stand in for who never came. */
    private Formula counted(Facts.Visit visit) {
        int tolerance = terms.fee().toleranceMinutes();
        var most = Formula.number(visit.plannedMinutes()).plus(Formula.number((long) tolerance * visit.carers()));
        if (visit.each().isEmpty()) {
            return Formula.min(Formula.number(visit.minutes()), most);
        }
        var mostEach = Formula.number(visit.plannedMinutes() / visit.carers()).plus(Formula.number(tolerance));
        var all = visit.each().stream()
                .map(minutes -> Formula.min(Formula.number(minutes), mostEach))
                .reduce(Formula::plus)
                .orElseThrow();
        return visit.each().size() > visit.carers() ? Formula.min(all, most) : all;
    }

    private static String given(Facts.Visit visit) {
        var how = switch (visit.state()) {
            case "cut-short" -> "ended early, ";
            case "partly-double-handed" -> "two carers needed, one there for part of it, ";
            case "delivered-unlogged" -> "logged afterwards, ";
            default -> "";
        };
        return how + "planned " + visit.plannedMinutes() + " minutes, recorded "
                + (visit.each().isEmpty()
                        ? "" + visit.minutes()
                        : visit.each().stream().map(String::valueOf).collect(Collectors.joining(" and "))
                                + ", each carer apart");
    }

    private Figure cancelled(
            Facts.Visit visit,
            List<Facts.Person> spans,
            List<Facts.Stay> stays,
            String start,
            List<EvidenceRef> evidence) {
        var planned = Formula.number(visit.plannedMinutes());
        var absence = terms.absence();
        var death = spans.stream()
                .filter(span -> span.endedBecause().equals("died")
                        && span.endedOn()
                                .filter(day -> within(visit.day(), day, absence.afterDeathDays()))
                                .isPresent())
                .findFirst();
        if (death.isPresent()) {
            evidence.add(death.get().evidence());
            return figure(
                    start + "cancelled after the person died, planned " + visit.plannedMinutes() + " minutes",
                    planned.times(Formula.number(absence.afterDeathShare())),
                    evidence);
        }
        var stay = stays.stream()
                .filter(one -> within(visit.day(), one.admitted(), absence.hospitalDays())
                        && one.discharged()
                                .map(home -> !visit.day().isAfter(home))
                                .orElse(true))
                .min(Comparator.comparing(Facts.Stay::admitted).thenComparing(Facts.Stay::evidence));
        if (stay.isPresent()) {
            evidence.add(stay.get().evidence());
            return figure(
                    start + "cancelled while in hospital, planned " + visit.plannedMinutes() + " minutes",
                    planned.times(Formula.number(absence.hospitalShare())),
                    evidence);
        }
        return figure(start + "cancelled beforehand, so nothing is paid", Formula.number(0), evidence);
    }

    private static boolean within(LocalDate day, LocalDate from, int days) {
        return !day.isBefore(from) && day.isBefore(from.plusDays(days));
    }

    private static Figure figure(String words, Formula formula, List<EvidenceRef> evidence) {
        return Figure.computedFrom("visit", words, Unit.MINUTES, formula, evidence);
    }
}
