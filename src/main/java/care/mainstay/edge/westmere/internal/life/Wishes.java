package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.Goal.Course;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.edge.westmere.internal.words.Grammar;
import care.mainstay.foundation.kernel.OutcomeId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what a person wants: a few aims that fit their life, each with where they stand, where they hope to be, and when. */
final class Wishes {

    private static final int REVIEW_AFTER_MET = 84;

    private final Dice dice;
    private final Map<String, Aim> aims;
    private final Grammar grammar;

    Wishes(Dice dice) {
        this.dice = dice;
        this.aims = Aim.all().stream()
                .collect(Collectors.toMap(Aim::key, aim -> aim, (one, other) -> one, java.util.TreeMap::new));
        this.grammar = new Grammar(Map.of());
    }

    /** The goals of a life whose happenings are known, from the first agreed until it or the year ends. */
    List<Goal> of(
            Person person,
            Optional<Story> story,
            LocalDate first,
            LocalDate last,
            List<Happening> happenings,
            boolean met) {
        var own = dice.of("wishes", person.number());
        var goals = new ArrayList<Goal>();
        if (!first.isBefore(last)) {
            return goals;
        }
        var wanted =
                story.map(told -> told.aims().stream().map(this::aim).toList()).orElseGet(() -> drawn(own, person));
        for (Aim aim : wanted) {
            goals.add(goal(own, story, aim, goals.size(), first, last, happenings, met));
        }
        if (story.isEmpty()) {
            renew(own, person, goals, last, happenings);
        }
        return List.copyOf(goals);
    }

    /** After a wish has been true for twelve weeks a review ends it, and often another takes its place. */
    private void renew(Dice own, Person person, List<Goal> goals, LocalDate last, List<Happening> happenings) {
        for (int i = 0; i < goals.size() && goals.size() < 5; i++) {
            var goal = goals.get(i);
            if (goal.aim().kind() != Aim.Kind.IMPROVE || goal.aim().countsHarm() || own.chance(0.35)) {
                continue;
            }
            var met = firstDayThere(goal);
            if (met.isEmpty() || !met.get().plusDays(REVIEW_AFTER_MET + 20).isBefore(last)) {
                continue;
            }
            var closed = met.get().plusDays(REVIEW_AFTER_MET + own.between(0, 14));
            if (!goal.trulyThere(closed)) {
                continue;
            }
            goals.set(i, closedOn(goal, closed));
            var have = goals.stream().map(Goal::aim).toList();
            var next =
                    fitting(person).stream().filter(aim -> !have.contains(aim)).toList();
            if (!next.isEmpty() && own.chance(0.6)) {
                goals.add(goal(
                        own,
                        Optional.empty(),
                        own.pick(next),
                        goals.size(),
                        closed.plusDays(1),
                        last,
                        happenings,
                        false));
            }
        }
    }

    private static Goal closedOn(Goal goal, LocalDate closed) {
        return new Goal(
                goal.id(),
                goal.sequence(),
                goal.aim(),
                goal.course(),
                goal.from(),
                Optional.of(closed),
                goal.baseline(),
                goal.target(),
                goal.path());
    }

    /** The first day from which it was truly so, if ever. */
    static Optional<LocalDate> firstDayThere(Goal goal) {
        return Stream.iterate(goal.from(), day -> !day.isAfter(goal.lastDay()), day -> day.plusDays(1))
                .filter(goal::trulyThere)
                .findFirst();
    }

    private Goal goal(
            Dice own,
            Optional<Story> story,
            Aim aim,
            int sequence,
            LocalDate first,
            LocalDate last,
            List<Happening> happenings,
            boolean met) {
        int baseline = baseline(own, aim);
        int target = target(aim, baseline);
        var course = story.flatMap(told -> Optional.ofNullable(TOLD.get(told.name() + " " + aim.key())))
                .orElseGet(() -> met && aim.kind() == Aim.Kind.IMPROVE ? Course.PROGRESS : Courses.drawn(own, aim));
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        return new Goal(
                new OutcomeId(own.id(
                        "outcome", sequence, first.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1000)),
                sequence,
                aim,
                course,
                first,
                Optional.empty(),
                baseline,
                target,
                Courses.path(own, aim, course, first, days, baseline, target, happenings));
    }

