package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.rota.CostCurve.Point;
import care.mainstay.rota.Round;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.horizon.CostCurve;
import care.mainstay.rota.horizon.HorizonCharge;
import care.mainstay.rota.horizon.HorizonSolver;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The weeks of a book planned as one from nothing, as if nothing had begun yet and nobody had come before, with so many
 * carers to each person at most; with no limit it does not matter who comes. What is compared between limits is planned
 * alike.
 */
final class LimitedWeeks {

    /** Plans weighed for every visit at each limit, and at least. */
    private static final long MOVES_FOR_A_VISIT = 700;

    private static final long LEAST_MOVES = 60_000;

    private final Book book;
    private final Optional<EngineWeeks> weeks;
    private final Budget budget;
    private final BooleanSupplier interrupted;

    LimitedWeeks(Book asItIs, long moves, long seed, BooleanSupplier interrupted) {
        book = fresh(asItIs);
        weeks = LaidWeeks.of(book, Past.NONE);
        budget = Budget.ofMoves(moves, seed);
        this.interrupted = interrupted;
    }

    static long moves(int visits) {
        return Math.max(LEAST_MOVES, visits * MOVES_FOR_A_VISIT);
    }

    /** As if nothing had begun yet: every visit can still be anybody's. */
    private static Book fresh(Book book) {
        List<Visit> visits = book.looked().stream()
                .map(visit -> new Visit(
                        visit.id(),
                        visit.keeper(),
                        visit.person(),
                        visit.day(),
                        visit.start(),
                        visit.end(),
                        List.of(),
                        visit.carersNeeded(),
                        visit.purpose(),
                        visit.label(),
                        VisitState.PLANNED,
                        visit.checkedIn(),
                        visit.source(),
                        visit.wanted(),
                        visit.version()))
                .toList();
        Instant before =
                book.days().from().minusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
        return new Book(
                book.days(),
                before,
                visits,
                book.carers(),
                book.competencies(),
                Map.of(),
                book.staffing(),
                book.ways());
    }

    int people() {
        return (int) book.looked().stream().map(Visit::person).distinct().count();
    }

    int visits() {
        return book.looked().size();
    }

    /** Names everything that is planned from. */
    String digest() {
        return weeks.map(laid -> WeeksDigest.of(laid.horizon(), laid.plan(book)))
                .orElse(Planning.digest(book));
    }

    Point plan(int most) {
        if (weeks.isEmpty()) {
            return point(most, book, 0);
        }
        EngineWeeks laid = weeks.get();
        var found = new HorizonSolver(() -> 0L, interrupted).solve(CostCurve.limited(laid.horizon(), most), budget);
        Map<VisitId, Set<CarerId>> assigned = laid.assigned(found.plan());
        Book planned = book.with(book.looked().stream()
                .map(visit -> Book.carried(visit, assigned.getOrDefault(visit.id(), Set.of())))
                .toList());
        return point(most, planned, found.reckoning().amount(HorizonCharge.SHORTFALL));
    }

    private Point point(int most, Book planned, long topUp) {
        List<Round> rounds = new Rules(planned).rounds();
        Map<PersonId, Set<CarerId>> faces = new HashMap<>();
        planned.looked()
                .forEach(visit -> faces.computeIfAbsent(visit.person(), any -> new HashSet<>())
                        .addAll(visit.carers()));
        return new Point(
                most,
                faces.values().stream().mapToInt(Set::size).sum(),
                rounds.stream().mapToLong(Round::visitMinutes).sum(),
                rounds.stream().mapToLong(Round::wayMinutes).sum(),
                rounds.stream().mapToLong(Round::paidMinutes).sum(),
                topUp,
                rounds.stream()
                        .filter(round -> book.ways().transport(round.carer()) == Transport.CAR)
                        .mapToLong(Round::metres)
                        .sum(),
                (int) rounds.stream()
                        .flatMap(round -> round.stops().stream())
                        .filter(stop -> stop.way().assumed())
                        .count(),
                WeeksPlanning.left(planned.looked()));
    }
}
