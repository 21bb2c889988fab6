package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.DecisionKind;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.NewRating;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.OutcomeDecision;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Story;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.edge.westmere.internal.words.Kin;
import care.mainstay.foundation.identity.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the reviews: who was heard, what was decided, what the person confirmed, and which were not held. */
final class TellReviews {

    private final Telling telling;
    private final Reviews reviews;

    TellReviews(Telling telling) {
        this.telling = telling;
        this.reviews = telling.rooms().care().reviews();
    }

    private record Held(Life life, ReviewKind kind, LocalDate day, String trigger) {

        long number() {
            return life.person().number() * 1_000_000L + day.toEpochDay() * 2 + kind.ordinal();
        }
    }

    /** The reviews that fall on these days. */
    void held(Life life, LocalDate from, LocalDate until) {
        for (Held held : all(life)) {
            if (!held.day.isBefore(from) && held.day.isBefore(until)) {
                boolean lately = held.day.isAfter(telling.cast().area().anchor().minusDays(45));
                boolean let = lately
                        && life.story().isEmpty()
                        && telling.dice("held", held.number()).chance(0.12);
                hold(held, let);
            }
        }
    }

    private List<Held> all(Life life) {
        var area = telling.cast().area();
        int number = life.person().number();
        boolean before = life.started().isBefore(area.from());
        var all = new ArrayList<Held>();
        var first = before
                ? area.from().plusDays(48 + number * 7 % 120)
                : life.started().plusDays(40);
        all.add(new Held(life, ReviewKind.PROVIDER, first, before ? "Yearly review" : "Six weeks after the start"));
        all.add(new Held(life, ReviewKind.PROVIDER, first.plusDays(168), "Half-yearly review"));
        if (life.funding() != Life.Funding.SELF_FUNDED) {
            var council = before
                    ? area.from().plusDays(60 + number * 11 % 290)
                    : life.started().plusDays(52);
            all.add(new Held(
                    life, ReviewKind.COUNCIL, council, before ? "Yearly review" : "Eight weeks after the start"));
        }
        for (Goal goal : life.goals()) {
            goal.closed()
                    .ifPresent(day -> all.add(new Held(life, ReviewKind.PROVIDER, day, "Something has come true")));
        }
        story(life).ifPresent(all::add);
        all.removeIf(held -> !held.day.isBefore(area.anchor())
                || !life.supportedOn(held.day)
                || life.awayOn(held.day)
                || life.goals().isEmpty());
        all.sort(java.util.Comparator.comparing(Held::day).thenComparing(Held::kind));
        for (int i = all.size() - 1; i > 0; i--) {
            boolean same = all.get(i).kind == all.get(i - 1).kind;
            if (same && all.get(i).day.isBefore(all.get(i - 1).day.plusDays(2))) {
                all.remove(i);
            }
        }
        return all;
    }

    private Optional<Held> story(Life life) {
        var from = telling.cast().area().from();
        return life.story().flatMap(story -> switch (story) {
            case FALLS_NOTICED ->
                Optional.of(new Held(
                        life, ReviewKind.PROVIDER, from.plusDays(297), "Three near falls in ten days, read together"));
            case MANY_FACES ->
                Optional.of(new Held(life, ReviewKind.PROVIDER, from.plusDays(243), "Too many new faces"));
            case BEREAVED -> Optional.of(new Held(life, ReviewKind.PROVIDER, from.plusDays(226), "After a loss"));
            default -> Optional.empty();
        });
    }

    private void hold(Held held, boolean letPass) {
        var life = held.life;
        var cast = telling.cast();
        boolean council = held.kind == ReviewKind.COUNCIL;
        var caller = council ? cast.commissioner() : cast.supervisor(life.provider());
        var planned = Cast.at(held.day.minusDays(12), 9, 30);
        var dice = telling.dice("review", held.number());
        var id = new ReviewId(cast.dice().id("review", held.number(), planned.toEpochMilli()));
        telling.at(
                planned,
                caller,
                "scheduling",
                held.number(),
                () -> reviews.schedule(new NewReview(
                        Optional.of(id), life.person().id(), held.kind, held.trigger, held.day, Optional.empty())));
        if (letPass) {
            return;
        }
        var at = Cast.at(held.day, 10 + dice.below(6), dice.below(60));
        telling.together(at, caller, "reviewing", held.number(), () -> {
            reviews.open(id);
            var speech = telling.voices().of(life);
            reviews.hear(id, hearing(life, dice));
            var open = open(life);
            looked(life, open, at, council, dice);
            for (Outcome outcome : open.values()) {
                goal(life, outcome).ifPresent(goal -> reviews.decide(id, decision(held, goal, dice)));
            }
            reviews.close(id, held.day, speech.say("review.summary", dice));
        });
        said(held, at, caller, dice);
    }

