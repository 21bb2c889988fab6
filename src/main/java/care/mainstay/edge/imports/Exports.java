package care.mainstay.edge.imports;

import care.mainstay.foundation.kernel.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Taking everything out in open formats: whoever leaves takes all of their records along, the audit trail too.
 *
 * <p>An organisation's export is a directory with a CSV file per table, a dictionary that says what every column means,
 * and a manifest with the SHA-256 of each file. It holds what the organisation keeps and what it shares with another (a
 * contract, a statement); it is read under the organisation's own need-to-know, so it cannot hold anything else. Password
 * hashes and sessions stay behind. An export is there whole or not at all: what cannot be written is refused as
 * {@code exports.not-written}, and nothing of it is kept.
 */
public interface Exports {

    /** What was written. */
    record Summary(int organisations, int files, long rows) {}

    /** The exports of all organisations of this installation, a directory each; the directory must be new or empty. */
    Summary everything(Path directory) throws IOException;

    /** The export of one organisation, in a directory of its own below this one. */
    Summary of(OrganisationId organisation, Path directory);
}
