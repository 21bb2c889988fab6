package care.mainstay.people.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.kernel.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What the person and their circle see: the person all that is theirs, the circle what was shared, item by item. */
@MainstayTest
class SharingTest extends PeggyAndAnn {

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
        theProviderTakesHerOn();

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

        theProviderTakesHerOn();

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
