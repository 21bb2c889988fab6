package care.mainstay.edge.imports.internal;

import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.imports.ImportKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What parties answered when they were asked to agree to an outcome: a council's own answers, for one. Given on the day of
 * the file, written down now.
 */
@Component
class AnswersIntake implements Intake<AnswersIntake.Given> {

    /** A row: to which outcome, whose answer, and what it was. */
    record Given(String outcome, Party party, AgreementAnswer answer) {}

    private final Outcomes outcomes;
    private final Whom whom;

    AnswersIntake(Outcomes outcomes, Whom whom) {
        this.outcomes = outcomes;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ANSWERS;
    }

    @Override
    public Given read(MappedRow row, Bringing bringing) {
        var party = row.neededChoice("party", Party.class).orElse(Party.COUNCIL);
        var answer = row.neededChoice("answer", AgreementAnswer.Answer.class).orElse(AgreementAnswer.Answer.PENDING);
        var on = row.neededDate("on");
        var decidedBy = party == Party.PERSON || party == Party.CONTRACTING_PARTY
                ? Whom.decidedBy(row)
                : Optional.<care.mainstay.people.persons.DecidedBy>empty();
        return new Given(
                row.needed("outcome"),
                party,
                AgreementAnswer.of(answer, decidedBy, row.text("words")).on(on));
    }

    @Override
    public List<Verdict> take(List<Draft<Given>> drafts, Bringing bringing) {
        return whom.ofOutcomes(
                drafts,
                Given::outcome,
                bringing,
                found -> outcomes.answerAll(drafts.stream()
                        .map(draft -> new Outcomes.Answered(
                                found.apply(draft),
                                draft.content().party(),
                                draft.content().answer()))
                        .toList()));
    }
}
