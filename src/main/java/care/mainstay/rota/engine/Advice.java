package care.mainstay.rota.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a planner asks of a plan: where a visit fits best, why it is not somebody else's, why one is late and what would
 * help.
 *
 * <p>Each place is tried with everything that it pushes later reckoned in, at every place of every round, so that the
 * answer is exact: no other place in those rounds costs less. The plan itself is not changed.
 */
public final class Advice {

    /** Any cost: but visits that wait for each other in a circle are given up sooner than with no limit at all. */
    private static final long ANY = Schedule.NEVER - 1;

    private final Day day;
    private final Schedule schedule;
    private final Plan plan;
    private final Reckoning now;
    private final int[] lateNow;

    private Advice(Day day, Plan plan) {
        this.day = day;
        this.plan = PlanOf.schedule(PlanOf.laid(day, plan));
        schedule = PlanOf.laid(day, plan);
        now = Reckoning.of(day, this.plan);
        lateNow = Arrays.copyOf(schedule.late, day.visits);
    }

    /**
     * About a plan of the day, which may leave visits out. Times are reckoned anew from its rounds. A plan whose visits wait
     * for each other in a circle is refused ({@link IllegalArgumentException}).
     */
    public static Advice on(Day day, Plan plan) {
        return new Advice(day, plan);
    }

    /** The plan that it is about, with its times. */
    public Plan plan() {
        return plan;
    }

    /** A place that is being tried: behind whom, and at which window aimed. */
    private record Place(int carer, int after, int opening, long cost) {}

    /**
     * The carers for whom the visit is cheapest, each with the best place of their round, the cheapest first: at most so
     * many. When it is planned already, the one who has it is among them if cheap enough.
     */
    public List<Fit> best(int visit, int most) {
        takeOut(visit);
        // most plans have places enough at little cost, and whatever is dearer is soon given up
        List<Place> found = cheapest(visit, most, schedule.cost() + schedule.cost() / 8);
        if (found.size() < most) {
            found = cheapest(visit, most, ANY);
        }
        List<Fit> fits = found.stream().map(place -> fit(visit, place)).toList();
        schedule.undo();
        return fits;
    }

    private List<Place> cheapest(int visit, int most, long atMost) {
        List<Place> found = new ArrayList<>();
        for (int c : day.ableCarers[visit]) {
            long limit = found.size() < most ? atMost : found.get(most - 1).cost() - 1;
            bestOf(visit, c, limit).ifPresent(place -> {
                found.add(place);
                found.sort(Comparator.comparingLong(Place::cost));
                if (found.size() > most) {
                    found.remove(most);
                }
            });
        }
        return found;
    }

    /** What stands against this carer, or what it would cost. */
    public WhyNot whyNot(int visit, int carer) {
        WhyNot.Rule barred = day.barred(carer, visit);
        if (barred != null) {
            return WhyNot.forbidden(barred);
        }
        int other = day.partner[visit];
        if (other >= 0 && schedule.carer[other] == carer) {
            return WhyNot.forbidden(WhyNot.Rule.TWO_CARERS);
        }
        takeOut(visit);
        Optional<Fit> fit = bestOf(visit, carer, ANY).map(place -> fit(visit, place));
        schedule.undo();
        return fit.isPresent() ? new WhyNot(Optional.empty(), fit) : WhyNot.forbidden(WhyNot.Rule.NO_PLACE);
    }

    /** Why the visit is the carer's who makes it; empty when nobody does. */
    public Optional<Why> why(int visit) {
        if (!schedule.isPlanned(visit)) {
            return Optional.empty();
        }
        int carer = schedule.carer[visit];
        if (day.ableCarers[visit].length == 1) {
            boolean frozen = day.standing.frozen[visit];
            boolean locked = day.lockedCarer[visit] >= 0;
            return Optional.of(new Why(
                    visit,
                    carer,
                    frozen ? Why.Reason.FROZEN : locked ? Why.Reason.LOCKED : Why.Reason.ONLY_ONE,
                    Optional.empty()));
        }
        Optional<Fit> next =
                best(visit, 2).stream().filter(fit -> fit.carer() != carer).findFirst();
        return Optional.of(new Why(visit, carer, reason(visit, carer, next), next));
    }

    private Why.Reason reason(int visit, int carer, Optional<Fit> next) {
        if (next.isEmpty()) {
            return Why.Reason.ONLY_ONE;
        }
        Fit other = next.get();
        if (other.dearer() < 0) {
            return Why.Reason.CHEAPER_ELSEWHERE;
        }
        long change = (long) day.facts.charges().weight(Charge.CHANGES)
                * other.changes().getOrDefault(Charge.CHANGES, 0L);
        boolean published = day.standing.carer[visit] == carer && other.dearer() - change < 0;
        return published ? Why.Reason.PUBLISHED : Why.Reason.CHEAPEST;
    }

    /** Everybody whom nobody visits, and why. */
    public List<Unallocated> unallocated() {
        List<Unallocated> left = new ArrayList<>();
        for (int visit = 0; visit < day.visits; visit++) {
            if (!schedule.isPlanned(visit)) {
                Map<WhyNot.Rule, List<Integer>> forbidden = new EnumMap<>(WhyNot.Rule.class);
                for (int c = 0; c < day.carers; c++) {
                    WhyNot.Rule rule = day.barred(c, visit);
                    if (rule != null) {
                        forbidden
                                .computeIfAbsent(rule, each -> new ArrayList<>())
                                .add(c);
                    }
                }
                int other = day.partner[visit];
                // what one of two carers alone would cost says nothing
                boolean alone = other < 0 || schedule.isPlanned(other);
                Optional<Fit> cheapest = alone ? best(visit, 1).stream().findFirst() : Optional.empty();
                left.add(new Unallocated(visit, day.priceOfNobody(visit), forbidden, cheapest));
            }
        }
        return left;
    }

