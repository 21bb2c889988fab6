package care.mainstay.edge.web.shell.internal;

import care.mainstay.foundation.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what no keyboard types: the character U+0000, which PostgreSQL cannot keep in a text. Rooms refuse it in their own
 * words where a file may hold it; here no form and no search can bring it.
 */
@Component
class TextOnly implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean other = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
        if (other) {
            throw new Refused(
                    "web.not-text",
                    "Something that was sent holds a character that is not text.",
                    "Nothing was kept. Go back, take out what was pasted from a file, and type it.");
        }
        return true;
    }
}
