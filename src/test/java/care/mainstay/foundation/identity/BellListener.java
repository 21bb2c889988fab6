package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens after commit, on another thread, and remembers as whom it was called. */
@Component
class BellListener {

    /** Something that happens only in tests. */
    record BellRung(OrganisationId organisation, UserId actor, Instant occurredAt) implements DomainEvent {}

    private final LinkedBlockingQueue<String> heardAs = new LinkedBlockingQueue<>();
    private final JdbcClient jdbc;

    BellListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(BellRung bell) {
        heardAs.add(jdbc.sql(
                        "select identity.caller_organisation() || ' ' || identity.caller_actor() || ' ' || identity.caller_role()")
                .query(String.class)
                .single());
    }

    LinkedBlockingQueue<String> heardAs() {
        return heardAs;
    }
}
