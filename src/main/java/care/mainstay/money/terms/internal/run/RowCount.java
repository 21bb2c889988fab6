package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.sheet.Narrowed;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the rows of tables of evidence; what they say is not looked at. */
public final class RowCount {

    private RowCount() {}

    /** By table. {@link care.mainstay.foundation.kernel.Refused} as a run of these tables would be. */
    public static Map<String, Long> of(Sheet sheet, Map<String, Reader> given) {
        var counts = new LinkedHashMap<String, Long>();
        new TableReader(Narrowed.toTables(sheet, given.keySet())).read(given).forEach((name, table) -> {
            if (given.containsKey(name)) {
                counts.put(name, (long) table.size());
            }
        });
        return counts;
    }
}
