package care.mainstay.edge.westmere.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AreaTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 22);
    private static final Area AREA = Area.simulate(1, ANCHOR);

    @Test
    void theSameSeedAndAnchorGiveTheSameYear() {
        assertThat(Area.simulate(1, ANCHOR).visits())
                .usingElementComparator(SAME)
                .containsExactlyElementsOf(AREA.visits());
    }

    private static final Comparator<HomeVisit> SAME = Comparator.comparing(AreaTest::told);

    @Test
    void anotherSeedGivesOtherLives() {
        var both = new HashSet<>(names(Area.simulate(2, ANCHOR)));
        both.retainAll(names(AREA));
        assertThat(both).hasSizeBetween(Story.values().length, Story.values().length + 25);
    }

    @Test
    void aboutHundredAndFiftyPeopleAreSupportedAtATimeByNinetyCarers() {
        for (var day = AREA.from(); day.isBefore(ANCHOR); day = day.plusDays(30)) {
            var on = day;
            assertThat(AREA.lives().stream().filter(life -> life.supportedOn(on)))
                    .hasSizeBetween(140, 160);
            assertThat(AREA.carers().stream().filter(carer -> carer.inPostOn(on)))
                    .hasSizeBetween(80, 92);
        }
        assertThat(AREA.lives()).hasSize(240);
    }

    @Test
    void aboutHundredAndFiftyThousandVisitsAreMadeAndFewAreMissed() {
        assertThat(AREA.visits().stream().filter(HomeVisit::tookPlace)).hasSizeBetween(140_000, 165_000);
        assertThat(AREA.visits().stream().filter(visit -> visit.fate() == Fate.MISSED))
                .hasSizeBetween(50, 600);
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        var until = new HashMap<Carer, LocalDateTime>();
        var visits = new ArrayList<>(
                AREA.visits().stream().filter(HomeVisit::tookPlace).toList());
        visits.sort(Comparator.comparing(HomeVisit::start));
        for (HomeVisit visit : visits) {
            Stream.concat(visit.carer().stream(), visit.second().stream()).forEach(carer -> {
                assertThat(visit.start()).isAfterOrEqualTo(until.getOrDefault(carer, LocalDateTime.MIN));
                assertThat(carer.inPostOn(visit.day())).isTrue();
                until.put(carer, visit.end());
            });
        }
    }

    @Test
    void everyNhsNumberIsFromTheRangeNeverIssuedAndDifferent() {
        var numbers = AREA.lives().stream()
                .flatMap(life -> life.person().nhsNumber().stream())
                .toList();
        assertThat(numbers).allMatch(number -> number.startsWith("999")).doesNotHaveDuplicates();
        assertThat(AREA.life(Story.NO_NHS_NUMBER).person().nhsNumber()).isEmpty();
    }

    @Test
    void mostPeopleAreOldAndNoTwoAreTheSame() {
        assertThat(AREA.lives().stream()
                        .map(life -> life.person().ageOn(ANCHOR))
                        .filter(age -> age >= 65))
                .hasSizeGreaterThan(190);
        assertThat(names(AREA)).doesNotHaveDuplicates();
        assertThat(new HashSet<>(AREA.lives().stream()
                        .map(life -> life.person().particulars().ways())
                        .toList()))
                .hasSize(240);
    }

    @Test
    void familiarFacesAreLostForNineWeeksAtTheProviderThatLostItsCarers() {
        var goal = AREA.life(Story.MANY_FACES).goals().get(0);
        assertThat(goal.level(AREA.from().plusDays(220)))
                .isLessThan(goal.level(AREA.from().plusDays(150)) - 30);
        assertThat(goal.level(AREA.from().plusDays(340)))
                .isGreaterThan(goal.level(AREA.from().plusDays(220)) + 20);
    }

    @Test
    void carersPerPersonFallsAfterTheWeeksArePlannedWhole() {
        double before = carersToAPerson(Rounds.PROVIDER, 280);
        double between = carersToAPerson(Rounds.PROVIDER, 315);
        double after = carersToAPerson(Rounds.PROVIDER, 365);
        assertThat(before).as("day by day").isGreaterThan(10);
        assertThat(between).as("while one patch after another is planned").isBetween(after, before * 0.8);
        assertThat(after).as("planned whole").isLessThan(before / 2).isLessThan(7);
    }

    /** How many different carers people had, on average, in the four weeks before a day of the year. */
    private static double carersToAPerson(int provider, int day) {
        var until = AREA.from().plusDays(day);
        return AREA.visits().stream()
                .filter(visit -> visit.life().provider() == provider && visit.tookPlace())
                .filter(visit -> visit.day().isBefore(until) && !visit.day().isBefore(until.minusDays(28)))
                .collect(Collectors.groupingBy(
                        visit -> visit.life().person().number(),
                        Collectors.flatMapping(
                                visit -> Stream.concat(visit.carer().stream(), visit.second().stream()),
                                Collectors.toSet())))
                .values()
                .stream()
                .mapToInt(Set::size)
                .average()
                .orElseThrow();
    }

    @Test
    void whatTheSecondProviderPlansChangesNothingForTheOthers() {
        var changed = AREA.from().plusDays(251);
        assertThat(AREA.visits().stream().filter(visit -> visit.day().isBefore(changed)))
                .noneMatch(visit ->
                        Rounds.of(visit.life(), AREA.from(), visit.day()).isApart());
        assertThat(AREA.visits().stream()
                        .filter(visit -> visit.life().provider() != Rounds.PROVIDER)
                        .map(visit -> Rounds.of(visit.life(), AREA.from(), visit.day())))
                .containsOnly(Rounds.BY_WHO_KNOWS_WHOM);
    }

    @Test
    void somebodyIsNotWantedAndIsNotSent() {
        var unwanted = AREA.wished().stream().filter(wish -> !wish.wanted()).toList();
        assertThat(unwanted).isNotEmpty();
        for (Liking wish : unwanted) {
            assertThat(AREA.visits().stream()
                            .filter(visit -> visit.life() == wish.life() && comes(visit, wish.carer()))
                            .map(HomeVisit::day))
                    .as(wish.why())
                    .isNotEmpty()
                    .allMatch(day -> day.isBefore(wish.since()));
        }
    }

    @Test
    void whoWasMeantToComeAndFellIllDidNotComeToAnybodyThatDay() {
        var ill = AREA.visits().stream()
                .filter(visit -> visit.meant()
                        .filter(meant -> meant.why() == Meant.Why.SICK)
                        .isPresent())
                .toList();
        assertThat(ill).hasSizeGreaterThan(500);
        var meant = ill.stream()
                .map(visit ->
                        visit.day() + " " + visit.meant().orElseThrow().carer().name())
                .collect(Collectors.toSet());
        assertThat(AREA.visits().stream()
                        .filter(HomeVisit::tookPlace)
                        .flatMap(visit -> Stream.concat(visit.carer().stream(), visit.second().stream())
                                .map(carer -> visit.day() + " " + carer.name())))
                .doesNotContainAnyElementsOf(meant);
    }

    private static boolean comes(HomeVisit visit, Carer carer) {
        return visit.carer().filter(carer::equals).isPresent()
                || visit.second().filter(carer::equals).isPresent();
    }

    @Test
    void theCarerWhoSignsInHasVisitsTodayAndSeesMargaretAshdown() {
        var hers = AREA.visits().stream()
                .filter(visit ->
                        visit.carer().filter(carer -> carer.index() == 0).isPresent())
                .toList();
        assertThat(hers).anyMatch(visit -> visit.day().equals(ANCHOR));
        assertThat(hers).anyMatch(visit -> visit.life().is(Story.WALKS_AGAIN));
    }

    @Test
    void nobodyIsVisitedWhileInHospital() {
        assertThat(AREA.visits().stream()
                        .filter(HomeVisit::tookPlace)
                        .filter(visit -> visit.life().awayOn(visit.day())))
                .isEmpty();
    }

    private static List<String> names(Area area) {
        return area.lives().stream().map(life -> life.person().name()).collect(Collectors.toList());
    }

    private static String told(HomeVisit visit) {
        return visit.id() + " " + visit.life().person().name() + " " + visit.start() + " " + visit.end() + " "
                + visit.fate() + " " + visit.carer().map(Carer::id) + " "
                + visit.second().map(Carer::id);
    }
}
