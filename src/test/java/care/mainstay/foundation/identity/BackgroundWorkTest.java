package care.mainstay.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class BackgroundWorkTest {

    @Autowired
    private BellListener listener;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aListenerTellsTheDatabaseTheOrganisationAndActorOfItsEvent() throws InterruptedException {
        var organisation = new OrganisationId(UUID.randomUUID());
        var actor = new UserId(UUID.randomUUID());

        callers.as(
                new Caller(organisation, actor, Role.CARER),
                () -> transaction.executeWithoutResult(
                        status -> events.publishEvent(new BellListener.BellRung(organisation, actor, Instant.EPOCH))));

        assertThat(listener.heardAs().poll(20, TimeUnit.SECONDS)).isEqualTo(organisation + " " + actor + " system");
    }

    @Test
    void aJobTakesEachOrganisationsTurnAsThatOrganisation() {
        var one = new OrganisationId(UUID.randomUUID());
        var other = new OrganisationId(UUID.randomUUID());
        callers.as(Installation.ITSELF, () -> {
            organisations.register(new Organisation(one, Organisation.Kind.PROVIDER, "Larkfield", Optional.empty()));
            organisations.register(new Organisation(other, Organisation.Kind.COUNCIL, "Westmere", Optional.empty()));
        });
        var turns = new HashSet<String>();

        jobs.forEveryOrganisation(
                "test.turns",
                () -> turns.add(jdbc.sql("select identity.caller_organisation()::text || identity.caller_role()")
                        .query(String.class)
                        .single()));

        assertThat(turns).contains(one + "system", other + "system");
    }

    @Test
    void aTurnThatFailsForWhateverReasonDoesNotStopTheOthers() {
        var one = new OrganisationId(UUID.randomUUID());
        var other = new OrganisationId(UUID.randomUUID());
        callers.as(Installation.ITSELF, () -> {
            organisations.register(new Organisation(one, Organisation.Kind.PROVIDER, "Larkfield", Optional.empty()));
            organisations.register(new Organisation(other, Organisation.Kind.PROVIDER, "Brook", Optional.empty()));
        });
        var turns = new HashSet<OrganisationId>();

        jobs.forEveryOrganisation("test.failing", () -> {
            turns.add(callers.current().organisation());
            throw new Refused("test.failing", "It cannot be done here.", "");
        });

        assertThat(turns).contains(one, other);
    }

    @Test
    void aTransactionWithoutACallerSeesNobody() {
        var users = transaction.execute(status -> jdbc.sql("select count(*) from identity.app_user")
                .query(Long.class)
                .single());

        assertThat(users).isZero();
    }
}
