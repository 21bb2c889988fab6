package care.mainstay.edge.web.people;

import care.mainstay.care.support.SupportChanges;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing down that somebody has died, or correcting the day. */
@Controller
class DeathController {

    private static final String TEMPLATE = "people/death";

    private final PersonFrames frames;
    private final Persons persons;
    private final SupportChanges support;

    DeathController(PersonFrames frames, Persons persons, SupportChanges support) {
        this.frames = frames;
        this.persons = persons;
        this.support = support;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/death")
    ModelAndView ask(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, AboutSection.PATH);
        var known = persons.find(id).orElseThrow(NotFound::new);
        var form = known.diedOn().map(day -> Form.empty().with("died-on", day)).orElseGet(Form::empty);
        return Page.of(TEMPLATE, DeathPage.of(frame, form));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/death")
    ModelAndView died(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.frame(id, AboutSection.PATH);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var on = reading.day("died-on", "the day");
            reading.done();
            if (!frame.died() && !form.field("sure").has("yes")) {
                throw Refused.field("people.death-not-confirmed", "sure", "Tick the box if this is so.", "");
            }
            support.died(id, on.orElseThrow());
            return Page.seeOther(
                    frame.path(),
                    Banner.success(
                            frame.died()
                                    ? "The day has been corrected."
                                    : "It is written down. Visits to come have been called off, and nothing more will be"
                                            + " asked of the family here."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, DeathPage.of(frame, form.refused(why)));
        }
    }
}
