package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Agreement.Standing;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The outcomes that one party has not answered and still can. */
@Component
class Unanswered {

    private final Outcomes outcomes;
    private final Persons persons;
    private final InstantSource clock;

    Unanswered(Outcomes outcomes, Persons persons, InstantSource clock) {
        this.outcomes = outcomes;
        this.persons = persons;
        this.clock = clock;
    }

    /** The party for which a role answers. */
    static Optional<Party> party(Role role) {
        return switch (role) {
            case COMMISSIONER -> Optional.of(Party.COUNCIL);
            case PERSON -> Optional.of(Party.PERSON);
            case MANAGER, COORDINATOR -> Optional.of(Party.PROVIDER);
            default -> Optional.empty();
        };
    }

    List<Outcome> of(Party party) {
        return of(party, ofTheLiving());
    }

    List<Outcome> ofTheLiving() {
        return outcomes.forPeople(persons.idsOfTheLiving(), clock.instant());
    }

    static List<Outcome> of(Party party, List<Outcome> all) {
        return all.stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.PROPOSED
                        || outcome.lifecycle() == Lifecycle.ACCEPTED
                        || outcome.lifecycle() == Lifecycle.ACTIVE)
                .filter(outcome -> pending(outcome, party).isPresent())
                .toList();
    }

    Map<PersonId, PersonName> names(List<Outcome> waiting) {
        return persons.names(waiting.stream().map(Outcome::person).collect(Collectors.toSet()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }

    private static Optional<Standing> pending(Outcome outcome, Party party) {
        return outcome.agreement().parties().stream()
                .filter(standing -> standing.party() == party && standing.answer() == Answer.PENDING)
                .findFirst();
    }

    /** Whether the party's silence counts as agreement for payment by now. */
    static boolean isDeemed(Outcome outcome, Party party, LocalDate today) {
        return pending(outcome, party)
                .flatMap(Standing::deemedOn)
                .filter(day -> !day.isAfter(today))
                .isPresent();
    }

    static String name(Outcome outcome, Map<PersonId, PersonName> names) {
        return Optional.ofNullable(names.get(outcome.person()))
                .map(PersonName::full)
                .orElse("somebody");
    }
}
