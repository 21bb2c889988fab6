package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.contracts.RewardTerms.Effect;
import care.mainstay.money.settlement.Explanation;
import care.mainstay.money.settlement.Explanation.Unit;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides, before any amount is computed, what the facts about an outcome mean for money.
 *
 * <p>The order of the questions is the order in which a person would ask them; the first that is answered "no" gives the
 * reason, and all are shown. Silence never confirms, and the number of reports is never asked for.
 */
final class Prelude {

    /** Endings of support through nobody's fault: the outcome could not run its course. */
    private static final Set<String> RELIEVING =
            Set.of("died", "moved-away", "hospital-or-care-home", "person-stopped", "transferred");

    private final RewardTerms terms;
    private final DateRange month;

    Prelude(RewardTerms terms, DateRange month) {
        this.terms = terms;
        this.month = month;
    }

    Verdict judge(Facts.Outcome outcome, List<Facts.Person> spans, List<Facts.Gate> gates) {
        var conditions = conditions(outcome, gates);
        var verdict = decide(outcome, spans, gates);
        return new Verdict(verdict.kind(), verdict.reason(), verdict.words(), conditions);
    }

    /**
     * Judges money held from earlier months. What makes rewards not due takes those of its own month and no others; what
     * makes them wait holds these too.
     */
    Verdict judgeHeld(Facts.Outcome outcome, List<Facts.Person> spans, List<Facts.Gate> gates) {
        return judge(
                outcome,
                spans,
                gates.stream().filter(gate -> effect(gate) != Effect.NOT_DUE).toList());
    }

    private Verdict decide(Facts.Outcome outcome, List<Facts.Person> spans, List<Facts.Gate> gates) {
        var lost = gate(gates, Effect.NOT_DUE);
        if (lost.isPresent()) {
            return lost.get();
        }
        var ended = relieved(spans);
        if (ended.isPresent()) {
            return ended(outcome, gates, ended.get().endedBecause().equals("died"));
        }
        if (!outcome.achieved()) {
            var missed = missed(outcome);
            if (missed.isPresent()) {
                return missed.get();
            }
        }
        return baseline(outcome)
                .or(() -> achievement(outcome))
                .or(() -> confirmation(outcome))
                .or(() -> gate(gates, Effect.HOLD))
                .orElseGet(() -> new Verdict(
                        LineKind.RELEASED,
                        Reason.ACHIEVED_AND_HELD,
                        "Achieved, held for " + Wording.count(outcome.weeks(), "week") + " and confirmed",
                        List.of()));
    }

    /** The last time of support, when support has ended and that was nobody's fault; an earlier end says nothing. */
    private Optional<Facts.Person> relieved(List<Facts.Person> spans) {
        boolean goesOn = spans.stream()
                .anyMatch(
                        span -> span.endedOn().isEmpty() || span.endedOn().get().isAfter(month.lastDay()));
        return goesOn
                ? Optional.empty()
                : spans.stream()
                        .max(Comparator.comparing(
                                        (Facts.Person span) -> span.endedOn().orElse(LocalDate.MAX))
                                .thenComparing(Facts.Person::from))
                        .filter(span -> RELIEVING.contains(span.endedBecause()));
    }

    /**
     * Only the weeks are waived. Whoever is alive can still be asked, and a baseline is as it was; of the dead nobody can be
     * asked any more, but what they denied stays denied, and what the provider alone wrote down is not enough.
     */
    private Verdict ended(Facts.Outcome outcome, List<Facts.Gate> gates, boolean died) {
        boolean unheard = died && restsOnTheProviderAlone(outcome);
        if (outcome.achieved() && !unheard) {
            var proof = died
                    ? confirmation(outcome).filter(verdict -> verdict.reason() == Reason.PERSON_DISAGREES)
                    : baseline(outcome).or(() -> confirmation(outcome));
            return proof.or(() -> gate(gates, Effect.HOLD))
                    .orElseGet(() -> Verdict.of(LineKind.RELEASED, Reason.ENDED_ACHIEVED));
        }
        return new Verdict(
                terms.ending() == RewardTerms.Ending.ACHIEVED_RELEASED_OTHERS_AS_FEE
                        ? LineKind.PAID_AS_FEE
                        : LineKind.NOT_DUE,
                Reason.ENDED_NOT_ACHIEVED,
                Reason.ENDED_NOT_ACHIEVED.words()
                        + (outcome.achieved() ? ": that it was rests on the provider’s word alone" : ""),
                List.of());
    }

    /** Nobody but the provider has written down how it went, and nobody independent has asked. */
    private static boolean restsOnTheProviderAlone(Facts.Outcome outcome) {
        return !outcome.borneOut()
                && (outcome.confirmation().equals("unconfirmed")
                        || outcome.confirmation().equals("only-by-provider"));
    }

