package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of how a visit went: the first, or a correction that superseded the one before it.
 *
 * @param id names this version, for ever
 * @param version 1 for the first
 * @param correction why it was corrected; empty for the first
 * @param observed the observations made in the visit, by outcome
 * @param note as far as the reader may see it: a note for the care team is simply absent for anybody else
 */
public record RecordedVisit(
        UUID id,
        int version,
        String correction,
        VisitState ending,
        List<Attendance> attended,
        List<TaskRecord> tasks,
        Map<OutcomeId, ObservationId> observed,
        VisitNote note,
        String why,
        Optional<Device> device,
        Recorded recorded) {

    /** Minutes of care: those of everybody who was there, added up. */
    public int minutes() {
        return attended.stream().mapToInt(Attendance::minutes).sum();
    }
}
