package care.mainstay.edge.web.shell.internal;

import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds every handler to its {@link Access} declaration.
 *
 * <p>A handler that declares nothing is refused. Somebody who is not signed in, or may no longer act, is taken to the
 * sign-in page and back.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    /** The longest shift, and a little more. */
    static final Duration LONGEST_SESSION = Duration.ofHours(14);

    private final Callers callers;
    private final SignIn signIn;
    private final InstantSource clock;

    AccessInterceptor(Callers callers, SignIn signIn, InstantSource clock) {
        this.callers = callers;
        this.signIn = signIn;
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
}
