package care.mainstay.money.contracts.internal;

import care.mainstay.money.contracts.EvidenceTables;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.terms.Declared;
import care.mainstay.money.terms.Declared.Holds;
import care.mainstay.money.terms.Declared.InputColumn;
import care.mainstay.money.terms.Declared.InputTable;
import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the tables and columns that a sheet asks for with those that Mainstay gathers: a sheet that reads well and asks
 * for something nobody has could be signed and never be settled.
 */
final class EvidenceCheck {

    private static final Map<String, InputTable> GATHERED = EvidenceTables.asked().inputs().stream()
            .collect(Collectors.toUnmodifiableMap(InputTable::name, Function.identity()));

    private final List<Finding> findings = new ArrayList<>();

    private EvidenceCheck() {}

    static List<Finding> of(Declared sheet) {
        var check = new EvidenceCheck();
        sheet.inputs().forEach(check::table);
        return check.findings;
    }

    private void table(InputTable asked) {
        var gathered = GATHERED.get(asked.name());
        if (gathered == null) {
            var known = names(EvidenceTables.all(), EvidenceTables.Table::name);
            stop(
                    "no-such-table",
                    asked.place(),
                    "Mainstay gathers no table “" + asked.name() + "”.",
                    near(asked.name(), known, "It gathers: "));
            return;
        }
        if (!Set.copyOf(asked.key()).equals(Set.copyOf(gathered.key()))) {
            stop(
                    "other-rows",
                    asked.place(),
                    "The table " + asked.name() + " has one row for each " + together(gathered.key())
                            + ", not for each " + together(asked.key()) + ".",
                    "Maybe “one row for each: " + together(gathered.key()) + "”.");
        }
        if (asked.fromLedger() != gathered.fromLedger()) {
            stop(
                    "ledger",
                    asked.place(),
                    gathered.fromLedger()
                            ? "The table " + asked.name() + " says what earlier statements came to."
                            : "The table " + asked.name() + " is evidence, and says nothing of earlier statements.",
                    gathered.fromLedger() ? "Maybe “from the ledger: yes”." : "Maybe leave out “from the ledger”.");
        }
        asked.columns().forEach(column -> column(gathered, column));
    }

    private void column(InputTable table, InputColumn asked) {
        var gathered = table.columns().stream()
                .filter(column -> column.name().equals(asked.name()))
                .findFirst();
        if (gathered.isPresent()) {
            column(table, asked, gathered.get());
        } else {
            stop(
                    "no-such-column",
                    asked.place(),
                    "The table " + table.name() + " has no column “" + asked.name() + "”.",
                    near(asked.name(), names(table.columns(), InputColumn::name), "It has: "));
        }
    }

    private void column(InputTable table, InputColumn asked, InputColumn gathered) {
        boolean isFreeText = asked.holds() == Holds.TEXT && asked.choices().isEmpty();
        boolean isAlike = asked.holds() == gathered.holds() && asked.unit().equals(gathered.unit())
                // every whole number is a number
                || asked.holds() == Holds.NUMBER
                        && gathered.holds() == Holds.WHOLE
                        && asked.unit().equals(gathered.unit());
        var name = "“" + asked.name() + "” of " + table.name();
        if (!isFreeText && !isAlike) {
            stop(
                    "holds-something-else",
                    asked.place(),
                    name + " holds " + gathered.words() + ", and the sheet says " + asked.words() + ".",
                    "Maybe “" + asked.name() + ": " + gathered.words() + "”.");
            return;
        }
        if (gathered.mayBeBlank() && !asked.mayBeBlank()) {
            stop(
                    "can-be-blank",
                    asked.place(),
                    name + " is blank for some rows, which would leave their lines unsettled.",
                    "Maybe “" + asked.name() + ": " + asked.words() + ", may be blank (and why)”.");
        }
        if (!asked.choices().isEmpty()) {
            var unnamed = gathered.choices().stream()
                    .filter(choice -> !asked.choices().contains(choice))
                    .toList();
            if (!unnamed.isEmpty()) {
                stop(
                        "other-words",
                        asked.place(),
                        name + " can also be " + quoted(unnamed) + ", which would leave those lines unsettled.",
                        "Maybe “" + asked.name() + ": " + gathered.words() + "”.");
            }
        }
    }

    private void stop(String code, Place place, String words, String whatToDo) {
        findings.add(new Finding("contracts." + code, true, "sheet", Optional.of(place), words, whatToDo));
    }

    private static <T> List<String> names(Collection<T> all, Function<T, String> name) {
        return all.stream().map(name).toList();
    }

    private static String near(String typed, List<String> known, String otherwise) {
        return Terms.nearest(typed, known).map(name -> "Maybe “" + name + "”? ").orElse("") + otherwise
                + String.join(", ", known) + ".";
    }

    private static String together(List<String> key) {
        return String.join(" and ", key);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }
}
