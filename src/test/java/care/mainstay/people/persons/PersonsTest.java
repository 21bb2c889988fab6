package care.mainstay.people.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.Neighbourhood;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class PersonsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Persons persons;

    @Autowired
    private Callers callers;

    @Autowired
    private AccessGrants grants;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Neighbourhood town;

    @BeforeEach
    void aNeighbourhood() {
        town = new Neighbourhood(application);
    }

    private PersonId registeredByTheCouncil(PersonDetails details) {
        return callers.as(town.commissioner, () -> persons.register(NewPerson.of(details)));
    }

    private static PersonDetails peggy() {
        return PersonDetails.named("Margaret", "Hale")
                .knownAs("Peggy")
                .born(LocalDate.of(1938, 3, 14))
                .living(Address.of(List.of("4 Mill Lane", "Westmere"), "wm42qf").at(Place.read("54.21", "-3.95")));
    }

    @Test
    void whatWasRegisteredIsFoundAgainByWhoeverRegisteredIt() {
        var id = registeredByTheCouncil(peggy());

        var found = callers.as(town.commissioner, () -> persons.find(id)).orElseThrow();

        assertThat(found.details()).isEqualTo(peggy());
        assertThat(found.details().address().postcode()).contains("WM4 2QF");
        assertThat(callers.as(town.commissioner, () -> persons.keepers(id)))
                .extracting(Persons.Keeper::organisation)
                .containsExactly(town.council());
    }

    @Test
    void whereSomebodyLivesIsReadOfThoseOfWhomItIsKnown() {
        var id = registeredByTheCouncil(peggy());
        var nowhere = registeredByTheCouncil(PersonDetails.named("George", "Webb"));

        assertThat(callers.as(town.commissioner, () -> persons.places(List.of(id, nowhere))))
                .isEqualTo(Map.of(id, new Place(54_21000, -3_95000)));
        assertThat(callers.as(town.commissioner, () -> persons.places(List.of())))
                .isEmpty();
    }

    @Test
    void anotherOrganisationSeesNothingOfSomebodyItWasNotOpened() {
        var id = registeredByTheCouncil(peggy());

        callers.as(town.manager, () -> {
            assertThat(persons.find(id)).isEmpty();
            assertThat(persons.names(List.of(id))).isEmpty();
            assertThat(persons.places(List.of(id))).isEmpty();
            assertThat(persons.search("Hale", 10)).isEmpty();
            assertThat(persons.all(10)).isEmpty();
            assertThat(persons.keepers(id)).isEmpty();
        });
    }

    @Test
    void aPersonIsKnownWhileAnyKeepersRecordsAreOpenAndNoLonger() {
        var id = registeredByTheCouncil(peggy());
        var source = new EvidenceRef("referrals.offer", UUID.randomUUID());
        var now = clock.instant();
        callers.as(
                town.commissioner,
                () -> grants.open(
                        AccessGrants.Grant.toOrganisation(town.provider(), id, Purpose.DIRECT_CARE, now, source)));

        assertThat(callers.as(town.manager, () -> persons.find(id))).isPresent();
        assertThat(callers.as(town.carer, () -> persons.find(id)))
                .as("a carer sees only those opened to them by name")
                .isEmpty();

        callers.as(town.commissioner, () -> grants.close(source, clock.instant()));

        assertThat(callers.as(town.manager, () -> persons.find(id))).isEmpty();
    }

    @Test
    void nobodyBecomesAKeeperOfAStrangersRecordsByTheirOwnWord() {
        var id = registeredByTheCouncil(peggy());
        var source = new EvidenceRef("persons.person", id.value());

        assertThatThrownBy(() -> callers.as(
                        town.otherManager, () -> persons.keep(id, Purpose.DIRECT_CARE, clock.instant(), source)))
                .isInstanceOf(DataAccessException.class);

        callers.as(
                town.otherManager,
                () -> grants.open(AccessGrants.Grant.toOrganisation(
                        town.otherProvider(), id, Purpose.DIRECT_CARE, Instant.EPOCH, source)));
        assertThat(callers.as(town.otherManager, () -> persons.find(id)))
                .as("a grant to oneself opens nothing of a person one does not keep")
                .isEmpty();
    }

    @Test
    void somebodyElsesIdBroughtAlongIsNoWayIn() {
        var id = registeredByTheCouncil(peggy());

        assertThatThrownBy(() -> callers.as(town.otherManager, () -> persons.register(NewPerson.of(id, peggy()))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        callers.as(town.otherManager, () -> persons.registerAll(List.of(NewPerson.of(id, peggy())))))
                .isInstanceOf(Refused.class);
        assertThat(callers.as(town.otherManager, () -> persons.find(id))).isEmpty();
    }

    @Test
    void aTakenNhsNumberIsRefusedInTheSameWordsWhoeverHoldsIt() {
        var number = NhsNumber.parse("999 000 0018");
        registeredByTheCouncil(peggy().withNhsNumber(number));

        var ours = refusal(() ->
                registeredByTheCouncil(PersonDetails.named("Doris", "Lamb").withNhsNumber(number)));
        var theirs = refusal(() -> callers.as(
                town.otherManager,
                () -> persons.register(
                        NewPerson.of(PersonDetails.named("Doris", "Lamb").withNhsNumber(number)))));

        assertThat(ours.code()).isEqualTo("persons.nhs-number-in-use");
        assertThat(theirs.getMessage()).isEqualTo(ours.getMessage()).doesNotContain("Hale", "Margaret", "9990000018");
    }

    private static Refused refusal(Runnable act) {
        try {
            act.run();
        } catch (Refused why) {
            return why;
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void manyPeopleWithoutANumberOrUnderAProtectedNameAreKept() {
        var one = registeredByTheCouncil(PersonDetails.named("A", "Nother").underAProtectedName());
        var other = registeredByTheCouncil(PersonDetails.named("A", "Nother"));

        callers.as(town.commissioner, () -> {
            assertThat(persons.find(one).orElseThrow().details().nameProtected())
                    .isTrue();
            assertThat(persons.find(other).orElseThrow().details().nhsNumber()).isEmpty();
        });
    }

    @Test
    void registeringTheSamePeopleAgainChangesNothing() {
        var id = new PersonId(UUID.randomUUID());
        var people = List.of(NewPerson.of(id, peggy()));
        callers.as(town.commissioner, () -> persons.registerAll(people));

        callers.as(town.commissioner, () -> persons.registerAll(people));

        assertThat(callers.as(town.commissioner, () -> persons.all(10)))
                .extracting(Person::id)
                .containsExactly(id);
    }

    @Test
    void somebodyIsFoundByTheBeginningsOfNamesPostcodeOrNhsNumber() {
        var number = NhsNumber.parse("943 476 5919");
        var id = registeredByTheCouncil(peggy().withNhsNumber(number));
        registeredByTheCouncil(PersonDetails.named("Marjorie", "Halewood"));

        callers.as(town.commissioner, () -> {
            assertThat(persons.search("hale marg", 10)).extracting(Person::id).containsExactly(id);
            assertThat(persons.search("PEGGY", 10)).extracting(Person::id).containsExactly(id);
            assertThat(persons.search("wm4 2qf", 10)).extracting(Person::id).containsExactly(id);
            assertThat(persons.search("WM42QF", 10)).extracting(Person::id).containsExactly(id);
            assertThat(persons.search("943 476 5919", 10))
                    .extracting(Person::id)
                    .containsExactly(id);
            assertThat(persons.search("mar hale", 10))
                    .extracting(person -> person.details().familyName())
                    .as("the exact last name comes first")
                    .containsExactly("Hale", "Halewood");
            assertThat(persons.search("ale", 10)).isEmpty();
            assertThat(persons.search("%", 10)).isEmpty();
            assertThat(persons.search("' or 1=1 --", 10)).isEmpty();
        });
    }

    @Test
    void accentsAndApostrophesDoNotHideAnybody() {
        var id = registeredByTheCouncil(PersonDetails.named("Zoë", "O’Brien-Núñez"));

        callers.as(town.commissioner, () -> {
            assertThat(persons.search("obrien zoe", 10)).extracting(Person::id).containsExactly(id);
            assertThat(persons.search("O'Brien", 10)).extracting(Person::id).containsExactly(id);
            assertThat(persons.search("nunez", 10)).extracting(Person::id).containsExactly(id);
        });
    }

    @Test
    void aChangeOfNameIsFoundUnderTheNewOneOnly() {
        var id = registeredByTheCouncil(peggy());

        callers.as(town.commissioner, () -> persons.change(id, PersonDetails.named("Margaret", "Thornton")));

        callers.as(town.commissioner, () -> {
            assertThat(persons.search("Thornton", 10)).extracting(Person::id).containsExactly(id);
            assertThat(persons.search("Hale", 10)).isEmpty();
        });
    }

    @Test
    void aCarerReadsButDoesNotChangeWhoSomebodyIs() {
        var id = callers.as(town.manager, () -> persons.register(NewPerson.of(peggy())));
        callers.as(
                town.manager,
                () -> grants.open(AccessGrants.Grant.toUser(
                        town.provider(),
                        town.carer.actor(),
                        id,
                        Purpose.DIRECT_CARE,
                        clock.instant(),
                        Optional.empty(),
                        new EvidenceRef("visits.visit", UUID.randomUUID()))));

        assertThat(callers.as(town.carer, () -> persons.find(id))).isPresent();
        assertThatThrownBy(() -> callers.as(town.carer, () -> persons.change(id, peggy())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatSomebodyWantsKnownIsKeptInEveryVersionAndTheLatestIsShown() {
        var id = registeredByTheCouncil(peggy());
        var first = new AboutMe("My garden", "", "", "", "", AboutMe.InWhoseWords.PERSON);
        var second = new AboutMe("My garden and Tess", "", "", "", "", AboutMe.InWhoseWords.WITH_HELP);

        callers.as(town.commissioner, () -> persons.tellAboutMe(id, first));
        callers.as(town.commissioner, () -> persons.tellAboutMe(id, second));

        assertThat(callers.as(town.commissioner, () -> persons.aboutMe(id))).contains(second);
        long versions = callers.as(
                town.commissioner,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select count(*) from persons.about_me where person_id = ?")
                                .param(id.value())
                                .query(Long.class)
                                .single()));
        assertThat(versions).isEqualTo(2);
    }

    @Test
    void aRegulatorKeepsNoRecordsAboutPeople() {
        assertThat(refusal(() -> callers.as(town.inspector, () -> persons.register(NewPerson.of(peggy()))))
                        .code())
                .isEqualTo("persons.not-a-keeper");
    }

    @Test
    void aDeathIsNeitherBeforeTheBirthNorInTheFuture() {
        var id = registeredByTheCouncil(peggy());

        assertThat(refusal(() ->
                                callers.as(town.commissioner, () -> persons.recordDeath(id, LocalDate.of(1938, 3, 13))))
                        .code())
                .isEqualTo("persons.death-before-birth");
        assertThat(refusal(() -> callers.as(town.commissioner, () -> persons.recordDeath(id, LocalDate.of(2999, 1, 1))))
                        .code())
                .isEqualTo("persons.death-in-the-future");
    }
}
