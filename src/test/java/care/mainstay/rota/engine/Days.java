package care.mainstay.rota.engine;

import care.mainstay.rota.engine.Day.Carer;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Person;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Days for tests, in which every way takes 10, every visit 20, and every window is from 0 to 100. */
final class Days {

    private final List<Carer> carers = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();

    private Days() {}

    static Days of() {
        return new Days();
    }

    Days carers(int count) {
        for (int c = 0; c < count; c++) {
            carers.add(new Carer("c" + carers.size(), 0, 0, 0, Day.OPEN_ENDED, false, Set.of("wash", "lift")));
        }
        return this;
    }

    Days carer(Carer carer) {
        carers.add(carer);
        return this;
    }

    /** Somebody who needs one carer ("alone") or two ("at once"). */
    Days person(String how) {
        List<Need> needs = how.equals("alone")
                ? List.of(new Need("wash", 20))
                : List.of(new Need("wash", 20), new Need("lift", 20));
        return person(
                "p" + persons.size(),
                new Window(0, 100),
                needs,
                how.equals("alone") ? Together.APART : Together.AT_ONCE);
    }

    Days person(String id, Window window, List<Need> needs, Together together) {
        persons.add(new Person(id, persons.size() + 1, List.of(window), needs, together, false, Set.of(), Set.of()));
        return this;
    }

    Day day() {
        int places = persons.size() + 1;
        int[] times = new int[places * places];
        for (int k = 0; k < times.length; k++) {
            times[k] = k / places == k % places ? 0 : 10;
        }
        return Day.of(new Day.Facts(
                carers, persons, new Day.Travel(places, times), Charges.mankowska(), Day.NO_REST, false, false, 1));
    }
}
