package care.mainstay.edge.web.signin;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.foundation.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in: by e-mail address and password, or by one click where a demo offers it. */
@Controller
class SignInController {

    private static final String TEMPLATE = "signin/sign-in";

    private final SignIn signIn;
    private final Callers callers;
    private final SecurityContextRepository sessions;

    SignInController(SignIn signIn, Callers callers, SecurityContextRepository sessions) {
        this.signIn = signIn;
        this.callers = callers;
        this.sessions = sessions;
    }

    @Access(everyone = true)
    @GetMapping("/sign-in")
    ModelAndView page(@RequestParam(defaultValue = "/") String next) {
        return Page.of(TEMPLATE, SignInPage.of(Form.empty(), safe(next), signIn.offers()));
    }

    @Access(everyone = true)
    @PostMapping("/sign-in")
    ModelAndView withPassword(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answer = signIn.withPassword(email.strip(), password, request.getRemoteAddr());
        return onward(answer, email, next, request, response);
    }

    @Access(everyone = true)
    @PostMapping("/sign-in/one-click")
    ModelAndView withOneClick(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return onward(signIn.withOneClick(email), "", next, request, response);
    }

    private ModelAndView onward(
            SignIn.Answer answer, String email, String next, HttpServletRequest request, HttpServletResponse response) {
        if (answer.caller().isEmpty()) {
            var form = Form.empty()
                    .with("email", email)
                    .refused(Refused.field("sign-in.refused", "email", answer.why(), answer.whatToDo()));
            return Page.refused(TEMPLATE, SignInPage.of(form, safe(next), signIn.offers()));
        }
        var context =
                new SecurityContextImpl(callers.authentication(answer.caller().get()));
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return Page.seeOther(safe(next));
    }

    /** Only a path of this installation: never another site, however it is written. */
    static String safe(String next) {
        return next.matches("/(?![/\\\\]).{0,500}|/") && next.chars().noneMatch(Character::isISOControl) ? next : "/";
    }
}
