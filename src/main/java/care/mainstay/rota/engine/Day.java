package care.mainstay.rota.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    final Practice practice;
    final Standing standing;
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
    /** The carer who must make the visit, or {@link #NOBODY}. */
    final int[] lockedCarer;
    /** When the visit must start, or -1. */
    final int[] lockedStart;
    /** Before which a carer may not leave the base: the shift, and the rest since the evening before. */
    final int[] readyFrom;
    /** Each carer's own travel times; the same table for all who go alike. */
    final int[][] ways;
    /** Whether not all go alike. */
    final boolean hasModes;
    /** Later than any sensible start: only visits that wait for each other in a circle come here. */
    final int horizon;

    private final Map<String, Integer> visitByName = new HashMap<>();
    private final Map<String, Integer> carerById = new HashMap<>();

    private Day(Facts facts, Practice practice, Standing standing) {
        this.facts = facts;
        this.practice = practice;
        this.standing = standing;
        this.places = facts.travel().places();
        this.travel = facts.travel().times();
        this.carers = facts.carers().size();
        this.visits = visitsOf(facts);
        person = new int[visits];
        order = new int[visits];
        place = new int[visits];
        duration = new int[visits];
        partner = new int[visits];
        lead = new int[visits];
        able = new boolean[carers * visits];
        preferred = new boolean[carers * visits];
        for (int c = 0; c < carers; c++) {
            carerById.put(facts.carers().get(c).id(), c);
        }
        int v = 0;
        for (int p = 0; p < facts.persons().size(); p++) {
            v = lay(p, v);
        }
        var means = new Means(facts, practice);
        readyFrom = means.readyFrom;
        ways = means.ways;
        hasModes = means.hasModes;
        lockedCarer = new int[visits];
        lockedStart = new int[visits];
        lock();
        var openings = new Openings(this);
        windowFrom = openings.windowFrom;
        opens = openings.opens;
        closes = openings.closes;
        ableCarers = new int[visits][];
        for (int each = 0; each < visits; each++) {
            int visit = each;
            ableCarers[each] = java.util.stream.IntStream.range(0, carers)
                    .filter(c -> able[c * visits + visit])
                    .toArray();
        }
        horizon = DayRules.horizon(facts, hasModes ? means.slowest : 100);
    }

    private static int visitsOf(Facts facts) {
        return facts.persons().stream().mapToInt(one -> one.needs().size()).sum();
    }

    /** The day, or everything that is wrong with it ({@link care.mainstay.foundation.kernel.Refused}). */
    public static Day of(Facts facts) {
        return of(facts, Practice.NONE);
    }

    /** The day with what the provider holds to, or everything that is wrong with either. */
    public static Day of(Facts facts, Practice practice) {
        Facts priced = PracticeRules.priced(facts, practice);
        DayRules.check(priced);
        PracticeRules.check(priced, practice);
        return new Day(
                priced, practice, new Standing(visitsOf(priced), priced.carers().size()));
    }

    /** The same day on which something has been published: nothing is checked again, and anybody may be left out. */
    Day standing(Standing published, Charges charges) {
        var persons = facts.persons().stream().map(PracticeRules::optional).toList();
        return new Day(PracticeRules.with(facts, persons, charges), practice, published);
    }

    /** The same day held to other things, which are known to be right. */
    Day held(Facts other, Practice to) {
        return new Day(other, to, standing);
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

    /** Writes down who and when may not change, and that nobody else is able then. */
    private void lock() {
        java.util.Arrays.fill(lockedCarer, NOBODY);
        java.util.Arrays.fill(lockedStart, -1);
        for (Practice.Lock lock : practice.locks()) {
            int v = visit(lock.person(), lock.skill());
            lockedCarer[v] = lock.carer().map(this::carer).orElse(NOBODY);
            lockedStart[v] = lock.start().orElse(-1);
        }
        for (int v = 0; v < visits; v++) {
            if (standing.frozen[v]) {
                lockedCarer[v] = standing.carer[v];
                lockedStart[v] = standing.start[v];
            }
            for (int c = 0; c < carers; c++) {
                able[c * visits + v] &= !isBarred(c, v);
                able[c * visits + v] |= standing.frozen[v] && lockedCarer[v] == c;
            }
        }
    }

    private boolean isBarred(int c, int v) {
        return standing.cancelled[v] || standing.away[c] || lockedCarer[v] >= 0 && lockedCarer[v] != c;
    }

    /** What forbids a carer a visit whatever the plan, or nothing; locks come before everything else. */
    WhyNot.@Nullable Rule barred(int c, int v) {
        if (able[c * visits + v]) {
            return null;
        }
        if (standing.cancelled[v]) {
            return WhyNot.Rule.CANCELLED;
        }
        if (lockedCarer[v] >= 0 && lockedCarer[v] != c) {
            return standing.frozen[v] ? WhyNot.Rule.FROZEN : WhyNot.Rule.LOCKED;
        }
        if (standing.away[c]) {
            return WhyNot.Rule.AWAY;
        }
        return facts.carers().get(c).skills().contains(need(v).skill()) ? WhyNot.Rule.EXCLUDED : WhyNot.Rule.SKILL;
    }

    /** The same day, on which breaks may be planned longer than they must be. */
    public Day withLongBreaks() {
        Rest rest = facts.rest();
        return new Day(
                new Facts(
                        facts.carers(),
                        facts.persons(),
                        facts.travel(),
                        facts.charges(),
                        new Rest(rest.start(), rest.end(), rest.least(), rest.endsInside(), true),
                        facts.endsInside(),
                        facts.waitsAtBase(),
                        facts.unitsPerMinute()),
                practice,
                standing);
    }

    public Practice practice() {
        return practice;
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

    /** How long the way takes this carer. */
    int way(int c, int from, int to) {
        return ways[c][from * places + to];
    }

    /** Of the way, what this carer is paid by the mile; 0 when no miles are. */
    int metres(int c, int from, int to) {
        return practice.metres().length > 0
                        && practice.work(facts.carers().get(c)).mode().paysMiles()
                ? practice.metres()[from * places + to]
                : 0;
    }

    /** What it costs, in the units of the weighted sum, that nobody visits the person. */
    long priceOfNobody(int visit) {
        Charges charges = facts.charges();
        int other = partner[visit];
        long changed = standing.perNobody[visit] + (other < 0 ? 0L : standing.perNobody[other]);
        return charges.weight(Charge.UNSERVED)
                + (long) charges.weight(Charge.UNALLOCATED)
                        * practice.prices().getOrDefault(person(visit).id(), 0)
                + charges.weight(Charge.CHANGES) * changed;
    }

    /** When the visit must start, if that is so. */
    Practice.@Nullable Critical critical(int visit) {
        return practice.critical().get(person(visit).id());
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
