package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing that was seen of an outcome, and where it was written down. */
public record ObservationPage(
        PersonFrame frame,
        String statement,
        String outcomeHref,
        String words,
        String superseded,
        List<SummaryRow> rows,
        List<Link> behind) {

    static ObservationPage of(PersonFrame frame, Outcome outcome, Observation seen) {
        var path = frame.path() + "/outcomes/" + outcome.id();
        return new ObservationPage(
                frame,
                outcome.statement(),
                path,
                seen.words(),
                seen.supersededBy().isPresent() ? "This was corrected later, and no longer counts." : "",
                rows(outcome, seen),
                behind(path, seen));
    }

    private static List<SummaryRow> rows(Outcome outcome, Observation seen) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("When", Words.moment(seen.observedAt())));
        rows.add(new SummaryRow(
                "Who saw it", seen.observer().name() + " (" + seen.source().title() + ")"));
        seen.value()
                .ifPresent(value -> rows.add(new SummaryRow(
                        "What was seen",
                        seen.outOf()
                                .map(whole -> OutcomeWords.number(value) + " of " + OutcomeWords.number(whole))
                                .orElseGet(() -> OutcomeWords.value(outcome, value)))));
        rows.add(new SummaryRow("What it says about the outcome", seen.bearing().title()));
        rows.add(new SummaryRow("Written down", Words.moment(seen.recordedAt())));
        if (!seen.correctionReason().isBlank()) {
            rows.add(new SummaryRow("It corrects an earlier one, because", seen.correctionReason()));
        }
        return List.copyOf(rows);
    }

    private static List<Link> behind(String path, Observation seen) {
        var links = new ArrayList<Link>();
        seen.derivedFrom()
                .flatMap(ref -> Pictures.address(ref)
                        .map(href -> new Link(
                                ref.kind().equals("visits.visit")
                                        ? "The visit it was seen on, with its note"
                                        : "The review it was said in",
                                href)))
                .ifPresent(links::add);
        link(path, seen.supersedes().map(Object::toString), "What it corrects").ifPresent(links::add);
        link(path, seen.supersededBy().map(Object::toString), "What corrects it")
                .ifPresent(links::add);
        links.add(new Link("The outcome, and everything seen of it", path));
        return List.copyOf(links);
    }

    private static Optional<Link> link(String path, Optional<String> observation, String words) {
        return observation.map(id -> new Link(words, path + "/observations/" + id));
    }
}
