package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.home.Glance;
import care.mainstay.edge.web.home.GlanceSource;
import care.mainstay.edge.web.home.Near;
import care.mainstay.edge.web.home.NearPeople;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecisionArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What only the person can say, and when they are asked next. */
@Component
class AtHome implements GlanceSource, WorkSource {

    /** Whether support is any good is asked about four times a year. */
    static final int RATED_EVERY_DAYS = 91;

    private static final int SOON_DAYS = 42;

    private final Reviews reviews;
    private final Outcomes outcomes;
    private final Circles circles;
    private final NearPeople people;
    private final ReviewReader reader;

    AtHome(Reviews reviews, Outcomes outcomes, Circles circles, NearPeople people, ReviewReader reader) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.circles = circles;
        this.people = people;
        this.reader = reader;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<Glance> glancesAt(Near near) {
        if (near.died() || !reader.maySeeOutcomes(near.person())) {
            return List.of();
        }
        return reviews.forPerson(near.person()).stream()
                .filter(review -> review.state() == ReviewState.SCHEDULED || review.state() == ReviewState.OPEN)
                .filter(review -> !review.due().isAfter(reader.today().plusDays(SOON_DAYS)))
                .min(Comparator.comparing(Review::due))
                .map(review -> glance(near, review))
                .stream()
                .toList();
    }

    static Glance glance(Near near, Review review) {
        return Glance.of(
                "Next review",
                List.of(
                        review.trigger() + ", by " + Words.day(review.due()) + ".",
                        near.own()
                                ? "You say there how it is going, and what should change."
                                : near.called() + " says there how it is going, and what should change."),
                new Link("See the review", "/reviews/" + review.id()));
    }

    @Override
    public String heading() {
        return "Questions for you";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        return people.of(caller).stream()
                .filter(near -> !near.died() && reader.maySeeOutcomes(near.person()))
                .flatMap(near -> asked(near).stream())
                .toList();
    }

    private List<WorkItem> asked(Near near) {
        var all = outcomes.forPerson(near.person()).stream()
                .filter(outcome ->
                        outcome.lifecycle() == Lifecycle.ACTIVE || outcome.lifecycle() == Lifecycle.COMPLETED)
                .toList();
        var ids = all.stream().map(Outcome::id).toList();
        var now = reader.clock().instant();
        var days = new DateRange(
                reader.today().minusDays(RATED_EVERY_DAYS), reader.today().plusDays(1));
        boolean supported = all.stream().anyMatch(outcome -> outcome.lifecycle() == Lifecycle.ACTIVE);
        boolean mayAnswer = near.own()
                || circles.callersDecision(near.person(), DecisionArea.CARE, reader.today())
                        .isPresent();
        return asked(
                near,
                mayAnswer,
                all,
                outcomes.achievements(ids, now),
                reviews.confirmations(ids, now),
                supported && reviews.ratings(List.of(near.person()), days, now).isEmpty());
    }

    /** What is left to say; those who may not answer for the person are asked what they have seen themselves. */
    static List<WorkItem> asked(
            Near near,
            boolean mayAnswer,
            List<Outcome> outcomes,
            Map<OutcomeId, Achievement> judged,
            Map<OutcomeId, List<Confirmation>> answers,
            boolean rate) {
        var items = new ArrayList<WorkItem>();
        for (Outcome outcome : outcomes) {
            boolean achieved = Optional.ofNullable(judged.get(outcome.id()))
                    .filter(achievement -> achievement.status().isAchieved())
                    .isPresent();
            boolean answered = Confirmation.leading(answers.getOrDefault(outcome.id(), List.of()))
                    .isPresent();
            if (achieved && !answered) {
                items.add(mayAnswer ? toConfirm(near, outcome) : toLookAt(near, outcome));
            }
        }
        if (rate && mayAnswer) {
            items.add(new WorkItem(
                    near.own()
                            ? "Say how happy you are with your support"
                            : "Ask " + near.called() + " whether the support is any good",
                    "Nobody has asked in the last three months.",
                    Optional.empty(),
                    confirm(near)));
        }
        return List.copyOf(items);
    }

    private static WorkItem toConfirm(Near near, Outcome outcome) {
        return new WorkItem(
                (near.own()
                                ? "Say whether it has come true: “"
                                : "Ask " + near.called() + " whether it has come true: “")
                        + outcome.statement() + "”",
                near.own()
                        ? "By what was seen it has. Your answer counts before anybody else’s."
                        : "By what was seen it has. " + near.called() + "’s own answer counts before anybody else’s.",
                Optional.empty(),
                confirm(near));
    }

    private static WorkItem toLookAt(Near near, Outcome outcome) {
        return new WorkItem(
                "Say what you have seen yourself: “" + outcome.statement() + "”",
                "By what others have seen it has come true. Only " + near.called()
                        + ", or somebody with authority to decide about the care, can say so; what you have seen counts as"
                        + " yours.",
                Optional.empty(),
                near.path() + "/outcomes/" + outcome.id() + "/observe");
    }

    private static String confirm(Near near) {
        return near.path() + "/confirm";
    }
}
