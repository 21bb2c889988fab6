package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The visits of the caller's organisation, and those opened to it: the one record that serves rota, note, pay and
 * evidence.
 *
 * <p>A visit the caller may not see is one that does not exist: verbs throw {@link java.util.NoSuchElementException},
 * which a page answers with "not found". Everything else that cannot be done is {@link
 * care.mainstay.foundation.kernel.Refused}, and nothing of it is kept.
 */
public interface Visits {

    // Planning ----------------------------------------------------------------------------------------------------

    VisitId plan(NewVisit visit);

    /** Plans many in a few statements by the same rules; a row that is refused does not stop the others. */
    List<Taken> planAll(List<NewVisit> visits);

    /**
     * Plans the week of the person's agreed plan from a Monday on. A visit that is already planned from the same line of
     * the plan on the same day is left alone, so that it may be asked for twice. Those of {@link #leftOut} are not planned.
     */
    List<VisitId> planWeek(PersonId person, LocalDate monday);

    /**
     * What a week of the plan leaves to be planned by hand: visits that begin or end in the hour that is missing when the
     * clocks go forward, or that comes twice when they go back. Each in words, with its day and its time.
     */
    List<String> leftOut(PersonId person, LocalDate monday);

    /** Sends every planned visit of these days that has its carers to their lists; answers how many. */
    int publish(DateRange days);

    /** The same of these visits alone. */
    int publish(Collection<VisitId> visits);

    /** Takes visits that have not begun back from their carers' lists, with their carers still on them; answers which. */
    List<VisitId> unpublish(DateRange days);

    /** Assigns a carer and opens the person's record to them by name from 7 days before the visit until 7 days after. */
    void assign(VisitId visit, CarerId carer);

    /** Takes a carer off and closes what was opened for it. */
    void unassign(VisitId visit, CarerId carer);

    /**
     * Moves a planned visit within its day, gives it other carers, or both; it stays as long as it was. What was is kept
     * with why. A visit that was published stays so when it has its carers, and otherwise is planned again. Refused with
     * all that stands against it: it has begun or is over, somebody changed it since it was read ({@code
     * visits.changed-since}), a carer is elsewhere, away or no longer here. Moved to where it is, it stays as it is.
     *
     * @param version of the visit that was read
     */
    void move(VisitId visit, int version, Instant start, List<CarerId> carers, WhyChanged why);

    // On the day --------------------------------------------------------------------------------------------------

    void setOff(VisitId visit);

    void checkIn(VisitId visit, Instant at);

    /**
     * Keeps how a visit went: times, tasks, note, and an observation per outcome seen, together or not at all. The same
     * entry sent again answers the same and changes nothing; another entry for a visit that has a record is refused with
     * {@code visits.already-recorded}.
     */
    VisitId record(VisitRecord record);

    /** Keeps many by the same rules, in a few statements; a row that is refused does not stop the others. */
    List<Taken> recordAll(List<VisitRecord> records);

    /**
     * Plans and records many visits of the past together, by the rules of {@link #planAll} and then {@link #recordAll}, in
     * half the statements. A row whose record is refused is not planned either, so that nobody waits for a visit that is
     * over; a visit that is there already only gets its record.
     */
    List<Taken> bringAll(List<PastVisit> visits);

    /** Supersedes what was recorded, and says why; the earlier version stays. */
    void correct(VisitRecord record, String because);

    /**
     * The same by somebody who has read a version of the record: refused with {@code visits.changed-since} when another
     * stands by now, so that nobody's correction is written over unread.
     *
     * @param version the one that was read
     */
    void correct(VisitRecord record, String because, int version);

    /** Nobody came: said by a coordinator, with the reason. Said again it changes nothing. */
    void missed(VisitId visit, String why);

    /** Called off beforehand, with the reason. Said again it changes nothing. */
    void cancel(VisitId visit, String why);

    // Looking -----------------------------------------------------------------------------------------------------

    Optional<Visit> find(VisitId id);

    /** The record that stands, if the visit has one. */
    Optional<RecordedVisit> recorded(VisitId id);

    /** The records that stand of many visits, by visit; those without one are absent. */
    Map<VisitId, RecordedVisit> recorded(Collection<VisitId> ids);

    /** Every version, the newest first. */
    List<RecordedVisit> history(VisitId id);

    List<Visit> forCarer(CarerId carer, LocalDate day);

    List<Visit> forPerson(PersonId person, DateRange days);

    /** The visits of a person planned for these days, counted by where they stand and by what was done in them. */
    VisitTally tally(PersonId person, DateRange days);

    /** All visits of the caller's organisation on a day. */
    List<Visit> onDay(LocalDate day);

    /** All visits of the caller's organisation planned for these days, by start. */
    List<Visit> onDays(DateRange days);

    /** What was changed about the visits of these days, in the order in which it was; for those who plan them. */
    List<VisitChange> changes(DateRange days);

    /** The visit known by this name elsewhere, kept by the caller's organisation. */
    Optional<VisitId> bySource(SourceReference source);

    /** Every carer who came to a person in these days and how often, the most frequent first. */
    Map<CarerId, Integer> carersWhoCame(PersonId person, DateRange days);

    /** The same of the visits of the caller's organisation to everybody: by person, whom nobody came to is absent. */
    Map<PersonId, Map<CarerId, Integer>> carersWhoCame(DateRange days);

    /**
     * For a settlement: the visits of these people planned for these days, as the records stood at the cut-off. A visit
     * without a record by then is absent; a later correction is not seen.
     */
    List<DeliveredVisit> delivered(Collection<PersonId> people, DateRange days, Instant recordedBy);
}
