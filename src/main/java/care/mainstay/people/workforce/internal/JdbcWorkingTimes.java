package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.AbsenceId;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Available;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.NewAbsence;
import care.mainstay.people.workforce.Travel;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The half of the workforce's face that is about time: written and read through the rows of each kind. */
abstract class JdbcWorkingTimes implements Workforce {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What these verbs need, gathered. */
    @Component
    record Means(
            JdbcTemplate jdbc,
            AbsenceRows absences,
            AvailabilityRows weeks,
            TravelRows travel,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock) {}

    private final Means with;
    private final JdbcClient jdbc;

    JdbcWorkingTimes(Means with) {
        this.with = with;
        this.jdbc = JdbcClient.create(with.jdbc());
    }

    @Override
    @Transactional
    public AbsenceId recordAbsence(NewAbsence absence) {
        ours(absence.carer());
        var others = with.absences().of(absence.carer());
        AbsenceRules.require(absence.from(), absence.until(), others, today());
        AbsenceRules.requireKnownBy(absence.knownAt(), with.clock().instant());
        var id = absence.id().orElseGet(() -> new AbsenceId(with.ids().next()));
        with.absences().insert(id, absence);
        wrote("carer.absence", absence.carer());
        return id;
    }

    @Override
    @Transactional
    public void recordAbsences(Collection<NewAbsence> absences) {
        var known = with.absences()
                .known(absences.stream().flatMap(each -> each.id().stream()).toList());
        absences.stream()
                .filter(each -> each.id().filter(known::contains).isEmpty())
                .forEach(this::recordAbsence);
    }

    @Override
    @Transactional
    public void changeAbsence(AbsenceId id, LocalDate from, Optional<LocalDate> until) {
        var absence = standing(id);
        var others = with.absences().of(absence.carer()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        AbsenceRules.require(from, until, others, today());
        if (!from.equals(absence.from()) || !until.equals(absence.until())) {
            with.absences().rewrite(id, from, until, false);
            wrote("carer.absence-change", absence.carer());
        }
    }

    @Override
    @Transactional
    public void takeBackAbsence(AbsenceId id) {
        var absence = standing(id);
        with.absences().rewrite(id, absence.from(), absence.until(), true);
        wrote("carer.absence-take-back", absence.carer());
    }

    /** An absence that can still be changed, with its carer held so that nobody records another meanwhile. */
    private Absence standing(AbsenceId id) {
        var found = with.absences().find(id).orElseThrow(JdbcWorkingTimes::noSuchAbsence);
        ours(found.carer());
        return with.absences()
                .find(id)
                .filter(absence -> !absence.takenBack())
                .orElseThrow(JdbcWorkingTimes::noSuchAbsence);
    }

    private static Refused noSuchAbsence() {
        return new Refused(
                "workforce.no-such-absence",
                "There is no such absence, or it was taken back.",
                "Maybe somebody else changed it a moment ago: look at the carer’s page again.");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Absence> absence(AbsenceId absence) {
        return with.absences().find(absence);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> absenceBefore(AbsenceId absence) {
        return with.absences().before(absence);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> absences(DateRange days) {
        return with.absences().among(days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> absences(CarerId carer) {
        return with.absences().of(carer);
    }

    @Override
    @Transactional
    public void recordAvailability(CarerId id, Availability week) {
        var carer = ours(id);
        AvailabilityRules.require(carer, week, today());
        if (with.weeks().of(id).stream().noneMatch(week::equals)) {
            with.weeks().insert(id, week);
            wrote("carer.availability", id);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Availability> availability(CarerId carer, LocalDate day) {
        return Optional.ofNullable(with.weeks().on(day, Optional.of(carer)).get(carer));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CarerId, Availability> availabilities(LocalDate day) {
        var weeks = with.weeks().on(day, Optional.empty());
        var working = carersOn(day).stream().map(Carer::id).collect(Collectors.toSet());
        weeks.keySet().retainAll(working);
        return weeks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Availability> availabilities(CarerId carer) {
        return with.weeks().of(carer);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CarerId, List<Available>> availableOn(LocalDate day) {
        var away = with.absences().among(new DateRange(day, day.plusDays(1))).stream()
                .map(Absence::carer)
                .collect(Collectors.toSet());
        var available = new LinkedHashMap<CarerId, List<Available>>();
        availabilities(day)
                .forEach((carer, week) -> available.put(carer, away.contains(carer) ? List.of() : week.on(day)));
        return available;
    }

    @Override
    @Transactional
    public void recordTravel(CarerId carer, Travel travel) {
        ours(carer);
        AvailabilityRules.require(travel);
        if (!with.travel().of(carer).equals(Optional.of(travel))) {
            with.travel().put(carer, travel);
            wrote("carer.travel", carer);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Travel> travel(CarerId carer) {
        return with.travel().of(carer);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CarerId, Travel> travels() {
        return with.travel().all();
    }

    /** One of our carers, held until the end of the transaction: two absences recorded at once would not see each other. */
    private Carer ours(CarerId id) {
        jdbc.sql("select 1 from workforce.carer where id = ? for no key update")
                .param(id.value())
                .query()
                .listOfRows();
        return carer(id)
                .filter(carer ->
                        carer.organisation().equals(with.callers().current().organisation()))
                .orElseThrow(JdbcWorkingTimes::unknown);
    }

    static Refused unknown() {
        return new Refused(
                "workforce.unknown",
                "There is no such carer here.",
                "Maybe the link is old: look in the list of carers.");
    }

    static EvidenceRef ref(CarerId carer) {
        return new EvidenceRef("workforce.carer", carer.value());
    }

    private void wrote(String act, CarerId carer) {
        with.audit().wrote(act, ref(carer), Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(with.clock().instant(), LONDON);
    }
}
