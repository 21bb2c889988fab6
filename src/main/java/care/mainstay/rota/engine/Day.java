package care.mainstay.rota.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A day to be planned: who is to be visited for what and when, who can go, how long the ways take, and what is charged.
 *
 * <p>What is planned are visits, one for each carer who is to come: somebody who needs two carers has two visits, whose
 * starts are held together by {@link Together}. Times are whole numbers of a unit that the day names
 * ({@code unitsPerMinute}): a source with decimals is scaled up until all of them are whole.
 *
 * <p>Inside, everything lies in flat arrays by number of visit, carer and place, because the engine reads them millions of
 * times a second.
 */
public final class Day {

    /** The end of a shift that nobody has set. */
    public static final int OPEN_ENDED = 1 << 29;

    /** Holds no two starts together: so far below any difference of times that it never binds. */
    static final int FREE = -(1 << 30);

    static final int NOBODY = -1;

    /** Who can go, from where to where and between which times; {@code rest} when a break is owed. */
    public record Carer(String id, int from, int to, int shiftStart, int shiftEnd, boolean rest, Set<String> skills) {}

    /** One carer's task at a person's home. */
    public record Need(String skill, int duration) {}

    /** When visits may start; a visit that starts after the end is late, unless the end binds its end instead. */
    public record Window(int start, int end) {}

    /** How the starts of a person's two visits hang together: the second follows between least and most after the first. */
    public record Together(int least, int most) {

        public static final Together AT_ONCE = new Together(0, 0);

        /** By two carers, whenever suits. */
        public static final Together APART = new Together(FREE, -FREE);
    }

    /** Who is to be visited. {@code preferred} is empty when any carer will do. */
    public record Person(
            String id,
            int place,
            List<Window> windows,
            List<Need> needs,
            Together together,
            boolean optional,
            Set<String> preferred,
            Set<String> excluded) {}

    /**
     * The break owed: it lies between these times and lasts at least so long. {@code stretches}: whether it may be planned
     * longer, so that what would be waiting before a door becomes a long break.
     */
    public record Rest(int start, int end, int least, boolean endsInside, boolean stretches) {}

    /** How long each way takes, from each place to each, row by row; not the same both ways on real roads. */
    public record Travel(int places, int[] times) {

        public int between(int from, int to) {
            return times[from * places + to];
        }
    }

    /** Everything about the day at once. {@code endsInside}: a visit is in time when it ends within its window. */
    public record Facts(
            List<Carer> carers,
            List<Person> persons,
            Travel travel,
            Charges charges,
            Rest rest,
            boolean endsInside,
            boolean waitsAtBase,
            int unitsPerMinute) {}

    /** For days on which no breaks are planned. */
    public static final Rest NO_REST = new Rest(0, 0, 0, false, false);

    final Facts facts;
    final int visits;
    final int carers;
    final int places;
    final int[] travel;
    final int[] person;
    final int[] order;
    final int[] place;
    final int[] duration;
    final int[] partner;
    /** How long after this visit's start its partner's may be at the earliest; negative: how long before. */
    final int[] lead;
    /** Windows of each visit by ascending start, {@code windowFrom[v]} to {@code windowFrom[v + 1]}. */
    final int[] windowFrom;

    final int[] opens;
    final int[] closes;
    final boolean[] able;
    final boolean[] preferred;
    final int[][] ableCarers;
    /** Later than any sensible start: only visits that wait for each other in a circle come here. */
    final int horizon;

    private final Map<String, Integer> visitByName = new HashMap<>();
    private final Map<String, Integer> carerById = new HashMap<>();

    private Day(Facts facts) {
        this.facts = facts;
        this.places = facts.travel().places();
        this.travel = facts.travel().times();
        this.carers = facts.carers().size();
        this.visits =
                facts.persons().stream().mapToInt(one -> one.needs().size()).sum();
        person = new int[visits];
        order = new int[visits];
        place = new int[visits];
        duration = new int[visits];
        partner = new int[visits];
        lead = new int[visits];
        windowFrom = new int[visits + 1];
        int windows = facts.persons().stream()
                .mapToInt(one -> one.needs().size() * one.windows().size())
                .sum();
        opens = new int[windows];
        closes = new int[windows];
        able = new boolean[carers * visits];
        preferred = new boolean[carers * visits];
        for (int c = 0; c < carers; c++) {
            carerById.put(facts.carers().get(c).id(), c);
        }
        int v = 0;
        for (int p = 0; p < facts.persons().size(); p++) {
            v = lay(p, v);
        }
        ableCarers = new int[visits][];
        for (int each = 0; each < visits; each++) {
            int visit = each;
            ableCarers[each] = java.util.stream.IntStream.range(0, carers)
                    .filter(c -> able[c * visits + visit])
                    .toArray();
        }
        horizon = DayRules.horizon(facts);
    }

