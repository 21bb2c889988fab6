package care.mainstay.care.support;

import static care.mainstay.care.support.PeggysSupport.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.DeathRecord;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a death carries over into visits, outcomes, reviews and referrals, and what a mistake about it, on the database. */
@MainstayTest
class AfterADeathTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SupportChanges support;

    @Autowired
    private Persons persons;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Plans plans;

    @Autowired
    private Visits visits;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    private PeggysSupport peggys;
    private Neighbourhood town;
    private PersonId peggy;
    private ReferralId referral;
    private LocalDate today;

    @BeforeEach
    void peggyIsSupported() {
        peggys = new PeggysSupport(application);
        town = peggys.town;
        peggy = peggys.peggy;
        referral = peggys.referral;
        today = peggys.today;
    }

    @Test
    void aDeathCallsOffWhatOneKeepsOneselfAndAsksTheOthersToCheck() {
        var tomorrow = peggys.visitOn(today.plusDays(1));
        var breakfast = peggys.underWay();
        var proposed = callers.as(
                town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today, "She waters the beans")));
        var review = callers.as(
                town.commissioner,
                () -> reviews.schedule(NewReview.of(peggy, ReviewKind.COUNCIL, "First review", today.plusWeeks(6))));
        var again = peggys.drafted();

        peggys.as(town.manager, () -> support.died(peggy, today));

        assertThat(peggys.state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(
                        town.manager,
                        () -> visits.recorded(tomorrow).orElseThrow().why()))
                .startsWith("Margaret Hale died on");
        assertThat(peggys.lifecycle(breakfast)).isEqualTo(Lifecycle.CANCELLED);
        assertThat(peggys.lifecycle(proposed)).isEqualTo(Lifecycle.REJECTED);
        assertThat(peggys.stateOf(referral)).isEqualTo(ReferralState.ENDED);
        assertThat(callers.as(
                        town.commissioner,
                        () -> referrals.find(referral).orElseThrow().endReason()))
                .contains(EndReason.DIED);
        assertThat(peggys.stateOf(again)).as("the council's own").isEqualTo(ReferralState.DRAFT);
        assertThat(peggys.stateOf(review)).as("the council's own").isEqualTo(ReviewState.SCHEDULED);
        assertThat(peggys.alerts(town.commissioner)).singleElement().satisfies(alert -> {
            assertThat(alert.words())
                    .startsWith("Larkfield Homecare has written down that this person died on")
                    .endsWith("check, and write it down here");
            assertThat(alert.ownerRole()).isEqualTo(Role.COMMISSIONER);
            assertThat(alert.due()).isAfter(clock.instant());
        });
        assertThat(peggys.alerts(town.manager)).as("nobody asks themselves").isEmpty();

        peggys.as(town.commissioner, () -> support.died(peggy, today));

        assertThat(peggys.stateOf(again)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(peggys.stateOf(review)).isEqualTo(ReviewState.EXEMPT);
        assertThat(peggys.alerts(town.commissioner)).as("checked, and so ended").isEmpty();
    }

    @Test
    void onOneOrganisationsWordNobodyElsesVisitIsCalledOff() {
        var tomorrow = peggys.visitOn(today.plusDays(1));

        peggys.as(town.commissioner, () -> support.died(peggy, today));

        assertThat(peggys.state(tomorrow)).isEqualTo(VisitState.PLANNED);
        assertThat(callers.as(town.manager, () -> support.somethingToCome(peggy)))
                .isTrue();
        assertThat(peggys.alerts(town.manager))
                .singleElement()
                .satisfies(alert -> assertThat(alert.ownerRole()).isEqualTo(Role.COORDINATOR));

        peggys.as(town.manager, () -> support.died(peggy, today));

        assertThat(peggys.state(tomorrow)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(town.manager, () -> support.somethingToCome(peggy)))
                .isFalse();
        assertThat(peggys.alerts(town.manager)).isEmpty();
    }

    @Test
    void aMistakeIsTakenBackWithItsReasonAndWhatWasCalledOffIsListed() {
        var tomorrow = peggys.visitOn(today.plusDays(1));
        var breakfast = peggys.underWay();
        peggys.as(town.manager, () -> support.died(peggy, today));
        assertRefused(
                "persons.mistake-without-reason", () -> peggys.as(town.manager, () -> support.hadNotDied(peggy, " ")));

        peggys.as(town.manager, () -> support.hadNotDied(peggy, "It was another Margaret Hale"));

        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .isEmpty();
        assertThat(callers.as(town.manager, () -> persons.deathRecords(peggy)))
                .extracting(DeathRecord::diedOn)
                .as("nothing is overwritten")
                .containsExactly(Optional.empty(), Optional.of(today));
        var off = callers.as(town.manager, () -> support.calledOff(peggy));
        assertThat(off.visits()).extracting(Visit::id).containsExactly(tomorrow);
        assertThat(off.outcomes()).extracting(Outcome::id).containsExactly(breakfast);
        assertThat(peggys.state(peggys.visitOn(today.plusDays(1))))
                .as("new things begin again")
                .isEqualTo(VisitState.PLANNED);
        assertThat(peggys.alerts(town.commissioner))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("wrote down by mistake that this person died"));
        assertRefused(
                "persons.not-recorded-as-died",
                () -> peggys.as(town.manager, () -> support.hadNotDied(peggy, "Twice")));
    }

    @Test
    void whatWasCalledOffForAnotherReasonStaysSoWhateverItsWords() {
        var funeral = peggys.visitOn(today.plusDays(1));
        var breakfast = peggys.underWay();
        var words = "Her brother died on Sunday and she travels to the funeral. Margaret Hale died on nobody's list.";
        peggys.as(town.manager, () -> visits.cancel(funeral, words));
        peggys.as(town.manager, () -> outcomes.decide(breakfast, Lifecycle.CANCELLED, today, words));
        var byTheDeath = peggys.visitOn(today.plusDays(2));
        peggys.as(town.manager, () -> support.died(peggy, today));

        peggys.as(town.manager, () -> support.hadNotDied(peggy, "It was another Margaret Hale"));

        var off = callers.as(town.manager, () -> support.calledOff(peggy));
        assertThat(off.visits()).extracting(Visit::id).containsExactly(byTheDeath);
        assertThat(off.outcomes()).isEmpty();
        assertThat(peggys.state(funeral)).isEqualTo(VisitState.CANCELLED);
        assertThat(callers.as(
                        town.manager,
                        () -> visits.recorded(funeral).orElseThrow().why()))
                .isEqualTo(words);
        assertThat(peggys.lifecycle(breakfast)).isEqualTo(Lifecycle.CANCELLED);
    }

    @Test
    void whatWasBeforeTheDeathStaysToBeRecorded() {
        var yesterday = peggys.visitOn(today.minusDays(1));

        peggys.as(town.manager, () -> support.died(peggy, today));

        assertThat(peggys.state(yesterday)).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void nothingNewBeginsForSomebodyWhoHasDied() {
        peggys.as(town.manager, () -> support.died(peggy, today.minusDays(1)));

        assertRefused(
                "outcomes.person-has-died",
                () -> peggys.as(town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, today))));
        assertRefused("visits.person-has-died", () -> peggys.visitOn(today.plusDays(1)));
        assertRefused("persons.has-died", () -> peggys.as(town.manager, () -> plans.draft(peggys.plan())));
        assertRefused("persons.has-died", peggys::drafted);
        assertRefused(
                "persons.has-died",
                () -> peggys.as(
                        town.manager,
                        () -> reviews.schedule(NewReview.of(peggy, ReviewKind.PROVIDER, "Yearly", today))));
    }

    @Test
    void saidAgainWithAnotherDayItIsACorrection() {
        peggys.as(town.manager, () -> support.died(peggy, today));

        peggys.as(town.manager, () -> support.died(peggy, today.minusDays(2)));

        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .containsEntry(peggy, today.minusDays(2));
    }

    @Test
    void aStrangerCannotSayThatSomebodyHasDied() {
        assertThatThrownBy(() -> peggys.as(town.otherManager, () -> support.died(peggy, today)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(callers.as(town.manager, () -> persons.deaths(List.of(peggy))))
                .isEmpty();
    }
}
