package care.mainstay.edge.web.rota;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.foundation.places.Way;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.Fits;
import care.mainstay.rota.Place;
import care.mainstay.rota.RotaWeek;
import care.mainstay.rota.Round;
import care.mainstay.rota.Rule;
import care.mainstay.rota.Whereabouts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotaPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    private static final PersonId GEORGE = new PersonId(new UUID(0, 2));
    private static final CarerId JOANNA = new CarerId(new UUID(0, 3));
    private static final Way NO_WAY = new Way(0, 0, false);
    private static final CarerId PAVEL = new CarerId(new UUID(0, 4));

    private final List<Visit> visits = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final Map<PersonId, Familiar> familiar = new HashMap<>();
    private Whereabouts whereabouts = Whereabouts.UNKNOWN;

    private static Place.Extra way(int minutes, int metres, Optional<Integer> own) {
        return new Place.Extra(minutes, metres, false, own);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
    }

    private Visit visit(PersonId person, LocalDate day, String from, String until, CarerId... carers) {
        var visit = new Visit(
                new VisitId(new UUID(1, visits.size())),
                new OrganisationId(new UUID(0, 9)),
                person,
                day,
                at(day, from),
                at(day, until),
                List.of(carers),
                1,
                "Breakfast",
                Optional.empty(),
                VisitState.PUBLISHED,
                Optional.empty(),
                Optional.empty());
        visits.add(visit);
        for (var carer : carers) {
            rounds.add(new Round(carer, day, List.of(new Round.Stop(visit.id(), visit.plannedMinutes(), NO_WAY, 0))));
        }
        return visit;
    }

    private static Carer carer(CarerId id, String name, int guaranteed) {
        return new Carer(
                id,
                new OrganisationId(new UUID(0, 9)),
                new Carer.Details(
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Basis.GUARANTEED_HOURS,
                        BigDecimal.valueOf(guaranteed)),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Optional.empty());
    }

    private RotaWeek week() {
        return new RotaWeek(
                new DateRange(MONDAY, MONDAY.plusDays(7)),
                at(MONDAY, "00:05"),
                visits,
                List.of(carer(JOANNA, "Joanna Reed", 1), carer(PAVEL, "Pavel Novak", 30)),
                rounds,
                breaches,
                familiar,
                Map.of(PAVEL, Map.of(MONDAY.plusDays(1), "Annual leave")),
                whereabouts);
    }

    private RotaNames names() {
        var known = new HashMap<VisitId, Visit>();
        visits.forEach(visit -> known.put(visit.id(), visit));
        return new RotaNames(
                Map.of(
                        PEGGY,
                        new PersonName(PEGGY, "Margaret", "Hale", Optional.of("Peggy")),
                        GEORGE,
                        new PersonName(GEORGE, "George", "Webb", Optional.empty())),
                Map.of(JOANNA, "Joanna Reed", PAVEL, "Pavel Novak"),
                known);
    }

    private RotaPage page(String show, String by) {
        return RotaPage.of(RotaView.of(MONDAY, show, by, ""), week(), List.of(), names(), MONDAY);
    }

    @Test
    void byCarerEachDayIsAPictureThatCanAlsoBeHeard() {
        visit(PEGGY, MONDAY, "08:00", "09:00", JOANNA);

        var joanna = page("", "").rows().get(0);

        assertThat(joanna.name()).isEqualTo("Joanna Reed");
        assertThat(joanna.note()).isEqualTo("1h of 1h");
        assertThat(joanna.detail()).isEqualTo("Guaranteed hours met.");
        assertThat(joanna.cells().get(0).spoken())
                .isEqualTo("Joanna Reed, Monday 23 November 2026: 1 visit from 8:00am to 9:00am, 1 hour paid");
        assertThat(joanna.cells().get(0).picture()).hasSize(1);
        assertThat(joanna.cells().get(1).picture()).isEmpty();
    }

    @Test
    void whoIsAwayOrHasHoursToFillIsSaid() {
        visit(PEGGY, MONDAY, "08:00", "09:00", JOANNA);

        var pavel = page("", "").rows().get(1);

        assertThat(pavel.cells().get(1).away()).isEqualTo("Annual leave");
        assertThat(pavel.detail()).isEqualTo("30 hours to fill up to the guaranteed hours.");
    }

    @Test
    void byPersonTheNameSaysHowManyCarersAndANewOneIsTold() {
        familiar.put(PEGGY, new Familiar(Map.of(PAVEL, 4), Set.of(JOANNA)));
        visit(PEGGY, MONDAY, "08:00", "09:00", JOANNA);

        var peggy = page("", "person").rows().get(0);

        assertThat(peggy.note()).isEqualTo("2 carers in 4 weeks");
        assertThat(peggy.cells().get(0).stops().get(0).words()).isEqualTo("8:00am Joanna\u00a0R.");
        assertThat(peggy.cells().get(0).stops().get(0).kind()).isEqualTo("new");
    }

    @Test
    void aDayHasAnAxisWithAColumnForEachQuarterOfAnHour() {
        visit(PEGGY, MONDAY, "07:30", "08:15", JOANNA);

        var day = page("day", "");
        var block = day.rows().get(0).blocks().get(0);

        assertThat(day.axis().get(0)).isEqualTo(new RotaPage.Hour("6am", 1));
        assertThat(block.column()).isEqualTo(1 + 6); // an hour and a half after six
        assertThat(block.span()).isEqualTo(3);
        assertThat(block.words()).isEqualTo("Peggy\u00a0H.");
        assertThat(block.movable()).isTrue();
    }

    @Test
    void whatOverlapsLiesInAnotherLane() {
        visit(PEGGY, MONDAY, "07:30", "08:15", JOANNA);
        var other = visit(GEORGE, MONDAY, "08:00", "08:30", JOANNA);
        rounds.clear();
        rounds.add(new Round(
                JOANNA,
                MONDAY,
                List.of(
                        new Round.Stop(visits.get(0).id(), 45, NO_WAY, 0),
                        new Round.Stop(other.id(), 30, new Way(10, 3_770, false), -25))));
        breaches.add(new Breach(
                Rule.OVERLAP,
                JOANNA,
                MONDAY,
                Optional.of(other.id()),
                Optional.of(visits.get(0).id()),
                15,
                ""));

        var day = page("day", "");

        assertThat(day.rows().get(0).blocks()).extracting(RotaPage.Block::lane).containsExactly(1, 2);
        assertThat(day.rows().get(0).blocks()).extracting(RotaPage.Block::kind).containsExactly("known", "wrong");
        assertThat(day.wrong())
                .containsExactly(new RotaPage.Wrong(
                        "Two places at once (1)",
                        List.of("Mon 23 Nov: Joanna Reed is also with Margaret Hale (Peggy) at 7:30am for 15 minutes"
                                + " (George Webb at 8:00am).")));
    }

    @Test
    void whatHasNobodyStandsInTheTray() {
        visit(GEORGE, MONDAY.plusDays(2), "18:00", "18:30");

        var tray = page("", "").tray();

        assertThat(tray).hasSize(1);
        assertThat(tray.get(0).when()).isEqualTo("Wed 25 Nov, 6:00pm to 6:30pm");
        assertThat(tray.get(0).needs()).isEqualTo("Nobody is on it.");
    }

    @Test
    void whatOfTheWaysIsNotKnownIsSaid() {
        visit(PEGGY, MONDAY, "08:00", "09:00", JOANNA);
        visit(GEORGE, MONDAY, "18:00", "18:30", JOANNA);

        assertThat(page("", "").assumed())
                .containsExactly(
                        "It is not known on the map where Margaret Hale (Peggy) and George Webb live: every way there or"
                                + " from there is assumed to take 15 minutes.",
                        "1 carer is taken to drive, because it is not known how they get about.");

        whereabouts = new Whereabouts(
                Map.of(PEGGY, new care.mainstay.foundation.places.Place(54_20000, -3_95000)),
                Map.of(JOANNA, Transport.BICYCLE));
        assertThat(page("", "").assumed())
                .containsExactly("It is not known on the map where George Webb lives: every way there or from there is"
                        + " assumed to take 15 minutes.");
        assertThat(RotaWords.way(new Way(15, 0, true))).isEqualTo("15 minutes, assumed");
        assertThat(RotaWords.way(new Way(12, 5_000, false))).isEqualTo("12 minutes, 3.1 miles");
    }

    @Test
    void aFitSaysWhomThePersonKnowsWhatItCostsAndWhatItBreaks() {
        var open = visit(GEORGE, MONDAY, "18:00", "18:30");
        var before = visit(PEGGY, MONDAY, "17:00", "17:55", PAVEL);
        var breach = new Breach(
                Rule.TOO_LITTLE_TRAVEL,
                PAVEL,
                MONDAY,
                Optional.of(open.id()),
                Optional.of(before.id()),
                5,
                "10 minutes by car");
        var fits = new Fits(
                open,
                List.of(
                        new Place(JOANNA, 30, way(0, 0, Optional.of(12)), 6, 3, false, 600, List.of()),
                        new Place(PAVEL, 40, way(10, 3_770, Optional.of(-1)), 0, 4, true, 900, List.of(breach))),
                List.of(),
                Map.of(Rule.ABSENT, 2L));
        var page = FitPage.of(
                fits,
                new Familiar(Map.of(JOANNA, 6), Set.of()),
                List.of(),
                Optional.of(fits.best().get(1)),
                names(),
                Form.empty());

        assertThat(page.best().get(0).knows()).isEqualTo("Knows them: came 6 times in 4 weeks.");
        assertThat(page.best().get(0).costs()).isEqualTo("30 minutes more paid, none of it on the way.");
        assertThat(page.best().get(0).own()).isEqualTo("Their own way from home and back is 12 minutes longer.");
        assertThat(page.best().get(1).costs()).isEqualTo("40 minutes more paid, 10 minutes (2.3 miles) on the way.");
        assertThat(page.best().get(1).own()).isEqualTo("Their own way from home and back is 1 minute shorter.");
        assertThat(page.best().get(1).knows())
                .isEqualTo("Has not come in 4 weeks. It would be 4 carers in 4 weeks, one more.");
        assertThat(page.best().get(1).breaks())
                .containsExactly(
                        "Has 5 minutes too little for the way between this and Margaret Hale (Peggy) at 5:00pm,"
                                + " which takes 10 minutes by car.");
        assertThat(page.nobody()).containsExactly("2 carers are away.");
        assertThat(page.answer().orElseThrow().heading()).isEqualTo("Pavel Novak could come, but");
        assertThat(page.answer().orElseThrow().lines().get(0))
                .endsWith("It would be in time if one of the two began 5 minutes earlier or later.");
    }
}
