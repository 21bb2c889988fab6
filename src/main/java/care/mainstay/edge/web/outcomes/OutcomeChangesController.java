package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
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
    private final PersonFrames frames;

    OutcomeChangesController(Outcomes outcomes, PersonFrames frames) {
        this.outcomes = outcomes;
        this.frames = frames;
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/reword")
    ModelAndView askWords(@PathVariable UUID person, @PathVariable UUID outcome) {
        var frame = frame(person);
        var found = find(frame, outcome);
        var form = Form.empty()
                .with("statement", found.statement())
                .with("noticing", found.noticing())
                .with("why-it-matters", found.whyItMatters());
        return Page.of(REWORD, RewordPage.of(frame, found, form));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/reword")
    ModelAndView reword(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var frame = frame(person);
        var found = find(frame, outcome);
        var form = Form.of(typed);
        try {
            frame.requireOpen();
            outcomes.reword(found.id(), form.text("statement"), form.text("noticing"), form.text("why-it-matters"));
            return Page.seeOther(path(frame, found), Banner.success("The words have been changed."));
        } catch (Refused why) {
            return Page.refused(REWORD, RewordPage.of(frame, found, form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/revise")
    ModelAndView askTerms(@PathVariable UUID person, @PathVariable UUID outcome) {
        var frame = frame(person);
        var found = find(frame, outcome);
        return Page.of(REVISE, RevisePage.of(frame, found, ReviseForm.of(found)));
    }

    /** New terms count once the person, or who decides for them, has agreed: both are written down together. */
    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/revise")
    ModelAndView revise(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var frame = frame(person);
        var found = find(frame, outcome);
        var form = Form.of(typed);
        try {
            frame.requireOpen();
            var terms = ReviseForm.read(form, found);
            var decided = found.lifecycle() == Lifecycle.PROPOSED
                    ? Optional.<AgreementAnswer>empty()
                    : Optional.of(AgreementAnswer.agree(DecisionForm.read(form, frame.fullName())));
            outcomes.revise(found.id(), terms, form.text("reason"), Optional.empty());
            decided.ifPresent(answer -> outcomes.answer(found.id(), Party.PERSON, answer));
            return Page.seeOther(
                    path(frame, found),
                    Banner.success(
                            "The target and dates have been changed. The earlier ones are kept.",
                            "Put down what the others say",
                            path(frame, found) + "/agreement"));
        } catch (Refused why) {
            return Page.refused(REVISE, RevisePage.of(frame, found, form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/stages")
    ModelAndView askStages(@PathVariable UUID person, @PathVariable UUID outcome) {
        var frame = frame(person);
        var found = find(frame, outcome);
        return Page.of(STAGES, StagesPage.of(frame, found, StagesForm.of(found.stages())));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/stages")
    ModelAndView restage(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var frame = frame(person);
        var found = find(frame, outcome);
        var form = Form.of(typed);
        try {
            frame.requireOpen();
            outcomes.restage(found.id(), StagesForm.read(form), form.text("reason"));
            return Page.seeOther(
                    path(frame, found), Banner.success("The steps have been written anew. The earlier ones are kept."));
        } catch (Refused why) {
            return Page.refused(STAGES, StagesPage.of(frame, found, form.refused(why)));
        }
    }

    private PersonFrame frame(UUID person) {
        return frames.frame(new PersonId(person), OutcomesSection.PATH);
    }

    private Outcome find(PersonFrame frame, UUID outcome) {
        return outcomes.find(new OutcomeId(outcome))
                .filter(found -> found.person().equals(frame.person()))
                .orElseThrow(NotFound::new);
    }

    private static String path(PersonFrame frame, Outcome outcome) {
        return frame.path() + "/outcomes/" + outcome.id();
    }
}
