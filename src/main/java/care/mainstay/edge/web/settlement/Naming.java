package care.mainstay.edge.web.settlement;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts names and words to the ids that a settlement holds, as far as the reader may see them. */
@Component
class Naming {

    private final Persons persons;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final Shown shown;

    Naming(Persons persons, Outcomes outcomes, InstantSource clock, Shown shown) {
        this.persons = persons;
        this.outcomes = outcomes;
        this.clock = clock;
        this.shown = shown;
    }

    /** Names by person, and the person's own words by outcome; what the reader may not see has a stand-in. */
    record Names(Map<PersonId, String> people, Map<OutcomeId, String> outcomes) {

        String of(PersonId person) {
            return people.getOrDefault(person, "Somebody whose records are not open to you");
        }

        /** Whom a line is about, or what: “locality Wendside”, “partner rivers_care”. */
        String of(StatementLine line) {
            return line.person().map(this::of).orElseGet(() -> Naming.ofWhat(line));
        }

        boolean knows(PersonId person) {
            return people.containsKey(person);
        }

        String of(OutcomeId outcome) {
            return outcomes.getOrDefault(outcome, "An outcome that is not open to you");
        }
    }

    /** What a line is about that is about nobody; the contract as a whole where the terms name nothing. */
    static String ofWhat(StatementLine line) {
        var what = line.forWhat().entrySet().stream()
                .filter(part -> !part.getKey().equals("to"))
                .map(part ->
                        part.getKey().replace('_', ' ') + " " + part.getValue().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return what.isEmpty()
                ? "The contract as a whole"
                : what.substring(0, 1).toUpperCase(Locale.UK) + what.substring(1);
    }

    Names people(Collection<PersonId> people) {
        return new Names(called(people), Map.of());
    }

    Names all(Collection<StatementLine> lines) {
        var people = lines.stream().flatMap(line -> line.person().stream()).collect(Collectors.toSet());
        return new Names(
                called(people),
                outcomes.forPeople(people, clock.instant()).stream()
                        .collect(Collectors.toMap(Outcome::id, Outcome::statement, (one, other) -> one)));
    }

    /** A line about somebody shows them, whether or not the reader may know the name. */
    private Map<PersonId, String> called(Collection<PersonId> people) {
        shown.people(people);
        return persons.names(people).values().stream().collect(Collectors.toMap(PersonName::id, PersonName::inLists));
    }
}
