package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Taken;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitRecorded;
import care.mainstay.care.visits.VisitsBrought;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Turns records into what is kept: the visit's own rows, and an observation for each outcome seen, all in the caller's
 * transaction.
 */
@Component
class Recording {

    private final VisitRows visits;
    private final RecordRows records;
    private final Staff staff;
    private final Sightings sightings;
    private final Who who;

    /** Who is acting and when, the names of those who acted before, and who hears of it. */
    record Who(Here here, Users users, ApplicationEventPublisher events) {}

    Recording(VisitRows visits, RecordRows records, Staff staff, Sightings sightings, Who who) {
        this.visits = visits;
        this.records = records;
        this.staff = staff;
        this.sightings = sightings;
        this.who = who;
    }

    /** A record that has passed the rules, and everything it takes to write it. */
    record Accepted(
            UUID id,
            Visit visit,
            VisitRecord record,
            int version,
            String correction,
            Map<OutcomeId, ObservationId> observed,
            Recorded recorded) {}

    /**
     * Writes what can be written, and says of each what became of it.
     *
     * @param correction why earlier records are replaced; empty for first records
     */
    List<Taken> write(List<VisitRecord> given, Optional<String> correction) {
        var held = visits
                .hold(given.stream().map(VisitRecord::visit).distinct().sorted().toList())
                .stream()
                .collect(Collectors.toMap(Visit::id, visit -> visit));
        // a visit that is not over has no record
        var over = held.values().stream()
                .filter(visit -> visit.state().isEnd())
                .map(Visit::id)
                .toList();
        var judged = judge(given, held, records.standing(over), correction);
        if (!judged.accepted().isEmpty()) {
            records.write(judged.accepted());
            sightings.observe(judged);
        }
        if (judged.accepted().size() == 1) {
            announce(judged.accepted().get(0));
        } else {
            announceAll(judged.accepted());
        }
        return judged.taken();
    }

    /** Writes first records of visits that were themselves written just now, already ended by them. */
    void writeWithVisits(Judged judged) {
        if (!judged.accepted().isEmpty()) {
            records.writeWithVisits(judged.accepted());
            sightings.observe(judged);
            announceAll(judged.accepted());
        }
    }

    /** What the rules say of records: what became of each, those to be written, and what is known of the visits and carers. */
    record Judged(
            List<VisitRecord> given,
            List<Taken> taken,
            List<Accepted> accepted,
            Map<VisitId, RecordedVisit> standing,
            Map<CarerId, Carer> carers) {

        /** The same without records of visits that are not there after all. */
        Judged keeping(Set<VisitId> visits) {
            return new Judged(
                    given,
                    taken,
                    accepted.stream()
                            .filter(one -> visits.contains(one.visit().id()))
                            .toList(),
                    standing,
                    carers);
        }
    }

