package care.mainstay.edge.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Inspection;
import care.mainstay.foundation.identity.Inspections;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An inspection over HTTP: opened until a day, and ended before by who opened it. */
@MainstayTest
class InspectionsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Users users;

    @Autowired
    private Persons persons;

    @Autowired
    private AuditReading audit;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Neighbourhood town;
    private PersonId peggy;
    private User inspector;
    private Inspection inspection;

    @BeforeEach
    void anInspectionThatIsUnderWay() {
        town = Neighbourhood.signingIn(application);
        peggy = callers.as(town.manager, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
        var regulator = new Organisation(
                new OrganisationId(ids.next()), Organisation.Kind.REGULATOR, "The regulator", Optional.empty());
        var user = new UserId(ids.next());
        inspector = new User(user, regulator.id(), Role.INSPECTOR, "Iris Cole", user + "@example.org");
        callers.as(Installation.ITSELF, () -> {
            organisations.register(regulator);
            users.register(inspector, Optional.of(Neighbourhood.PASSWORD));
        });
        inspection = callers.as(
                town.manager,
                () -> inspections.open(
                        regulator.id(), List.of(peggy), clock.instant().plus(Duration.ofDays(30))));
    }

    @Test
    void whoOpenedAnInspectionEndsItEarlyAndNothingOfItIsReadFromThatMoment() {
        var visitor = Visitor.signedIn(port, inspector.email(), Neighbourhood.PASSWORD);
        assertThat(visitor.get("/people/" + peggy).status()).isEqualTo(200);
        var manager = Visitor.signedIn(port, Neighbourhood.email(town.manager), Neighbourhood.PASSWORD);
        assertThat(manager.get("/administration/inspections").body())
                .contains("Under way: The regulator", "What you keep about 1 person", end());
        manager.get(end());

        assertThat(manager.post(end(), Map.of("why", List.of("They came to the wrong provider")))
                        .status())
                .isEqualTo(303);

        assertThat(visitor.get("/people/" + peggy).status()).as("at once").isEqualTo(404);
        assertThat(manager.get("/administration/inspections").body())
                .contains("ended early on", "They came to the wrong provider")
                .doesNotContain(end());
        assertThat(callers.as(
                        town.manager,
                        () -> audit.latest(
                                new AuditReading.Question(Optional.empty(), Optional.empty(), Optional.empty()),
                                Long.MAX_VALUE,
                                5)))
                .extracting(AuditReading.Entry::action)
                .contains("inspection.end", "access.close");
    }

    @Test
    void anInspectionIsNotEndedWithoutAReasonNorTwice() {
        var manager = Visitor.signedIn(port, Neighbourhood.email(town.manager), Neighbourhood.PASSWORD);
        manager.get(end());

        var answer = manager.post(end(), Map.of("why", List.of("  ")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("It does not say why the inspection ends early.");
        assertThat(callers.as(town.manager, () -> inspections.find(inspection.id())))
                .hasValueSatisfying(known -> assertThat(known.ended()).isEmpty());
        manager.post(end(), Map.of("why", List.of("They came to the wrong provider")));
        assertThat(manager.post(end(), Map.of("why", List.of("Again"))).body())
                .contains("This inspection is over already.");
        assertThat(callers.as(town.manager, () -> inspections.find(inspection.id()))
                        .flatMap(Inspection::ended)
                        .map(Inspection.Ended::why))
                .contains("They came to the wrong provider");
    }

    @Test
    void aCouncilsCommissionerOpensAndEndsItsOwn() {
        var council = Visitor.signedIn(port, Neighbourhood.email(town.commissioner), Neighbourhood.PASSWORD);
        var ours = callers.as(
                town.commissioner,
                () -> inspections.open(
                        inspection.regulator(), List.of(), clock.instant().plus(Duration.ofDays(30))));
        var page = council.get("/administration/inspections").body();
        var end = "/administration/inspections/" + ours.id() + "/end";
        assertThat(page).contains("Under way: The regulator", end).doesNotContain(end());
        council.get(end);

        assertThat(council.post(end, Map.of("why", List.of("It was the wrong council")))
                        .status())
                .isEqualTo(303);

        assertThat(council.get("/administration/inspections").body())
                .contains("ended early on", "It was the wrong council");
        assertThat(council.get(end()).status()).as("the provider’s").isEqualTo(404);
    }

    @Test
    void anInspectionThatAnotherOrganisationOpenedIsNotThereToBeEnded() {
        var other = Visitor.signedIn(port, Neighbourhood.email(town.otherManager), Neighbourhood.PASSWORD);
        other.get("/administration/inspections");

        assertThat(other.get(end()).status()).isEqualTo(404);
        assertThat(other.post(end(), Map.of("why", List.of("Not ours"))).status())
                .isEqualTo(404);
    }

    private String end() {
        return "/administration/inspections/" + inspection.id() + "/end";
    }
}
