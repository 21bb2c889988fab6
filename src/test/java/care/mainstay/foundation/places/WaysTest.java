package care.mainstay.foundation.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WaysTest {

    private static Place at(String latitude, String longitude) {
        return Place.of(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    private static final Place CHARING_CROSS = at("51.50735", "-0.12776");

    @Test
    void aDegreeOfLatitudeIsAboutAHundredAndElevenKilometres() {
        // 2π × 6,371,009 m / 360 = 111,195 m
        assertThat(at("52", "-1").metresTo(at("53", "-1"))).isEqualTo(111_195);
    }

    @Test
    void streetsAddThreeTenthsAndMinutesAreRoundedUp() {
        // 0.01° north is 1,112 m; × 1.3 = 1,445.6, so 1,446 m
        var far = at("51.51735", "-0.12776");

        // by car 1,446 / 500 = 2.9, so 3, and 2 to park
        assertThat(Ways.between(CHARING_CROSS, far, Transport.CAR)).isEqualTo(new Way(5, 1_446, false));
        // on foot 1,446 / 80 = 18.1, so 19
        assertThat(Ways.between(CHARING_CROSS, far, Transport.ON_FOOT)).isEqualTo(new Way(19, 1_446, false));
        // 1,446 / 230 = 6.3, so 7, and 1 to lock up
        assertThat(Ways.between(CHARING_CROSS, far, Transport.BICYCLE)).isEqualTo(new Way(8, 1_446, false));
        // 1,446 / 250 = 5.8, so 6, and 8 to wait
        assertThat(Ways.between(CHARING_CROSS, far, Transport.PUBLIC_TRANSPORT)).isEqualTo(new Way(14, 1_446, false));
    }

    @Test
    void withinOneHouseThereIsNoWay() {
        assertThat(Ways.between(CHARING_CROSS, CHARING_CROSS, Transport.PUBLIC_TRANSPORT))
                .isEqualTo(new Way(0, 0, false));
    }

    @Test
    void whereAnEndIsUnknownAQuarterOfAnHourIsAssumedAndSaidSo() {
        assertThat(Ways.between(Optional.of(CHARING_CROSS), Optional.empty(), Transport.CAR))
                .isEqualTo(new Way(15, 0, true));
        assertThat(Ways.between(Optional.empty(), Optional.empty(), Transport.ON_FOOT))
                .isEqualTo(new Way(15, 0, true));
    }

    @Property
    void aWayIsAsLongThereAsBackAndLongerThanTheStraightLine(
            @ForAll @IntRange(min = 51_00000, max = 53_90000) int north,
            @ForAll @IntRange(min = -5_00000, max = 1_50000) int east,
            @ForAll @IntRange(min = 51_00000, max = 53_90000) int otherNorth,
            @ForAll @IntRange(min = -5_00000, max = 1_50000) int otherEast,
            @ForAll Transport transport) {
        var from = new Place(north, east);
        var to = new Place(otherNorth, otherEast);

        var there = Ways.between(from, to, transport);

        assertThat(Ways.between(to, from, transport)).isEqualTo(there);
        assertThat(there.metres()).isGreaterThanOrEqualTo(from.metresTo(to));
    }

    @Test
    void theWholeCountryIsInsideAndItsNeighboursAreNot() {
        at("50.06632", "-5.71478"); // Land’s End
        at("58.64390", "-3.07000"); // John o’ Groats
        at("60.79900", "-0.78000"); // Unst
        at("57.81300", "-8.57800"); // St Kilda
        at("52.48100", "1.76200"); // Lowestoft
        at("54.34440", "-7.63150"); // Enniskillen
        at("49.91400", "-6.31500"); // Scilly

        assertOutside("48.85661", "2.35222"); // Paris
        assertOutside("50.95129", "1.85869"); // Calais
        assertOutside("50.72600", "1.61300"); // Boulogne
        assertOutside("53.34981", "-6.26031"); // Dublin
        assertOutside("0", "0");
    }

    private static void assertOutside(String latitude, String longitude) {
        assertThatThrownBy(() -> at(latitude, longitude))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("places.outside-the-united-kingdom"));
    }

    @Test
    void aPlaceIsKeptToTheMetreAndComesBackTheSame() {
        var place = at("51.507354", "-0.1277582");

        assertThat(place.degreesNorth()).isEqualTo(new BigDecimal("51.50735"));
        assertThat(place.degreesEast()).isEqualTo(new BigDecimal("-0.12776"));
        assertThat(Place.of(place.degreesNorth(), place.degreesEast())).isEqualTo(place);
    }

    @Test
    void whatIsTypedIsReadOrRefusedWithEverythingThatIsWrong() {
        assertThat(Place.read(" ", "")).isEmpty();
        assertThat(Place.read("51.50735", " −0.12776 ")).contains(CHARING_CROSS);
        assertThatThrownBy(() -> Place.read("north", "east"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("latitude", "longitude"));
        assertThatThrownBy(() -> Place.read("51.5", ""))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("places.longitude-is-no-number"));
    }
}
