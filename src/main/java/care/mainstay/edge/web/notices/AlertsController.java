package care.mainstay.edge.web.notices;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.AlertId;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The alerts of an organisation: taking one on, and saying how it ended. */
@Controller
class AlertsController {

    private static final String TEMPLATE = "notices/alerts";
    private static final int LATEST = 20;

    private final Notices notices;
    private final Persons persons;
    private final Users users;
    private final Callers callers;
    private final InstantSource clock;

    AlertsController(Notices notices, Persons persons, Users users, Callers callers, InstantSource clock) {
        this.notices = notices;
        this.persons = persons;
        this.users = users;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/alerts")
    ModelAndView alerts() {
        return Page.of(TEMPLATE, page(Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/alerts/{alert}/own")
    ModelAndView own(@PathVariable UUID alert) {
        notices.own(known(alert).id());
        return Page.seeOther("/alerts", Banner.success("It is yours now."));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/alerts/{alert}/end")
    ModelAndView end(@PathVariable UUID alert, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(alert);
        var form = Form.of(typed);
        var how = Arrays.stream(Ending.values())
                .filter(ending -> ending.code().equals(form.text("how-" + alert)))
                .findFirst();
        try {
            if (how.isEmpty()) {
                throw Refused.field("notices.no-ending", "how-" + alert, "Choose how it ended.", "");
            }
            notices.end(known.id(), how.get(), form.text("words-" + alert));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(form.refused(on(alert, why))));
        }
        return Page.seeOther("/alerts", Banner.success("The alert has ended."));
    }

    private AlertsPage page(Form form) {
        var open = notices.open();
        var ended = notices.ended(LATEST);
        var all = Stream.concat(open.stream(), ended.stream()).toList();
        return AlertsPage.of(
                open,
                ended,
                persons.names(
                        all.stream().flatMap(alert -> alert.person().stream()).collect(Collectors.toSet())),
                users.names(
                        all.stream().flatMap(alert -> alert.owner().stream()).collect(Collectors.toSet())),
                callers.current().actor(),
                clock.instant(),
                form);
    }

    private static Refused on(UUID alert, Refused why) {
        return new Refused(why.problems().stream()
                .map(problem -> problem.field().equals("words")
                        ? new Refused.Problem(problem.code(), "words-" + alert, problem.words(), problem.whatToDo())
                        : problem)
                .toList());
    }

    private Alert known(UUID alert) {
        return notices.find(new AlertId(alert)).orElseThrow(NotFound::new);
    }
}
