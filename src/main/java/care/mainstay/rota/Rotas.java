package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rota of the caller's organisation as it stands: reading a week of it, asking where a visit fits, and moving visits
 * between carers.
 *
 * <p>A visit that the caller may not see is one that does not exist: verbs throw {@link java.util.NoSuchElementException}.
 * Everything else that cannot be done is {@link care.mainstay.foundation.kernel.Refused}, and nothing of it is kept.
 */
public interface Rotas {

    /** The week of a day, from Monday to Sunday. */
    RotaWeek week(LocalDate day);

    /** The five places where a visit costs least, and what keeps everybody else away. */
    Fits fits(VisitId visit);

    /** What it means, or would mean, that this carer makes the visit: why them, or why not. */
    Place place(VisitId visit, CarerId carer);

    /** What a move would mean. Nothing is changed. */
    Consequences consequences(Move move);

    /**
     * Makes a move, sends the visit to its carers' lists if it was on somebody's before, and tells those concerned. {@code
     * rota.changed-since} when the visit is another by now, with who changed what; {@code rota.forbidden} when something
     * stands against it that nothing makes up for.
     */
    void move(Move move);

    /** Sends the visits of these days that have all their carers to their lists, and tells the carers; answers how many. */
    int send(DateRange days);

    /** Takes the visits of these days that have not begun back from the carers' lists, and tells them; answers how many. */
    int takeBack(DateRange days);

    /** What was changed of the visits of these days, the latest first. */
    List<Change> changes(DateRange days);

    /** What was changed of somebody's visits of these days that they had been told of, the latest first. */
    List<Change> changes(PersonId person, DateRange days);

    /** The caller's own week, when the caller is a carer: what is on their list, and what they have been told. */
    Optional<MyWeek> mine(LocalDate day);

    /** What the caller, a carer, has been told of visits from a day on, the latest first. */
    List<CarerNotice> told(LocalDate from);

    /** The caller, a carer, has seen everything they were told. */
    void seen();
}
