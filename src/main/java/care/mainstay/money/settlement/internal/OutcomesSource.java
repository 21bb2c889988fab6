package care.mainstay.money.settlement.internal;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.care.outcomes.Why;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.internal.calculation.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The provider's outcomes as they stood at the cut-off: agreement, baseline, status, the person's word, and what somebody
 * independent decided. An outcome that was rejected, or entered by mistake, is none.
 */
@Component
class OutcomesSource implements InputTableSource {

    /** Observations named for one status: the latest are what it rests on. */
    private static final int SEEN_AT_MOST = 30;

    private final Outcomes outcomes;
    private final Reviews reviews;
    private final PeopleSource people;

    OutcomesSource(Outcomes outcomes, Reviews reviews, PeopleSource people) {
        this.outcomes = outcomes;
        this.reviews = reviews;
        this.people = people;
    }

    @Override
    public String name() {
        return Facts.Outcome.TABLE;
    }

    @Override
    public InputTable gather(GatherRequest request) {
        var found = outcomes.forPeople(request.people(), request.cutOff()).stream()
                .filter(outcome -> request.providers().contains(outcome.lead())
                        && outcome.lifecycle() != Lifecycle.REJECTED
                        && outcome.lifecycle() != Lifecycle.ENTERED_IN_ERROR)
                .toList();
        var achievements = achievements(found, people.lastMoments(request), request.cutOff());
        var confirmations =
                reviews.confirmations(found.stream().map(Outcome::id).collect(Collectors.toSet()), request.cutOff());
        var ids = found.stream().map(Outcome::id).toList();
        var asked = new Asked(
                reviews.impartial(ids, ImpartialQuestion.FEASIBILITY, request.cutOff()),
                reviews.impartial(ids, ImpartialQuestion.CONTRIBUTION, request.cutOff()));
        var facts = new ArrayList<Facts.Outcome>();
        for (var outcome : found) {
            var achievement = achievements.get(outcome.id());
            if (achievement != null) {
                var answers = confirmations.getOrDefault(outcome.id(), List.of());
                facts.add(facts(outcome, achievement, answers, asked, request.cutOff()));
            }
        }
        return Facts.outcomes(facts);
    }

    /**
     * Judged by what was seen up to the cut-off; where support ended before, up to its end, because nobody looked any more.
     * Either way everything written down by the cut-off counts.
     */
    private Map<OutcomeId, Achievement> achievements(
            Collection<Outcome> found, Map<PersonId, Instant> ended, Instant cutOff) {
        var seenBy = new HashMap<OutcomeId, Instant>();
        found.forEach(outcome -> seenBy.put(outcome.id(), ended.getOrDefault(outcome.person(), cutOff)));
        return outcomes.achievements(seenBy, cutOff);
    }

    /** What somebody impartial was asked, and what became of it. */
    private record Asked(
            Map<OutcomeId, ImpartialDecision> feasibility, Map<OutcomeId, ImpartialDecision> contribution) {}

    private static Facts.Outcome facts(
            Outcome outcome, Achievement achievement, List<Confirmation> answers, Asked asked, Instant cutOff) {
        boolean achieved = achievement.status().isAchieved();
        var leading = Confirmation.leading(answers);
        var lock = outcome.terms().baseline().flatMap(Baseline::lock);
        var feasibility = achieved || outcome.endedOn().isEmpty()
                ? Optional.<ImpartialDecision>empty()
                : Optional.ofNullable(asked.feasibility().get(outcome.id()));
        var contribution = achieved
                ? Optional.ofNullable(asked.contribution().get(outcome.id()))
                : Optional.<ImpartialDecision>empty();
        return new Facts.Outcome(
                outcome.person(),
                outcome.id(),
                outcome.domain().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                outcome.resources().funding() != Resources.Funding.UNFUNDED,
                outcome.startedOn(),
                outcome.agreement().agreedForPaymentOn(),
                outcome.endedOn(),
                lock.map(Baseline.BaselineLock::on),
                lock.map(locked -> locked.isIndependentOf(outcome.lead())).orElse(false),
                achievement.status().code(),
                achieved,
                achievement.borneOut(),
                achievement
                        .override()
                        .map(given -> given.keeper().equals(outcome.lead()) ? "provider" : "other")
                        .orElse(""),
                achievement.achievedOn(),
                achievement.sustainedWeeks(),
                Confirmation.standing(answers).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                leading.map(Confirmation::collectedBy).map(CollectedBy::code).orElse(""),
                feasibility.map(decision -> code(decision, cutOff)).orElse("none"),
                contribution.flatMap(ImpartialDecision::share),
                seen(achievement),
                leading
                        .map(Confirmation::evidence)
                        .or(() -> answers.stream().map(Confirmation::evidence).min(EvidenceRef::compareTo))
                        .stream()
                        .toList(),
                feasibility.or(() -> contribution).stream()
                        .map(ImpartialDecision::evidence)
                        .toList(),
                new EvidenceRef("outcomes.outcome", outcome.id().value()));
    }

    /** A question that is neutral only because its day has not come is open. */
    private static String code(ImpartialDecision decision, Instant cutOff) {
        boolean waiting = decision.answer() == ImpartialDecision.Answer.NEUTRAL
                && !decision.due().isBefore(London.day(cutOff));
        return waiting ? "open" : decision.answer().code();
    }

    private static List<EvidenceRef> seen(Achievement achievement) {
        var ids = new LinkedHashSet<ObservationId>();
        collect(achievement.why(), ids);
        var all = new ArrayList<>(ids);
        return all.subList(Math.max(0, all.size() - SEEN_AT_MOST), all.size()).stream()
                .map(id -> new EvidenceRef("outcomes.observation", id.value()))
                .toList();
    }

    private static void collect(Why why, Set<ObservationId> ids) {
        ids.addAll(why.observations());
        why.because().forEach(beneath -> collect(beneath, ids));
    }
}