    /** A missed outcome neither earns nor costs unless somebody independent found that it was within influence. */
    private Optional<Verdict> missed(Facts.Outcome outcome) {
        boolean over =
                outcome.endedOn().filter(day -> !day.isAfter(month.lastDay())).isPresent();
        return switch (outcome.feasibility()) {
            case "outside-influence" -> Optional.of(Verdict.of(LineKind.PAID_AS_FEE, Reason.BEYOND_INFLUENCE));
            case "partly-within-influence" ->
                Optional.of(Verdict.of(LineKind.PAID_AS_FEE, Reason.PARTLY_WITHIN_INFLUENCE));
            case "cannot-be-told" -> Optional.of(Verdict.of(LineKind.PAID_AS_FEE, Reason.CANNOT_BE_TOLD));
            case "within-influence" ->
                over ? Optional.of(Verdict.of(LineKind.NOT_DUE, Reason.NOT_ACHIEVED)) : Optional.empty();
            case "neutral" ->
                over
                        ? Optional.of(Verdict.of(LineKind.PAID_AS_FEE, Reason.FEASIBILITY_DECIDED_LATE))
                        : Optional.empty();
            default -> outcome.endedOn().filter(day -> over).map(this::notDecided);
        };
    }

    private Verdict notDecided(LocalDate ended) {
        var decideBy = ended.plusDays(terms.proof().feasibilityWithinDays());
        return decideBy.isBefore(month.lastDay())
                ? Verdict.of(LineKind.PAID_AS_FEE, Reason.FEASIBILITY_DECIDED_LATE)
                : held(Reason.FEASIBILITY_NOT_DECIDED, ": to be decided by " + Wording.date(decideBy));
    }

    private Optional<Verdict> baseline(Facts.Outcome outcome) {
        if (outcome.lockedOn().isEmpty()) {
            return Optional.of(held(Reason.NO_BASELINE, ""));
        }
        if (terms.proof().independentBaseline() && !outcome.independent()) {
            return Optional.of(held(Reason.BASELINE_NOT_INDEPENDENT, ""));
        }
        var lockBy = lockBy(outcome);
        return outcome.lockedOn()
                .filter(locked -> lockBy.isPresent() && locked.isAfter(lockBy.get()))
                .map(locked -> held(
                        Reason.BASELINE_LATE,
                        ": on " + Wording.date(locked) + ", the last day was " + Wording.date(lockBy.orElseThrow())));
    }

    private Optional<LocalDate> lockBy(Facts.Outcome outcome) {
        return outcome.startedOn().map(started -> started.plusDays(terms.proof().baselineWithinDays()));
    }

    private Optional<Verdict> achievement(Facts.Outcome outcome) {
        if (outcome.status().equals("not-enough-evidence")) {
            return Optional.of(held(Reason.NOT_ENOUGH_EVIDENCE, ""));
        }
        if (!outcome.achieved()) {
            return Optional.of(
                    held(Reason.NOT_YET_ACHIEVED, ": " + outcome.status().replace('-', ' ')));
        }
        int weeks = terms.pot().sustainedWeeks();
        return outcome.weeks() >= weeks
                ? Optional.empty()
                : Optional.of(
                        held(Reason.NOT_YET_SUSTAINED, ": " + outcome.weeks() + " of " + Wording.count(weeks, "week")));
    }

    private Optional<Verdict> confirmation(Facts.Outcome outcome) {
        return switch (outcome.confirmation()) {
            case "confirmed" ->
                outcome.collectedBy().equals("sampler")
                                && terms.proof().confirmation() == RewardTerms.Confirmation.BY_THE_PERSON
                        ? Optional.of(held(Reason.UNCONFIRMED, ""))
                        : Optional.empty();
            case "partly" -> Optional.of(held(Reason.PERSON_DISAGREES, ": they say, partly"));
            case "denied" -> Optional.of(held(Reason.PERSON_DISAGREES, ""));
            case "only-by-provider" -> Optional.of(held(Reason.CONFIRMED_THROUGH_PROVIDER_ALONE, ""));
            default -> Optional.of(held(Reason.UNCONFIRMED, ""));
        };
    }

    private Optional<Verdict> gate(List<Facts.Gate> gates, Effect effect) {
        return gates.stream()
                .filter(gate -> effect(gate) == effect)
                .map(gate -> switch (gate.condition()) {
                    case "avoidable-harm" ->
                        effect == Effect.HOLD ? Reason.HELD_FOR_AVOIDABLE_HARM : Reason.LOST_FOR_AVOIDABLE_HARM;
                    case "late-report" ->
                        effect == Effect.HOLD ? Reason.HELD_FOR_LATE_REPORT : Reason.LOST_FOR_LATE_REPORT;
                    default ->
                        effect == Effect.HOLD ? Reason.HELD_FOR_UNFINISHED_ACTION : Reason.LOST_FOR_UNFINISHED_ACTION;
                })
                .sorted()
                .findFirst()
                .map(reason -> effect == Effect.HOLD ? held(reason, "") : Verdict.of(LineKind.NOT_DUE, reason));
    }

