package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recording a visit, correcting a record, and the two taps before it: on my way, arrived. */
@Controller
class RecordController {

    private static final String TEMPLATE = "visits/record";

    private final Visits visits;
    private final Workforce workforce;
    private final VisitNames names;
    private final Around around;
    private final Clock clock;

    /** What a visit is for: outcomes that are due, and the plan's tasks. */
    record Around(Outcomes outcomes, Plans plans) {

        /** What a carer is asked to look at on this visit. */
        List<DueObservation> due(Visit visit) {
            return outcomes.due(visit.person(), visit.start()).stream()
                    .filter(asked -> asked.isFor(ObservationSource.CARER_NOTE))
                    .toList();
        }

        /** The plan's tasks for this visit. */
        List<PlanTask> tasks(Visit visit) {
            return plans.on(visit.person(), visit.day())
                    .map(plan -> plan.tasksFor(visit.label().orElse(visit.purpose())))
                    .orElse(List.of());
        }
    }

    /** Who is asking and when, and names for new entries. */
    record Clock(Callers callers, InstantSource now, IdSource ids) {}

    RecordController(Visits visits, Workforce workforce, VisitNames names, Around around, Clock clock) {
        this.visits = visits;
        this.workforce = workforce;
        this.names = names;
        this.around = around;
        this.clock = clock;
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/visits/{visit}/record")
    ModelAndView form(@PathVariable UUID visit) {
        var known = known(visit);
        if (known.state().isEnd()) {
            return Page.seeOther("/visits/" + visit);
        }
        var form = RecordForms.fresh(
                known, clock.now().instant(), clock.ids().next().toString());
        return Page.of(TEMPLATE, RecordPage.of(facts(known, Optional.empty()), form));
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/record")
    ModelAndView record(@PathVariable UUID visit, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(visit);
        var facts = facts(known, Optional.empty());
        var form = Form.of(typed);
        try {
            visits.record(read(facts, form));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, RecordPage.of(facts, form.refused(why)));
        }
        if (form.text("worry").equals("yes")) {
            return Page.seeOther(
                    "/people/" + known.person() + "/safety/report?visit=" + visit,
                    Banner.success("The visit is recorded. Now tell us what worries you."));
        }
        return Page.seeOther(
                office() ? "/visits/" + visit : "/today?day=" + known.day(),
                Banner.success("The visit is recorded.", "See it", "/visits/" + visit));
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/visits/{visit}/correct")
    ModelAndView correction(@PathVariable UUID visit) {
        var known = known(visit);
        var record = visits.recorded(known.id()).orElseThrow(NotFound::new);
        var facts = facts(known, Optional.of(record));
        var form = RecordForms.of(record, facts, clock.ids().next().toString());
        return Page.of(TEMPLATE, RecordPage.of(facts, form));
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/correct")
    ModelAndView correct(@PathVariable UUID visit, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(visit);
        var record = visits.recorded(known.id()).orElseThrow(NotFound::new);
        var facts = facts(known, Optional.of(record));
        var form = Form.of(typed);
        try {
            visits.correct(read(facts, form), form.text("correction"), version(form));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, RecordPage.of(facts, form.refused(why)));
        }
        return Page.seeOther("/visits/" + visit, Banner.success("The record is corrected. The earlier one is kept."));
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/set-off")
    ModelAndView setOff(@PathVariable UUID visit) {
        var known = known(visit);
        visits.setOff(known.id());
        return Page.seeOther("/today?day=" + known.day());
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/check-in")
    ModelAndView checkIn(@PathVariable UUID visit) {
        var known = known(visit);
        visits.checkIn(known.id(), clock.now().instant());
        return Page.seeOther("/visits/" + visit + "/record");
    }

    /** The version of the record that the form was filled with; none that ever stood when it does not say. */
    private static int version(Form form) {
        return form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : -1;
    }

    private VisitRecord read(RecordPage.Facts facts, Form form) {
        Optional<CarerId> itself = office()
                ? Optional.empty()
                : workforce.carerOf(clock.callers().current().actor()).map(Carer::id);
        return new RecordForms(facts, itself).read(form);
    }

    /** What was due then is asked again when a record is corrected, and what it answered is filled in. */
    private RecordPage.Facts facts(Visit visit, Optional<RecordedVisit> corrected) {
        var due = new ArrayList<>(around.due(visit));
        var answered = new LinkedHashMap<OutcomeId, Observation>();
        corrected.ifPresent(record -> record.observed().forEach((outcome, observation) -> {
            if (due.stream().noneMatch(asked -> asked.outcome().equals(outcome))) {
                around.outcomes().find(outcome).map(RecordController::asked).ifPresent(due::add);
            }
            around.outcomes().observations(outcome).stream()
                    .filter(seen -> seen.id().equals(observation))
                    .findFirst()
                    .ifPresent(seen -> answered.put(outcome, seen));
        }));
        var there = corrected.map(RecordedVisit::attended).orElse(List.of());
        return new RecordPage.Facts(
                visit,
                names.person(visit.person()),
                due,
                around.tasks(visit),
                carers(visit),
                office(),
                corrected.isPresent(),
                answered,
                there,
                names.carers(there.stream().map(Attendance::carer).collect(Collectors.toSet())));
    }

    /** An outcome that was seen in the visit though it was not due. */
    private static DueObservation asked(Outcome outcome) {
        return new DueObservation(
                outcome.id(),
                outcome.statement(),
                outcome.noticing(),
                outcome.measure(),
                outcome.terms(),
                Optional.empty(),
                outcome.terms().startsOn());
    }

    private List<Choice> carers(Visit visit) {
        if (!office()) {
            return List.of();
        }
        var assigned = Set.copyOf(visit.carers());
        var working = workforce.carersOn(visit.day());
        return Stream.concat(
                        working.stream().filter(carer -> assigned.contains(carer.id())),
                        working.stream().filter(carer -> !assigned.contains(carer.id())))
                .map(carer -> new Choice(
                        carer.id().toString(),
                        carer.name(),
                        assigned.contains(carer.id()) ? "Assigned to this visit" : null))
                .toList();
    }

    private boolean office() {
        return clock.callers().current().role() != Role.CARER;
    }

    private Visit known(UUID visit) {
        return visits.find(new VisitId(visit)).orElseThrow(NotFound::new);
    }
}
