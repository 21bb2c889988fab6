package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.rota.RoundMap.Dot;
import care.mainstay.edge.web.rota.RoundMap.Leg;
import care.mainstay.edge.web.rota.RoundMap.Scale;
import care.mainstay.foundation.places.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a round between homes: to scale, but for homes so near each other that their numbers would lie on one another, which
 * are pushed apart. No map lies beneath, so nobody learns from asking for one where people live.
 */
final class RoundDrawing {

    static final int WIDTH = 340;
    static final int HEIGHT = 330;

    private static final int MARGIN = 24;
    /** Below the homes, for the scale. */
    private static final int FOOT = 30;

    private static final int APART = 27;
    private static final int PUSHES = 80;

    /** Metres of the least that is shown, so that two homes in one street do not fill the picture. */
    private static final double LEAST = 1_200;

    /** Metres to a hundred-thousandth of a degree of latitude. */
    private static final double NORTHWARDS = 1.11195;

    /** By how much of its length a way bows to one side, so that there and back again are two lines. */
    private static final double BOW = 0.12;

    private static final double ARROW = 5;

    private static final double MILE = 1_609.344;
    private static final int LONGEST_SCALE = 120;

    private record Point(double x, double y) {}

    private final Map<Place, Point> homes = new LinkedHashMap<>();
    private final Map<Place, List<Integer>> numbers = new LinkedHashMap<>();
    private final double middleNorth;
    private final double middleEast;
    private final double narrowing;
    private final double perMetre;

    /** Where each stop of the round is, in their order; those of which it is not known are left out. */
    RoundDrawing(List<Optional<Place>> stops) {
        for (int k = 0; k < stops.size(); k++) {
            int number = k + 1;
            stops.get(k)
                    .ifPresent(place -> numbers.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(number));
        }
        var north = numbers.keySet().stream().mapToInt(Place::latitude).summaryStatistics();
        var east = numbers.keySet().stream().mapToInt(Place::longitude).summaryStatistics();
        middleNorth = (north.getMax() + (double) north.getMin()) / 2;
        middleEast = (east.getMax() + (double) east.getMin()) / 2;
        narrowing = Math.cos(Math.toRadians(middleNorth / 1e5));
        double tall = Math.max(LEAST, (north.getMax() - (double) north.getMin()) * NORTHWARDS);
        double wide = Math.max(LEAST, (east.getMax() - (double) east.getMin()) * NORTHWARDS * narrowing);
        perMetre = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - FOOT - 2 * MARGIN) / tall);
        numbers.keySet().forEach(place -> homes.put(place, within(place, point(place))));
        pushApart();
    }

    boolean isEmpty() {
        return homes.isEmpty();
    }

    private Point point(Place place) {
        return new Point(
                WIDTH / 2.0 + (place.longitude() - middleEast) * NORTHWARDS * narrowing * perMetre,
                (HEIGHT - FOOT) / 2.0 - (place.latitude() - middleNorth) * NORTHWARDS * perMetre);
    }

    private void pushApart() {
        List<Place> all = List.copyOf(homes.keySet());
        for (int push = 0; push < PUSHES; push++) {
            for (int a = 0; a < all.size(); a++) {
                for (int b = a + 1; b < all.size(); b++) {
                    push(all.get(a), all.get(b));
                }
            }
        }
    }

    private void push(Place one, Place other) {
        Point from = at(one);
        Point to = at(other);
        double x = to.x() - from.x();
        double y = to.y() - from.y();
        double apart = Math.hypot(x, y);
        double wanted = APART + (wide(one) + wide(other)) / 2.0 - 24;
        if (apart >= wanted) {
            return;
        }
        // two on one spot go sideways
        double by = (wanted - apart) / 2;
        double alongX = apart < 0.01 ? 1 : x / apart;
        double alongY = apart < 0.01 ? 0 : y / apart;
        homes.put(one, within(one, new Point(from.x() - alongX * by, from.y() - alongY * by)));
        homes.put(other, within(other, new Point(to.x() + alongX * by, to.y() + alongY * by)));
    }

    private Point within(Place place, Point point) {
        double side = Math.max(MARGIN, wide(place) / 2.0 + 4);
        return new Point(
                Math.max(side, Math.min(WIDTH - side, point.x())),
                Math.max(MARGIN, Math.min(HEIGHT - FOOT - MARGIN, point.y())));
    }

    private Point at(Place place) {
        return homes.getOrDefault(place, new Point(0, 0));
    }

    private String words(Place place) {
        return String.join(
                " ",
                numbers.getOrDefault(place, List.of()).stream()
                        .map(String::valueOf)
                        .toList());
    }

    private int wide(Place place) {
        return Math.max(24, 10 + 8 * words(place).length());
    }

    /** The homes of the round, with the numbers of their stops. */
    List<Dot> dots() {
        return homes.keySet().stream()
                .map(place -> new Dot(
                        text(at(place).x()),
                        text(at(place).y()),
                        text(at(place).x() - wide(place) / 2.0),
                        text(at(place).y() - 12),
                        wide(place),
                        words(place)))
                .toList();
    }

    /** Homes of others that lie within the picture. */
    List<Dot> others(Collection<Place> places) {
        return places.stream()
                .filter(place -> !homes.containsKey(place))
                .map(this::point)
                .filter(point -> point.x() > 4 && point.x() < WIDTH - 4 && point.y() > 4 && point.y() < HEIGHT - FOOT)
                .map(point -> new Dot(text(point.x()), text(point.y()), "", "", 0, ""))
                .toList();
    }

    /** A way from one home to another, with an arrow in its middle; empty within one home. */
    Optional<Leg> leg(Place from, Place to, boolean tight) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        Point start = at(from);
        Point end = at(to);
        double x = end.x() - start.x();
        double y = end.y() - start.y();
        double length = Math.max(1, Math.hypot(x, y));
        Point bend = new Point((start.x() + end.x()) / 2 - y * BOW, (start.y() + end.y()) / 2 + x * BOW);
        Point middle = new Point((start.x() + 2 * bend.x() + end.x()) / 4, (start.y() + 2 * bend.y() + end.y()) / 4);
        double alongX = x / length * ARROW;
        double alongY = y / length * ARROW;
        return Optional.of(new Leg(
                "M" + text(start) + " Q" + text(bend) + " " + text(end),
                text(new Point(middle.x() + alongX, middle.y() + alongY)) + " "
                        + text(new Point(middle.x() - alongX - alongY, middle.y() - alongY + alongX)) + " "
                        + text(new Point(middle.x() - alongX + alongY, middle.y() - alongY - alongX)),
                tight));
    }

    /** The longest round distance that has room at the foot. */
    Scale scale() {
        record Step(double miles, String words) {}
        var fits = List.of(
                        new Step(5, "5 miles"),
                        new Step(2, "2 miles"),
                        new Step(1, "1 mile"),
                        new Step(0.5, "half a mile"),
                        new Step(0.25, "a quarter of a mile"))
                .stream()
                .filter(step -> step.miles() * MILE * perMetre <= LONGEST_SCALE)
                .findFirst()
                .orElse(new Step(0.25, "a quarter of a mile"));
        return new Scale(
                MARGIN,
                HEIGHT - 14,
                text(MARGIN + fits.miles() * MILE * perMetre),
                text(MARGIN + fits.miles() * MILE * perMetre + 8),
                fits.words());
    }

    private static String text(Point point) {
        return text(point.x()) + "," + text(point.y());
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
