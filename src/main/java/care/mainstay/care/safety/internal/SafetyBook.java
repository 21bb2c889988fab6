package care.mainstay.care.safety.internal;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.safety.ActionId;
import care.mainstay.care.safety.GateFact;
import care.mainstay.care.safety.HospitalStay;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentReported;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.safety.NewAction;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.safety.StayId;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: each verb in one transaction, after the rules. */
@Service
class SafetyBook implements Safety {

    private final IncidentRows incidents;
    private final IncidentWrites writes;
    private final StayRows stays;
    private final Around around;

    /** Who is acting, whom it is about, whose clocks stop, and who hears of it. */
    record Around(
            Callers callers,
            Persons persons,
            Outcomes outcomes,
            Organisations organisations,
            IdSource ids,
            Notices notices,
            ApplicationEventPublisher events) {}

    SafetyBook(IncidentRows incidents, IncidentWrites writes, StayRows stays, Around around) {
        this.incidents = incidents;
        this.writes = writes;
        this.stays = stays;
        this.around = around;
    }

    @Override
    @Transactional
    public IncidentId report(NewIncident incident) {
        require(incident.person());
        rules().incident(incident).hold();
        var written = writes.report(incident);
        if (written.now()) {
            var caller = caller();
            around.events()
                    .publishEvent(new IncidentReported(
                            caller.organisation(), caller.actor(), writes.now(), written.id(), incident.person()));
        } else if (incident.source().isEmpty()) {
            sameAgain(incident, written.id());
        }
        return written.id();
    }

    /** A report sent twice is one; another under the name of one that is kept is told so rather than lost. */
    private void sameAgain(NewIncident incident, IncidentId id) {
        if (incidents
                .find(id, false)
                .filter(kept ->
                        kept.person().equals(incident.person()) && kept.words().equals(incident.words()))
                .isEmpty()) {
            throw new Refused(
                    "safety.already-reported",
                    "A report was sent from this page already, and it says something else.",
                    "Maybe the page was opened from the browser’s history. The first report is kept. Open a new report"
                            + " and write down what else there is.");
        }
    }

    @Override
    @Transactional
    public List<IncidentId> reportAll(List<NewIncident> reports) {
        var rules = rules();
        reports.forEach(rules::incident);
        rules.hold();
        return reports.stream()
                .map(writes::report)
                .map(IncidentWrites.Written::id)
                .toList();
    }

    @Override
    @Transactional
    public void advance(IncidentId id, IncidentState to, String words, Optional<Recorded> recorded) {
        notACarer();
        var incident = held(id);
        rules().words(words, "what was found or decided").recorded(recorded).hold();
        if (!incident.state().mayBecome(to)) {
            throw new Refused(
                    "safety.cannot-become",
                    "A report that is “" + incident.state().words() + "” cannot become “" + to.words() + "”.",
                    "Maybe somebody else has taken it on since. Reload the page to see.");
        }
        writes.advance(incident, to, words, writes.here(recorded));
        around.notices().endByKey("safety.report-to-look-at " + id, Ending.RESOLVED, "The report has been looked at.");
    }

    @Override
    @Transactional
    public ActionId act(IncidentId id, NewAction action, Optional<Recorded> recorded) {
        notACarer();
        var incident = held(id);
        var here = writes.here(recorded);
        rules().action(action, LondonTime.day(here.at())).recorded(recorded).hold();
        if (incident.state() == IncidentState.CLOSED) {
            throw new Refused(
                    "safety.is-closed", "The report is closed.", "Agree what is to be done before it is closed.");
        }
        return writes.act(incident, action, here);
    }

    @Override
    @Transactional
    public void done(ActionId action, String words, Optional<Recorded> recorded) {
        rules().words(words, "what was done").recorded(recorded).hold();
        writes.done(action, words, writes.here(recorded));
    }

    @Override
    @Transactional
    public void review(IncidentId id, NewHarmReview review) {
        notACarer();
        var incident = incidents.find(id, false).orElseThrow(() -> new NoSuchElementException("no incident " + id));
        rules().review(review, kind()).hold();
        writes.review(id.value(), null, incident.person(), review, writes.here(review.recorded()));
    }

