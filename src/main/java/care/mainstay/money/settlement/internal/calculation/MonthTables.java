package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.terms.TermSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The frozen tables of one month, and the terms that bind in it.
 *
 * @param tables by name
 */
public record MonthTables(
        DateRange month, int termsVersion, String termsSha256, TermSheet sheet, SortedMap<String, InputTable> tables) {

    public static MonthTables of(
            DateRange month, int version, String sha256, TermSheet sheet, Collection<InputTable> tables) {
        var byName = new TreeMap<String, InputTable>();
        tables.forEach(table -> byName.put(table.name(), table));
        return new MonthTables(month, version, sha256, sheet, byName);
    }

    <T> List<T> rows(String table, Function<List<String>, T> reader) {
        var found = tables.get(table);
        return found == null ? List.of() : found.rows().stream().map(reader).toList();
    }

    /** The facts sorted out by person, people in the order of their ids as text. */
    List<PersonFacts> people() {
        var spans = by(rows(Facts.Person.TABLE, Facts.Person::of), Facts.Person::person);
        var visits = by(rows(Facts.Visit.TABLE, Facts.Visit::of), Facts.Visit::person);
        var outcomes = by(rows(Facts.Outcome.TABLE, Facts.Outcome::of), Facts.Outcome::person);
        var stays = by(rows(Facts.Stay.TABLE, Facts.Stay::of), Facts.Stay::person);
        var gates = by(rows(Facts.Gate.TABLE, Facts.Gate::of), Facts.Gate::person);
        var everybody = new TreeSet<PersonId>(java.util.Comparator.comparing(PersonId::toString));
        List.of(spans, visits, outcomes).forEach(facts -> everybody.addAll(facts.keySet()));
        return everybody.stream()
                .map(person -> new PersonFacts(
                        person,
                        spans.getOrDefault(person, List.of()),
                        visits.getOrDefault(person, List.of()),
                        outcomes.getOrDefault(person, List.of()),
                        stays.getOrDefault(person, List.of()),
                        gates.getOrDefault(person, List.of())))
                .toList();
    }

    private static <T> Map<PersonId, List<T>> by(List<T> facts, Function<T, PersonId> person) {
        var sorted = new HashMap<PersonId, List<T>>();
        facts.forEach(fact -> sorted.computeIfAbsent(person.apply(fact), key -> new ArrayList<>())
                .add(fact));
        return sorted;
    }
}