    private static final Map<String, Course> TOLD = told();

    private static Map<String, Course> told() {
        var told = new HashMap<String, Course>();
        told.put(Story.WALKS_AGAIN + " shop-walk", Course.PROGRESS);
        told.put(Story.WALKS_AGAIN + " club", Course.PROGRESS);
        told.put(Story.BEREAVED + " mood", Course.STEADY);
        told.put(Story.GOALS_MET + " stairs", Course.PROGRESS);
        told.put(Story.GOALS_MET + " wash", Course.PROGRESS);
        told.put(Story.RISK_TAKEN + " shop-walk", Course.PROGRESS);
        told.put(Story.RISK_TAKEN + " kettle", Course.PROGRESS);
        told.put(Story.PLATEAU + " breakfast", Course.PLATEAU);
        told.put(Story.DECLINES_WELL + " memory-routine", Course.DECLINE);
        told.put(Story.DECLINES_WELL + " calm-evenings", Course.STEADY);
        told.put(Story.MANY_FACES + " know-faces", Course.STEADY);
        told.put(Story.NOT_AGREED + " wash", Course.PLATEAU);
        told.put(Story.NOT_AGREED + " confidence-out", Course.PROGRESS);
        return told;
    }

    private List<Aim> drawn(Dice own, Person person) {
        int count = own.weighted(2, 14, 33, 34, 13, 4);
        var left = new ArrayList<>(fitting(person));
        var chosen = new ArrayList<Aim>();
        while (chosen.size() < count && !left.isEmpty()) {
            var aim = left.remove(own.below(left.size()));
            if (chosen.stream()
                            .filter(other -> other.domain().equals(aim.domain()))
                            .count()
                    < 2) {
                chosen.add(aim);
            }
        }
        return chosen;
    }

    private List<Aim> fitting(Person person) {
        var speech = grammar.about(person.particulars().ways());
        return aims.values().stream()
                .filter(aim -> aim.tags().stream().anyMatch(person.particulars().tags()::contains))
                .filter(aim -> !aim.requires().contains("family") || speech.canFill("{relative}"))
                .filter(aim -> !aim.requires().contains("faith") || speech.canFill("{faith.going}"))
                .filter(aim -> aim.says().stream().anyMatch(speech::canFill))
                .filter(aim -> aim.sees().stream().anyMatch(speech::canFill))
                .filter(aim -> aim.whys().stream().anyMatch(speech::canFill))
                .filter(aim -> aim.tasks().stream().allMatch(task -> speech.canFill(task.text() + task.why())))
                .toList();
    }

    private Aim aim(String key) {
        var aim = aims.get(key);
        if (aim == null) {
            throw new IllegalStateException("a story wants the aim " + key + ", which is not in the sheet");
        }
        return aim;
    }

    private static int baseline(Dice own, Aim aim) {
        boolean improve = aim.kind() == Aim.Kind.IMPROVE;
        return switch (aim.measure()) {
            case LADDER -> improve ? own.weighted(25, 50, 25) : own.between(2, 3);
            case GOAL -> own.between(0, 1);
            case SCALE -> improve || aim.kind() == Aim.Kind.REDUCE_A_RISK ? own.between(2, 4) : own.between(6, 8);
            case COUNT -> improve ? 0 : 1;
            case SHARE -> own.between(93, 96);
        };
    }

    private static int target(Aim aim, int baseline) {
        boolean improve = aim.kind() == Aim.Kind.IMPROVE || aim.kind() == Aim.Kind.REDUCE_A_RISK;
        return switch (aim.measure()) {
            case LADDER -> improve ? baseline + 2 : aim.kind() == Aim.Kind.MAINTAIN ? baseline : baseline - 1;
            case SCALE -> improve ? baseline + 3 : aim.kind() == Aim.Kind.MAINTAIN ? baseline : baseline - 1;
            case GOAL -> 2;
            case COUNT -> aim.countsHarm() ? 0 : 1;
            case SHARE -> Math.min(baseline, aim.key().equals("know-faces") ? 90 : 95);
        };
    }
}
