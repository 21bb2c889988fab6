package care.mainstay.edge.web.signin;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing one's own password: for everybody who is signed in. */
@Controller
class PasswordController {

    private static final String TEMPLATE = "signin/password";

    private final Users users;

    PasswordController(Users users) {
        this.users = users;
    }

    @Access(signedIn = true)
    @GetMapping("/password")
    ModelAndView page() {
        return Page.of(TEMPLATE, new PasswordPage(Form.empty()));
    }

    @Access(signedIn = true)
    @PostMapping("/password")
    ModelAndView change(@RequestParam MultiValueMap<String, String> typed, HttpSession session) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var present = reading.text("present", "the password you have now", 500);
            var wanted = reading.newPassword("password", "the new password");
            reading.done();
            users.changePassword(present.orElseThrow(), wanted.orElseThrow(), session.getId());
            return Page.seeOther("/", Banner.success("Your password is changed. You are signed out everywhere else."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, new PasswordPage(Form.empty().refused(why)));
        }
    }
}
