package care.mainstay.care.reviews.internal;

import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.care.reviews.NewImpartialAnswer;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Questions put to somebody independent of payer and payee, and what came of them. */
@Component
class Impartial {

    private final Desk desk;

    Impartial(Desk desk) {
        this.desk = desk;
    }

    /** A row of the table: the asking, or an answer. */
    record Said(
            UUID id,
            PersonId person,
            LocalDate due,
            Optional<ImpartialDecision.Answer> answer,
            Optional<BigDecimal> share,
            String decidedBy,
            boolean impartial,
            String words,
            OrganisationId keeper,
            Recorded recorded) {}

    void ask(PersonId person, OutcomeId outcome, ImpartialQuestion question, LocalDate due, Recorded recorded) {
        if (said(outcome, question, recorded.at()).isEmpty()) {
            write(person, outcome, question, due, Optional.empty(), recorded);
        }
    }

    void answer(OutcomeId outcome, ImpartialQuestion question, NewImpartialAnswer answer, Recorded recorded) {
        var asked = said(outcome, question, recorded.at()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("not asked about outcome " + outcome));
        new ReviewRules(desk.caller(), desk.today()).answer(question, answer).hold();
        write(asked.person(), outcome, question, asked.due(), Optional.of(answer), recorded);
    }

    Map<OutcomeId, ImpartialDecision> find(
            Collection<OutcomeId> outcomes, ImpartialQuestion question, Instant recordedBy) {
        var decisions = new HashMap<OutcomeId, ImpartialDecision>();
        said(outcomes, question, recordedBy)
                .forEach((outcome, said) ->
                        decision(outcome, question, said).ifPresent(decision -> decisions.put(outcome, decision)));
        return decisions;
    }

    /** What counts: the last impartial answer given by the day it was due; neutral when there is none. */
    static Optional<ImpartialDecision> decision(OutcomeId outcome, ImpartialQuestion question, List<Said> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var asked = said.get(0);
        var counts = said.stream()
                .filter(each -> each.answer().isPresent() && each.impartial())
                .filter(each -> !LondonTime.day(each.recorded().at()).isAfter(asked.due()))
                .reduce((earlier, later) -> later);
        var shown = counts.orElse(asked);
        return Optional.of(new ImpartialDecision(
                shown.id(),
                shown.person(),
                outcome,
                question,
                asked.due(),
                counts.flatMap(Said::answer).orElse(ImpartialDecision.Answer.NEUTRAL),
                counts.flatMap(Said::share),
                shown.decidedBy(),
                shown.words(),
                shown.keeper(),
                shown.recorded()));
    }

    private List<Said> said(OutcomeId outcome, ImpartialQuestion question, Instant recordedBy) {
        return said(List.of(outcome), question, recordedBy).getOrDefault(outcome, List.of());
    }

    /** What was said of each outcome, the earliest first. */
    private Map<OutcomeId, List<Said>> said(
            Collection<OutcomeId> outcomes, ImpartialQuestion question, Instant recordedBy) {
        var said = new HashMap<OutcomeId, List<Said>>();
        desk.jdbc()
                .sql("""
                        select outcome_id, id, organisation_id, person_id, due_on, answer, share, decided_by, impartial, words,
                               recorded_at, recorded_by
                        from reviews.impartial_decision
                        where outcome_id = any (?) and question = ? and recorded_at <= ?
                        order by recorded_at, version, id
                        """)
                .param(outcomes.stream().map(OutcomeId::value).toArray(UUID[]::new))
                .param(question.code())
                .param(Desk.utc(recordedBy))
                .query(row -> {
                    said.computeIfAbsent(
                                    new OutcomeId(row.getObject("outcome_id", UUID.class)), key -> new ArrayList<>())
                            .add(said(row));
                });
        return said;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("answer")).map(ImpartialDecision.Answer::ofCode),
                Optional.ofNullable(row.getBigDecimal("share")),
                row.getString("decided_by"),
                row.getBoolean("impartial"),
                row.getString("words"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Desk.recorded(row));
    }

    private void write(
            PersonId person,
            OutcomeId outcome,
            ImpartialQuestion question,
            LocalDate due,
            Optional<NewImpartialAnswer> answer,
            Recorded recorded) {
        var id = desk.ids().next();
        desk.insert("""
                        insert into reviews.impartial_decision (id, organisation_id, person_id, outcome_id, question, version, due_on,
                            answer, share, decided_by, impartial, words, recorded_at, recorded_by)
                        select :id, :organisation, :person, :outcome, :question, coalesce(max(d.version), 0) + 1, :due, :answer,
                            :share, :decided, :impartial, :words, :at, :by
                        from reviews.impartial_decision d
                        where d.organisation_id = :organisation and d.outcome_id = :outcome and d.question = :question
                        """, id, person, recorded)
                .param("outcome", outcome.value())
                .param("question", question.code())
                .param("due", due)
                .param("answer", answer.map(given -> given.answer().code()).orElse(null))
                .param("share", answer.flatMap(NewImpartialAnswer::share).orElse(null), java.sql.Types.NUMERIC)
                .param("decided", answer.map(NewImpartialAnswer::decidedBy).orElse(""))
                .param("impartial", answer.map(NewImpartialAnswer::impartial).orElse(false))
                .param("words", answer.map(NewImpartialAnswer::words).orElse(""))
                .update();
        desk.wrote(answer.isPresent() ? "impartial.answer" : "impartial.ask", "reviews.impartial-decision", id, person);
    }
}
