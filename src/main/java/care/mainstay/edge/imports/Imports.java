package care.mainstay.edge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Bringing in what other systems hold, for the caller's organisation, by the rules that hold on every page.
 *
 * <p>Every row is taken, found to be there already, or refused with its reason; the same file again changes nothing. A
 * file is taken in batches, each committed with the place reached, so that a run that was interrupted is continued where
 * it stopped. All verbs are called outside a transaction.
 */
public interface Imports {

    /** Looks at a file and completes the mapping, which may be empty, by what its headings and dates say. */
    Survey look(ImportFile file, Mapping mapping) throws IOException;

    /** Looks at a file without any mapping: all of it is guessed from the headings. */
    Survey look(ImportFile file, ImportKind kind) throws IOException;

    List<Mapping> mappings(ImportKind kind);

    Optional<Mapping> mapping(ImportKind kind, String name);

    /** Saves under its name, in place of an earlier one. */
    void save(Mapping mapping);

    /** A mapping as the text that is saved beside a sample or sent to a colleague. */
    String asJson(Mapping mapping);

    /** Reads what {@link #asJson} writes; {@link care.mainstay.foundation.kernel.Refused} on anything else. */
    Mapping fromJson(String json);

    /**
     * Reads a file to its end, in this thread, and answers how it went.
     *
     * @param dryRun whether everything is to be undone afterwards
     * @param progress told now and then how far it has come
     */
    ImportRun run(ImportFile file, Mapping mapping, boolean dryRun, Consumer<ImportRun> progress) throws IOException;

    /** Keeps an uploaded file until its run has finished, and answers the run that waits for it. */
    UUID upload(String name, InputStream content, Mapping mapping) throws IOException;

    /** The file of a run, while it is kept. */
    Optional<ImportFile> uploaded(UUID run);

    /** Changes how a waiting run is to be read. */
    void remap(UUID run, Mapping mapping);

    /** Starts a waiting run, or continues a stopped one, in the background. */
    void start(UUID run, boolean dryRun);

    Optional<ImportRun> find(UUID run);

    /** The organisation's runs, the latest first. */
    List<ImportRun> runs(int limit);

    /** The first rejected rows of a run, in the order of the file. */
    List<RejectedRow> rejected(UUID run, int limit);

    /**
     * Writes all rejected rows as CSV: the row under its own headings, then line, code, reason and what to do. Corrected,
     * the same file can be brought again as it is.
     */
    void writeRejected(UUID run, Appendable target);
}
