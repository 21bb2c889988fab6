package care.mainstay.edge.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One reading of one file, as a trial or in earnest, and how far it has come.
 *
 * @param words why it stopped, when it did
 */
public record ImportRun(
        UUID id,
        Mapping mapping,
        String fileName,
        boolean dryRun,
        State state,
        long rows,
        long taken,
        long unchanged,
        long rejected,
        long resumeAfterLine,
        String words,
        Instant startedAt,
        Instant heartbeatAt,
        Optional<Instant> finishedAt) {

    /** Where a run stands. */
    public enum State {
        WAITING,
        RUNNING,
        FINISHED,
        /** By a fault outside the file; what was taken is kept, and it can be continued. */
        STOPPED
    }

    public long done() {
        return taken + unchanged + rejected;
    }

    /** Whole per cent of the rows dealt with. */
    public int percent() {
        return rows == 0 ? 100 : (int) Math.min(100, done() * 100 / rows);
    }
}
