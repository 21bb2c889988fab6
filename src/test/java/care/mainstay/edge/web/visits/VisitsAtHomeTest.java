package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.home.Glance;
import care.mainstay.edge.web.home.Near;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes next and what was last written, without any HTML or database. */
class VisitsAtHomeTest {

    private static final Instant NOW = Instant.parse("2026-11-04T10:00:00Z");
    private static final CarerId JOANNA = new CarerId(new UUID(0, 7));
    private static final Near PEGGY = new Near(new PersonId(new UUID(0, 1)), "Peggy", "Margaret Hale", false, false);
    private static final Map<CarerId, String> CARERS = Map.of(JOANNA, "Joanna Reed");

    private final Map<VisitId, RecordedVisit> records = new HashMap<>();

    private Visit visit(int number, Instant start, VisitState state, CarerId... carers) {
        return new Visit(
                new VisitId(new UUID(1, number)),
                new OrganisationId(new UUID(0, 2)),
                PEGGY.person(),
                LocalDate.ofInstant(start, ZoneId.of("Europe/London")),
                start,
                start.plus(Duration.ofMinutes(45)),
                List.of(carers),
                1,
                "Breakfast, made together",
                Optional.empty(),
                state,
                state == VisitState.IN_PROGRESS ? Optional.of(start.plusSeconds(120)) : Optional.empty(),
                Optional.empty());
    }

    private Visit noted(Visit visit, String note, String why) {
        records.put(
                visit.id(),
                new RecordedVisit(
                        new UUID(2, 1),
                        1,
                        "",
                        visit.state(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        VisitNote.of(note),
                        why,
                        Optional.empty(),
                        new Recorded(new UserId(new UUID(0, 3)), visit.end())));
        return visit;
    }

    private List<Glance> glances(boolean readsNotes, Visit... around) {
        return VisitsAtHome.glances(PEGGY, List.of(around), CARERS, records, readsNotes, NOW);
    }

    private static List<String> words(Glance glance) {
        return glance.lines().stream().map(Glance.Line::words).toList();
    }

    @Test
    void theNearestVisitToComeIsNextAndNamesWhoComes() {
        var next = glances(
                        true,
                        visit(1, NOW.plus(Duration.ofDays(2)), VisitState.PUBLISHED, JOANNA),
                        visit(2, NOW.plus(Duration.ofHours(7)), VisitState.PUBLISHED, JOANNA),
                        visit(3, NOW.plus(Duration.ofHours(2)), VisitState.CANCELLED, JOANNA))
                .get(0);

        assertThat(next.heading()).isEqualTo("Next visit");
        assertThat(words(next)).containsExactly("Today at 5:00pm, with Joanna Reed.", "Breakfast, made together");
    }

    @Test
    void aVisitThatNobodyIsAssignedToSaysSo() {
        assertThat(words(glances(true, visit(1, NOW.plus(Duration.ofHours(22)), VisitState.PLANNED))
                        .get(0)))
                .startsWith("Tomorrow at 8:00am. Who comes is not decided yet.");
    }

    @Test
    void aVisitUnderWayComesBeforeTheNextOne() {
        var now = glances(
                        true,
                        visit(1, NOW.minus(Duration.ofMinutes(10)), VisitState.IN_PROGRESS, JOANNA),
                        visit(2, NOW.plus(Duration.ofHours(7)), VisitState.PUBLISHED, JOANNA))
                .get(0);

        assertThat(now.heading()).isEqualTo("Visit now");
        assertThat(words(now)).startsWith("Joanna Reed is there, since 9:52am.");
    }

    @Test
    void theLastNoteIsThatOfTheLatestVisitThatHasOne() {
        var glances = glances(
                true,
                noted(visit(1, NOW.minus(Duration.ofDays(2)), VisitState.COMPLETED, JOANNA), "Earlier", ""),
                noted(visit(2, NOW.minus(Duration.ofHours(26)), VisitState.COMPLETED, JOANNA), "She sang", ""),
                noted(visit(3, NOW.minus(Duration.ofHours(2)), VisitState.COMPLETED, JOANNA), "", ""));

        assertThat(glances).extracting(Glance::heading).containsExactly("Next visit", "Last note");
        assertThat(words(glances.get(0))).containsExactly("None is planned in the next two weeks.");
        assertThat(glances.get(1).quote()).isEqualTo("She sang");
        assertThat(glances.get(1).by()).isEqualTo("Joanna Reed, yesterday at 8:00am");
    }

    @Test
    void withoutNotesSharedThereIsNoSignOfOne() {
        assertThat(glances(
                        false,
                        noted(visit(1, NOW.minus(Duration.ofDays(1)), VisitState.COMPLETED, JOANNA), "She sang", "")))
                .extracting(Glance::heading)
                .containsExactly("Next visit");
    }

    @Test
    void thatNobodyCameLastTimeIsSaidAndTheReasonToThoseWhoReadNotes() {
        var missed = noted(
                visit(1, NOW.minus(Duration.ofHours(2)), VisitState.MISSED, JOANNA),
                "",
                "The carer was ill and nobody else was free.");
        var last = glances(true, missed).get(1);

        assertThat(last.heading()).isEqualTo("Last visit");
        assertThat(words(last)).containsExactly("Today at 8:00am. The carer was ill and nobody else was free.");
        assertThat(last.lines().get(0).status()).extracting("words").isEqualTo("Missed");
        assertThat(words(glances(false, missed).get(1))).containsExactly("Today at 8:00am.");
    }

    @Test
    void forSomebodyWhoHasDiedNothingIsNext() {
        var died = new Near(PEGGY.person(), "Peggy", "Margaret Hale", false, true);

        assertThat(VisitsAtHome.glances(
                        died,
                        List.of(noted(
                                visit(1, NOW.minus(Duration.ofDays(1)), VisitState.COMPLETED, JOANNA), "She sang", "")),
                        CARERS,
                        records,
                        true,
                        NOW))
                .extracting(Glance::heading)
                .containsExactly("Last note");
    }
}
