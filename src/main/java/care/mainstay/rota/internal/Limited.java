package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.CostCurve.Point;
import care.mainstay.rota.Round;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Engine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The days of a book planned from nothing, each by itself, so that as few as possible but a person's team come to them: the
 * carers who came most often in these days, as many as the limit says. With no limit it does not matter who comes.
 *
 * <p>So far days are planned one by one and teams are taken as they are found; a plan of all days as one could only cost
 * less. What is compared between limits is planned alike.
 */
final class Limited {

    /** A carer from outside the team counts like so many minutes on the way: less than leaving the visit out. */
    private static final int OUTSIDE = 1_500;

    private final Book book;
    private final long moves;
    private final long seed;
    private final BooleanSupplier interrupted;

    Limited(Book book, long moves, long seed, BooleanSupplier interrupted) {
        this.book = fresh(book);
        this.moves = moves;
        this.seed = seed;
        this.interrupted = interrupted;
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
                        visit.carers(),
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

    /** Everybody's carers in these days, the most frequent first; whose turn it is among equals is told by their ids. */
    private Map<PersonId, List<CarerId>> often() {
        Map<PersonId, Map<CarerId, Long>> times = book.looked().stream()
                .flatMap(visit -> visit.carers().stream().map(carer -> Map.entry(visit.person(), carer)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
        Map<PersonId, List<CarerId>> often = new HashMap<>();
        times.forEach((person, carers) -> often.put(
                person,
                carers.entrySet().stream()
                        .sorted(Map.Entry.<CarerId, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(entry -> entry.getKey().toString()))
                        .map(Map.Entry::getKey)
                        .toList()));
        return often;
    }

    Point plan(int most) {
        Map<PersonId, Map<CarerId, Integer>> teams = new HashMap<>();
        if (most > 0) {
            often().forEach((person, carers) -> teams.put(
                    person, carers.stream().limit(most).collect(Collectors.toMap(carer -> carer, carer -> 1))));
        }
        List<Visit> emptied = book.looked().stream()
                .map(visit -> Book.carried(visit, List.of()))
                .toList();
        Book open = new Book(
                book.days(),
                book.now(),
                emptied,
                book.carers(),
                book.competencies(),
                teams,
                book.staffing(),
                book.ways());
        List<Visit> planned = new ArrayList<>();
        for (LocalDate day : book.days().from().datesUntil(book.days().until()).toList()) {
            planned.addAll(day(open, day));
        }
        return point(most, planned, open);
    }

    private List<Visit> day(Book open, LocalDate day) {
        var laid = EngineDay.of(open, day, visit -> EngineDay.Freedom.ALL, OUTSIDE);
        if (laid.isEmpty()) {
            return open.on(day);
        }
        var found = new Engine(() -> 0L, interrupted).solve(laid.get().day(), Budget.ofMoves(moves, seed));
        var assigned = laid.get().assigned(found.plan());
        return open.on(day).stream()
                .map(visit -> Book.carried(visit, assigned.getOrDefault(visit.id(), Set.of())))
                .toList();
    }

    private Point point(int most, List<Visit> planned, Book open) {
        Book then = new Book(
                open.days(),
                open.now(),
                planned,
                open.carers(),
                open.competencies(),
                Map.of(),
                open.staffing(),
                open.ways());
        List<Round> rounds = new Rules(then).rounds();
        Map<PersonId, Set<CarerId>> faces = new HashMap<>();
        planned.forEach(visit ->
                faces.computeIfAbsent(visit.person(), any -> new HashSet<>()).addAll(visit.carers()));
        return new Point(
                most,
                faces.values().stream().mapToInt(Set::size).sum(),
                rounds.stream().mapToLong(Round::visitMinutes).sum(),
                rounds.stream().mapToLong(Round::wayMinutes).sum(),
                rounds.stream().mapToLong(Round::paidMinutes).sum(),
                topUp(rounds),
                rounds.stream()
                        .filter(round -> book.ways().transport(round.carer()) == Transport.CAR)
                        .mapToLong(Round::metres)
                        .sum(),
                (int) rounds.stream()
                        .flatMap(round -> round.stops().stream())
                        .filter(stop -> stop.way().assumed())
                        .count(),
                (int) planned.stream().filter(Visit::isUnassigned).count());
    }

    /** What is missing to the guaranteed hours of each carer in each week. */
    private long topUp(List<Round> rounds) {
        long topUp = 0;
        for (Carer carer : book.carers()) {
            int guaranteed = carer.details()
                    .guaranteedHours()
                    .multiply(BigDecimal.valueOf(60))
                    .intValue();
            for (LocalDate monday = book.days().from();
                    monday.isBefore(book.days().until());
                    monday = monday.plusDays(7)) {
                LocalDate from = monday;
                int paid = rounds.stream()
                        .filter(round -> round.carer().equals(carer.id())
                                && !round.day().isBefore(from)
                                && round.day().isBefore(from.plusDays(7)))
                        .mapToInt(Round::paidMinutes)
                        .sum();
                topUp += carer.worksOn(from) ? Math.max(0, guaranteed - paid) : 0;
            }
        }
        return topUp;
    }
}
