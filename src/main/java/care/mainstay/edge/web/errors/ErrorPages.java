package care.mainstay.edge.web.errors;

import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for whatever the container reports: not there, not allowed, too large, or our own mistake. */
@Controller
class ErrorPages implements ErrorController {

    @Access(everyone = true)
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = HttpStatus.resolve(code instanceof Integer number ? number : 404);
        if (status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED) {
            return Page.of("errors/error", ErrorPage.forbidden(), HttpStatus.FORBIDDEN);
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return Page.of("errors/error", ErrorPage.tooLarge(), status);
        }
        if (status != null && status.is4xxClientError()) {
            return Page.of("errors/error", ErrorPage.notFound(), status);
        }
        return Page.of("errors/error", ErrorPage.failed(""), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
