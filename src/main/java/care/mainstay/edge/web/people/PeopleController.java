package care.mainstay.edge.web.people;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding people, and registering somebody new. */
@Controller
class PeopleController {

    private final Persons persons;
    private final Referrals referrals;
    private final Callers callers;
    private final InstantSource clock;

    PeopleController(Persons persons, Referrals referrals, Callers callers, InstantSource clock) {
        this.persons = persons;
        this.referrals = referrals;
        this.callers = callers;
        this.clock = clock;
    }

    /** Whoever can see one person only is taken straight to them. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people")
    ModelAndView people(@RequestParam(name = "q", defaultValue = "") String typed) {
        var words = typed.strip();
        var caller = callers.current();
        var found = words.isEmpty() ? persons.all(PeoplePage.MOST) : persons.search(words, PeoplePage.MOST);
        boolean oneOnly = caller.role() == Role.PERSON || caller.role() == Role.FAMILY;
        if (oneOnly && words.isEmpty() && found.size() == 1) {
            return Page.seeOther("/people/" + found.get(0).id());
        }
        var open = referrals.openFor(found.stream().map(Person::id).toList()).stream()
                .collect(Collectors.toMap(Referral::person, referral -> referral));
        return Page.of(
                "people/people",
                PeoplePage.of(words, found, open, caller, LocalDate.ofInstant(clock.instant(), Words.LONDON)));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/new")
    ModelAndView blank() {
        return Page.of("people/details", DetailsPage.forNew(PersonForm.blank()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/new")
    ModelAndView register(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var details = PersonForm.read(form);
            var person = persons.register(NewPerson.of(details));
            return Page.seeOther(
                    "/people/" + person,
                    Banner.success(
                            details.fullName() + " is registered.",
                            "Refer " + details.calledName() + " for support",
                            "/people/" + person + "/refer"));
        } catch (Refused why) {
            return Page.refused("people/details", DetailsPage.forNew(form.refused(why)));
        }
    }
}
