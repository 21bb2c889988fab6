package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether somebody wants to have outcomes: they may decline, and change their mind; support goes on all the same. */
@Controller
class GoalsController {

    private static final String TEMPLATE = "outcomes/goals";

    private final Outcomes outcomes;
    private final Circles circles;
    private final PersonFrames frames;
    private final Callers callers;
    private final InstantSource clock;

    GoalsController(Outcomes outcomes, Circles circles, PersonFrames frames, Callers callers, InstantSource clock) {
        this.outcomes = outcomes;
        this.circles = circles;
        this.frames = frames;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON, Role.FAMILY})
    @GetMapping("/people/{person}/outcomes/goals")
    ModelAndView ask(@PathVariable UUID person) {
        var id = new PersonId(person);
        var form = outcomes.goalChoice(id)
                .map(choice -> Form.empty()
                        .with("wanted", choice.wanted() ? "yes" : "no")
                        .with("words", choice.words()))
                .orElseGet(Form::empty);
        return Page.of(TEMPLATE, page(id, form));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON, Role.FAMILY})
    @PostMapping("/people/{person}/outcomes/goals")
    ModelAndView choose(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var page = page(id, Form.of(typed));
        var form = page.form();
        try {
            page.frame().requireLiving();
            var reading = new Reading(form);
            var words = reading.optionalText("words", "what they said", 4_000);
            reading.done();
            if (!form.text("wanted").equals("yes") && !form.text("wanted").equals("no")) {
                throw Refused.field("form.not-chosen", "wanted", "Choose one of the two.", "");
            }
            boolean wanted = form.text("wanted").equals("yes");
            outcomes.chooseGoals(id, wanted, decision(page.frame(), form), words.orElse(""));
            return Page.seeOther(
                    page.frame().path() + "/outcomes",
                    Banner.success(
                            wanted
                                    ? "Written down. Outcomes can be proposed."
                                    : "Written down. Nobody proposes outcomes, and support goes on all the same."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(id, form.refused(why)));
        }
    }

    private GoalsPage page(PersonId person, Form form) {
        if (callers.current().role() == Role.FAMILY && own(person).isEmpty()) {
            throw new NotFound();
        }
        return GoalsPage.of(
                frames.frame(person, OutcomesSection.PATH),
                callers.current().role() == Role.PERSON,
                own(person).isEmpty(),
                form);
    }

    private DecidedBy decision(PersonFrame frame, Form form) {
        return own(frame.person()).orElseGet(() -> DecisionForm.read(form, frame.fullName()));
    }

    private Optional<DecidedBy> own(PersonId person) {
        return circles.callersDecision(person, DecisionArea.CARE, LocalDate.ofInstant(clock.instant(), Words.LONDON));
    }
}
