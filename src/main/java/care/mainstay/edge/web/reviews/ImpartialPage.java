package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            boolean mayAnswer,
            Form form) {
        var path = "/people/" + outcome.person() + "/outcomes/" + outcome.id();
        return new ImpartialPage(
                "Decided by somebody independent",
                outcome.statement(),
                path,
                List.of(ImpartialQuestion.values()).stream()
                        .map(question -> question(question, decisions.getOrDefault(question, Optional.empty())))
                        .toList(),
                mayAnswer,
                path + "/impartial",
                form);
    }

    private static Question question(ImpartialQuestion question, Optional<ImpartialDecision> decision) {
        return new Question(
                question.code(),
                question.words(),
                decision.isPresent(),
                decision.map(ImpartialPage::facts).orElse(List.of()),
                question.answers().stream()
                        .sorted()
                        .map(answer -> new Choice(Reading.code(answer), answer.words()))
                        .toList(),
                question == ImpartialQuestion.CONTRIBUTION);
    }

    private static List<SummaryRow> facts(ImpartialDecision decision) {
        return List.of(
                new SummaryRow("Answer", decision.answer().words()),
                new SummaryRow("To be answered by", Words.day(decision.due())),
                new SummaryRow("Decided by", decision.decidedBy().isBlank() ? "Nobody yet" : decision.decidedBy()),
                new SummaryRow("Why", decision.words().isBlank() ? "–" : decision.words()));
    }
}
