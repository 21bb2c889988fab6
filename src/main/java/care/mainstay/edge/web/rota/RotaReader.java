package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Workforce;
import care.mainstay.rota.RotaWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names of those met on pages of the rota. */
@Component
class RotaReader {

    private final Persons persons;
    private final Workforce workforce;

    RotaReader(Persons persons, Workforce workforce) {
        this.persons = persons;
        this.workforce = workforce;
    }

    /** Of everybody in the visits that are shown; other visits of the week may be spoken of as well. */
    RotaNames names(RotaWeek week, Collection<Visit> shown) {
        Set<CarerId> carers = new HashSet<>();
        week.carers().forEach(carer -> carers.add(carer.id()));
        week.visits().forEach(visit -> carers.addAll(visit.carers()));
        return names(week.visits(), shown, carers);
    }

    RotaNames names(Collection<Visit> known, Collection<Visit> shown, Collection<CarerId> carers) {
        return names(known, shown.stream().map(Visit::person).collect(Collectors.toSet()), carers);
    }

    RotaNames names(Collection<Visit> known, Set<PersonId> people, Collection<CarerId> carers) {
        Map<VisitId, Visit> visits = new HashMap<>();
        known.forEach(visit -> visits.put(visit.id(), visit));
        return new RotaNames(persons.names(people), workforce.names(carers), visits);
    }
}
