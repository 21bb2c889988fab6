package care.mainstay.edge.web.people;

import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The timeline, made of what every journey knows. */
@Controller
class TimelineController {

    private final PersonFrames frames;
    private final List<TimelineSource> sources;
    private final Callers callers;

    TimelineController(PersonFrames frames, List<TimelineSource> sources, Callers callers) {
        this.frames = frames;
        this.sources = sources;
        this.callers = callers;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.INSPECTOR, Role.PERSON})
    @GetMapping("/people/{person}/timeline")
    ModelAndView timeline(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, TimelineSection.PATH);
        var caller = callers.current();
        return Page.of(
                "people/timeline",
                TimelinePage.of(
                        frame,
                        sources.stream()
                                .flatMap(source -> source.of(id, caller, TimelinePage.MOST + 1).stream())
                                .toList()));
    }
}
