package care.mainstay.care.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewStateTest {

    @Test
    void aReviewIsClosedOnlyOnceItHasBeenOpened() {
        assertThat(ReviewState.values())
                .filteredOn(state -> state.mayBecome(ReviewState.CLOSED))
                .containsExactly(ReviewState.OPEN);
    }

    @Test
    void aMissedReviewMayStillBeHeldLate() {
        assertThat(ReviewState.MISSED.mayBecome(ReviewState.OPEN)).isTrue();
    }

    @Test
    void whatIsClosedOrNotNeededIsOver() {
        assertThat(ReviewState.CLOSED.next()).isEmpty();
        assertThat(ReviewState.EXEMPT.next()).isEmpty();
    }

    @Test
    void theProviderHasSixWeeksForTheFirstAndTheCouncilEight() {
        var start = LocalDate.of(2026, 1, 5);

        assertThat(start.plus(ReviewKind.PROVIDER.first())).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(start.plus(ReviewKind.COUNCIL.first())).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
