package care.mainstay.rota.horizon;

import care.mainstay.rota.horizon.Horizon.Came;
import care.mainstay.rota.horizon.Horizon.Person;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import care.mainstay.rota.horizon.HorizonReckoning.ForPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The people's side of a reckoning: who comes to each of them, and when. */
final class PeopleReckoning {

    private final Horizon horizon;
    private final HorizonPlan plan;
    private final Map<HorizonCharge, Long> amounts;

    PeopleReckoning(Horizon horizon, HorizonPlan plan, Map<HorizonCharge, Long> amounts) {
        this.horizon = horizon;
        this.plan = plan;
        this.amounts = amounts;
    }

    List<ForPerson> reckon() {
        var ofPerson = new ArrayList<List<Made>>();
        horizon.facts().people().forEach(person -> ofPerson.add(new ArrayList<>()));
        for (Made made : plan.made()) {
            ofPerson.get(horizon.visits().get(made.visit()).person()).add(made);
        }
        var people = new ArrayList<ForPerson>();
        for (int p = 0; p < ofPerson.size(); p++) {
            people.add(person(p, ofPerson.get(p)));
        }
        return List.copyOf(people);
    }

    private ForPerson person(int p, List<Made> visits) {
        Person person = horizon.facts().people().get(p);
        var times = new HashMap<Integer, Integer>();
        var came = new ArrayList<>(person.history());
        for (Made made : visits) {
            int day = horizon.visits().get(made.visit()).day();
            for (int c : made.carers()) {
                times.merge(c, 1, Integer::sum);
                came.add(new Came(day, id(c)));
            }
        }
        var upTo = new ArrayList<Integer>();
        var tooMany = new ArrayList<Integer>();
        int free = Math.max(0, person.carersAtMost() - person.team().size());
        long points = 0;
        for (int w = 0; w < horizon.weeks(); w++) {
            int end = 7 * w + 6;
            var different = new HashSet<String>();
            came.stream()
                    .filter(one -> one.day() <= end && one.day() > end - Horizon.HISTORY)
                    .forEach(one -> different.add(one.carer()));
            upTo.add(different.size());
            different.removeAll(person.team());
            int over = Math.max(0, different.size() - free);
            tooMany.add(over);
            points += (long) over * (over + 1) / 2;
        }
        int made = times.values().stream().mapToInt(n -> n).sum();
        int most = times.values().stream().mapToInt(n -> n).max().orElse(0);
        int faces = newFaces(person, times.keySet());
        long spread = spread(visits);
        amounts.merge(HorizonCharge.EXTRA_CARERS, points, Long::sum);
        amounts.merge(HorizonCharge.NOT_MAIN, (long) made - most, Long::sum);
        amounts.merge(HorizonCharge.CARERS, (long) times.size(), Long::sum);
        amounts.merge(HorizonCharge.NEW_FACES, (long) faces, Long::sum);
        amounts.merge(HorizonCharge.SPREAD, spread, Long::sum);
        return new ForPerson(p, made, List.copyOf(new TreeSet<>(times.keySet())), upTo, tooMany, most, faces, spread);
    }

    private String id(int carer) {
        return horizon.facts().carers().get(carer).id();
    }

    /** A person to whom nobody has come before does not count faces: everybody is new. */
    private int newFaces(Person person, Set<Integer> carers) {
        if (person.history().isEmpty() && person.known().isEmpty()) {
            return 0;
        }
        var known = new HashSet<>(person.known());
        known.addAll(person.team());
        person.history().forEach(one -> known.add(one.carer()));
        return (int) carers.stream().filter(c -> !known.contains(id(c))).count();
    }

    private long spread(List<Made> visits) {
        var byName = new TreeMap<String, Map<Integer, Integer>>();
        for (Made made : visits) {
            byName.computeIfAbsent(name(made.visit()), name -> new HashMap<>())
                    .put(horizon.visits().get(made.visit()).day(), made.start());
        }
        long sum = 0;
        for (var each : byName.entrySet()) {
            int p = horizon.visits().get(visits.get(0).visit()).person();
            List<Integer> days = horizon.facts().people().get(p).patterns().stream()
                    .filter(pattern -> pattern.name().equals(each.getKey()))
                    .flatMap(pattern -> pattern.days().stream())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (int k = 1; k < days.size(); k++) {
                Integer before = each.getValue().get(days.get(k - 1));
                Integer start = each.getValue().get(days.get(k));
                if (before != null && start != null) {
                    sum += Math.abs(start - before);
                }
            }
        }
        return sum;
    }

    private String name(int visit) {
        return horizon.pattern(horizon.visits().get(visit)).name();
    }
}
