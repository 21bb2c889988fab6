package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Available;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When carers are there by what has been written down: absences, and their ordinary weeks. With whom no ordinary week has
 * been agreed, can work at any time.
 *
 * @param ordinary the ordinary weeks that count on a day
 */
record KnownStaffing(
        Map<CarerId, List<Absence>> absences,
        Map<LocalDate, Map<CarerId, Availability>> ordinary,
        Map<PersonId, Set<CarerId>> notWanted)
        implements Staffing {

    @Override
    public Optional<String> away(CarerId carer, Instant from, Instant until) {
        return away(carer, LondonTime.day(from));
    }

    @Override
    public Optional<String> away(CarerId carer, LocalDate day) {
        return absences.getOrDefault(carer, List.of()).stream()
                .filter(absence -> absence.on(day))
                .findFirst()
                .map(absence -> absence.kind().words());
    }

    @Override
    public Optional<String> outside(CarerId carer, Visit visit) {
        Optional<List<Available>> times = ordinary(carer, visit.day());
        if (times.isEmpty()
                || away(carer, visit.day()).isPresent()
                || times.get().stream().anyMatch(time -> time.holds(visit.start(), visit.end()))) {
            return Optional.empty();
        }
        return Optional.of(
                times.get().isEmpty()
                        ? "does not work that day"
                        : "works "
                                + times.get().stream()
                                        .map(time -> words(time.from()) + " to " + words(time.until()))
                                        .collect(Collectors.joining(" and ")));
    }

    @Override
    public Optional<List<Available>> ordinary(CarerId carer, LocalDate day) {
        return week(carer, day).map(week -> week.on(day));
    }

    @Override
    public Optional<Integer> mostMinutes(CarerId carer, LocalDate day) {
        return week(carer, day)
                .flatMap(Availability::mostHours)
                .map(hours -> hours.multiply(BigDecimal.valueOf(60)).intValue());
    }

    private Optional<Availability> week(CarerId carer, LocalDate day) {
        return Optional.ofNullable(ordinary.getOrDefault(day, Map.of()).get(carer));
    }

    private static String words(Instant moment) {
        return LondonTime.words(moment.atZone(LondonTime.ZONE).toLocalTime());
    }

    @Override
    public boolean isNotWanted(PersonId person, CarerId carer) {
        return notWanted.getOrDefault(person, Set.of()).contains(carer);
    }
}
