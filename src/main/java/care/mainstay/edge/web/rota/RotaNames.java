package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What those met on a page of the rota are called. */
record RotaNames(Map<PersonId, PersonName> people, Map<CarerId, String> carers, Map<VisitId, Visit> visits) {

    String person(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(PersonName::inLists).orElse("Somebody you support");
    }

    /** By last name, as lists of people are ordered. */
    String filed(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(PersonName::filed).orElse("Somebody you support");
    }

    /** Peggy H. */
    String brief(PersonId person) {
        return Optional.ofNullable(people.get(person))
                .map(name -> name.called() + "\u00a0" + name.familyName().charAt(0) + ".")
                .orElse("Somebody");
    }

    String carer(CarerId carer) {
        return carers.getOrDefault(carer, "A carer");
    }

    /** Joanna R. */
    String brief(CarerId carer) {
        String name = carer(carer);
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(0, name.indexOf(' ')) + "\u00a0" + name.charAt(space + 1) + ".";
    }

    String carers(Collection<CarerId> some) {
        return some.isEmpty()
                ? "nobody"
                : Words.and(some.stream().map(this::carer).toList());
    }

    /** Peggy Hale at 8:00am. */
    String visit(VisitId id) {
        return Optional.ofNullable(visits.get(id))
                .map(visit -> person(visit.person()) + " at " + RotaWords.time(visit.start()))
                .orElse("another visit");
    }

    List<String> lines(Collection<care.mainstay.rota.Breach> breaches) {
        return breaches.stream()
                .map(breach -> carer(breach.carer()) + " " + RotaWords.breach(breach, this) + ".")
                .distinct()
                .toList();
    }
}
