package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** "Has this come true for you?", one question for each outcome, in plain words, and how happy the person is. */
public record ConfirmPage(
        String title,
        String lead,
        String called,
        String inTheirWords,
        String howHappy,
        String nothingYet,
        String back,
        String backWords,
        List<Question> questions,
        List<Choice> collectors,
        boolean mayAnswer,
        boolean asksSomebody,
        String action,
        Form form) {

    /** One outcome and what has been said of it so far. */
    public record Question(
            String id, String statement, String noticing, String standing, List<String> said, String observe) {}

    /**
     * The page.
     *
     * @param role the reader's
     * @param mayAnswer whether the reader may answer; family may only with authority to decide about care
     */
    static ConfirmPage of(
            String person,
            String path,
            Role role,
            boolean mayAnswer,
            List<Choice> collectors,
            List<Outcome> outcomes,
            Map<OutcomeId, List<Confirmation>> answers,
            Form form) {
        boolean own = role == Role.PERSON;
        return new ConfirmPage(
                own ? "Has this come true for you?" : "Has this come true for " + person + "?",
                own
                        ? "You decide whether it has. Nobody else’s answer counts before yours."
                        : !mayAnswer
                                ? "Only " + person
                                        + ", or somebody with authority to decide about their care, can say so. You can read"
                                        + " what has been said, and write down what you have seen yourself: it counts as yours."
                                : "Write down what " + person
                                        + " says, in their own words. Their answer counts before anybody else’s.",
                person,
                own ? "In your own words (optional)" : "In " + person + "’s own words (optional)",
                own
                        ? "How happy are you with the support? (optional)"
                        : "How happy is " + person + " with the support? (optional)",
                "Outcomes that are under way appear here. How happy " + (own ? "you are" : person + " is")
                        + " can be said already.",
                path,
                own ? "Back to your page" : "Back to " + person + "’s page",
                outcomes.stream()
                        .map(outcome -> question(path, own, outcome, answers.getOrDefault(outcome.id(), List.of())))
                        .toList(),
                collectors,
                mayAnswer,
                role != Role.PERSON && role != Role.FAMILY,
                path + "/confirm",
                form);
    }

    private static Question question(String path, boolean own, Outcome outcome, List<Confirmation> answers) {
        var standing = Confirmation.standing(answers);
        return new Question(
                outcome.id().toString(),
                outcome.statement(),
                outcome.noticing(),
                own ? toThePerson(standing) : standing.words(),
                answers.stream()
                        .map(answer -> Words.date(answer.on()) + ", " + answer.decidedBy() + " (asked by "
                                + answer.collectedBy().words() + "): "
                                + answer.answer().words()
                                + (answer.words().isBlank() ? "" : ". “" + answer.words() + "”"))
                        .toList(),
                path + "/outcomes/" + outcome.id() + "/observe");
    }

    static String toThePerson(Confirmation.Standing standing) {
        return switch (standing) {
            case CONFIRMED -> "You have said that it has come true";
            case PARTLY -> "You have said: partly";
            case DENIED -> "You have said that it has not come true";
            case ONLY_BY_PROVIDER -> "So far only those who provide your care have asked you. What you say here counts";
            case UNCONFIRMED -> "You have not said yet";
        };
    }

    /**
     * What is said once answers are kept: what becomes of them, and whether there are more to give.
     *
     * @param left outcomes that nobody has answered about
     */
    static String thanks(Role role, String person, long left) {
        var kept = switch (role) {
            case PERSON ->
                "Thank you. Your answer is written down. It counts before anybody else’s, those who support you can"
                        + " read it, and the next review starts from it.";
            case FAMILY ->
                "Thank you. The answer is written down, with your name as the one who gave it. Those who support "
                        + person + " can read it, and the next review starts from it.";
            case MANAGER, COORDINATOR ->
                "The answer is written down, and the next review starts from it. Towards a payment it counts once "
                        + person + " has been asked by somebody other than the provider.";
            default -> "The answer is written down, and the next review starts from it.";
        };
        return kept
                + (left == 0
                        ? " Nothing more is asked. You can still change an answer below."
                        : " There " + (left == 1 ? "is 1 more" : "are " + left + " more")
                                + " that nobody has answered yet, below.");
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
