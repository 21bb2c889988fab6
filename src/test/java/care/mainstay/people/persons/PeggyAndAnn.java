package care.mainstay.people.persons;

import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.Neighbourhood;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tests of the circle begin: Peggy signs in to her own household, and her daughter Ann, in her circle, signs in too. */
abstract class PeggyAndAnn {

    @Autowired
    ApplicationContext application;

    @Autowired
    Persons persons;

    @Autowired
    Circles circles;

    @Autowired
    Sharing sharing;

    @Autowired
    Households households;

    @Autowired
    Callers callers;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Neighbourhood town;
    PersonId id;
    Caller peggy;
    CircleMemberId annsEntry;
    Caller ann;

    @BeforeEach
    void peggyAndHerDaughterSignIn() {
        town = new Neighbourhood(application);
        id = callers.as(
                town.commissioner,
                () -> persons.register(
                        NewPerson.of(PersonDetails.named("Margaret", "Hale").knownAs("Peggy"))));
        var household = callers.as(
                town.commissioner, () -> households.open(id, Optional.empty(), Optional.of(signIn("Margaret Hale"))));
        peggy = new Caller(household.organisation(), household.user().orElseThrow(), Role.PERSON);
        annsEntry =
                callers.as(town.commissioner, () -> circles.add(id, CircleMember.Details.of("Ann Hale", "daughter")));
        var user = callers.as(town.commissioner, () -> households.invite(annsEntry, signIn("Ann Hale")));
        ann = callers.as(
                Caller.system(household.organisation(), user),
                () -> application
                        .getBean(Users.class)
                        .find(user)
                        .map(User::caller)
                        .orElseThrow());
    }

    private static Households.SignIn signIn(String name) {
        return new Households.SignIn(Optional.empty(), name, UUID.randomUUID() + "@example.org", Optional.empty());
    }

    static DecidedBy peggyDecided() {
        return DecidedBy.person("Margaret Hale");
    }

    void theProviderTakesHerOn() {
        var referral = AfterAFall.offered(application, town, id);
        var referrals = application.getBean(Referrals.class);
        callers.as(town.manager, () -> referrals.accept(referral, WhenAndWhy.at(clock.instant())));
    }

    /** The keepers whose records are open to a caller by name or otherwise, at this moment. */
    Set<UUID> keepersOpenTo(Caller caller, String purpose) {
        return callers.as(
                caller,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                                select keeper_id from identity.access_grant
                                where person_id = ? and grantee_user_id = ? and purpose = ?
                                  and valid_from <= now() and (valid_until is null or valid_until > now())
                                """)
                                .params(id.value(), caller.actor().value(), purpose)
                                .query(UUID.class)
                                .set()));
    }
}
