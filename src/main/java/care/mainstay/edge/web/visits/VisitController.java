package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One visit, for everybody to whom it is open; what they may not know is not there. */
@Controller
class VisitController {

    private final Visits visits;
    private final Outcomes outcomes;
    private final Plans plans;
    private final VisitNames names;
    private final Reader reader;

    /** Who is reading, what was shared with them, when, and what they should know before the visit. */
    record Reader(
            Callers callers, Sharing sharing, Organisations organisations, InstantSource clock, Briefings briefings) {}

    VisitController(Visits visits, Outcomes outcomes, Plans plans, VisitNames names, Reader reader) {
        this.visits = visits;
        this.outcomes = outcomes;
        this.plans = plans;
        this.names = names;
        this.reader = reader;
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/visits/{visit}")
    ModelAndView visit(@PathVariable UUID visit) {
        var known = visits.find(new VisitId(visit))
                .filter(found -> reader.sharing().callerMaySee(found.person(), SharedItem.VISITS))
                .orElseThrow(NotFound::new);
        var history = visits.history(known.id());
        return Page.of(
                "visits/visit",
                VisitPage.of(facts(known, history), reader.clock().instant()));
    }

    private VisitPage.Facts facts(Visit visit, List<RecordedVisit> history) {
        var caller = reader.callers().current();
        boolean notes = reader.sharing().callerMaySee(visit.person(), SharedItem.NOTES);
        boolean office = (caller.role() == Role.COORDINATOR || caller.role() == Role.MANAGER)
                && caller.organisation().equals(visit.keeper());
        boolean carer = caller.role() == Role.CARER && caller.organisation().equals(visit.keeper());
        var carers = new HashSet<>(visit.carers());
        history.forEach(record -> record.attended().forEach(there -> carers.add(there.carer())));
        return new VisitPage.Facts(
                visit,
                names.person(visit.person()),
                reader.organisations().name(visit.keeper()),
                history,
                names.carers(carers),
                names.users(
                        history.stream().map(record -> record.recorded().by()).collect(Collectors.toSet())),
                notes || reader.sharing().callerMaySee(visit.person(), SharedItem.PLAN)
                        ? Optional.of(tasks(visit))
                        : Optional.empty(),
                reader.sharing().callerMaySee(visit.person(), SharedItem.OUTCOMES) && notes
                        ? observed(visit, history)
                        : List.of(),
                notes,
                office || carer,
                office,
                (office || carer) && !visit.state().isEnd() ? reader.briefings().of(visit) : Optional.empty());
    }

    private Map<TaskId, String> tasks(Visit visit) {
        var titles = new HashMap<TaskId, String>();
        plans.versions(visit.person())
                .forEach(plan -> plan.tasks().forEach(task -> titles.putIfAbsent(task.id(), task.title())));
        return titles;
    }

    private List<VisitPage.Observed> observed(Visit visit, List<RecordedVisit> history) {
        var ids = history.stream()
                .flatMap(record -> record.observed().values().stream())
                .collect(Collectors.toSet());
        return history.stream()
                .flatMap(record -> record.observed().keySet().stream())
                .distinct()
                .flatMap(id -> outcomes.find(id).stream())
                .flatMap(outcome -> outcomes.observations(outcome.id()).stream()
                        .filter(observation -> ids.contains(observation.id()) || isOf(visit, observation))
                        .map(observation -> new VisitPage.Observed(outcome, observation)))
                .toList();
    }

    private static boolean isOf(Visit visit, Observation observation) {
        return observation
                .derivedFrom()
                .filter(from -> from.kind().equals("visits.visit")
                        && from.id().equals(visit.id().value()))
                .isPresent();
    }
}
