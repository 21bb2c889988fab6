package care.mainstay.edge.web.appearance;

import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Theme;
import care.mainstay.foundation.identity.Access;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a choice of light or dark in a cookie, and goes back to the page it was made on. */
@Controller
class AppearanceController {

    @Access(everyone = true)
    @PostMapping("/appearance")
    ModelAndView choose(
            @RequestParam(name = "theme", defaultValue = "") String theme,
            @RequestParam(name = "return-to", defaultValue = "/") String returnTo,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(Theme.COOKIE, Theme.of(theme).code())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Page.seeOther(pathHere(returnTo));
    }

    /** A path of this site, or home: a forged form must not be able to send anybody elsewhere. */
    static String pathHere(String returnTo) {
        return returnTo.matches("/(?:[A-Za-z0-9._~%?&=-][A-Za-z0-9._~%/?&=+-]*)?") ? returnTo : "/";
    }
}
