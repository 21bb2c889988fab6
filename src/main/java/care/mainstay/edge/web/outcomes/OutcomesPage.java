package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.GoalChoice;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.charts.Sparkline;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All outcomes of a person.
 *
 * @param declined what the person said when they declined to have outcomes, or null
 * @param goals where that choice is made or changed, for those who may, or null
 */
public record OutcomesPage(
        PersonFrame frame,
        String lead,
        boolean mayPropose,
        @Nullable String declined,
        @Nullable Link goals,
        List<Item> live,
        List<Item> over) {

    private static final int SHORTEST_LINE = 3;

    /** One outcome at a glance. */
    public record Item(
            String href,
            String statement,
            String noticing,
            Status status,
            String headline,
            Status strength,
            List<String> attention,
            @Nullable Sparkline line) {}

    static OutcomesPage of(
            PersonFrame frame,
            List<Outcome> outcomes,
            Map<OutcomeId, Achievement> judged,
            Optional<GoalChoice> choice,
            Role role,
            boolean mayDecide) {
        var live = new ArrayList<Item>();
        var over = new ArrayList<Item>();
        for (Outcome outcome : outcomes) {
            var achievement = judged.get(outcome.id());
            if (achievement != null && outcome.lifecycle() != Lifecycle.ENTERED_IN_ERROR) {
                (outcome.lifecycle().isOver() ? over : live).add(item(frame, outcome, achievement));
            }
        }
        var declined = choice.filter(made -> !made.wanted())
                .map(made -> frame.called() + " has chosen not to have outcomes"
                        + (made.words().isBlank() ? "." : ": “" + made.words() + "”"));
        boolean provider = role == Role.MANAGER || role == Role.COORDINATOR;
        long working = outcomes.stream()
                .filter(outcome -> outcome.lifecycle().isLive())
                .count();
        return new OutcomesPage(
                frame,
                live.isEmpty() ? "" : "What " + frame.called() + " wants to become or stay true, and how it is going.",
                provider && declined.isEmpty() && working < Outcomes.AT_MOST && frame.open(),
                declined.orElse(null),
                frame.died() ? null : goals(frame, declined.isPresent(), role, mayDecide),
                List.copyOf(live),
                List.copyOf(over));
    }

    /** What is said where nothing is under way: yet, not wanted, or no longer. */
    public String emptyHeading() {
        return declined != null || !frame.open() || !over.isEmpty() ? "No outcomes are under way" : "No outcomes yet";
    }

    private static @Nullable Link goals(PersonFrame frame, boolean declined, Role role, boolean mayDecide) {
        var words = switch (role) {
            case PERSON -> declined ? "I want to work towards something after all" : "I do not want to have outcomes";
            case MANAGER, COORDINATOR, COMMISSIONER -> theirs(frame, declined);
            case FAMILY -> mayDecide ? theirs(frame, declined) : "";
            default -> "";
        };
        return words.isEmpty() ? null : new Link(words, frame.path() + "/outcomes/goals");
    }

    private static String theirs(PersonFrame frame, boolean declined) {
        return frame.called() + (declined ? " wants to have outcomes after all" : " does not want to have outcomes");
    }

    private static Item item(PersonFrame frame, Outcome outcome, Achievement achievement) {
        return new Item(
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                outcome.noticing(),
                OutcomeWords.status(outcome, achievement),
                headline(outcome, achievement),
                OutcomeWords.strength(achievement.strength()),
                attention(outcome, achievement),
                line(outcome, achievement));
    }

    private static String headline(Outcome outcome, Achievement achievement) {
        return switch (outcome.lifecycle()) {
            case PROPOSED -> "Proposed on " + Words.date(outcome.lifecycleSince()) + ", not agreed yet.";
            case ACCEPTED -> "Agreed. Support towards it has not started yet.";
            case ON_HOLD -> "On hold since " + Words.date(outcome.lifecycleSince()) + ": " + outcome.lifecycleReason();
            case CANCELLED, REJECTED -> outcome.lifecycleReason();
            case ACTIVE, COMPLETED, ENTERED_IN_ERROR -> achievement.why().finding();
        };
    }

    private static List<String> attention(Outcome outcome, Achievement achievement) {
        var lines = new ArrayList<String>();
        if (outcome.lifecycle() == Lifecycle.PROPOSED) {
            outcome.agreement().parties().stream()
                    .filter(standing -> standing.answer() != AgreementAnswer.Answer.AGREE)
                    .map(standing -> standing.party().title() + " "
                            + (standing.answer() == AgreementAnswer.Answer.DISAGREE
                                    ? "disagrees: " + standing.words()
                                    : "has not answered yet."))
                    .forEach(lines::add);
        }
        if (outcome.lifecycle() == Lifecycle.ACTIVE) {
            achievement.contradictions().stream()
                    .filter(found -> found.settledBy().isEmpty())
                    .map(Achievement.Contradiction::words)
                    .forEach(lines::add);
            achievement.missing().stream()
                    .map(missing ->
                            OutcomeWords.missing(missing, LocalDate.ofInstant(achievement.asOf(), Words.LONDON)))
                    .limit(2)
                    .forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    private static @Nullable Sparkline line(Outcome outcome, Achievement achievement) {
        List<BigDecimal> values =
                achievement.weeks().stream().map(Achievement.Week::value).toList();
        if (values.size() < SHORTEST_LINE) {
            return null;
        }
        return Sparkline.of(
                values,
                "Week by week, from " + OutcomeWords.value(outcome, values.get(0)) + " to "
                        + OutcomeWords.value(outcome, values.get(values.size() - 1)) + ".");
    }
}
