package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People to ask how something they achieved has lasted. */
@Component
class FollowUpWork implements WorkSource {

    private final FollowUps followUps;
    private final Persons persons;

    FollowUpWork(FollowUps followUps, Persons persons) {
        this.followUps = followUps;
        this.persons = persons;
    }

    @Override
    public String heading() {
        return "Keeping in touch after success";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        if (caller.role() != Role.MANAGER && caller.role() != Role.COORDINATOR) {
            return List.of();
        }
        var due = followUps.due();
        var people = due.stream().map(FollowUp.Due::person).toList();
        var died = persons.deaths(people);
        var names = persons.names(people);
        return due.stream()
                .filter(one -> !died.containsKey(one.person()))
                .map(one -> item(one, names))
                .toList();
    }

    static WorkItem item(FollowUp.Due due, Map<PersonId, PersonName> names) {
        var name = Optional.ofNullable(names.get(due.person()))
                .map(PersonName::inLists)
                .orElse("somebody");
        var followUp = due.followUp();
        var tries = followUp.contacts();
        return new WorkItem(
                "Ask " + name + " how it has lasted",
                followUp.weeksAfter() + " weeks after “" + due.statement() + "” came true."
                        + (tries.isEmpty()
                                ? ""
                                : " Last tried on "
                                        + Words.day(tries.get(tries.size() - 1).on()) + "."),
                Optional.of(followUp.dueOn()),
                "/people/" + due.person() + "/outcomes/" + due.outcome() + "/follow-ups/" + followUp.dueOn());
    }
}
