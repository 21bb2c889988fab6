package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.Column;
import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.Survey;
import care.mainstay.edge.imports.reading.Cell;
import care.mainstay.edge.imports.reading.DateEvidence;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file once without taking anything: its shape, its headings, how many rows, and how its dates are written. */
final class Surveyor {

    private static final int FIRST_ROWS = 5;

    private Surveyor() {}

    static Survey survey(ImportFile file, Mapping given) throws IOException {
        try (var opened = OpenedFile.open(file, given)) {
            var guessed = given.withHeadings(Headings.guess(given.kind(), opened.headings(), given.headings()));
            var places = opened.places(guessed);
            var dateColumns = guessed.kind().columns().stream()
                    .filter(column -> column.shape() == Column.Shape.DATE
                            || column.shape() == Column.Shape.BIRTH
                            || column.shape() == Column.Shape.MOMENT)
                    .flatMap(column -> Optional.ofNullable(places.get(column.name())).stream())
                    .toList();
            var evidence = new DateEvidence();
            var firstRows = new ArrayList<List<String>>();
            long rows = 0;
            for (var row = opened.next(); row != null; row = opened.next()) {
                rows++;
                if (row.broken().isPresent()) {
                    continue;
                }
                for (int place : dateColumns) {
                    evidence.note(row.values().get(place));
                }
                if (firstRows.size() < FIRST_ROWS) {
                    firstRows.add(row.values().stream().map(Cell::clean).toList());
                }
            }
            var mapping = guessed.dates().isEmpty() && evidence.proven().isPresent()
                    ? guessed.withDates(evidence.proven().get())
                    : guessed;
            return new Survey(
                    opened.encoding().words(),
                    opened.separator().character(),
                    opened.separator().words(),
                    opened.headingLine(),
                    opened.headings(),
                    rows,
                    firstRows,
                    evidence.words(),
                    mapping,
                    problems(opened, mapping, evidence, rows));
        }
    }

    private static List<Refused.Problem> problems(
            OpenedFile opened, Mapping mapping, DateEvidence evidence, long rows) {
        var problems = new ArrayList<Refused.Problem>();
        if (rows == 0) {
            problems.add(new Refused.Problem(
                    "imports.file-empty",
                    "file",
                    "The file has no rows below its headings.",
                    "Maybe the export was filtered to nothing. Export it again."));
            return problems;
        }
        var places = opened.places(mapping);
        for (var column : mapping.kind().columns()) {
            var heading = mapping.headings().get(column.name());
            if (heading != null && !places.containsKey(column.name())) {
                problems.add(new Refused.Problem(
                        "imports.heading-missing",
                        column.name(),
                        "The file has no heading “" + heading + "”, which the mapping names for " + column.name() + ".",
                        "Maybe it is another export. Its headings are: " + String.join(", ", opened.headings()) + "."));
            } else if (column.required() && !mapping.covers(column.name())) {
                problems.add(new Refused.Problem(
                        "imports.column-missing",
                        column.name(),
                        "No heading was found for " + column.name() + ": " + column.words(),
                        "Choose it from the file’s headings: " + String.join(", ", opened.headings()) + "."));
            }
        }
        if (mapping.dates().isEmpty() && evidence.undecided()) {
            problems.add(new Refused.Problem(
                    "imports.date-order-unknown",
                    "dates",
                    evidence.words(),
                    "Say which comes first in this file: the day, or the month."));
        }
        var proven = evidence.proven();
        if (proven.isPresent() && mapping.dates().isPresent() && !proven.equals(mapping.dates())) {
            problems.add(new Refused.Problem(
                    "imports.date-order-contradicted",
                    "dates",
                    evidence.words() + " But the mapping says "
                            + mapping.dates().get().words() + ".",
                    "Correct the order in the mapping. Maybe the system’s settings were changed."));
        }
        return problems;
    }
}
