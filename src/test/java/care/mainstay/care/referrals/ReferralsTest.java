package care.mainstay.care.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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

    private Neighbourhood town;
    private PersonId peggy;

    @BeforeEach
    void somebodyTheCouncilKnows() {
        town = new Neighbourhood(application);
        peggy = callers.as(
                town.commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
    }

    private WhenAndWhy now(String words) {
        return new WhenAndWhy(clock.instant(), words);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private NewReferral.Request request(OutcomeIntent... intents) {
        return new NewReferral.Request(
                FundingRoute.COUNCIL_COMMISSIONED,
                new BigDecimal("10.5"),
                today().plusDays(7),
                "Home from hospital after a fall",
                List.of(intents));
    }

    private ReferralId drafted() {
        return callers.as(
                town.commissioner,
                () -> referrals.draft(
                        new NewReferral(Optional.empty(), peggy, request(AfterAFall.BREAKFAST)), now("")));
    }

    private ReferralId offered() {
        var id = drafted();
        callers.as(town.commissioner, () -> referrals.send(id, town.provider(), now("They know the village")));
        return id;
    }

    private ReferralId accepted() {
        var id = offered();
        callers.as(town.manager, () -> referrals.accept(id, now("")));
        return id;
    }

    private ReferralId active() {
        var id = accepted();
        callers.as(town.manager, () -> {
            referrals.beginAssessment(id, now(""));
            referrals.recordAssessment(id, assessment(CareActOutcome.A, CareActOutcome.B));
            referrals.beginPlanning(id, now(""));
            referrals.activate(id, now(""));
        });
        return id;
    }

    private NewAssessment assessment(CareActOutcome... unable) {
        return new NewAssessment(
                today(),
                "Tom Brandt",
                "Ann, her daughter",
                "Knows every recipe by heart",
                "Being in her own kitchen",
                true,
                java.util.Arrays.stream(unable)
                        .map(outcome ->
                                new NewAssessment.Need(outcome, Set.of(UnableToAchieve.A), "cannot lift the kettle"))
                        .toList(),
                Set.of(Wellbeing.D),
                "She feels like a guest in her own kitchen");
    }

    private Referral seenBy(Caller caller, ReferralId id) {
        return callers.as(caller, () -> referrals.find(id)).orElseThrow();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void aReferralCarriesThePersonsOwnWords() {
        var referral = seenBy(town.commissioner, drafted());

        assertThat(referral.state()).isEqualTo(ReferralState.DRAFT);
        assertThat(referral.request()).isEqualTo(request(AfterAFall.BREAKFAST));
        assertThat(referral.provider()).isEmpty();
    }

    @Test
    void aDraftIsNobodyElses() {
        var id = drafted();

        assertThat(callers.as(town.manager, () -> referrals.find(id))).isEmpty();
        assertThat(callers.as(town.manager, () -> referrals.inbox(EnumSet.allOf(ReferralState.class))))
                .isEmpty();
    }

    @Test
    void whatIsSentSaysWhatThePersonWants() {
        var id = callers.as(
                town.commissioner, () -> referrals.draft(new NewReferral(Optional.empty(), peggy, request()), now("")));

        callers.as(
                town.commissioner,
                () -> assertRefused("referrals.no-intent", () -> referrals.send(id, town.provider(), now(""))));
    }

    @Test
    void sendingOpensThePersonToTheProviderAndToNoOther() {
        var id = offered();

        assertThat(seenBy(town.manager, id).state()).isEqualTo(ReferralState.OFFERED);
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
        var id = offered();

        callers.as(town.manager, () -> referrals.decline(id, DeclineReason.NO_CAPACITY, now("Two carers are off")));

        assertThat(callers.as(town.manager, () -> persons.find(peggy))).isEmpty();
        assertThat(callers.as(town.manager, () -> referrals.find(id))).isEmpty();
        assertThat(callers.as(town.manager, () -> referrals.forPerson(peggy))).isEmpty();
        var council = seenBy(town.commissioner, id);
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
        var id = offered();

        callers.as(
                town.manager,
                () -> assertRefused(
                        "referrals.reason-without-words", () -> referrals.decline(id, DeclineReason.OTHER, now("  "))));
        assertThat(seenBy(town.manager, id).state()).isEqualTo(ReferralState.OFFERED);
    }

    @Test
    void theNextProviderDoesNotLearnWhoDeclinedBefore() {
        var id = offered();
        callers.as(town.manager, () -> referrals.decline(id, DeclineReason.NO_CAPACITY, now("Two carers are off")));

        callers.as(town.commissioner, () -> referrals.send(id, town.otherProvider(), now("")));

        assertThat(callers.as(town.otherManager, () -> referrals.history(id)))
                .extracting(Transition::to)
                .containsExactly(ReferralState.OFFERED);
        assertThat(callers.as(town.manager, () -> referrals.find(id))).isEmpty();
    }

    @Test
    void aProviderThatDeclinedOneReferralStillSeesThePersonItAlreadySupports() {
        active();
        var second = offered();

        callers.as(town.manager, () -> referrals.decline(second, DeclineReason.NO_CAPACITY, now("No evenings left")));

        assertThat(callers.as(town.manager, () -> persons.find(peggy))).isPresent();
    }

    @Test
    void acceptingMakesTheProviderAKeeperAndOpensItsRecordsToTheCouncil() {
        var id = accepted();

        assertThat(callers.as(town.manager, () -> persons.keepers(peggy)))
                .extracting(Persons.Keeper::organisation)
                .containsExactlyInAnyOrder(town.council(), town.provider());
        callers.as(town.manager, () -> {
            referrals.beginAssessment(id, now(""));
            referrals.recordAssessment(id, assessment(CareActOutcome.A));
        });
        assertThat(callers.as(town.commissioner, () -> referrals.assessments(peggy)))
                .as("the provider's assessment, seen by the council")
                .hasSize(1);
        assertThat(callers.as(town.otherManager, () -> referrals.assessments(peggy)))
                .isEmpty();
    }

    @Test
    void onlyTheProviderItWasOfferedToAnswers() {
        var id = offered();

        callers.as(
                town.commissioner,
                () -> assertRefused("referrals.step-not-yours", () -> referrals.accept(id, now(""))));
        callers.as(town.otherManager, () -> assertRefused("referrals.unknown", () -> referrals.accept(id, now(""))));
    }

    @Test
    void theSameReferralIsNotAnsweredTwice() {
        var id = accepted();

        callers.as(
                town.manager, () -> assertRefused("referrals.step-not-possible", () -> referrals.accept(id, now(""))));
        callers.as(
                town.manager,
                () -> assertRefused(
                        "referrals.step-not-possible",
                        () -> referrals.decline(id, DeclineReason.OTHER, now("changed our mind"))));
    }

    @Test
    void aPlanRestsOnAnAssessment() {
        var id = accepted();

        callers.as(town.manager, () -> {
            referrals.beginAssessment(id, now(""));
            assertRefused("referrals.planning-without-assessment", () -> referrals.beginPlanning(id, now("")));
        });
    }

    @Test
    void supportPausesForHospitalAndResumes() {
        var id = active();

        callers.as(town.manager, () -> {
            referrals.pause(id, PauseReason.HOSPITAL, now("Chest infection"));
            assertThat(referrals.find(id).orElseThrow().state()).isEqualTo(ReferralState.PAUSED);
            assertRefused("referrals.already-started", () -> referrals.activate(id, now("")));
            referrals.resume(id, now("Home again"));
            assertThat(referrals.find(id).orElseThrow().state()).isEqualTo(ReferralState.ACTIVE);
        });
    }

    @Test
    void anEndingThatIsCalledOffIsForgottenAsAReason() {
        var id = active();

        callers.as(town.manager, () -> {
            referrals.beginEnding(id, EndReason.NO_LONGER_NEEDED, now("She does it all herself"));
            assertThat(referrals.find(id).orElseThrow().endReason()).contains(EndReason.NO_LONGER_NEEDED);
            referrals.callOffEnding(id, now("A bad week"));
            assertThat(referrals.find(id).orElseThrow().endReason()).isEmpty();
        });
    }

    @Test
    void afterTheEndingEachKeepsWhatItKeptAndTheProviderSeesNothingNewOfTheCouncils() {
        var id = active();

        callers.as(town.manager, () -> referrals.end(id, EndReason.NO_LONGER_NEEDED, now("She does it all herself")));

        var ended = seenBy(town.manager, id);
        assertThat(ended.state()).isEqualTo(ReferralState.ENDED);
        assertThat(ended.startedOn()).contains(today());
        assertThat(ended.endedOn()).contains(today());
        assertThat(callers.as(town.manager, () -> referrals.assessments(peggy)))
                .as("the provider keeps its own")
                .hasSize(1);
        assertThat(callers.as(town.commissioner, () -> referrals.assessments(peggy)))
                .as("the council loses nothing")
                .hasSize(1);
        var later = drafted();
        callers.as(town.commissioner, () -> referrals.send(later, town.otherProvider(), now("")));
        callers.as(town.otherManager, () -> {
            referrals.accept(later, now(""));
            referrals.beginAssessment(later, now(""));
        });
        callers.as(town.commissioner, () -> referrals.recordAssessment(later, assessment(CareActOutcome.C)));
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
        var id = active();
        callers.as(town.manager, () -> referrals.end(id, EndReason.HANDED_BACK, now("Our van is gone")));

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
    void whoeverAsksAProviderDirectlyIsTakenOnWithoutACouncil() {
        var george =
                callers.as(town.manager, () -> persons.register(NewPerson.of(PersonDetails.named("George", "Webb"))));
        var id = callers.as(
                town.manager,
                () -> referrals.draft(
                        new NewReferral(Optional.empty(), george, request(AfterAFall.BREAKFAST)), now("")));

        callers.as(town.manager, () -> {
            assertRefused("referrals.kept-by-provider", () -> referrals.send(id, town.otherProvider(), now("")));
            referrals.accept(id, now(""));
        });

        var referral = seenBy(town.manager, id);
        assertThat(referral.provider()).contains(town.provider());
        assertThat(referral.commissioner()).isEmpty();
        assertThat(callers.as(town.commissioner, () -> referrals.find(id))).isEmpty();
    }

    @Test
    void aStepIsNeitherInTheFutureNorBeforeTheLast() {
        var id = offered();

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
                        () -> referrals.draft(new NewReferral(Optional.empty(), peggy, request()), now(""))))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("referrals.person-unknown"));
    }

    @Test
    void aReferralIsSentToProvidersOnly() {
        var id = drafted();

        callers.as(
                town.commissioner,
                () -> assertRefused(
                        "referrals.not-a-provider", () -> referrals.send(id, town.inspector.organisation(), now(""))));
    }

    @Test
    void whatWasSentIsNotRewritten() {
        var id = offered();

        callers.as(
                town.commissioner,
                () -> assertRefused(
                        "referrals.no-longer-a-draft", () -> referrals.redraft(id, request(AfterAFall.BREAKFAST))));
    }

    @Test
    void theCouncilsAssessmentDecidesWhatIsEligible() {
        var id = accepted();
        callers.as(town.commissioner, () -> {
            referrals.beginAssessment(id, now(""));
            referrals.recordAssessment(id, assessment(CareActOutcome.A, CareActOutcome.B));
        });
        callers.as(
                town.manager,
                () -> referrals.recordAssessment(id, assessment(CareActOutcome.C, CareActOutcome.D, CareActOutcome.E)));

        assertThat(callers.as(town.manager, () -> referrals.eligibleNeeds(peggy)))
                .containsExactlyInAnyOrder(CareActOutcome.A, CareActOutcome.B);
    }

    @Test
    void carersWhoDoNotVisitSeeNoReferral() {
        var id = accepted();

        assertThat(callers.as(town.carer, () -> referrals.find(id))).isEmpty();
        assertThat(callers.as(town.carer, () -> referrals.inbox(EnumSet.allOf(ReferralState.class))))
                .isEmpty();
    }
}
