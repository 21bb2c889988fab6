package care.mainstay.rota.horizon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Several weeks to be planned as one: who is to be visited when and for how long, who can go, who came before, how long the
 * ways are, and what is charged.
 *
 * <p>Days are numbered from 0; the four weeks before are days −28 to −1. Weeks are days 0 to 6, 7 to 13 and so on. Times are
 * minutes after midnight. A visit is named by the person, its pattern’s name, and the day.
 */
public final class Horizon {

    /** How many days before day 0 the history tells. */
    public static final int HISTORY = 28;

    /** Who can go, from which place, when; {@code guaranteed} and {@code most}: minutes of work a week. */
    public record Carer(
            String id, int place, Set<String> skills, List<Shift> shifts, List<Away> away, int guaranteed, int most) {}

    /** Visits of the day lie between these times. A carer may have several a day. */
    public record Shift(int day, int from, int until) {}

    /** A day on which a carer’s shifts do not count, and why: leave, sickness. */
    public record Away(int day, String why) {}

    /**
     * Who is to be visited.
     *
     * @param team the carers agreed with the person
     * @param carersAtMost how many carers are agreed in all; with a team, those above it are for anybody else
     * @param excluded who must not come
     * @param known who has come to the person before the history begins
     * @param history who came on which of the 28 days before
     */
    public record Person(
            String id,
            int place,
            List<Pattern> patterns,
            Set<String> team,
            int carersAtMost,
            Set<String> excluded,
            Set<String> known,
            List<Came> history) {}

    public record Came(int day, String carer) {}

    /**
     * A visit on each of some days.
     *
     * @param name morning, lunch, tea, bed; a person’s visits of the same name on following days should start alike
     * @param opens first minute in which it may start, and {@code closes} the last
     * @param carers one, or two who come together
     * @param critical whether it must not start late
     */
    public record Pattern(
            String name,
            int opens,
            int closes,
            int minutes,
            int carers,
            Set<String> skills,
            boolean critical,
            List<Integer> days) {}

    /** One visit: of which person, which of their patterns, on which day. */
    public record Visit(int person, int pattern, int day) {}

    /**
     * Everything at once.
     *
     * @param former carers who came before and have left
     * @param travelAtMost minutes on the way between visits that the whole plan should have at most, all carers and days
     *     together
     */
    public record Facts(
            String name,
            int days,
            HorizonRules rules,
            HorizonWeights weights,
            Ways ways,
            List<Carer> carers,
            Set<String> former,
            List<Person> people,
            OptionalInt travelAtMost) {

        private Facts with(HorizonWeights others, List<Person> people, OptionalInt travel) {
            return new Facts(name, days, rules, others, ways, carers, former, people, travel);
        }
    }

    private final Facts facts;
    private final List<Visit> visits;
    private final Map<String, Integer> carerById = new HashMap<>();
    private final Map<String, Integer> visitByName = new HashMap<>();

    private Horizon(Facts facts) {
        this.facts = facts;
        for (Carer carer : facts.carers()) {
            carerById.put(carer.id(), carerById.size());
        }
        var found = new ArrayList<Visit>();
        for (int p = 0; p < facts.people().size(); p++) {
            Person person = facts.people().get(p);
            for (int k = 0; k < person.patterns().size(); k++) {
                Pattern pattern = person.patterns().get(k);
                for (int day : pattern.days()) {
                    visitByName.put(name(person.id(), pattern.name(), day), found.size());
                    found.add(new Visit(p, k, day));
                }
            }
        }
        visits = List.copyOf(found);
    }

    /** The horizon, or {@link care.mainstay.foundation.kernel.Refused} with everything that is wrong with it. */
    public static Horizon of(Facts facts) {
        HorizonProblems.of(facts).refuseIfAny();
        return new Horizon(facts);
    }

    private static String name(String person, String pattern, int day) {
        return day + "\n" + pattern + "\n" + person;
    }

    public Facts facts() {
        return facts;
    }

    public int days() {
        return facts.days();
    }

    public int weeks() {
        return facts.days() / 7;
    }

    public List<Visit> visits() {
        return visits;
    }

    public Person person(Visit visit) {
        return facts.people().get(visit.person());
    }

    public Pattern pattern(Visit visit) {
        return person(visit).patterns().get(visit.pattern());
    }

    public Optional<Integer> carer(String id) {
        return Optional.ofNullable(carerById.get(id));
    }

    public Optional<Integer> visit(String person, String pattern, int day) {
        return Optional.ofNullable(visitByName.get(name(person, pattern, day)));
    }

    /** A visit in words, for messages. */
    public String words(int visit) {
        Visit it = visits.get(visit);
        return "“" + pattern(it).name() + "” of " + person(it).id() + " on day " + it.day();
    }

    /** The same with other weights. */
    public Horizon weighed(HorizonWeights weights) {
        return new Horizon(facts.with(weights, facts.people(), facts.travelAtMost()));
    }

    /** The same where the whole plan should have no more than so many minutes on the way between visits. */
    public Horizon withTravelAtMost(int minutes) {
        return of(facts.with(facts.weights(), facts.people(), OptionalInt.of(minutes)));
    }

    /** The same where everybody has agreed so many carers at most, whoever they are, and nobody has come before. */
    public Horizon limited(int carersAtMost) {
        List<Person> people = facts.people().stream()
                .map(one -> new Person(
                        one.id(),
                        one.place(),
                        one.patterns(),
                        Set.of(),
                        carersAtMost,
                        one.excluded(),
                        Set.of(),
                        List.of()))
                .toList();
        return new Horizon(facts.with(facts.weights(), people, facts.travelAtMost()));
    }

    /** Minutes guaranteed to a carer in a week: of a week with days away, the part of its contracted days that is left. */
    public int guaranteed(int carer, int week) {
        Carer one = facts.carers().get(carer);
        long contracted = one.shifts().stream()
                .filter(shift -> shift.day() / 7 == week)
                .map(Shift::day)
                .distinct()
                .count();
        long there = one.shifts().stream()
                .filter(shift -> shift.day() / 7 == week && !isAway(one, shift.day()))
                .map(Shift::day)
                .distinct()
                .count();
        return contracted == 0 ? 0 : (int) (one.guaranteed() * there / contracted);
    }

    public static boolean isAway(Carer carer, int day) {
        return carer.away().stream().anyMatch(away -> away.day() == day);
    }
}
