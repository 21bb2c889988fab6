package care.mainstay.edge.web.gallery;

import care.mainstay.edge.web.charts.Progress;
import care.mainstay.edge.web.charts.Progress.Bearing;
import care.mainstay.edge.web.charts.Progress.Happening;
import care.mainstay.edge.web.charts.Progress.Level;
import care.mainstay.edge.web.charts.Progress.Point;
import care.mainstay.edge.web.charts.Progress.Sighting;
import care.mainstay.edge.web.charts.Progress.Stage;
import care.mainstay.edge.web.charts.ProgressLadder;
import care.mainstay.edge.web.charts.Sparkline;
import care.mainstay.edge.web.charts.StackedBar;
import care.mainstay.edge.web.charts.StackedBar.Part;
import care.mainstay.edge.web.charts.Waterfall;
import care.mainstay.edge.web.charts.Waterfall.Step;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The pictures of the design system, drawn from made-up figures. */
public record PicturesPage(
        GalleryPage gallery,
        ProgressLadder ladder,
        ProgressLadder unobserved,
        Sparkline falls,
        Waterfall payment,
        StackedBar hours) {

    private static final LocalDate BEGAN = LocalDate.of(2026, 2, 3);

    static PicturesPage examples() {
        return new PicturesPage(
                GalleryPage.at("/design-system/pictures"),
                ProgressLadder.of(breakfast()),
                ProgressLadder.of(nothingYet()),
                Sparkline.of(
                        numbers(3, 2, 3, 1, 2, 1, 1, 0, 1, 0, 0, 0),
                        "Falls in a week: 3 in the first of twelve weeks, none in the last three."),
                october(),
                StackedBar.of(
                        "Hours in October, by the outcome they served",
                        List.of(
                                new Part(
                                        "Makes her own breakfast", new BigDecimal("21.5"), "21.5 hours", Tone.PROGRESS),
                                new Part(
                                        "Goes to choir on Thursdays", new BigDecimal("8"), "8 hours", Tone.INFORMATION),
                                new Part(
                                        "Needs that must be met anyway",
                                        new BigDecimal("13"),
                                        "13 hours",
                                        Tone.NEUTRAL),
                                new Part(
                                        "Serves nothing that is agreed",
                                        new BigDecimal("1.5"),
                                        "1.5 hours",
                                        Tone.ATTENTION))));
    }

    private static List<Level> rungs() {
        return List.of(
                new Level(BigDecimal.ZERO, "Done for me"),
                new Level(BigDecimal.ONE, "With hands-on help"),
                new Level(BigDecimal.valueOf(2), "With somebody beside me"),
                new Level(BigDecimal.valueOf(3), "With a reminder"),
                new Level(BigDecimal.valueOf(4), "On my own"));
    }

    private static Progress breakfast() {
        int[] seen = {1, 1, 0, 1, 1, 2, 1, 2, 2, 1, 2, 2, 3, 2, 2, 3, 3, 2, 3, 3, 3, 4, 3, 3, 4, 3, 4, 4};
        var sightings = new ArrayList<Sighting>();
        for (int i = 0; i < seen.length; i++) {
            var day = BEGAN.plusDays(4L * i + (i > 14 ? 9 : 0));
            var bearing = i > 0 && seen[i] < seen[i - 1]
                    ? Bearing.AGAINST
                    : i > 0 && seen[i] == seen[i - 1] ? Bearing.NEUTRAL : Bearing.SUPPORTS;
            sightings.add(new Sighting(
                    day,
                    BigDecimal.valueOf(seen[i]),
                    bearing,
                    i % 4 == 3 ? "Tom Whitlow, care worker" : "Ada Bello, care worker",
                    i % 4 == 3 ? "Asked me to stand by while the kettle boiled." : "Measured the oats herself.",
                    "#visit"));
        }
        var middle = new ArrayList<Point>();
        for (int i = 1; i + 1 < seen.length; i += 2) {
            int sorted =
                    Math.max(Math.min(seen[i - 1], seen[i]), Math.min(Math.max(seen[i - 1], seen[i]), seen[i + 1]));
            middle.add(new Point(sightings.get(i).day(), BigDecimal.valueOf(sorted)));
        }
        var last = LocalDate.of(2026, 6, 12);
        return new Progress(
                "Maud makes her own breakfast",
                rungs(),
                BEGAN,
                last,
                BigDecimal.ONE,
                BigDecimal.valueOf(4),
                List.of(
                        new Stage(BEGAN, LocalDate.of(2026, 4, 1), BigDecimal.valueOf(2), "Somebody beside her"),
                        new Stage(LocalDate.of(2026, 4, 1), last, BigDecimal.valueOf(3), "Only a reminder")),
                List.of(new Point(BEGAN, BigDecimal.ONE), new Point(last, BigDecimal.valueOf(4))),
                middle,
                sightings,
                List.of(
                        new Happening(LocalDate.of(2026, 3, 17), null, "First review: she wants to go on"),
                        new Happening(
                                LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 11), "In hospital, a chest infection"),
                        new Happening(LocalDate.of(2026, 5, 1), null, "Council review: the target stays")));
    }

    private static Progress nothingYet() {
        return new Progress(
                "Maud goes to choir on Thursdays",
                rungs(),
                BEGAN,
                BEGAN.plusWeeks(6),
                null,
                BigDecimal.valueOf(3),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Waterfall october() {
        return Waterfall.of(
                "How the payment for October came about",
                List.of(
                        Step.of("43.5 hours delivered at £24.10", Money.ofPounds("1048.35"))
                                .leadingTo("#hours"),
                        Step.of("Withheld until outcomes are achieved", Money.ofPounds("-104.84"))
                                .noting("10% of the fee"),
                        Step.total("Paid by the hour", Money.ofPounds("943.51")),
                        Step.of("Makes her own breakfast: achieved, held for 8 weeks", Money.ofPounds("78.63"))
                                .noting("Confirmed by Mrs Ellery on 30 October 2026")
                                .leadingTo("#outcome"),
                        Step.of("Goes to choir: not enough evidence yet", Money.ZERO)
                                .leadingTo("#choir"),
                        Step.total("To be paid for October", Money.ofPounds("1022.14"))));
    }

    private static List<BigDecimal> numbers(int... values) {
        return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
