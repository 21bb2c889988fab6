package care.mainstay.rota.engine;

import care.mainstay.rota.engine.Day.Carer;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Person;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Small days made up from a seed: short ways, many pairs, tight windows, so that everything pushes everything. */
final class RandomDays {

    private RandomDays() {}

    /** A day of the kind that charges travel and lateness. */
    static Day plain(long seed, int people, int carers) {
        var random = new Random(seed);
        return Day.of(new Day.Facts(
                carers(random, carers, false),
                persons(random, people, false, carers),
                travel(random, people + 1),
                Charges.mankowska(),
                Day.NO_REST,
                false,
                false,
                1));
    }

    /** A day with shifts, breaks, people who may be left out, several windows, preferred and excluded carers. */
    static Day full(long seed, int people, int carers) {
        var random = new Random(seed);
        Map<Charge, Integer> weights = new LinkedHashMap<>();
        for (Charge charge : Charge.values()) {
            if (charge != Charge.EXCLUDED && charge != Charge.MILEAGE) {
                weights.put(charge, charge == Charge.UNSERVED ? 150 : random.nextInt(9));
            }
        }
        weights.put(Charge.MILEAGE, 1);
        boolean endsInside = random.nextBoolean();
        return Day.of(new Day.Facts(
                carers(random, carers, true),
                persons(random, people, true, carers),
                travel(random, people + 1),
                Charges.of(weights, 1),
                new Day.Rest(120, 240, 30, endsInside, random.nextBoolean()),
                endsInside,
                random.nextInt(4) == 0,
                1));
    }

    /** The same, held to everything that a provider may hold to; every third person may be left out at a price. */
    static Day homecare(long seed, int people, int carers) {
        var day = full(seed, people, carers);
        var random = new Random(seed);
        Map<String, Practice.Work> work = new LinkedHashMap<>();
        for (int c = 0; c < carers; c++) {
            var mode = List.of(
                            Practice.Mode.CAR,
                            new Practice.Mode("bicycle", 130, false),
                            new Practice.Mode("on foot", 333, false))
                    .get(random.nextInt(3));
            var pay = new Practice.Pay(1300, 1000, 0, 1221);
            work.put("c" + c, new Practice.Work(mode, random.nextInt(90), 100 + random.nextInt(200), pay));
        }
        Map<String, Practice.Critical> critical = new LinkedHashMap<>();
        Map<String, Integer> prices = new LinkedHashMap<>();
        List<Practice.Lock> locks = new ArrayList<>();
        for (Person person : day.facts().persons()) {
            int opens = person.windows().get(0).start();
            if (random.nextInt(3) == 0) {
                critical.put(person.id(), new Practice.Critical(opens + random.nextInt(60), 15));
            }
            if (random.nextInt(3) == 0) {
                prices.put(person.id(), random.nextInt(300));
            }
            if (random.nextInt(4) == 0 && person.needs().size() == 1) {
                String skill = person.needs().get(0).skill();
                boolean carer = !person.excluded().contains("c0") && random.nextBoolean();
                locks.add(new Practice.Lock(
                        person.id(),
                        skill,
                        carer ? Optional.of("c0") : Optional.empty(),
                        random.nextBoolean() ? OptionalInt.of(opens + random.nextInt(40)) : OptionalInt.empty()));
            }
        }
        var practice =
                new Practice(work, critical, prices, locks, metres(day), new Practice.Paid(20, random.nextBoolean()));
        return Day.of(day.facts(), practice);
    }

    private static int[] metres(Day day) {
        return java.util.Arrays.stream(day.facts().travel().times())
                .map(time -> 700 * time)
                .toArray();
    }

    /** The same once more, of which a first plan was published: some of it has begun, a carer is away, a visit is cancelled. */
    static Day published(long seed, int people, int carers) {
        var day = homecare(seed, people, carers);
        var random = new Random(seed);
        var schedule = new Schedule(day);
        new Opening(schedule, new Chance(seed)).plan();
        var standing = new Standing(day.visits, carers);
        standing.moment = 60;
        standing.tolerance = 15;
        int away = random.nextInt(carers);
        standing.away[away] = true;
        for (int v = 0; v < day.visits; v++) {
            standing.perNobody[v] = 500;
            if (schedule.isPlanned(v)) {
                standing.carer[v] = schedule.carer[v];
                standing.start[v] = schedule.start[v];
                standing.frozen[v] = schedule.start[v] < standing.moment && day.partner[v] < 0;
                standing.perCarer[v] = random.nextInt(90);
                standing.perTime[v] = random.nextInt(40);
            }
        }
        for (int v = 0; v < day.visits; v++) {
            standing.cancelled[v] = !standing.frozen[v] && day.partner[v] < 0 && random.nextInt(12) == 0;
        }
        return day.standing(standing, day.facts().charges().with(Charge.OFF_LOCK, 50));
    }

    private static List<Carer> carers(Random random, int count, boolean shifts) {
        var carers = new ArrayList<Carer>();
        for (int c = 0; c < count; c++) {
            var skills = new TreeSet<>(List.of("a"));
            for (String skill : List.of("b", "c")) {
                if (c < 2 || random.nextBoolean()) {
                    skills.add(skill);
                }
            }
            int start = shifts ? 10 * random.nextInt(4) : 0;
            carers.add(new Carer(
                    "c" + c,
                    0,
                    0,
                    start,
                    shifts ? start + 400 : Day.OPEN_ENDED,
                    shifts && random.nextInt(3) > 0,
                    skills));
        }
        return carers;
    }

    private static List<Person> persons(Random random, int count, boolean full, int carers) {
        var persons = new ArrayList<Person>();
        for (int p = 0; p < count; p++) {
            boolean two = random.nextInt(5) < 2;
            int opens = random.nextInt(300);
            var windows = new ArrayList<>(List.of(new Window(opens, opens + 20 + random.nextInt(60))));
            if (full && random.nextInt(3) == 0) {
                windows.add(new Window(opens + 120, opens + 160));
            }
            int least = random.nextInt(30);
            Together together = !two
                    ? Together.APART
                    : switch (random.nextInt(full ? 4 : 3)) {
                        case 0 -> Together.AT_ONCE;
                        case 3 -> Together.APART;
                        // wide enough now and then for another pair to lie inside
                        default -> new Together(least, least + random.nextInt(90));
                    };
            String first = random.nextBoolean() ? "a" : "b";
            List<Need> needs = two
                    ? List.of(new Need(first, 5 + random.nextInt(25)), new Need("c", 5 + random.nextInt(25)))
                    : List.of(new Need(first, 5 + random.nextInt(25)));
            persons.add(new Person(
                    "p" + p,
                    p + 1,
                    windows,
                    needs,
                    together,
                    full && random.nextInt(4) == 0,
                    full && random.nextInt(3) == 0 ? Set.of("c" + random.nextInt(carers)) : Set.of(),
                    full && carers > 3 && random.nextInt(5) == 0
                            ? Set.of("c" + (2 + random.nextInt(carers - 2)))
                            : Set.of()));
        }
        return persons;
    }

    private static Day.Travel travel(Random random, int places) {
        int[] x = random.ints(places, 0, 40).toArray();
        int[] y = random.ints(places, 0, 40).toArray();
        int[] times = new int[places * places];
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < places; b++) {
                int straight = (int) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b]));
                times[a * places + b] = a == b ? 0 : straight + random.nextInt(3);
            }
        }
        return new Day.Travel(places, times);
    }
}
