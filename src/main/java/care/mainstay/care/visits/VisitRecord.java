package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.VisitId;
import java.util.List;
import java.util.Optional;

/**
 * How a visit went, in one entry: kept whole or refused whole.
 *
 * @param ending one of the endings of {@link VisitState}
 * @param attended who was there and when; for a declined visit or no answer, who stood at the door, if anybody did
 * @param why in words, whenever it was anything but completed
 * @param device what it was entered on, when it was a carer's device
 * @param entryKey made by whoever enters it, once per entry: sent again, it changes nothing
 * @param recorded who wrote it and when as another system says; only an import or the demo may say so, otherwise it is
 *     the caller and now
 */
public record VisitRecord(
        VisitId visit,
        VisitState ending,
        List<Attendance> attended,
        List<TaskRecord> tasks,
        VisitNote note,
        List<OutcomeSeen> seen,
        String why,
        Optional<Device> device,
        String entryKey,
        Optional<Recorded> recorded) {

    /** A visit carried out, with nothing yet said about it. */
    public static VisitRecord completed(VisitId visit, String entryKey, Attendance... attended) {
        return new VisitRecord(
                visit,
                VisitState.COMPLETED,
                List.of(attended),
                List.of(),
                VisitNote.NONE,
                List.of(),
                "",
                Optional.empty(),
                entryKey,
                Optional.empty());
    }

    /** A visit that ended without care, and why. */
    public static VisitRecord notGiven(VisitId visit, String entryKey, VisitState ending, String why) {
        return new VisitRecord(
                visit,
                ending,
                List.of(),
                List.of(),
                VisitNote.NONE,
                List.of(),
                why,
                Optional.empty(),
                entryKey,
                Optional.empty());
    }

    public VisitRecord about(VisitId other) {
        return new VisitRecord(other, ending, attended, tasks, note, seen, why, device, entryKey, recorded);
    }

    public VisitRecord ending(VisitState other, String because) {
        return new VisitRecord(visit, other, attended, tasks, note, seen, because, device, entryKey, recorded);
    }

    public VisitRecord with(TaskRecord... done) {
        return new VisitRecord(visit, ending, attended, List.of(done), note, seen, why, device, entryKey, recorded);
    }

    public VisitRecord noting(VisitNote words) {
        return new VisitRecord(visit, ending, attended, tasks, words, seen, why, device, entryKey, recorded);
    }

    public VisitRecord seeing(OutcomeSeen... noticed) {
        return new VisitRecord(visit, ending, attended, tasks, note, List.of(noticed), why, device, entryKey, recorded);
    }

    public VisitRecord on(Device entered) {
        return new VisitRecord(
                visit, ending, attended, tasks, note, seen, why, Optional.of(entered), entryKey, recorded);
    }

    public VisitRecord recorded(Recorded elsewhere) {
        return new VisitRecord(
                visit, ending, attended, tasks, note, seen, why, device, entryKey, Optional.of(elsewhere));
    }
}
