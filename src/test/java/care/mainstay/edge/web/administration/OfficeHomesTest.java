package care.mainstay.edge.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an inspector and an administrator find at home, over HTTP. */
@MainstayTest
class OfficeHomesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Persons persons;

    @Autowired
    private SignIn signIn;

    @Autowired
    private InstantSource clock;

    private Neighbourhood town;

    @BeforeEach
    void aTown() {
        town = Neighbourhood.signingIn(application);
    }

    private Visitor visitor(care.mainstay.foundation.identity.Caller caller) {
        return Visitor.signedIn(port, Neighbourhood.email(caller), Neighbourhood.PASSWORD);
    }

    @Test
    void theInspectorIsToldWhoseRecordsAreOpenAndUntilWhen() {
        assertThat(visitor(town.inspector).get("/").body())
                .contains("Nobody’s records are open to you at the moment.")
                .doesNotContain("Nothing is waiting");
        callers.as(town.manager, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
        callers.as(town.manager, () -> persons.register(NewPerson.of(PersonDetails.named("George", "Webb"))));
        var last = LocalDate.ofInstant(clock.instant(), Words.LONDON).plusDays(20);
        var manager = visitor(town.manager);
        manager.get("/administration/inspections");

        var opened = manager.post(
                "/administration/inspections",
                Map.of(
                        "regulator", List.of(town.inspector.organisation().toString()),
                        "until-day", List.of(String.valueOf(last.getDayOfMonth())),
                        "until-month", List.of(String.valueOf(last.getMonthValue())),
                        "until-year", List.of(String.valueOf(last.getYear()))));

        assertThat(opened.status()).isEqualTo(303);
        assertThat(visitor(town.inspector).get("/").body())
                .contains("Larkfield Homecare has opened its records to you until the end of " + Words.day(last))
                .contains(Words.date(last) + ", in 20 days")
                .doesNotContain("Hale", "Webb");
        assertThat(manager.get("/administration/inspections").body())
                .contains("Under way: Care Regulator", "What you keep about 2 people", Words.date(last));
    }

    @Test
    void theAdministratorIsToldWhenSomebodyCannotSignIn() {
        var administrator = town.user(town.provider(), Role.ADMINISTRATOR, "Ola Berg");
        assertThat(visitor(administrator).get("/").body())
                .contains("Sign-ins paused now", "Entries of the audit trail not sealed yet")
                .doesNotContain("cannot sign in for a while");

        for (int i = 0; i < 5; i++) {
            signIn.withPassword("somebody@example.org", "guess " + i, "192.0.2.7");
        }

        assertThat(visitor(administrator).get("/").body())
                .contains("1 person cannot sign in for a while, after too many tries");
    }

    @Test
    void nobodyElseLearnsHowSigningInGoes() {
        signIn.withPassword("somebody@example.org", "a guess", "192.0.2.7");

        var seen = callers.as(town.manager, () -> signIn.triesSince(Instant.EPOCH));

        assertThat(seen).isEqualTo(new SignIn.Tries(0, 0, 0));
    }
}
