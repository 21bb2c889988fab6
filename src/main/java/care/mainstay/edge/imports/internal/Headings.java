package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.Column;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds which heading holds which column, from the mapping and from the names other systems use. */
final class Headings {

    private Headings() {}

    /** How many of a row's values are headings this kind knows, or the mapping names (those count double). */
    static int recognised(List<String> values, Mapping mapping) {
        var mapped =
                mapping.headings().values().stream().map(OpenedFile::normal).collect(Collectors.toSet());
        Set<String> known = new HashSet<>();
        for (var column : mapping.kind().columns()) {
            known.add(OpenedFile.normal(column.name()));
            column.knownAs().forEach(name -> known.add(OpenedFile.normal(name)));
        }
        int score = 0;
        for (var value : values) {
            var normal = OpenedFile.normal(value);
            score += mapped.contains(normal) ? 2 : known.contains(normal) ? 1 : 0;
        }
        return score;
    }

    /**
     * The heading of each column that can be told from its name: first exact names, then the names other systems use in
     * the order in which they are listed. A heading is used once.
     */
    static Map<String, String> guess(ImportKind kind, List<String> headings, Map<String, String> given) {
        var found = new HashMap<>(given);
        var used = given.values().stream().map(OpenedFile::normal).collect(Collectors.toCollection(HashSet::new));
        for (var column : kind.columns()) {
            take(column, List.of(column.name()), headings, found, used);
        }
        for (var column : kind.columns()) {
            take(column, column.knownAs(), headings, found, used);
        }
        return found;
    }

    private static void take(
            Column column, List<String> names, List<String> headings, Map<String, String> found, Set<String> used) {
        if (found.containsKey(column.name())) {
            return;
        }
        for (var name : names) {
            for (var heading : headings) {
                if (OpenedFile.normal(heading).equals(OpenedFile.normal(name))
                        && used.add(OpenedFile.normal(heading))) {
                    found.put(column.name(), heading);
                    return;
                }
            }
        }
    }
}
