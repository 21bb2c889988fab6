package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Chance;
import care.mainstay.rota.horizon.Horizon.Came;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Facts;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Made-up horizons for the public continuity benchmark: the same numbers and seed give the same horizon everywhere. How people
 * and carers are made is told in docs/rota-benchmark.md, and by {@link MadeUpPeople} and {@link MadeUpCarers}.
 */
public final class HorizonGenerator {

    /** A straight way is as many per cent long, and so many metres of it are gone in a minute (24 km/h through a town). */
    static final int DETOUR = 130;

    public static final int METRES_PER_MINUTE = 400;

    /** Beyond what carers must work to make all visits on a day of the weekend, per cent. */
    private static final int SLACK = 165;

    private final int number;
    private final int days;
    private final long seed;
    private final @Nullable Ways geography;

    private HorizonGenerator(int number, int days, long seed, @Nullable Ways geography) {
        this.number = number;
        this.days = days;
        this.seed = seed;
        this.geography = geography;
    }

    /** On made-up towns. */
    public static Horizon generate(int people, int days, long seed) {
        return new HorizonGenerator(people, days, seed, null).make();
    }

    /** On given ways, place 0 of which is the office: people and carers live at the others, several at one if need be. */
    public static Horizon generate(int people, int days, long seed, Ways geography) {
        return new HorizonGenerator(people, days, seed, geography).make();
    }

    /** Where each place of a made-up horizon lies: first people’s homes, then carers’. */
    static List<Ways.Point> towns(int people, int carers, Chance chance) {
        int side = 6_000 + 1_200 * (int) Math.sqrt(people);
        int towns = 1 + people / 25;
        var centres = new ArrayList<Ways.Point>();
        for (int t = 0; t < towns; t++) {
            centres.add(new Ways.Point(chance.below(side), chance.below(side)));
        }
        var points = new ArrayList<Ways.Point>();
        for (int k = 0; k < people + carers; k++) {
            if (chance.below(10) < 3) {
                points.add(new Ways.Point(chance.below(side), chance.below(side)));
            } else {
                var centre = centres.get(chance.below(towns));
                points.add(new Ways.Point(centre.x() + aside(chance), centre.y() + aside(chance)));
            }
        }
        return points;
    }

    private static int aside(Chance chance) {
        return chance.below(2_500) + chance.below(2_500) - 2_500;
    }

    private Horizon make() {
        var people = new MadeUpPeople(days, Chance.of(seed, 1)).make(number);
        var carers = new MadeUpCarers(days, Chance.of(seed, 2)).make(carersNeeded(people));
        var chance = Chance.of(seed, 3);
        Ways ways = geography == null
                ? Ways.straight(towns(number, carers.size(), chance), DETOUR, METRES_PER_MINUTE)
                : geography;
        var placed = new ArrayList<Person>();
        var homes = new ArrayList<Carer>();
        for (int p = 0; p < number; p++) {
            placed.add(at(people.get(p), geography == null ? p : 1 + p % (ways.places() - 1)));
        }
        for (int c = 0; c < carers.size(); c++) {
            homes.add(at(carers.get(c), geography == null ? number + c : chance.below(ways.places())));
        }
        var withHistory = placed.stream()
                .map(person -> history(person, homes, ways, chance))
                .toList();
        return Horizon.of(new Facts(
                "made-up-" + number + "x" + days + "-seed-" + seed,
                days,
                HorizonRules.USUAL,
                HorizonWeights.frugal(),
                ways,
                homes,
                Set.of(),
                withHistory,
                OptionalInt.empty()));
    }

    /** Enough for the fullest day of a weekend, on which about half of them work six hours and a half each. */
    private static int carersNeeded(List<Person> people) {
        int fullest = 0;
        for (int day = 5; day < 7; day++) {
            int of = day;
            int minutes = people.stream()
                    .flatMap(person -> person.patterns().stream())
                    .filter(pattern -> pattern.days().stream().anyMatch(each -> each % 7 == of))
                    .mapToInt(pattern -> (pattern.minutes() + 7) * pattern.carers())
                    .sum();
            fullest = Math.max(fullest, minutes);
        }
        return Math.max(4, fullest * 2 * SLACK / 100 / 390 + 2);
    }

    private static Person at(Person person, int place) {
        return new Person(
                person.id(),
                place,
                person.patterns(),
                person.team(),
                person.carersAtMost(),
                person.excluded(),
                person.known(),
                person.history());
    }

    private static Carer at(Carer carer, int place) {
        return new Carer(
                carer.id(), place, carer.skills(), carer.shifts(), carer.away(), carer.guaranteed(), carer.most());
    }

    /** Who came in the four weeks before: of a dozen carers who live near, anybody; and one person in twenty excludes one. */
    private static Person history(Person person, List<Carer> carers, Ways ways, Chance chance) {
        Set<String> needed = new TreeSet<>();
        person.patterns().forEach(pattern -> needed.addAll(pattern.skills()));
        List<Carer> near = carers.stream()
                .filter(carer -> carer.skills().containsAll(needed))
                .sorted(Comparator.comparingInt((Carer carer) -> ways.minutes(carer.place(), person.place()))
                        .thenComparing(Carer::id))
                .limit(8 + chance.below(9))
                .toList();
        var excluded = new TreeSet<String>();
        var came = new ArrayList<Came>();
        boolean starts = person.patterns().stream()
                .flatMap(pattern -> pattern.days().stream())
                .allMatch(day -> day > 6);
        if (!near.isEmpty() && chance.below(20) == 0) {
            excluded.add(near.get(chance.below(near.size())).id());
        }
        for (int day = -Horizon.HISTORY; day < 0 && !starts && !near.isEmpty(); day++) {
            for (Pattern pattern : person.patterns()) {
                int like = Math.floorMod(day, 7);
                if (pattern.days().stream().anyMatch(each -> each % 7 == like)) {
                    for (int k = 0; k < pattern.carers(); k++) {
                        var one = new Came(
                                day, near.get(chance.below(near.size())).id());
                        if (!came.contains(one)) {
                            came.add(one);
                        }
                    }
                }
            }
        }
        return new Person(
                person.id(),
                person.place(),
                person.patterns(),
                person.team(),
                person.carersAtMost(),
                excluded,
                person.known(),
                came);
    }
}
