package care.mainstay.people.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.Neighbourhood;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the person and their circle see: the person all that is theirs, the circle what was shared, item by item. */
@MainstayTest
class SharingTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Persons persons;

    @Autowired
    private Circles circles;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Households households;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Users users;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Neighbourhood town;
    private PersonId id;
    private Caller peggy;
    private CircleMemberId annsEntry;
    private Caller ann;

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
                () -> users.find(user).map(User::caller).orElseThrow());
    }

    private static Households.SignIn signIn(String name) {
        return new Households.SignIn(Optional.empty(), name, UUID.randomUUID() + "@example.org", Optional.empty());
    }

    private static DecidedBy peggyDecided() {
        return DecidedBy.person("Margaret Hale");
    }

    private void theProviderTakesOn() {
        var referral = AfterAFall.offered(application, town, id);
        callers.as(town.manager, () -> referrals.accept(referral, at()));
    }

    private WhenAndWhy at() {
        return WhenAndWhy.at(clock.instant());
    }

    /** The keepers whose records are open to a caller by name or otherwise, at this moment. */
    private Set<UUID> keepersOpenTo(Caller caller, String purpose) {
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

    @Test
    void thePersonSeesThemselvesAndTheirDaughterNothingYet() {
        assertThat(callers.as(peggy, () -> persons.find(id))).isPresent();
        assertThat(callers.as(peggy, () -> persons.all(10))).hasSize(1);
        assertThat(callers.as(ann, () -> persons.find(id))).isEmpty();
        assertThat(callers.as(ann, () -> sharing.callerMaySee(id, SharedItem.VISITS)))
                .isFalse();
    }

    @Test
    void theHouseholdKeepsThePersonsOwnRecordsAndOpensThemToThoseWhoCare() {
        theProviderTakesOn();

        assertThat(callers.as(town.manager, () -> persons.keepers(id)))
                .extracting(Persons.Keeper::organisation)
                .containsExactlyInAnyOrder(town.council(), town.provider(), peggy.organisation());
        var household = callers.as(
                town.manager,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                                select count(*) from identity.access_grant
                                where person_id = ? and keeper_id = ? and grantee_organisation_id = ? and purpose = 'direct-care'
                                """)
                                .params(
                                        id.value(),
                                        peggy.organisation().value(),
                                        town.provider().value())
                                .query(Integer.class)
                                .single()));
        assertThat(household).isEqualTo(1);
    }

    @Test
    void aProviderThatComesLaterOpensItsRecordsToThePersonAndToThoseSheSharesWith() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        theProviderTakesOn();

        assertThat(keepersOpenTo(peggy, "own-record"))
                .contains(town.council().value(), town.provider().value());
        assertThat(keepersOpenTo(ann, "circle"))
                .containsExactlyInAnyOrder(
                        town.council().value(),
                        town.provider().value(),
                        peggy.organisation().value());
    }

    @Test
    void theDaughterSeesWhatWasSharedItemByItem() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(ann, () -> {
            assertThat(persons.find(id)).isPresent();
            assertThat(sharing.callerMaySee(id, SharedItem.VISITS)).isTrue();
            assertThat(sharing.callerMaySee(id, SharedItem.NOTES)).isFalse();
            assertThat(sharing.callerMaySee(id, SharedItem.MONEY)).isFalse();
        });
    }

    @Test
    void whatIsNoLongerSharedIsNoLongerSeen() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(peggy, () -> sharing.stop(annsEntry, peggyDecided()));

        assertThat(callers.as(ann, () -> persons.find(id))).isEmpty();
        assertThat(keepersOpenTo(ann, "circle")).isEmpty();
        assertThat(callers.as(peggy, () -> sharing.of(id)))
                .as("the person sees what was shared, and until when")
                .singleElement()
                .satisfies(share -> assertThat(share.until()).isPresent());
    }

    @Test
    void whoLeavesTheCircleSeesNothingFromThatMomentWhoeverKeepsTheRecords() {
        theProviderTakesOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));
        assertThat(keepersOpenTo(ann, "circle")).hasSize(3);

        callers.as(town.commissioner, () -> circles.leave(annsEntry, today().minusDays(1)));

        assertThat(keepersOpenTo(ann, "circle")).isEmpty();
        assertThat(callers.as(ann, () -> persons.find(id))).isEmpty();
        assertThat(callers.as(ann, () -> sharing.callerMaySee(id, SharedItem.VISITS)))
                .isFalse();
        assertThat(callers.as(town.commissioner, () -> trail())).contains("share.end", "circle.leave");
    }

    @Test
    void theLastOfSeveralKeepersClosesInTheSameTransactionOrNoneDoes() {
        theProviderTakesOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(
                town.commissioner,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    circles.leave(annsEntry, today().minusDays(1));
                    status.setRollbackOnly();
                }));

        assertThat(keepersOpenTo(ann, "circle")).hasSize(3);
        assertThat(callers.as(ann, () -> persons.find(id))).isPresent();
    }

    @Test
    void aLastDayThatIsWrittenDownAheadIsTheLastDayOfWhatIsShared() {
        theProviderTakesOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(town.commissioner, () -> circles.change(annsEntry, annUntil(Optional.of(today().plusDays(9)))));

        assertThat(callers.as(ann, () -> persons.find(id))).isPresent();
        assertThat(lastMomentsOpenTo(ann))
                .containsExactly(Optional.of(today().plusDays(10)
                        .atStartOfDay(ZoneId.of("Europe/London"))
                        .toInstant()));
        callers.as(town.commissioner, () -> circles.change(annsEntry, annUntil(Optional.empty())));
        assertThat(lastMomentsOpenTo(ann)).containsExactly(Optional.empty());
        callers.as(town.commissioner, () -> circles.change(annsEntry, annUntil(Optional.of(today().minusDays(1)))));
        assertThat(callers.as(ann, () -> persons.find(id))).isEmpty();
    }

    @Test
    void thePersonSaysThemselvesThatSomebodyIsNoLongerInTheirCircle() {
        theProviderTakesOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(peggy, () -> circles.leave(annsEntry, today().minusDays(1)));

        assertThat(keepersOpenTo(ann, "circle")).isEmpty();
        assertThat(callers.as(peggy, () -> circles.of(id)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.isIn(today())).isFalse());
    }

    @Test
    void nothingIsSharedWithSomebodyWhoHasLeft() {
        callers.as(town.commissioner, () -> circles.leave(annsEntry, today().minusDays(1)));

        assertThatThrownBy(() ->
                        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided())))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.share-with-somebody-who-left"));
    }

    @Test
    void aDayThatHasNotComeIsNoDayToLeaveOn() {
        assertThatThrownBy(() -> callers.as(town.commissioner, () -> circles.leave(annsEntry, today().plusDays(1))))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.leaves-in-the-future"));
    }

    @Test
    void theDaughterCannotEndAChoiceThroughTheDatabaseEither() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));
        var share = callers.as(peggy, () -> sharing.of(id)).get(0).id();

        var ended = callers.as(
                ann,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select persons.end_share(?, now())")
                                .param(share)
                                .query(Boolean.class)
                                .single()));

        assertThat(ended).isFalse();
        assertThat(keepersOpenTo(ann, "circle")).isNotEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private static CircleMember.Details annUntil(Optional<LocalDate> last) {
        var ann = CircleMember.Details.of("Ann Hale", "daughter");
        return new CircleMember.Details(
                ann.name(),
                ann.relationship(),
                ann.phone(),
                ann.email(),
                false,
                false,
                ann.authority(),
                ann.areas(),
                "",
                Optional.empty(),
                last);
    }

    private Set<Optional<Instant>> lastMomentsOpenTo(Caller caller) {
        return callers.as(
                caller,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                                select valid_until from identity.access_grant
                                where person_id = ? and grantee_user_id = ? and purpose = 'circle'
                                """)
                                .params(id.value(), caller.actor().value())
                                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant))
                                .set()));
    }

    private Set<String> trail() {
        return new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select action from audit.entry where person_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .set());
    }

    @Test
    void changingAChoiceReplacesIt() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.OUTCOMES), peggyDecided()));

        callers.as(ann, () -> {
            assertThat(sharing.callerMaySee(id, SharedItem.OUTCOMES)).isTrue();
            assertThat(sharing.callerMaySee(id, SharedItem.VISITS)).isFalse();
        });
    }

    @Test
    void aMemberOfTheCircleMeetsTheirOwnEntryAndNobodyElses() {
        callers.as(town.commissioner, () -> circles.add(id, CircleMember.Details.of("Bill Hale", "son")));
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        assertThat(callers.as(ann, () -> circles.of(id)))
                .extracting(member -> member.details().name())
                .containsExactly("Ann Hale");
        assertThat(callers.as(peggy, () -> circles.of(id))).hasSize(2);
    }

    @Test
    void theDaughterCannotShareOnHerMothersBehalf() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        assertThatThrownBy(() -> callers.as(
                        ann, () -> sharing.share(annsEntry, Set.of(SharedItem.NOTES), DecidedBy.attorney("Ann Hale"))))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.decision-without-authority"));
        assertThat(callers.as(ann, () -> sharing.callerMaySee(id, SharedItem.NOTES)))
                .isFalse();
    }

    @Test
    void sharingWithSomebodyWhoCannotSignInIsRefusedInWords() {
        var bill = callers.as(town.commissioner, () -> circles.add(id, CircleMember.Details.of("Bill Hale", "son")));

        assertThatThrownBy(() ->
                        callers.as(peggy, () -> sharing.share(bill, Set.of(SharedItem.VISITS), peggyDecided())))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.share-without-sign-in"));
    }

    @Test
    void thePersonDecidesAsThemselvesAndAnAttorneyWithinScope() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        callers.as(
                town.commissioner,
                () -> circles.change(
                        annsEntry,
                        CircleMember.Details.of("Ann Hale", "daughter")
                                .holding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY, today)));

        assertThat(callers.as(peggy, () -> circles.callersDecision(id, DecisionArea.CARE, today)))
                .contains(DecidedBy.person("Margaret Hale"));
        assertThat(callers.as(ann, () -> circles.callersDecision(id, DecisionArea.CARE, today)))
                .contains(DecidedBy.attorney("Ann Hale"));
        assertThat(callers.as(ann, () -> circles.callersDecision(id, DecisionArea.MONEY, today)))
                .isEmpty();
        assertThat(callers.as(town.manager, () -> circles.callersDecision(id, DecisionArea.CARE, today)))
                .isEmpty();
    }

    @Test
    void openingAHouseholdTwiceChangesNothing() {
        var again = callers.as(town.commissioner, () -> households.open(id, Optional.empty(), Optional.empty()));

        assertThat(again.organisation()).isEqualTo(peggy.organisation());
        assertThat(again.user()).contains(peggy.actor());
    }
}
