package care.mainstay.edge.web.safety;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Who is reading, when, and where that is written down. */
@Component
record SafetyReader(Callers callers, AuditTrail audit, InstantSource clock) {

    Caller caller() {
        return callers.current();
    }
}
