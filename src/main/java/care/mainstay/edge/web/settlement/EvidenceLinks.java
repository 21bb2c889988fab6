package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.settlement.StatementLine;
import java.util.List;
import java.util.Set;

/** Where the record behind a piece of evidence can be looked at, of those the reader may open. */
final class EvidenceLinks {

    private final StatementLine line;
    private final Set<EvidenceRef> open;

    EvidenceLinks(StatementLine line, Set<EvidenceRef> open) {
        this.line = line;
        this.open = open;
    }

    List<Link> of(EvidenceRef reference) {
        if (!open.contains(reference)) {
            return List.of();
        }
        var person = "/people/" + line.person();
        var outcome = line.outcome().map(id -> person + "/outcomes/" + id);
        return switch (reference.kind()) {
            case "visits.visit" -> List.of(new Link("See the visit", "/visits/" + reference.id()));
            case "outcomes.outcome" -> List.of(new Link("See the outcome", person + "/outcomes/" + reference.id()));
            case "outcomes.observation" ->
                outcome.map(path ->
                                List.of(new Link("See what was observed", path + "/observations/" + reference.id())))
                        .orElse(List.of());
            case "reviews.confirmation" ->
                List.of(new Link("See what the person said", "/confirmations/" + reference.id()));
            case "reviews.impartial-decision" ->
                outcome.map(path -> List.of(new Link("See the independent decision", path + "/impartial")))
                        .orElse(List.of());
            case "safety.incident" -> List.of(new Link("See the incident", "/incidents/" + reference.id()));
            case "safety.stay" -> List.of(new Link("See the hospital stay", "/hospital-stays/" + reference.id()));
            case "referrals.referral" -> List.of(new Link("See the referral", "/referrals/" + reference.id()));
            case "settlement.line" -> List.of(new Link("See that line", "/settlements/lines/" + reference.id()));
            default -> List.of();
        };
    }
}
