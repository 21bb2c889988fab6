package care.mainstay.care.outcomes.rules;

import static care.mainstay.care.outcomes.AchievementStatus.ACHIEVED;
import static care.mainstay.care.outcomes.AchievementStatus.NOT_ATTAINABLE;
import static care.mainstay.care.outcomes.AchievementStatus.NO_CHANGE;
import static care.mainstay.care.outcomes.AchievementStatus.NO_PROGRESS;
import static care.mainstay.care.outcomes.AchievementStatus.SUSTAINING;
import static care.mainstay.care.outcomes.AchievementStatus.WORSENING;
import static care.mainstay.care.outcomes.rules.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.EvidenceStrength.Freshness;
import care.mainstay.care.outcomes.ObservationSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * One test for each published rule, named as its sentence: see docs/outcomes/achievement-rules.md. Those about the way to a
 * target are in {@link ProgressRulesTest}, those about the evidence itself in {@link EvidenceRulesTest}.
 */
class AchievementRulesTest {

    @Nested
    class TargetMet {

        @Test
        void theTargetIsMetWhenTwoIndependentSourcesSaySoOneOfThemThePerson() {
            var story = Story.ladder().everyDay(0, 20, 3).person(14, 3);

            assertThat(story.on(20).status()).isEqualTo(ACHIEVED);
            assertThat(story.on(13).status()).isNotEqualTo(ACHIEVED);
        }

        @Test
        void aReviewerServesAsWellAsThePerson() {
            assertThat(Story.ladder().everyDay(0, 20, 3).reviewer(18, 3).on(20).status())
                    .isEqualTo(ACHIEVED);
        }

        @Test
        void twelveCarersOfOneProviderAreOneSource() {
            var story = Story.ladder().seen(10, ObservationSource.SUPERVISOR, "Ruth", 4);
            for (int carer = 1; carer <= 12; carer++) {
                story.carer(10, 4, "Carer " + carer);
            }

            assertThat(story.on(12).status().isAchieved()).isFalse();
        }

        @Test
        void familyAndProviderTogetherAreNotEnoughWithoutThePersonOrAReviewer() {
            var story = Story.ladder().everyDay(0, 14, 3).seen(14, ObservationSource.FAMILY, "Ann", 3);

            assertThat(story.on(14).status().isAchieved()).isFalse();
            assertThat(story.on(14).missing())
                    .extracting(Achievement.Missing::what)
                    .contains("The person’s own account, or a reviewer’s, of whether the target is met.");
        }

        @Test
        void achievedOnIsTheFirstDayTheRuleHeld() {
            var achievement = Story.ladder().everyDay(0, 60, 3).person(30, 3).on(60);

            assertThat(achievement.achievedOn()).contains(day(30));
            assertThat(achievement.sustainedDays()).isEqualTo(30);
        }

        @Test
        void wordsThatSayItIsTrueCountAsMuchAsAValue() {
            assertThat(Story.ladder()
                            .everyDay(0, 20, 3)
                            .says(15, ObservationSource.PERSON, true)
                            .on(20)
                            .status())
                    .isEqualTo(ACHIEVED);
        }

        @Test
        void oneBadMorningInAWeekChangesNothing() {
            var story = Story.ladder().everyDay(0, 30, 3).person(14, 3).carer(25, 1, "Bea");

            assertThat(story.on(30).status().isAchieved()).isTrue();
        }

        @Test
        void whatWasAchievedIsLostOnceItIsSeenNoLonger() {
            var story = Story.ladder()
                    .everyDay(0, 40, 3)
                    .person(10, 3)
                    .everyDay(41, 60, 1)
                    .person(59, 1);

            assertThat(story.on(60).status()).isEqualTo(NO_CHANGE);
            assertThat(story.on(60).achievedOn()).isEmpty();
            assertThat(story.on(60).firstAchievedOn()).contains(day(10));
        }
    }

    @Nested
    class Lasting {

        @Test
        void whatHasLastedFourWeeksWithSomebodyLookingIsLasting() {
            var story = Story.ladder().everyDay(0, 60, 3).person(14, 3);

            assertThat(story.on(41).status()).isEqualTo(ACHIEVED);
            assertThat(story.on(42).status()).isEqualTo(SUSTAINING);
        }

        @Test
        void onlyDaysBorneOutByALookCountAsLasting() {
            var achievement = Story.ladder().everyDay(0, 14, 3).person(14, 3).on(26);

            // the last look is on day 14 and vouches for one interval of 7 days
            assertThat(achievement.sustainedDays()).isEqualTo(7);
        }

        @Test
        void somethingThatIsToStayTrueMustHaveHeldForFourWeeksBeforeItCounts() {
            var story = Story.keeping(3).everyDay(0, 60, 3).person(2, 3);

            assertThat(story.on(29).status()).isEqualTo(NO_CHANGE);
            assertThat(story.on(30).status()).isEqualTo(ACHIEVED);
            assertThat(story.on(30).achievedOn()).contains(day(30));
        }
    }

    @Nested
    class ExpectedCourse {

        @Test
        void withDementiaSlowerDeclineThanExpectedIsSuccess() {
            // half-way through the year the line has come down from 3 to 2: step 2 is as good as could be hoped
            var story = Story.declining().everyDay(0, 100, 3).everyDay(101, 190, 2);
            story.person(20, 3).person(100, 3).person(180, 2);

            assertThat(story.on(190).status()).isEqualTo(SUSTAINING);
        }

        @Test
        void aDeclineFasterThanExpectedIsWorsening() {
            assertThat(Story.declining()
                            .everyDay(0, 20, 3)
                            .everyDay(21, 60, 1)
                            .on(60)
                            .status())
                    .isEqualTo(WORSENING);
        }

