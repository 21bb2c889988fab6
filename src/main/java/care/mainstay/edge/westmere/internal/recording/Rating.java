package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Happening;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Slot;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Turns what is true into what somebody says it is: with their bias, their doubt, and what they had not been told. */
final class Rating {

    private Rating() {}

    /** What a carer makes of it on a day; {@code since} the day of the look before. */
    static Sight byCarer(Dice dice, Life life, Goal goal, LocalDate since, LocalDate day, Carer carer) {
        return seen(
                dice,
                life,
                goal,
                since,
                day,
                carer.habits().bias(),
                carer.habits().noise());
    }

    /** What the person says of themselves, from their own temper. */
    static Sight byPerson(Dice dice, Life life, Goal goal, LocalDate since, LocalDate day) {
        double temper = (life.person().number() * 37 % 21 - 10) / 25.0;
        return seen(dice, life, goal, since, day, temper, 0.3);
    }

    /** What family see on a Sunday: a little darker than it is. */
    static Sight byFamily(Dice dice, Life life, Goal goal, LocalDate since, LocalDate day) {
        return seen(dice, life, goal, since, day, -0.12, 0.35);
    }

    /** What somebody who looks closely and has no stake in it sees. */
    static Sight byReviewer(Dice dice, Life life, Goal goal, LocalDate since, LocalDate day) {
        return seen(dice, life, goal, since, day, 0, 0.15);
    }

    private static Sight seen(
            Dice dice, Life life, Goal goal, LocalDate since, LocalDate day, double bias, double noise) {
        var aim = goal.aim();
        if (aim.countsHarm()) {
            return new Sight(goal, happened(life, goal, since, day), 0);
        }
        double level = goal.level(day);
        return switch (aim.measure()) {
            case LADDER, GOAL, SCALE ->
                new Sight(
                        goal,
                        within(
                                aim.measure().most(),
                                level + dice.normal(bias, noise) * aim.measure().step()),
                        0);
            case COUNT -> {
                long days = Math.max(1, ChronoUnit.DAYS.between(since, day));
                yield new Sight(goal, within(14, level * days / 7 + dice.normal(0, 0.35)), 0);
            }
            case SHARE -> share(dice, life, goal, day, level);
        };
    }

    private static Sight share(Dice dice, Life life, Goal goal, LocalDate day, double level) {
        int outOf = Math.max(4, life.slotsOn(day).size() * 7);
        return new Sight(goal, within(outOf, outOf * Math.min(100, level) / 100 + dice.normal(0.2, 0.5)), outOf);
    }

    private static int happened(Life life, Goal goal, LocalDate since, LocalDate day) {
        int count = 0;
        for (Happening happening : life.happenings()) {
            boolean between = happening.day().isAfter(since) && !happening.day().isAfter(day);
            if (between && goal.harmedBy(happening.kind())) {
                count++;
            }
        }
        return count;
    }

    private static int within(int most, double level) {
        return (int) Math.max(0, Math.min(most, Math.round(level)));
    }

    /** Whether a goal can be seen by the carer at all, or has to be asked of the person. */
    static boolean onlyThePersonCanSay(Goal goal) {
        return switch (goal.aim().catalogue()) {
            case "confidence-with-routine", "things-to-look-forward-to", "feeling-safe-at-home", "say-over-my-day" ->
                true;
            default -> false;
        };
    }

    /** Whether this visit is one in which somebody would look at the goal. */
    static boolean fits(Goal goal, HomeVisit visit) {
        return switch (goal.aim().key()) {
            case "breakfast", "wash", "memory-routine", "pressure" ->
                visit.slot().part() == Slot.Part.MORNING;
            default -> true;
        };
    }
}
