package care.mainstay.people.persons.internal;

import care.mainstay.foundation.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** What goes with an act on a circle: sharing that ends, the authority that is written down, and the trail. */
@Component
record AroundCircles(ShareEnding sharing, StandingRows standings, AuditTrail audit) {}
