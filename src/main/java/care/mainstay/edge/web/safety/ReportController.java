package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
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

/** A person's safety page, and reporting. */
@Controller
class ReportController {

    private static final String REPORT = "safety/report";

    private final Safety safety;
    private final Visits visits;
    private final PersonFrames frames;
    private final InstantSource clock;
    private final IdSource ids;

    ReportController(Safety safety, Visits visits, PersonFrames frames, InstantSource clock, IdSource ids) {
        this.safety = safety;
        this.visits = visits;
        this.frames = frames;
        this.clock = clock;
        this.ids = ids;
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.INSPECTOR})
    @GetMapping("/people/{person}/safety")
    ModelAndView safety(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, SafetySection.PATH);
        var ever = new DateRange(LocalDate.of(1900, 1, 1), today().plusDays(1));
        return Page.of("safety/safety", SafetyPage.of(frame, safety.forPerson(id, ever), safety.stays(id, ever)));
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/people/{person}/safety/report")
    ModelAndView form(@PathVariable UUID person, @RequestParam Optional<UUID> visit) {
        var form = Form.empty().with("entry", ids.next().toString()).with("happened", today());
        var during = visit.flatMap(id -> visits.find(new VisitId(id)));
        if (during.isPresent()) {
            form = form.with("visit", during.get().id().toString())
                    .with("happened", LondonTime.day(during.get().start()))
                    .with(
                            "time",
                            Words.time(during.get().start().atZone(Words.LONDON).toLocalTime()));
        }
        return Page.of(REPORT, page(person, form));
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/people/{person}/safety/report")
    ModelAndView report(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        var page = page(person, form);
        try {
            safety.report(read(new PersonId(person), form));
        } catch (Refused why) {
            return Page.refused(REPORT, new ReportPage(page.person(), page.action(), page.back(), form.refused(why)));
        }
        return Page.seeOther(
                "/people/" + person + "/safety",
                Banner.success("Thank you for telling us. The office will look at it and say what is done."));
    }

    private NewIncident read(PersonId person, Form form) {
        var reading = new Reading(form);
        var kind = reading.choice("kind", "what sort of thing it is", IncidentKind.class);
        var about = reading.choice("about", "what it is about", IncidentAbout.class);
        var harm = reading.choice("harm", "how much harm was done", Harm.class);
        var day = reading.day("happened", "the day it happened");
        var time = reading.time("time", "about when it happened");
        reading.done();
        var happened = LondonTime.at(day.orElseThrow(), time.orElseThrow(), Optional.empty(), "time");
        var incident = NewIncident.of(
                        person,
                        kind.orElseThrow(),
                        about.orElseThrow(),
                        harm.orElseThrow(),
                        happened,
                        form.text("words"))
                .doing(form.text("done-at-once"));
        var entered = entry(form).map(incident::withId).orElse(incident);
        return visit(person, form).map(entered::in).orElse(entered);
    }

    /** Given when the form was opened, so that one pressed twice is one report. */
    private static Optional<IncidentId> entry(Form form) {
        return Optional.of(form.text("entry"))
                .filter(typed -> typed.matches("[0-9a-f-]{36}"))
                .map(typed -> new IncidentId(UUID.fromString(typed)));
    }

    /** The visit it was noticed in, when it is one of this person's that the reporter may see. */
    private Optional<VisitId> visit(PersonId person, Form form) {
        return Optional.of(form.text("visit"))
                .filter(typed -> typed.matches("[0-9a-f-]{36}"))
                .map(VisitId::parse)
                .flatMap(visits::find)
                .filter(visit -> visit.person().equals(person))
                .map(visit -> visit.id());
    }

    private ReportPage page(UUID person, Form form) {
        var frame = frames.frame(new PersonId(person), SafetySection.PATH);
        return new ReportPage(frame.fullName(), frame.path() + "/safety/report", frame.path() + "/safety", form);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