    @Override
    @Transactional
    public StayId admit(NewStay stay) {
        require(stay.person());
        rules().stay(stay).hold();
        stays.of(List.of(stay.person()), writes.now()).stream()
                .filter(other -> stay.id().filter(other.id()::equals).isEmpty() && overlap(stay, other))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.field(
                            "safety.already-in-hospital",
                            "admitted",
                            "There is a stay in hospital already from " + InWords.date(other.admitted())
                                    + other.discharged()
                                            .map(day -> " until " + InWords.date(day))
                                            .orElse(", and no day of coming home yet")
                                    + ".",
                            "Maybe this is the same stay. If it is another, write down when the first one ended.");
                });
        var id = stay.id().orElseGet(() -> new StayId(around.ids().next()));
        if (stays.find(id).isPresent()) {
            return id;
        }
        stays.write(
                id,
                1,
                stay.person(),
                stay.admitted(),
                stay.discharged(),
                stay.planned(),
                stay.hospital(),
                stay.words(),
                writes.here(stay.recorded()));
        var at = stay.recorded().map(Recorded::at);
        around.outcomes().pause(stay.person(), stay.admitted(), Pause.Reason.HOSPITAL, evidence(id), at);
        stay.discharged().ifPresent(day -> around.outcomes().resume(stay.person(), evidence(id), day, at));
        return id;
    }

    @Override
    @Transactional
    public void discharge(StayId id, LocalDate on, String words, Optional<Recorded> recorded) {
        var stay = stays.find(id)
                .filter(known -> known.keeper().equals(caller().organisation()))
                .orElseThrow(() -> new NoSuchElementException("no stay " + id));
        rules().discharged(stay.admitted(), on).recorded(recorded).hold();
        if (stay.discharged().isPresent()) {
            throw new Refused(
                    "safety.already-home",
                    "The person came home on " + InWords.date(stay.discharged().get()) + ".",
                    "Maybe somebody has written it down already.");
        }
        var all = words.isBlank() ? stay.words() : (stay.words() + "\n" + words).strip();
        stays.write(
                id,
                stay.version() + 1,
                stay.person(),
                stay.admitted(),
                Optional.of(on),
                stay.planned(),
                stay.hospital(),
                all,
                writes.here(recorded));
        around.outcomes().resume(stay.person(), evidence(id), on, recorded.map(Recorded::at));
    }

    @Override
    @Transactional
    public void reviewStay(StayId id, NewHarmReview review) {
        notACarer();
        var stay = stays.find(id).orElseThrow(() -> new NoSuchElementException("no stay " + id));
        rules().review(review, kind()).hold();
        writes.review(null, id.value(), stay.person(), review, writes.here(review.recorded()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Incident> find(IncidentId id) {
        return incidents.find(id, false);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HospitalStay> findStay(StayId id) {
        return stays.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> forPerson(PersonId person, DateRange days) {
        return incidents.forPerson(person, startOf(days.from()), startOf(days.until()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> open() {
        return incidents.open(caller().organisation());
    }

    @Override
    @Transactional(readOnly = true)
    public List<HospitalStay> stays(PersonId person, DateRange days) {
        return stays(List.of(person), days, writes.now());
    }

    @Override
    @Transactional(readOnly = true)
    public List<HospitalStay> stays(Collection<PersonId> people, DateRange days, Instant recordedBy) {
        return stays.of(people, recordedBy).stream()
                .filter(stay -> stay.admitted().isBefore(days.until())
                        && stay.discharged()
                                .map(day -> !day.isBefore(days.from()))
                                .orElse(true))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DateRange> pauses(PersonId person) {
        var today = LondonTime.day(writes.now());
        return stays.of(List.of(person), writes.now()).stream()
                .map(stay -> new DateRange(stay.admitted(), stay.discharged().orElse(today.plusDays(1))))
                .sorted(java.util.Comparator.comparing(DateRange::from))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<GateFact> gateFacts(Collection<PersonId> people, DateRange days, Instant recordedBy) {
        return new Gates(days, recordedBy)
                .facts(incidents.before(people, startOf(days.until()), recordedBy), stays.of(people, recordedBy));
    }

    private void require(PersonId person) {
        if (around.persons().find(person).isEmpty()) {
            throw new NoSuchElementException("no person " + person);
        }
    }

    private Incident held(IncidentId id) {
        return incidents.find(id, true).orElseThrow(() -> new NoSuchElementException("no incident " + id));
    }

    /** Carers report; deciding what becomes of a report is the office's. */
    private void notACarer() {
        if (caller().role() == Role.CARER) {
            throw new Refused(
                    "safety.office-decides",
                    "Only the office decides what becomes of a report.",
                    "Tell your coordinator what you think should happen.");
        }
    }

    private SafetyRules rules() {
        return new SafetyRules(writes.now(), caller());
    }

    private Caller caller() {
        return around.callers().current();
    }

    private Organisation.Kind kind() {
        return around.organisations()
                .find(caller().organisation())
                .map(Organisation::kind)
                .orElseThrow();
    }

    private static boolean overlap(NewStay stay, HospitalStay other) {
        boolean beginsBeforeOtherEnds =
                other.discharged().map(stay.admitted()::isBefore).orElse(true);
        boolean endsAfterOtherBegins =
                stay.discharged().map(other.admitted()::isBefore).orElse(true);
        return beginsBeforeOtherEnds && endsAfterOtherBegins;
    }

    private static EvidenceRef evidence(StayId id) {
        return new EvidenceRef("safety.stay", id.value());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
