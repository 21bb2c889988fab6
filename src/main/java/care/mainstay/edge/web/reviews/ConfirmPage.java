package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OutcomeId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** "Has this come true for you?", one question for each outcome, in plain words, and how happy the person is. */
public record ConfirmPage(
        String title,
        String lead,
        String back,
        List<Question> questions,
        List<Choice> collectors,
        boolean mayAnswer,
        boolean asksSomebody,
        String action,
        Form form) {

    /** One outcome and what has been said of it so far. */
    public record Question(String id, String statement, String noticing, String standing, List<String> said) {}

    /**
     * The page.
     *
     * @param own whether the reader is the person themselves
     * @param mayAnswer whether the reader may answer; family may only with authority to decide about care
     */
    static ConfirmPage of(
            String person,
            String path,
            boolean own,
            boolean mayAnswer,
            boolean asksSomebody,
            List<Choice> collectors,
            List<Outcome> outcomes,
            Map<OutcomeId, List<Confirmation>> answers,
            Form form) {
        return new ConfirmPage(
                own ? "Has this come true for you?" : "Has this come true for " + person + "?",
                own
                        ? "You decide whether it has. Nobody else’s answer counts before yours."
                        : !mayAnswer
                                ? "Only " + person
                                        + ", or somebody with authority to decide about their care, can say so. You can read"
                                        + " what has been said, and write down what you have seen yourself with each outcome."
                                : "Write down what " + person
                                        + " says, in their own words. Their answer counts before anybody else’s.",
                path,
                outcomes.stream()
                        .map(outcome -> question(outcome, answers.getOrDefault(outcome.id(), List.of())))
                        .toList(),
                collectors,
                mayAnswer,
                asksSomebody,
                path + "/confirm",
                form);
    }

    private static Question question(Outcome outcome, List<Confirmation> answers) {
        return new Question(
                outcome.id().toString(),
                outcome.statement(),
                outcome.noticing(),
                Confirmation.standing(answers).words(),
                answers.stream()
                        .map(answer -> Words.date(answer.on()) + ", " + answer.decidedBy() + " (asked by "
                                + answer.collectedBy().words() + "): "
                                + answer.answer().words()
                                + (answer.words().isBlank() ? "" : ". “" + answer.words() + "”"))
                        .toList());
    }

    public List<Choice> answers() {
        return Arrays.stream(Confirmation.Answer.values())
                .map(answer -> new Choice(answer.code(), answer.words()))
                .toList();
    }

    public List<Choice> scores() {
        return List.of(
                new Choice("5", "Very happy"),
                new Choice("4", "Happy"),
                new Choice("3", "Neither happy nor unhappy"),
                new Choice("2", "Unhappy"),
                new Choice("1", "Very unhappy"));
    }

    public boolean nothing() {
        return questions.isEmpty();
    }
}
