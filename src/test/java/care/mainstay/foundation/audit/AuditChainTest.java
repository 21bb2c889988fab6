package care.mainstay.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail against somebody who has the database to themselves. */
@MainstayTest
class AuditChainTest {

    private static final AuditReading.Question EVERYTHING =
            new AuditReading.Question(Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditReading reading;

    @Autowired
    private AuditChain chain;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TestDatabase database;

    private Caller keeper;

    @BeforeEach
    void aTrailOfThreeSealedBatches() {
        var organisation = new OrganisationId(UUID.randomUUID());
        keeper = Caller.system(organisation, Installation.MAINSTAY);
        callers.as(
                Installation.ITSELF,
                () -> organisations.register(new Organisation(
                        organisation, Organisation.Kind.PROVIDER, "Larkfield Homecare", Optional.empty())));
        for (int batch = 0; batch < 3; batch++) {
            callers.as(keeper, () -> {
                for (int i = 0; i < 4; i++) {
                    trail.wrote("visit.record", new EvidenceRef("visits.visit", UUID.randomUUID()), Optional.empty());
                }
                assertThat(chain.seal()).isEqualTo(4);
            });
        }
    }

    private AuditChain.Verification verify() {
        return verify(Optional.empty());
    }

    private AuditChain.Verification verify(Optional<AuditChain.Head> keptElsewhere) {
        return callers.as(keeper, () -> chain.verify(keptElsewhere));
    }

    /** What somebody with the owner's password could do, past every rule. */
    private void tamper(String command) throws SQLException {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(command.replace(":keeper", "'" + keeper.organisation() + "'"));
        }
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().batches()).isEqualTo(3);
        assertThat(verify().entries()).isEqualTo(12);
        assertThat(verify().unsealed()).isZero();
    }

    @Test
    void manyEntriesOfOneActStandInTheirOrderAndAreSealedLikeAnyOthers() {
        var person = new PersonId(UUID.randomUUID());
        var many = List.of(
                new AuditTrail.Written(new EvidenceRef("visits.visit", new UUID(7, 3)), Optional.of(person)),
                new AuditTrail.Written(new EvidenceRef("visits.visit", new UUID(7, 1)), Optional.empty()),
                new AuditTrail.Written(new EvidenceRef("visits.visit", new UUID(7, 2)), Optional.of(person)));

        callers.as(keeper, () -> trail.wroteAll("visit.record-many", many));
        callers.as(keeper, () -> trail.wroteAll("visit.record-many", List.of()));

        var latest = callers.as(keeper, () -> reading.latest(EVERYTHING, Long.MAX_VALUE, 3));
        assertThat(latest)
                .extracting(entry -> entry.subject().orElseThrow())
                .containsExactly(
                        many.get(2).subject().toString(),
                        many.get(1).subject().toString(),
                        many.get(0).subject().toString());
        assertThat(latest)
                .extracting(AuditReading.Entry::people)
                .containsExactly(List.of(person), List.of(), List.of(person));
        assertThat(latest).allMatch(AuditReading.Entry::write);
        assertThat(callers.as(keeper, chain::seal)).isEqualTo(3);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void sealingAgainSealsNothingTwice() {
        assertThat(callers.as(keeper, chain::seal)).isZero();
        assertThat(verify().batches()).isEqualTo(3);
    }

    @Test
    void anEntryThatCommittedBelowSealedOnesIsSealedOnceHoweverLongMainstayWasOffSince() throws SQLException {
        tamper("create table if not exists public.kept_aside as select * from audit.entry limit 0");
        tamper("""
                with gone as (delete from audit.entry
                    where id = (select min(id) from audit.entry where organisation_id = :keeper) returning *)
                insert into public.kept_aside select * from gone
                """);
        tamper("update audit.batch set entry_ids = entry_ids[2:] where organisation_id = :keeper and number = 1");
        tamper("update audit.batch set sealed_at = sealed_at - interval '5 days' where organisation_id = :keeper");

        tamper("insert into audit.entry overriding system value select * from public.kept_aside");
        tamper("drop table public.kept_aside");

        assertThat(callers.as(keeper, chain::seal))
                .as("sealed just before the stop")
                .isEqualTo(1);
        tamper("update audit.batch set sealed_at = sealed_at - interval '3 days'"
                + " where organisation_id = :keeper and number = 4");
        callers.as(
                keeper,
                () -> trail.wrote(
                        "visit.record", new EvidenceRef("visits.visit", UUID.randomUUID()), Optional.empty()));
        assertThat(callers.as(keeper, chain::seal)).as("and nothing twice").isEqualTo(1);
        assertThat(callers.as(keeper, chain::seal)).isZero();
    }

    @Test
    void aBatchThatClaimsToHaveReachedFurtherIsFound() throws SQLException {
        tamper("update audit.batch set reached = reached + 100 where organisation_id = :keeper and number = 3");

        assertThat(verify().findings()).singleElement().asString().contains("batch 3 was changed");
    }

    @Test
    void aChangedEntryIsFound() throws SQLException {
        tamper(
                "update audit.entry set action = 'visit.cancel' where id = (select min(id) from audit.entry where organisation_id = :keeper)");

        assertThat(verify().findings()).singleElement().asString().contains("batch 1 was changed");
    }

    @Test
    void aPageThatShowedManyIsOneEntryWhichEachOfThemLeadsTo() {
        var peggy = new PersonId(UUID.randomUUID());
        var george = new PersonId(UUID.randomUUID());

        callers.as(keeper, () -> trail.read("/today", Optional.empty(), List.of(peggy, george, peggy)));
        callers.as(keeper, () -> trail.read("/people", Optional.empty(), List.of(george)));

        assertThat(about(peggy)).extracting(AuditReading.Entry::action).containsExactly("/today");
        assertThat(about(george)).extracting(AuditReading.Entry::action).containsExactly("/people", "/today");
        assertThat(about(peggy).get(0).people()).containsExactlyInAnyOrder(peggy, george);
        assertThat(about(new PersonId(UUID.randomUUID()))).isEmpty();
    }

    private List<AuditReading.Entry> about(PersonId person) {
        var question =
                new AuditReading.Question(Optional.of(person), Optional.of(Installation.MAINSTAY), Optional.empty());
        return callers.as(keeper, () -> reading.latest(question, Long.MAX_VALUE, 10));
    }

    @Test
    void nobodyFindsEntriesOfAnotherOrganisationByThePerson() {
        var peggy = new PersonId(UUID.randomUUID());
        callers.as(keeper, () -> trail.read("/today", Optional.empty(), List.of(peggy)));

        var elsewhere = Caller.system(new OrganisationId(UUID.randomUUID()), Installation.MAINSTAY);

        var question = new AuditReading.Question(Optional.of(peggy), Optional.empty(), Optional.empty());
        assertThat(callers.as(elsewhere, () -> reading.latest(question, Long.MAX_VALUE, 10)))
                .isEmpty();
    }

    @Test
    void onePersonTakenOffAPageThatShowedManyIsFound() throws SQLException {
        callers.as(
                keeper,
                () -> trail.read(
                        "/today",
                        Optional.empty(),
                        List.of(new PersonId(UUID.randomUUID()), new PersonId(UUID.randomUUID()))));
        callers.as(keeper, chain::seal);
        assertThat(verify().findings()).isEmpty();

        tamper("update audit.entry set people = people[2:] where organisation_id = :keeper and action = '/today'");

        assertThat(verify().findings()).singleElement().asString().contains("batch 4 was changed");
    }

    @Test
    void whatWaitsToBeSealedIsCountedSinceItsOldest() {
        assertThat(sealing().waiting()).isZero();
        assertThat(sealing().waitingSince()).isEmpty();
        assertThat(sealing().sealedAt()).isPresent();

        callers.as(keeper, () -> trail.read("/today", Optional.empty(), List.of(new PersonId(UUID.randomUUID()))));

        assertThat(sealing().waiting()).isEqualTo(1);
        assertThat(sealing().waitingSince()).isPresent();
    }

    private AuditChain.Sealing sealing() {
        return callers.as(keeper, chain::sealing);
    }

    @Test
    void aMissingEntryIsFound() throws SQLException {
        tamper("delete from audit.entry where id = (select max(id) from audit.entry where organisation_id = :keeper)");

        assertThat(verify().findings()).singleElement().asString().contains("of batch 3 is missing");
    }

    @Test
    void entriesPutInAnotherOrderAreFound() throws SQLException {
        tamper("""
                update audit.batch set entry_ids = (select array_agg(id order by id desc) from unnest(entry_ids) id)
                where organisation_id = :keeper and number = 2
                """);

        assertThat(verify().findings()).singleElement().asString().contains("batch 2 was changed");
    }

    @Test
    void aBatchTakenOutOfTheMiddleIsFound() throws SQLException {
        tamper("delete from audit.batch where organisation_id = :keeper and number = 2");

        assertThat(verify().findings()).first().asString().contains("batch 2 is missing");
    }

    @Test
    void aTrailCutOffAtTheEndIsFoundByAHeadKeptElsewhere() throws SQLException {
        var head = callers.as(keeper, chain::head);
        tamper("delete from audit.batch where organisation_id = :keeper and number = 3");

        assertThat(verify().findings()).isEmpty();
        assertThat(verify(head).findings()).singleElement().asString().contains("cut off");
    }

    @Test
    void aChainRebuiltFromTheStartIsFoundByAHeadKeptElsewhere() throws SQLException {
        var head = callers.as(keeper, chain::head);
        tamper("delete from audit.batch where organisation_id = :keeper");
        tamper("update audit.entry set action = 'visit.cancel' where organisation_id = :keeper");
        callers.as(keeper, () -> {
            chain.seal();
            trail.wrote("visit.record", new EvidenceRef("visits.visit", UUID.randomUUID()), Optional.empty());
            chain.seal();
            trail.wrote("visit.record", new EvidenceRef("visits.visit", UUID.randomUUID()), Optional.empty());
            chain.seal();
        });

        assertThat(verify().findings()).isEmpty();
        assertThat(verify(head).findings())
                .singleElement()
                .asString()
                .contains("not the one whose head was kept elsewhere");
    }
}
