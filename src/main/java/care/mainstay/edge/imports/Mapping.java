package care.mainstay.edge.imports;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one system's export is read: which heading holds which column, in which order its dates are, and what its own words
 * stand for.
 *
 * @param name what the organisation calls it
 * @param sourceSystem the system the file comes from; two systems may use the same references for different things
 * @param headings heading of the file by column name; of two equal headings the second is called {@code Start (2)}
 * @param constants values by column name that hold for every row, where the file has no such column
 * @param values by column name, what the file's own words stand for: {@code status: {Attended: completed}}
 * @param dates which comes first in dates of three numbers; empty until it is known
 */
public record Mapping(
        String name,
        ImportKind kind,
        String sourceSystem,
        Map<String, String> headings,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        Optional<DateOrder> dates) {

    public Mapping {
        name = name.strip();
        sourceSystem = sourceSystem.strip();
        headings = Collections.unmodifiableMap(new TreeMap<>(headings));
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** What stands for the system while nobody has said which it is. */
    private static final String SYSTEM_UNSAID = "file";

    /** Of a file about which nothing has been said but what it holds. */
    public static Mapping unsaid(ImportKind kind) {
        return new Mapping("", kind, SYSTEM_UNSAID, Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /** Whether somebody said which system the file comes from. */
    public boolean saysSystem() {
        return !sourceSystem.equals(SYSTEM_UNSAID);
    }

    public Mapping named(String newName, String newSourceSystem) {
        return new Mapping(newName, kind, newSourceSystem, headings, constants, values, dates);
    }

    public Mapping withDates(DateOrder order) {
        return new Mapping(name, kind, sourceSystem, headings, constants, values, Optional.of(order));
    }

    public Mapping withHeadings(Map<String, String> chosen) {
        return new Mapping(name, kind, sourceSystem, chosen, constants, values, dates);
    }

    /** Whether a column has a heading or a constant. */
    public boolean covers(String column) {
        return headings.containsKey(column) || constants.containsKey(column);
    }
}
