package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ObservationId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A single observation: where the way from an amount of money back to a visit note passes through. */
@Controller
class ObservationController {

    private final Outcomes outcomes;
    private final OutcomeFrames frames;

    ObservationController(Outcomes outcomes, OutcomeFrames frames) {
        this.outcomes = outcomes;
        this.frames = frames;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/observations/{observation}")
    ModelAndView observation(@PathVariable UUID person, @PathVariable UUID outcome, @PathVariable UUID observation) {
        var about = frames.frame(person, outcome);
        var wanted = new ObservationId(observation);
        var seen = outcomes.observations(about.outcome().id()).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Page.of("outcomes/observation", ObservationPage.of(about.frame(), about.outcome(), seen));
    }
}
