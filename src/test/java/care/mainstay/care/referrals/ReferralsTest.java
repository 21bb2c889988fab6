package care.mainstay.care.referrals;

import static care.mainstay.care.referrals.PeggysReferrals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a referral is written, sent and answered, and who sees it on the way, on the database. */
@MainstayTest
class ReferralsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Persons persons;

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
    void aReferralCarriesThePersonsOwnWords() {
        var referral = peggys.seenBy(town.commissioner, peggys.drafted());

        assertThat(referral.state()).isEqualTo(ReferralState.DRAFT);
        assertThat(referral.request()).isEqualTo(peggys.request(AfterAFall.BREAKFAST));
        assertThat(referral.provider()).isEmpty();
    }

    @Test
    void aDraftIsNobodyElses() {
        var id = peggys.drafted();

        assertThat(callers.as(town.manager, () -> referrals.find(id))).isEmpty();
        assertThat(callers.as(town.manager, () -> referrals.inbox(EnumSet.allOf(ReferralState.class))))
                .isEmpty();
    }

    @Test
    void whatIsSentSaysWhatThePersonWants() {
        var id = callers.as(
                town.commissioner,
                () -> referrals.draft(new NewReferral(Optional.empty(), peggy, peggys.request()), peggys.now("")));

        callers.as(
                town.commissioner,
                () -> assertRefused("referrals.no-intent", () -> referrals.send(id, town.provider(), peggys.now(""))));
    }

    @Test
    void sendingOpensThePersonToTheProviderAndToNoOther() {
        var id = peggys.offered();

        assertThat(peggys.seenBy(town.manager, id).state()).isEqualTo(ReferralState.OFFERED);
        assertThat(callers.as(town.manager, () -> persons.find(peggy))).isPresent();
        assertThat(callers.as(town.manager, () -> referrals.inbox(Set.of(ReferralState.OFFERED))))
                .extracting(Referral::id)
                .containsExactly(id);
        assertThat(callers.as(town.otherManager, () -> referrals.find(id))).isEmpty();
        assertThat(callers.as(town.otherManager, () -> persons.find(peggy))).isEmpty();
        assertThat(callers.as(town.otherManager, () -> referrals.history(id))).isEmpty();
    }

    @Test
    void aProviderThatDeclinedNoLongerSeesThePersonOrTheReferral() {
        var id = peggys.offered();

        callers.as(
                town.manager, () -> referrals.decline(id, DeclineReason.NO_CAPACITY, peggys.now("Two carers are off")));

        assertThat(callers.as(town.manager, () -> persons.find(peggy))).isEmpty();
        assertThat(callers.as(town.manager, () -> referrals.find(id))).isEmpty();
        assertThat(callers.as(town.manager, () -> referrals.forPerson(peggy))).isEmpty();
        var council = peggys.seenBy(town.commissioner, id);
        assertThat(council.state()).isEqualTo(ReferralState.DECLINED);
        assertThat(council.provider()).isEmpty();
        var last = callers.as(town.commissioner, () -> referrals.history(id));
        assertThat(last.get(last.size() - 1)).satisfies(step -> {
            assertThat(step.to()).isEqualTo(ReferralState.DECLINED);
            assertThat(step.actingOrganisation()).isEqualTo(town.provider());
            assertThat(step.recordedBy()).isEqualTo(town.manager.actor());
            assertThat(step.reasonWords()).contains("We have no carers free");
            assertThat(step.words()).isEqualTo("Two carers are off");
        });
    }

    @Test
    void aDeclineSaysWhy() {
        var id = peggys.offered();

        callers.as(
                town.manager,
                () -> assertRefused(
                        "referrals.reason-without-words",
                        () -> referrals.decline(id, DeclineReason.OTHER, peggys.now("  "))));
        assertThat(peggys.seenBy(town.manager, id).state()).isEqualTo(ReferralState.OFFERED);
    }

    @Test
    void theNextProviderDoesNotLearnWhoDeclinedBefore() {
        var id = peggys.offered();
        callers.as(
                town.manager, () -> referrals.decline(id, DeclineReason.NO_CAPACITY, peggys.now("Two carers are off")));

        callers.as(town.commissioner, () -> referrals.send(id, town.otherProvider(), peggys.now("")));

        assertThat(callers.as(town.otherManager, () -> referrals.history(id)))
                .extracting(Transition::to)
                .containsExactly(ReferralState.OFFERED);
        assertThat(callers.as(town.manager, () -> referrals.find(id))).isEmpty();
    }

    @Test
    void onlyTheProviderItWasOfferedToAnswers() {
        var id = peggys.offered();

        callers.as(
                town.commissioner,
                () -> assertRefused("referrals.step-not-yours", () -> referrals.accept(id, peggys.now(""))));
        callers.as(
                town.otherManager,
                () -> assertRefused("referrals.unknown", () -> referrals.accept(id, peggys.now(""))));
    }

    @Test
    void theSameReferralIsNotAnsweredTwice() {
        var id = peggys.accepted();

        callers.as(
                town.manager,
                () -> assertRefused("referrals.step-not-possible", () -> referrals.accept(id, peggys.now(""))));
        callers.as(
                town.manager,
                () -> assertRefused(
                        "referrals.step-not-possible",
                        () -> referrals.decline(id, DeclineReason.OTHER, peggys.now("changed our mind"))));
    }

    @Test
    void whoeverAsksAProviderDirectlyIsTakenOnWithoutACouncil() {
        var george =
                callers.as(town.manager, () -> persons.register(NewPerson.of(PersonDetails.named("George", "Webb"))));
        var id = callers.as(
                town.manager,
                () -> referrals.draft(
                        new NewReferral(Optional.empty(), george, peggys.request(AfterAFall.BREAKFAST)),
                        peggys.now("")));

        callers.as(town.manager, () -> {
            assertRefused("referrals.kept-by-provider", () -> referrals.send(id, town.otherProvider(), peggys.now("")));
            referrals.accept(id, peggys.now(""));
        });

        var referral = peggys.seenBy(town.manager, id);
        assertThat(referral.provider()).contains(town.provider());
        assertThat(referral.commissioner()).isEmpty();
        assertThat(callers.as(town.commissioner, () -> referrals.find(id))).isEmpty();
    }

    @Test
    void aStepIsNeitherInTheFutureNorBeforeTheLast() {
        var id = peggys.offered();

        callers.as(town.manager, () -> {
            assertRefused(
                    "referrals.step-in-the-future",
                    () -> referrals.accept(id, WhenAndWhy.at(clock.instant().plusSeconds(3_600))));
            assertRefused(
                    "referrals.step-before-the-last",
                    () -> referrals.accept(id, WhenAndWhy.at(clock.instant().minusSeconds(3_600))));
        });
    }

    @Test
    void aReferralForSomebodyOneDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> callers.as(
                        town.otherManager,
                        () -> referrals.draft(
                                new NewReferral(Optional.empty(), peggy, peggys.request()), peggys.now(""))))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("referrals.person-unknown"));
    }

    @Test
    void aReferralIsSentToProvidersOnly() {
        var id = peggys.drafted();

        callers.as(
                town.commissioner,
                () -> assertRefused(
                        "referrals.not-a-provider",
                        () -> referrals.send(id, town.inspector.organisation(), peggys.now(""))));
    }

    @Test
    void whatWasSentIsNotRewritten() {
        var id = peggys.offered();

        callers.as(
                town.commissioner,
                () -> assertRefused(
                        "referrals.no-longer-a-draft",
                        () -> referrals.redraft(id, peggys.request(AfterAFall.BREAKFAST))));
    }
}
