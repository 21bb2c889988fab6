package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.Refused;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Correcting something that was recorded wrong: the earlier value stays, with the reason beside it. */
@Controller
class CorrectionController {

    private static final String TEMPLATE = "outcomes/correct";

    private final Outcomes outcomes;
    private final OutcomeFrames frames;
    private final Callers callers;

    CorrectionController(Outcomes outcomes, OutcomeFrames frames, Callers callers) {
        this.outcomes = outcomes;
        this.frames = frames;
        this.callers = callers;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY})
    @GetMapping("/people/{person}/outcomes/{outcome}/observations/{observation}/correct")
    ModelAndView ask(@PathVariable UUID person, @PathVariable UUID outcome, @PathVariable UUID observation) {
        var about = frames.frame(person, outcome);
        var seen = find(about.outcome(), observation);
        return Page.of(
                TEMPLATE, CorrectPage.of(about.frame(), about.outcome(), seen, CorrectForm.of(about.outcome(), seen)));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY})
    @PostMapping("/people/{person}/outcomes/{outcome}/observations/{observation}/correct")
    ModelAndView correct(
            @PathVariable UUID person,
            @PathVariable UUID outcome,
            @PathVariable UUID observation,
            @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var seen = find(about.outcome(), observation);
        var form = Form.of(typed);
        try {
            outcomes.correct(seen.id(), CorrectForm.read(form, about.outcome(), seen), form.text("reason"));
            return Page.seeOther(
                    about.path(), Banner.success("Corrected. What it said before is kept, with your reason."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, CorrectPage.of(about.frame(), about.outcome(), seen, form.refused(why)));
        }
    }

    /** One that the reader may correct here; what came with a visit is corrected with the visit's record. */
    private Observation find(Outcome outcome, UUID observation) {
        var caller = callers.current();
        return outcomes.observations(outcome.id()).stream()
                .filter(seen -> seen.id().equals(new ObservationId(observation)))
                .filter(seen -> SeenLines.mayCorrect(seen, caller))
                .filter(seen -> seen.derivedFrom()
                        .filter(record -> record.kind().equals("visits.visit"))
                        .isEmpty())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
