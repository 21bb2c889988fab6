package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ObservationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what was seen outside the visits: weekly counts by carers, what the person says when asked, what family see, and a
 * supervisor's look now and then. The person asked by the provider and the person at home are the same voice; who wrote it
 * down differs.
 */
final class TellLooks {

    private final Telling telling;
    private final List<Life> lives;
    private final Outcomes outcomes;

    TellLooks(Telling telling, List<Life> lives) {
        this.telling = telling;
        this.lives = lives;
        this.outcomes = telling.rooms().care().outcomes();
    }

    private enum Eye {
        CARER(ObservationSource.CARER_NOTE),
        SUPERVISOR(ObservationSource.SUPERVISOR),
        PERSON(ObservationSource.PERSON),
        FAMILY(ObservationSource.FAMILY),
        COUNCIL(ObservationSource.COUNCIL);

        private final ObservationSource source;

        Eye(ObservationSource source) {
            this.source = source;
        }
    }

    /** Everything seen on these days, each kept by whoever wrote it. */
    void seen(LocalDate from, LocalDate until, Instant now) {
        var kept = new HashMap<Caller, List<NewObservation>>();
        for (Life life : lives) {
            for (Goal goal : life.goals()) {
                if (!TellOutcomes.refused(life, goal)) {
                    for (Eye eye : Eye.values()) {
                        looks(life, goal, eye, from, until, kept);
                    }
                }
            }
        }
        kept.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(
                        caller -> caller.organisation().toString() + caller.actor())))
                .forEach(entry -> telling.at(
                        now, entry.getKey(), "looks", from.toEpochDay(), () -> outcomes.observeAll(entry.getValue())));
    }

    private void looks(
            Life life, Goal goal, Eye eye, LocalDate from, LocalDate until, Map<Caller, List<NewObservation>> kept) {
        int every = every(life, goal, eye);
        if (every == 0) {
            return;
        }
        int offset = (life.person().number() * 5 + goal.sequence() * 3 + eye.ordinal()) % every;
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            long since = day.toEpochDay() - goal.from().toEpochDay();
            boolean due = since > 2 && since % every == offset;
            if (due && goal.livesOn(day) && !life.awayOn(day) && life.supportedOn(day)) {
                var dice = telling.dice("look " + eye, TellOutcomes.of(life, goal) * 100_000 + day.toEpochDay());
                if (dice.chance(0.9)) {
                    kept.computeIfAbsent(keeper(life, eye), who -> new ArrayList<>())
                            .add(look(life, goal, eye, day, every, dice));
                }
            }
        }
    }

    /** How often such a look is taken, in days; 0 for never. */
    private int every(Life life, Goal goal, Eye eye) {
        var measure = telling.rooms()
                .care()
                .measures()
                .find(new MeasureId(goal.aim().catalogue()))
                .orElseThrow();
        if (!measure.mayRecord().contains(eye.source)) {
            return 0;
        }
        int number = life.person().number() + goal.sequence();
        boolean asked = Rating.onlyThePersonCanSay(goal);
        return switch (eye) {
            case CARER -> goal.aim().measure() == Aim.Measure.SHARE ? 7 : 0;
            case SUPERVISOR -> 49 + number % 14;
            case PERSON -> asked ? 14 : life.person().particulars().tags().contains("dementia") ? 0 : 28 + number % 15;
            case FAMILY -> life.person().circle().isEmpty() || number % 5 < 2 ? 0 : 35 + number % 21;
            case COUNCIL -> goal.aim().countsHarm() && life.funding() != Life.Funding.SELF_FUNDED ? 42 : 0;
        };
    }

    private Caller keeper(Life life, Eye eye) {
        var cast = telling.cast();
        boolean home =
                TellPeople.signsIn(life) && eye == Eye.PERSON && life.story().isPresent();
        if (eye == Eye.COUNCIL) {
            return cast.commissioner();
        }
        return home ? home(life) : cast.supervisor(life.provider());
    }

    /** The person themselves, under their own household. */
    private Caller home(Life life) {
        var cast = telling.cast();
        var user = life.equals(cast.personWhoSignsIn())
                ? cast.personUser()
                : cast.userId("person " + life.person().number());
        return new Caller(cast.household(life.person().id()), user, Role.PERSON);
    }

    private NewObservation look(Life life, Goal goal, Eye eye, LocalDate day, int every, Dice dice) {
        var now = Cast.at(telling.cast().area().anchor(), 0, 0);
        var since = day.minusDays(every);
        var sight = switch (eye) {
            case CARER, SUPERVISOR, COUNCIL -> Rating.byReviewer(dice, life, goal, since, day);
            case PERSON -> Rating.byPerson(dice, life, goal, since, day);
            case FAMILY -> Rating.byFamily(dice, life, goal, since, day);
        };
        var observed = Cast.at(day, 10 + dice.below(7), dice.below(60));
        var late = dice.chance(0.2) ? observed.plusSeconds(3600L * dice.between(3, 40)) : observed.plusSeconds(600);
        boolean share = goal.aim().measure() == Aim.Measure.SHARE;
        return new NewObservation(
                Optional.of(new ObservationId(telling.cast()
                        .dice()
                        .id(
                                "look " + eye,
                                TellOutcomes.of(life, goal) * 100_000 + day.toEpochDay(),
                                observed.toEpochMilli()))),
                goal.id(),
                observed,
                eye.source,
                observer(life, eye, day),
                Optional.of(TellVisits.value(sight)),
                share ? Optional.of(new BigDecimal(sight.outOf())) : Optional.empty(),
                TellVisits.bearing(sight),
                words(life, goal, eye, sight, dice),
                Optional.empty(),
                Optional.of(late.isAfter(now) ? now : late));
    }

    private Observer observer(Life life, Eye eye, LocalDate day) {
        return switch (eye) {
            case CARER -> {
                var carers = telling.cast().area().carers().stream()
                        .filter(carer -> carer.provider() == life.provider() && carer.inPostOn(day))
                        .toList();
                Carer carer = carers.get((life.person().number() + day.getDayOfYear() / 7) % carers.size());
                yield Observer.of(carer.id().value(), carer.name());
            }
            case SUPERVISOR -> {
                var supervisor = telling.cast().supervisor(life.provider());
                yield Observer.of(supervisor.actor().value(), Cast.supervisorName(life.provider()));
            }
            case PERSON -> Observer.named(life.person().name());
            case FAMILY -> Observer.named(life.person().circle().get(0).name());
            case COUNCIL -> Observer.named("Westmere Council, hospital and ambulance returns");
        };
    }

    private String words(Life life, Goal goal, Eye eye, Sight sight, Dice dice) {
        var speech = telling.voices().of(life);
        boolean better = sight.goal().aim().countsHarm() ? sight.value() == 0 : sight.value() > goal.baseline();
        boolean there = TellVisits.bearing(sight) == care.mainstay.care.outcomes.Bearing.SUPPORTS;
        String way = there || better && dice.chance(0.6)
                ? "up"
                : better || sight.value() == goal.baseline() ? "same" : "down";
        return switch (eye) {
            case PERSON -> speech.say("person." + way, dice);
            case FAMILY -> speech.say("family." + way, dice);
            case COUNCIL ->
                sight.value() == 0
                        ? "Nothing in the returns for these weeks."
                        : "The returns show " + sight.value() + " in these weeks.";
            case CARER ->
                goal.aim().catalogue().equals("familiar-faces")
                        ? sight.value() + " of " + sight.outOf() + " visits this week were by the regular team."
                        : sight.value() + " of " + sight.outOf() + " doses this week taken as prescribed.";
            case SUPERVISOR -> supervisor(life, goal, sight, dice);
        };
    }

    private String supervisor(Life life, Goal goal, Sight sight, Dice dice) {
        var settled = telling.settled(life);
        String level = sight.goal().aim().isStepped()
                ? List.of(
                                "needs it done",
                                "some hands-on help",
                                "prompts only",
                                "managing alone with time and equipment",
                                "managing alone")
                        .get(sight.value())
                : TellVisits.bearing(sight) == care.mainstay.care.outcomes.Bearing.SUPPORTS
                        ? "going as hoped"
                        : "not yet as hoped";
        return telling.voices()
                .of(life)
                .say(
                        "supervisor",
                        Map.of(
                                "now.doing",
                                settled.phrase(goal.aim().key() + ".doing", dice),
                                "now.level",
                                level,
                                "now.level.cap",
                                level.substring(0, 1).toUpperCase(java.util.Locale.UK) + level.substring(1)),
                        dice);
    }
}
