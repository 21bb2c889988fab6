package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.HospitalStay;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.safety.StayId;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrames;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Going into hospital and coming home. */
@Controller
class StayController {

    private static final String FORM = "safety/new-stay";
    private static final String TEMPLATE = "safety/stay";

    private final Safety safety;
    private final PersonFrames frames;
    private final Persons persons;
    private final Organisations organisations;
    private final SafetyReader reader;

    StayController(
            Safety safety, PersonFrames frames, Persons persons, Organisations organisations, SafetyReader reader) {
        this.safety = safety;
        this.frames = frames;
        this.persons = persons;
        this.organisations = organisations;
        this.reader = reader;
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/people/{person}/safety/hospital")
    ModelAndView form(@PathVariable UUID person) {
        var today = LocalDate.ofInstant(reader.clock().instant(), Words.LONDON);
        var page = page(person, Form.empty().with("admitted", today));
        frames.frame(new PersonId(person), SafetySection.PATH).requireLiving();
        return Page.of(FORM, page);
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/people/{person}/safety/hospital")
    ModelAndView admit(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        var page = page(person, form);
        try {
            frames.frame(new PersonId(person), SafetySection.PATH).requireLiving();
            var reading = new Reading(form);
            var admitted = reading.day("admitted", "the day of going in");
            var discharged = reading.optionalDay("discharged", "the day of coming home");
            if (!Set.of("yes", "no").contains(form.text("planned"))) {
                throw Refused.field("safety.planned-not-said", "planned", "Choose whether it was planned.", "");
            }
            reading.done();
            var stay = safety.admit(new NewStay(
                    Optional.empty(),
                    new PersonId(person),
                    admitted.orElseThrow(),
                    discharged,
                    form.text("planned").equals("yes"),
                    form.text("hospital"),
                    form.text("words"),
                    Optional.empty()));
            return Page.seeOther(
                    "/hospital-stays/" + stay,
                    Banner.success(
                            "It is written down. Days in hospital are left out when we look at how the outcomes are going."));
        } catch (Refused why) {
            return Page.refused(FORM, new ReportPage(page.person(), page.action(), page.back(), form.refused(why)));
        }
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.INSPECTOR})
    @GetMapping("/hospital-stays/{stay}")
    ModelAndView stay(@PathVariable UUID stay) {
        var known = known(stay);
        return Page.of(TEMPLATE, page(known, Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/hospital-stays/{stay}/home")
    ModelAndView home(@PathVariable UUID stay, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(stay);
        if (!known.keeper().equals(reader.caller().organisation())) {
            throw new NotFound();
        }
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var day = reading.day("discharged", "the day of coming home");
            reading.done();
            safety.discharge(known.id(), day.orElseThrow(), form.text("words"));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(known, form.refused(why)));
        }
        return Page.seeOther(
                "/hospital-stays/" + stay,
                Banner.success("Home again. From that day on, every day counts again for the outcomes."));
    }

    @Access({Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/hospital-stays/{stay}/review")
    ModelAndView review(@PathVariable UUID stay, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(stay);
        if (!IncidentController.mayReview(reader.caller(), known.keeper())) {
            throw new NotFound();
        }
        var form = Form.of(typed);
        try {
            safety.reviewStay(known.id(), IncidentController.review(form));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(known, form.refused(IncidentController.onForm(why, form))));
        }
        return Page.seeOther("/hospital-stays/" + stay, Banner.success("The review is written down."));
    }

    private StayPage page(HospitalStay stay, Form form) {
        var caller = reader.caller();
        boolean ours = stay.keeper().equals(caller.organisation());
        var name = persons.names(Set.of(stay.person())).get(stay.person());
        return StayPage.of(
                stay,
                name == null ? "Somebody you support" : name.inLists(),
                organisations.name(stay.keeper()),
                ours && caller.role() != Role.CARER,
                IncidentController.mayReview(caller, stay.keeper()),
                caller.role() == Role.COMMISSIONER,
                form);
    }

    private ReportPage page(UUID person, Form form) {
        var frame = frames.frame(new PersonId(person), SafetySection.PATH);
        return new ReportPage(frame.fullName(), frame.path() + "/safety/hospital", frame.path() + "/safety", form);
    }

    private HospitalStay known(UUID stay) {
        return safety.findStay(new StayId(stay)).orElseThrow(NotFound::new);
    }
}
