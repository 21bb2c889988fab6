package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.NewCarer;
import care.mainstay.people.workforce.Skill;
import care.mainstay.people.workforce.WhyLeft;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Carers: the list, one of them, hiring, signing off a skill, leaving. */
@Controller
class CarersController {

    private static final int LONG = 200;

    private final Workforce workforce;
    private final Callers callers;
    private final InstantSource clock;

    CarersController(Workforce workforce, Callers callers, InstantSource clock) {
        this.workforce = workforce;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers")
    ModelAndView carers() {
        return Page.of(
                "workforce/carers", CarersPage.of(workforce.carers(), workforce.competenciesOn(today()), today()));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/new")
    ModelAndView blank() {
        var form = Form.empty().with("started-on", today()).with("basis", Reading.code(Basis.GUARANTEED_HOURS));
        return Page.of("workforce/hire", HirePage.toHire(form));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/new")
    ModelAndView hire(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var details = details(form);
            var reading = new Reading(form);
            var started = reading.day("started-on", "the first day of work");
            reading.done();
            var id = workforce.hire(NewCarer.of(details, started.orElseThrow()));
            return Page.seeOther("/carers/" + id, Banner.success(details.name() + " is in the list of carers."));
        } catch (Refused why) {
            return Page.refused("workforce/hire", HirePage.toHire(form.refused(why)));
        }
    }

    private static Carer.Details details(Form form) {
        var reading = new Reading(form);
        var name = reading.text("name", "a name", LONG);
        var knownAs = reading.optionalText("known-as", "the name they are called by", LONG);
        var number = reading.optionalText("staff-number", "the staff number", LONG);
        var basis = reading.choice("basis", "on what basis they work", Basis.class);
        var hours = reading.number("guaranteed-hours", "guaranteed hours a week, or 0", 2);
        reading.done();
        return new Carer.Details(name.orElseThrow(), knownAs, number, basis.orElseThrow(), hours.orElseThrow());
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/{carer}")
    ModelAndView carer(@PathVariable UUID carer) {
        return Page.of("workforce/carer", page(ours(carer), signOff(), Form.empty(), Form.empty()));
    }

    private Form signOff() {
        return Form.empty().with("achieved-on", today());
    }

    private CarerPage page(Carer carer, Form signOff, Form signIn, Form leaving) {
        var times = CarerPage.Times.of(
                carer,
                workforce.availabilities(carer.id()),
                workforce.absences(carer.id()),
                workforce.travel(carer.id()),
                today());
        return CarerPage.of(carer, workforce.competencies(carer.id()), times, today(), signOff, signIn, leaving);
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/{carer}/details")
    ModelAndView details(@PathVariable UUID carer) {
        var known = ours(carer);
        var details = known.details();
        var form = Form.empty()
                .with("name", details.name())
                .with("known-as", details.knownAs().orElse(""))
                .with("staff-number", details.staffNumber().orElse(""))
                .with("basis", Reading.code(details.basis()))
                .with("guaranteed-hours", details.guaranteedHours().toPlainString());
        return Page.of("workforce/hire", HirePage.toChange(carer.toString(), known.name(), form));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/details")
    ModelAndView change(@PathVariable UUID carer, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var form = Form.of(typed);
        try {
            workforce.change(known.id(), details(form));
            return Page.seeOther("/carers/" + carer, Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused("workforce/hire", HirePage.toChange(carer.toString(), known.name(), form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/skills")
    ModelAndView signOff(@PathVariable UUID carer, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var skill = reading.choice("skill", "a skill", Skill.class);
            var day = reading.day("achieved-on", "the day it was seen");
            var seenBy = reading.text("seen-by", "who saw it", LONG);
            reading.done();
            workforce.signOff(
                    known.id(), Competency.shown(skill.orElseThrow(), day.orElseThrow(), seenBy.orElseThrow()));
            return Page.seeOther("/carers/" + carer, Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused("workforce/carer", page(known, form.refused(why), Form.empty(), Form.empty()));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/sign-in")
    ModelAndView signIn(@PathVariable UUID carer, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var email = reading.email("email", "their e-mail address");
            var password = reading.optionalText("password", "the password", LONG);
            reading.done();
            workforce.letSignIn(known.id(), email.orElseThrow(), password);
            return Page.seeOther(
                    "/carers/" + carer, Banner.success(known.name() + " can now sign in with " + email.get() + "."));
        } catch (Refused why) {
            return Page.refused("workforce/carer", page(known, signOff(), form.refused(why), Form.empty()));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/leave")
    ModelAndView leave(@PathVariable UUID carer, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var day = reading.day("left-on", "the last day of work");
            var why = reading.choice("why-left", "why they leave", WhyLeft.class);
            reading.done();
            workforce.leave(known.id(), day.orElseThrow(), why.orElseThrow());
            return Page.seeOther("/carers/" + carer, Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused("workforce/carer", page(known, signOff(), Form.empty(), form.refused(why)));
        }
    }

    /** Another provider's carers are known by name at most; this is our own list. */
    private Carer ours(UUID carer) {
        return workforce
                .carer(new CarerId(carer))
                .filter(found -> found.organisation().equals(callers.current().organisation()))
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
