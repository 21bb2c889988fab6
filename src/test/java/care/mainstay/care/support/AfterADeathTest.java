package care.mainstay.care.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.identity.Role;
import care.mainstay.people.persons.DeathRecord;
import care.mainstay.people.persons.DecidedBy;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a death carries over into visits, outcomes, reviews and referrals, and what a mistake about it, on the database. */
@MainstayTest
class AfterADeathTest extends PeggysSupport {

    @Test
    void aDeathCallsOffWhatOneKeepsOneselfAndAsksTheOthersToCheck() {
        var tomorrow = visitOn(today.plusDays(1));
        var breakfast = underWay();
        var proposed = callers.as(
                town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today, "She waters the beans")));
        var review = callers.as(
                town.commissioner,
                () -> reviews.schedule(NewReview.of(peggy, ReviewKind.COUNCIL, "First review", today.plusWeeks(6))));
        var again = drafted();

        as(town.manager, () -> support.died(peggy, today));

        assertThat(state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(
                        town.manager,
                        () -> visits.recorded(tomorrow).orElseThrow().why()))
                .startsWith("Margaret Hale died on");
        assertThat(lifecycle(breakfast)).isEqualTo(Lifecycle.CANCELLED);
        assertThat(lifecycle(proposed)).isEqualTo(Lifecycle.REJECTED);
        assertThat(stateOf(referral)).isEqualTo(ReferralState.ENDED);
        assertThat(callers.as(
                        town.commissioner,
                        () -> referrals.find(referral).orElseThrow().endReason()))
                .contains(EndReason.DIED);
        assertThat(stateOf(again)).as("the council’s own").isEqualTo(ReferralState.DRAFT);
        assertThat(stateOf(review)).as("the council’s own").isEqualTo(ReviewState.SCHEDULED);
        assertThat(alerts(town.commissioner)).singleElement().satisfies(alert -> {
            assertThat(alert.words())
                    .startsWith("Larkfield Homecare has written down that this person died on")
                    .endsWith("check, and write it down here");
            assertThat(alert.ownerRole()).isEqualTo(Role.COMMISSIONER);
            assertThat(alert.due()).isAfter(clock.instant());
        });
        assertThat(alerts(town.manager)).as("nobody asks themselves").isEmpty();

        as(town.commissioner, () -> support.died(peggy, today));

        assertThat(stateOf(again)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(stateOf(review)).isEqualTo(ReviewState.EXEMPT);
        assertThat(alerts(town.commissioner)).as("checked, and so ended").isEmpty();
    }

    @Test
    void nothingIsTakenOnStartedOrGoneOnWithForSomebodyWhoHasDied() {
        var second = AfterAFall.offered(application, town, peggy);
        var breakfast = callers.as(town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today)));
        as(town.manager, () -> {
            outcomes.answer(breakfast, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(breakfast, Party.PROVIDER, AgreementAnswer.agree());
            referrals.pause(referral, PauseReason.HOSPITAL, new WhenAndWhy(clock.instant(), "Chest infection"));
        });
        as(town.manager, () -> persons.recordDeath(peggy, today.minusDays(1)));

        as(town.manager, () -> {
            assertRefused("persons.has-died", () -> referrals.accept(second, now()));
            assertRefused("persons.has-died", () -> referrals.resume(referral, now()));
            assertRefused("outcomes.person-has-died", () -> outcomes.decide(breakfast, Lifecycle.ACCEPTED, today, ""));
            outcomes.decide(breakfast, Lifecycle.REJECTED, today, "She died");
        });
        assertThat(stateOf(second)).isEqualTo(ReferralState.OFFERED);
        as(town.manager, () -> persons.revokeDeath(peggy, "It was her sister"));
        as(town.manager, () -> referrals.accept(second, now()));
        as(town.manager, () -> referrals.beginAssessment(second, now()));
        as(town.manager, () -> referrals.recordAssessment(second, assessment()));
        as(town.manager, () -> referrals.beginPlanning(second, now()));
        as(town.manager, () -> persons.recordDeath(peggy, today.minusDays(1)));
        as(town.manager, () -> assertRefused("persons.has-died", () -> referrals.activate(second, now())));
        assertThat(stateOf(second)).isEqualTo(ReferralState.PLANNING);
    }

    @Test
    void onOneOrganisationsWordNobodyElsesVisitIsCalledOff() {
        var tomorrow = visitOn(today.plusDays(1));

        as(town.commissioner, () -> support.died(peggy, today));

        assertThat(state(tomorrow)).isEqualTo(VisitState.PLANNED);
        assertThat(callers.as(town.manager, () -> support.somethingToCome(peggy)))
                .isTrue();
        assertThat(alerts(town.manager))
                .singleElement()
                .satisfies(alert -> assertThat(alert.ownerRole()).isEqualTo(Role.COORDINATOR));

        as(town.manager, () -> support.died(peggy, today));

        assertThat(state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(town.manager, () -> support.somethingToCome(peggy)))
                .isFalse();
        assertThat(alerts(town.manager)).isEmpty();
    }

    @Test
    void aMistakeIsTakenBackWithItsReasonAndWhatWasCalledOffIsListed() {
        var tomorrow = visitOn(today.plusDays(1));
        var breakfast = underWay();
        as(town.manager, () -> support.died(peggy, today));
        assertRefused("persons.mistake-without-reason", () -> as(town.manager, () -> support.hadNotDied(peggy, " ")));

        as(town.manager, () -> support.hadNotDied(peggy, "It was another Margaret Hale"));

        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .isEmpty();
        assertThat(callers.as(town.manager, () -> persons.deathRecords(peggy)))
                .extracting(DeathRecord::diedOn)
                .as("nothing is overwritten")
                .containsExactly(Optional.empty(), Optional.of(today));
        var off = callers.as(town.manager, () -> support.calledOff(peggy));
        assertThat(off.visits()).extracting(Visit::id).containsExactly(tomorrow);
        assertThat(off.outcomes()).extracting(Outcome::id).containsExactly(breakfast);
        assertThat(state(visitOn(today.plusDays(1))))
                .as("new things begin again")
                .isEqualTo(VisitState.PLANNED);
        assertThat(alerts(town.commissioner))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("wrote down by mistake that this person died"));
        assertRefused("persons.not-recorded-as-died", () -> as(town.manager, () -> support.hadNotDied(peggy, "Twice")));
    }

    @Test
    void whatWasCalledOffForAnotherReasonStaysSoWhateverItsWords() {
        var funeral = visitOn(today.plusDays(1));
        var breakfast = underWay();
        var words = "Her brother died on Sunday and she travels to the funeral. Margaret Hale died on nobody’s list.";
        as(town.manager, () -> visits.cancel(funeral, words));
        as(town.manager, () -> outcomes.decide(breakfast, Lifecycle.CANCELLED, today, words));
        var byTheDeath = visitOn(today.plusDays(2));
        as(town.manager, () -> support.died(peggy, today));

        as(town.manager, () -> support.hadNotDied(peggy, "It was another Margaret Hale"));

        var off = callers.as(town.manager, () -> support.calledOff(peggy));
        assertThat(off.visits()).extracting(Visit::id).containsExactly(byTheDeath);
        assertThat(off.outcomes()).isEmpty();
        assertThat(state(funeral)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(
                        town.manager,
                        () -> visits.recorded(funeral).orElseThrow().why()))
                .isEqualTo(words);
        assertThat(lifecycle(breakfast)).isEqualTo(Lifecycle.CANCELLED);
    }

    @Test
    void whatWasBeforeTheDeathStaysToBeRecorded() {
        var yesterday = visitOn(today.minusDays(1));

        as(town.manager, () -> support.died(peggy, today));

        assertThat(state(yesterday)).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void nothingNewBeginsForSomebodyWhoHasDied() {
        as(town.manager, () -> support.died(peggy, today.minusDays(1)));

        assertRefused(
                "outcomes.person-has-died",
                () -> as(town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today))));
        assertRefused("visits.person-has-died", () -> visitOn(today.plusDays(1)));
        assertRefused("persons.has-died", () -> as(town.manager, () -> plans.draft(plan())));
        assertRefused("persons.has-died", this::drafted);
        assertRefused(
                "persons.has-died",
                () -> as(
                        town.manager,
                        () -> reviews.schedule(NewReview.of(peggy, ReviewKind.PROVIDER, "Yearly", today))));
    }

    @Test
    void saidAgainWithAnotherDayItIsACorrection() {
        as(town.manager, () -> support.died(peggy, today));

        as(town.manager, () -> support.died(peggy, today.minusDays(2)));

        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .containsEntry(peggy, today.minusDays(2));
    }

    @Test
    void aStrangerCannotSayThatSomebodyHasDied() {
        assertThatThrownBy(() -> as(town.otherManager, () -> support.died(peggy, today)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .isEmpty();
    }
}
