package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A person's referrals and assessments. */
@Controller
class SupportController {

    private final PersonFrames frames;
    private final Referrals referrals;
    private final Organisations organisations;
    private final Callers callers;

    SupportController(PersonFrames frames, Referrals referrals, Organisations organisations, Callers callers) {
        this.frames = frames;
        this.referrals = referrals;
        this.organisations = organisations;
        this.callers = callers;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.INSPECTOR, Role.PERSON})
    @GetMapping("/people/{person}/support")
    ModelAndView support(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, SupportSection.PATH);
        var all = referrals.forPerson(id);
        var assessments = referrals.assessments(id);
        var names = new HashMap<OrganisationId, String>();
        Stream.concat(
                        all.stream().flatMap(referral -> referral.provider().stream()),
                        assessments.stream().map(assessment -> assessment.keeper()))
                .distinct()
                .forEach(one -> organisations.find(one).ifPresent(found -> names.put(one, found.name())));
        var role = callers.current().role();
        boolean arranges = role == Role.COMMISSIONER || role == Role.MANAGER || role == Role.COORDINATOR;
        return Page.of(
                "referrals/support",
                SupportPage.of(
                        frame, all, assessments, names, arranges || role == Role.INSPECTOR, arranges && !frame.died()));
    }
}
