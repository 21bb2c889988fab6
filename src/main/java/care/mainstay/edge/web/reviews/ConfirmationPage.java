package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import java.util.ArrayList;
import java.util.List;

/** One answer to whether an outcome has come true: who said it, who asked, and whether it may touch a payment. */
public record ConfirmationPage(
        String title, String caption, String words, List<Crumb> crumbs, List<SummaryRow> facts, List<Link> next) {

    /** @param asks whether the reader can still ask or answer: not of somebody who has died, and not an inspector */
    static ConfirmationPage of(Confirmation answer, Outcome outcome, boolean asks, String person, String keeper) {
        var path = "/people/" + answer.person();
        return new ConfirmationPage(
                answer.answer().words(),
                outcome.statement(),
                answer.words(),
                List.of(
                        new Crumb("Home", "/"),
                        new Crumb(person, path),
                        new Crumb("The outcome", path + "/outcomes/" + outcome.id())),
                List.of(
                        new SummaryRow(
                                "Said by",
                                answer.decidedBy() + ", on the authority of "
                                        + answer.authority().words()),
                        new SummaryRow(
                                "Asked by",
                                answer.collector() + ", for "
                                        + answer.collectedBy().words()),
                        new SummaryRow("On", Words.day(answer.on())),
                        new SummaryRow(
                                "Written down", Words.moment(answer.recorded().at()) + ", kept by " + keeper),
                        new SummaryRow(
                                "May it touch a payment?",
                                answer.countsForMoney()
                                        ? "Yes: it was not collected by the provider."
                                        : answer.collectedBy() == CollectedBy.PROVIDER
                                                ? "No: the provider collected it, and nobody confirms their own payment."
                                                : "No: being family is no authority to answer for somebody.")),
                next(outcome, asks, person, path));
    }

    private static List<Link> next(Outcome outcome, boolean asks, String person, String path) {
        var next = new ArrayList<Link>();
        next.add(new Link("See the outcome, and all that was seen of it", path + "/outcomes/" + outcome.id()));
        if (asks) {
            next.add(new Link("See what else was asked, or answer", path + "/confirm"));
        }
        next.add(new Link("Back to " + person, path));
        return List.copyOf(next);
    }
}
