package care.mainstay.care.referrals;

import static care.mainstay.care.referrals.PeggysReferrals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What follows when a provider has taken somebody on: assessment, support, pauses and the end, on the database. */
@MainstayTest
class TakenOnTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Persons persons;

    @Autowired
    private Circles circles;

    @Autowired
    private Sharing sharing;

    @Autowired
    private AccessGrants grants;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    private PeggysReferrals peggys;
    private Neighbourhood town;
    private PersonId peggy;

    @BeforeEach
    void somebodyTheCouncilKnows() {
        peggys = new PeggysReferrals(application);
        town = peggys.town;
        peggy = peggys.peggy;
    }

    @Test
    void aProviderThatDeclinedOneReferralStillSeesThePersonItAlreadySupports() {
        peggys.active();
        var second = peggys.offered();

        callers.as(
                town.manager,
                () -> referrals.decline(second, DeclineReason.NO_CAPACITY, peggys.now("No evenings left")));

        assertThat(callers.as(town.manager, () -> persons.find(peggy))).isPresent();
    }

    @Test
    void acceptingMakesTheProviderAKeeperAndOpensItsRecordsToTheCouncil() {
        var id = peggys.accepted();

        assertThat(callers.as(town.manager, () -> persons.keepers(peggy)))
                .extracting(Persons.Keeper::organisation)
                .containsExactlyInAnyOrder(town.council(), town.provider());
        callers.as(town.manager, () -> {
            referrals.beginAssessment(id, peggys.now(""));
            referrals.recordAssessment(id, peggys.assessment(CareActOutcome.A));
        });
        assertThat(callers.as(town.commissioner, () -> referrals.assessments(peggy)))
                .as("the provider’s assessment, seen by the council")
                .hasSize(1);
        assertThat(callers.as(town.otherManager, () -> referrals.assessments(peggy)))
                .isEmpty();
    }

    @Test
    void aPlanRestsOnAnAssessment() {
        var id = peggys.accepted();

        callers.as(town.manager, () -> {
            referrals.beginAssessment(id, peggys.now(""));
            assertRefused("referrals.planning-without-assessment", () -> referrals.beginPlanning(id, peggys.now("")));
        });
    }

    @Test
    void supportPausesForHospitalAndResumes() {
        var id = peggys.active();

        callers.as(town.manager, () -> {
            referrals.pause(id, PauseReason.HOSPITAL, peggys.now("Chest infection"));
            assertThat(referrals.find(id).orElseThrow().state()).isEqualTo(ReferralState.PAUSED);
            assertRefused("referrals.already-started", () -> referrals.activate(id, peggys.now("")));
            referrals.resume(id, peggys.now("Home again"));
            assertThat(referrals.find(id).orElseThrow().state()).isEqualTo(ReferralState.ACTIVE);
        });
    }

    @Test
    void anEndingThatIsCalledOffIsForgottenAsAReason() {
        var id = peggys.active();

        callers.as(town.manager, () -> {
            referrals.beginEnding(id, EndReason.NO_LONGER_NEEDED, peggys.now("She does it all herself"));
            assertThat(referrals.find(id).orElseThrow().endReason()).contains(EndReason.NO_LONGER_NEEDED);
            referrals.callOffEnding(id, peggys.now("A bad week"));
            assertThat(referrals.find(id).orElseThrow().endReason()).isEmpty();
        });
    }

    @Test
    void afterTheEndingEachKeepsWhatItKeptAndTheProviderSeesNothingNewOfTheCouncils() {
        var id = peggys.active();

        callers.as(
                town.manager,
                () -> referrals.end(id, EndReason.NO_LONGER_NEEDED, peggys.now("She does it all herself")));

        var ended = peggys.seenBy(town.manager, id);
        assertThat(ended.state()).isEqualTo(ReferralState.ENDED);
        assertThat(ended.startedOn()).contains(peggys.today());
        assertThat(ended.endedOn()).contains(peggys.today());
        assertThat(callers.as(town.manager, () -> referrals.assessments(peggy)))
                .as("the provider keeps its own")
                .hasSize(1);
        assertThat(callers.as(town.commissioner, () -> referrals.assessments(peggy)))
                .as("the council loses nothing")
                .hasSize(1);
        var later = peggys.drafted();
        callers.as(town.commissioner, () -> referrals.send(later, town.otherProvider(), peggys.now("")));
        callers.as(town.otherManager, () -> {
            referrals.accept(later, peggys.now(""));
            referrals.beginAssessment(later, peggys.now(""));
        });
        callers.as(town.commissioner, () -> referrals.recordAssessment(later, peggys.assessment(CareActOutcome.C)));
        assertThat(callers.as(town.manager, () -> referrals.assessments(peggy)))
                .as("the council’s later assessment is not the former provider’s business")
                .hasSize(1);
        assertThat(callers.as(town.otherManager, () -> referrals.assessments(peggy)))
                .as("nor are the former provider’s records the next one’s")
                .extracting(Assessment::keeper)
                .containsExactly(town.council());
    }

    @Test
    void aFormerProviderKnowsThePersonAsItLeftThemAndChangesNothing() {
        var id = peggys.active();
        callers.as(town.manager, () -> circles.add(peggy, CircleMember.Details.of("Ann Hale", "daughter")));
        var daughter = callers.as(town.manager, () -> circles.of(peggy)).get(0);
        callers.as(
                town.manager,
                () -> referrals.end(id, EndReason.NO_LONGER_NEEDED, peggys.now("She does it all herself")));

        callers.as(town.commissioner, () -> persons.change(peggy, hiddenAway()));

        var known = callers.as(town.manager, () -> persons.find(peggy)).orElseThrow();
        assertThat(known.isFormer()).isTrue();
        assertThat(known.details().address()).isEqualTo(Address.UNKNOWN);
        assertThat(callers.as(town.manager, () -> persons.names(Set.of(peggy)))).containsKey(peggy);
        assertThat(callers.as(town.manager, () -> persons.search("Hale", 10))).isEmpty();
        assertThat(callers.as(town.manager, () -> circles.of(peggy))).isEmpty();
        assertThat(callers.as(town.manager, () -> sharing.of(peggy))).isEmpty();
        callers.as(town.manager, () -> {
            assertRefused("persons.unknown", () -> persons.change(peggy, PersonDetails.named("Margaret", "Hale")));
            assertRefused("persons.unknown", () -> circles.add(peggy, CircleMember.Details.of("Tom Brandt", "friend")));
            assertRefused(
                    "persons.not-in-the-circle",
                    () -> circles.leave(daughter.id(), peggys.today(), "She has moved away"));
            assertRefused(
                    "referrals.part-is-over",
                    () -> referrals.draft(new NewReferral(Optional.empty(), peggy, peggys.request()), peggys.now("")));
        });
        assertThat(callers.as(town.commissioner, () -> persons.find(peggy))
                        .orElseThrow()
                        .details())
                .isEqualTo(hiddenAway());
    }

    @Test
    void aFormerProviderOpensTheDoorToNobodyNotEvenToItself() {
        var id = peggys.active();
        callers.as(town.manager, () -> referrals.end(id, EndReason.NO_LONGER_NEEDED, peggys.now("")));

        callers.as(
                town.manager,
                () -> grants.open(AccessGrants.Grant.toOrganisation(
                        town.provider(),
                        peggy,
                        Purpose.DIRECT_CARE,
                        clock.instant().minusSeconds(60),
                        new EvidenceRef("visits.visit", UUID.randomUUID()))));

        assertThat(callers.as(town.manager, () -> circles.of(peggy))).isEmpty();
        assertThat(callers.as(town.manager, () -> persons.find(peggy))
                        .orElseThrow()
                        .isFormer())
                .isTrue();
        assertThatThrownBy(() -> callers.as(
                        town.manager,
                        () -> persons.keep(
                                peggy,
                                Purpose.DIRECT_CARE,
                                clock.instant(),
                                new EvidenceRef("referrals.referral", UUID.randomUUID()))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoIsReferredAgainIsKnownAgain() {
        var first = peggys.active();
        callers.as(town.manager, () -> referrals.end(first, EndReason.NO_LONGER_NEEDED, peggys.now("")));
        callers.as(town.commissioner, () -> persons.change(peggy, hiddenAway()));

        peggys.accepted();

        assertThat(callers.as(town.manager, () -> persons.find(peggy))
                        .orElseThrow()
                        .details())
                .isEqualTo(hiddenAway());
    }

    @Test
    void onceSupportIsPrivateTheCouncilSeesNothingNew() {
        var councils = peggys.active();
        var own = callers.as(
                town.manager,
                () -> referrals.draft(
                        new NewReferral(Optional.empty(), peggy, peggys.request(AfterAFall.BREAKFAST)),
                        peggys.now("")));
        callers.as(town.manager, () -> {
            referrals.accept(own, peggys.now(""));
            referrals.end(councils, EndReason.NO_LONGER_NEEDED, peggys.now("Her family pays from now on"));
            referrals.beginAssessment(own, peggys.now(""));
            referrals.recordAssessment(own, peggys.assessment(CareActOutcome.C));
        });

        assertThat(callers.as(town.manager, () -> persons.find(peggy))
                        .orElseThrow()
                        .isFormer())
                .isFalse();
        assertThat(callers.as(town.manager, () -> referrals.assessments(peggy))).hasSize(2);
        assertThat(callers.as(town.commissioner, () -> referrals.assessments(peggy)))
                .as("what was written while the council arranged it")
                .extracting(Assessment::referral)
                .containsExactly(councils);
    }

    @Test
    void theLastKeeperOfARecordGoesOnKeepingIt() {
        var george =
                callers.as(town.manager, () -> persons.register(NewPerson.of(PersonDetails.named("George", "Webb"))));
        var own = callers.as(
                town.manager,
                () -> referrals.draft(
                        new NewReferral(Optional.empty(), george, peggys.request(AfterAFall.BREAKFAST)),
                        peggys.now("")));
        callers.as(town.manager, () -> {
            referrals.accept(own, peggys.now(""));
            referrals.beginAssessment(own, peggys.now(""));
            referrals.recordAssessment(own, peggys.assessment(CareActOutcome.A));
            referrals.beginPlanning(own, peggys.now(""));
            referrals.activate(own, peggys.now(""));
            referrals.end(own, EndReason.NO_LONGER_NEEDED, peggys.now(""));
        });

        assertThat(callers.as(town.manager, () -> persons.find(george))
                        .orElseThrow()
                        .isFormer())
                .as("nobody else keeps his record, so nobody else could ever refer him again")
                .isFalse();
    }

    private static PersonDetails hiddenAway() {
        return PersonDetails.named("Margaret", "Hale")
                .living(new Address(List.of("The Refuge"), Optional.of("WM1 1AA")));
    }

    @Test
    void everyStepIsKeptWithWhoWhenAndWhy() {
        var id = peggys.active();
        callers.as(town.manager, () -> referrals.end(id, EndReason.HANDED_BACK, peggys.now("Our van is gone")));

        var history = callers.as(town.commissioner, () -> referrals.history(id));

        assertThat(history)
                .extracting(Transition::to)
                .containsExactly(
                        ReferralState.DRAFT,
                        ReferralState.SENT,
                        ReferralState.OFFERED,
                        ReferralState.ACCEPTED,
                        ReferralState.IN_ASSESSMENT,
                        ReferralState.PLANNING,
                        ReferralState.ACTIVE,
                        ReferralState.ENDING,
                        ReferralState.HANDED_BACK);
        assertThat(history).isSortedAccordingTo(java.util.Comparator.comparing(Transition::happenedAt));
    }

    @Test
    void theCouncilsAssessmentDecidesWhatIsEligible() {
        var id = peggys.accepted();
        callers.as(town.commissioner, () -> {
            referrals.beginAssessment(id, peggys.now(""));
            referrals.recordAssessment(id, peggys.assessment(CareActOutcome.A, CareActOutcome.B));
        });
        callers.as(
                town.manager,
                () -> referrals.recordAssessment(
                        id, peggys.assessment(CareActOutcome.C, CareActOutcome.D, CareActOutcome.E)));

        assertThat(callers.as(town.manager, () -> referrals.eligibleNeeds(peggy)))
                .containsExactlyInAnyOrder(CareActOutcome.A, CareActOutcome.B);
    }

    @Test
    void carersWhoDoNotVisitSeeNoReferral() {
        var id = peggys.accepted();

        assertThat(callers.as(town.carer, () -> referrals.find(id))).isEmpty();
        assertThat(callers.as(town.carer, () -> referrals.inbox(EnumSet.allOf(ReferralState.class))))
                .isEmpty();
    }
}
