package care.mainstay.rota.horizon;

import care.mainstay.rota.horizon.Horizon.Away;
import care.mainstay.rota.horizon.Horizon.Came;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Facts;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Person;
import care.mainstay.rota.horizon.Horizon.Shift;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** A week small enough to be worked out by hand: Ann and Bob, ten minutes from Rose, who is visited every morning at eight. */
final class TwoCarers {

    static final List<Integer> WEEK = List.of(0, 1, 2, 3, 4, 5, 6);

    private TwoCarers() {}

    static Carer carer(String id, Away... away) {
        return new Carer(
                id,
                0,
                Set.of("medicines"),
                IntStream.range(0, 7).mapToObj(day -> new Shift(day, 420, 840)).toList(),
                List.of(away),
                0,
                2_000);
    }

    static Pattern morning(int carers, List<Integer> days) {
        return new Pattern("morning", 480, 540, 30, carers, Set.of("medicines"), false, days);
    }

    static Person rose(Set<String> team, int carersAtMost, List<Came> history, Pattern... patterns) {
        return new Person("Rose", 1, List.of(patterns), team, carersAtMost, Set.of(), Set.of(), history);
    }

    static Horizon week(List<Carer> carers, Person... people) {
        return Horizon.of(facts(carers, List.of(people)));
    }

    static Facts facts(List<Carer> carers, List<Person> people) {
        return new Facts(
                "by hand",
                7,
                HorizonRules.USUAL,
                HorizonWeights.usual(),
                Ways.ofMinutes(3, new int[] {0, 10, 15, 10, 0, 5, 15, 5, 0}, 400),
                carers,
                Set.of("Carl"),
                people,
                OptionalInt.empty());
    }
}