    /** The day, or everything that is wrong with it ({@link care.mainstay.foundation.kernel.Refused}). */
    public static Day of(Facts facts) {
        DayRules.check(facts);
        return new Day(facts);
    }

    private int lay(int p, int from) {
        Person one = facts.persons().get(p);
        int v = from;
        for (int k = 0; k < one.needs().size(); k++, v++) {
            Need need = one.needs().get(k);
            person[v] = p;
            order[v] = k;
            place[v] = one.place();
            duration[v] = need.duration();
            partner[v] = one.needs().size() == 2 ? from + 1 - k : NOBODY;
            lead[v] = k == 0 ? one.together().least() : -one.together().most();
            visitByName.put(one.id() + '\n' + need.skill(), v);
            int w = windowFrom[v];
            for (Window window : one.windows()) {
                opens[w] = window.start();
                closes[w] = window.end() - (facts.endsInside() ? need.duration() : 0);
                w++;
            }
            windowFrom[v + 1] = w;
            for (int c = 0; c < carers; c++) {
                Carer carer = facts.carers().get(c);
                boolean barred =
                        one.excluded().contains(carer.id()) && facts.charges().weight(Charge.EXCLUDED) == 0;
                able[c * visits + v] = carer.skills().contains(need.skill()) && !barred;
                preferred[c * visits + v] =
                        one.preferred().isEmpty() || one.preferred().contains(carer.id());
            }
        }
        return v;
    }

    /** The same day, on which breaks may be planned longer than they must be. */
    public Day withLongBreaks() {
        Rest rest = facts.rest();
        return new Day(new Facts(
                facts.carers(),
                facts.persons(),
                facts.travel(),
                facts.charges(),
                new Rest(rest.start(), rest.end(), rest.least(), rest.endsInside(), true),
                facts.endsInside(),
                facts.waitsAtBase(),
                facts.unitsPerMinute()));
    }

    public Facts facts() {
        return facts;
    }

    public int visits() {
        return visits;
    }

    /** The person to be visited. */
    public Person person(int visit) {
        return facts.persons().get(person[visit]);
    }

    /** What is to be done there. */
    public Need need(int visit) {
        return person(visit).needs().get(order[visit]);
    }

    /** The number of a person's visit for a skill, or -1. */
    public int visit(String personId, String skill) {
        return visitByName.getOrDefault(personId + '\n' + skill, NOBODY);
    }

    /** The carer's number, or -1. */
    public int carer(String id) {
        return carerById.getOrDefault(id, NOBODY);
    }

    boolean optional(int visit) {
        return facts.persons().get(person[visit]).optional();
    }

    /** Whether enough carers could come; nobody need be able to visit somebody who may be left out. */
    boolean isPossible(int visit) {
        int other = partner[visit];
        if (other < 0) {
            return ableCarers[visit].length > 0;
        }
        return ableCarers[visit].length > 0
                && ableCarers[other].length > 0
                && (ableCarers[visit].length > 1
                        || ableCarers[other].length > 1
                        || ableCarers[visit][0] != ableCarers[other][0]);
    }

    /** How late the visit is when it starts then: measured from the last window that had opened. */
    int late(int visit, int start) {
        int w = windowFrom[visit];
        int end = windowFrom[visit + 1];
        while (w + 1 < end && opens[w + 1] <= start) {
            w++;
        }
        return Math.max(0, start - closes[w]);
    }

    /** A time in minutes, exactly, without needless zeros. */
    public String minutes(long time) {
        return new java.math.BigDecimal(time)
                .divide(new java.math.BigDecimal(facts.unitsPerMinute()))
                .stripTrailingZeros()
                .toPlainString();
    }
}
