package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceLinksTest {

    @Test
    void whatWasObservedIsCalledByItsDayAndItsSource() {
        assertThat(EvidenceLinks.called(seen(ObservationSource.CARER_NOTE, "Amira Khan")))
                .isEqualTo("Tuesday 3 November 2026, written by Amira Khan (carer)");
        assertThat(EvidenceLinks.called(seen(ObservationSource.PERSON, "Margaret Ashdown")))
                .isEqualTo("Tuesday 3 November 2026, said by Margaret Ashdown");
    }

    private static Observation seen(ObservationSource source, String by) {
        var at = Instant.parse("2026-11-03T08:30:00Z");
        return new Observation(
                new ObservationId(new UUID(0, 1)),
                new OutcomeId(new UUID(0, 2)),
                new PersonId(new UUID(0, 3)),
                new OrganisationId(new UUID(0, 4)),
                at,
                at,
                new UserId(new UUID(0, 5)),
                source,
                Observer.named(by),
                Optional.empty(),
                Optional.empty(),
                Bearing.SUPPORTS,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }
}
