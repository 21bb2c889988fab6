package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who read and who wrote what in one's own organisation. */
@Controller
class AuditController {

    private static final int SHOWN = 100;

    private final AuditReading reading;
    private final AuditChain chain;
    private final Users users;

    AuditController(AuditReading reading, AuditChain chain, Users users) {
        this.reading = reading;
        this.chain = chain;
        this.users = users;
    }

    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER, Role.INSPECTOR})
    @GetMapping("/administration/audit")
    ModelAndView page(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") String about) {
        var person = about.isBlank() ? Optional.<PersonId>empty() : Optional.of(person(about.strip()));
        var entries = reading.latest(person, Optional.empty(), before, SHOWN);
        var names = users.names(
                entries.stream().map(AuditReading.Entry::actor).distinct().toList());
        return Page.of(
                "administration/audit",
                AuditPage.of(
                        chain.verify(Optional.empty()),
                        entries,
                        names,
                        SHOWN,
                        Form.empty().with("about", about)));
    }

    private static PersonId person(String typed) {
        try {
            return PersonId.parse(typed.startsWith("person ") ? typed.substring("person ".length()) : typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
