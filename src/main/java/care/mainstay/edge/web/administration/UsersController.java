package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who can sign in for one's own organisation. */
@Controller
class UsersController {

    private static final String TEMPLATE = "administration/users";

    private final Users users;
    private final Organisations organisations;
    private final Callers callers;
    private final IdSource ids;

    UsersController(Users users, Organisations organisations, Callers callers, IdSource ids) {
        this.users = users;
        this.organisations = organisations;
        this.callers = callers;
        this.ids = ids;
    }

    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/administration/users")
    ModelAndView page() {
        return Page.of(TEMPLATE, page(Form.empty()));
    }

    private UsersPage page(Form form) {
        var caller = callers.current();
        return UsersPage.of(
                organisations.name(caller.organisation()),
                users.of(caller.organisation()),
                form,
                UsersPage.mayAdd(caller.role()));
    }

    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/administration/users")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var name = reading.text("name", "their name", 120);
            var email = reading.email("email", "their e-mail address");
            var password = reading.text("password", "a password to begin with", 200);
            reading.done();
            var user = new User(
                    new UserId(ids.next()),
                    callers.current().organisation(),
                    role(form),
                    name.orElseThrow(),
                    email.orElseThrow());
            users.register(user, password);
            return Page.seeOther(
                    "/administration/users",
                    Banner.success(user.name() + " can now sign in with " + user.email() + "."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(form.refused(why)));
        }
    }

    private Role role(Form form) {
        return UsersPage.mayAdd(callers.current().role()).stream()
                .filter(role -> role.code().equals(form.text("role")))
                .findFirst()
                .orElseThrow(() -> Refused.field(
                        "user.role-unknown",
                        "role",
                        "That is not a role you can give.",
                        "Choose one of the roles in the list."));
    }
}
