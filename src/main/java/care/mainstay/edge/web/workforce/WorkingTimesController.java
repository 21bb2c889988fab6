package care.mainstay.edge.web.workforce;

import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.AbsenceId;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.NewAbsence;
import care.mainstay.people.workforce.Travel;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When carers can work, when they are away, and how they get about; and their own view of it. */
@Controller
class WorkingTimesController {

    private static final String WEEK = "workforce/week";
    private static final String ABSENCE = "workforce/absence";
    private static final String TRAVEL = "workforce/travel";

    private final Workforce workforce;
    private final Visits visits;
    private final Callers callers;
    private final InstantSource clock;

    WorkingTimesController(Workforce workforce, Visits visits, Callers callers, InstantSource clock) {
        this.workforce = workforce;
        this.visits = visits;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/away")
    ModelAndView away() {
        var absences = workforce.absences(new DateRange(today(), today().plusWeeks(AwayPage.WEEKS_AHEAD)));
        return Page.of(
                "workforce/away",
                AwayPage.of(
                        absences,
                        workforce.names(absences.stream().map(Absence::carer).toList()),
                        visits.onDay(today()),
                        today()));
    }

    @Access(Role.CARER)
    @GetMapping("/my-week")
    ModelAndView mine() {
        var me = workforce.carerOf(callers.current().actor()).map(Carer::id);
        return Page.of(
                "workforce/my-week",
                MyWeekPage.of(
                        me.map(workforce::availabilities).orElse(List.of()),
                        me.map(workforce::absences).orElse(List.of()),
                        today()));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/{carer}/week")
    ModelAndView week(@PathVariable UUID carer) {
        var known = ours(carer);
        var form = MyWeekPage.current(workforce.availabilities(known.id()), today())
                .map(week -> WeekForm.filled(week, today()))
                .orElseGet(() -> WeekForm.blank(today()));
        return Page.of(WEEK, WeekPage.of(known, form));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/week")
    ModelAndView week(@PathVariable UUID carer, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var form = Form.of(typed);
        try {
            var week = WeekForm.read(form);
            workforce.recordAvailability(known.id(), week);
            return onward(known, "The working week counts from " + Words.date(week.from()) + ".");
        } catch (Refused why) {
            return Page.refused(WEEK, WeekPage.of(known, form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/{carer}/absences")
    ModelAndView add(@PathVariable UUID carer) {
        return Page.of(ABSENCE, AbsencePage.toAdd(ours(carer), Form.empty().with("from", today())));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/absences")
    ModelAndView add(@PathVariable UUID carer, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var kind = reading.choice("kind", "why they are away", AbsenceKind.class);
            var from = reading.day("from", "the first day away");
            var until = reading.optionalDay("until", "the last day away");
            reading.done();
            workforce.recordAbsence(new NewAbsence(
                    Optional.empty(), known.id(), kind.orElseThrow(), from.orElseThrow(), until, Optional.empty()));
            return onward(known, known.name() + " is away.");
        } catch (Refused why) {
            return Page.refused(ABSENCE, AbsencePage.toAdd(known, form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/{carer}/absences/{absence}")
    ModelAndView absence(@PathVariable UUID carer, @PathVariable UUID absence) {
        var known = ours(carer);
        var kept = of(known, absence);
        var form = Form.empty().with("from", kept.from());
        return Page.of(
                ABSENCE,
                changing(
                        known,
                        kept,
                        kept.until().map(last -> form.with("until", last)).orElse(form)));
    }

    private AbsencePage changing(Carer carer, Absence absence, Form form) {
        return AbsencePage.toChange(carer, absence, workforce.absenceBefore(absence.id()), form);
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/absences/{absence}")
    ModelAndView change(
            @PathVariable UUID carer, @PathVariable UUID absence, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var kept = of(known, absence);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var from = reading.day("from", "the first day away");
            var until = reading.optionalDay("until", "the last day away");
            reading.done();
            workforce.changeAbsence(kept.id(), from.orElseThrow(), until);
            return onward(known, "Saved.");
        } catch (Refused why) {
            return Page.refused(ABSENCE, changing(known, kept, form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/absences/{absence}/take-back")
    ModelAndView takeBack(@PathVariable UUID carer, @PathVariable UUID absence) {
        var known = ours(carer);
        var kept = of(known, absence);
        try {
            workforce.takeBackAbsence(kept.id());
            return onward(known, "Taken back: " + known.name() + " works on those days.");
        } catch (Refused why) {
            return Page.refused(ABSENCE, changing(known, kept, Form.empty().refused(why)));
        }
    }

    private Absence of(Carer carer, UUID absence) {
        return workforce
                .absence(new AbsenceId(absence))
                .filter(found -> found.carer().equals(carer.id()))
                .orElseThrow(NotFound::new);
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/carers/{carer}/travel")
    ModelAndView travel(@PathVariable UUID carer) {
        var known = ours(carer);
        return Page.of(TRAVEL, TravelPage.of(known, TravelPage.filled(workforce.travel(known.id()))));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/carers/{carer}/travel")
    ModelAndView travel(@PathVariable UUID carer, @RequestParam MultiValueMap<String, String> typed) {
        var known = ours(carer);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var transport = reading.choice("transport", "how they get about", Transport.class);
            reading.done();
            workforce.recordTravel(
                    known.id(),
                    new Travel(
                            transport.orElseThrow(),
                            Optional.of(form.text("postcode")),
                            Place.read(form.text("latitude"), form.text("longitude"))));
            return onward(known, "Saved.");
        } catch (Refused why) {
            return Page.refused(TRAVEL, TravelPage.of(known, form.refused(why)));
        }
    }

    private static ModelAndView onward(Carer carer, String done) {
        return Page.seeOther("/carers/" + carer.id(), Banner.success(done));
    }

    private Carer ours(UUID carer) {
        return workforce
                .carer(new CarerId(carer))
                .filter(found -> found.organisation().equals(callers.current().organisation()))
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
