package care.mainstay.edge.web.rota;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.places.Place;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoundDrawingTest {

    private static RoundDrawing of(Place... places) {
        return new RoundDrawing(List.of(places).stream().map(Optional::of).toList());
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    @Test
    void homesOneMetreApartAreDrawnSoThatBothNumbersCanBeRead() {
        var dots =
                of(new Place(54_20000, -3_95000), new Place(54_20001, -3_95000)).dots();

        assertThat(Math.hypot(
                        number(dots.get(0).x()) - number(dots.get(1).x()),
                        number(dots.get(0).y()) - number(dots.get(1).y())))
                .isGreaterThan(26.5);
    }

    @Test
    void theScaleSaysHowLongAMileIs() {
        // 8,896 metres from south to north in 252 of the picture: 35.3 metres to one, 45.6 for a mile, 91.2 for two
        var scale =
                of(new Place(54_20000, -3_95000), new Place(54_28000, -3_95000)).scale();

        assertThat(scale.words()).isEqualTo("2 miles");
        assertThat(number(scale.until()) - scale.from()).isBetween(91.0, 91.4);
    }

    @Test
    void withinOneHomeNoWayIsDrawn() {
        var home = new Place(54_20000, -3_95000);

        assertThat(of(home).leg(home, new Place(54_20000, -3_95000), false)).isEmpty();
    }

    @Provide
    Arbitrary<List<Place>> rounds() {
        var place = Combinators.combine(
                        Arbitraries.integers().between(54_10000, 54_30000),
                        Arbitraries.integers().between(-4_10000, -3_80000))
                .as(Place::new);
        return place.list().ofMinSize(1).ofMaxSize(14);
    }

    @Property(tries = 300)
    void everyNumberLiesWithinThePicture(@ForAll("rounds") List<Place> places) {
        var drawing = of(places.toArray(Place[]::new));

        assertThat(drawing.dots()).allSatisfy(dot -> {
            assertThat(number(dot.left())).isBetween(3.9, RoundDrawing.WIDTH - dot.wide() - 3.9);
            assertThat(number(dot.y())).isBetween(20.0, RoundDrawing.HEIGHT - 40.0);
        });
        assertThat(drawing.dots()).hasSize((int) places.stream().distinct().count());
    }
}
