package care.mainstay.edge.westmere;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Count;
import care.mainstay.care.continuity.measures.Notice;
import care.mainstay.care.planning.CarerWish;
import care.mainstay.care.planning.CarerWishes;
import care.mainstay.care.visits.Visits;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.DateRange;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What Westmere tells about continuity, as the pages of its providers show it. */
@MainstayTest(westmere = true)
class ContinuityStoryTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> COORDINATORS = List.of(
            "coordinator@westmere.example",
            "coordinator.tallowbridge@westmere.example",
            "coordinator.aldermoor@westmere.example");

    @Autowired
    private ContinuityOfCare continuity;

    @Autowired
    private CarerWishes wishes;

    @Autowired
    private Visits visits;

    @Autowired
    private Callers callers;

    @Autowired
    private Users users;

    @Autowired
    private InstantSource clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void carersPerPersonFallsAfterTheWeeksArePlannedWhole() {
        as(COORDINATORS.get(1), () -> {
            var carers = lastSixTimesFourWeeks().stream()
                    .map(one -> one.carersPerPerson().orElseThrow().rounded(2).doubleValue())
                    .toList();
            assertThat(carers.get(3)).as("before").isGreaterThan(10);
            assertThat(carers.get(2)).as("as patch after patch is planned").isBetween(carers.get(0), carers.get(3));
            assertThat(carers.get(1)).as("planned whole").isLessThan(carers.get(2));
            assertThat(carers.get(0)).as("now").isLessThan(7).isLessThan(carers.get(3) / 2);
        });
    }

    @Test
    void somebodyIsNotWantedAndIsNotSent() {
        int unwanted = 0;
        for (String coordinator : COORDINATORS) {
            unwanted += as(coordinator, () -> {
                var theirs = wishes.all().stream()
                        .filter(wish -> wish.kind() == CarerWish.Kind.NOT_THIS_CARER)
                        .toList();
                for (CarerWish wish : theirs) {
                    var since = LocalDate.ofInstant(wish.since(), LONDON).plusDays(1);
                    assertThat(visits.forPerson(wish.person(), new DateRange(since, today().plusDays(14))))
                            .as(wish.why())
                            .isNotEmpty()
                            .noneMatch(visit -> visit.carers().contains(wish.carer()));
                    assertThat(continuity
                                    .teamsOn(today(), List.of(wish.person()))
                                    .values())
                            .as("the team was agreed again")
                            .noneMatch(team -> team.carers().contains(wish.carer()));
                }
                return theirs.size();
            });
        }
        assertThat(unwanted).isEqualTo(3);
    }

    @Test
    void someWouldLikeSomebodyWhoComesToThem() {
        as(COORDINATORS.get(0), () -> {
            var liked = wishes.all().stream()
                    .filter(wish -> wish.kind() == CarerWish.Kind.PREFERRED)
                    .toList();
            assertThat(liked).hasSize(3).allSatisfy(wish -> {
                assertThat(wish.why()).isNotBlank();
                assertThat(visits.carersWhoCame(wish.person(), new DateRange(today().minusDays(140), today())))
                        .containsKey(wish.carer());
            });
        });
    }

    @Test
    void itIsToldWithHowMuchNoticeVisitsGotAnotherCarer() {
        long[] late = new long[2];
        for (String coordinator : COORDINATORS) {
            as(coordinator, () -> {
                assertThat(visits.changes(new DateRange(today().minusDays(168), today())))
                        .isNotEmpty()
                        .allSatisfy(change -> {
                            assertThat(change.why()).isIn(WhyChanged.SICKNESS, WhyChanged.PERSONS_WISH);
                            assertThat(change.published()).isTrue();
                            assertThat(change.at()).isBefore(change.after().start());
                        });
                for (Continuity one : lastSixTimesFourWeeks()) {
                    late[0] += one.changed(Notice.LESS_THAN_A_DAY);
                    late[1] += one.changed(Notice.LESS_THAN_TWO_DAYS);
                }
            });
        }
        assertThat(late[0]).isPositive();
        assertThat(late[1]).isPositive();
    }

    @Test
    void whatCouldBeAvoidedStandsApartFromLeaveSicknessAndTheirOwnWish() {
        var all = new ArrayList<Continuity>();
        COORDINATORS.forEach(coordinator -> as(coordinator, () -> all.addAll(lastSixTimesFourWeeks())));
        var sum = all.stream().reduce(Continuity.NOTHING, Continuity::plus);
        assertThat(List.of(sum.count(Count.AVOIDABLE), sum.forLeave(), sum.forSickness(), sum.byWish()))
                .as("avoidable, for leave, for sickness, as they wished")
                .allMatch(count -> count > 0);
    }

    /** Everybody's, the latest first; no two share a day. */
    private List<Continuity> lastSixTimesFourWeeks() {
        var last = continuity.countedUntil().orElseThrow();
        return IntStream.range(0, 6)
                .mapToObj(back -> continuity.everybodys(List.of(last.minusDays(28L * back))).stream()
                        .map(FourWeeks::continuity)
                        .reduce(Continuity.NOTHING, Continuity::plus))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private void as(String email, Runnable work) {
        as(email, () -> {
            work.run();
            return true;
        });
    }

    private <T> T as(String email, Supplier<T> work) {
        Supplier<User> found =
                () -> transaction.execute(status -> users.findByEmail(email)).orElseThrow();
        return callers.as(callers.as(Installation.ITSELF, found).caller(), work);
    }
}
