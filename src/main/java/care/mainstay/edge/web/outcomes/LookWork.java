package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.home.Near;
import care.mainstay.edge.web.home.NearPeople;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the person, or somebody close to them, could say about an outcome because nobody has lately. */
@Component
class LookWork implements WorkSource {

    private final Outcomes outcomes;
    private final FollowUps followUps;
    private final Sharing sharing;
    private final NearPeople people;
    private final InstantSource clock;

    LookWork(Outcomes outcomes, FollowUps followUps, Sharing sharing, NearPeople people, InstantSource clock) {
        this.outcomes = outcomes;
        this.followUps = followUps;
        this.sharing = sharing;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "How it is going";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        return people.of(caller).stream()
                .filter(near -> !near.died() && sharing.callerMaySee(near.person(), SharedItem.OUTCOMES))
                .flatMap(near -> Stream.concat(looks(near), contacts(near)))
                .toList();
    }

    private Stream<WorkItem> looks(Near near) {
        var source = near.own() ? ObservationSource.PERSON : ObservationSource.FAMILY;
        return outcomes.due(near.person(), clock.instant()).stream()
                .filter(due -> due.isFor(source))
                .map(due -> look(near, due));
    }

    static WorkItem look(Near near, DueObservation due) {
        return new WorkItem(
                "Say how it is going: “" + due.statement() + "”",
                due.lastSeenOn()
                        .map(day -> "Nobody has written anything about it since " + Words.day(day) + ".")
                        .orElse("Nobody has written anything about it yet."),
                Optional.empty(),
                near.path() + "/outcomes/" + due.outcome() + "/observe");
    }

    private Stream<WorkItem> contacts(Near near) {
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        return outcomes.forPerson(near.person()).stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.COMPLETED)
                .flatMap(outcome -> followUps.of(outcome.id()).stream()
                        .filter(contact -> contact.isInTime(today) && !contact.isSettled())
                        .map(contact -> contact(near, outcome, contact)));
    }

    static WorkItem contact(Near near, Outcome outcome, FollowUp contact) {
        return new WorkItem(
                "Say whether it has lasted: “" + outcome.statement() + "”",
                "It came true " + contact.weeksAfter() + " weeks before " + Words.day(contact.dueOn())
                        + ". One sentence is enough.",
                Optional.empty(),
                near.path() + "/outcomes/" + outcome.id() + "/observe");
    }
}
