package care.mainstay.money.terms.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sheets that say the same of fewer rows: what is at stake in all is a number nobody can picture. */
public final class Narrowed {

    private Narrowed() {}

    /**
     * For one of something, such as one person. Empty where no table is for each of it, or where one that has a row for each
     * says that there are more.
     */
    public static Optional<Sheet> toOne(Sheet sheet, String dimension) {
        var one = List.of(dimension);
        boolean isKey = sheet.inputs().stream()
                .anyMatch(input -> input.isAsked() && input.keyNames().contains(dimension));
        boolean areMore = sheet.inputs().stream()
                .filter(input -> input.isAsked() && input.keyNames().equals(one))
                .flatMap(input -> input.howMany().stream())
                .anyMatch(said -> said.least() > 1);
        if (!isKey || areMore) {
            return Optional.empty();
        }
        var inputs = sheet.inputs().stream()
                .map(input -> input.isAsked() && input.keyNames().equals(one)
                        ? input.with(input.optional(), List.of(all(input, input.optional() ? 0 : 1, 1)))
                        : input)
                .toList();
        return Optional.of(sheet.with(inputs, Optional.of(dimension)));
    }

    /**
     * With as many rows in some tables as are given, beside what they say of each of something; others for each of the same
     * have no more.
     *
     * @param given how many, by table
     */
    public static Sheet toRows(Sheet sheet, Map<String, Long> given) {
        var most = new HashMap<List<String>, Long>();
        sheet.inputs().stream()
                .filter(input -> given.containsKey(input.name()))
                .forEach(input -> most.put(input.keyNames(), given.get(input.name())));
        var inputs = sheet.inputs().stream()
                .map(input -> {
                    long rows = most.getOrDefault(input.keyNames(), -1L);
                    return rows < 0 || !input.isAsked()
                            ? input
                            : withRows(input, given.containsKey(input.name()) ? rows : 0, rows);
                })
                .toList();
        return sheet.with(inputs, sheet.alone());
    }

    /** Where no other tables than these need to be given. */
    public static Sheet toTables(Sheet sheet, Set<String> tables) {
        var inputs = sheet.inputs().stream()
                .map(input -> tables.contains(input.name()) ? input : input.with(true, input.howMany()))
                .toList();
        return sheet.with(inputs, sheet.alone());
    }

    private static Sheet.Input withRows(Sheet.Input input, long least, long most) {
        var said = new ArrayList<>(
                input.howMany().stream().filter(each -> !each.grain().isEmpty()).toList());
        said.add(all(input, least, most));
        return input.with(input.optional(), said);
    }

    private static Sheet.HowMany all(Sheet.Input input, long least, long most) {
        return new Sheet.HowMany(List.of(), least, most, input.place());
    }
}
