package care.mainstay.care.referrals;

import static care.mainstay.care.referrals.PeggysReferrals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.Persons;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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
    private Callers callers;

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
                .as("the provider's assessment, seen by the council")
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
                .as("the council's later assessment is not the former provider's business")
                .hasSize(1);
        assertThat(callers.as(town.otherManager, () -> referrals.assessments(peggy)))
                .as("nor are the former provider's records the next one's")
                .extracting(Assessment::keeper)
                .containsExactly(town.council());
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
