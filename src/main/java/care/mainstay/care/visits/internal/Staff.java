package care.mainstay.care.visits.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The carers of the caller's organisation, as far as planning and recording need to know them. */
@Component
class Staff {

    private static final int FEW = 4;

    private final Workforce workforce;
    private final Callers callers;
    private final JdbcClient jdbc;

    Staff(Workforce workforce, Callers callers, JdbcClient jdbc) {
        this.workforce = workforce;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /** Those of these carers who are the caller's own, present or past. */
    Map<CarerId, Carer> of(Collection<CarerId> carers) {
        var wanted = Set.copyOf(carers);
        var own = callers.current().organisation();
        var found = new HashMap<CarerId, Carer>();
        if (wanted.size() <= FEW) {
            wanted.forEach(id -> workforce
                    .carer(id)
                    .filter(carer -> carer.organisation().equals(own))
                    .ifPresent(carer -> found.put(id, carer)));
        } else {
            for (var carer : workforce.carers()) {
                if (wanted.contains(carer.id())) {
                    found.put(carer.id(), carer);
                }
            }
        }
        return found;
    }

    /** Which carers work here on a day, and what those that are known here are called. */
    record OnDay(Set<CarerId> working, Map<CarerId, String> names) {

        boolean has(CarerId carer) {
            return working.contains(carer);
        }

        String name(CarerId carer) {
            return names.getOrDefault(carer, "Somebody who is named as a carer");
        }
    }

    static OnDay workingOn(Map<CarerId, Carer> carers, LocalDate day) {
        var names = new HashMap<CarerId, String>();
        carers.forEach((id, carer) -> names.put(id, carer.name()));
        return new OnDay(
                carers.values().stream()
                        .filter(carer -> carer.worksOn(day))
                        .map(Carer::id)
                        .collect(Collectors.toSet()),
                names);
    }

    /** The same for any day, worked out once for each: a file brings many visits of few days. */
    static Function<LocalDate, OnDay> workingOn(Map<CarerId, Carer> carers) {
        var days = new HashMap<LocalDate, OnDay>();
        return day -> days.computeIfAbsent(day, any -> workingOn(carers, any));
    }

    /** Says of each of these carers who is away on a day that they are, and until when; not why. */
    void away(Collection<CarerId> carers, LocalDate day, Problems found) {
        workforce.absences(new DateRange(day, day.plusDays(1))).stream()
                .filter(absence -> carers.contains(absence.carer()))
                .forEach(absence -> found.add(
                        "visits.carer-is-away",
                        "carers",
                        workforce.carer(absence.carer()).map(Carer::name).orElse("The carer")
                                + " is away on " + InWords.day(day) + ", "
                                + absence.until()
                                        .map(last -> "until " + InWords.date(last))
                                        .orElse("and nobody knows yet until when")
                                + ".",
                        "Choose another carer. If they are back, change their absence first."));
    }

    /** The carer the caller is, when the caller is one. */
    Optional<Carer> itself() {
        var caller = callers.current();
        return caller.role() == Role.CARER ? workforce.carerOf(caller.actor()) : Optional.empty();
    }

    /**
     * Lets nobody else change where these carers are until the transaction ends. Locks are taken in one order, so that two
     * recordings wait for each other and never for ever.
     */
    void hold(Collection<CarerId> carers) {
        if (carers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select count(pg_advisory_xact_lock(hashtextextended('visits.carer ' || carer, 0)))
                        from (select unnest(cast(? as text[])) as carer order by 1) held
                        """)
                .param(carers.stream()
                        .map(CarerId::toString)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
