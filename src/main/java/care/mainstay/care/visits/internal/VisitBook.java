package care.mainstay.care.visits.internal;

import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Timing;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.visits.DeliveredVisit;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.PastVisit;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.SourceReference;
import care.mainstay.care.visits.Taken;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitChange;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.VisitTally;
import care.mainstay.care.visits.Visits;
import care.mainstay.care.visits.Wanted;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: each verb in one transaction, the work done by those who know how. */
@Service
class VisitBook implements Visits {

    private final Rota rota;
    private final OnTheDay day;
    private final Moving moving;
    private final Recording recording;
    private final Many many;
    private final Reading reading;

    /** Where visits, their records and the plan behind them are read. */
    record Reading(VisitRows visits, RecordRows records, Plans plans) {}

    /** How many rows at once are taken. */
    record Many(Chunks chunks, Bringing bringing) {}

    VisitBook(Rota rota, OnTheDay day, Moving moving, Recording recording, Many many, Reading reading) {
        this.rota = rota;
        this.day = day;
        this.moving = moving;
        this.recording = recording;
        this.many = many;
        this.reading = reading;
    }

    @Override
    @Transactional
    public VisitId plan(NewVisit visit) {
        return only(rota.plan(List.of(visit)));
    }

    @Override
    public List<Taken> planAll(List<NewVisit> visits) {
        return many.chunks().run(visits, rota::plan);
    }

