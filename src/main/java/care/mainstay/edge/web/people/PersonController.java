package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.NhsNumberStatus;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's first page, in the words of whoever reads it, and changing who they are and what they want known. */
@Controller
class PersonController {

    private final Persons persons;
    private final PersonFrames frames;
    private final Callers callers;

    PersonController(Persons persons, PersonFrames frames, Callers callers) {
        this.persons = persons;
        this.frames = frames;
        this.callers = callers;
    }

    /** The person and their circle get the plain page; those who work with them the full one. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}")
    ModelAndView person(@PathVariable UUID person) {
        var id = new PersonId(person);
        var caller = callers.current();
        var frame = frames.frame(id, AboutSection.PATH);
        var aboutMe = persons.aboutMe(id);
        if (caller.role() == Role.PERSON || caller.role() == Role.FAMILY) {
            return Page.of(
                    "people/plain", PlainPage.of(frame, aboutMe, glimpses(caller, id), caller.role(), mayTell(caller)));
        }
        return Page.of(
                "people/person",
                PersonPage.of(frame, aboutMe, glimpses(caller, id), mayTell(caller) && !frame.former()));
    }

    /** The plain page as the person would read it, for those who work with them. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER})
    @GetMapping("/people/{person}/plain")
    ModelAndView plain(@PathVariable UUID person) {
        var id = new PersonId(person);
        var caller = callers.current();
        var frame = frames.frame(id, AboutSection.PATH);
        var asThem = new Caller(caller.organisation(), caller.actor(), Role.PERSON);
        return Page.of(
                "people/plain", PlainPage.of(frame, persons.aboutMe(id), glimpses(asThem, id), caller.role(), false));
    }

    private List<PersonCard> glimpses(Caller caller, PersonId person) {
        return frames.sectionsFor(caller, person).stream()
                .flatMap(section ->
                        section.glimpse(person).map(glimpse -> PersonCard.of(glimpse, section, person)).stream())
                .toList();
    }

    private static boolean mayTell(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR, PERSON -> true;
            default -> false;
        };
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @GetMapping("/people/{person}/about")
    ModelAndView aboutMe(@PathVariable UUID person) {
        var id = new PersonId(person);
        var form = persons.aboutMe(id).map(AboutMeForm::of).orElseGet(() -> AboutMeForm.blank(ownPage()));
        return Page.of("people/about", AboutMePage.of(frames.present(id, AboutSection.PATH), form, ownPage()));
    }

    private boolean ownPage() {
        return callers.current().role() == Role.PERSON;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @PostMapping("/people/{person}/about")
    ModelAndView tellAboutMe(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.present(id, AboutSection.PATH);
        var form = Form.of(typed);
        try {
            persons.tellAboutMe(id, AboutMeForm.read(form));
            return Page.seeOther(frame.path(), Banner.success("Saved. Everybody who visits will see it."));
        } catch (Refused why) {
            return Page.refused("people/about", AboutMePage.of(frame, form.refused(why), ownPage()));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/details")
    ModelAndView details(@PathVariable UUID person) {
        var id = new PersonId(person);
        var known = persons.find(id).orElseThrow(NotFound::new);
        return Page.of(
                "people/details",
                DetailsPage.toChange(frames.present(id, AboutSection.PATH), PersonForm.of(known.details())));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/details")
    ModelAndView change(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.present(id, AboutSection.PATH);
        var known = persons.find(id).orElseThrow(NotFound::new).details();
        var form = Form.of(typed);
        try {
            persons.change(id, form.text(PersonForm.VERSION), keepingStatus(known, PersonForm.read(form)));
            return Page.seeOther(frame.path(), Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused("people/details", DetailsPage.toChange(frame, again(form, why, known)));
        }
    }

    /** Once somebody has been shown what stands by now, saving again replaces that. */
    private static Form again(Form form, Refused why, PersonDetails stands) {
        boolean shown = why.problems().stream().anyMatch(one -> one.code().equals("persons.changed-since"));
        return (shown ? form.with(PersonForm.VERSION, stands.version()) : form).refused(why);
    }

    /** A number that was checked stays checked while it stays the same. */
    private static PersonDetails keepingStatus(PersonDetails known, PersonDetails typed) {
        boolean same = known.nhsNumber().equals(typed.nhsNumber());
        NhsNumberStatus status = same ? known.nhsNumberStatus() : typed.nhsNumberStatus();
        return new PersonDetails(
                typed.givenName(),
                typed.familyName(),
                typed.knownAs(),
                typed.bornOn(),
                typed.nhsNumber(),
                status,
                typed.address(),
                typed.phone(),
                typed.email(),
                typed.language(),
                typed.interpreterNeeded(),
                typed.nameProtected());
    }
}
