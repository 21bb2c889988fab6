package care.mainstay.care.outcomes.rules;

import static care.mainstay.care.outcomes.AchievementStatus.IMPROVING;
import static care.mainstay.care.outcomes.AchievementStatus.NO_CHANGE;
import static care.mainstay.care.outcomes.AchievementStatus.WORSENING;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.ObservationSource;
import org.junit.jupiter.api.Test;

/** The published rules on the way to a target: what is better, what is worse, and what is as it was. */
class ProgressRulesTest {

    @Test
    void aStepUpInTheWeeksMiddleSeenByTwoObserversIsImproving() {
        assertThat(Story.ladder().everyDay(0, 6, 1).everyDay(7, 20, 2).on(20).status())
                .isEqualTo(IMPROVING);
    }

    @Test
    void aStepUpSeenByOneObserverOnlyIsNoChangeYet() {
        var achievement = Story.ladder().carer(7, 2).carer(9, 2).carer(14, 2).on(14);

        assertThat(achievement.status()).isEqualTo(NO_CHANGE);
        assertThat(achievement.why().because())
                .anyMatch(why -> why.finding().contains("only one observer shows it so far"));
    }

    @Test
    void aStepDownSeenByTwoObserversIsWorsening() {
        assertThat(Story.ladder().everyDay(0, 6, 1).everyDay(7, 20, 0).on(20).status())
                .isEqualTo(WORSENING);
    }

    @Test
    void aPlateauOfTwelveWeeksIsNoChangeEvenAboveTheStartingPoint() {
        var story = Story.ladder().everyDay(0, 120, 2);

        assertThat(story.on(60).status()).isEqualTo(IMPROVING);
        assertThat(story.on(110).status()).isEqualTo(NO_CHANGE);
    }

    @Test
    void aPersonalScoreMustChangeInTwoWeeksNotOne() {
        assertThat(Story.personal().person(14, 6).on(15).status()).isEqualTo(NO_CHANGE);
        assertThat(Story.personal().person(14, 6).person(21, 6).on(22).status()).isEqualTo(IMPROVING);
    }

    @Test
    void underEightWeeksACountNeedsTheSmallestChangeFromTwoSources() {
        var story = Story.goingOut().carer(1, 1).carer(3, 1).carer(8, 2).carer(10, 1);

        assertThat(story.on(15).status()).isEqualTo(NO_CHANGE);
        assertThat(story.person(11, 2)
                        .seen(12, ObservationSource.FAMILY, "Ann", 2)
                        .on(15)
                        .status())
                .isEqualTo(IMPROVING);
    }

    @Test
    void fromEightWeeksOnACountIsJudgedByWhatIsOrdinaryForIt() {
        var story = Story.goingOut();
        for (int week = 0; week < 8; week++) {
            story.carer(7 * week + 2, 1 + week % 2);
        }
        // mean 1.5, mean moving range 1: ordinary is up to 1.5 + 2.66 = 4.16
        assertThat(story.on(63).status()).isEqualTo(NO_CHANGE);
        assertThat(story.carer(58, 4).on(63).status()).isEqualTo(NO_CHANGE);
        assertThat(story.carer(60, 1).on(63).status()).isEqualTo(IMPROVING);
    }

    @Test
    void aFallToldTwiceIsOneFallAndAFallToldOnceIsNotLost() {
        var weeks = Story.noFalls()
                .carer(1, 1)
                .seen(2, ObservationSource.FAMILY, "Ann", 1)
                .carer(8, 0)
                .seen(9, ObservationSource.FAMILY, "Ann", 1)
                .on(14)
                .weeks();

        assertThat(weeks).extracting(week -> week.value().intValue()).containsExactly(1, 1);
    }

    @Test
    void aShareIsReckonedOverTheWholeWeek() {
        var weeks = Story.medicines()
                .share(1, ObservationSource.CARER_NOTE, 1, 2)
                .share(2, ObservationSource.CARER_NOTE, 8, 8)
                .on(7)
                .weeks();

        assertThat(weeks.get(0).value()).isEqualByComparingTo("90");
    }
}
