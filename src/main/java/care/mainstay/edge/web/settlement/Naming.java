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

        boolean knows(PersonId person) {
            return people.containsKey(person);
        }

        String of(OutcomeId outcome) {
            return outcomes.getOrDefault(outcome, "An outcome that is not open to you");
        }
    }

    Names people(Collection<PersonId> people) {
        return new Names(called(people), Map.of());
    }

    Names all(Collection<StatementLine> lines) {
        var people = lines.stream().map(StatementLine::person).collect(Collectors.toSet());
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