    @Override
    @Transactional
    public List<VisitId> planWeek(PersonId person, LocalDate monday) {
        var week = ofTheWeek(person, monday);
        if (week.isEmpty()) {
            throw new Refused(
                    "visits.no-plan",
                    "There is no agreed plan with visits in the week of " + InWords.date(monday) + ".",
                    "Maybe the plan is still a draft, or starts later. Agree the plan first.");
        }
        var taken = rota.plan(week.stream()
                .filter(OfTheWeek::hasItsTime)
                .map(one -> one.planned(person))
                .toList());
        var problems = taken.stream().flatMap(one -> one.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return taken.stream().flatMap(one -> one.visit().stream()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> leftOut(PersonId person, LocalDate monday) {
        return ofTheWeek(person, monday).stream()
                .filter(one -> !one.hasItsTime())
                .map(OfTheWeek::words)
                .toList();
    }

    /** A visit of the plan's week on a day of the calendar. */
    private record OfTheWeek(LocalDate day, WeeklyVisit visit) {

        /** Whether the times of the plan are on the clock that day, and once. */
        boolean hasItsTime() {
            return Stream.of(start(), end())
                    .allMatch(time -> LondonTime.offsets(time.toLocalDate(), time.toLocalTime())
                                    .size()
                            == 1);
        }

        private LocalDateTime start() {
            return day.atTime(visit.start());
        }

        private LocalDateTime end() {
            return start().plusMinutes(visit.minutes());
        }

        NewVisit planned(PersonId person) {
            var planned = NewVisit.at(person, day, visit.start(), end().toLocalTime(), visit.label())
                    .labelled(visit.label())
                    .needing(visit.carers());
            boolean critical = visit.timing() == Timing.TIME_CRITICAL;
            return planned.wanted(Wanted.around(planned.start(), visit.flexMinutes(), critical, visit.skills()));
        }

        String words() {
            return visit.label() + " on " + InWords.day(day) + " at " + LondonTime.words(visit.start());
        }
    }

    private List<OfTheWeek> ofTheWeek(PersonId person, LocalDate monday) {
        return monday.datesUntil(monday.plusDays(7))
                .flatMap(day -> reading.plans().on(person, day).stream()
                        .flatMap(plan -> plan.week().stream())
                        .filter(visit -> visit.days().contains(day.getDayOfWeek()))
                        .map(visit -> new OfTheWeek(day, visit)))
                .toList();
    }

    @Override
    @Transactional
    public int publish(DateRange days) {
        return day.publish(days);
    }

    @Override
    @Transactional
    public int publish(Collection<VisitId> visits) {
        return day.publish(visits);
    }

    @Override
    @Transactional
    public List<VisitId> unpublish(DateRange days) {
        return day.unpublish(days);
    }

    @Override
    @Transactional
    public void assign(VisitId visit, CarerId carer) {
        day.assign(visit, carer);
    }

    @Override
    @Transactional
    public void unassign(VisitId visit, CarerId carer) {
        day.unassign(visit, carer, WhyChanged.OTHER);
    }

    @Override
    @Transactional
    public void move(VisitId visit, int version, Instant start, List<CarerId> carers, WhyChanged why) {
        moving.move(visit, version, start, carers, why);
    }

    @Override
    @Transactional
    public void setOff(VisitId visit) {
        day.step(visit, VisitState.TRAVELLING, Optional.empty());
    }

    @Override
    @Transactional
    public void checkIn(VisitId visit, Instant at) {
        day.step(visit, VisitState.IN_PROGRESS, Optional.of(at));
    }

    @Override
    @Transactional
    public VisitId record(VisitRecord record) {
        return only(recording.write(List.of(record), Optional.empty()));
    }

    @Override
    public List<Taken> recordAll(List<VisitRecord> records) {
        return many.chunks().run(records, piece -> recording.write(piece, Optional.empty()));
    }

    @Override
    public List<Taken> bringAll(List<PastVisit> visits) {
        return many.chunks().run(visits, many.bringing()::bring);
    }

    @Override
    @Transactional
    public void correct(VisitRecord record, String because) {
        only(recording.write(List.of(record), Optional.of(because)));
    }

    @Override
    @Transactional
    public void correct(VisitRecord record, String because, int version) {
        held(record.visit());
        var keys = reading.records().byEntryKey(List.of(record.entryKey()));
        if (keys.isEmpty() && standing(record.visit()) != version) {
            throw new Refused(
                    "visits.changed-since",
                    "Somebody has corrected this record since you opened it.",
                    "Nothing you entered has been kept over it. Open the visit to see what it says now.");
        }
        only(recording.write(List.of(record), Optional.of(because)));
    }

    @Override
    @Transactional
    public void missed(VisitId visit, String why) {
        notGiven(visit, VisitState.MISSED, why);
    }

    @Override
    @Transactional
    public void cancel(VisitId visit, String why) {
        notGiven(visit, VisitState.CANCELLED, why);
    }

    private void notGiven(VisitId visit, VisitState ending, String why) {
        if (held(visit).filter(known -> known.state() == ending).isPresent()) {
            return;
        }
        var entry = ending.code() + " " + visit + " after " + standing(visit);
        only(recording.write(List.of(VisitRecord.notGiven(visit, entry, ending, why)), Optional.empty()));
    }

    /** The visit, which nobody else may change until the transaction ends. */
    private Optional<Visit> held(VisitId visit) {
        return reading.visits().hold(List.of(visit)).stream().findFirst();
    }

    /** The version of the record that stands; 0 while there is none. */
    private int standing(VisitId visit) {
        return Optional.ofNullable(reading.records().standing(List.of(visit)).get(visit))
                .map(RecordedVisit::version)
                .orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Visit> find(VisitId id) {
        return reading.visits().find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RecordedVisit> recorded(VisitId id) {
        return Optional.ofNullable(reading.records().standing(List.of(id)).get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<VisitId, RecordedVisit> recorded(Collection<VisitId> ids) {
        return reading.records().standing(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordedVisit> history(VisitId id) {
        return reading.records().history(id);
    }

    @Override
    @Transactional(readOnly = true)
    public VisitTally tally(PersonId person, DateRange days) {
        return reading.records().tally(person, days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Visit> forCarer(CarerId carer, LocalDate on) {
        return reading.visits().forCarer(carer, on);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Visit> forPerson(PersonId person, DateRange days) {
        return reading.visits().forPerson(person, days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Visit> onDay(LocalDate on) {
        return day.ofOwn(on);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Visit> onDays(DateRange days) {
        return day.ofOwn(days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<VisitChange> changes(DateRange days) {
        return moving.changes(days);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<VisitId> bySource(SourceReference source) {
        return day.bySource(source);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CarerId, Integer> carersWhoCame(PersonId person, DateRange days) {
        return day.carersWhoCame(person, days);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Map<CarerId, Integer>> carersWhoCame(DateRange days) {
        return day.carersWhoCame(days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeliveredVisit> delivered(Collection<PersonId> people, DateRange days, Instant recordedBy) {
        return reading.records().delivered(people, days, recordedBy);
    }

    /** The one visit of a single act: refused with its reasons, or not found. */
    private static VisitId only(List<Taken> taken) {
        var one = taken.get(0);
        if (one.isRefused()) {
            var first = one.problems().get(0).code();
            if (first.equals(RecordRules.UNKNOWN) || first.equals("visits.person-unknown")) {
                throw new NoSuchElementException(one.problems().get(0).words());
            }
            throw new Refused(one.problems());
        }
        return one.visit().orElseThrow();
    }
}
