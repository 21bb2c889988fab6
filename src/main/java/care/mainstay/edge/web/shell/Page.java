package care.mainstay.edge.web.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a handler answers: a template with its page record, or a way onward.
 *
 * <p>The template {@code templates/journey/x.jte} is named {@code "journey/x"} and takes {@code Frame frame} (filled by
 * the shell) and {@code page}.
 */
public final class Page {

    /** Where the next page finds the banner. */
    public static final String BANNER = "banner";

    private Page() {}

    public static ModelAndView of(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /** The same form again, with what was typed and what is wrong with it: status 422. */
    public static ModelAndView refused(String template, Object page) {
        return of(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ModelAndView of(String template, Object page, HttpStatus status) {
        var answer = of(template, page);
        answer.setStatus(status);
        return answer;
    }

    /** Onward after a form was accepted: status 303, so that reloading does not post again. */
    public static ModelAndView seeOther(String path) {
        var view = new RedirectView(path, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** Onward, and the next page says what was done. */
    public static ModelAndView seeOther(String path, Banner banner) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            RequestContextUtils.getOutputFlashMap(attributes.getRequest()).put(BANNER, banner);
        }
        return seeOther(path);
    }
}
