package care.mainstay.edge.web.shell.internal;

import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.foundation.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * <p>A handler that declares nothing is refused. Somebody who is not signed in, or may no longer act, is taken to the
 * sign-in page and back. A
 * page under {@code {person}} leaves an audit entry before it is sent; when the entry cannot be written, neither is the
 * page.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    /** The longest shift, and a little more. */
    static final Duration LONGEST_SESSION = Duration.ofHours(14);

    private final Callers callers;
    private final SignIn signIn;
    private final AuditTrail audit;
    private final InstantSource clock;

    AccessInterceptor(Callers callers, SignIn signIn, AuditTrail audit, InstantSource clock) {
        this.callers = callers;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
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
        var caller = callers.signedIn().filter(known -> lasts(request) && signIn.mayStillAct(known));
        if (caller.isEmpty()) {
            forget(request);
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

    /** However much it is used, a session ends: a device left somewhere is nobody's way in the next day. */
    private boolean lasts(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                || Instant.ofEpochMilli(session.getCreationTime())
                        .plus(LONGEST_SESSION)
                        .isAfter(clock.instant());
    }

    private static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
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
