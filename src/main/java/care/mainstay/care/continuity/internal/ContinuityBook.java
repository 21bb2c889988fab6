package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.CoreTeamAgreed;
import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.care.continuity.FromOutside;
import care.mainstay.care.continuity.KnownFourWeeks;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: each verb in one transaction. */
@Service
class ContinuityBook implements ContinuityOfCare {

    private final CountRows rows;
    private final Counting counting;
    private final Knowledge knowledge;
    private final TeamAgreements agreements;
    private final Callers callers;
    private final InstantSource clock;

    ContinuityBook(
            CountRows rows,
            Counting counting,
            Knowledge knowledge,
            TeamAgreements agreements,
            Callers callers,
            InstantSource clock) {
        this.rows = rows;
        this.counting = counting;
        this.knowledge = knowledge;
        this.agreements = agreements;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> countedUntil() {
        return rows.until(callers.current().organisation());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> countedUntil(Collection<PersonId> people) {
        return rows.until(people);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FourWeeks> everybodys(Collection<LocalDate> ends) {
        return rows.everybodys(callers.current().organisation(), ends);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FourWeeks> of(Collection<PersonId> people, Collection<LocalDate> ends) {
        return rows.of(people, ends);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FromOutside> fromOutside(PersonId person, OrganisationId provider, DateRange days) {
        if (!mayKnowWhy()) {
            return List.of();
        }
        var known =
                knowledge.of(provider, List.of(person), days, clock.instant()).get(person);
        if (known == null) {
            return List.of();
        }
        return known.visits().stream()
                .filter(visit -> days.contains(visit.day()) && !known.why(visit).isEmpty())
                .map(visit -> new FromOutside(
                        visit.visit(), visit.day(), visit.planned(), known.outside(visit), known.why(visit)))
                .toList();
    }

    /** The reasons rest on who was away, which neither a circle nor a colleague is told. */
    private boolean mayKnowWhy() {
        return switch (callers.current().role()) {
            case MANAGER, COORDINATOR, COMMISSIONER, INSPECTOR, SYSTEM -> true;
            default -> false;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<KnownFourWeeks> asKnown(
            OrganisationId provider, Collection<PersonId> people, LocalDate until, Instant recordedBy) {
        var range = new DateRange(until.plusDays(1), until.plusDays(1));
        return knowledge.of(provider, people, range, recordedBy).entrySet().stream()
                .map(one -> new KnownFourWeeks(
                        one.getKey(),
                        one.getValue().on(until),
                        one.getValue().notExcused(),
                        !one.getValue().team().on(until).isEmpty()))
                .sorted(Comparator.comparing(KnownFourWeeks::person))
                .toList();
    }

    @Override
    @Transactional
    public void agree(PersonId person, Set<CarerId> carers, LocalDate from, DecidedBy decision) {
        agreements.agree(person, carers, from, decision);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CoreTeamAgreed> teams(PersonId person) {
        return agreements.standing(List.of(person)).stream()
                .sorted(Comparator.comparing(CoreTeamAgreed::from).reversed())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, CoreTeamAgreed> teamsOn(LocalDate day, Collection<PersonId> people) {
        var on = new HashMap<PersonId, CoreTeamAgreed>();
        agreements.standing(people).stream()
                .filter(team -> !team.from().isAfter(day))
                .sorted(Comparator.comparing(CoreTeamAgreed::from))
                .forEach(team -> on.put(team.person(), team));
        return on;
    }

    @Override
    @Transactional
    public void putInPatch(PersonId person, Optional<String> patch) {
        agreements.putInPatch(person, patch.map(String::strip).filter(name -> !name.isEmpty()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> patches() {
        return agreements.patches();
    }

    @Override
    @Transactional
    public int catchUp() {
        return counting.catchUp();
    }

    @Override
    @Transactional
    public int recount() {
        return counting.recount();
    }
}
