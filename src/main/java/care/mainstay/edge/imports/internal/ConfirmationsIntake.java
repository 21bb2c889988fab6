package care.mainstay.edge.imports.internal;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the person said about an outcome, as whoever asked wrote it down elsewhere. */
@Component
class ConfirmationsIntake implements Intake<ConfirmationsIntake.Said> {

    /** A row: of which outcome, what was said, and who asked. */
    record Said(
            String outcome,
            Confirmation.Answer answer,
            String words,
            CollectedBy collectedBy,
            String collector,
            Optional<DecidedBy> decidedBy,
            LocalDate on) {}

    private final Reviews reviews;
    private final Outcomes outcomes;
    private final Whom whom;

    ConfirmationsIntake(Reviews reviews, Outcomes outcomes, Whom whom) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONFIRMATIONS;
    }

    @Override
    public Said read(MappedRow row, Bringing bringing) {
        return new Said(
                row.needed("outcome"),
                row.neededChoice("answer", Confirmation.Answer.class).orElse(Confirmation.Answer.NO),
                row.note("words"),
                row.neededChoice("collected-by", CollectedBy.class).orElse(CollectedBy.PROVIDER),
                row.needed("collector"),
                Whom.decidedBy(row),
                row.neededDate("on"));
    }

    @Override
    public List<Verdict> take(List<Draft<Said>> drafts, Bringing bringing) {
        return whom.ofOutcomes(
                drafts,
                Said::outcome,
                bringing,
                found -> reviews.confirmAll(drafts.stream()
                        .map(draft -> of(draft, found.apply(draft)))
                        .toList()));
    }

    private NewConfirmation of(Draft<Said> draft, OutcomeId id) {
        var said = draft.content();
        var person = outcomes.find(id)
                .map(Outcome::person)
                .orElseThrow(() -> new NoSuchElementException("no outcome " + id));
        return new NewConfirmation(
                person,
                id,
                said.answer(),
                said.words(),
                said.collectedBy(),
                said.collector(),
                said.decidedBy().orElseThrow(),
                said.on(),
                "import " + draft.id(),
                Optional.empty());
    }
}
