package care.mainstay.rota.internal;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.foundation.places.Way;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Travel;
import care.mainstay.rota.horizon.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways between people's homes, and from carers' homes and back, by each means of transport that somebody uses; by car
 * first. Metres are those that mileage is paid for: driven. From a home that is not known a way takes no time.
 */
final class LaidWays {

    private final Book book;
    private final List<PersonId> people;
    private final List<Transport> means = new ArrayList<>(List.of(Transport.CAR));

    LaidWays(Book book, List<PersonId> people) {
        this.book = book;
        this.people = people;
        for (Transport by : Transport.values()) {
            if (by != Transport.CAR
                    && book.carers().stream().anyMatch(carer -> book.ways().transport(carer.id()) == by)) {
                means.add(by);
            }
        }
    }

    int means(Carer carer) {
        return means.indexOf(book.ways().transport(carer.id()));
    }

    /** The place of the carer with this number among all. */
    int home(int carer) {
        return people.size() + carer;
    }

    List<Ways> ways() {
        return means.stream().map(this::ways).toList();
    }

    private Ways ways(Transport by) {
        List<Carer> carers = book.carers();
        int size = people.size() + carers.size();
        int[] minutes = new int[size * size];
        int[] metres = new int[size * size];
        for (int from = 0; from < people.size(); from++) {
            for (int to = 0; to < people.size(); to++) {
                put(minutes, metres, from * size + to, by, book.ways().between(by, people.get(from), people.get(to)));
            }
            Optional<Place> there = Optional.ofNullable(book.ways().homes().get(people.get(from)));
            for (int c = 0; c < carers.size(); c++) {
                Optional<Place> home = Optional.ofNullable(
                                book.ways().travels().get(carers.get(c).id()))
                        .flatMap(Travel::home);
                if (home.isPresent() && there.isPresent()) {
                    Way way = care.mainstay.foundation.places.Ways.between(home.get(), there.get(), by);
                    put(minutes, metres, from * size + home(c), by, way);
                    put(minutes, metres, home(c) * size + from, by, way);
                }
            }
        }
        return Ways.of(size, minutes, metres);
    }

    private static void put(int[] minutes, int[] metres, int at, Transport by, Way way) {
        minutes[at] = way.minutes();
        metres[at] = by == Transport.CAR ? way.metres() : 0;
    }
}
