package care.mainstay.care.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class IncidentStateTest {

    @Test
    void aReportGoesFromReportedToClosedAndOnlyThroughAgreedLearning() {
        assertThat(IncidentState.REPORTED.next()).containsExactly(IncidentState.TRIAGED);
        assertThat(IncidentState.values())
                .filteredOn(state -> state.mayBecome(IncidentState.CLOSED))
                .containsExactly(IncidentState.LEARNING_AGREED);
        assertThat(IncidentState.CLOSED.next()).isEmpty();
    }

    @Test
    void everyStateCanBeReached() {
        var reached = EnumSet.of(IncidentState.REPORTED);
        for (int round = 0; round < IncidentState.values().length; round++) {
            EnumSet.copyOf(reached).forEach(state -> reached.addAll(state.next()));
        }

        assertThat(reached).containsExactly(IncidentState.values());
    }

    @Test
    void everyStateIsKnownByItsCode() {
        for (var state : IncidentState.values()) {
            assertThat(IncidentState.ofCode(state.code())).isEqualTo(state);
        }
    }
}
