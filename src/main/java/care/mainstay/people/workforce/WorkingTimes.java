package care.mainstay.people.workforce;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the carers of the caller's organisation can be given visits, and where they set out from. Nobody else's; and a
 * carer sees no colleague's.
 */
public interface WorkingTimes {

    /**
     * {@link care.mainstay.foundation.kernel.Refused} when the days make no sense or the carer is away on some of them
     * already.
     */
    AbsenceId recordAbsence(NewAbsence absence);

    /** Records many under the same rules; the first refusal refuses all. Ids already recorded are left alone. */
    void recordAbsences(Collection<NewAbsence> absences);

    /** Other days than it was recorded with: longer, shorter, or an end where there was none. What it said before is kept. */
    void changeAbsence(AbsenceId absence, LocalDate from, Optional<LocalDate> until);

    /** It does not come to it after all. */
    void takeBackAbsence(AbsenceId absence);

    Optional<Absence> absence(AbsenceId absence);

    /** What it said before it was changed or taken back, latest first. */
    List<Absence> absenceBefore(AbsenceId absence);

    /** Every absence with a day among these that was not taken back, by first day. */
    List<Absence> absences(DateRange days);

    /** All of a carer's, latest first, with what was taken back. */
    List<Absence> absences(CarerId carer);

    /** Agrees an ordinary week from its day on; one from the same day is put in its place. */
    void recordAvailability(CarerId carer, Availability availability);

    /** The ordinary week that counts on a day; empty when none has been agreed. */
    Optional<Availability> availability(CarerId carer, LocalDate day);

    /** The ordinary weeks that count on a day, of all who work then and have one. */
    Map<CarerId, Availability> availabilities(LocalDate day);

    /** Every ordinary week agreed with a carer, latest first. */
    List<Availability> availabilities(CarerId carer);

    /**
     * Between which moments each carer can be given visits that begin on a day: none when they do not work that day of
     * the week or are away. Somebody with whom no ordinary week has been agreed is not among them.
     */
    Map<CarerId, List<Available>> availableOn(LocalDate day);

    void recordTravel(CarerId carer, Travel travel);

    Optional<Travel> travel(CarerId carer);

    /** Of every carer of whom it is known. */
    Map<CarerId, Travel> travels();
}
