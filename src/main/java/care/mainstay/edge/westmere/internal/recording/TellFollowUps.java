package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.FollowUp.Method;
import care.mainstay.care.outcomes.FollowUp.NewContact;
import care.mainstay.care.outcomes.FollowUp.Result;
import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells who was rung up after something had come true: most are reached, some at the second try, a few do not want to be
 * asked, and some calls are forgotten.
 */
final class TellFollowUps {

    private static final List<Integer> AFTER_WEEKS = List.of(6, 12);
    private static final int TRIED_AGAIN_AFTER_DAYS = 2;

    private final Telling telling;
    private final FollowUps followUps;

    TellFollowUps(Telling telling) {
        this.telling = telling;
        this.followUps = telling.rooms().care().followUps();
    }

    /** Every call of these days. */
    void called(Life life, LocalDate from, LocalDate until) {
        for (Goal goal : life.goals()) {
            cameTrue(life, goal).ifPresent(done -> {
                for (int weeks : AFTER_WEEKS) {
                    var due = done.plusWeeks(weeks);
                    long number = TellOutcomes.of(life, goal) * 100 + weeks;
                    var dice = telling.dice("follow-up", number);
                    var day = due.plusDays(dice.between(-3, 4));
                    if (!day.isBefore(from) && day.isBefore(until)) {
                        call(life, goal, due, day, number, dice);
                    }
                }
            });
        }
    }

    /** The day a review said so, or support ended for that reason. */
    private static Optional<LocalDate> cameTrue(Life life, Goal goal) {
        return goal.closed()
                .or(() -> life.ended()
                        .filter(end -> life.ending()
                                .filter(Life.Ending.GOALS_MET::equals)
                                .isPresent())
                        .filter(goal::trulyThere));
    }

    private void call(Life life, Goal goal, LocalDate due, LocalDate day, long number, Dice dice) {
        boolean gone = life.ended().filter(day::isAfter).isPresent()
                && life.ending().filter(Life.Ending.GOALS_MET::equals).isEmpty();
        int luck = dice.weighted(2, 3, 1, 14);
        var source = source(life, goal);
        if (gone || luck == 0 || source.isEmpty()) {
            return;
        }
        var answered = luck == 1 ? day.plusDays(TRIED_AGAIN_AFTER_DAYS) : day;
        if (luck == 1) {
            put(life, goal, new Call(due, day, Result.NO_ANSWER, Optional.empty()), number, dice);
        }
        put(
                life,
                goal,
                luck == 2
                        ? new Call(due, day, Result.NOT_WANTED, Optional.empty())
                        : new Call(due, answered, Result.REACHED, source),
                number,
                dice);
    }

    private record Call(LocalDate due, LocalDate day, Result result, Optional<ObservationSource> said) {}

    private Optional<ObservationSource> source(Life life, Goal goal) {
        var may = telling.rooms()
                .care()
                .measures()
                .find(new MeasureId(goal.aim().catalogue()))
                .orElseThrow()
                .mayRecord();
        boolean forgets = life.person().particulars().tags().contains("dementia");
        if (!forgets && may.contains(ObservationSource.PERSON)) {
            return Optional.of(ObservationSource.PERSON);
        }
        return life.person().circle().isEmpty() || !may.contains(ObservationSource.FAMILY)
                ? Optional.empty()
                : Optional.of(ObservationSource.FAMILY);
    }

    private void put(Life life, Goal goal, Call call, long number, Dice dice) {
        var at = Cast.at(call.day(), 10 + dice.below(6), dice.below(60));
        if (!call.day().isBefore(telling.cast().area().anchor())) {
            return;
        }
        var seen = call.said().map(source -> seen(life, goal, source, call.day(), at, dice));
        var words = call.result() == Result.NO_ANSWER ? telling.settled(life).say("lasted.no-answer", dice) : "";
        telling.together(at, telling.cast().supervisor(life.provider()), "follow-up " + call.result(), number, () -> {
            boolean planned = followUps.of(goal.id()).stream()
                    .anyMatch(contact -> contact.dueOn().equals(call.due()));
            if (planned) {
                followUps.contact(
                        goal.id(),
                        new NewContact(
                                call.due(), call.day(), Method.CALL, call.result(), words, seen, Optional.empty()));
            }
        });
    }

    private NewObservation seen(Life life, Goal goal, ObservationSource source, LocalDate day, Instant at, Dice dice) {
        boolean family = source == ObservationSource.FAMILY;
        var since = day.minusWeeks(6);
        var sight =
                family ? Rating.byFamily(dice, life, goal, since, day) : Rating.byPerson(dice, life, goal, since, day);
        var bearing = TellVisits.bearing(sight);
        var lasted = bearing == Bearing.SUPPORTS ? "lasted.yes" : "lasted.no";
        return new NewObservation(
                Optional.empty(),
                goal.id(),
                at,
                source,
                Observer.named(
                        family
                                ? life.person().circle().get(0).name()
                                : life.person().name()),
                Optional.of(TellVisits.value(sight)),
                goal.aim().measure() == Aim.Measure.SHARE
                        ? Optional.of(new BigDecimal(sight.outOf()))
                        : Optional.empty(),
                bearing,
                telling.settled(life).say(lasted, dice),
                Optional.empty(),
                Optional.empty());
    }
}
