package care.mainstay.rota.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Day.Carer;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Person;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayRulesTest {

    private static final Window MORNING = new Window(0, 100);
    private static final List<Need> WASH = List.of(new Need("wash", 20));
    private static final List<Need> TWO = List.of(new Need("wash", 20), new Need("lift", 20));

    private static List<String> codes(Days days) {
        var refused = catchThrowableOfType(Refused.class, days::day);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problems().stream().map(Refused.Problem::code).toList();
    }

    private static Carer carer(String id, String... skills) {
        return new Carer(id, 0, 0, 0, Day.OPEN_ENDED, false, Set.of(skills));
    }

    @Test
    void aSkillThatNobodyHasIsRefused() {
        assertThat(codes(Days.of().carers(2).person("p", MORNING, List.of(new Need("catheter", 20)), Together.APART)))
                .containsExactly("rota.nobody-can");
    }

    @Test
    void aWindowThatClosesBeforeItOpensIsRefused() {
        assertThat(codes(Days.of().carers(2).person("p", new Window(90, 80), WASH, Together.APART)))
                .containsExactly("rota.window-closes-before-it-opens");
    }

    @Test
    void aVisitThatMayComeBeforeTheOneItFollowsIsACircle() {
        assertThat(codes(Days.of().carers(2).person("p", MORNING, TWO, new Together(-10, 10))))
                .containsExactly("rota.circular-sequence");
    }

    @Test
    void aGapWhoseLeastIsMoreThanItsMostIsRefused() {
        assertThat(codes(Days.of().carers(2).person("p", MORNING, TWO, new Together(30, 10))))
                .containsExactly("rota.impossible-gap");
    }

    @Test
    void twoOfOneIdAreRefusedAmongCarersAndAmongPeople() {
        assertThat(codes(Days.of().carers(1).carer(carer("c0", "wash")).person("p", MORNING, WASH, Together.APART)))
                .containsExactly("rota.duplicate-id");
        assertThat(codes(Days.of()
                        .carers(1)
                        .person("p", MORNING, WASH, Together.APART)
                        .person("p", MORNING, WASH, Together.APART)))
                .containsExactly("rota.duplicate-id");
    }

    @Test
    void oneServiceTwiceAtAPersonIsRefused() {
        assertThat(codes(Days.of()
                        .carers(2)
                        .person("p", MORNING, List.of(new Need("wash", 20), new Need("wash", 5)), Together.AT_ONCE)))
                .containsExactly("rota.duplicate-service");
    }

    @Test
    void twoVisitsThatOnlyOneCarerCanMakeAreRefused() {
        assertThat(codes(Days.of().carers(1).carer(carer("c1", "other")).person("p", MORNING, TWO, Together.AT_ONCE)))
                .containsExactly("rota.one-carer-for-two");
    }

    @Test
    void moreVisitsThanAPlanCanHoldAreRefusedAtOnce() {
        var people = IntStream.range(0, 50_000)
                .mapToObj(
                        p -> new Person("p" + p, 0, List.of(MORNING), WASH, Together.APART, false, Set.of(), Set.of()))
                .toList();
        var facts = new Day.Facts(
                List.of(carer("c", "wash")),
                people,
                new Day.Travel(1, new int[1]),
                Charges.mankowska(),
                Day.NO_REST,
                false,
                false,
                1);
        var refused = catchThrowableOfType(Refused.class, () -> Day.of(facts));
        assertThat(refused.code()).isEqualTo("rota.too-many-visits");
        assertThat(refused).hasMessageContaining("50,000 visits are more than the 4,000");
    }

    @Test
    void everythingWrongIsSaidAtOnceButNotEndlessly() {
        var days = Days.of().carers(1);
        for (int p = 0; p < 60; p++) {
            days.person("p" + p, new Window(9, 8), WASH, Together.APART);
        }
        assertThat(codes(days)).hasSize(21).endsWith("rota.more-wrong");
    }

    @Test
    void timesTooLargeToBeReckonedWithExactlyAreRefused() {
        assertThat(codes(Days.of()
                        .carers(1)
                        .person("p", MORNING, List.of(new Need("wash", 600_000_000)), Together.APART)))
                .containsExactly("rota.times-too-large");
    }
}
