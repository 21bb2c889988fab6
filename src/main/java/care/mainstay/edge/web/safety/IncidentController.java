package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.ActionId;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.safety.NewAction;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.Safety;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Persons;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a report: its steps, actions and reviews, and the list of those that are open. */
@Controller
class IncidentController {

    private static final String TEMPLATE = "safety/incident";

    private final Safety safety;
    private final Persons persons;
    private final Users users;
    private final Organisations organisations;
    private final SafetyReader reader;

    IncidentController(Safety safety, Persons persons, Users users, Organisations organisations, SafetyReader reader) {
        this.safety = safety;
        this.persons = persons;
        this.users = users;
        this.organisations = organisations;
        this.reader = reader;
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/incidents")
    ModelAndView open() {
        var all = safety.open();
        return Page.of(
                "safety/incidents",
                IncidentsPage.of(
                        all, persons.names(all.stream().map(Incident::person).collect(Collectors.toSet()))));
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.INSPECTOR})
    @GetMapping("/incidents/{incident}")
    ModelAndView incident(@PathVariable UUID incident) {
        var known = known(incident);
        return Page.of(TEMPLATE, page(known, Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/incidents/{incident}/advance")
    ModelAndView advance(@PathVariable UUID incident, @RequestParam MultiValueMap<String, String> typed) {
        return attempt(incident, typed, "What was decided is written down.", (known, form) -> {
            var reading = new Reading(form);
            var to = reading.choice("state", "what happens next", IncidentState.class);
            reading.done();
            safety.advance(known.id(), to.orElseThrow(), form.text("words"));
        });
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/incidents/{incident}/actions")
    ModelAndView act(@PathVariable UUID incident, @RequestParam MultiValueMap<String, String> typed) {
        return attempt(incident, typed, "It is agreed who does what by when.", (known, form) -> {
            var reading = new Reading(form);
            var words = reading.text("action", "what is to be done", 2_000);
            var due = reading.day("due", "the day it is to be done by");
            reading.done();
            var owner = owners().stream()
                    .filter(each -> each.id().toString().equals(form.text("owner")))
                    .findFirst()
                    .orElseThrow(() -> Refused.field("safety.no-owner", "owner", "Choose who does it.", ""));
            safety.act(known.id(), new NewAction(words.orElseThrow(), owner.id(), due.orElseThrow()));
        });
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/incidents/{incident}/actions/{action}/done")
    ModelAndView done(
            @PathVariable UUID incident, @PathVariable UUID action, @RequestParam MultiValueMap<String, String> typed) {
        return attempt(incident, typed, "Written down as done.", (known, form) -> {
            if (known.actions().stream()
                    .noneMatch(each ->
                            each.id().value().equals(action) && each.done().isEmpty())) {
                throw new NotFound();
            }
            var field = "done-" + action;
            if (form.text(field).isEmpty()) {
                throw Refused.field("safety.done-without-words", field, "Enter what was done.", "");
            }
            safety.done(new ActionId(action), form.text(field));
        });
    }

    @Access({Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/incidents/{incident}/review")
    ModelAndView review(@PathVariable UUID incident, @RequestParam MultiValueMap<String, String> typed) {
        return attempt(incident, typed, "The review is written down.", (known, form) -> {
            if (!mayReview(reader.caller(), known.keeper())) {
                throw new NotFound();
            }
            safety.review(known.id(), review(form));
        });
    }

    /** A provider judges what it reported itself; a council judges whatever it may see, and it alone independently. */
    static boolean mayReview(Caller caller, OrganisationId keeper) {
        return caller.role() == Role.COMMISSIONER
                || caller.role() == Role.MANAGER && caller.organisation().equals(keeper);
    }

    static NewHarmReview review(Form form) {
        var reading = new Reading(form);
        var harm = reading.choice("harm", "how much harm there was in the end", Harm.class);
        var avoidable = reading.choice("avoidable", "whether it could have been avoided", HarmReview.Avoidable.class);
        reading.done();
        return new NewHarmReview(
                harm.orElseThrow(),
                avoidable.orElseThrow(),
                form.text("independent").equals("yes"),
                form.text("reviewer"),
                form.text("review-words"),
                form.text("within-agreed-risk").equals("yes"),
                Optional.empty());
    }

    /** An act on a report. */
    private interface Act {
        void on(Incident incident, Form form);
    }

    private ModelAndView attempt(UUID id, MultiValueMap<String, String> typed, String said, Act act) {
        var known = known(id);
        var form = Form.of(typed);
        try {
            act.on(known, form);
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(known, form.refused(onForm(why, form))));
        }
        return Page.seeOther("/incidents/" + id, Banner.success(said));
    }

    /** The review's words stand in a field of another name than those of a step, because both are on one page. */
    static Refused onForm(Refused why, Form form) {
        boolean reviewing = form.values().containsKey("review-words");
        return new Refused(why.problems().stream()
                .map(problem -> reviewing && problem.field().equals("words")
                        ? new Refused.Problem(problem.code(), "review-words", problem.words(), problem.whatToDo())
                        : problem)
                .toList());
    }

    private IncidentPage page(Incident incident, Form form) {
        var caller = reader.caller();
        boolean ours = caller.organisation().equals(incident.keeper());
        var office = ours && SafetySection.isOffice(caller);
        return IncidentPage.of(
                new IncidentPage.Facts(
                        incident,
                        name(incident),
                        organisations.name(incident.keeper()),
                        users.names(met(incident)),
                        office
                                ? owners().stream()
                                        .map(user -> new Choice(user.id().toString(), user.name()))
                                        .toList()
                                : List.of(),
                        office,
                        mayReview(caller, incident.keeper()),
                        caller.role() == Role.COMMISSIONER),
                LocalDate.ofInstant(reader.clock().instant(), Words.LONDON),
                form);
    }

    private List<User> owners() {
        return users.of(reader.caller().organisation()).stream()
                .filter(user -> user.role() == Role.MANAGER || user.role() == Role.COORDINATOR)
                .toList();
    }

    private static Set<UserId> met(Incident incident) {
        var met = new HashSet<UserId>();
        met.add(incident.reported().by());
        incident.steps().forEach(step -> met.add(step.recorded().by()));
        incident.actions().forEach(action -> met.add(action.owner()));
        return met;
    }

    private String name(Incident incident) {
        var name = persons.names(Set.of(incident.person())).get(incident.person());
        return name == null ? "Somebody you support" : name.inLists();
    }

    private Incident known(UUID incident) {
        return safety.find(new IncidentId(incident)).orElseThrow(NotFound::new);
    }
}
