package care.mainstay.rota.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Window;
import care.mainstay.rota.engine.Plan.Round;
import care.mainstay.rota.engine.Plan.Stop;
import care.mainstay.rota.engine.Practice.Critical;
import care.mainstay.rota.engine.Practice.Lock;
import care.mainstay.rota.engine.Practice.Mode;
import care.mainstay.rota.engine.Practice.Paid;
import care.mainstay.rota.engine.Practice.Pay;
import care.mainstay.rota.engine.Practice.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a provider holds to, on days on which every way takes 10 and every visit 20. */
class PracticeTest {

    private static final List<Need> WASH = List.of(new Need("wash", 20));
    private static final int[] KILOMETRES = new int[9];

    static {
        java.util.Arrays.fill(KILOMETRES, 1000);
    }

    /** Two people, visited from 0 and from 60 on. */
    private static Day.Facts two(int carers) {
        return Days.of()
                .carers(carers)
                .person("p", new Window(0, 100), WASH, Together.APART)
                .person("q", new Window(60, 100), WASH, Together.APART)
                .day()
                .facts();
    }

    private static Practice works(Work work, Paid paid) {
        return new Practice(Map.of("c0", work), Map.of(), Map.of(), List.of(), KILOMETRES, paid);
    }

    private static Plan round(Stop... stops) {
        return new Plan(List.of(new Round(0, List.of(stops))));
    }

    private static Day with(Day day, Charge charge, int weight) {
        var facts = day.facts();
        return day.held(
                PracticeRules.with(facts, facts.persons(), facts.charges().with(charge, weight)), day.practice());
    }

    @Test
    void whoGoesOnFootTakesLongerAndNobodyPaysTheirMiles() {
        var foot = Day.of(
                two(1), works(new Work(new Mode("on foot", 250, false), 0, 999, Pay.UNKNOWN), new Paid(0, true)));
        var car = Day.of(two(1), works(Work.USUAL, new Paid(0, true)));
        var plan = Reckoning.earliest(foot, round(new Stop(0, 0, 0), new Stop(1, 0, 0)));
        // 25 there, 20 at p, 25 on: 70
        assertThat(plan).isEqualTo(round(new Stop(0, 25, 45), new Stop(1, 70, 90)));
        assertThat(Reckoning.of(foot, plan).amounts())
                .containsEntry(Charge.TRAVEL, 75L)
                .containsEntry(Charge.MILEAGE, 0L);
        assertThat(Reckoning.of(car, plan).amounts())
                .containsEntry(Charge.TRAVEL, 30L)
                .containsEntry(Charge.MILEAGE, 3000L);
    }

    @Test
    void timeBetweenVisitsIsPaidWhenItIsShort() {
        // q opens at 60: 20 of waiting after 10 on the way from the end of p at 30
        var plan = round(new Stop(0, 10, 30), new Stop(1, 60, 80));
        var shortGap = Day.of(two(1), works(Work.USUAL, new Paid(20, false)));
        var longGap = Day.of(two(1), works(Work.USUAL, new Paid(19, false)));
        assertThat(Worked.of(shortGap, plan.rounds().get(0))).isEqualTo(new Worked(0, 0, 90, 40, 10, 20, 0, 1000));
        assertThat(Worked.of(longGap, plan.rounds().get(0))).isEqualTo(new Worked(0, 0, 90, 40, 10, 0, 20, 1000));
        assertThat(Reckoning.of(shortGap, plan).amounts()).containsEntry(Charge.PAID, 70L);
    }

