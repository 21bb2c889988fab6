package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits for a council's answer, and what its silence has answered, without any HTML. */
class AgreementWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final Map<PersonId, PersonName> NAMES =
            Map.of(AnOutcome.PEGGY, new PersonName(AnOutcome.PEGGY, "Margaret", "Hale", Optional.of("Peggy")));

    private static List<WorkItem> items(LocalDate... proposedOn) {
        return AgreementWork.items(
                Arrays.stream(proposedOn).map(AnOutcome::proposedOn).toList(), Party.COUNCIL, NAMES, TODAY);
    }

    @Test
    void whatIsFreshIsListedByTheDayItShouldBeAnsweredBy() {
        assertThat(items(TODAY.minusDays(1), TODAY.minusDays(20)))
                .extracting(item -> item.due().orElseThrow())
                .containsExactly(TODAY.minusDays(6), TODAY.plusDays(13));
    }

    @Test
    void fromTheTwentyEighthDayOnSilenceHasAnsweredAndIsOneLine() {
        var items = items(TODAY.minusDays(27), TODAY.minusDays(28), TODAY.minusDays(300));

        assertThat(items).hasSize(2);
        assertThat(items.get(0).what()).isEqualTo("Answer for Margaret Hale");
        assertThat(items.get(1))
                .isEqualTo(new WorkItem(
                        "Look at 2 outcomes that we never answered",
                        "We were reminded twice. They count as agreed now, for payment only. We can still say what we think.",
                        Optional.empty(),
                        "/outcomes/unanswered"));
    }

    @Test
    void whereNothingWaitsThereIsNoLineAtAll() {
        assertThat(items()).isEmpty();
    }

    @Test
    void whatIsAgreedIsToBeBegunFromItsDayOn() {
        var agreed = AnOutcome.agreed();
        var starts = agreed.terms().startsOn();

        assertThat(AgreementWork.ready(List.of(AnOutcome.underWay(), agreed), starts))
                .containsExactly(agreed);
        assertThat(AgreementWork.ready(List.of(agreed), starts.minusDays(1))).isEmpty();
        assertThat(DecidePage.likely(agreed)).contains(Lifecycle.ACTIVE);
        assertThat(AgreementWork.begin(List.of(agreed), NAMES))
                .extracting(WorkItem::what)
                .containsExactly("Start support towards it, for Margaret Hale");
    }

    @Test
    void thePageBehindItHasTheNewestFirstWithTheWayToAnswer() {
        var page = UnansweredPage.of(
                List.of(AnOutcome.proposedOn(LocalDate.of(2026, 1, 5)), AnOutcome.proposedOn(LocalDate.of(2026, 9, 7))),
                NAMES);

        assertThat(page.table().caption()).isEqualTo("2 outcomes without our answer");
        assertThat(page.table().rows().get(0))
                .extracting(Cell::words)
                .containsExactly(
                        "Margaret Hale",
                        "I make my own breakfast again",
                        "7 September 2026",
                        "14 September 2026, 21 September 2026",
                        "5 October 2026",
                        "Answer");
        assertThat(page.table().rows().get(0).get(5).href())
                .isEqualTo("/people/" + AnOutcome.PEGGY + "/outcomes/" + AnOutcome.BREAKFAST + "/agreement");
        assertThat(UnansweredPage.of(List.of(), NAMES).empty()).isTrue();
    }
}
