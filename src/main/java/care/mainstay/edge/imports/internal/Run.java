package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.RejectedRow;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of a file, batch by batch. Each batch is one transaction with its rejected rows and the place reached in
 * the file, so that a crash loses nothing and repeats nothing.
 *
 * <p>When a room refuses a batch it is undone and tried in halves, until the row that is to blame stands alone. One run is
 * used by one thread.
 */
final class Run<T> {

    private static final int BATCH = 2_000;

    /** Rows that are acts of their own take longer, and the run must give a sign of life meanwhile. */
    private static final int ROW_BY_ROW = 25;

    /** A batch of long rows is taken earlier, so that memory does not grow with how long they are. */
    private static final int BATCH_CHARACTERS = 8 << 20;

    private final Intake<T> intake;
    private final Bringing bringing;
    private final References references;
    private final Runs runs;
    private final InstantSource clock;
    private final TransactionTemplate batches;
    private final TransactionTemplate bookkeeping;
    private final boolean dryRun;

    /**
     * @param batches how a batch is committed; for a trial, a savepoint in the transaction that will be undone
     * @param bookkeeping how progress is kept: with the batch, or apart from a trial that will be undone
     */
    Run(
            Intake<T> intake,
            Bringing bringing,
            References references,
            Runs runs,
            InstantSource clock,
            TransactionTemplate batches,
            TransactionTemplate bookkeeping,
            boolean dryRun) {
        this.intake = intake;
        this.bringing = bringing;
        this.references = references;
        this.runs = runs;
        this.clock = clock;
        this.batches = batches;
        this.bookkeeping = bookkeeping;
        this.dryRun = dryRun;
    }

    /** Reads from the row after {@code resumeAfterLine} to the end. */
    void read(ImportFile file, long resumeAfterLine, Runnable afterEachBatch) throws IOException {
        var digest = NamedIds.digest();
        try (var opened = OpenedFile.open(file, bringing.mapping())) {
            var places = opened.places(bringing.mapping());
            var drafts = new ArrayList<Draft<T>>(BATCH);
            var rejected = new ArrayList<RejectedRow>();
            int held = 0;
            int batch = intake.actsRowByRow() ? ROW_BY_ROW : BATCH;
            for (var row = opened.next(); row != null; row = opened.next()) {
                if (row.line() <= resumeAfterLine) {
                    continue;
                }
                if (row.broken().isPresent()) {
                    var why = row.broken().get();
                    rejected.add(new RejectedRow(row.line(), row.raw(), "", why.code(), why.words(), why.whatToDo()));
                } else {
                    var mapped = new MappedRow(row, bringing.mapping(), places);
                    var reference = mapped.needed("reference");
                    var content = intake.read(mapped, bringing);
                    if (mapped.problems().isEmpty()) {
                        drafts.add(new Draft<>(
                                row.line(),
                                row.raw(),
                                reference,
                                bringing.idFor(reference),
                                mapped.contentHash(digest),
                                content));
                    } else {
                        rejected.add(rejected(row.line(), row.raw(), mapped.problems()));
                    }
                }
                held += row.raw().length();
                if (drafts.size() + rejected.size() >= batch || held >= BATCH_CHARACTERS) {
                    takeBatch(drafts, rejected, row.line());
                    drafts.clear();
                    rejected.clear();
                    held = 0;
                    afterEachBatch.run();
                }
            }
            if (!drafts.isEmpty() || !rejected.isEmpty()) {
                takeBatch(drafts, rejected, Long.MAX_VALUE);
            }
        }
    }

    private void takeBatch(List<Draft<T>> drafts, List<RejectedRow> rejected, long upToLine) {
        if (intake.actsRowByRow()) {
            takeRowByRow(drafts, rejected, upToLine);
            return;
        }
        attempt(List.copyOf(drafts), new ArrayList<>(rejected), upToLine);
    }

    private void attempt(List<Draft<T>> drafts, List<RejectedRow> rejected, long upToLine) {
        try {
            batches.executeWithoutResult(status -> {
                runs.planAnew();
                var result = judge(drafts);
                var allRejected = new ArrayList<>(rejected);
                allRejected.addAll(result.rejected());
                book(new Tally(result.taken(), result.unchanged(), allRejected.size()), allRejected, upToLine);
            });
        } catch (PartlyRefused some) {
            var rest = new ArrayList<Draft<T>>();
            var refused = new ArrayList<>(rejected);
            for (var draft : drafts) {
                var problems = some.byLine().get(draft.line());
                if (problems == null) {
                    rest.add(draft);
                } else {
                    refused.add(rejected(draft.line(), draft.raw(), problems));
                }
            }
            attempt(rest, refused, upToLine);
        } catch (Refused whole) {
            narrowDown(drafts, rejected, upToLine, whole.problems());
        } catch (DataAccessException failure) {
            var why = Faults.ofTheRow(failure);
            if (drafts.isEmpty() || why.isEmpty()) {
                throw failure;
            }
            narrowDown(drafts, rejected, upToLine, List.of(why.get()));
        }
    }

    /** A batch that was refused as a whole is tried in halves; a single row is rejected. */
    private void narrowDown(
            List<Draft<T>> drafts, List<RejectedRow> rejected, long upToLine, List<Refused.Problem> problems) {
        if (drafts.size() > 1) {
            halves(drafts, rejected, upToLine);
        } else {
            rejected.add(rejected(drafts.get(0).line(), drafts.get(0).raw(), problems));
            attempt(List.of(), rejected, upToLine);
        }
    }

