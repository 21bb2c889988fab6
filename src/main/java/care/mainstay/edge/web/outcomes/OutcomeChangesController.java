package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.Refused;
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

/** Changing an outcome by those who lead on it: its words while nobody has agreed, its target and dates, its steps. */
@Controller
class OutcomeChangesController {

    private static final String REWORD = "outcomes/reword";
    private static final String REVISE = "outcomes/revise";
    private static final String STAGES = "outcomes/stages";

    private final Outcomes outcomes;
    private final OutcomeFrames frames;
    private final InstantSource clock;

    OutcomeChangesController(Outcomes outcomes, OutcomeFrames frames, InstantSource clock) {
        this.outcomes = outcomes;
        this.frames = frames;
        this.clock = clock;
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/reword")
    ModelAndView askWords(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        var form = Form.empty()
                .with("statement", about.outcome().statement())
                .with("noticing", about.outcome().noticing())
                .with("why-it-matters", about.outcome().whyItMatters());
        return Page.of(REWORD, RewordPage.of(about.frame(), about.outcome(), form));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/reword")
    ModelAndView reword(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var form = Form.of(typed);
        try {
            about.frame().requireOpen();
            outcomes.reword(
                    about.outcome().id(), form.text("statement"), form.text("noticing"), form.text("why-it-matters"));
            return Page.seeOther(about.path(), Banner.success("The words have been changed."));
        } catch (Refused why) {
            return Page.refused(REWORD, RewordPage.of(about.frame(), about.outcome(), form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/revise")
    ModelAndView askTerms(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        return Page.of(REVISE, RevisePage.of(about.frame(), about.outcome(), ReviseForm.of(about.outcome(), today)));
    }

    /**
     * New terms of what was agreed come with the agreement of the person, or of who decides for them: both are written
     * down, or neither. Whoever pays is asked anew.
     */
    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/revise")
    ModelAndView revise(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var form = Form.of(typed);
        try {
            about.frame().requireOpen();
            var terms = ReviseForm.read(form, about.outcome());
            var revised = about.outcome().id();
            var reason = form.text("reason");
            if (about.outcome().lifecycle() == Lifecycle.PROPOSED) {
                outcomes.revise(revised, terms, reason, Optional.empty());
            } else {
                var decided = DecisionForm.read(form, about.frame().fullName());
                outcomes.revise(revised, terms, reason, AgreementAnswer.agree(decided));
            }
            return Page.seeOther(
                    about.path(),
                    Banner.success(
                            "The target and dates have been changed. The earlier ones are kept.",
                            "Put down what the others say",
                            about.path() + "/agreement"));
        } catch (Refused why) {
            return Page.refused(REVISE, RevisePage.of(about.frame(), about.outcome(), form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/stages")
    ModelAndView askStages(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        return Page.of(
                STAGES,
                StagesPage.of(
                        about.frame(),
                        about.outcome(),
                        StagesForm.of(about.outcome().stages())));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/stages")
    ModelAndView restage(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var form = Form.of(typed);
        try {
            about.frame().requireOpen();
            outcomes.restage(about.outcome().id(), StagesForm.read(form), form.text("reason"));
            return Page.seeOther(
                    about.path(), Banner.success("The steps have been written anew. The earlier ones are kept."));
        } catch (Refused why) {
            return Page.refused(STAGES, StagesPage.of(about.frame(), about.outcome(), form.refused(why)));
        }
    }
}