    private Map<care.mainstay.foundation.kernel.OutcomeId, Outcome> open(Life life) {
        return telling.rooms().care().outcomes().forPerson(life.person().id()).stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.ACTIVE || outcome.lifecycle() == Lifecycle.ON_HOLD)
                .collect(Collectors.toMap(
                        Outcome::id, Function.identity(), (one, other) -> one, java.util.TreeMap::new));
    }

    private static Optional<Goal> goal(Life life, Outcome outcome) {
        return life.goals().stream()
                .filter(goal -> goal.id().equals(outcome.id()))
                .findFirst();
    }

    /** A reviewer looks for themselves. */
    private void looked(
            Life life,
            Map<care.mainstay.foundation.kernel.OutcomeId, Outcome> open,
            Instant at,
            boolean council,
            Dice dice) {
        var day = at.atZone(Cast.LONDON).toLocalDate();
        var seen = new ArrayList<NewObservation>();
        for (Outcome outcome : open.values()) {
            var goal = goal(life, outcome);
            boolean may = TellVisits.mayRecord(outcome.measure(), ObservationSource.REVIEW);
            if (goal.isPresent() && may && goal.get().livesOn(day)) {
                var sight = Rating.byReviewer(dice, life, goal.get(), day.minusDays(28), day);
                boolean share = goal.get().aim().measure() == Aim.Measure.SHARE;
                seen.add(new NewObservation(
                        Optional.empty(),
                        outcome.id(),
                        at,
                        ObservationSource.REVIEW,
                        Observer.named(council ? "Priya Nair, social worker" : Cast.supervisorName(life.provider())),
                        Optional.of(TellVisits.value(sight)),
                        share ? Optional.of(new BigDecimal(sight.outOf())) : Optional.empty(),
                        TellVisits.bearing(sight),
                        "Seen at the review, with " + life.person().called() + ".",
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        if (!seen.isEmpty()) {
            telling.rooms().care().outcomes().observeAll(seen);
        }
    }

    private Hearing hearing(Life life, Dice dice) {
        var family = life.person().circle().stream()
                .filter(kin -> kin.tie().isFamily())
                .findFirst();
        boolean there = family.isPresent() && dice.chance(0.6);
        return new Hearing(
                telling.voices().of(life).say("person.view", dice),
                there ? family.map(Kin::name).orElse("") : "Nobody else",
                there && dice.chance(0.4) ? telling.voices().of(life).say("carer.strain", dice) : "",
                TellPeople.hasAttorney(life) ? Hearing.Advocate.OFFERED_AND_DECLINED : Hearing.Advocate.NOT_NEEDED,
                TellPeople.decides(life));
    }

    private OutcomeDecision decision(Held held, Goal goal, Dice dice) {
        var speech = telling.voices().of(held.life);
        boolean there = goal.trulyThere(held.day);
        boolean ends = held.kind == ReviewKind.PROVIDER
                && goal.closed().filter(held.day::equals).isPresent();
        if (ends) {
            return OutcomeDecision.of(goal.id(), DecisionKind.COMPLETE, speech.say("decide.complete", dice));
        }
        return there
                ? OutcomeDecision.of(goal.id(), DecisionKind.SUSTAIN, speech.say("decide.sustain", dice))
                : OutcomeDecision.of(goal.id(), DecisionKind.CONTINUE, speech.say("decide.continue", dice));
    }

    /** What the person says when asked whether it has come true, and how they find the service. */
    private void said(Held held, Instant at, Caller caller, Dice dice) {
        var life = held.life;
        boolean council = held.kind == ReviewKind.COUNCIL;
        var by = council ? CollectedBy.COUNCIL : CollectedBy.PROVIDER;
        String collector = council ? "Priya Nair, social worker" : Cast.supervisorName(life.provider());
        for (Goal goal : life.goals()) {
            boolean wanted = goal.livesOn(held.day) && goal.trulyThere(held.day) && !TellOutcomes.refused(life, goal);
            if (wanted && dice.chance(council || life.story().isPresent() ? 0.75 : 0.3)) {
                var answer = dice.chance(0.84)
                        ? Confirmation.Answer.YES
                        : dice.chance(0.7) ? Confirmation.Answer.PARTLY : Confirmation.Answer.NO;
                long number = TellOutcomes.of(life, goal) * 100_000 + held.day.toEpochDay();
                telling.at(
                        at.plusSeconds(900),
                        caller,
                        "confirming",
                        number,
                        () -> reviews.confirm(new NewConfirmation(
                                life.person().id(),
                                goal.id(),
                                answer,
                                telling.voices().of(life).say("confirm." + answer.code(), dice),
                                by,
                                collector,
                                TellPeople.decides(life),
                                held.day,
                                "westmere-confirm-" + number + by.code(),
                                Optional.empty())));
            }
        }
        if (dice.chance(0.55)) {
            int score = 2 + dice.weighted(1, 3, 8, 10);
            int given = life.is(Story.MANY_FACES) ? 2 : score;
            telling.at(
                    at.plusSeconds(1200),
                    caller,
                    "rating",
                    held.number(),
                    () -> reviews.rate(new NewRating(
                            life.person().id(),
                            given,
                            telling.voices().of(life).say(given > 3 ? "rate.good" : "rate.poor", dice),
                            by,
                            held.day,
                            "westmere-rating-" + held.number(),
                            Optional.empty())));
        }
    }
}
