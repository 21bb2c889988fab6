package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Proposal.Stopped;
import care.mainstay.rota.Proposal.Why;
import care.mainstay.rota.WeeksPlanned;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.horizon.HorizonCharge;
import care.mainstay.rota.horizon.HorizonReckoning;
import care.mainstay.rota.horizon.HorizonSolver;
import care.mainstay.rota.internal.Planning.Moved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans whole weeks as one. What comes out has no visit with fewer carers than now, breaks nothing more that is forbidden,
 * and does not cost more than the rota as it stands: what the plan could not place stays as it is.
 */
final class WeeksPlanning {

    /**
     * How much time on the way there may be, in per cent of now: the limit of the continuity benchmark
     * (docs/rota-benchmark.md), at which few carers cost hardly any more paid time.
     */
    static final int TRAVEL_AT_MOST_PER_CENT = 103;

    /** Two searches beside each other, of which the better counts. */
    private static final int SEARCHES = 2;

    /** Plans weighed by each search for every visit, and at least. */
    private static final long MOVES_FOR_A_VISIT = 4_000;

    private static final long LEAST_MOVES = 60_000;

    private final long moves;
    private final long seed;
    private final BooleanSupplier interrupted;
    private final HorizonSolver.Progress progress;

    WeeksPlanning(long moves, long seed, BooleanSupplier interrupted, HorizonSolver.Progress progress) {
        this.moves = moves;
        this.seed = seed;
        this.interrupted = interrupted;
        this.progress = progress;
    }

    static long moves(int visits) {
        return Math.max(LEAST_MOVES, visits * MOVES_FOR_A_VISIT);
    }

    /** The visits that would get other carers, why, and what that would change in all. */
    record Found(List<Moved> moved, Map<VisitId, Why> why, WeeksPlanned weeks, Stopped stopped) {}

    Found plan(Book book, Past past) {
        Optional<EngineWeeks> laid = LaidWeeks.of(book, past);
        var sums = new WeeksInSum(book, past);
        if (laid.isEmpty()) {
            return new Found(List.of(), Map.of(), sums.of(book, book, 0, 0), Stopped.PROVEN);
        }
        EngineWeeks weeks = laid.get();
        HorizonReckoning before = HorizonReckoning.of(weeks.horizon(), weeks.plan(book));
        var horizon = weeks.horizon().withTravelAtMost(travelAtMost(weeks, before));
        var found = new HorizonSolver(() -> 0L, interrupted, progress)
                .solve(horizon, new Budget(0, moves, SEARCHES, SEARCHES, seed));
        Book wanted = withoutClashes(book, book.with(better(book, weeks.assigned(found.plan()))));
        HorizonReckoning after = HorizonReckoning.of(horizon, weeks.plan(wanted));
        boolean worth = left(wanted) < left(book)
                || after.cost() < HorizonReckoning.of(horizon, weeks.plan(book)).cost();
        Book then = worth ? wanted : book;
        List<Moved> moved = moved(book, then);
        return new Found(
                moved,
                new Whys(weeks, horizon, found.plan()).of(moved),
                sums.of(
                        book,
                        then,
                        before.amount(HorizonCharge.SHORTFALL),
                        worth ? after.amount(HorizonCharge.SHORTFALL) : before.amount(HorizonCharge.SHORTFALL)),
                switch (found.stopped()) {
                    case PROVEN -> Stopped.PROVEN;
                    case INTERRUPTED -> Stopped.INTERRUPTED;
                    case TIME, MOVES -> Stopped.MOVES;
                });
    }

    /** The share of now, for as many visits as there are to make. */
    private static int travelAtMost(EngineWeeks weeks, HorizonReckoning before) {
        long all = weeks.horizon().visits().size();
        long made = Math.max(1, all - before.unallocated().size());
        return (int) (before.amount(HorizonCharge.TRAVEL) * TRAVEL_AT_MOST_PER_CENT * all / (100 * made));
    }

    /** Visits with other carers; whoever stays comes first, so that the order says who is new. */
    private static List<Visit> better(Book book, Map<VisitId, Set<CarerId>> assigned) {
        List<Visit> then = new ArrayList<>();
        for (Visit visit : book.looked()) {
            Set<CarerId> carers = assigned.getOrDefault(visit.id(), Set.of());
            int atLeast =
                    Math.min(visit.carersNeeded(), Math.max(1, visit.carers().size()));
            if (carers.size() >= atLeast && !carers.equals(Set.copyOf(visit.carers()))) {
                then.add(Book.carried(visit, Planning.inOrder(visit, carers)));
            }
        }
        return then;
    }

    /** Takes back what would put somebody in two places, or anything else that is forbidden and is not so now. */
    private static Book withoutClashes(Book book, Book wanted) {
        Set<Breach> known = new HashSet<>(new Rules(book).breaches());
        Map<VisitId, Visit> asItWas =
                book.looked().stream().collect(Collectors.toMap(Visit::id, visit -> visit, (one, same) -> one));
        Book then = wanted;
        while (true) {
            Map<VisitId, Visit> now =
                    then.looked().stream().collect(Collectors.toMap(Visit::id, visit -> visit, (one, same) -> one));
            Map<VisitId, Visit> back = new HashMap<>();
            for (Breach breach : new Rules(then).breaches()) {
                if (breach.rule().forbids() && !known.contains(breach)) {
                    Stream.of(breach.visit(), breach.with())
                            .flatMap(Optional::stream)
                            .filter(id -> asItWas.containsKey(id)
                                    && !Optional.ofNullable(asItWas.get(id)).equals(Optional.ofNullable(now.get(id))))
                            .findFirst()
                            .ifPresent(
                                    id -> Optional.ofNullable(asItWas.get(id)).ifPresent(was -> back.put(id, was)));
                }
            }
            if (back.isEmpty()) {
                return then;
            }
            then = then.with(back.values());
        }
    }

    private static List<Moved> moved(Book book, Book then) {
        Map<VisitId, Visit> after =
                then.looked().stream().collect(Collectors.toMap(Visit::id, visit -> visit, (one, same) -> one));
        return book.looked().stream()
                .flatMap(visit -> Optional.ofNullable(after.get(visit.id()))
                        .filter(changed -> !changed.carers().equals(visit.carers()))
                        .map(changed -> new Moved(visit, changed.carers()))
                        .stream())
                .toList();
    }

    private static int left(Book book) {
        return left(book.looked());
    }

    static int left(Collection<Visit> visits) {
        return (int) visits.stream().filter(Visit::isUnassigned).count();
    }

    /** Names everything that is planned from, besides what {@link Planning#digest} names. */
    static String digest(Book book, Past past) {
        return LaidWeeks.of(book, past)
                .map(weeks -> WeeksDigest.of(weeks.horizon(), weeks.plan(book)))
                .orElse(Planning.digest(book));
    }
}
