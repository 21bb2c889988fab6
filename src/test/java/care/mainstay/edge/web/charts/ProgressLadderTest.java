package care.mainstay.edge.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.mainstay.edge.web.charts.Progress.Bearing;
import care.mainstay.edge.web.charts.Progress.Happening;
import care.mainstay.edge.web.charts.Progress.Level;
import care.mainstay.edge.web.charts.Progress.Sighting;
import care.mainstay.edge.web.components.Table.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLadderTest {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final LocalDate TO = LocalDate.of(2026, 5, 12);

    @Test
    void theLowestRungStandsOnTheFloorAndTheHighestAtTheTop() {
        var ladder = ladder(List.of(), List.of());

        assertThat(ladder.rungs().get(0).y()).isEqualByComparingTo(BigDecimal.valueOf(ladder.floor()));
        assertThat(ladder.rungs().get(2).y()).isEqualByComparingTo("46");
        assertThat(ladder.target()).isEqualByComparingTo("46");
        assertThat(ladder.baseline()).isEqualByComparingTo(BigDecimal.valueOf(ladder.floor()));
    }

    @Test
    void daysSpreadEvenlyAcrossWithAMarginAtBothEdges() {
        // 100 days from first to last; 3 per cent kept free on each side leaves 94
        assertThat(ladder(List.of(seen(FROM, 0), seen(FROM.plusDays(50), 1), seen(TO, 2)), List.of())
                        .dots())
                .extracting(ProgressLadder.Dot::x)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("3"), new BigDecimal("50"), new BigDecimal("97"));
    }

    @Test
    void twoObservationsOfOneValueOnOneDayAreBothSeen() {
        var dots = ladder(List.of(seen(FROM, 1), seen(FROM, 1)), List.of()).dots();

        assertThat(dots.get(0).y().subtract(dots.get(1).y())).isEqualByComparingTo("9");
    }

    @Test
    void aValueBeyondTheLastRungStandsOnIt() {
        assertThat(ladder(List.of(seen(FROM, 7)), List.of()).dots().get(0).y()).isEqualByComparingTo("46");
    }

    @Test
    void somethingThatLastedIsShadedAndEverythingThatHappenedHasANumberedFlag() {
        var ladder = ladder(
                List.of(),
                List.of(
                        new Happening(LocalDate.of(2026, 4, 1), null, "Review"),
                        new Happening(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 9), "In hospital")));

        assertThat(ladder.shades())
                .singleElement()
                .extracting(ProgressLadder.Shade::words)
                .isEqualTo("In hospital");
        assertThat(ladder.flags())
                .extracting(flag -> flag.number() + " " + flag.words())
                .containsExactly("1 3 March 2026 to 9 March 2026: In hospital", "2 1 April 2026: Review");
    }

    @Test
    void thePictureIsReadAloudAsASentence() {
        assertThat(ladder(List.of(seen(FROM, 0), seen(TO, 2)), List.of()).spoken())
                .isEqualTo("2 observations, from “Done for me” on 1 February 2026 to “On my own” on 12 May 2026."
                        + " It began at “Done for me”. The target is “On my own”.");
        assertThat(ladder(List.of(), List.of()).spoken()).startsWith("Nothing has been observed yet.");
    }

    @Test
    void theTableBehindItHoldsEveryObservationLatestFirst() {
        var table = ladder(List.of(seen(FROM, 0), seen(TO, 2)), List.of()).table();

        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                Cell.link("12 May 2026", "/visits/2"),
                                Cell.of("On my own"),
                                Cell.of("Seen."),
                                Cell.of("Ada Bello"),
                                Cell.of("Supports it")),
                        List.of(
                                Cell.link("1 February 2026", "/visits/0"),
                                Cell.of("Done for me"),
                                Cell.of("Seen."),
                                Cell.of("Ada Bello"),
                                Cell.of("Supports it")));
    }

    @Test
    void longWordsOfARungAreBrokenIntoLines() {
        assertThat(ladder(List.of(), List.of()).rungs().get(1).lines())
                .containsExactly("With somebody", "standing beside", "me");
    }

    @Test
    void aLadderOfOneRungIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Progress(
                        "One",
                        List.of(level(0, "Only")),
                        FROM,
                        TO,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static ProgressLadder ladder(List<Sighting> sightings, List<Happening> happenings) {
        return ProgressLadder.of(new Progress(
                "Makes her own breakfast",
                List.of(level(0, "Done for me"), level(1, "With somebody standing beside me"), level(2, "On my own")),
                FROM,
                TO,
                BigDecimal.ZERO,
                BigDecimal.valueOf(2),
                List.of(),
                List.of(),
                List.of(),
                sightings,
                happenings));
    }

    private static Level level(int value, String words) {
        return new Level(BigDecimal.valueOf(value), words);
    }

    private static Sighting seen(LocalDate day, int value) {
        return new Sighting(day, BigDecimal.valueOf(value), Bearing.SUPPORTS, "Ada Bello", "Seen.", "/visits/" + value);
    }
}
