package care.mainstay.rota.horizon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

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

    /**
     * Who can go, from which place, when.
     *
     * @param guaranteed minutes of work a week, and {@code most}
     * @param means which of the ways are the carer's: 0 for {@link Facts#ways}, 1 for the first of {@link Facts#otherWays}
     */
    public record Carer(
            String id,
            int place,
            Set<String> skills,
            List<Shift> shifts,
            List<Away> away,
            int guaranteed,
            int most,
            int means) {

        /** One who goes as everybody does. */
        public Carer(
                String id,
                int place,
                Set<String> skills,
                List<Shift> shifts,
                List<Away> away,
                int guaranteed,
                int most) {
            this(id, place, skills, shifts, away, guaranteed, most, 0);
        }
    }

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
     * A visit as the rota has it now: the search begins with all of these.
     *
     * @param carers who is to come: as many as the visit needs
     * @param kept whether it stays so, whatever the rules say: over, begun, or too near to be changed
     * @param price minutes of travel that another carer counts like, because these have been told
     */
    public record Planned(
            String person, String pattern, int day, int start, List<String> carers, boolean kept, int price) {

        public Planned {
            carers = List.copyOf(carers);
        }
    }

    /**
     * Everything at once.
     *
     * @param former carers who came before and have left
     * @param travelAtMost minutes on the way between visits that the whole plan should have at most, all carers and days
     *     together
     * @param otherWays those of carers who go by other means than the most
     * @param planned the rota as it stands, as far as there is one
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
            OptionalInt travelAtMost,
            List<Ways> otherWays,
            List<Planned> planned) {

        /** Planned from nothing, where everybody goes alike. */
        public Facts(
                String name,
                int days,
                HorizonRules rules,
                HorizonWeights weights,
                Ways ways,
                List<Carer> carers,
                Set<String> former,
                List<Person> people,
                OptionalInt travelAtMost) {
            this(name, days, rules, weights, ways, carers, former, people, travelAtMost, List.of(), List.of());
        }

        private Facts with(HorizonWeights others, List<Person> people, OptionalInt travel) {
            return new Facts(name, days, rules, others, ways, carers, former, people, travel, otherWays, planned);
        }
    }

    private final Facts facts;
    private final List<Visit> visits;
    private final Map<String, Integer> carerById = new HashMap<>();
    private final Map<String, Integer> visitByName = new HashMap<>();
    private final Map<Integer, Planned> planned = new HashMap<>();

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
        for (Planned one : facts.planned()) {
            visit(one.person(), one.pattern(), one.day()).ifPresent(visit -> planned.put(visit, one));
        }
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

    /** How the rota has a visit now. */
    public Optional<Planned> planned(int visit) {
        return Optional.ofNullable(planned.get(visit));
    }

    /** Whether a visit stays as it is, whatever the rules say. */
    public boolean isKept(int visit) {
        return planned(visit).filter(Planned::kept).isPresent();
    }

    /** The rota as it stands. */
    public HorizonPlan asPlanned() {
        return new HorizonPlan(IntStream.range(0, visits.size())
                .filter(planned::containsKey)
                .mapToObj(visit -> {
                    Planned one = planned(visit).orElseThrow();
                    return new HorizonPlan.Made(visit, one.start(), numbers(one.carers()));
                })
                .toList());
    }

    List<Integer> numbers(List<String> carers) {
        return carers.stream().map(id -> carer(id).orElseThrow()).sorted().toList();
    }

    /** The ways as a carer goes them. */
    public Ways ways(int carer) {
        int means = facts.carers().get(carer).means();
        return means == 0 ? facts.ways() : facts.otherWays().get(means - 1);
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
