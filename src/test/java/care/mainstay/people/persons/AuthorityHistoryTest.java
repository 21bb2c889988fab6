package care.mainstay.people.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** On whose word somebody decides, and why somebody no longer sees: written down each time, and never over. */
@MainstayTest
class AuthorityHistoryTest extends PeggyAndAnn {

    @Test
    void whoSawTheDocumentStaysWrittenDownWhoeverChangesTheTelephoneNumber() {
        theProviderTakesHerOn();
        var bill = attorney();

        callers.as(town.manager, () -> circles.change(bill, ringing(billHolds(), "01632 960 001")));

        assertThat(verifiedBy(bill)).isEqualTo(town.commissioner.actor().value());
        assertThat(standings(bill)).hasSize(1);
    }

    @Test
    void everyWordAboutWhatSomebodyMayDecideStaysWithWhoWroteIt() {
        theProviderTakesHerOn();
        var bill = attorney();

        callers.as(town.manager, () -> circles.change(bill, CircleMember.Details.of("Bill Hale", "son")));

        assertThat(standings(bill))
                .extracting(StandingRecord::authority)
                .containsExactly(HeldAuthority.NONE, HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY);
        assertThat(standings(bill))
                .extracting(StandingRecord::recordedBy)
                .containsExactly(town.manager.actor(), town.commissioner.actor());
        assertThat(standings(bill).get(1).verifiedOn()).contains(today());
    }

    @Test
    void whoStoppedSharingAndWhyIsKeptWithWhatEnded() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(peggy, () -> sharing.stop(annsEntry, peggyDecided(), "We have fallen out"));

        assertThat(endings()).singleElement().satisfies(ending -> {
            assertThat(ending.decision()).contains(peggyDecided());
            assertThat(ending.why()).isEqualTo("We have fallen out");
            assertThat(ending.recordedBy()).isEqualTo(peggy.actor());
        });
    }

    @Test
    void aChoiceThatTakesThePlaceOfAnotherIsItsEnd() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.NOTES), peggyDecided()));

        assertThat(endings())
                .singleElement()
                .satisfies(ending -> assertThat(ending.decision()).contains(peggyDecided()));
    }

    @Test
    void whoLeavesTheCircleLeavesOnSomebodysWord() {
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        assertThatThrownBy(
                        () -> callers.as(town.commissioner, () -> circles.leave(annsEntry, today().minusDays(1), " ")))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.leaves-without-reason"));
        assertThat(keepersOpenTo(ann, "circle")).isNotEmpty();
        callers.as(
                town.commissioner,
                () -> circles.leave(annsEntry, today().minusDays(1), "Peggy asked for it on the phone"));

        assertThat(standings(annsEntry)).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo("Peggy asked for it on the phone");
            assertThat(left.until()).contains(today().minusDays(1));
            assertThat(left.recordedBy()).isEqualTo(town.commissioner.actor());
        });
        assertThat(endings())
                .singleElement()
                .satisfies(ending ->
                        assertThat(ending.why()).isEqualTo("No longer in the circle: Peggy asked for it on the phone"));
    }

    @Test
    void nobodyCanChangeWhatWasWrittenDownAndAMemberDoesNotMeetIt() {
        attorney();
        callers.as(
                town.commissioner,
                () -> circles.leave(annsEntry, today().minusDays(1), "Peggy asked for it on the phone"));

        assertThat(callers.as(ann, () -> circles.standings(id))).isEmpty();
        for (var statement : List.of(
                "update persons.circle_standing set why = 'x'",
                "delete from persons.circle_standing",
                "update persons.share_ending set why = 'x'",
                "delete from persons.share_ending")) {
            assertThatThrownBy(() ->
                            within(town.commissioner, () -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aFormFilledInFromDetailsThatNoLongerStandIsRefusedWithWhatStands() {
        var opened = callers.as(town.commissioner, () -> circles.find(annsEntry))
                .orElseThrow()
                .details();
        callers.as(
                town.commissioner, () -> circles.change(annsEntry, opened.version(), ringing(opened, "01632 960 001")));

        assertThatThrownBy(() -> callers.as(
                        town.commissioner,
                        () -> circles.change(annsEntry, opened.version(), ringing(opened, "01632 960 999"))))
                .isInstanceOfSatisfying(Refused.class, why -> {
                    assertThat(why.code()).isEqualTo("persons.member-changed-since");
                    assertThat(why.problems().get(0).words()).contains("01632 960 001");
                });
        assertThat(callers.as(town.commissioner, () -> circles.find(annsEntry))
                        .orElseThrow()
                        .details()
                        .phone())
                .contains("01632 960 001");
    }

    private CircleMemberId attorney() {
        return callers.as(town.commissioner, () -> circles.add(id, billHolds()));
    }

    private CircleMember.Details billHolds() {
        return CircleMember.Details.of("Bill Hale", "son").holding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY, today());
    }

    private static CircleMember.Details ringing(CircleMember.Details known, String phone) {
        return new CircleMember.Details(
                known.name(),
                known.relationship(),
                Optional.of(phone),
                known.email(),
                known.emergencyContact(),
                known.unpaidCarer(),
                known.authority(),
                known.areas(),
                known.scopeWords(),
                known.verifiedOn(),
                known.until());
    }

    private List<StandingRecord> standings(CircleMemberId member) {
        return callers.as(town.commissioner, () -> circles.standings(id)).stream()
                .filter(standing -> standing.member().equals(member))
                .toList();
    }

    private List<Share.Ending> endings() {
        return callers.as(town.commissioner, () -> sharing.of(id)).stream()
                .flatMap(share -> share.ending().stream())
                .toList();
    }

    private UUID verifiedBy(CircleMemberId member) {
        return within(
                town.commissioner,
                () -> jdbc.sql("select verified_by from persons.circle_member where id = ?")
                        .param(member.value())
                        .query(UUID.class)
                        .single());
    }

    private <T> T within(Caller caller, Supplier<T> work) {
        return callers.as(caller, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }
}