    @Test
    void aRoundThatPaysLessThanTheMinimumWageForItsHoursIsFound() {
        // 40 of visits at 13.00, 10 on the way and 20 between unpaid: 40 × 1300 / 70 = 742 pence an hour
        var pay = new Pay(1300, 0, 0, 1221);
        var day = Day.of(two(1), works(new Work(Mode.CAR, 0, 999, pay), new Paid(20, false)));
        var plan = round(new Stop(0, 10, 30), new Stop(1, 60, 80));
        var found = Advice.on(day, plan).underpaid();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).penceAnHour(pay)).isEqualTo(742);
        var paid = new Pay(1300, 1221, 1221, 1221);
        var better = Day.of(two(1), works(new Work(Mode.CAR, 0, 999, paid), new Paid(20, false)));
        assertThat(Advice.on(better, plan).underpaid()).isEmpty();
    }

    @Test
    void nobodyLeavesBeforeTheRestSinceTheEveningBeforeIsOver() {
        var day = Day.of(two(1), works(new Work(Mode.CAR, 45, 999, Pay.UNKNOWN), new Paid(0, false)));
        var plan = Reckoning.earliest(day, round(new Stop(0, 0, 0), new Stop(1, 0, 0)));
        assertThat(plan).isEqualTo(round(new Stop(0, 55, 75), new Stop(1, 85, 105)));
        assertThat(Reckoning.of(day, round(new Stop(0, 50, 70), new Stop(1, 80, 100)))
                        .faults())
                .containsExactly("Carer c0 leaves at 40, and has rested since the evening before only from 45 on.");
    }

    @Test
    void workBeyondTheMostOfADayIsChargedAndSomebodyElseIsTheRemedy() {
        var work = new Work(Mode.CAR, 0, 45, Pay.UNKNOWN);
        var day = with(Day.of(two(2), works(work, new Paid(20, false))), Charge.OVER_HOURS, 3);
        var plan = round(new Stop(0, 10, 30), new Stop(1, 60, 80));
        var broken = Advice.on(day, plan).broken();
        assertThat(broken).hasSize(1);
        assertThat(broken.get(0).charge()).isEqualTo(Charge.OVER_HOURS);
        // p is put off so that nobody waits before q: 20 + 10 + 20 of work
        assertThat(broken.get(0).amount()).isEqualTo(50 - 45);
        assertThat(broken.get(0).remedy().orElseThrow().carer()).isEqualTo(1);
    }

    @Test
    void medicinesAreGivenWithinTheirQuarterOfAnHourAndOthersWait() {
        var practice = new Practice(
                Map.of(), Map.of("q", new Critical(75, 15)), Map.of(), List.of(), new int[0], new Paid(0, false));
        var day = with(Day.of(two(1), practice), Charge.TIME_CRITICAL, 10);
        assertThat(Reckoning.of(day, round(new Stop(0, 10, 30), new Stop(1, 92, 112)))
                        .amounts())
                .containsEntry(Charge.TIME_CRITICAL, 2L);
        assertThat(Reckoning.of(day, round(new Stop(0, 10, 30), new Stop(1, 55, 75)))
                        .amounts())
                .as("too soon")
                .containsEntry(Charge.TIME_CRITICAL, 5L);
        var found = new Engine(System::nanoTime, () -> false).solve(day, Budget.ofMoves(2_000, 1));
        assertThat(found.reckoning().amounts()).containsEntry(Charge.TIME_CRITICAL, 0L);
    }

    @Test
    void aLockKeepsCarerAndTime() {
        var practice = new Practice(
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(new Lock("q", "wash", Optional.of("c1"), OptionalInt.of(85))),
                new int[0],
                new Paid(0, false));
        var day = Day.of(two(2), practice);
        var found = new Engine(System::nanoTime, () -> false).solve(day, Budget.ofMoves(2_000, 1));
        assertThat(found.reckoning().faults()).isEmpty();
        assertThat(found.plan().rounds())
                .anyMatch(round -> round.carer() == 1 && round.stops().contains(new Stop(1, 85, 105)));
        assertThat(Advice.on(day, found.plan()).whyNot(1, 0).forbidden()).contains(WhyNot.Rule.LOCKED);
        assertThat(Reckoning.of(day, round(new Stop(0, 10, 30), new Stop(1, 80, 100)))
                        .faults())
                .containsExactly(
                        "Visit wash of person q is locked to carer c1 and made by c0.",
                        "There is forbidden off_locked_time: 5.");
    }

    @Test
    void whoMayBeLeftOutIsWhenEveryPlaceIsDearer() {
        var facts = two(1);
        var cheap = new Practice(Map.of(), Map.of(), Map.of("q", 9), List.of(), new int[0], new Paid(0, false));
        var dear = new Practice(Map.of(), Map.of(), Map.of("q", 11), List.of(), new int[0], new Paid(0, false));
        // q lies 10 from p and from the base, so that it takes 10 more to go there too
        var charges = facts.charges().with(Charge.UNALLOCATED, 1);
        var engine = new Engine(System::nanoTime, () -> false);
        var priced = PracticeRules.with(facts, facts.persons(), charges);
        var left = engine.solve(Day.of(priced, cheap), Budget.ofMoves(2_000, 1));
        assertThat(left.reckoning().faults()).isEmpty();
        assertThat(left.reckoning().amounts()).containsEntry(Charge.UNALLOCATED, 9L);
        var unallocated = Advice.on(Day.of(priced, cheap), left.plan()).unallocated();
        assertThat(unallocated).hasSize(1);
        assertThat(unallocated.get(0).price()).isEqualTo(9);
        assertThat(unallocated.get(0).cheapest().orElseThrow().dearer()).isEqualTo(10 - 9);
        assertThat(engine.solve(Day.of(priced, dear), Budget.ofMoves(2_000, 1))
                        .reckoning()
                        .amounts())
                .containsEntry(Charge.UNALLOCATED, 0L);
    }

    @Test
    void everythingWrongWithAPracticeIsSaidAtOnce() {
        var practice = new Practice(
                Map.of("c9", new Work(new Mode("rocket", 0, true), -1, -1, new Pay(-1, 0, 0, 0))),
                Map.of("x", new Critical(-1, 15)),
                Map.of("p", -5),
                List.of(
                        new Lock("p", "wash", Optional.of("c8"), OptionalInt.of(-1)),
                        new Lock("p", "wash", Optional.empty(), OptionalInt.empty()),
                        new Lock("p", "sing", Optional.empty(), OptionalInt.empty())),
                new int[] {1, 2},
                new Paid(0, false));
        var refused = catchThrowableOfType(Refused.class, () -> Day.of(two(1), practice));
        assertThat(refused.problems())
                .extracting(Refused.Problem::code)
                .containsExactly(
                        "rota.unknown-carer",
                        "rota.mode-of-transport",
                        "rota.rest-since-evening",
                        "rota.most-hours",
                        "rota.pay",
                        "rota.unknown-person",
                        "rota.time-critical",
                        "rota.price",
                        "rota.locked-time",
                        "rota.unknown-carer",
                        "rota.locked-twice",
                        "rota.unknown-visit",
                        "rota.uneven-metres");
    }
}