    /** Rules broken at visits and in rounds other than lateness, each with what would remove it. */
    public List<RuleBroken> broken() {
        return new Broken(day, this).all();
    }

    /** Rounds whose pay comes to less than the minimum wage for each hour worked. */
    public List<Worked> underpaid() {
        return plan.rounds().stream()
                .map(round -> Worked.of(day, round))
                .filter(worked -> worked.isBelowLeast(day.practice
                        .work(day.facts.carers().get(worked.carer()))
                        .pay()))
                .toList();
    }

    /** Every visit that is late, the latest first. */
    public List<Breach> late() {
        List<Breach> breaches = new ArrayList<>();
        for (int visit = 0; visit < day.visits; visit++) {
            if (lateNow[visit] > 0) {
                List<Integer> chain = chain(visit);
                breaches.add(new Breach(visit, lateNow[visit], chain, remedy(visit, chain)));
            }
        }
        breaches.sort(Comparator.comparingInt(Breach::late).reversed());
        return breaches;
    }

    /** Takes the visit out for trying, which {@link Schedule#undo} takes back. */
    private void takeOut(int visit) {
        if (schedule.isPlanned(visit)) {
            schedule.unlink(visit);
            schedule.settle(Schedule.NEVER);
            schedule.loosen();
        }
    }

    private Optional<Place> bestOf(int visit, int c, long limit) {
        return bestOf(visit, c, limit, () -> true);
    }

    /** The cheapest place of the carer's round that costs no more than the limit and does what is wanted. */
    private Optional<Place> bestOf(int visit, int c, long limit, BooleanSupplier wanted) {
        int other = day.partner[visit];
        if (other >= 0 && schedule.carer[other] == c) {
            return Optional.empty();
        }
        Optional<Place> best = Optional.empty();
        long most = limit;
        int base = schedule.base(c);
        for (int w = day.windowFrom[visit]; w < day.windowFrom[visit + 1]; w++) {
            int after = base;
            do {
                schedule.mark();
                place(visit, after, day.opens[w]);
                if (schedule.settle(most) && schedule.loosen() && schedule.cost() <= most && wanted.getAsBoolean()) {
                    best = Optional.of(new Place(c, after, day.opens[w], schedule.cost()));
                    most = schedule.cost() - 1;
                }
                schedule.undoToMark();
                after = schedule.next[after];
            } while (after != base);
        }
        return best;
    }

    private void place(int visit, int after, int opening) {
        schedule.aim(visit, opening);
        schedule.link(visit, after);
    }

    /** What the place means for everybody, against the plan as it is. */
    private Fit fit(int visit, Place place) {
        schedule.mark();
        place(visit, place.after(), place.opening());
        schedule.settle(Schedule.NEVER);
        schedule.loosen();
        int start = schedule.start[visit];
        List<Fit.Late> late = new ArrayList<>();
        for (int each = 0; each < day.visits; each++) {
            if (schedule.late[each] != lateNow[each]) {
                late.add(new Fit.Late(each, lateNow[each], schedule.late[each]));
            }
        }
        Reckoning then = Reckoning.of(day, PlanOf.schedule(schedule));
        schedule.undoToMark();
        Map<Charge, Long> changes = new EnumMap<>(Charge.class);
        for (Charge charge : Charge.values()) {
            long by = then.amounts().getOrDefault(charge, 0L) - now.amounts().getOrDefault(charge, 0L);
            if (by != 0) {
                changes.put(charge, by);
            }
        }
        int after = schedule.isBase(place.after()) ? Fit.FIRST : place.after();
        return new Fit(visit, place.carer(), after, start, then.weighted() - now.weighted(), changes, late);
    }

    /** Back from the visit along whatever makes each start when it does: the one before it in the round, or its partner. */
    private List<Integer> chain(int visit) {
        var chain = new LinkedHashSet<Integer>();
        int node = visit;
        while (schedule.isVisit(node) && chain.add(node)) {
            int other = day.partner[node];
            boolean held = other >= 0
                    && schedule.isPlanned(other)
                    && schedule.start[node] == schedule.start[other] + day.lead[other]
                    && schedule.earliest(node) < schedule.start[node];
            if (held) {
                node = other;
            } else if (schedule.start[node] > schedule.open[node]) {
                node = schedule.prev[node];
                if (schedule.isRest(node)) {
                    node = schedule.prev[node];
                }
            } else {
                break;
            }
        }
        List<Integer> fromTheBeginning = new ArrayList<>(chain);
        Collections.reverse(fromTheBeginning);
        return List.copyOf(fromTheBeginning);
    }

    private Optional<Fit> remedy(int late, List<Integer> chain) {
        Optional<Place> best = Optional.empty();
        int whose = late;
        long cost = schedule.cost();
        for (int visit : chain) {
            takeOut(visit);
            for (int c : day.ableCarers[visit]) {
                long limit = best.map(place -> place.cost() - 1).orElse(2 * cost);
                Optional<Place> found = bestOf(visit, c, limit, () -> schedule.late[late] == 0);
                if (found.isPresent()) {
                    best = found;
                    whose = visit;
                }
            }
            schedule.undo();
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        takeOut(whose);
        Fit fit = fit(whose, best.get());
        schedule.undo();
        return Optional.of(fit);
    }
}
