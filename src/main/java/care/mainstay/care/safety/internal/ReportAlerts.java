package care.mainstay.care.safety.internal;

import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.IncidentReported;
import care.mainstay.care.safety.Safety;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.notices.NewAlert;
import care.mainstay.foundation.notices.Notices;
import java.time.Duration;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody looks at every report.
 *
 * <p>A coordinator has four hours; of a safeguarding concern only the manager is told, and at once. At a council, which
 * has neither, both are the commissioners'. Handling the same
 * report twice raises nothing twice.
 */
@Component
class ReportAlerts {

    private static final Duration TO_LOOK = Duration.ofHours(4);
    private static final Duration AT_ONCE = Duration.ofHours(1);

    private final Safety safety;
    private final Notices notices;
    private final Organisations organisations;

    ReportAlerts(Safety safety, Notices notices, Organisations organisations) {
        this.safety = safety;
        this.notices = notices;
        this.organisations = organisations;
    }

    @ApplicationModuleListener
    void on(IncidentReported reported) {
        safety.find(reported.incident()).ifPresent(incident -> {
            boolean safeguarding = incident.kind() == IncidentKind.SAFEGUARDING;
            notices.raise(new NewAlert(
                    "safety.report-to-look-at",
                    "safety.report-to-look-at " + incident.id(),
                    Optional.of(incident.person()),
                    new EvidenceRef("safety.incident", incident.id().value()),
                    safeguarding
                            ? "Look at a safeguarding concern that has come in"
                            : "Look at a report that has come in",
                    reported.occurredAt().plus(safeguarding ? AT_ONCE : TO_LOOK),
                    owner(incident, safeguarding),
                    safeguarding));
        });
    }

    private Role owner(Incident incident, boolean safeguarding) {
        if (organisations
                .find(incident.keeper())
                .filter(keeper -> keeper.kind() == Organisation.Kind.COUNCIL)
                .isPresent()) {
            return Role.COMMISSIONER;
        }
        return safeguarding ? Role.MANAGER : Role.COORDINATOR;
    }
}
