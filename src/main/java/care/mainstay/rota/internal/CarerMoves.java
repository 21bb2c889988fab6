package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Workforce;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Change;
import care.mainstay.rota.Move;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts other carers on visits through the face of {@code visits}, tells those concerned, and says who was before. */
@Component
class CarerMoves {

    private final Visits visits;
    private final Workforce workforce;
    private final ChangeRows changes;
    private final Users users;
    private final Callers callers;
    private final JdbcClient jdbc;

    CarerMoves(Visits visits, Workforce workforce, ChangeRows changes, Users users, Callers callers, JdbcClient jdbc) {
        this.visits = visits;
        this.workforce = workforce;
        this.changes = changes;
        this.users = users;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /** Lets nobody else change the provider's rota until the transaction ends. */
    void hold() {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(?, 0)))")
                .param("rota " + callers.current().organisation())
                .query(Long.class)
                .single();
    }

    /** The visit, unless it is another by now than the one that was seen. */
    Visit asSeen(VisitId id, String version) {
        Visit now = visits.find(id).orElseThrow(() -> new NoSuchElementException("no visit " + id));
        if (!Move.version(now).equals(version)) {
            throw new Refused(List.of(changedSince(now)));
        }
        return now;
    }

    Problem changedSince(Visit now) {
        Optional<Change> last = changes.latest(now.id());
        String who = last.map(Change::by)
                .flatMap(by -> Optional.ofNullable(users.names(Set.of(by)).get(by)))
                .orElse("Somebody");
        return new Problem(
                "rota.changed-since",
                "",
                who + " has changed this visit since you looked: " + words(now) + ".",
                "Nothing of yours was written over it. Look at the visit as it is now, and decide again.");
    }

    private String words(Visit visit) {
        Map<CarerId, String> names = workforce.names(visit.carers());
        String by = visit.carers().isEmpty()
                ? "nobody is on it"
                : String.join(
                                " and ",
                                visit.carers().stream()
                                        .map(carer -> names.getOrDefault(carer, "a carer"))
                                        .toList())
                        + (visit.carers().size() == 1 ? " is on it" : " are on it");
        return "it is at " + LondonTime.words(visit.start()) + ", and " + by + " ("
                + visit.state().words() + ")";
    }

    /** Refuses what nothing makes up for, all of it at once. */
    void requirePossible(List<Breach> forbidden) {
        if (forbidden.isEmpty()) {
            return;
        }
        Map<CarerId, String> names =
                workforce.names(forbidden.stream().map(Breach::carer).toList());
        throw new Refused(forbidden.stream()
                .map(breach -> new Problem(
                        "rota.forbidden",
                        "carer",
                        names.getOrDefault(breach.carer(), "The carer") + " "
                                + breach.rule().words() + (breach.what().isEmpty() ? "" : ": " + breach.what()) + ".",
                        "Choose somebody else, or change what stands against it first."))
                .distinct()
                .toList());
    }

    /** Writes other carers on visits as a whole; whoever swaps comes off first, so that nobody is in two places meanwhile. */
    void carry(Map<Visit, List<CarerId>> wanted, Optional<UUID> proposal) {
        swapping(wanted).forEach((visit, carers) -> carers.forEach(carer -> visits.unassign(visit.id(), carer)));
        wanted.forEach((visit, then) -> {
            Visit now = visits.find(visit.id()).orElseThrow();
            visits.move(visit.id(), now.version(), now.start(), then, why(visit, then));
        });
        visits.publish(wanted.keySet().stream()
                .filter(visit -> visit.state() != VisitState.PLANNED || proposal.isPresent())
                .map(Visit::id)
                .toList());
        wanted.keySet()
                .forEach(before -> changes.write(
                        new ChangeRows.Changed(before, visits.find(before.id()).orElseThrow(), proposal)));
    }

    /** Who leaves one of these visits for another that is at the same time. */
    private static Map<Visit, List<CarerId>> swapping(Map<Visit, List<CarerId>> wanted) {
        Map<Visit, List<CarerId>> leaving = new LinkedHashMap<>();
        wanted.forEach((visit, then) -> leaving.put(
                visit,
                visit.carers().stream()
                        .filter(carer -> !then.contains(carer))
                        .filter(carer -> wanted.entrySet().stream()
                                .anyMatch(other -> other.getValue().contains(carer)
                                        && !other.getKey().carers().contains(carer)
                                        && other.getKey().start().isBefore(visit.end())
                                        && visit.start().isBefore(other.getKey().end())))
                        .toList()));
        return leaving;
    }

    /** Because of an absence, where somebody who comes off is away that day. */
    private WhyChanged why(Visit visit, List<CarerId> then) {
        return workforce.absences(new DateRange(visit.day(), visit.day().plusDays(1))).stream()
                .filter(absence -> visit.carers().contains(absence.carer()) && !then.contains(absence.carer()))
                .findFirst()
                .map(absence -> switch (absence.kind()) {
                    case LEAVE -> WhyChanged.LEAVE;
                    case SICKNESS -> WhyChanged.SICKNESS;
                    case TRAINING -> WhyChanged.TRAINING;
                    case OTHER -> WhyChanged.OTHER;
                })
                .orElse(WhyChanged.OTHER);
    }

    /** Writes down that visits were sent or taken back with the carers they had. */
    void resent(Map<VisitId, Visit> before, Collection<Visit> now) {
        for (Visit visit : now) {
            Visit was = before.get(visit.id());
            if (was != null && was.state() != visit.state()) {
                changes.write(new ChangeRows.Changed(was, visit, Optional.empty()));
            }
        }
    }

    static Map<VisitId, Visit> byId(Collection<Visit> some) {
        var byId = new LinkedHashMap<VisitId, Visit>();
        some.forEach(visit -> byId.put(visit.id(), visit));
        return byId;
    }
}
