package care.mainstay.care.outcomes.rules;

import static care.mainstay.care.outcomes.AchievementStatus.ACHIEVED;
import static care.mainstay.care.outcomes.AchievementStatus.NOT_ENOUGH_EVIDENCE;
import static care.mainstay.care.outcomes.rules.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.EvidenceStrength.Freshness;
import care.mainstay.care.outcomes.EvidenceStrength.Grade;
import care.mainstay.care.outcomes.Lifecycle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The published rules about the evidence itself: its age, its contradictions, its strength. */
class EvidenceRulesTest {

    @Nested
    class StaleEvidence {

        @Test
        void nothingRecordedIsNotEnoughEvidence() {
            var achievement = Story.ladder().on(3);

            assertThat(achievement.status()).isEqualTo(NOT_ENOUGH_EVIDENCE);
            assertThat(achievement.missing())
                    .contains(new Achievement.Missing("Somebody to look and record what they see.", day(7)));
        }

        @Test
        void evidenceOlderThanItsIntervalTurnsAmberAndThenIsNotEnough() {
            var story = Story.ladder().everyDay(0, 14, 3).person(14, 3);

            assertThat(story.on(21).strength().freshness()).isEqualTo(Freshness.FRESH);
            assertThat(story.on(22).strength().freshness()).isEqualTo(Freshness.AMBER);
            assertThat(story.on(28).status()).isEqualTo(ACHIEVED);
            assertThat(story.on(29).status()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        }

        @Test
        void daysInHospitalAgeNothing() {
            var story = Story.ladder().everyDay(0, 14, 3).person(14, 3).inHospital(15, 45);

            assertThat(story.on(44).status()).isEqualTo(ACHIEVED);
            assertThat(story.on(44).strength().daysSinceLast()).isEqualTo(1);
            assertThat(story.on(60).status()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        }

        @Test
        void daysInHospitalDoNotCountAsLasting() {
            var story = Story.ladder()
                    .everyDay(0, 14, 3)
                    .person(14, 3)
                    .inHospital(15, 35)
                    .everyDay(35, 50, 3);

            // 36 days since day 14, 20 of them in hospital
            assertThat(story.on(50).sustainedDays()).isEqualTo(16);
        }

        @Test
        void beforeSupportStartsThereIsNothingToJudge() {
            assertThat(Story.ladder().notStarted().on(3).status()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        }

        @Test
        void anOutcomeThatHasNotStartedLacksAnAgreementOnlyUntilItIsAgreed() {
            assertThat(Story.ladder().notStarted(Lifecycle.PROPOSED).on(3).missing())
                    .extracting(Achievement.Missing::what)
                    .containsExactly("It has to be agreed, and support has to start.");
            assertThat(Story.ladder().notStarted(Lifecycle.ACCEPTED).on(3).missing())
                    .extracting(Achievement.Missing::what)
                    .containsExactly("Support has to start.");
            assertThat(Story.ladder().notStarted(Lifecycle.REJECTED).on(3).missing())
                    .isEmpty();
        }
    }

    @Nested
    class Contradictions {

        @Test
        void whenCarersAndThePersonDisagreeThePersonsAccountLeads() {
            var achievement = Story.ladder().everyDay(0, 20, 3).person(15, 1).on(20);

            assertThat(achievement.status().isAchieved()).isFalse();
            assertThat(achievement.contradictions())
                    .singleElement()
                    .satisfies(found -> assertThat(found.settleBy()).isEqualTo(day(25)));
        }

        @Test
        void anIndependentLookSettlesIt() {
            var story = Story.ladder().everyDay(0, 30, 3).person(15, 1).reviewer(22, 3);

            assertThat(story.on(21).status().isAchieved()).isFalse();
            assertThat(story.on(22).status()).isEqualTo(ACHIEVED);
        }

        @Test
        void thePersonsNoStandsUntilTheySayOtherwiseHoweverOftenCarersDisagree() {
            assertThat(Story.ladder()
                            .everyDay(0, 60, 3)
                            .reviewer(5, 3)
                            .person(10, 1)
                            .on(60)
                            .status()
                            .isAchieved())
                    .isFalse();
        }

        @Test
        void whoSaidWhatIsLeftOutWhereNotAllOfItIsOpenToWhoeverAsks() {
            var story = Story.ladder().everyDay(0, 20, 3).person(15, 1);

            var told = story.withTheHouseholdsRecordsClosed().on(20);

            assertThat(told.why().toString() + told.contradictions())
                    .contains("not open to you")
                    .doesNotContain("person says", "The person,");
            assertThat(told.notOpen()).isEqualTo(1);
        }

        @Test
        void whoSaysNothingDisagreesWithNobody() {
            assertThat(Story.ladder().everyDay(0, 20, 3).on(20).contradictions())
                    .isEmpty();
        }
    }

    @Nested
    class Records {

        @Test
        void aCorrectionReplacesWhatItCorrectsFromTheMomentItIsMade() {
            var story = Story.ladder().everyDay(0, 20, 3).person(15, 3).correctedTo(1, 4);

            assertThat(story.on(18).status()).isEqualTo(ACHIEVED);
            assertThat(story.on(20).status().isAchieved()).isFalse();
        }

        @Test
        void whatIsWrittenDownLaterIsNotKnownBefore() {
            var story = Story.ladder().everyDay(0, 30, 3).person(10, 3).writtenDownLater(15);

            assertThat(story.on(20).status().isAchieved()).isFalse();
            assertThat(story.on(26).achievedOn()).contains(day(10));
        }
    }

    @Nested
    class Strength {

        @Test
        void evidenceIsStrongWhenSeveralVoicesIncludingThePersonsAgreeLately() {
            assertThat(Story.ladder()
                            .everyDay(0, 20, 3)
                            .person(15, 3)
                            .on(20)
                            .strength()
                            .grade())
                    .isEqualTo(Grade.STRONG);
        }

        @Test
        void evidenceFromTheProviderAloneIsWeak() {
            var strength = Story.ladder().everyDay(0, 20, 3).on(20).strength();

            assertThat(strength.grade()).isEqualTo(Grade.WEAK);
            assertThat(strength.shareByProvider()).isEqualByComparingTo("1");
        }

        @Test
        void theShareThatThePaidPartyRecordedIsShown() {
            // 21 by carers, 1 by the person's household: 21/22 = 0.95
            assertThat(Story.ladder()
                            .everyDay(0, 20, 3)
                            .person(15, 3)
                            .on(20)
                            .strength()
                            .shareByProvider())
                    .isEqualByComparingTo("0.95");
        }
    }
}
