package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.Proposal.Proposed;
import care.mainstay.rota.WeeksPlanned;
import care.mainstay.rota.WeeksPlanned.ForPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a plan of whole weeks would change for one person: who comes now and then, and why, visit by visit. */
public record WeeksPersonPage(String name, String lead, String back, String now, String then, List<Line> lines) {

    /** Other carers for a visit, and why these. */
    public record Line(String when, String change, String why, String notice, String href, boolean late) {}

    private static final long SHORT_NOTICE = 48;

    static WeeksPersonPage of(Proposal proposal, PersonId person, RotaNames names, Instant now) {
        Optional<ForPerson> comes = proposal.weeks().orElse(WeeksPlanned.NOTHING_YET).people().stream()
                .filter(each -> each.person().equals(person))
                .findFirst();
        return new WeeksPersonPage(
                names.person(person),
                ProposalPage.days(proposal),
                "/rota/plans/" + proposal.id(),
                comes.map(each -> all(each.before(), names)).orElse(""),
                comes.map(each -> all(each.after(), names)).orElse(""),
                proposal.visits().stream()
                        .filter(each -> each.visit().person().equals(person))
                        .map(each -> line(each, names, proposal.published().orElse(now)))
                        .toList());
    }

    private static String all(java.util.Map<care.mainstay.foundation.kernel.CarerId, Integer> carers, RotaNames names) {
        return Words.count(carers.size(), "carer", "carers") + ": " + WeeksPage.who(carers, names) + ".";
    }

    private static Line line(Proposed each, RotaNames names, Instant now) {
        Duration notice = Duration.between(now, each.visit().start());
        return new Line(
                Words.day(each.visit().day()) + ", " + RotaWords.times(each.visit()),
                FitPage.capital(names.carers(each.before())) + " → " + names.carers(each.after()),
                each.why().map(why -> WhyWords.of(why, names)).orElse(""),
                RotaWords.notice(notice),
                "/rota/visits/" + each.visit().id(),
                notice.toHours() < SHORT_NOTICE && !each.before().isEmpty());
    }
}