        @Test
        void nearTheEndOfLifeHeldComfortIsSuccess() {
            var story = Story.comfort();
            for (int day = 0; day <= 60; day++) {
                story.carer(day, 8);
            }
            story.person(3, 8).person(20, 7);

            assertThat(story.stopped(60).on(90).status()).isEqualTo(SUSTAINING);
        }
    }

    @Nested
    class Absence {

        @Test
        void thirteenWeeksWithoutAFallCountWhenSomebodyLookedEveryWeek() {
            var story = Story.noFalls().everyWeek(0, 95, 0).seen(50, ObservationSource.FAMILY, "Ann", 0);

            assertThat(story.on(90).status().isAchieved()).isFalse();
            assertThat(story.on(91).status()).isEqualTo(ACHIEVED);
        }

        @Test
        void absenceThatOnlyTheProviderVouchesForDoesNotCount() {
            var achievement = Story.noFalls().everyWeek(0, 120, 0).on(120);

            assertThat(achievement.status().isAchieved()).isFalse();
            assertThat(achievement.missing())
                    .extracting(Achievement.Missing::what)
                    .contains("Somebody other than the provider to say that it has not happened.");
        }

        @Test
        void weeksInWhichNobodyLookedAreNotWeeksWithoutAFall() {
            var story = Story.noFalls()
                    .everyWeek(0, 28, 0)
                    .everyWeek(56, 120, 0)
                    .seen(60, ObservationSource.FAMILY, "Ann", 0);

            assertThat(story.on(120).status().isAchieved()).isFalse();
        }

        @Test
        void aFallStartsTheCountAgain() {
            var story = Story.noFalls()
                    .everyWeek(0, 200, 0)
                    .seen(50, ObservationSource.FAMILY, "Ann", 0)
                    .carer(100, 1)
                    .seen(150, ObservationSource.FAMILY, "Ann", 0);

            assertThat(story.on(99).status()).isEqualTo(ACHIEVED);
            assertThat(story.on(101).status()).isEqualTo(WORSENING);
            assertThat(story.on(191).achievedOn()).contains(day(191));
        }
    }

    @Nested
    class Ending {

        @Test
        void aTargetDatePassedWithoutProgressIsNotAchieved() {
            var story = Story.ladder().everyDay(0, 40, 1).targetDate(30);

            assertThat(story.on(30).status()).isEqualTo(NO_CHANGE);
            assertThat(story.on(31).status()).isEqualTo(NO_PROGRESS);
        }

        @Test
        void daysInHospitalMoveTheTargetDate() {
            var story = Story.ladder()
                    .everyDay(0, 9, 1)
                    .inHospital(10, 20)
                    .everyDay(20, 45, 1)
                    .targetDate(30);

            assertThat(story.on(40).status()).isEqualTo(NO_CHANGE);
            assertThat(story.on(41).status()).isEqualTo(NO_PROGRESS);
        }

        @Test
        void afterSuccessSixWeeksPassBeforeEvidenceIsOld() {
            var story = Story.ladder().everyDay(0, 60, 3).person(50, 3).completed(60);

            assertThat(story.on(102).status()).isEqualTo(SUSTAINING);
            assertThat(story.on(103).strength().freshness()).isEqualTo(Freshness.AMBER);
        }

        @Test
        void aFollowUpContactKeepsItsEvidence() {
            var story = Story.ladder()
                    .everyDay(0, 60, 3)
                    .person(50, 3)
                    .completed(60)
                    .person(102, 3);

            assertThat(story.on(140).strength().freshness()).isEqualTo(Freshness.FRESH);
        }

        @Test
        void nothingAfterTheEndCountsWhenItWasStopped() {
            var story = Story.ladder().everyDay(0, 30, 1).stopped(30);
            var then = story.on(30).status();

            assertThat(story.everyDay(31, 60, 4).person(60, 4).on(60).status()).isEqualTo(then);
        }
    }

    @Nested
    class Overrides {

        @Test
        void aReviewsDecisionStandsUntilItsDayAndIsShownWithWhatTheRulesSay() {
            var story = Story.ladder().everyDay(0, 60, 1).overridden(20, NOT_ATTAINABLE, 40);

            var during = story.on(40);
            assertThat(during.status()).isEqualTo(NOT_ATTAINABLE);
            assertThat(during.derived()).isEqualTo(NO_CHANGE);
            assertThat(during.why().rule()).isEqualTo("review-override");
            assertThat(story.on(41).status()).isEqualTo(NO_CHANGE);
            assertThat(story.on(19).status()).isEqualTo(NO_CHANGE);
        }
    }

    @Test
    void whyAlwaysAnswersWithRulesThatArePublished() throws java.io.IOException {
        var published = java.nio.file.Files.readString(java.nio.file.Path.of("docs/outcomes/achievement-rules.md"));
        var stories = List.of(
                Story.ladder().everyDay(0, 30, 3).person(10, 1),
                Story.ladder().everyDay(0, 30, 2),
                Story.declining().everyDay(0, 30, 3).inHospital(10, 12),
                Story.noFalls().everyWeek(0, 30, 0),
                Story.goingOut().everyWeek(0, 200, 2),
                Story.personal().person(3, 5),
                Story.keeping(2).everyDay(0, 40, 2).person(1, 2),
                Story.ladder().everyDay(0, 10, 1).overridden(5, NOT_ATTAINABLE, 60),
                Story.ladder().withoutBaseline().carer(1, 1));
        for (Story story : stories) {
            var achievement = story.on(30);
            assertThat(achievement.whatWouldChangeIt()).isNotEmpty();
            assertThat(achievement.why().finding()).isNotBlank();
            for (String rule : achievement.rules()) {
                assertThat(published).contains("`" + rule + "`");
            }
        }
    }
}
