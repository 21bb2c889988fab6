package care.mainstay.edge.imports.reading;

import java.util.List;
import java.util.Optional;

/**
 * One row of a file, whole or broken.
 *
 * @param line where it starts, counted from 1 as editors count
 * @param values its cells as written; empty when it is broken
 * @param raw the characters it was read from, without the line end; all of them, but for a row that is too long to keep
 * @param broken why it cannot be taken apart
 */
public record CsvRow(long line, List<String> values, String raw, Optional<Unreadable> broken) {

    boolean isBlank() {
        return broken.isEmpty()
                && values.stream().allMatch(value -> Cell.clean(value).isEmpty());
    }
}
