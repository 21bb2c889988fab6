package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.settlement.StatementLine;
import java.util.List;

/** Where the record behind a piece of evidence can be looked at. Whoever follows still needs access to it. */
final class EvidenceLinks {

    private final StatementLine line;
    private final String contract;

    EvidenceLinks(StatementLine line, String contract) {
        this.line = line;
        this.contract = contract;
    }

    List<Link> of(EvidenceRef reference) {
        var person = "/people/" + line.person();
        var outcome = line.outcome().map(id -> person + "/outcomes/" + id);
        return switch (reference.kind()) {
            case "visits.visit" -> List.of(new Link("See the visit", person + "/visits/" + reference.id()));
            case "outcomes.outcome" -> List.of(new Link("See the outcome", person + "/outcomes/" + reference.id()));
            case "outcomes.observation" ->
                outcome.map(path -> List.of(new Link("See what was observed", path + "#observation-" + reference.id())))
                        .orElse(List.of());
            case "reviews.confirmation" ->
                List.of(new Link("See what the person said", person + "/reviews#confirmation-" + reference.id()));
            case "reviews.impartial-decision" ->
                List.of(new Link("See the independent decision", person + "/reviews#decision-" + reference.id()));
            case "safety.incident" ->
                List.of(new Link("See the incident", person + "/safety/incidents/" + reference.id()));
            case "safety.stay" -> List.of(new Link("See the hospital stay", person + "/safety#stay-" + reference.id()));
            case "referrals.referral" -> List.of(new Link("See the referral", "/referrals/" + reference.id()));
            case "settlement.line" -> List.of(new Link("See that line", "/settlements/lines/" + reference.id()));
            default -> List.of();
        };
    }

    /** A term of the contract. */
    Link terms() {
        return new Link("See the contract", "/contracts/" + contract);
    }
}
