package care.mainstay.rota.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is kept true from change to change, against the same plan reckoned from nothing. */
class ScheduleTest {

    @Property(tries = 150)
    void afterEveryChangeStartsAndCostAreThoseReckonedFromNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 16) int people,
            @ForAll @IntRange(min = 3, max = 6) int carers) {
        followsEveryChange(RandomDays.plain(seed, people, carers), seed);
    }

    @Property(tries = 150)
    void soTheyAreOnDaysWithBreaksAndChoices(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 16) int people,
            @ForAll @IntRange(min = 3, max = 6) int carers) {
        followsEveryChange(RandomDays.full(seed, people, carers), seed);
    }

    @Property(tries = 150)
    void soTheyAreOnDaysHeldToWhatAProviderHoldsTo(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 16) int people,
            @ForAll @IntRange(min = 3, max = 6) int carers,
            @ForAll boolean published) {
        followsEveryChange(
                published ? RandomDays.published(seed, people, carers) : RandomDays.homecare(seed, people, carers),
                seed);
    }

    private static void followsEveryChange(Day day, long seed) {
        var chance = new Chance(seed);
        var schedule = new Schedule(day);
        new Opening(schedule, chance).plan();
        var near = new Nearness(day);
        var moves = new Moves(schedule, near, chance);
        var ruin = new Ruin(schedule, near, chance);
        var dice = new Random(seed);
        for (int step = 0; step < 250; step++) {
            long before = schedule.cost();
            long limit = before + dice.nextInt(400);
            boolean changed = dice.nextInt(20) == 0 ? ruin.attempt(limit) : moves.attempt(limit);
            if (changed) {
                assertThat(schedule.cost()).isLessThanOrEqualTo(limit);
            } else {
                assertThat(schedule.cost()).isEqualTo(before);
            }
            isAsFromNothing(schedule);
        }
    }

    private static void isAsFromNothing(Schedule schedule) {
        var keepsake = new Keepsake(schedule);
        keepsake.take(schedule);
        var anew = new Schedule(schedule.day);
        keepsake.giveBack(anew);
        for (int node = 0; node < schedule.bases; node++) {
            assertThat(anew.carer[node]).isEqualTo(schedule.carer[node]);
            if (schedule.isPlanned(node)) {
                assertThat(anew.start[node]).as("start of %s", node).isEqualTo(schedule.start[node]);
            }
        }
        assertThat(anew.onTheWay()).isEqualTo(schedule.onTheWay());
        assertThat(anew.lateness()).isEqualTo(schedule.lateness());
        assertThat(anew.latest()).isEqualTo(schedule.latest());
        assertThat(anew.cost()).isEqualTo(schedule.cost());
    }

    @Property(tries = 200)
    void aPlansCostIsWhatItsRoundsAloneSay(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 20) int people,
            @ForAll @IntRange(min = 3, max = 6) int carers) {
        var day = RandomDays.plain(seed, people, carers);
        var schedule = shaken(day, seed);
        var plan = PlanOf.schedule(schedule);
        var reckoning = Reckoning.of(day, plan);
        assertThat(reckoning.faults()).isEmpty();
        assertThat(reckoning.weighted()).isEqualTo(schedule.cost());
        assertThat(reckoning.weighted()).isEqualTo(SlowReckoning.cost(day, plan));
        assertThat(Reckoning.earliest(day, plan)).isEqualTo(plan);
    }

    @Property(tries = 200)
    void soItIsOnDaysWithBreaksAndChoices(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 20) int people,
            @ForAll @IntRange(min = 3, max = 6) int carers) {
        var day = RandomDays.full(seed, people, carers);
        var schedule = shaken(day, seed);
        var reckoning = Reckoning.of(day, PlanOf.schedule(schedule));
        assertThat(reckoning.faults()).isEmpty();
        assertThat(reckoning.weighted()).isEqualTo(schedule.cost());
    }

    @Property(tries = 200)
    void soItIsOnDaysHeldToWhatAProviderHoldsTo(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 20) int people,
            @ForAll @IntRange(min = 3, max = 6) int carers,
            @ForAll boolean published) {
        var day = published ? RandomDays.published(seed, people, carers) : RandomDays.homecare(seed, people, carers);
        var schedule = shaken(day, seed);
        var reckoning = Reckoning.of(day, PlanOf.schedule(schedule));
        assertThat(reckoning.faults()).allMatch(fault -> fault.startsWith("There is forbidden off_locked_time"));
        long forbidden = (long) Charges.PROHIBITIVE * reckoning.amounts().getOrDefault(Charge.OFF_LOCK, 0L);
        boolean locked = day.facts().charges().forbids(Charge.OFF_LOCK);
        assertThat(reckoning.weighted() + (locked ? forbidden : 0)).isEqualTo(schedule.cost());
    }

    private static Schedule shaken(Day day, long seed) {
        var chance = new Chance(seed);
        var schedule = new Schedule(day);
        new Opening(schedule, chance).plan();
        var moves = new Moves(schedule, new Nearness(day), chance);
        for (int step = 0; step < 500; step++) {
            moves.attempt(schedule.cost() + 300);
        }
        return schedule;
    }

    @Test
    void visitsThatWaitForEachOtherInACircleAreNoPlan() {
        var day = Days.of().carers(2).person("at once").person("at once").day();
        var schedule = new Schedule(day);
        schedule.link(0, schedule.base(0));
        schedule.link(1, schedule.base(1));
        schedule.link(2, 0);
        assertThat(schedule.settle(Schedule.NEVER)).isTrue();
        schedule.keep();
        long cost = schedule.cost();

        schedule.link(3, schedule.base(1));
        assertThat(schedule.settle(Schedule.NEVER))
                .as("the second carer goes to the other person first")
                .isFalse();
        schedule.undo();
        assertThat(schedule.cost()).isEqualTo(cost);

        schedule.link(3, 1);
        assertThat(schedule.settle(Schedule.NEVER)).isTrue();
    }
}
