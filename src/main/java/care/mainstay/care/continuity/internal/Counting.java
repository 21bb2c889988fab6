package care.mainstay.care.continuity.internal;

import care.mainstay.care.visits.WhoCame;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reckons people's four weeks anew from the day of whatever was written down, and puts them in the place of those kept.
 *
 * <p>A visit of today costs one row, and reads the records of four weeks; one of long ago, those since. What was counted
 * before that day is never touched, and nothing depends on how often or in what order it is counted.
 */
@Component
class Counting {

    /** Days of people taken together, so that what is in memory is the visits of some years. */
    private static final int DAYS_TOGETHER = 8_000;

    private final Knowledge knowledge;
    private final WhoCame whoCame;
    private final CountRows rows;
    private final Away away;
    private final Callers callers;
    private final InstantSource clock;
    private final JdbcClient jdbc;

    Counting(
            Knowledge knowledge,
            WhoCame whoCame,
            CountRows rows,
            Away away,
            Callers callers,
            InstantSource clock,
            JdbcClient jdbc) {
        this.knowledge = knowledge;
        this.whoCame = whoCame;
        this.rows = rows;
        this.away = away;
        this.callers = callers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Counts what is due for the caller's organisation; one at a time for each. */
    int catchUp() {
        var provider = provider();
        alone(provider);
        var due = due(provider);
        count(provider, due);
        return due.size();
    }

    private Map<PersonId, LocalDate> due(OrganisationId provider) {
        var due = rows.takeDue(provider, today());
        away.takeOver(provider, today())
                .forEach((person, day) -> due.merge(person, day, (one, other) -> one.isBefore(other) ? one : other));
        return due;
    }

    int recount() {
        var provider = provider();
        alone(provider);
        var due = due(provider);
        rows.counted(provider)
                .forEach(
                        (person, begun) -> due.merge(person, begun, (one, other) -> one.isBefore(other) ? one : other));
        var begun = whoCame.begun(provider, due.keySet(), clock.instant());
        begun.forEach((person, day) -> due.merge(person, day, (one, other) -> one.isBefore(other) ? one : other));
        count(provider, due);
        return due.size();
    }

    private void count(OrganisationId provider, Map<PersonId, LocalDate> due) {
        var until = today().plusDays(1);
        var together = new HashMap<PersonId, LocalDate>();
        long days = 0;
        for (var one : inOrder(due)) {
            together.put(one.getKey(), one.getValue());
            days += one.getValue().until(until, ChronoUnit.DAYS) + 28;
            if (days > DAYS_TOGETHER) {
                countTogether(provider, together, until);
                together.clear();
                days = 0;
            }
        }
        if (!together.isEmpty()) {
            countTogether(provider, together, until);
        }
    }

    /** Those due from about the same day together, because one range of days is read for all of them. */
    private static List<Map.Entry<PersonId, LocalDate>> inOrder(Map<PersonId, LocalDate> due) {
        return due.entrySet().stream()
                .sorted(Map.Entry.<PersonId, LocalDate>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private void countTogether(OrganisationId provider, Map<PersonId, LocalDate> from, LocalDate until) {
        var now = clock.instant();
        var earliest = from.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        knowledge.takeOverChanges(provider, from.keySet(), new DateRange(earliest, until));
        var known = knowledge.of(provider, from.keySet(), new DateRange(earliest, until), now);
        var counted = new ArrayList<CountRows.Row>();
        from.forEach((person, day) -> Optional.ofNullable(known.get(person))
                .ifPresent(visits -> visits.days(new DateRange(day, until))
                        .forEach(stood -> counted.add(new CountRows.Row(person, stood)))));
        rows.replace(provider, from, whoCame.begun(provider, from.keySet(), now), counted);
    }

    private void alone(OrganisationId provider) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('continuity ' || ?, 0))")
                .param(provider.toString())
                .query(row -> {});
    }

    private OrganisationId provider() {
        return callers.current().organisation();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KnownVisits.LONDON);
    }
}
