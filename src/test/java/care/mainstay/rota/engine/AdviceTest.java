package care.mainstay.rota.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdviceTest {

    @Property(tries = 60)
    void theBestPlacesAreThoseThatTryingEveryPlaceFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 14) int people,
            @ForAll @IntRange(min = 0, max = 2) int kind) {
        var day = switch (kind) {
            case 0 -> RandomDays.plain(seed, people, 4);
            case 1 -> RandomDays.full(seed, people, 4);
            default -> unforbidden(RandomDays.homecare(seed, people, 4));
        };
        var plan = planned(day, seed);
        var advice = Advice.on(day, plan);
        int visit = new Random(seed).nextInt(day.visits());
        long before = Reckoning.of(day, advice.plan()).weighted();
        var fits = advice.best(visit, 5);
        var cheapest = new ArrayList<Long>();
        for (int c : day.ableCarers[visit]) {
            cheapest(day, plan, visit, c).stream().min(Long::compare).ifPresent(cheapest::add);
        }
        cheapest.sort(Long::compare);
        assertThat(fits.stream().map(fit -> before + fit.dearer()))
                .isEqualTo(cheapest.subList(0, Math.min(5, cheapest.size())));
        assertThat(fits.stream().map(Fit::carer)).doesNotHaveDuplicates();
        assertThat(Advice.on(day, plan).best(visit, 5))
                .as("nothing has changed")
                .isEqualTo(advice.best(visit, 5));
    }

    /** What must not be has a price, so that costs say everything. */
    private static Day unforbidden(Day day) {
        return day.held(
                with(
                        day.facts(),
                        day.facts().carers(),
                        day.facts().persons(),
                        day.facts().charges().with(Charge.OFF_LOCK, 50)),
                day.practice());
    }

    /** What each plan costs in which the carer makes the visit, whatever else stays as it is. */
    private static List<Long> cheapest(Day day, Plan plan, int visit, int carer) {
        List<Long> costs = new ArrayList<>();
        int other = day.partner[visit];
        var rounds = without(plan, visit);
        List<Plan.Stop> stops = rounds.stream()
                .filter(round -> round.carer() == carer)
                .findFirst()
                .map(Plan.Round::stops)
                .orElse(List.of());
        if (other >= 0 && stops.stream().anyMatch(stop -> stop.visit() == other)) {
            return costs;
        }
        for (int at = 0; at <= stops.size(); at++) {
            for (Day.Window window : day.person(visit).windows()) {
                var more = new ArrayList<>(stops);
                more.add(at, new Plan.Stop(visit, window.start(), window.start()));
                var all = new ArrayList<>(rounds);
                all.removeIf(round -> round.carer() == carer);
                all.add(new Plan.Round(carer, more));
                try {
                    costs.add(Reckoning.of(day, PlanOf.schedule(PlanOf.laid(day, new Plan(all))))
                            .weighted());
                } catch (IllegalArgumentException circle) {
                    assertThat(circle).hasMessageContaining("circle");
                }
            }
        }
        return costs;
    }

    private static List<Plan.Round> without(Plan plan, int visit) {
        return plan.rounds().stream()
                .map(round -> new Plan.Round(
                        round.carer(),
                        round.stops().stream()
                                .filter(stop -> stop.visit() != visit)
                                .toList()))
                .toList();
    }

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

    @Property(tries = 60)
    void takingAwayWhatIsNamedMakesThePlacePossibleOrCheaper(@ForAll long seed) {
        var day = RandomDays.full(seed, 8, 5);
        var plan = planned(day, seed);
        var random = new Random(seed);
        int visit = random.nextInt(day.visits());
        int carer = random.nextInt(day.carers);
        var why = Advice.on(day, plan).whyNot(visit, carer);
        if (why.forbidden().isEmpty()) {
            var fit = why.fit().orElseThrow();
            fit.changes().forEach((charge, by) -> {
                if (by > 0 && day.facts().charges().weight(charge) > 0) {
                    var free = Day.of(withCharge(day.facts(), charge, 0));
                    assertThat(Advice.on(free, plan)
                                    .whyNot(visit, carer)
                                    .fit()
                                    .orElseThrow()
                                    .dearer())
                            .as("without %s", charge)
                            .isLessThan(fit.dearer());
                }
            });
            return;
        }
        switch (why.forbidden().get()) {
            case SKILL ->
                assertThat(Advice.on(Day.of(able(day.facts(), carer)), plan)
                                .whyNot(visit, carer)
                                .forbidden())
                        .isNotEqualTo(why.forbidden());
            case EXCLUDED ->
                assertThat(Advice.on(Day.of(welcome(day.facts())), plan)
                                .whyNot(visit, carer)
                                .forbidden())
                        .isNotEqualTo(why.forbidden());
            case TWO_CARERS -> {
                var alone = new Plan(without(plan, day.partner[visit]));
                assertThat(Advice.on(day, alone).whyNot(visit, carer).fit()).isPresent();
            }
            case NO_PLACE -> assertThat(cheapest(day, plan, visit, carer)).isEmpty();
            case LOCKED, FROZEN, AWAY, CANCELLED -> throw new AssertionError("nothing was published");
        }
    }

    private static Day.Facts with(Day.Facts facts, List<Day.Carer> carers, List<Day.Person> persons, Charges charges) {
        return new Day.Facts(
                carers,
                persons,
                facts.travel(),
                charges,
                facts.rest(),
                facts.endsInside(),
                facts.waitsAtBase(),
                facts.unitsPerMinute());
    }

    private static Day.Facts withCharge(Day.Facts facts, Charge which, int weight) {
        Map<Charge, Integer> weights = new EnumMap<>(Charge.class);
        for (Charge each : Charge.values()) {
            weights.put(each, each == which ? weight : facts.charges().weight(each));
        }
        return with(facts, facts.carers(), facts.persons(), Charges.of(weights, 1));
    }

    private static Day.Facts able(Day.Facts facts, int carer) {
        var carers = new ArrayList<>(facts.carers());
        var one = carers.get(carer);
        var skills = new HashSet<>(Set.of("a", "b", "c"));
        skills.addAll(one.skills());
        carers.set(
                carer,
                new Day.Carer(one.id(), one.from(), one.to(), one.shiftStart(), one.shiftEnd(), one.rest(), skills));
        return with(facts, carers, facts.persons(), facts.charges());
    }

    private static Day.Facts welcome(Day.Facts facts) {
        var persons = facts.persons().stream()
                .map(one -> new Day.Person(
                        one.id(),
                        one.place(),
                        one.windows(),
                        one.needs(),
                        one.together(),
                        one.optional(),
                        one.preferred(),
                        Set.of()))
                .toList();
        return with(facts, facts.carers(), persons, facts.charges());
    }

    @Property(tries = 60)
    void aRemedyBringsTheLateVisitInTimeAndAWindowSoMuchLongerDoesToo(@ForAll long seed) {
        var day = RandomDays.plain(seed, 10, 4);
        var advice = Advice.on(day, planned(day, seed));
        for (Breach breach : advice.late()) {
            int visit = breach.visit();
            assertThat(breach.chain()).endsWith(visit);
            breach.remedy().ifPresent(fit -> {
                assertThat(breach.chain()).contains(fit.visit());
                assertThat(fit.late()).contains(new Fit.Late(visit, breach.late(), 0));
            });
            int start = start(advice.plan(), visit);
            assertThat(start - breach.late()).isEqualTo(day.closes[day.windowFrom[visit]]);
        }
    }

    private static int start(Plan plan, int visit) {
        return plan.rounds().stream()
                .flatMap(round -> round.stops().stream())
                .filter(stop -> stop.visit() == visit)
                .findFirst()
                .orElseThrow()
                .start();
    }

    @Test
    void whatMakesAVisitLateIsTheRoundBeforeIt() {
        var day = RandomDays.plain(1, 3, 3);
        var facts = day.facts();
        var everybody = facts.persons().stream()
                .map(one -> new Day.Person(
                        one.id(),
                        one.place(),
                        List.of(new Day.Window(0, 10)),
                        List.of(new Day.Need("a", 60)),
                        Day.Together.APART,
                        false,
                        Set.of(),
                        Set.of()))
                .toList();
        day = Day.of(with(facts, facts.carers(), everybody, facts.charges()));
        var all = List.of(new Plan.Stop(0, 0, 0), new Plan.Stop(1, 0, 0), new Plan.Stop(2, 0, 0));
        var advice = Advice.on(day, new Plan(List.of(new Plan.Round(0, all))));
        var latest = advice.late().get(0);
        assertThat(latest.chain()).containsExactly(0, 1, 2);
        assertThat(latest.remedy().orElseThrow().carer()).isNotZero();
    }

    @Test
    void aPlanInACircleOrWithAVisitTwiceIsRefused() {
        var day = RandomDays.plain(1, 3, 3);
        var twice = new Plan(List.of(new Plan.Round(0, List.of(new Plan.Stop(0, 0, 0), new Plan.Stop(0, 0, 0)))));
        assertThatThrownBy(() -> Advice.on(day, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }
}