    /**
     * Asks the rules about records, in their order.
     *
     * @param held the visits they are about, which nobody else may change until the transaction ends
     * @param standing the records that stand of them
     */
    Judged judge(
            List<VisitRecord> given,
            Map<VisitId, Visit> held,
            Map<VisitId, RecordedVisit> standing,
            Optional<String> correction) {
        var here = who.here();
        var caller = here.callers().current();
        var now = here.clock().instant();
        var before =
                records.byEntryKey(given.stream().map(VisitRecord::entryKey).toList());
        var carers = staff.of(given.stream()
                .flatMap(record -> record.attended().stream().map(Attendance::carer))
                .collect(Collectors.toSet()));
        staff.hold(carers.keySet());
        var working = Staff.workingOn(carers);
        var actual = records.actual(carers.keySet(), given);
        var itself = staff.itself().map(Carer::id);
        var rules = new RecordRules(now);
        var theirs = sightings.theirs(given, held);

        var taken = new ArrayList<Taken>(given.size());
        var accepted = new ArrayList<Accepted>();
        var versions = new HashMap<VisitId, Integer>();
        standing.forEach((visit, record) -> versions.put(visit, record.version()));
        for (var record : given) {
            var known = Optional.ofNullable(before.get(record.entryKey()));
            var visit = held.get(record.visit());
            if (known.isPresent()) {
                taken.add(Taken.before(known.get()));
                continue;
            }
            if (visit == null) {
                taken.add(Taken.refused(List.of(unknown(record.visit()))));
                continue;
            }
            int version = versions.getOrDefault(visit.id(), 0) + 1;
            var problems = new ArrayList<Problem>();
            if (version > 1 && correction.isEmpty()) {
                problems.add(alreadyRecorded(Optional.ofNullable(standing.get(visit.id()))));
            } else {
                if (correction.isPresent()) {
                    actual.forget(visit.id());
                }
                problems.addAll(rules.problems(
                        record,
                        visit,
                        caller,
                        itself,
                        working.apply(visit.day()),
                        actual,
                        correction.filter(because -> version > 1)));
                problems.addAll(RecordRules.notTheirs(record, visit.person(), theirs));
            }
            if (!problems.isEmpty()) {
                taken.add(Taken.refused(problems));
                continue;
            }
            record.attended()
                    .forEach(there ->
                            actual.add(there.carer(), new Clashes.Stay(visit.id(), there.from(), there.until())));
            versions.put(visit.id(), version);
            before.put(record.entryKey(), visit.id());
            accepted.add(new Accepted(
                    here.ids().next(),
                    visit,
                    record,
                    version,
                    version > 1 ? correction.orElse("") : "",
                    sightings.ids(record, Optional.ofNullable(standing.get(visit.id()))),
                    record.recorded().orElse(new Recorded(caller.actor(), now))));
            taken.add(Taken.now(visit.id()));
        }
        return new Judged(given, taken, accepted, standing, carers);
    }

    private void announce(Accepted one) {
        var caller = who.here().callers().current();
        who.events()
                .publishEvent(new VisitRecorded(
                        caller.organisation(),
                        caller.actor(),
                        who.here().clock().instant(),
                        one.visit().id(),
                        one.visit().person(),
                        one.visit().day(),
                        one.record().ending(),
                        one.version()));
    }

    private void announceAll(List<Accepted> many) {
        if (!many.isEmpty()) {
            var caller = who.here().callers().current();
            var earliest = many.stream()
                    .collect(Collectors.toMap(
                            one -> one.visit().person(),
                            one -> one.visit().day(),
                            (one, other) -> one.isBefore(other) ? one : other));
            who.events()
                    .publishEvent(new VisitsBrought(
                            caller.organisation(),
                            caller.actor(),
                            who.here().clock().instant(),
                            earliest));
        }
    }

    private static Problem unknown(VisitId visit) {
        return new Problem(
                RecordRules.UNKNOWN,
                "visit",
                "There is no visit with the number " + visit + ".",
                "Maybe it was planned by somebody else, or has not been brought in yet.");
    }

    private Problem alreadyRecorded(Optional<RecordedVisit> there) {
        var words = there.map(record -> "This visit was recorded at "
                        + LondonTime.words(record.recorded().at()) + name(record) + " as “"
                        + record.ending().words() + "”" + times(record) + ".")
                .orElse("This visit is recorded in an earlier row.");
        return new Problem(
                "visits.already-recorded",
                "",
                words,
                "Nothing you entered has been kept over it. If what is there is wrong, correct it and say why.");
    }

    private String name(RecordedVisit record) {
        var name = who.users()
                .names(Set.of(record.recorded().by()))
                .get(record.recorded().by());
        return name == null ? "" : " by " + name;
    }

    private static String times(RecordedVisit record) {
        return record.attended().stream()
                .findFirst()
                .map(there -> ", from " + clock(there.from()) + " until " + clock(there.until()))
                .orElse("");
    }

    private static String clock(Instant moment) {
        return LondonTime.words(moment).replaceAll(" on .*", "");
    }
}
