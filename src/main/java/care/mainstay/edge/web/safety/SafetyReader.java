package care.mainstay.edge.web.safety;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Who is reading, and when. */
@Component
record SafetyReader(Callers callers, InstantSource clock) {

    Caller caller() {
        return callers.current();
    }
}
