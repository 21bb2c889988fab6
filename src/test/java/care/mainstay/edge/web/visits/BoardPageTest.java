package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Instant TEN = at("10:00");
    private static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    private static final PersonId GEORGE = new PersonId(new UUID(0, 2));
    private static final CarerId JOANNA = new CarerId(new UUID(0, 3));
    private static final CarerId PAVEL = new CarerId(new UUID(0, 4));

    private final List<Visit> visits = new ArrayList<>();

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
    }

    private void visit(PersonId person, String from, String until, VisitState state, CarerId... carers) {
        visits.add(new Visit(
                new VisitId(new UUID(1, visits.size())),
                new OrganisationId(new UUID(0, 9)),
                person,
                DAY,
                at(from),
                at(until),
                List.of(carers),
                1,
                "Breakfast",
                Optional.empty(),
                state,
                Optional.empty(),
                Optional.empty()));
    }

    private BoardPage board(String only, String by, String words, int page) {
        return BoardPage.of(new BoardPage.Behind(
                BoardView.of(DAY, only, by, words, page),
                TEN,
                visits,
                Map.of(
                        PEGGY,
                        new PersonName(PEGGY, "Margaret", "Hale", Optional.of("Peggy")),
                        GEORGE,
                        new PersonName(GEORGE, "George", "Webb", Optional.empty())),
                Map.of(JOANNA, "Joanna Reed", PAVEL, "Pavel Novak"),
                List.of(),
                Form.empty()));
    }

    @Test
    void whatNeedsSomebodyStandsFirstTheLateBeforeTheUnassigned() {
        visit(PEGGY, "08:00", "08:45", VisitState.COMPLETED, JOANNA);
        visit(GEORGE, "12:00", "12:30", VisitState.PLANNED);
        visit(PEGGY, "09:30", "10:15", VisitState.PUBLISHED, PAVEL);

        var board = board("", "", "", 1);

        assertThat(board.groups()).extracting(BoardPage.Group::heading).containsExactly("Needs somebody", "Morning");
        assertThat(board.groups().get(0).rows())
                .extracting(BoardPage.Row::time)
                .containsExactly("9:30am to 10:15am", "12:00pm to 12:30pm");
        assertThat(board.groups().get(0).pressing()).isTrue();
        assertThat(board.groups().get(0).summary()).isEqualTo("2 visits, 1 hour 15 minutes");
    }

    @Test
    void byCarerAVisitOfTwoStandsUnderBoth() {
        visit(PEGGY, "12:00", "12:30", VisitState.PUBLISHED, PAVEL, JOANNA);
        visit(GEORGE, "11:00", "11:30", VisitState.PUBLISHED, JOANNA);
        visit(GEORGE, "18:00", "18:30", VisitState.CANCELLED);

        var board = board("", "carer", "", 1);

        assertThat(board.groups())
                .extracting(BoardPage.Group::heading)
                .containsExactly("Joanna Reed", "Pavel Novak", "No carer");
        assertThat(board.groups().get(0).rows()).extracting(BoardPage.Row::time).startsWith("11:00am to 11:30am");
    }

    @Test
    void byPersonAndByPartOfANameOnlyThoseAreShownAndThePagesKeepTheQuestion() {
        visit(PEGGY, "12:00", "12:30", VisitState.PUBLISHED, PAVEL);
        visit(GEORGE, "11:00", "11:30", VisitState.PUBLISHED, JOANNA);

        var board = board("", "person", "webb", 1);

        assertThat(board.groups()).extracting(BoardPage.Group::heading).containsExactly("Webb, George");
        assertThat(board.pages().hrefStart()).isEqualTo("/visits?day=2026-11-03&by=person&q=webb&page=");
        assertThat(board("", "", "novak", 1).groups().get(0).rows()).hasSize(1);
    }

    @Test
    void aFullDayHasPagesAndAGroupThatIsCutSaysSo() {
        for (int i = 0; i < 174; i++) {
            visit(PEGGY, "11:00", "11:30", VisitState.PUBLISHED, JOANNA);
        }

        var second = board("", "", "", 2);

        assertThat(second.pages().pages()).isEqualTo(5);
        assertThat(second.groups()).singleElement().satisfies(group -> {
            assertThat(group.heading()).isEqualTo("Midday, continued");
            assertThat(group.summary()).isEqualTo("174 visits, 87 hours");
            assertThat(group.rows()).hasSize(BoardPage.ON_A_PAGE);
        });
        assertThat(board("", "", "", 99).pages().page())
                .as("past the last is the last")
                .isEqualTo(5);
    }

    @Test
    void anEmptyBoardSaysWhetherTheDayIsEmptyOrOnlyTheQuestionFoundNothing() {
        assertThat(board("", "", "", 1).empty()).startsWith("Visits come from people");
        visit(PEGGY, "11:00", "11:30", VisitState.PUBLISHED, JOANNA);
        assertThat(board("missed", "", "", 1).empty()).isEqualTo("None of this day’s 1 visit is like that.");
    }

    @Test
    void aForgedViewIsTheWholeDay() {
        var view = BoardView.of(DAY, "<script>", "nobody", "", -3);

        assertThat(view.address()).isEqualTo("/visits?day=2026-11-03");
        assertThat(view.number()).isEqualTo(1);
    }
}