    private Effect effect(Facts.Gate gate) {
        return switch (gate.condition()) {
            case "avoidable-harm" -> terms.gate().avoidableHarm();
            case "late-report" -> terms.gate().lateReport();
            case "unfinished-action" -> terms.gate().unfinishedAction();
            default -> throw new IllegalArgumentException("no rule for the condition " + gate.condition());
        };
    }

    private static Verdict held(Reason reason, String numbers) {
        return new Verdict(LineKind.HELD, reason, reason.words() + numbers, List.of());
    }

    private static String decidedBy(Facts.Outcome outcome) {
        return switch (outcome.overriddenBy()) {
            case "" -> "";
            case "provider" -> ", as the provider’s own review decided";
            default -> ", as a review that is not the provider’s decided";
        };
    }

    private List<Explanation> conditions(Facts.Outcome outcome, List<Facts.Gate> gates) {
        var conditions = new ArrayList<Explanation>();
        conditions.add(condition(
                "baseline",
                outcome.lockedOn()
                        .map(day -> "The starting point was recorded on " + Wording.date(day)
                                + (outcome.independent() ? " by a source other than the provider" : " by the provider")
                                + lockBy(outcome)
                                        .map(last -> ", the last day was " + Wording.date(last))
                                        .orElse(""))
                        .orElse("The starting point was never recorded"),
                baseline(outcome).isEmpty(),
                "outcomes",
                List.of(outcome.evidence())));
        conditions.add(condition(
                "achieved",
                (outcome.achieved()
                                ? "Achieved"
                                        + outcome.achievedOn()
                                                .map(day -> " since " + Wording.date(day))
                                                .orElse("")
                                : "The evidence says: " + outcome.status().replace('-', ' '))
                        + decidedBy(outcome)
                        + (outcome.achieved() && !outcome.borneOut() ? ", on what the provider wrote down alone" : ""),
                outcome.achieved(),
                "outcomes",
                outcome.seen().isEmpty() ? List.of(outcome.evidence()) : outcome.seen()));
        conditions.add(condition(
                "held",
                Wording.held(outcome.weeks(), terms.pot().sustainedWeeks()),
                outcome.weeks() >= terms.pot().sustainedWeeks(),
                "outcomes",
                List.of(outcome.evidence())));
        conditions.add(condition(
                "confirmed",
                confirmationWords(outcome),
                confirmation(outcome).isEmpty(),
                "outcomes",
                outcome.confirmed().isEmpty() ? List.of(outcome.evidence()) : outcome.confirmed()));
        if (!outcome.decided().isEmpty()) {
            conditions.add(condition(
                    "independent-decision",
                    "Somebody independent decided: "
                            + outcome.feasibility().replace('-', ' ').replace("none", "homecare’s part"),
                    true,
                    "outcomes",
                    outcome.decided()));
        }
        for (var gate : gates) {
            conditions.add(condition(
                    gate.condition(), gateWords(gate), effect(gate) == Effect.NONE, "gates", List.of(gate.evidence())));
        }
        return conditions;
    }

    private static String confirmationWords(Facts.Outcome outcome) {
        return switch (outcome.confirmation()) {
            case "confirmed" -> "The person confirmed it; asked by " + asker(outcome.collectedBy());
            case "partly" -> "The person says it has partly come true";
            case "denied" -> "The person says it has not come true";
            case "only-by-provider" -> "Only the provider has asked the person";
            default -> "Nobody has confirmed it";
        };
    }

    private static String asker(String code) {
        return switch (code) {
            case "person" -> "nobody, they said it themselves";
            case "family" -> "their family";
            case "council" -> "the council";
            case "advocate" -> "an advocate";
            case "sampler" -> "an independent visitor";
            default -> code;
        };
    }

    private static String gateWords(Facts.Gate gate) {
        return switch (gate.condition()) {
            case "avoidable-harm" -> "A review found avoidable harm on " + Wording.date(gate.on());
            case "late-report" -> "An incident was reported late, on " + Wording.date(gate.on());
            default -> "An action was still not done on " + Wording.date(gate.on());
        };
    }

    private static Explanation condition(
            String name, String words, boolean met, String table, List<EvidenceRef> evidence) {
        return new Explanation(
                name, words, Unit.VERDICT, met ? "yes" : "no", "", "", "table." + table, evidence, List.of());
    }
}
