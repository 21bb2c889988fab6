package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.places.Ways;
import care.mainstay.rota.CostCurve;
import care.mainstay.rota.CostCurve.Point;
import care.mainstay.rota.CostCurve.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What continuity costs, as a picture with its table, and how it was found so that it can be cited and repeated. */
public record CostPage(
        String id,
        String title,
        String lead,
        boolean running,
        int done,
        int of,
        String progress,
        String headline,
        List<Bar> bars,
        Table table,
        List<SummaryRow> how,
        String assumed,
        String wrong) {

    /** A limit in the picture, in tenths of a per cent of its width and whole units of its height of {@link #TALL}. */
    public record Bar(String limit, String cost, int x, int width, int y, int height, int more) {

        public String left() {
            return BigDecimal.valueOf(x, 1) + "%";
        }

        public String wide() {
            return BigDecimal.valueOf(width, 1) + "%";
        }

        public String middle() {
            return BigDecimal.valueOf(x + width / 2, 1) + "%";
        }

        public int base() {
            return y + more;
        }

        public int rest() {
            return height - more;
        }
    }

    /** The page, and what was refused of asking for a curve. */
    public record Asking(List<care.mainstay.edge.web.components.Link> made, Form form) {}

    static final int TALL = 190;
    private static final int TOP = 24;

    static CostPage of(CostCurve curve, String asker) {
        return new CostPage(
                curve.id().toString(),
                "What continuity costs",
                Words.day(curve.days().from()) + " to " + Words.day(curve.days().lastDay()) + ", "
                        + Words.count(curve.people(), "person", "people") + ", "
                        + Words.count(curve.visits(), "visit", "visits"),
                curve.state() == State.RUNNING,
                curve.points().size(),
                CostCurve.LIMITS.size(),
                curve.points().size() + " of " + CostCurve.LIMITS.size() + " limits worked out",
                headline(curve),
                bars(curve),
                table(curve),
                how(curve, asker),
                assumed(curve),
                curve.wrong());
    }

    private static String limit(Point point) {
        return point.most() == 0 ? "No limit" : Words.count(point.most(), "carer", "carers");
    }

    private static String pounds(CostCurve curve, Point point) {
        return new Money(point.penceForAnHour(curve.hourPence()).longValueExact()).toString();
    }

    /** Four carers for each person cost £19.20 for an hour with people, £0.85 more than with no limit. */
    private static String headline(CostCurve curve) {
        var four = curve.points().stream().filter(point -> point.most() == 4).findFirst();
        if (four.isEmpty() || curve.unlimited().isEmpty()) {
            return "";
        }
        long more = four.get().penceForAnHour(curve.hourPence()).longValueExact()
                - curve.unlimited().get().penceForAnHour(curve.hourPence()).longValueExact();
        return "With teams of four, an hour with people costs " + pounds(curve, four.get()) + ": "
                + (more == 0
                        ? "no more than with no limit."
                        : new Money(Math.abs(more)) + (more > 0 ? " more" : " less") + " than with no limit.")
                + " Each person then has " + curve.carersEach(four.get()).toPlainString()
                + " carers in these days, instead of "
                + curve.carersEach(curve.unlimited().get()).toPlainString() + ".";
    }

    private static List<Bar> bars(CostCurve curve) {
        if (curve.points().isEmpty()) {
            return List.of();
        }
        long dearest = curve.points().stream()
                .mapToLong(point -> point.penceForAnHour(curve.hourPence()).longValueExact())
                .max()
                .orElse(1);
        long least = curve.unlimited()
                .map(point -> point.penceForAnHour(curve.hourPence()).longValueExact())
                .orElse(0L);
        int step = 1000 / CostCurve.LIMITS.size();
        List<Bar> bars = new ArrayList<>();
        for (int k = 0; k < curve.points().size(); k++) {
            Point point = curve.points().get(k);
            long pence = point.penceForAnHour(curve.hourPence()).longValueExact();
            int height = (int) (TALL * pence / Math.max(1, dearest));
            int more = (int) (TALL * Math.max(0, pence - least) / Math.max(1, dearest));
            bars.add(new Bar(
                    point.most() == 0 ? "no limit" : String.valueOf(point.most()),
                    pounds(curve, point),
                    k * step + 15,
                    step - 30,
                    TOP + TALL - height,
                    height,
                    more));
        }
        return bars;
    }

    private static Table table(CostCurve curve) {
        return new Table(
                "Paid time at each limit",
                List.of(
                        Column.of("Most carers for each person"),
                        Column.numeric("Carers each, on average"),
                        Column.numeric("Hours with people"),
                        Column.numeric("Hours on the way"),
                        Column.numeric("Miles driven"),
                        Column.numeric("Paid hours"),
                        Column.numeric("Guaranteed hours topped up"),
                        Column.numeric("Visits nobody could make"),
                        Column.numeric("An hour with people costs")),
                curve.points().stream()
                        .map(point -> List.of(
                                Cell.of(limit(point)),
                                Cell.of(curve.carersEach(point).toPlainString()),
                                Cell.of(hours(point.visiting())),
                                Cell.of(hours(point.travel())),
                                Cell.of(miles(point.metres())),
                                Cell.of(hours(point.paid())),
                                Cell.of(hours(point.topUp())),
                                Cell.of(String.valueOf(point.left())),
                                Cell.of(pounds(curve, point))))
                        .toList());
    }

    private static String miles(long metres) {
        return String.format(
                Locale.UK,
                "%,d",
                BigDecimal.valueOf(metres)
                        .divide(RotaWords.METRES_IN_A_MILE, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** How much of it rests on ways that are not known. */
    private static String assumed(CostCurve curve) {
        int most = curve.points().stream().mapToInt(Point::assumed).max().orElse(0);
        return most == 0
                ? ""
                : "It is not known on the map where all of these people live: up to " + Words.count(most, "way", "ways")
                        + " at each limit " + (most == 1 ? "is" : "are") + " assumed to take " + Ways.MINUTES_IF_UNKNOWN
                        + " minutes, and " + (most == 1 ? "its" : "their") + " miles are not counted.";
    }

    private static String hours(long minutes) {
        return String.format(
                Locale.UK,
                "%,.1f",
                BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }

    /** The part of its identifier that one can read out, which tells it from every other. */
    private static String reference(CostCurve curve) {
        var id = curve.id().toString();
        return "CC-" + id.substring(id.length() - 12).toUpperCase(Locale.ROOT);
    }

    private static List<SummaryRow> how(CostCurve curve, String asker) {
        return List.of(
                new SummaryRow("Cite it as", "Mainstay cost of continuity " + reference(curve)),
                new SummaryRow("Asked for", Words.moment(curve.asked()) + ", by " + asker),
                new SummaryRow("An hour of paid work", new Money(curve.hourPence()) + " with on-costs"),
                new SummaryRow("Plans weighed", String.format(Locale.UK, "%,d for each limit", curve.moves())),
                new SummaryRow("Seed", String.valueOf(curve.seed())),
                new SummaryRow("Worked out from", curve.inputsHash().isEmpty() ? "Not read yet" : curve.inputsHash()));
    }

    /** A line of the list of curves. */
    static String inList(CostCurve curve) {
        return Words.day(curve.days().from()) + " to " + Words.day(curve.days().lastDay()) + ", asked for "
                + Words.moment(curve.asked());
    }
}
