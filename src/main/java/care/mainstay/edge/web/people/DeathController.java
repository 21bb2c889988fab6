package care.mainstay.edge.web.people;

import care.mainstay.care.support.SupportChanges;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import java.util.ArrayList;
import java.util.List;
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
    private final Organisations organisations;

    DeathController(PersonFrames frames, Persons persons, SupportChanges support, Organisations organisations) {
        this.frames = frames;
        this.persons = persons;
        this.support = support;
        this.organisations = organisations;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/death")
    ModelAndView ask(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.present(id, AboutSection.PATH);
        var known = persons.find(id).orElseThrow(NotFound::new);
        var form = known.diedOn().map(day -> Form.empty().with("died-on", day)).orElseGet(Form::empty);
        return Page.of(TEMPLATE, page(frame, form));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/death")
    ModelAndView died(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.present(id, AboutSection.PATH);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var on = reading.day("died-on", "the day");
            reading.done();
            boolean news = !frame.died() || support.somethingToCome(id);
            if (news && !form.field("sure").has("yes")) {
                throw Refused.field("people.death-not-confirmed", "sure", "Tick the box if this is so.", "");
            }
            support.died(id, on.orElseThrow());
            return Page.seeOther(
                    frame.path(),
                    Banner.success(
                            news
                                    ? "It is written down. Our visits to come have been called off, and others who keep"
                                            + " records are asked to check."
                                    : "The day has been corrected."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(frame, form.refused(why)));
        }
    }

    /** It was a mistake: new things can begin again, and what was called off is listed to be planned anew. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/death/mistake")
    ModelAndView mistake(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.present(id, AboutSection.PATH);
        var form = Form.of(typed);
        try {
            support.hadNotDied(id, form.text("reason"));
            return Page.seeOther(
                    frame.path() + "/death",
                    Banner.success("Corrected. The others who keep records have been told. See what to plan anew."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(frame, form.refused(why)));
        }
    }

    private DeathPage page(PersonFrame frame, Form form) {
        var records = persons.deathRecords(frame.person());
        return DeathPage.of(new DeathPage.Behind(
                frame,
                records,
                records.stream().map(record -> organisations.name(record.by())).toList(),
                frame.died() && support.somethingToCome(frame.person()),
                calledOff(frame),
                form));
    }

    private List<String> calledOff(PersonFrame frame) {
        var off = support.calledOff(frame.person());
        var lines = new ArrayList<String>();
        off.visits()
                .forEach(visit -> lines.add("Visit on " + Words.day(visit.day()) + " at "
                        + Words.time(visit.start().atZone(Words.LONDON).toLocalTime()) + ": " + visit.purpose()));
        off.outcomes().forEach(outcome -> lines.add("Outcome: “" + outcome.statement() + "”"));
        return List.copyOf(lines);
    }
}
