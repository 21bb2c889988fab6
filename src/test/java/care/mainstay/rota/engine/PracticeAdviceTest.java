package care.mainstay.rota.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What stands against a place on a day held to what a provider holds to, and published before. */
class PracticeAdviceTest {

    private static Plan planned(Day day, long seed) {
        var chance = new Chance(seed);
        var schedule = new Schedule(day);
        new Opening(schedule, chance).plan();
        var moves = new Moves(schedule, new Nearness(day), chance);
        for (int step = 0; step < 300; step++) {
            moves.attempt(schedule.cost() + 200);
        }
        return PlanOf.schedule(schedule);
    }

    @Property(tries = 100)
    void takingAwayWhatIsNamedMakesThePlacePossibleOrCheaper(@ForAll long seed) {
        var day = RandomDays.published(seed, 8, 5);
        var plan = planned(day, seed);
        var random = new Random(seed);
        int visit = random.nextInt(day.visits());
        int carer = random.nextInt(day.carers);
        var why = Advice.on(day, plan).whyNot(visit, carer);
        why.fit()
                .ifPresent(fit -> fit.changes().forEach((charge, by) -> {
                    // without what is critical, the round that is there is timed anew as well, and the difference is to
                    // another
                    if (by > 0
                            && charge != Charge.TIME_CRITICAL
                            && day.facts().charges().weight(charge) > 0) {
                        var charges = day.facts().charges().with(charge, 0);
                        var free = day.held(
                                PracticeRules.with(day.facts(), day.facts().persons(), charges), day.practice());
                        assertThat(Advice.on(free, plan)
                                        .whyNot(visit, carer)
                                        .fit()
                                        .orElseThrow()
                                        .dearer())
                                .as("without %s", charge)
                                .isLessThan(fit.dearer());
                    }
                }));
        why.forbidden()
                .filter(rule -> rule.compareTo(WhyNot.Rule.LOCKED) >= 0 && rule.compareTo(WhyNot.Rule.CANCELLED) <= 0)
                .ifPresent(rule -> {
                    takeAway(day, visit, carer, rule);
                    var locks = new ArrayList<>(day.practice().locks());
                    locks.removeIf(lock -> day.visit(lock.person(), lock.skill()) == visit);
                    var free = day.held(day.facts(), with(day.practice(), locks));
                    assertThat(Advice.on(free, plan).whyNot(visit, carer).forbidden())
                            .isNotEqualTo(Optional.of(rule));
                });
    }

    private static void takeAway(Day day, int visit, int carer, WhyNot.Rule rule) {
        switch (rule) {
            case FROZEN -> day.standing.frozen[visit] = false;
            case AWAY -> day.standing.away[carer] = false;
            case CANCELLED -> day.standing.cancelled[visit] = false;
            default -> assertThat(rule).isEqualTo(WhyNot.Rule.LOCKED);
        }
    }

    private static Practice with(Practice practice, List<Practice.Lock> locks) {
        return new Practice(
                practice.work(), practice.critical(), practice.prices(), locks, practice.metres(), practice.paid());
    }

    @Property(tries = 100)
    void everythingBrokenIsListedAndARemedyLessensIt(@ForAll long seed) {
        var day = RandomDays.published(seed, 10, 4);
        var advice = Advice.on(day, planned(day, seed));
        var amounts = Reckoning.of(day, advice.plan()).amounts();
        Map<Charge, Long> listed = new EnumMap<>(Charge.class);
        for (RuleBroken broken : advice.broken()) {
            listed.merge(broken.charge(), broken.amount(), Long::sum);
            broken.remedy()
                    .ifPresent(fit ->
                            assertThat(fit.changes().get(broken.charge())).isNegative());
            assertThat(broken.amount()).isPositive();
        }
        for (Charge charge : List.of(
                Charge.TIME_CRITICAL, Charge.OFF_LOCK, Charge.NOT_PREFERRED, Charge.OVERTIME, Charge.OVER_HOURS)) {
            boolean isCharged = day.facts().charges().weight(charge) > 0;
            assertThat(listed.getOrDefault(charge, 0L))
                    .as("%s", charge)
                    .isEqualTo(isCharged ? amounts.getOrDefault(charge, 0L) : 0L);
        }
    }

    @Property(tries = 100)
    void whyThisCarerIsWhatTheNextBestWouldCost(@ForAll long seed) {
        var day = RandomDays.published(seed, 8, 4);
        var advice = Advice.on(day, planned(day, seed));
        for (int v = 0; v < day.visits(); v++) {
            int visit = v;
            advice.why(visit).ifPresent(why -> {
                boolean alone = day.ableCarers[visit].length == 1;
                var next = why.next();
                switch (why.reason()) {
                    case ONLY_ONE -> assertThat(next).isEmpty();
                    case LOCKED ->
                        assertThat(alone && day.lockedCarer[visit] == why.carer())
                                .isTrue();
                    case FROZEN -> assertThat(day.standing.frozen[visit]).isTrue();
                    case CHEAPER_ELSEWHERE ->
                        assertThat(next.orElseThrow().dearer()).isNegative();
                    case CHEAPEST, PUBLISHED ->
                        assertThat(next.orElseThrow().dearer()).isNotNegative();
                }
                next.ifPresent(fit -> assertThat(fit.carer()).isNotEqualTo(why.carer()));
            });
        }
    }
}
