package care.mainstay.rota.horizon;

import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Person;
import care.mainstay.rota.horizon.Horizon.Shift;
import care.mainstay.rota.horizon.Horizon.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A horizon in flat arrays, by number of node, round and place, because the search reads them millions of times a second. A
 * node is one carer's part of a visit: a double-handed visit has two, the {@code partner} of each other. A round is a carer's
 * day: carer × days + day.
 */
final class Frame {

    static final int NOBODY = -1;
    private static final int[] NOTHING = {};

    /** Of how many people near by each person knows. */
    private static final int NEIGHBOURS = 16;

    final Horizon horizon;
    final int days;
    final int weeks;
    final int carers;
    final int people;
    final int nodes;
    final int rounds;
    final int[] visit;
    final int[] person;
    final int[] day;
    final int[] place;
    final int[] opens;
    final int[] closes;
    /** The last minute in which it may start at all. */
    final int[] last;

    final boolean[] critical;
    final int[] duration;
    final int[] partner;
    final boolean[] leads;
    /** The leading node of the visit of the same name on the day before that has one; and on the day after. */
    final int[] before;

    final int[] after;
    final int[][] ableCarers;
    final boolean[] able;
    final int[][] shiftFrom;
    final int[][] shiftUntil;
    final int[] home;
    final int[] most;
    /** By carer × weeks + week. */
    final int[] guaranteed;

    final int[][] nodesOfPerson;
    /** By person × days + day. */
    final int[][] nodesAt;

    final int[][] nearPeople;
    final long travelAtMost;
    final int places;
    /** By carer: minutes and metres from place × places + place. */
    final int[][] minutesOf;

    final int[][] metresOf;
    /** Never touched. */
    final boolean[] kept;
    /** All nodes that may be. */
    final int[] free;

    private final int[] ways;
    /** What another carer is charged, and who would not be another. */
    private final long[] changePrice;

    private final int[] told;
    private final int[] toldToo;
    /** When it starts in the rota as it stands, or never. */
    private final int[] standsAt;
    /** Minutes of rest after each round, at least. */
    final int[] restAfter;

    Frame(Horizon horizon) {
        this.horizon = horizon;
        var facts = horizon.facts();
        days = horizon.days();
        weeks = horizon.weeks();
        carers = facts.carers().size();
        people = facts.people().size();
        rounds = carers * days;
        travelAtMost = facts.travelAtMost().orElse(Integer.MAX_VALUE);
        places = facts.ways().places();
        ways = facts.ways().minutes();
        minutesOf = new int[carers][];
        metresOf = new int[carers][];
        nodes = horizon.visits().stream()
                .mapToInt(one -> horizon.pattern(one).carers())
                .sum();
        visit = new int[nodes];
        person = new int[nodes];
        day = new int[nodes];
        place = new int[nodes];
        opens = new int[nodes];
        closes = new int[nodes];
        last = new int[nodes];
        critical = new boolean[nodes];
        duration = new int[nodes];
        partner = new int[nodes];
        leads = new boolean[nodes];
        before = new int[nodes];
        after = new int[nodes];
        ableCarers = new int[nodes][];
        able = new boolean[nodes * carers];
        shiftFrom = new int[rounds][];
        shiftUntil = new int[rounds][];
        home = new int[carers];
        most = new int[carers];
        guaranteed = new int[carers * weeks];
        kept = new boolean[nodes];
        changePrice = new long[nodes];
        told = new int[nodes];
        toldToo = new int[nodes];
        standsAt = new int[nodes];
        restAfter = new int[rounds];
        java.util.Arrays.fill(standsAt, NOBODY);
        fillCarers();
        fillNodes();
        free = IntStream.range(0, nodes).filter(n -> !kept[n]).toArray();
        chain();
        nodesOfPerson = by(people, person);
        nodesAt = by(
                people * days,
                IntStream.range(0, nodes).map(n -> person[n] * days + day[n]).toArray());
        nearPeople = near();
    }

    int way(int carer, int from, int to) {
        return minutesOf[carer][from * places + to];
    }

    /** As most people go. */
    int way(int from, int to) {
        return ways[from * places + to];
    }

    /** Whether the rota as it stands has the carer there at that time. */
    boolean stands(int node, int carer, int start) {
        return standsAt[node] == start && (carer == told[node] || carer == toldToo[node]);
    }

    /** What it is charged that this carer comes, and not who was told to. */
    long changed(int node, int carer) {
        long price = changePrice[node];
        return price == 0 || carer == told[node] || carer == toldToo[node] ? 0 : price;
    }

