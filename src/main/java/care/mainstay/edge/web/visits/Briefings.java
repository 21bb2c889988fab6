package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.visits.Visit;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.Persons;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gathers what somebody who is about to visit should know, as far as the records are open to them: a carer has them in
 * the days around the visit and not before or after.
 */
@Component
class Briefings {

    private final Persons persons;
    private final Circles circles;
    private final RecordController.Around around;
    private final LastTimes lastTimes;

    Briefings(Persons persons, Circles circles, RecordController.Around around, LastTimes lastTimes) {
        this.persons = persons;
        this.circles = circles;
        this.around = around;
        this.lastTimes = lastTimes;
    }

    /** Empty when the person is not open to the caller, or no longer. */
    Optional<Briefing> of(Visit visit) {
        return persons.find(visit.person())
                .filter(person -> !person.isFormer())
                .map(person -> Briefing.of(new Briefing.Facts(
                        visit,
                        person.details(),
                        circles.of(visit.person()).stream()
                                .filter(member -> member.details().emergencyContact() && member.isIn(visit.day()))
                                .map(CircleMember::details)
                                .toList(),
                        persons.aboutMe(visit.person()),
                        around.plans().on(visit.person(), visit.day()),
                        around.tasks(visit),
                        around.outcomes().forPerson(visit.person()).stream()
                                .collect(Collectors.toMap(Outcome::id, Outcome::statement)),
                        around.due(visit),
                        lastTimes.before(visit))));
    }
}
