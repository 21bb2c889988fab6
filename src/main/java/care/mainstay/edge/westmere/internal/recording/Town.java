package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.places.Place;

/**
 * Where the places of Westmere lie on the map: in the sea between Cumbria and the Isle of Man, where nobody lives, so that
 * no home of the demo is anybody’s.
 *
 * <p>They lie along the valley of the Wend, which bends: each as far up from the town as its minutes by road say, so that two
 * places are as near as their minutes are, by which carers and people are brought together. Homes lie within some hundred
 * metres of the middle of their place.
 */
final class Town {

    private static final int NORTH = 54_20000;
    private static final int EAST = -3_95000;

    /** Straight metres to a minute by road: 500 m driven, three tenths of which are bends. */
    private static final double METRES_A_MINUTE = 385;

    /** Metres to a hundred-thousandth of a degree, northwards and, at this latitude, eastwards. */
    private static final double NORTHWARDS = 1.11195;

    private static final double EASTWARDS = 0.6505;

    private static final double AROUND = 450;

    /** Radians east of north in which the valley leaves the town, and by which it bends with each minute. */
    private static final double LEAVES = -0.45;

    private static final double BENDS = 0.035;

    private Town() {}

    /** A home in a place that is so many minutes out. */
    static Place home(int minutesOut, Dice dice) {
        double direction = LEAVES + minutesOut * BENDS;
        double metres = minutesOut * METRES_A_MINUTE;
        double north = metres * StrictMath.cos(direction) + dice.between(-AROUND, AROUND);
        double east = metres * StrictMath.sin(direction) + dice.between(-AROUND, AROUND);
        return new Place(
                NORTH + (int) StrictMath.round(north / NORTHWARDS), EAST + (int) StrictMath.round(east / EASTWARDS));
    }
}
