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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For tests: Peggy, who signs in to her own household, and her daughter Ann, who is in her circle and signs in too. */
final class PeggyAndAnn {

    private final ApplicationContext application;
    private final Callers callers;

    final Neighbourhood town;
    final PersonId id;
    final Caller peggy;
    final CircleMemberId annsEntry;
    final Caller ann;

    PeggyAndAnn(ApplicationContext application) {
        this.application = application;
        callers = application.getBean(Callers.class);
        var persons = application.getBean(Persons.class);
        var households = application.getBean(Households.class);
        var circles = application.getBean(Circles.class);
        var users = application.getBean(Users.class);
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
                () -> users.find(user).map(User::caller).orElseThrow());
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
        var now = application.getBean(InstantSource.class).instant();
        callers.as(town.manager, () -> referrals.accept(referral, WhenAndWhy.at(now)));
    }

    /** The keepers whose records are open to a caller by name or otherwise, at this moment. */
    Set<UUID> keepersOpenTo(Caller caller, String purpose) {
        return callers.as(
                caller,
                () -> transaction()
                        .execute(status -> application
                                .getBean(JdbcClient.class)
                                .sql("""
                                select keeper_id from identity.access_grant
                                where person_id = ? and grantee_user_id = ? and purpose = ?
                                  and valid_from <= now() and (valid_until is null or valid_until > now())
                                """)
                                .params(id.value(), caller.actor().value(), purpose)
                                .query(UUID.class)
                                .set()));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }
}
