package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Move;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.Stopped;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Engine;
import care.mainstay.rota.engine.Reckoning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Plans one day after the other, each by itself, and says what would be another carer's. */
final class Planning {

    private final Kind kind;
    private final Optional<CarerId> away;
    private final long moves;
    private final long seed;
    private final BooleanSupplier interrupted;

    Planning(Kind kind, Optional<CarerId> away, long moves, long seed, BooleanSupplier interrupted) {
        this.kind = kind;
        this.away = away;
        this.moves = moves;
        this.seed = seed;
        this.interrupted = interrupted;
    }

    /** A visit and who would come. */
    record Moved(Visit visit, List<CarerId> after) {}

    /** A day that was planned: what it costs as it stands and would cost, and who would go elsewhere. */
    record DayPlanned(
            LocalDate day,
            long before,
            long after,
            int leftBefore,
            int leftAfter,
            List<Moved> moved,
            Stopped stopped) {}

    DayPlanned plan(Book asItIs, LocalDate day) {
        Book book = withoutWhoIsAway(asItIs, day);
        int left = left(book.on(day));
        Optional<EngineDay> laid = EngineDay.of(book, day, visit -> freedom(visit, asItIs));
        if (laid.isEmpty()) {
            return new DayPlanned(day, 0, 0, left, left, moved(asItIs, book.on(day)), Stopped.PROVEN);
        }
        EngineDay engineDay = laid.get();
        long before = Reckoning.of(engineDay.day(), engineDay.plan()).weighted();
        var found = new Engine(() -> 0L, interrupted).solve(engineDay.day(), Budget.ofMoves(moves, seed));
        Map<VisitId, Set<CarerId>> assigned = engineDay.assigned(found.plan());
        List<Visit> then = new ArrayList<>();
        for (Visit visit : book.on(day)) {
            Set<CarerId> carers = assigned.getOrDefault(visit.id(), Set.of());
            boolean better = carers.size()
                            >= Math.min(
                                    visit.carersNeeded(),
                                    Math.max(1, visit.carers().size()))
                    && !carers.equals(Set.copyOf(visit.carers()));
            then.add(better ? Book.carried(visit, inOrder(visit, carers)) : visit);
        }
        List<Visit> kept = withoutClashes(book, then);
        Book after = book;
        for (Visit visit : kept) {
            after = after.with(visit);
        }
        long cost = EngineDay.of(after, day, visit -> EngineDay.Freedom.ALL)
                .map(made -> Reckoning.of(made.day(), made.plan()).weighted())
                .orElse(before);
        boolean worth = cost < before || left(kept) < left;
        List<Visit> answer = worth ? kept : book.on(day);
        return new DayPlanned(
                day,
                before,
                worth ? cost : before,
                left,
                left(answer),
                moved(asItIs, answer),
                switch (found.stopped()) {
                    case PROVEN -> Stopped.PROVEN;
                    case INTERRUPTED -> Stopped.INTERRUPTED;
                    case TIME, MOVES -> Stopped.MOVES;
                });
    }

    private EngineDay.Freedom freedom(Visit visit, Book asItIs) {
        boolean covered = kind == Kind.GAPS
                || away.filter(asItWas(asItIs, visit).carers()::contains).isPresent();
        return covered ? EngineDay.Freedom.GAPS : EngineDay.Freedom.NONE;
    }

    /** Whoever stays comes first, so that the order says who is new. */
    static List<CarerId> inOrder(Visit visit, Set<CarerId> carers) {
        List<CarerId> order =
                new ArrayList<>(visit.carers().stream().filter(carers::contains).toList());
        carers.stream().filter(carer -> !order.contains(carer)).forEach(order::add);
        return order;
    }

    /** Whom it is planned without comes off all that may still change, and can be given nothing. */
    private Book withoutWhoIsAway(Book book, LocalDate day) {
        if (away.isEmpty()) {
            return book;
        }
        CarerId whoever = away.get();
        Book without = new Book(
                book.days(),
                book.now(),
                book.visits(),
                book.carers(),
                book.competencies(),
                book.came(),
                new Without(book.staffing(), whoever),
                book.ways());
        for (Visit visit : book.on(day)) {
            if (visit.carers().contains(whoever) && !book.isFixed(visit)) {
                without = without.with(Book.carried(
                        visit,
                        visit.carers().stream()
                                .filter(carer -> !carer.equals(whoever))
                                .toList()));
            }
        }
        return without;
    }

    /** Takes back what would put somebody in two places, or anything else that is forbidden. */
    private static List<Visit> withoutClashes(Book book, List<Visit> wanted) {
        Set<Breach> known = new HashSet<>(new Rules(book).breaches());
        List<Visit> then = new ArrayList<>(wanted);
        while (true) {
            Book after = book;
            for (Visit visit : then) {
                after = after.with(visit);
            }
            Optional<VisitId> wrong = new Rules(after)
                    .breaches().stream()
                            .filter(breach -> breach.rule().forbids() && !known.contains(breach))
                            .flatMap(breach ->
                                    Stream.of(breach.visit(), breach.with()).flatMap(Optional::stream))
                            .filter(id -> isMoved(book, then, id))
                            .findFirst();
            if (wrong.isEmpty()) {
                return then;
            }
            then.replaceAll(visit -> visit.id().equals(wrong.get()) ? asItWas(book, visit) : visit);
        }
    }

    private static boolean isMoved(Book book, List<Visit> then, VisitId id) {
        return then.stream().anyMatch(visit -> visit.id().equals(id) && !visit.equals(asItWas(book, visit)));
    }

    private static Visit asItWas(Book book, Visit visit) {
        return book.visits().stream()
                .filter(was -> was.id().equals(visit.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Moved> moved(Book asItIs, List<Visit> then) {
        return then.stream()
                .map(visit -> new Moved(asItWas(asItIs, visit), visit.carers()))
                .filter(moved -> !moved.after().equals(moved.visit().carers()))
                .toList();
    }

    private static int left(Collection<Visit> visits) {
        return (int) visits.stream().filter(Visit::isUnassigned).count();
    }

    /** Names everything that is planned from: the same digest means the same plan, with the same seed and moves. */
    static String digest(Book book) {
        var text = new StringBuilder();
        Map<String, String> lines = new TreeMap<>();
        var rules = new Rules(book);
        for (Visit visit : book.looked()) {
            var line = new StringBuilder(Move.version(visit))
                    .append(book.isFixed(visit))
                    .append(new TreeMap<>(book.came().getOrDefault(visit.person(), Map.of())));
            book.carers().forEach(carer -> rules.personal(carer.id(), visit).forEach(breach -> line.append(breach)));
            line.append(book.ways().basis(visit.person()));
            lines.put(visit.id().toString(), line.toString());
        }
        book.carers()
                .forEach(carer -> lines.put(
                        carer.id().toString(), book.ways().transport(carer.id()).code()));
        lines.forEach((id, line) -> text.append(id).append(' ').append(line).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Everybody as they are, but for one who cannot come. */
    private record Without(Staffing others, CarerId carer) implements Staffing {

        @Override
        public Optional<String> away(CarerId who, Instant from, Instant until) {
            return who.equals(carer) ? Optional.of("To be covered") : others.away(who, from, until);
        }

        @Override
        public Optional<String> away(CarerId who, LocalDate day) {
            return who.equals(carer) ? Optional.of("To be covered") : others.away(who, day);
        }

        @Override
        public Optional<String> outside(CarerId who, Visit visit) {
            return others.outside(who, visit);
        }

        @Override
        public boolean isNotWanted(PersonId person, CarerId who) {
            return others.isNotWanted(person, who);
        }
    }
}
