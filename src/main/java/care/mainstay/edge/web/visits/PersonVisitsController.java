package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Workforce;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's visits by week, and planning them. */
@Controller
class PersonVisitsController {

    private static final String TEMPLATE = "visits/person-visits";
    private static final String NEW = "visits/new-visit";

    private final Visits visits;
    private final PersonFrames frames;
    private final Workforce workforce;
    private final Callers callers;
    private final InstantSource clock;

    PersonVisitsController(
            Visits visits, PersonFrames frames, Workforce workforce, Callers callers, InstantSource clock) {
        this.visits = visits;
        this.frames = frames;
        this.workforce = workforce;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}/visits")
    ModelAndView week(
            @PathVariable UUID person,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> week) {
        return Page.of(TEMPLATE, page(person, week.orElseGet(this::today), Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/people/{person}/visits/plan-week")
    ModelAndView planWeek(
            @PathVariable UUID person, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        var monday = monday(week);
        var frame = frames.frame(new PersonId(person), VisitsSection.PATH);
        try {
            frame.requireOpen();
            int planned = visits.planWeek(new PersonId(person), monday).size();
            var left = visits.leftOut(new PersonId(person), monday);
            var byHand = left.isEmpty()
                    ? ""
                    : " The clocks change that week, so this is left for you to plan by hand: " + Words.and(left) + ".";
            return Page.seeOther(
                    "/people/" + person + "/visits?week=" + monday,
                    Banner.success(
                            "The week has " + Words.count(planned, "visit", "visits") + " from the plan." + byHand,
                            "Assign carers on the board",
                            "/visits?day=" + monday));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(person, monday, Form.empty().refused(why)));
        }
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/people/{person}/visits/new")
    ModelAndView form(@PathVariable UUID person) {
        var page = newPage(person, Form.empty().with("carers-needed", "1"));
        page.frame().requireOpen();
        return Page.of(NEW, page);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/people/{person}/visits/new")
    ModelAndView plan(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        var page = newPage(person, form);
        try {
            page.frame().requireOpen();
            var id = visits.plan(read(new PersonId(person), form));
            return Page.seeOther("/visits/" + id, Banner.success("The visit is planned."));
        } catch (Refused why) {
            return Page.refused(NEW, new NewVisitPage(page.frame(), form.refused(why), page.carers()));
        }
    }

    private NewVisit read(PersonId person, Form form) {
        var reading = new Reading(form);
        var purpose = reading.text("purpose", "what the visit is for", 500);
        var day = reading.day("day", "the day");
        var start = reading.time("start", "when it starts");
        var end = reading.time("end", "when it ends");
        var needed = reading.number("carers-needed", "how many carers", 0);
        reading.done();
        var visit = NewVisit.at(
                        person, day.orElseThrow(), start.orElseThrow(), end.orElseThrow(), purpose.orElseThrow())
                .needing(needed.orElseThrow().intValue());
        return form.text("carers").isEmpty() ? visit : visit.by(carer(form.text("carers")));
    }

    private static CarerId carer(String typed) {
        try {
            return CarerId.parse(typed);
        } catch (IllegalArgumentException forged) {
            throw Refused.field("visits.no-carer-chosen", "carers", "Choose a carer from the list.", "");
        }
    }

    private NewVisitPage newPage(UUID person, Form form) {
        return new NewVisitPage(
                frames.frame(new PersonId(person), VisitsSection.PATH),
                form,
                workforce.carersOn(today()).stream()
                        .map(carer -> new Choice(carer.id().toString(), carer.name()))
                        .toList());
    }

    private PersonVisitsPage page(UUID person, LocalDate day, Form form) {
        var id = new PersonId(person);
        var frame = frames.frame(id, VisitsSection.PATH);
        var monday = monday(day);
        var all = visits.forPerson(id, new DateRange(monday, monday.plusDays(7)));
        var role = callers.current().role();
        return PersonVisitsPage.of(
                frame,
                monday,
                today(),
                clock.instant(),
                all,
                workforce.names(
                        all.stream().flatMap(visit -> visit.carers().stream()).collect(Collectors.toSet())),
                (role == Role.COORDINATOR || role == Role.MANAGER) && frame.open(),
                form);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
