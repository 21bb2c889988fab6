package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One outcome: reading it, and recording what was seen. */
@Controller
class OutcomeController {

    private final Outcomes outcomes;
    private final FollowUps followUps;
    private final Plans plans;
    private final OutcomeFrames frames;
    private final Users users;
    private final Callers callers;
    private final InstantSource clock;

    OutcomeController(
            Outcomes outcomes,
            FollowUps followUps,
            Plans plans,
            OutcomeFrames frames,
            Users users,
            Callers callers,
            InstantSource clock) {
        this.outcomes = outcomes;
        this.followUps = followUps;
        this.plans = plans;
        this.frames = frames;
        this.users = users;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}/outcomes/{outcome}")
    ModelAndView outcome(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        var id = about.frame().person();
        var found = about.outcome();
        var now = clock.instant();
        var achievement = outcomes.achievement(found.id(), now);
        List<PlanTask> tasks = plans.current(id).stream()
                .flatMap(plan -> plan.tasks().stream())
                .filter(task ->
                        task.serves().outcome().filter(found.id()::equals).isPresent())
                .toList();
        var observations = outcomes.observations(found.id());
        return Page.of(
                "outcomes/outcome",
                OutcomePage.of(new OutcomePage.Behind(
                        about.frame(),
                        found,
                        achievement,
                        Pictures.of(
                                found,
                                achievement,
                                observations,
                                outcomes.pauses(id),
                                LocalDate.ofInstant(now, Words.LONDON)),
                        tasks,
                        followUps.of(found.id()),
                        observations,
                        callers.current(),
                        achievement
                                .override()
                                .flatMap(given -> Optional.ofNullable(
                                        users.names(List.of(given.by())).get(given.by()))))));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY})
    @GetMapping("/people/{person}/outcomes/{outcome}/observe")
    ModelAndView ask(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        about.frame().requireLiving();
        var role = callers.current().role();
        var sources = ObserveForm.sources(role);
        var form = Form.empty().with("observed-on", LocalDate.ofInstant(clock.instant(), Words.LONDON));
        return Page.of(
                "outcomes/observe",
                ObservePage.of(
                        about.frame(),
                        about.outcome(),
                        sources.isEmpty()
                                ? form
                                : form.with("source", sources.get(0).code()),
                        role));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY})
    @PostMapping("/people/{person}/outcomes/{outcome}/observe")
    ModelAndView observe(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var form = Form.of(typed);
        var user = users.find(callers.current().actor()).orElseThrow(NotFound::new);
        try {
            about.frame().requireLiving();
            outcomes.observe(
                    ObserveForm.read(form, about.outcome(), user, about.frame().fullName(), clock.instant()));
            return Page.seeOther(about.path(), recorded(about, callers.current().role()));
        } catch (Refused why) {
            return Page.refused(
                    "outcomes/observe", ObservePage.of(about.frame(), about.outcome(), form.refused(why), user.role()));
        }
    }

    /** What becomes of it, and where to go on: those who are not at work go back to the person's page. */
    private static Banner recorded(OutcomeFrame about, Role role) {
        return switch (role) {
            case PERSON, FAMILY ->
                Banner.success(
                        "Thank you. What you saw has been recorded as yours. Those who give the support can read it, and it"
                                + " counts from now on beside what others have seen.",
                        role == Role.PERSON
                                ? "Back to your page"
                                : "Back to " + about.frame().called() + "’s page",
                        about.frame().path());
            default ->
                Banner.success("What was seen has been recorded. It counts from now on, with what others have seen.");
        };
    }
}
