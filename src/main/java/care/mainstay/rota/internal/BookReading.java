package care.mainstay.rota.internal;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.planning.CarerWish;
import care.mainstay.care.planning.CarerWishes;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import care.mainstay.rota.RotaWeek;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a {@link Book} from the records that the caller may see. */
@Component
class BookReading {

    static final int FOUR_WEEKS = 28;

    private final Visits visits;
    private final Workforce workforce;
    private final CarerWishes wishes;
    private final Persons persons;
    private final ContinuityOfCare continuity;
    private final InstantSource clock;

    BookReading(
            Visits visits,
            Workforce workforce,
            CarerWishes wishes,
            Persons persons,
            ContinuityOfCare continuity,
            InstantSource clock) {
        this.continuity = continuity;
        this.visits = visits;
        this.workforce = workforce;
        this.persons = persons;
        this.wishes = wishes;
        this.clock = clock;
    }

    static DateRange weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateRange(monday, monday.plusDays(7));
    }

    /** Everything about some days, with the evening before them and all that is planned until then. */
    Book book(DateRange days) {
        var now = clock.instant();
        LocalDate today = LondonTime.day(now);
        LocalDate from = days.from().minusDays(1);
        if (today.isBefore(from) && today.isAfter(days.until().minusDays(FOUR_WEEKS))) {
            from = today;
        }
        LocalDate monthBegins = days.until().minusDays(FOUR_WEEKS);
        List<Visit> all = visits.onDays(new DateRange(from, days.until()));
        LocalDate cameUntil = today.plusDays(1).isBefore(days.until()) ? today.plusDays(1) : days.until();
        return new Book(
                days,
                now,
                all,
                workforce.carers().stream()
                        .filter(carer -> days.from().datesUntil(days.until()).anyMatch(carer::worksOn))
                        .toList(),
                workforce.competenciesOn(days.from().isAfter(today) ? today : days.from()),
                cameUntil.isAfter(monthBegins) ? visits.carersWhoCame(new DateRange(monthBegins, cameUntil)) : Map.of(),
                staffing(days),
                new Ways(homes(all), workforce.travels()));
    }

    /** Who came to these people before some days, and who is to come until then. */
    Past past(Book book) {
        LocalDate from = book.days().from();
        LocalDate today = LondonTime.day(book.now());
        Map<LocalDate, Map<PersonId, Set<CarerId>>> came = new HashMap<>();
        from.minusDays(FOUR_WEEKS)
                .datesUntil(from)
                .filter(day -> !day.isAfter(today))
                .forEach(day -> visits.carersWhoCame(new DateRange(day, day.plusDays(1)))
                        .forEach((person, carers) -> came.computeIfAbsent(day, any -> new HashMap<>())
                                .put(person, new HashSet<>(carers.keySet()))));
        book.visits().stream()
                .filter(visit -> visit.day().isBefore(from) && !visit.state().isEnd())
                .forEach(visit -> came.computeIfAbsent(visit.day(), any -> new HashMap<>())
                        .computeIfAbsent(visit.person(), any -> new HashSet<>())
                        .addAll(visit.carers()));
        Map<PersonId, Set<CarerId>> known = new HashMap<>();
        visits.carersWhoCame(new DateRange(from.minusYears(1), from.minusDays(FOUR_WEEKS)))
                .forEach((person, carers) -> known.put(person, carers.keySet()));
        Map<PersonId, Set<CarerId>> teams = new HashMap<>();
        continuity
                .teamsOn(from, book.looked().stream().map(Visit::person).collect(Collectors.toSet()))
                .forEach((person, team) -> teams.put(person, team.carers()));
        return new Past(came, known, teams);
    }

    private Map<PersonId, Place> homes(Collection<Visit> some) {
        return persons.places(some.stream().map(Visit::person).collect(Collectors.toSet()));
    }

    /** A carer's own days: what is on their list. */
    Book own(Carer carer, DateRange days) {
        List<Visit> all = days.from()
                .datesUntil(days.until())
                .flatMap(day -> visits.forCarer(carer.id(), day).stream())
                .filter(ChangeRows::isSent)
                .toList();
        return new Book(
                days,
                clock.instant(),
                all,
                List.of(carer),
                Map.of(),
                Map.of(),
                Staffing.ALWAYS,
                new Ways(
                        homes(all),
                        workforce
                                .travel(carer.id())
                                .map(travel -> Map.of(carer.id(), travel))
                                .orElse(Map.of())));
    }

    private Staffing staffing(DateRange days) {
        Map<LocalDate, Map<CarerId, Availability>> ordinary = new HashMap<>();
        days.from().datesUntil(days.until()).forEach(day -> ordinary.put(day, workforce.availabilities(day)));
        return new KnownStaffing(
                workforce.absences(days).stream().collect(Collectors.groupingBy(Absence::carer)),
                ordinary,
                wishes.all().stream()
                        .filter(wish -> wish.kind() == CarerWish.Kind.NOT_THIS_CARER)
                        .collect(Collectors.groupingBy(
                                CarerWish::person, Collectors.mapping(CarerWish::carer, Collectors.toSet()))));
    }

    RotaWeek week(LocalDate day) {
        Book book = book(weekOf(day));
        var rules = new Rules(book);
        return new RotaWeek(
                book.days(),
                book.now(),
                book.looked(),
                book.carers(),
                rules.rounds(),
                rules.breaches(),
                book.familiar(),
                away(book),
                book.ways().whereabouts());
    }

    private static Map<CarerId, Map<LocalDate, String>> away(Book book) {
        Map<CarerId, Map<LocalDate, String>> away = new HashMap<>();
        List<LocalDate> days =
                book.days().from().datesUntil(book.days().until()).toList();
        for (Carer carer : book.carers()) {
            for (LocalDate day : days) {
                book.staffing()
                        .away(carer.id(), day)
                        .ifPresent(why -> away.computeIfAbsent(carer.id(), any -> new HashMap<>())
                                .put(day, why));
            }
        }
        return away;
    }
}
