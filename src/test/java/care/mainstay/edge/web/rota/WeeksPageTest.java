package care.mainstay.edge.web.rota;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.Proposed;
import care.mainstay.rota.Proposal.State;
import care.mainstay.rota.Proposal.Stopped;
import care.mainstay.rota.Proposal.Why;
import care.mainstay.rota.WeeksPlanned;
import care.mainstay.rota.WeeksPlanned.Better;
import care.mainstay.rota.WeeksPlanned.ForPerson;
import care.mainstay.rota.WeeksPlanned.Sums;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeeksPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    private static final PersonId GEORGE = new PersonId(new UUID(0, 2));
    private static final CarerId JOANNA = new CarerId(new UUID(0, 3));
    private static final CarerId PAVEL = new CarerId(new UUID(0, 4));
    private static final Instant NOW = at(MONDAY, "07:00");

    private static final Sums BEFORE = new Sums(2, 9, 40, 16, 3, 600, 16_093, 3_000, 90, 1);
    private static final Sums AFTER = new Sums(2, 4, 41, 30, 1, 615, 17_703, 3_040, 0, 0);

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
    }

    private static final Visit VISIT = new Visit(
            new VisitId(new UUID(1, 0)),
            new OrganisationId(new UUID(0, 9)),
            PEGGY,
            MONDAY.plusDays(9),
            at(MONDAY.plusDays(9), "08:00"),
            at(MONDAY.plusDays(9), "09:00"),
            List.of(PAVEL),
            1,
            "Breakfast",
            Optional.empty(),
            VisitState.PUBLISHED,
            Optional.empty(),
            Optional.empty());

    private static Proposal proposal(State state, WeeksPlanned weeks, Why why) {
        return new Proposal(
                new UUID(2, 0),
                Kind.WEEKS,
                new DateRange(MONDAY, MONDAY.plusDays(28)),
                Optional.empty(),
                state,
                1,
                60_000,
                "abc",
                Stopped.MOVES,
                List.of(),
                List.of(new Proposed(VISIT, List.of(PAVEL), List.of(JOANNA), false, Optional.of(why))),
                "",
                Optional.of(weeks),
                NOW,
                new UserId(new UUID(0, 8)),
                Optional.empty());
    }

    private static RotaNames names() {
        return new RotaNames(
                Map.of(
                        PEGGY,
                        new PersonName(PEGGY, "Margaret", "Hale", Optional.of("Peggy")),
                        GEORGE,
                        new PersonName(GEORGE, "George", "Webb", Optional.empty())),
                Map.of(JOANNA, "Joanna Reed", PAVEL, "Pavel Novak"),
                Map.of());
    }

    private static Map<CarerId, Integer> days(Object... carersAndDays) {
        Map<CarerId, Integer> days = new LinkedHashMap<>();
        for (int k = 0; k < carersAndDays.length; k += 2) {
            days.put((CarerId) carersAndDays[k], (Integer) carersAndDays[k + 1]);
        }
        return days;
    }

    private static final WeeksPlanned PLANNED = new WeeksPlanned(
            List.of(new Better(0, 90_000, 9), new Better(60, 80_000, 4)),
            Optional.of(BEFORE),
            Optional.of(AFTER),
            List.of(
                    new ForPerson(PEGGY, days(PAVEL, 12, JOANNA, 9), days(JOANNA, 21)),
                    new ForPerson(GEORGE, days(PAVEL, 5), days(PAVEL, 5))));

    private static final Why WHY =
            new Why(PAVEL, List.of(), Map.of("extraCarers", 1L, "travel", 12L, "commute", -5L, "spread", 4L));

    private static WeeksPage page(State state, WeeksPlanned weeks) {
        var proposal = proposal(state, weeks, WHY);
        return WeeksPage.of(proposal, ProposalPage.of(proposal, Map.of(), names(), "Ada Bello", NOW), names());
    }

    @Test
    void whatItWouldChangeInAllStandsBesideWhatIs() {
        var page = page(State.READY, PLANNED);

        assertThat(page.headline())
                .isEqualTo("Each person would have 2.0 different carers in four weeks, on average, instead of 4.5.");
        assertThat(page.figures().rows())
                .extracting(row -> row.get(1).words() + " → " + row.get(2).words())
                .containsExactly(
                        "4.5 → 2.0",
                        "40% → 73%",
                        "3 → 1",
                        "10h → 10h 15",
                        "10.0 miles → 11.0 miles",
                        "50h → 50h 40",
                        "1h 30 → 0h",
                        "1 → 0");
        assertThat(page.plan().groups()).isEmpty();
    }

    @Test
    void whoComesToEachPersonNowAndThenLeadsToTheirVisits() {
        var people = page(State.READY, PLANNED).people();

        assertThat(people.get(0).name()).isEqualTo("Margaret Hale (Peggy)");
        assertThat(people.get(0).carers()).isEqualTo("1 instead of 2 carers");
        assertThat(people.get(0).now()).isEqualTo("Pavel Novak 12 days and Joanna Reed 9 days");
        assertThat(people.get(0).then()).isEqualTo("Joanna Reed 21 days");
        assertThat(people.get(0).href()).endsWith("/people/" + PEGGY);
        assertThat(people.get(1).carers()).isEqualTo("1 carer, as now");
        assertThat(people.get(1).href()).isEmpty();
    }

    @Test
    void whileItRunsThePictureImproves() {
        var page =
                page(State.RUNNING, new WeeksPlanned(PLANNED.picture(), Optional.empty(), Optional.empty(), List.of()));

        assertThat(page.done()).isEqualTo(60);
        assertThat(page.carers().orElseThrow().spoken()).contains("from 9 to 4");
        assertThat(page.cost().orElseThrow().spoken()).contains("from 900 to 800");
        assertThat(page.headline()).isEmpty();
    }

    @Test
    void everyChangeSaysWhyThisCarerAndNotTheOther() {
        assertThat(WhyWords.of(WHY, names()))
                .isEqualTo("With Pavel Novak instead there would be more carers beyond those agreed and "
                        + "12 minutes more on the way; though also 5 minutes less from home and back.");
        assertThat(WhyWords.of(new Why(PAVEL, List.of("away"), Map.of()), names()))
                .isEqualTo("Pavel Novak is away that day.");
        assertThat(WhyWords.of(new Why(PAVEL, List.of(), Map.of("travel", -3L)), names()))
                .isEqualTo("It makes room for other visits of these weeks.");
        var page = WeeksPersonPage.of(proposal(State.READY, PLANNED, WHY), PEGGY, names(), NOW);
        assertThat(page.lines()).hasSize(1);
        assertThat(page.lines().get(0).change()).isEqualTo("Pavel Novak → Joanna Reed");
        assertThat(page.lines().get(0).notice()).isEqualTo("9 days before");
        assertThat(page.now()).isEqualTo("2 carers: Pavel Novak 12 days and Joanna Reed 9 days.");
    }
}
