package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.people.persons.Persons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** An organisation's referrals: a provider's inbox, a council's pipeline. */
@Controller
class ReferralsController {

    private final Referrals referrals;
    private final Persons persons;
    private final Organisations organisations;
    private final Callers callers;

    ReferralsController(Referrals referrals, Persons persons, Organisations organisations, Callers callers) {
        this.referrals = referrals;
        this.persons = persons;
        this.organisations = organisations;
        this.callers = callers;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/referrals")
    ModelAndView referrals() {
        boolean council = organisations
                .find(callers.current().organisation())
                .filter(us -> us.kind() == Organisation.Kind.COUNCIL)
                .isPresent();
        var open = referrals.inbox(ReferralsPage.shown(council));
        var people = persons.names(open.stream().map(Referral::person).toList());
        return Page.of("referrals/referrals", ReferralsPage.of(open, council, people, names(open)));
    }

    private Map<OrganisationId, String> names(List<Referral> open) {
        var names = new HashMap<OrganisationId, String>();
        open.stream()
                .flatMap(referral -> Stream.concat(referral.provider().stream(), referral.commissioner().stream()))
                .distinct()
                .forEach(id -> organisations.find(id).ifPresent(found -> names.put(id, found.name())));
        return names;
    }
}
