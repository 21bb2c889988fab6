package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.DecisionKind;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.people.persons.Authority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One review, in the order it is held: what changed since the last, what the person says, what is decided about each
 * outcome, and what came of it. The same page, printed, is the record of it.
 */
public record ReviewPage(
        String title,
        String caption,
        String lead,
        Status status,
        List<Crumb> crumbs,
        List<String> changes,
        List<OutcomePart> outcomes,
        List<SummaryRow> heard,
        List<String> stamps,
        String summary,
        boolean scheduled,
        boolean open,
        boolean mayHold,
        String path,
        String since,
        Form form) {

    /** One outcome in the review. */
    public record OutcomePart(
            String id,
            String statement,
            Status status,
            List<String> changes,
            List<String> decisions,
            List<Choice> targets,
            boolean live,
            String href,
            String impartial) {}

    /** What is still to come for somebody who has died; its keeper may not have written down the death yet. */
    static final Status NOT_NEEDED = new Status("Not needed any more", Tone.NEUTRAL);

    /** What is known, and what the reader may do. */
    record Facts(
            Review review,
            String person,
            String keeper,
            List<Outcome> outcomes,
            Map<OutcomeId, Achievement> achievements,
            boolean mayHold,
            boolean died) {}

    static ReviewPage of(Facts facts, LocalDate today, Form form) {
        var review = facts.review();
        var person = "/people/" + review.person();
        return new ReviewPage(
                review.kind().words(),
                facts.person(),
                lead(facts),
                facts.died() && isToCome(review) ? NOT_NEEDED : status(review, today),
                List.of(
                        new Crumb("Home", "/"),
                        new Crumb(facts.person(), person),
                        new Crumb("Reviews", person + "/reviews")),
                review.changes().stream()
                        .filter(change -> change.outcome().isEmpty())
                        .map(Review.Change::words)
                        .toList(),
                facts.outcomes().stream()
                        .filter(outcome -> outcome.lifecycle().isLive() || isIn(review, outcome))
                        .map(outcome -> part(facts, outcome))
                        .toList(),
                review.hearing().map(ReviewPage::heard).orElse(List.of()),
                review.stamps().stream().map(Review.Stamp::words).toList(),
                review.summary(),
                review.state().mayBecome(ReviewState.OPEN),
                review.state() == ReviewState.OPEN,
                facts.mayHold(),
                "/reviews/" + review.id(),
                review.since()
                        .map(since -> Words.date(LocalDate.ofInstant(since, Words.LONDON)))
                        .orElse(""),
                form);
    }

    private static String lead(Facts facts) {
        var review = facts.review();
        var otherwise = facts.died() && isToCome(review)
                ? facts.person() + " has died."
                : "Due by " + Words.day(review.due()) + ".";
        var whose = review.held().isPresent() ? ", held by " : isToCome(review) ? ", to be held by " : ", by ";
        return review.trigger() + whose + facts.keeper() + ". "
                + review.held().map(day -> "Held on " + Words.day(day) + ".").orElse(otherwise);
    }

    static boolean isToCome(Review review) {
        return review.state() == ReviewState.SCHEDULED || review.state() == ReviewState.OPEN;
    }

    static Status status(Review review, LocalDate today) {
        if (review.isOverdue(today)) {
            return new Status("Overdue", Tone.BAD);
        }
        return new Status(
                review.state().words(),
                switch (review.state()) {
                    case SCHEDULED -> Tone.NEUTRAL;
                    case OPEN -> Tone.PROGRESS;
                    case CLOSED -> Tone.GOOD;
                    case MISSED -> Tone.BAD;
                    case EXEMPT -> Tone.INFORMATION;
                });
    }

    private static boolean isIn(Review review, Outcome outcome) {
        return review.decisions().stream()
                        .anyMatch(decision -> decision.decision().outcome().equals(outcome.id()))
                || review.changes().stream().anyMatch(change -> change.outcome().equals(Optional.of(outcome.id())));
    }

    private static OutcomePart part(Facts facts, Outcome outcome) {
        var review = facts.review();
        var achievement = Optional.ofNullable(facts.achievements().get(outcome.id()));
        return new OutcomePart(
                outcome.id().toString(),
                outcome.statement(),
                achievement
                        .map(known -> new Status(known.status().title(), tone(known.status())))
                        .orElse(new Status(outcome.lifecycle().title(), Tone.NEUTRAL)),
                review.changes().stream()
                        .filter(change -> change.outcome().equals(Optional.of(outcome.id())))
                        .map(Review.Change::words)
                        .toList(),
                review.decisions().stream()
                        .filter(decision -> decision.decision().outcome().equals(outcome.id()))
                        .map(decision -> decision.decision().kind().words() + ": "
                                + decision.decision().words())
                        .toList(),
                targets(outcome),
                outcome.lifecycle().isLive(),
                "/people/" + outcome.person() + "/outcomes/" + outcome.id(),
                "/people/" + outcome.person() + "/outcomes/" + outcome.id() + "/impartial");
    }

    private static List<Choice> targets(Outcome outcome) {
        var levels = outcome.terms().levels().isEmpty()
                ? outcome.measure().levels()
                : outcome.terms().levels();
        return levels.stream()
                .map(level -> new Choice(level.value().toPlainString(), level.words()))
                .toList();
    }

    static Tone tone(AchievementStatus status) {
        return switch (status) {
            case ACHIEVED, SUSTAINING -> Tone.GOOD;
            case IMPROVING, NO_CHANGE -> Tone.PROGRESS;
            case NOT_ENOUGH_EVIDENCE -> Tone.ATTENTION;
            case WORSENING, NO_PROGRESS, NOT_ATTAINABLE -> Tone.BAD;
        };
    }

    private static List<SummaryRow> heard(Hearing hearing) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("In their own words", hearing.words()));
        rows.add(new SummaryRow("Who was there", hearing.present()));
        if (!hearing.carerStrain().isBlank()) {
            rows.add(new SummaryRow("How those who care unpaid are bearing it", hearing.carerStrain()));
        }
        rows.add(new SummaryRow("Advocate", hearing.advocate().words()));
        rows.add(new SummaryRow("Who decides", hearing.decidedBy().words()));
        return rows;
    }

    public List<Choice> decisions() {
        return Arrays.stream(DecisionKind.values())
                .map(kind -> new Choice(Reading.code(kind), kind.words()))
                .toList();
    }

    public List<Choice> statuses() {
        return Arrays.stream(AchievementStatus.values())
                .map(status -> new Choice(Reading.code(status), status.title()))
                .toList();
    }

    public List<Choice> authorities() {
        return Arrays.stream(Authority.values())
                .map(authority -> new Choice(Reading.code(authority), capital(authority.words())))
                .toList();
    }

    public List<Choice> advocates() {
        return Arrays.stream(Hearing.Advocate.values())
                .map(advocate -> new Choice(Reading.code(advocate), advocate.words()))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    public boolean nothingChanged() {
        return changes.isEmpty()
                && outcomes.stream().allMatch(part -> part.changes().isEmpty());
    }
}
