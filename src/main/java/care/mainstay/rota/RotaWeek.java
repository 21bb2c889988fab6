package care.mainstay.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's week as it stands: every visit, every carer's rounds, what they break, and who is familiar to whom.
 *
 * @param days Monday to Sunday
 * @param asOf when it was read
 * @param visits those planned or made in these days, without those called off or missed
 * @param carers who works here in any of these days, by name
 * @param away why a carer is away on a day, where they are
 * @param whereabouts what the ways are reckoned from
 */
public record RotaWeek(
        DateRange days,
        Instant asOf,
        List<Visit> visits,
        List<Carer> carers,
        List<Round> rounds,
        List<Breach> breaches,
        Map<PersonId, Familiar> familiar,
        Map<CarerId, Map<LocalDate, String>> away,
        Whereabouts whereabouts) {

    public Optional<Visit> visit(VisitId id) {
        return visits.stream().filter(visit -> visit.id().equals(id)).findFirst();
    }

    public Optional<Round> round(CarerId carer, LocalDate day) {
        return rounds.stream()
                .filter(round -> round.carer().equals(carer) && round.day().equals(day))
                .findFirst();
    }

    public Familiar familiar(PersonId person) {
        return familiar.getOrDefault(person, Familiar.NOBODY);
    }

    /** Visits with fewer carers than they need, in the order of their times. */
    public List<Visit> unallocated() {
        return visits.stream().filter(Visit::isUnassigned).toList();
    }

    /** Paid minutes of a carer in the week: visits, ways between them and short gaps. */
    public int paidMinutes(CarerId carer) {
        return rounds.stream()
                .filter(round -> round.carer().equals(carer))
                .mapToInt(Round::paidMinutes)
                .sum();
    }

    /** The same week for some days of it. */
    public RotaWeek only(LocalDate day) {
        return new RotaWeek(
                new DateRange(day, day.plusDays(1)),
                asOf,
                visits.stream().filter(visit -> visit.day().equals(day)).toList(),
                carers.stream().filter(carer -> carer.worksOn(day)).toList(),
                rounds.stream().filter(round -> round.day().equals(day)).toList(),
                breaches.stream().filter(breach -> breach.day().equals(day)).toList(),
                familiar,
                away,
                whereabouts);
    }
}