    private void fillCarers() {
        var facts = horizon.facts();
        var standing = new StandingRounds(horizon);
        for (int c = 0; c < carers; c++) {
            var carer = facts.carers().get(c);
            home[c] = carer.place();
            most[c] = carer.most();
            minutesOf[c] = horizon.ways(c).minutes();
            metresOf[c] = horizon.ways(c).metres();
            for (int w = 0; w < weeks; w++) {
                guaranteed[c * weeks + w] = horizon.guaranteed(c, w);
            }
            for (int d = 0; d < days; d++) {
                int of = d;
                restAfter[c * days + d] = standing.restAfter(c, d);
                List<Shift> there = Horizon.isAway(carer, d)
                        ? List.of()
                        : carer.shifts().stream()
                                .filter(shift -> shift.day() == of)
                                .sorted(Comparator.comparingInt(Shift::from))
                                .toList();
                shiftFrom[c * days + d] = there.stream().mapToInt(Shift::from).toArray();
                shiftUntil[c * days + d] = there.stream().mapToInt(Shift::until).toArray();
            }
        }
    }

    private void fillNodes() {
        int n = 0;
        for (int v = 0; v < horizon.visits().size(); v++) {
            Visit one = horizon.visits().get(v);
            Pattern pattern = horizon.pattern(one);
            for (int k = 0; k < pattern.carers(); k++, n++) {
                visit[n] = v;
                person[n] = one.person();
                day[n] = one.day();
                place[n] = horizon.person(one).place();
                opens[n] = pattern.opens();
                closes[n] = pattern.closes();
                critical[n] = pattern.critical();
                last[n] = pattern.closes()
                        + (pattern.critical() ? 0 : horizon.facts().rules().latest());
                duration[n] = pattern.minutes();
                partner[n] = pattern.carers() == 1 ? NOBODY : k == 0 ? n + 1 : n - 1;
                leads[n] = k == 0;
                Optional<Horizon.Planned> planned = horizon.planned(v);
                if (planned.isPresent()) {
                    fillPlanned(n, k, planned.get());
                }
                if (!kept[n]) {
                    ableCarers[n] = able(n, pattern);
                }
                for (int c : ableCarers[n]) {
                    able[n * carers + c] = true;
                }
            }
        }
    }

    private void fillPlanned(int n, int k, Horizon.Planned planned) {
        List<Integer> who = horizon.numbers(planned.carers());
        long weight = horizon.facts().weights().weight(HorizonCharge.CHANGES);
        changePrice[n] = weight * planned.price();
        told[n] = who.get(0);
        toldToo[n] = who.get(who.size() - 1);
        standsAt[n] = planned.start();
        if (planned.kept()) {
            kept[n] = true;
            ableCarers[n] = new int[] {who.get(k)};
            opens[n] = planned.start();
            closes[n] = planned.start();
            last[n] = planned.start();
        }
    }

    private int[] able(int n, Pattern pattern) {
        Person one = horizon.facts().people().get(person[n]);
        return IntStream.range(0, carers)
                .filter(c -> {
                    var carer = horizon.facts().carers().get(c);
                    return carer.skills().containsAll(pattern.skills())
                            && !one.excluded().contains(carer.id())
                            && isThere(c, n);
                })
                .toArray();
    }

    private boolean isThere(int c, int n) {
        int[] from = shiftFrom[c * days + day[n]];
        int[] until = shiftUntil[c * days + day[n]];
        for (int k = 0; k < from.length; k++) {
            if (from[k] <= last[n] && Math.max(from[k], opens[n]) + duration[n] <= until[k]) {
                return true;
            }
        }
        return false;
    }

    private void chain() {
        java.util.Arrays.fill(before, NOBODY);
        java.util.Arrays.fill(after, NOBODY);
        var latest = new java.util.HashMap<String, Integer>();
        IntStream.range(0, nodes)
                .filter(n -> leads[n])
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> day[n]).thenComparingInt(n -> n))
                .forEach(n -> {
                    var one = horizon.visits().get(visit[n]);
                    Integer earlier =
                            latest.put(one.person() + " " + horizon.pattern(one).name(), n);
                    if (earlier != null) {
                        before[n] = earlier;
                        after[earlier] = n;
                    }
                });
    }

    private int[][] by(int groups, int[] group) {
        var lists = new ArrayList<IntStream.Builder>();
        for (int g = 0; g < groups; g++) {
            lists.add(IntStream.builder());
        }
        for (int n = 0; n < nodes; n++) {
            lists.get(group[n]).add(n);
        }
        return lists.stream().map(each -> each.build().toArray()).toArray(int[][]::new);
    }

    private int[][] near() {
        int[][] near = new int[people][];
        for (int p = 0; p < people; p++) {
            int from = horizon.facts().people().get(p).place();
            int self = p;
            near[p] = IntStream.range(0, people)
                    .filter(q -> q != self)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(q ->
                                    way(from, horizon.facts().people().get(q).place()))
                            .thenComparingInt(q -> q))
                    .limit(NEIGHBOURS)
                    .mapToInt(q -> q)
                    .toArray();
        }
        return people == 0 ? new int[][] {NOTHING} : near;
    }
}
