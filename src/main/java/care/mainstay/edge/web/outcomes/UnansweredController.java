package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a council's silence has agreed to. */
@Controller
class UnansweredController {

    private final Unanswered unanswered;

    UnansweredController(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    @Access(Role.COMMISSIONER)
    @GetMapping("/outcomes/unanswered")
    ModelAndView unanswered() {
        var deemed = unanswered.of(Party.COUNCIL).stream()
                .filter(outcome -> Unanswered.isDeemed(outcome, Party.COUNCIL, unanswered.today()))
                .toList();
        return Page.of("outcomes/unanswered", UnansweredPage.of(deemed, unanswered.names(deemed)));
    }
}
