package care.mainstay.edge.web.settlement;

import care.mainstay.care.outcomes.Observation;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.settlement.StatementLine;
import java.util.List;
import java.util.Locale;

/** Where the record behind a piece of evidence can be looked at, of those the reader may open. */
final class EvidenceLinks {

    private final StatementLine line;
    private final OpenRecords.Open open;

    EvidenceLinks(StatementLine line, OpenRecords.Open open) {
        this.line = line;
        this.open = open;
    }

    /** "Tuesday 3 November 2026, written by Amira Khan (carer)": which of several observations it is. */
    static String called(Observation seen) {
        var day = Words.day(seen.observedAt().atZone(Words.LONDON).toLocalDate());
        return day
                + switch (seen.source().voice()) {
                    case PERSON, FAMILY -> ", said by " + seen.observer().name();
                    case PROVIDER, REVIEWER, COUNCIL, HEALTH ->
                        ", written by " + seen.observer().name() + " ("
                                + seen.source().title().toLowerCase(Locale.UK) + ")";
                };
    }

    List<Link> of(EvidenceRef reference) {
        if (!open.records().contains(reference)) {
            return List.of();
        }
        var person = line.person().map(id -> "/people/" + id).orElse("");
        var outcome = line.outcome().map(id -> person + "/outcomes/" + id);
        return switch (reference.kind()) {
            case "continuity.four-weeks" -> List.of(new Link("See who came", person + "/who-comes"));
            case "visits.visit" -> List.of(new Link("See the visit", "/visits/" + reference.id()));
            case "outcomes.outcome" -> List.of(new Link("See the outcome", person + "/outcomes/" + reference.id()));
            case "outcomes.observation" ->
                outcome.map(path -> List.of(new Link(
                                open.observations().containsKey(reference)
                                        ? called(open.observations().get(reference))
                                        : "See what was observed",
                                path + "/observations/" + reference.id())))
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
