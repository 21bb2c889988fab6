package care.mainstay.care.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void everyPlaceCanBeReachedFromProposed() {
        var reached = EnumSet.of(Lifecycle.PROPOSED);
        var waiting = new ArrayDeque<Lifecycle>(reached);
        while (!waiting.isEmpty()) {
            for (Lifecycle next : waiting.remove().next()) {
                if (reached.add(next)) {
                    waiting.add(next);
                }
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(Lifecycle.values());
    }

    @Test
    void whatWasRejectedStoppedOrAMistakeStaysSo() {
        for (Lifecycle over : EnumSet.of(Lifecycle.REJECTED, Lifecycle.CANCELLED, Lifecycle.ENTERED_IN_ERROR)) {
            assertThat(over.next()).isEmpty();
            assertThat(over.isOver()).isTrue();
        }
    }

    @Test
    void theCodesAreThoseOfFhir() {
        assertThat(Lifecycle.values())
                .extracting(Lifecycle::code)
                .containsExactly(
                        "proposed",
                        "accepted",
                        "active",
                        "on-hold",
                        "completed",
                        "cancelled",
                        "rejected",
                        "entered-in-error");
        for (Lifecycle place : Lifecycle.values()) {
            assertThat(Lifecycle.ofCode(place.code())).isEqualTo(place);
        }
    }
}
