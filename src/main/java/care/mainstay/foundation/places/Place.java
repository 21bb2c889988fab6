package care.mainstay.foundation.places;

import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A point on the map of the United Kingdom.
 *
 * <p>Kept in whole hundred-thousandths of a degree, which is about a metre: as near as a front door and no nearer, and the
 * same number after every way in and out.
 *
 * @param latitude hundred-thousandths of a degree north of the equator
 * @param longitude hundred-thousandths of a degree east of Greenwich; west is negative
 */
public record Place(int latitude, int longitude) {

    /** Decimals of a degree that are kept. */
    public static final int DECIMALS = 5;

    private static final BigDecimal UNIT = BigDecimal.ONE.movePointRight(DECIMALS);

    /** Coasts, coarsely: south, west, north, east in hundred-thousandths of a degree. */
    private record Box(int south, int west, int north, int east) {
        boolean holds(int latitude, int longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }

    /** Great Britain and Northern Ireland; cut so that France is outside, and Ireland south of Ulster. */
    private static final List<Box> UNITED_KINGDOM = List.of(
            new Box(49_80000, -6_60000, 50_40000, -1_00000),
            new Box(50_40000, -5_50000, 50_88000, 1_00000),
            new Box(50_88000, -5_50000, 54_00000, 1_80000),
            new Box(54_00000, -8_20000, 55_25000, 0_30000),
            new Box(55_25000, -8_80000, 61_00000, -0_50000));

    public Place {
        int north = latitude;
        int east = longitude;
        if (UNITED_KINGDOM.stream().noneMatch(box -> box.holds(north, east))) {
            throw new Refused(
                    "places.outside-the-united-kingdom",
                    "Latitude " + degrees(latitude).toPlainString() + " and longitude "
                            + degrees(longitude).toPlainString() + " are not in Great Britain or Northern Ireland.",
                    "Maybe the two were swapped, or a minus sign was lost: most of the country lies west of Greenwich.");
        }
    }

    /** Of degrees as maps write them, rounded half up to {@value #DECIMALS} decimals; {@link Refused} outside the UK. */
    public static Place of(BigDecimal latitude, BigDecimal longitude) {
        return new Place(units(latitude), units(longitude));
    }

    /** Of degrees as they were typed; both or neither. {@link Refused} names the field that is wrong. */
    public static Optional<Place> read(String latitude, String longitude) {
        if (latitude.isBlank() && longitude.isBlank()) {
            return Optional.empty();
        }
        var problems = new Refused.Problems();
        var north = number(latitude, "latitude", "51.50735", problems);
        var east = number(longitude, "longitude", "-0.12776", problems);
        problems.refuseIfAny();
        try {
            return Optional.of(of(north.orElseThrow(), east.orElseThrow()));
        } catch (Refused outside) {
            var why = outside.problems().get(0);
            throw Refused.field(why.code(), "latitude", why.words(), why.whatToDo());
        }
    }

    private static Optional<BigDecimal> number(String typed, String field, String example, Refused.Problems problems) {
        var text = typed.strip().replace('\u2212', '-');
        if (text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?")) {
            return Optional.of(new BigDecimal(text));
        }
        problems.add(
                "places." + field + "-is-no-number",
                field,
                text.isEmpty()
                        ? "There is one coordinate, and the " + field + " is missing."
                        : "“" + text + "” is not a " + field + " in degrees.",
                "Enter it as maps write it, such as " + example + ", or leave both empty.");
        return Optional.empty();
    }

    private static int units(BigDecimal degrees) {
        return degrees.multiply(UNIT).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    /** Degrees north, with {@value #DECIMALS} decimals. */
    public BigDecimal degreesNorth() {
        return degrees(latitude);
    }

    /** Degrees east, with {@value #DECIMALS} decimals. */
    public BigDecimal degreesEast() {
        return degrees(longitude);
    }

    private static BigDecimal degrees(int units) {
        return BigDecimal.valueOf(units, DECIMALS);
    }

    /** As the crow flies, in whole metres: on a sphere of the Earth's mean radius (haversine), good to half a per cent. */
    public int metresTo(Place other) {
        double north = StrictMath.toRadians((other.latitude - latitude) / 1e5);
        double east = StrictMath.toRadians((other.longitude - longitude) / 1e5);
        double chord = square(StrictMath.sin(north / 2))
                + StrictMath.cos(StrictMath.toRadians(latitude / 1e5))
                        * StrictMath.cos(StrictMath.toRadians(other.latitude / 1e5))
                        * square(StrictMath.sin(east / 2));
        return (int) StrictMath.round(2 * EARTH * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, chord))));
    }

    /** Metres; the mean radius R1 of the IUGG. */
    private static final double EARTH = 6_371_009;

    private static double square(double value) {
        return value * value;
    }
}
