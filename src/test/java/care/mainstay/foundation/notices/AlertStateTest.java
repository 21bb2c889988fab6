package care.mainstay.foundation.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AlertStateTest {

    @Test
    void everyOpenAlertCanBeTakenOnAndEnded() {
        assertThat(Arrays.stream(AlertState.values()).filter(state -> state != AlertState.ENDED))
                .allSatisfy(state -> assertThat(state.next()).contains(AlertState.OWNED, AlertState.ENDED));
    }

    @Test
    void whatHasEndedStaysEnded() {
        assertThat(AlertState.ENDED.next()).isEmpty();
    }
}