    private void halves(List<Draft<T>> drafts, List<RejectedRow> rejected, long upToLine) {
        int middle = drafts.size() / 2;
        var first = drafts.subList(0, middle);
        long reached = first.get(first.size() - 1).line();
        var earlier = rejected.stream().filter(row -> row.line() <= reached).toList();
        var later = rejected.stream().filter(row -> row.line() > reached).toList();
        attempt(first, new ArrayList<>(earlier), reached);
        attempt(drafts.subList(middle, drafts.size()), new ArrayList<>(later), upToLine);
    }

    private record Judged(long taken, long unchanged, List<RejectedRow> rejected) {}

    /** Sorts out what was brought before, gives the rest to the room, and keeps what became of it. */
    private Judged judge(List<Draft<T>> drafts) {
        var rejected = new ArrayList<RejectedRow>();
        var fresh = new ArrayList<Draft<T>>();
        long unchanged = 0;
        var known = references.known(
                bringing.caller().organisation(),
                bringing.mapping().kind(),
                bringing.mapping().sourceSystem(),
                drafts.stream().map(Draft::reference).toList());
        Map<String, byte[]> inThisBatch = new HashMap<>();
        for (var draft : drafts) {
            var before = known.containsKey(draft.reference())
                    ? known.get(draft.reference()).hash()
                    : inThisBatch.get(draft.reference());
            if (before == null) {
                inThisBatch.put(draft.reference(), draft.hash());
                fresh.add(draft);
            } else if (Arrays.equals(before, draft.hash())) {
                unchanged++;
            } else {
                rejected.add(rejected(draft.line(), draft.raw(), List.of(changed(draft.reference()))));
            }
        }
        if (fresh.isEmpty()) {
            return new Judged(0, unchanged, rejected);
        }
        var verdicts = intake.take(List.copyOf(fresh), bringing);
        var refused = new HashMap<Long, List<Refused.Problem>>();
        var records = new ArrayList<UUID>();
        long taken = 0;
        for (int i = 0; i < fresh.size(); i++) {
            var verdict = verdicts.get(i);
            if (verdict.isRefused()) {
                refused.put(fresh.get(i).line(), verdict.problems());
            } else {
                records.add(verdict.record().orElseThrow());
                if (verdict.before()) {
                    unchanged++;
                } else {
                    taken++;
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new PartlyRefused(refused);
        }
        references.keep(bringing, fresh, records);
        return new Judged(taken, unchanged, rejected);
    }

    /** For acts that are transactions of their own: each is done, then written down; done again, it changes nothing. */
    private void takeRowByRow(List<Draft<T>> drafts, List<RejectedRow> rejected, long upToLine) {
        var all = new ArrayList<>(rejected);
        long taken = 0;
        long unchanged = 0;
        var known = batches.execute(status -> references.known(
                bringing.caller().organisation(),
                bringing.mapping().kind(),
                bringing.mapping().sourceSystem(),
                drafts.stream().map(Draft::reference).toList()));
        for (var draft : drafts) {
            var before = known.get(draft.reference());
            if (before != null) {
                if (Arrays.equals(before.hash(), draft.hash())) {
                    unchanged++;
                } else {
                    all.add(rejected(draft.line(), draft.raw(), List.of(changed(draft.reference()))));
                }
                continue;
            }
            var one = List.of(draft);
            Verdict verdict;
            try {
                verdict = (dryRun ? intake.consider(one, bringing) : intake.take(one, bringing)).get(0);
            } catch (Refused refused) {
                verdict = Verdict.refused(refused.problems());
            } catch (DataAccessException failure) {
                var why = Faults.ofTheRow(failure);
                verdict = Verdict.refused(List.of(why.orElseThrow(() -> failure)));
            }
            if (verdict.isRefused()) {
                all.add(rejected(draft.line(), draft.raw(), verdict.problems()));
                continue;
            }
            var record = verdict.record().orElseThrow();
            if (verdict.before()) {
                unchanged++;
            } else {
                taken++;
            }
            if (!dryRun) {
                batches.executeWithoutResult(status -> references.keep(bringing, one, List.of(record)));
            }
            known.put(draft.reference(), new References.Known(record, draft.hash()));
        }
        var tally = new Tally(taken, unchanged, all.size());
        bookkeeping.executeWithoutResult(status -> book(tally, all, upToLine));
    }

    private void book(Tally tally, List<RejectedRow> rejected, long upToLine) {
        bookkeeping.executeWithoutResult(status -> {
            runs.reject(bringing.run(), bringing.caller(), rejected);
            runs.advance(bringing.run(), tally, upToLine, clock.instant());
        });
    }

    /** Some rows of a batch were refused: nothing of the batch is kept, and it is tried again without them. */
    private static final class PartlyRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Map<Long, List<Refused.Problem>> byLine;

        PartlyRefused(Map<Long, List<Refused.Problem>> byLine) {
            super("some rows of the batch were refused", null, false, false);
            this.byLine = byLine;
        }

        Map<Long, List<Refused.Problem>> byLine() {
            return byLine;
        }
    }

    private static RejectedRow rejected(long line, String raw, List<Refused.Problem> problems) {
        var first = problems.get(0);
        return new RejectedRow(
                line,
                raw,
                first.field(),
                first.code(),
                joined(problems, Refused.Problem::words),
                joined(problems, Refused.Problem::whatToDo));
    }

    private static String joined(List<Refused.Problem> problems, Function<Refused.Problem, String> part) {
        return String.join(" ", problems.stream().map(part).distinct().toList());
    }

    static Refused.Problem changed(String reference) {
        return new Refused.Problem(
                "imports.changed-since",
                "reference",
                "“" + reference + "” was brought before and said something else.",
                "An import never overwrites. Correct the record on its page, or give the row its own reference.");
    }
}
