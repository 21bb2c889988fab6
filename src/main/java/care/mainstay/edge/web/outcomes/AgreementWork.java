package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Outcomes that wait for the caller's answer. */
@Component
class AgreementWork implements WorkSource {

    private static final int MOST_PEOPLE = 500;

    private final Outcomes outcomes;
    private final Persons persons;
    private final InstantSource clock;

    AgreementWork(Outcomes outcomes, Persons persons, InstantSource clock) {
        this.outcomes = outcomes;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Outcomes to agree";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        return party(caller.role()).map(this::waitingFor).orElse(List.of());
    }

    private static Optional<Party> party(Role role) {
        return switch (role) {
            case COMMISSIONER -> Optional.of(Party.COUNCIL);
            case PERSON -> Optional.of(Party.PERSON);
            case MANAGER, COORDINATOR -> Optional.of(Party.PROVIDER);
            default -> Optional.empty();
        };
    }

    private List<WorkItem> waitingFor(Party party) {
        Map<PersonId, PersonName> names = persons.names(
                persons.all(MOST_PEOPLE).stream().map(person -> person.id()).collect(Collectors.toSet()));
        return outcomes.forPeople(names.keySet(), clock.instant()).stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.PROPOSED
                        || outcome.lifecycle() == Lifecycle.ACCEPTED
                        || outcome.lifecycle() == Lifecycle.ACTIVE)
                .filter(outcome -> outcome.agreement().parties().stream()
                        .anyMatch(standing -> standing.party() == party && standing.answer() == Answer.PENDING))
                .map(outcome -> item(outcome, party, names))
                .sorted(Comparator.comparing((WorkItem item) -> item.due().orElseThrow()))
                .toList();
    }

    private static WorkItem item(Outcome outcome, Party party, Map<PersonId, PersonName> names) {
        var name = Optional.ofNullable(names.get(outcome.person()))
                .map(PersonName::full)
                .orElse("somebody");
        return new WorkItem(
                party == Party.PERSON ? "Agree or disagree: “" + outcome.statement() + "”" : "Answer for " + name,
                party == Party.PERSON ? "An outcome for you" : "“" + outcome.statement() + "”",
                Optional.of(outcome.proposedAt()
                        .atZone(care.mainstay.edge.web.shell.Words.LONDON)
                        .toLocalDate()
                        .plusDays(Agreement.ESCALATED_AFTER_DAYS)),
                "/people/" + outcome.person() + "/outcomes/" + outcome.id() + "/agreement");
    }
}
