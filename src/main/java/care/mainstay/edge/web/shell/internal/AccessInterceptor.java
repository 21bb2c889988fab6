package care.mainstay.edge.web.shell.internal;

import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Holds every handler to its {@link Access} declaration, and writes down whose records were shown.
 *
 * <p>A handler that declares nothing is refused. Somebody who is not signed in is taken to the sign-in page and back. A
 * page under {@code {person}} leaves an audit entry before it is sent; when the entry cannot be written, neither is the
 * page.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final Callers callers;
    private final AuditTrail audit;

    AccessInterceptor(Callers callers, AuditTrail audit) {
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var access = method.getMethodAnnotation(Access.class);
        if (access == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (access.everyone()) {
            return true;
        }
        var caller = callers.signedIn();
        if (caller.isEmpty()) {
            response.sendRedirect("/sign-in" + (request.getMethod().equals("GET") ? "?next=" + wanted(request) : ""));
            return false;
        }
        if (access.signedIn()
                || Arrays.asList(access.value()).contains(caller.get().role())) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (request.getMethod().equals("GET")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("person") instanceof String person
                && callers.signedIn().isPresent()) {
            audit.read(
                    String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)), read(person));
        }
    }

    private static PersonId read(String person) {
        try {
            return PersonId.parse(person);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
