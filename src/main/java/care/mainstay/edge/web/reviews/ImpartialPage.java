package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Questions about one outcome that somebody independent of payer and payee answers. */
public record ImpartialPage(
        String title,
        String statement,
        String back,
        List<Question> questions,
        boolean mayAnswer,
        String action,
        Form form) {

    /** One question and where it stands. */
    public record Question(
            String code, String words, boolean asked, List<SummaryRow> facts, List<Choice> answers, boolean share) {}

    static ImpartialPage of(
            Outcome outcome,
            Map<ImpartialQuestion, Optional<ImpartialDecision>> decisions,
            Function<OrganisationId, String> organisations,
            boolean mayAnswer,
            Form form) {
        var path = "/people/" + outcome.person() + "/outcomes/" + outcome.id();
        return new ImpartialPage(
                "Decided by somebody independent",
                outcome.statement(),
                path,
                List.of(ImpartialQuestion.values()).stream()
                        .map(question ->
                                question(question, decisions.getOrDefault(question, Optional.empty()), organisations))
                        .toList(),
                mayAnswer,
                path + "/impartial",
                form);
    }

    private static Question question(
            ImpartialQuestion question,
            Optional<ImpartialDecision> decision,
            Function<OrganisationId, String> organisations) {
        return new Question(
                question.code(),
                question.words(),
                decision.isPresent(),
                decision.map(known -> facts(known, organisations.apply(known.keeper())))
                        .orElse(List.of()),
                question.answers().stream()
                        .sorted()
                        .map(answer -> new Choice(Reading.code(answer), answer.words()))
                        .toList(),
                question == ImpartialQuestion.CONTRIBUTION);
    }

    private static List<SummaryRow> facts(ImpartialDecision decision, String keeper) {
        var written = keeper + ", on "
                + Words.day(LocalDate.ofInstant(decision.recorded().at(), Words.LONDON));
        return List.of(
                new SummaryRow("Answer", decision.answer().words()),
                new SummaryRow("To be answered by", Words.day(decision.due())),
                new SummaryRow("Decided by", decision.decidedBy().isBlank() ? "Nobody yet" : decision.decidedBy()),
                new SummaryRow("Why", decision.words().isBlank() ? "–" : decision.words()),
                new SummaryRow(decision.isAnswered() ? "Written down by" : "Asked by", written));
    }
}
