package care.mainstay.care.planning;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeekShareTest {

    private static final Serves BREAKFAST = Serves.outcome(new OutcomeId(new UUID(0, 1)));
    private static final Serves WASHING = Serves.need(CareActOutcome.B);

    private static PlanTask task(Serves serves, int minutes, String... visits) {
        return new PlanTask(
                new TaskId(UUID.randomUUID()),
                "Something",
                serves,
                "",
                PlanTask.Means.VISIT,
                List.of(visits),
                Optional.empty(),
                minutes,
                "");
    }

    private static WeeklyVisit daily(String label, int minutes, int carers) {
        return new WeeklyVisit(label, EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), minutes, carers, 0);
    }

    @Test
    void aVisitIsSharedByTheMinutesOfItsTasks() {
        var shares = WeekShare.of(List.of(task(BREAKFAST, 30), task(WASHING, 15)), List.of(daily("Breakfast", 45, 1)));

        // 45 minutes × 7 days = 315; 30 of 45 of it is 210, 15 of 45 is 105.
        assertThat(shares).extracting(WeekShare::serves).containsExactly(BREAKFAST, WASHING);
        assertThat(shares.get(0).minutes()).isEqualByComparingTo("210");
        assertThat(shares.get(1).minutes()).isEqualByComparingTo("105");
        assertThat(shares.get(0).hours()).isEqualByComparingTo("3.50");
    }

    @Test
    void withoutMinutesForEveryTaskItIsSharedEvenly() {
        var shares = WeekShare.of(List.of(task(BREAKFAST, 30), task(WASHING, 0)), List.of(daily("Breakfast", 30, 1)));

        assertThat(shares)
                .extracting(WeekShare::minutes)
                .allSatisfy(minutes -> assertThat(minutes).isEqualByComparingTo("105"));
    }

    @Test
    void twoCarersTakeTwiceTheTimeAndATaskBelongsOnlyToItsVisits() {
        var shares = WeekShare.of(
                List.of(task(BREAKFAST, 20, "Breakfast"), task(WASHING, 20, "Bath")),
                List.of(daily("Breakfast", 20, 1), daily("Bath", 30, 2)));

        assertThat(shares.get(0).minutes()).isEqualByComparingTo("140");
        assertThat(shares.get(1).minutes()).isEqualByComparingTo("420");
    }

    @Test
    void aVisitWithNothingToDoInItServesNothingYet() {
        var shares = WeekShare.of(List.of(task(BREAKFAST, 20, "Breakfast")), List.of(daily("Tea", 30, 1)));

        assertThat(shares).singleElement().satisfies(share -> {
            assertThat(share.serves()).isEqualTo(Serves.nothingYet());
            assertThat(share.minutes()).isEqualByComparingTo(BigDecimal.valueOf(210));
        });
    }

    @Test
    void whatNeedsNoVisitTakesNothingOfTheWeek() {
        var equipment = new PlanTask(
                new TaskId(UUID.randomUUID()),
                "Kettle tipper",
                BREAKFAST,
                "",
                PlanTask.Means.EQUIPMENT,
                List.of(),
                Optional.empty(),
                0,
                "");

        assertThat(WeekShare.of(List.of(equipment), List.of())).isEmpty();
    }
}
