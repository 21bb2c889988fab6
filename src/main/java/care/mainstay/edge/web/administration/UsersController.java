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
import java.time.InstantSource;
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
    private final InstantSource clock;

    UsersController(Users users, Organisations organisations, Callers callers, IdSource ids, InstantSource clock) {
        this.users = users;
        this.organisations = organisations;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/administration/users")
    ModelAndView page(@RequestParam(name = "q", defaultValue = "") String typed) {
        return Page.of(TEMPLATE, page(typed.strip(), Form.empty(), Form.empty()));
    }

    private UsersPage page(String words, Form form, Form change) {
        var caller = callers.current();
        return UsersPage.of(
                new UsersPage.Register(
                        organisations.name(caller.organisation()),
                        users.of(caller.organisation()),
                        users.endings(caller.organisation()),
                        users.find(caller.actor()).orElseThrow(),
                        clock.instant()),
                words,
                form,
                change);
    }

    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/administration/users/change")
    ModelAndView change(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var colleague = colleague(form);
            var reading = new Reading(form);
            var step = reading.choice("step", "what to do", UsersPage.Step.class);
            reading.done();
            var done = switch (step.orElseThrow()) {
                case END -> {
                    users.endSignIn(colleague.id(), clock.instant());
                    yield colleague.name() + " can no longer sign in.";
                }
                case AGAIN -> {
                    users.letSignInAgain(colleague.id());
                    yield colleague.name() + " can sign in again.";
                }
                case PASSWORD -> {
                    var password = reading.newPassword("new-password", "a password to begin with");
                    reading.done();
                    users.givePassword(colleague.id(), password.orElseThrow());
                    yield colleague.name() + " signs in with the new password.";
                }
            };
            return Page.seeOther("/administration/users", Banner.success(done));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page("", Form.empty(), form.refused(why)));
        }
    }

    private User colleague(Form form) {
        return users.of(callers.current().organisation()).stream()
                .filter(user -> user.id().toString().equals(form.text("user")))
                .findFirst()
                .orElseThrow(() -> Refused.field("user.not-chosen", "user", "Nobody was chosen.", "Choose somebody."));
    }

    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/administration/users")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var name = reading.text("name", "their name", 120);
            var email = reading.email("email", "their e-mail address");
            var password = reading.newPassword("password", "a password to begin with");
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
            return Page.refused(TEMPLATE, page("", form.refused(why), Form.empty()));
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
