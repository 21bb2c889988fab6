package care.mainstay.edge.web.rota;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotaTimelineTest {

    private static final CarerId JOANNA = new CarerId(new UUID(0, 3));
    private static final CarerId AMIRA = new CarerId(new UUID(0, 4));

    private static String words(List<CarerId> before, List<CarerId> after, boolean sent) {
        var change = new Change(
                new VisitId(new UUID(0, 1)),
                new PersonId(new UUID(0, 2)),
                LocalDate.of(2026, 11, 24),
                Instant.parse("2026-11-24T08:00:00Z"),
                before,
                after,
                true,
                sent,
                Instant.parse("2026-11-23T08:00:00Z"),
                new UserId(new UUID(0, 5)));
        return RotaTimeline.words(change, Map.of(JOANNA, "Joanna Reed", AMIRA, "Amira Khan"));
    }

    @Test
    void aPersonReadsWhoComesInsteadOfWhom() {
        assertThat(words(List.of(JOANNA), List.of(AMIRA), true))
                .isEqualTo("On Tuesday 24 November 2026 at 8:00am Amira Khan comes instead of Joanna Reed.");
    }

    @Test
    void aPersonReadsThatItIsNotCertainWhoComes() {
        assertThat(words(List.of(JOANNA), List.of(), false))
                .isEqualTo("On Tuesday 24 November 2026 at 8:00am Joanna Reed cannot come; who comes instead is not"
                        + " certain yet.");
        assertThat(words(List.of(JOANNA), List.of(JOANNA), false))
                .isEqualTo("The visit on Tuesday 24 November 2026 at 8:00am is being planned again.");
    }
}
