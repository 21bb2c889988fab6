package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Skill;
import care.mainstay.rota.Round;
import care.mainstay.rota.engine.ChangePrices;
import care.mainstay.rota.engine.ChangePrices.Band;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.Horizon.Came;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Planned;
import care.mainstay.rota.horizon.HorizonCharge;
import care.mainstay.rota.horizon.HorizonRules;
import care.mainstay.rota.horizon.HorizonWeights;
import care.mainstay.rota.internal.EngineWeeks.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lays the records of whole weeks out for the engine of many days.
 *
 * <p>Kept is what is over or has begun, what begins within {@link #FREEZE}, what goes on after midnight, and what nobody may
 * make by the rules though somebody is on it: all of it takes its carers' time. Days and times are those of the clock on the
 * wall.
 */
final class LaidWeeks {

    /** So near that somebody else would not learn of it in time: the notice that counts as late (docs/continuity.md). */
    static final Duration FREEZE = Duration.ofHours(48);

    /**
     * What changing somebody who was told is worth, in minutes on the way: 3 within a week, which is how late is counted
     * (docs/continuity.md). Less than when one day is mended ({@link ChangePrices#USUAL}), because it is done once for weeks.
     */
    static final ChangePrices PRICES = new ChangePrices(0, List.of(new Band(7 * 24 * 60, 3, 0)), 0);

    /** Where no team was agreed, further carers count from the third on: one for most days and one for the others. */
    static final int NO_TEAM = 2;

    /** Days of rest are for the rules of the board; the engine would only be stricter than rotas are. */
    private static final int DAYS_A_WEEK = 7;

    static final HorizonRules RULES =
            new HorizonRules(Rules.REST, Rules.LONG_WITHOUT_BREAK, Rules.BREAK, Round.PAID_GAP, DAYS_A_WEEK, 0);

    /**
     * Few carers are sought before anything else that is saved, because time on the way is limited by itself ({@link
     * WeeksPlanning#TRAVEL_AT_MOST_PER_CENT}): each different carer for a person counts £10, of the agreed team or not; besides, a
     * week with one too many £10, with two £30, and so on; somebody new £10; a visit not by the main carer 40p; a minute on the way 21p, and £10 above the limit. No visit is left out for it.
     */
    static final HorizonWeights WEIGHTS = HorizonWeights.of(Map.of(
            HorizonCharge.EXTRA_CARERS, 100_000,
            HorizonCharge.CARERS, 100_000,
            HorizonCharge.NEW_FACES, 100_000,
            HorizonCharge.NOT_MAIN, 4_000,
            HorizonCharge.SPREAD, 0,
            HorizonCharge.OVER_TRAVEL, 100_000,
            HorizonCharge.UNALLOCATED, 100_000_000));

    private static final int MIDNIGHT = 1_440;

    private final Book book;
    private final Past past;
    private final List<LocalDate> days;
    private final Map<PersonId, Integer> places = new TreeMap<>(Comparator.comparing(PersonId::toString));
    private final Map<Skill, List<Set<CarerId>>> able = new HashMap<>();
    private final Set<String> former = new TreeSet<>();
    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, Part> parts = new HashMap<>();

    private LaidWeeks(Book book, Past past) {
        this.book = book;
        this.past = past;
        days = book.days().from().datesUntil(book.days().until()).toList();
        for (Visit visit : book.looked()) {
            places.put(visit.person(), 0);
        }
        int next = 0;
        for (var place : places.entrySet()) {
            place.setValue(next++);
        }
    }

    /** Empty when there is nobody to visit in these weeks, or nobody to do so. */
    static Optional<EngineWeeks> of(Book book, Past past) {
        return book.looked().isEmpty() || book.carers().isEmpty()
                ? Optional.empty()
                : Optional.of(new LaidWeeks(book, past).laid());
    }

    /** Minutes after midnight, of the clock on the wall, of the day the visit was planned for. */
    static int minute(Visit visit) {
        return (int) ChronoUnit.MINUTES.between(
                visit.day().atStartOfDay(), LocalDateTime.ofInstant(visit.start(), LondonTime.ZONE));
    }

    private EngineWeeks laid() {
        Map<PersonId, List<Pattern>> patterns = new HashMap<>();
        for (Visit visit : book.looked()) {
            patterns.computeIfAbsent(visit.person(), any -> new ArrayList<>()).addAll(patterns(visit));
        }
        List<Horizon.Person> people = places.keySet().stream()
                .map(person -> person(person, patterns.getOrDefault(person, List.of())))
                .toList();
        var ways = new LaidWays(book, List.copyOf(places.keySet()));
        var carers = new LaidCarers(book, days, ways, this::can).carers();
        Horizon horizon = Horizon.of(new Horizon.Facts(
                book.days().toString(),
                days.size(),
                RULES,
                WEIGHTS,
                ways.ways().get(0),
                carers,
                Set.copyOf(former),
                people,
                OptionalInt.empty(),
                ways.ways().subList(1, ways.ways().size()),
                planned));
        Map<Integer, Part> byNumber = new LinkedHashMap<>();
        for (int v = 0; v < horizon.visits().size(); v++) {
            byNumber.put(
                    v,
                    Optional.ofNullable(parts.get(
                                    horizon.pattern(horizon.visits().get(v)).name()))
                            .orElseThrow());
        }
        return new EngineWeeks(horizon, byNumber);
    }

    /** A carer's skills as the engine tells them apart: each with the day from which the same carers have it. */
    private Set<String> can(Carer carer) {
        Set<String> tokens = new TreeSet<>();
        able.forEach((skill, byDay) -> {
            for (int d = 0; d < days.size(); d++) {
                if (byDay.get(d).contains(carer.id())) {
                    tokens.add(token(skill, d));
                }
            }
        });
        return tokens;
    }

    private String token(Skill skill, int day) {
        List<Set<CarerId>> byDay = able(skill);
        int since = day;
        while (since > 0 && byDay.get(since - 1).equals(byDay.get(day))) {
            since--;
        }
        return skill.code() + " from " + since;
    }

    private List<Set<CarerId>> able(Skill skill) {
        return able.computeIfAbsent(
                skill,
                any -> days.stream()
                        .map(day -> book.competencies().entrySet().stream()
                                .filter(each -> each.getValue().stream()
                                        .anyMatch(shown -> shown.skill() == skill && shown.countsOn(day)))
                                .map(Map.Entry::getKey)
                                .filter(carer -> book.carer(carer).isPresent())
                                .collect(Collectors.toSet()))
                        .toList());
    }

    private List<Pattern> patterns(Visit visit) {
        int day = days.indexOf(visit.day());
        int start = minute(visit);
        if (start < 0 || start >= MIDNIGHT || visit.plannedMinutes() < 1) {
            return List.of();
        }
        boolean impossible = book.skills(visit).stream()
                .anyMatch(skill -> able(skill).get(day).isEmpty());
        boolean tooMany = visit.carers().size() > visit.carersNeeded();
        boolean kept = book.isFixed(visit)
                || tooMany
                || impossible
                || start + visit.plannedMinutes() > MIDNIGHT
                || visit.start().isBefore(book.now().plus(FREEZE))
                        && !visit.carers().isEmpty();
        int all = kept ? visit.carers().size() : visit.carersNeeded();
        List<Pattern> laid = new ArrayList<>();
        for (int first = 0; first < all; first += 2) {
            Part part = new Part(visit, first, Math.min(2, all - first));
            List<String> carers = part.of(visit.carers()).stream()
                    .filter(carer -> book.carer(carer).isPresent())
                    .map(CarerId::toString)
                    .toList();
            boolean has = carers.size() == part.carers();
            if (kept && !has) {
                continue;
            }
            String name = visit.id() + "/" + first;
            laid.add(new Pattern(
                    name,
                    start,
                    start,
                    visit.plannedMinutes(),
                    part.carers(),
                    kept
                            ? Set.of()
                            : book.skills(visit).stream()
                                    .map(skill -> token(skill, day))
                                    .collect(Collectors.toCollection(TreeSet::new)),
                    visit.wanted().filter(wanted -> wanted.critical()).isPresent(),
                    List.of(day)));
            parts.put(name, part);
            if (has) {
                planned.add(new Planned(visit.person().toString(), name, day, start, carers, kept, price(visit)));
            }
        }
        return laid;
    }

    /** Nothing for what no carer has on their list yet. */
    private int price(Visit visit) {
        return ChangeRows.isSent(visit)
                ? PRICES.anotherCarer(
                        Duration.between(book.now(), visit.start()).toMinutes())
                : 0;
    }

    private Horizon.Person person(PersonId person, List<Pattern> patterns) {
        Set<CarerId> agreed = past.teams().getOrDefault(person, Set.of());
        Set<String> excluded = new TreeSet<>();
        Set<String> team = new TreeSet<>();
        for (Carer carer : book.carers()) {
            if (book.staffing().isNotWanted(person, carer.id())) {
                excluded.add(carer.id().toString());
            } else if (agreed.contains(carer.id())) {
                team.add(carer.id().toString());
            }
        }
        List<Came> history = new ArrayList<>();
        past.came()
                .forEach((day, byPerson) -> byPerson.getOrDefault(person, Set.of())
                        .forEach(carer -> history.add(new Came(
                                (int) ChronoUnit.DAYS.between(book.days().from(), day), named(carer)))));
        history.sort(Comparator.comparingInt(Came::day).thenComparing(Came::carer));
        Set<String> known = new HashSet<>();
        past.known().getOrDefault(person, Set.of()).forEach(carer -> known.add(named(carer)));
        return new Horizon.Person(
                person.toString(),
                Optional.ofNullable(places.get(person)).orElseThrow(),
                patterns,
                team,
                agreed.isEmpty() ? NO_TEAM : agreed.size(),
                excluded,
                known,
                history);
    }

    /** The name of somebody who came, who may have left since. */
    private String named(CarerId carer) {
        if (book.carer(carer).isEmpty()) {
            former.add(carer.toString());
        }
        return carer.toString();
    }
}
