package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LateEvidence;
import care.mainstay.money.settlement.internal.calculation.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between a table as it was frozen and as it would be gathered now. */
final class Late {

    /**
     * Tables whose rows stay as they are unless somebody writes something down. Where an outcome stands changes with time
     * alone, and counts when the money held for it is next judged.
     */
    static final Set<String> TABLES = Set.of(Facts.Visit.TABLE, Facts.Stay.TABLE, Facts.Gate.TABLE, Facts.Person.TABLE);

    private Late() {}

    static List<LateEvidence> between(InputTable frozen, InputTable fresh) {
        var before = byKey(frozen);
        var now = byKey(fresh);
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        var late = new ArrayList<LateEvidence>();
        for (var key : keys) {
            var was = before.getOrDefault(key, Map.of());
            var is = now.getOrDefault(key, Map.of());
            if (!was.equals(is)) {
                var row = is.isEmpty() ? was : is;
                late.add(new LateEvidence(
                        frozen.name(),
                        PersonId.parse(cell(row, "person")),
                        EvidenceRef.parse(cell(row, "evidence")),
                        was,
                        is));
            }
        }
        return late;
    }

    /** A record may stand for several rows: one a condition, one a time under the contract. */
    private static Map<String, Map<String, String>> byKey(InputTable table) {
        var rows = new TreeMap<String, Map<String, String>>();
        for (var row : table.rows()) {
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < table.columns().size(); i++) {
                cells.put(table.columns().get(i), row.get(i));
            }
            rows.put(
                    cell(cells, "person") + " " + cells.getOrDefault("condition", "") + cells.getOrDefault("from", "")
                            + " " + cell(cells, "evidence"),
                    cells);
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
