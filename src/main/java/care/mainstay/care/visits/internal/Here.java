package care.mainstay.care.visits.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Who is acting, when, with what ids, and where that is written down. */
@Component
record Here(Callers callers, InstantSource clock, IdSource ids, AuditTrail audit) {}
