package care.mainstay.edge.web.settlement;

import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.reviews.ConfirmationId;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.safety.StayId;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.money.settlement.Behind;
import care.mainstay.money.terms.Explanation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which of the records beneath an amount the reader may open: what the other party keeps about somebody whose support has
 * ended may not be among them, and no link leads there.
 */
@Component
class OpenRecords {

    private static final String OBSERVATION = "outcomes.observation";

    private final Visits visits;
    private final Outcomes outcomes;
    private final Reviews reviews;
    private final Safety safety;
    private final Referrals referrals;

    OpenRecords(Visits visits, Outcomes outcomes, Reviews reviews, Safety safety, Referrals referrals) {
        this.visits = visits;
        this.outcomes = outcomes;
        this.reviews = reviews;
        this.safety = safety;
        this.referrals = referrals;
    }

    /**
     * What is open.
     *
     * @param observations those among the records that are observations of the line's outcome
     */
    record Open(Set<EvidenceRef> records, Map<EvidenceRef, Observation> observations) {}

    Open of(Explanation why, Optional<OutcomeId> outcome) {
        var records = records(why);
        var seen =
                outcome
                        .filter(id -> outcomes.find(id).isPresent())
                        .map(outcomes::observations)
                        .orElse(List.of())
                        .stream()
                        .collect(Collectors.toMap(
                                each -> new EvidenceRef(OBSERVATION, each.id().value()), Function.identity()));
        return new Open(
                records.stream()
                        .filter(reference -> !reference.kind().equals(OBSERVATION) || seen.containsKey(reference))
                        .collect(Collectors.toUnmodifiableSet()),
                seen);
    }

    private Set<EvidenceRef> records(Explanation why) {
        var all = new HashSet<EvidenceRef>();
        collect(why, all);
        var made = visits.recorded(all.stream()
                        .filter(reference -> reference.kind().equals("visits.visit"))
                        .map(reference -> new VisitId(reference.id()))
                        .collect(Collectors.toSet()))
                .keySet();
        return all.stream()
                .filter(reference -> switch (reference.kind()) {
                    case "visits.visit" -> made.contains(new VisitId(reference.id()));
                    case "outcomes.outcome" ->
                        outcomes.find(new OutcomeId(reference.id())).isPresent();
                    case "reviews.confirmation" ->
                        reviews.confirmation(new ConfirmationId(reference.id())).isPresent();
                    case "safety.incident" ->
                        safety.find(new IncidentId(reference.id())).isPresent();
                    case "safety.stay" ->
                        safety.findStay(new StayId(reference.id())).isPresent();
                    case "referrals.referral" ->
                        referrals.find(new ReferralId(reference.id())).isPresent();
                    default -> true;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void collect(Explanation node, Set<EvidenceRef> all) {
        all.addAll(Behind.records(node));
        node.parts().forEach(part -> collect(part, all));
    }
}
