package care.mainstay.edge.web.people;

import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where tests of pages begin: somebody the council knows, in a town whose people sign in. */
abstract class PagesAboutPeggy {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Persons persons;

    @Autowired
    Callers callers;

    Neighbourhood town;
    PersonId peggy;

    @BeforeEach
    void somebodyTheCouncilKnows() {
        town = Neighbourhood.signingIn(application);
        peggy = callers.as(
                town.commissioner,
                () -> persons.register(
                        NewPerson.of(PersonDetails.named("Margaret", "Hale").knownAs("Peggy"))));
    }

    Visitor as(Caller caller) {
        return Visitor.signedIn(port, Neighbourhood.email(caller), Neighbourhood.PASSWORD);
    }

    ReferralId offered() {
        return AfterAFall.offered(application, town, peggy);
    }
}
