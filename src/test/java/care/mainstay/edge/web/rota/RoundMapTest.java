package care.mainstay.edge.web.rota;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.foundation.places.Way;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.RotaWeek;
import care.mainstay.rota.Round;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundMapTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    private static final PersonId GEORGE = new PersonId(new UUID(0, 2));
    private static final PersonId DOT = new PersonId(new UUID(0, 3));
    private static final CarerId JOANNA = new CarerId(new UUID(0, 4));
    private static final CarerId PAVEL = new CarerId(new UUID(0, 5));
    private static final Way NO_WAY = new Way(0, 0, false);

    private final List<Visit> visits = new ArrayList<>();
    private final Map<CarerId, List<Round.Stop>> stops = new HashMap<>();
    private final Map<PersonId, Place> homes = new HashMap<>(Map.of(
            PEGGY, new Place(54_20000, -3_95000),
            GEORGE, new Place(54_22000, -3_95000),
            DOT, new Place(54_21000, -3_93000)));
    private final Map<PersonId, PersonName> people = new HashMap<>(Map.of(
            PEGGY, new PersonName(PEGGY, "Margaret", "Hale", Optional.of("Peggy")),
            GEORGE, new PersonName(GEORGE, "George", "Webb", Optional.empty()),
            DOT, new PersonName(DOT, "Dorothy", "Lamb", Optional.empty())));

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
    }

    private void visit(CarerId carer, PersonId person, String from, String until, Way way, int gap) {
        var visit = new Visit(
                new VisitId(new UUID(1, visits.size())),
                new OrganisationId(new UUID(0, 9)),
                person,
                MONDAY,
                at(from),
                at(until),
                List.of(carer),
                1,
                "Breakfast",
                Optional.empty(),
                VisitState.PUBLISHED,
                Optional.empty(),
                Optional.empty());
        visits.add(visit);
        stops.computeIfAbsent(carer, any -> new ArrayList<>())
                .add(new Round.Stop(visit.id(), visit.plannedMinutes(), way, gap));
    }

    private static Carer carer(CarerId id, String name) {
        return new Carer(
                id,
                new OrganisationId(new UUID(0, 9)),
                new Carer.Details(name, Optional.empty(), Optional.empty(), Basis.GUARANTEED_HOURS, BigDecimal.TEN),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<RoundMap> map(String chosen) {
        var rounds = stops.entrySet().stream()
                .map(each -> new Round(each.getKey(), MONDAY, each.getValue()))
                .toList();
        var week = new RotaWeek(
                new DateRange(MONDAY, MONDAY.plusDays(1)),
                at("00:05"),
                visits,
                List.of(carer(JOANNA, "Joanna Reed"), carer(PAVEL, "Pavel Novak")),
                rounds,
                List.of(),
                Map.of(),
                Map.of(),
                new Whereabouts(homes, Map.of(JOANNA, Transport.BICYCLE)));
        var names = new RotaNames(people, Map.of(JOANNA, "Joanna Reed", PAVEL, "Pavel Novak"), Map.of());
        return RoundMap.of(week, names, List.of(JOANNA.toString(), PAVEL.toString()), chosen);
    }

    private RoundMap joannas() {
        return map(JOANNA.toString()).orElseThrow();
    }

    @Test
    void theListSaysWhatThePictureShows() {
        visit(JOANNA, PEGGY, "08:00", "08:45", NO_WAY, 0);
        visit(JOANNA, GEORGE, "09:00", "09:30", new Way(14, 2_891, false), 1);

        var map = joannas();

        assertThat(map.heading()).isEqualTo("Joanna Reed’s round");
        assertThat(map.lead()).isEqualTo("2 visits; 14 minutes and 1.8 miles on the way between them, by bicycle.");
        assertThat(map.dots()).extracting(RoundMap.Dot::words).containsExactly("1", "2");
        assertThat(map.legs()).hasSize(1);
        assertThat(map.stops())
                .extracting(RoundMap.Stop::person)
                .containsExactly("Margaret Hale (Peggy)", "George Webb");
        assertThat(map.stops().get(0).times()).isEqualTo("8:00am to 8:45am");
        assertThat(map.stops().get(0).way()).isEqualTo("14 minutes, 1.8 miles; 1 minute to spare");
        assertThat(map.stops().get(1).way()).isEmpty();
        assertThat(map.spoken()).isEqualTo("Map of Joanna Reed’s round. The list beside it says the same.");
    }

    @Test
    void northIsUpAndAHomeThatIsVisitedTwiceIsOneDotWithBothNumbers() {
        visit(JOANNA, PEGGY, "08:00", "08:45", NO_WAY, 0);
        visit(JOANNA, GEORGE, "09:00", "09:30", new Way(14, 2_891, false), 1);
        visit(JOANNA, PEGGY, "12:00", "12:30", new Way(14, 2_891, false), 136);

        var map = joannas();

        assertThat(map.dots()).extracting(RoundMap.Dot::words).containsExactly("1 3", "2");
        assertThat(Double.parseDouble(map.dots().get(1).y()))
                .isLessThan(Double.parseDouble(map.dots().get(0).y()));
        // there and back again are two lines, not one
        assertThat(map.legs())
                .extracting(RoundMap.Leg::path)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void tooLittleTimeForAWayIsDashedAndSaid() {
        visit(JOANNA, PEGGY, "08:00", "08:45", NO_WAY, 0);
        visit(JOANNA, GEORGE, "08:50", "09:30", new Way(14, 2_891, false), -9);

        var map = joannas();

        assertThat(map.legs().get(0).tight()).isTrue();
        assertThat(map.stops().get(0).tight()).isTrue();
        assertThat(map.stops().get(0).way()).isEqualTo("14 minutes, 1.8 miles; 9 minutes too little");
    }

    @Test
    void whereSomebodyLivesNobodyKnowsTheListSaysSoAndNothingIsDrawn() {
        homes.remove(GEORGE);
        visit(JOANNA, PEGGY, "08:00", "08:45", NO_WAY, 0);
        visit(JOANNA, GEORGE, "09:00", "09:30", new Way(15, 0, true), 0);

        var map = joannas();

        assertThat(map.dots()).extracting(RoundMap.Dot::words).containsExactly("1");
        assertThat(map.legs()).isEmpty();
        assertThat(map.stops().get(0).way()).isEqualTo("15 minutes, assumed; nothing to spare");
        assertThat(map.stops().get(1).where()).isEqualTo("It is not known on the map where they live.");

        homes.clear();
        assertThat(joannas().drawn()).isFalse();
        assertThat(joannas().stops()).hasSize(2);
    }

    @Test
    void homesThatOthersGoToAreDotsWithoutAName() {
        homes.put(GEORGE, new Place(54_20300, -3_95100));
        visit(JOANNA, PEGGY, "08:00", "08:45", NO_WAY, 0);
        visit(PAVEL, GEORGE, "08:00", "08:45", NO_WAY, 0);

        var map = joannas();

        assertThat(map.others()).extracting(RoundMap.Dot::words).containsExactly("");
        assertThat(map.stops()).extracting(RoundMap.Stop::person).containsExactly("Margaret Hale (Peggy)");
    }

    @Test
    void theCarerIsChosenAndWhoHasNoRoundGivesWayToTheFirst() {
        visit(JOANNA, PEGGY, "08:00", "08:45", NO_WAY, 0);
        assertThat(map(PAVEL.toString()).orElseThrow().heading()).isEqualTo("Joanna Reed’s round");
        assertThat(map("nobody").orElseThrow().carers()).containsExactly(new Choice(JOANNA.toString(), "Joanna Reed"));

        visit(PAVEL, DOT, "08:00", "08:45", NO_WAY, 0);
        assertThat(map(PAVEL.toString()).orElseThrow().heading()).isEqualTo("Pavel Novak’s round");
        assertThat(map(PAVEL.toString()).orElseThrow().form().text("round")).isEqualTo(PAVEL.toString());
    }

    @Test
    void aDayOnWhichNobodyGoesOutHasNoMap() {
        assertThat(map("")).isEmpty();
    }

    @Test
    void whomTheViewerMayNotSeeIsNeitherNamedNorDrawn() {
        people.remove(GEORGE);
        homes.remove(GEORGE);
        visit(JOANNA, GEORGE, "08:00", "08:45", NO_WAY, 0);

        assertThat(joannas().drawn()).isFalse();
        assertThat(joannas().stops()).extracting(RoundMap.Stop::person).containsExactly("Somebody you support");
    }
}
