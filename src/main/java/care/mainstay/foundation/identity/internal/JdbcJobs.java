package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Jobs;
import care.mainstay.foundation.kernel.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcJobs implements Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcJobs.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Callers callers;

    JdbcJobs(JdbcClient jdbc, TransactionTemplate transaction, Callers callers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.callers = callers;
    }

    @Override
    public void forEveryOrganisation(String name, Runnable turn) {
        for (var organisation : organisations()) {
            try {
                callers.as(
                        Caller.system(organisation, Installation.MAINSTAY),
                        () -> transaction.executeWithoutResult(status -> {
                            if (mayBegin(name, organisation)) {
                                turn.run();
                            }
                        }));
            } catch (RuntimeException e) {
                LOG.error(
                        "job {} did not complete for organisation {}; it is tried again next time",
                        name,
                        organisation,
                        e);
            }
        }
    }

    private List<OrganisationId> organisations() {
        return callers.as(
                Installation.ITSELF,
                () -> transaction.execute(status ->
                        jdbc.sql("select id from identity.organisation order by id").query(UUID.class).list().stream()
                                .map(OrganisationId::new)
                                .toList()));
    }

    private boolean mayBegin(String name, OrganisationId organisation) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("job " + name + " " + organisation)
                .query(Boolean.class)
                .single();
    }
}
