package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.identity.Jobs;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every organisation's trail once a minute: what was done is beyond quiet change a minute later. */
@Component
class AuditSealing {

    private final Jobs jobs;
    private final AuditChain chain;

    AuditSealing(Jobs jobs, AuditChain chain) {
        this.jobs = jobs;
        this.chain = chain;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void seal() {
        jobs.forEveryOrganisation("audit.seal", chain::seal);
    }
}
