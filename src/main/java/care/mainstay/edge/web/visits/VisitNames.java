package care.mainstay.edge.web.visits;

import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Workforce;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names of those met on visit pages, for ids that the reader may know. */
@Component
class VisitNames {

    private final Persons persons;
    private final Workforce workforce;
    private final Users users;

    VisitNames(Persons persons, Workforce workforce, Users users) {
        this.persons = persons;
        this.workforce = workforce;
        this.users = users;
    }

    String person(PersonId person) {
        var name = persons.names(Set.of(person)).get(person);
        return name == null ? "Somebody you support" : name.inLists();
    }

    Map<PersonId, PersonName> people(Collection<PersonId> people) {
        return persons.names(people);
    }

    Map<CarerId, String> carers(Collection<CarerId> carers) {
        return workforce.names(carers);
    }

    List<String> carerNames(Collection<CarerId> carers) {
        var names = workforce.names(carers);
        return carers.stream()
                .map(carer -> names.getOrDefault(carer, "A carer"))
                .toList();
    }

    Map<UserId, String> users(Collection<UserId> ids) {
        return users.names(ids);
    }
}
