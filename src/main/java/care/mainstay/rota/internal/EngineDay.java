package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.Breach;
import care.mainstay.rota.engine.Charge;
import care.mainstay.rota.engine.Charges;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Plan;
import care.mainstay.rota.engine.Practice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A day of a {@link Book} as the engine plans it: times in minutes since it began, each visit at the time that was agreed,
 * and each carer “able” for exactly the visits that nothing forbids them.
 *
 * <p>What is charged is minutes of paid time on the way, and what would be worth as much: {@link #NOT_KNOWN} for a carer whom
 * the person does not know, {@link #LATE} for every minute by which a visit cannot be in time, {@link #LEFT_OUT} for one that
 * nobody makes. Ways from home and back are nobody's but the carer's, and cost nothing.
 *
 * <p>Ways are laid out as they take by car. The engine knows other means as a percentage of that, so of each it gets the one
 * that fits this day's ways as a whole; what it finds is told by the {@link Rules}, which know each way by itself.
 */
final class EngineDay {

    static final int NOT_KNOWN = 30;
    static final int LATE = 300;
    static final int LEFT_OUT = 2_000;

    private static final int ALIKE = 100;
    private static final int MOST_PERCENT = 10_000;

    private final Day day;
    private final Plan plan;
    private final Map<Integer, Visit> visits;
    private final Map<VisitId, List<Integer>> numbers;
    private final List<CarerId> carers;

    private EngineDay(
            Day day, Plan plan, Map<Integer, Visit> visits, Map<VisitId, List<Integer>> numbers, List<CarerId> carers) {
        this.day = day;
        this.plan = plan;
        this.visits = visits;
        this.numbers = numbers;
        this.carers = carers;
    }

    /** What of a visit may be planned. */
    enum Freedom {
        /** Its carers stay, and nobody else comes. */
        NONE,
        /** Its carers stay; whoever is missing is looked for. */
        GAPS,
        /** Anybody may come. */
        ALL
    }

    /**
     * @param free what may be planned of each visit; nothing of those that have begun
     * @return empty when there is nobody to visit on that day, or nobody to do so
     */
    static Optional<EngineDay> of(Book book, LocalDate on, Function<Visit, Freedom> free) {
        List<Visit> visits = book.on(on);
        List<Carer> carers =
                book.carers().stream().filter(carer -> carer.worksOn(on)).toList();
        if (visits.isEmpty() || carers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Laying(book, on, visits, carers, free).laid());
    }

    Day day() {
        return day;
    }

    /** The day as it is planned now. */
    Plan plan() {
        return plan;
    }

    /** The engine's numbers of a visit: one for each carer it needs. */
    List<Integer> numbers(VisitId visit) {
        return numbers.getOrDefault(visit, List.of());
    }

    CarerId carer(int number) {
        return carers.get(number);
    }

    int number(CarerId carer) {
        return carers.indexOf(carer);
    }

    Visit visit(int number) {
        return Optional.ofNullable(visits.get(number)).orElseThrow();
    }

    /** Who makes which visit by a plan of this day, in the order of the carers needed; those left out are absent. */
    Map<VisitId, Set<CarerId>> assigned(Plan made) {
        Map<VisitId, Set<CarerId>> by = new LinkedHashMap<>();
        for (Plan.Round round : made.rounds()) {
            for (Plan.Stop stop : round.stops()) {
                if (!stop.isRest()) {
                    by.computeIfAbsent(visit(stop.visit()).id(), any -> new java.util.TreeSet<>())
                            .add(carer(round.carer()));
                }
            }
        }
        return by;
    }

    /** Lays the records out for the engine. */
    private static final class Laying {

        private final Book book;
        private final LocalDate on;
        private final List<Visit> visits;
        private final List<Carer> carers;
        private final Map<CarerId, Set<String>> able = new HashMap<>();
        private final Map<PersonId, Integer> places = new LinkedHashMap<>();

        Laying(Book book, LocalDate on, List<Visit> visits, List<Carer> carers, Function<Visit, Freedom> free) {
            this.book = book;
            this.on = on;
            this.visits = visits;
            this.carers = carers;
            var rules = new Rules(book);
            for (Visit visit : visits) {
                Freedom freedom = book.isFixed(visit) ? Freedom.NONE : free.apply(visit);
                for (int k = 0; k < visit.carersNeeded(); k++) {
                    Optional<CarerId> has = k < visit.carers().size()
                            ? Optional.of(visit.carers().get(k))
                            : Optional.empty();
                    boolean stays = freedom == Freedom.NONE || freedom == Freedom.GAPS && has.isPresent();
                    for (Carer carer : carers) {
                        boolean can = stays
                                ? has.filter(carer.id()::equals).isPresent()
                                : !(freedom == Freedom.GAPS && visit.carers().contains(carer.id()))
                                        && rules.personal(carer.id(), visit).stream()
                                                .noneMatch(EngineDay::stands);
                        if (can) {
                            able.computeIfAbsent(carer.id(), any -> new HashSet<>())
                                    .add(skill(visit, k));
                        }
                    }
                }
                places.putIfAbsent(visit.person(), places.size() + 1);
            }
        }

        EngineDay laid() {
            List<Day.Person> persons = new ArrayList<>();
            for (Visit visit : visits) {
                for (int from = 0; from < visit.carersNeeded(); from += 2) {
                    persons.add(person(visit, from, Math.min(2, visit.carersNeeded() - from)));
                }
            }
            Day day = Day.of(
                    new Day.Facts(
                            carers.stream().map(this::carer).toList(),
                            persons,
                            travel(),
                            Charges.of(
                                    Map.of(
                                            Charge.TRAVEL, 1,
                                            Charge.NOT_PREFERRED, NOT_KNOWN,
                                            Charge.LATENESS, LATE,
                                            Charge.UNSERVED, LEFT_OUT),
                                    1),
                            Day.NO_REST,
                            false,
                            false,
                            1),
                    practice());
            Map<Integer, Visit> byNumber = new HashMap<>();
            Map<VisitId, List<Integer>> numbers = new HashMap<>();
            for (Visit visit : visits) {
                for (int k = 0; k < visit.carersNeeded(); k++) {
                    int number = day.visit(id(visit, k - k % 2), skill(visit, k));
                    byNumber.put(number, visit);
                    numbers.computeIfAbsent(visit.id(), any -> new ArrayList<>())
                            .add(number);
                }
            }
            return new EngineDay(
                    day,
                    plan(numbers),
                    byNumber,
                    numbers,
                    carers.stream().map(Carer::id).toList());
        }

        private Day.Person person(Visit visit, int from, int needs) {
            List<Day.Need> each = new ArrayList<>();
            for (int k = from; k < from + needs; k++) {
                each.add(new Day.Need(skill(visit, k), visit.plannedMinutes()));
            }
            int start = book.minute(on, visit.start());
            return new Day.Person(
                    id(visit, from),
                    Optional.ofNullable(places.get(visit.person())).orElseThrow(),
                    List.of(new Day.Window(start, start)),
                    each,
                    Day.Together.AT_ONCE,
                    true,
                    wanted(visit).stream().map(CarerId::toString).collect(Collectors.toSet()),
                    Set.of());
        }

        /** Whoever has it and is known stays the one wanted, so that nothing is changed for a few minutes; else who is known. */
        private Set<CarerId> wanted(Visit visit) {
            Set<CarerId> known =
                    book.came().getOrDefault(visit.person(), Map.of()).keySet();
            boolean settled = visit.carers().size() >= visit.carersNeeded()
                    && (known.isEmpty() || known.containsAll(visit.carers()));
            return settled ? Set.copyOf(visit.carers()) : known;
        }

        private Day.Carer carer(Carer carer) {
            return new Day.Carer(
                    carer.id().toString(),
                    0,
                    0,
                    0,
                    Day.OPEN_ENDED,
                    false,
                    Set.copyOf(able.getOrDefault(carer.id(), Set.of())));
        }

        /** Place 0 is where carers come from: nobody's way is longer for it. */
        private Day.Travel travel() {
            int size = places.size() + 1;
            int[] times = new int[size * size];
            places.forEach((from, row) -> places.forEach((to, column) -> times[row * size + column] =
                    book.ways().between(Transport.CAR, from, to).minutes()));
            return new Day.Travel(size, times);
        }

        private Practice practice() {
            Map<Transport, Practice.Work> works = new EnumMap<>(Transport.class);
            Map<String, Practice.Work> work = new HashMap<>();
            for (Carer carer : carers) {
                Transport by = book.ways().transport(carer.id());
                if (by != Transport.CAR) {
                    work.put(carer.id().toString(), works.computeIfAbsent(by, this::work));
                }
            }
            Practice none = Practice.NONE;
            return new Practice(work, none.critical(), none.prices(), none.locks(), none.metres(), none.paid());
        }

        private Practice.Work work(Transport by) {
            var mode = new Practice.Mode(by.code(), percent(by), false);
            return new Practice.Work(mode, 0, Day.OPEN_ENDED, Practice.Pay.UNKNOWN);
        }

        /** How long all ways between today's homes take together, in percent of what they take by car. */
        private int percent(Transport by) {
            long theirs = 0;
            long driven = 0;
            for (PersonId from : places.keySet()) {
                for (PersonId to : places.keySet()) {
                    theirs += book.ways().between(by, from, to).minutes();
                    driven += book.ways().between(Transport.CAR, from, to).minutes();
                }
            }
            return driven == 0
                    ? ALIKE
                    : (int) Math.max(1, Math.min(MOST_PERCENT, (theirs * ALIKE + driven / 2) / driven));
        }

        private Plan plan(Map<VisitId, List<Integer>> numbers) {
            List<Plan.Round> rounds = new ArrayList<>();
            for (int c = 0; c < carers.size(); c++) {
                CarerId carer = carers.get(c).id();
                List<Plan.Stop> stops = new ArrayList<>();
                visits.stream()
                        .filter(visit -> visit.carers().indexOf(carer) >= 0
                                && visit.carers().indexOf(carer) < visit.carersNeeded())
                        .sorted(Comparator.comparing(Visit::start))
                        .forEach(visit -> {
                            int number = numbers.getOrDefault(visit.id(), List.of())
                                    .get(visit.carers().indexOf(carer));
                            stops.add(new Plan.Stop(
                                    number, book.minute(on, visit.start()), book.minute(on, visit.end())));
                        });
                if (!stops.isEmpty()) {
                    rounds.add(new Plan.Round(c, stops));
                }
            }
            return new Plan(rounds);
        }

        private static String id(Visit visit, int from) {
            return from == 0 ? visit.id().toString() : visit.id() + "/" + from;
        }

        private static String skill(Visit visit, int k) {
            return visit.id() + "#" + k;
        }
    }

    /** What no plan and no recommendation makes up for. */
    static boolean stands(Breach breach) {
        return breach.rule().forbids() || breach.rule() == care.mainstay.rota.Rule.OUTSIDE_AVAILABILITY;
    }
}
