package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.Skill;
import care.mainstay.people.workforce.Travel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A week of a small provider, written down in a few words: Joanna and Amira visit Peggy and George. */
final class BookOfTests {

    static final OrganisationId LARKFIELD = new OrganisationId(new UUID(0, 9));
    static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    static final PersonId GEORGE = new PersonId(new UUID(0, 2));
    static final CarerId JOANNA = new CarerId(new UUID(0, 3));
    static final CarerId AMIRA = new CarerId(new UUID(0, 4));
    static final CarerId PAVEL = new CarerId(new UUID(0, 5));
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    final List<Visit> visits = new ArrayList<>();
    final List<Carer> carers = new ArrayList<>(
            List.of(carer(JOANNA, "Joanna Reed"), carer(AMIRA, "Amira Khan"), carer(PAVEL, "Pavel Novak")));
    final Map<CarerId, List<Competency>> competencies = new HashMap<>();
    final Map<PersonId, Map<CarerId, Integer>> came = new HashMap<>();
    Staffing staffing = Staffing.ALWAYS;
    final Map<PersonId, Place> homes = new HashMap<>(Map.of(PEGGY, place(0), GEORGE, place(TEN_MINUTES_BY_CAR)));
    final Map<CarerId, Travel> travels = new HashMap<>();
    Instant now = at(MONDAY, "00:05");

    /** 2,900 metres: 3,770 by street, eight minutes at 500 a minute, and two to park. */
    static final int TEN_MINUTES_BY_CAR = 2_900;

    /** So many metres north of where Peggy lives. */
    static Place place(int metresNorth) {
        return new Place(54_20000 + metresNorth * 100_000 / 111_195, -3_95000);
    }

    /** A carer lives so many metres north of Peggy, and goes so. */
    void lives(CarerId carer, int metresNorth, Transport by) {
        travels.put(carer, new Travel(by, Optional.empty(), Optional.of(place(metresNorth))));
    }

    static Carer carer(CarerId id, String name) {
        return new Carer(
                id,
                LARKFIELD,
                new Carer.Details(name, Optional.empty(), Optional.empty(), Basis.GUARANTEED_HOURS, BigDecimal.TEN),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Optional.empty());
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LondonTime.ZONE).toInstant();
    }

    Visit visit(PersonId person, LocalDate day, String from, String until, CarerId... by) {
        return visit(person, day, from, until, 1, by);
    }

    Visit visit(PersonId person, LocalDate day, String from, String until, int needed, CarerId... by) {
        var visit = new Visit(
                new VisitId(new UUID(1, visits.size())),
                LARKFIELD,
                person,
                day,
                at(day, from),
                at(day, until),
                List.of(by),
                needed,
                "Breakfast",
                Optional.empty(),
                VisitState.PUBLISHED,
                Optional.empty(),
                Optional.empty());
        visits.add(visit);
        return visit;
    }

    void knows(CarerId carer, PersonId person, int times) {
        came.computeIfAbsent(person, any -> new HashMap<>()).put(carer, times);
    }

    void canMove(CarerId carer, LocalDate seen) {
        competencies.put(carer, List.of(Competency.shown(Skill.MOVING_AND_HANDLING, seen, "Ruth Okafor")));
    }

    Book book() {
        return new Book(
                BookReading.weekOf(MONDAY),
                now,
                visits,
                carers,
                competencies,
                came,
                staffing,
                new Ways(homes, travels));
    }
}
