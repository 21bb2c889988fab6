package care.mainstay.care.outcomes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.ObservationSource;
import org.junit.jupiter.api.Test;

/** Whether an achievement rests on more than what the paid party wrote down. */
class BorneOutTest {

    private static Story peggyAndHerCarersSayStepThree() {
        return Story.ladder().everyDay(0, 60, 3).says(50, ObservationSource.PERSON, true);
    }

    @Test
    void whatThePersonWroteDownHerselfBearsItOut() {
        var achievement = peggyAndHerCarersSayStepThree().on(60);

        assertThat(achievement.status()).isEqualTo(AchievementStatus.ACHIEVED);
        assertThat(achievement.borneOut()).isTrue();
    }

    @Test
    void herWordsOnTheCarersPhoneShowItAndDoNotBearItOut() {
        var achievement =
                peggyAndHerCarersSayStepThree().allWrittenDownByTheProvider().on(60);

        assertThat(achievement.status()).as("planning goes on by what was told").isEqualTo(AchievementStatus.ACHIEVED);
        assertThat(achievement.borneOut()).isFalse();
        assertThat(achievement.whatWouldChangeIt())
                .anySatisfy(words -> assertThat(words).startsWith("All of it was written down by the provider."));
    }

    @Test
    void aStatusSetByTheProvidersOwnReviewIsTheProvidersWord() {
        assertThat(Story.ladder()
                        .overriddenByTheProvider(20, AchievementStatus.ACHIEVED, 60)
                        .on(30)
                        .borneOut())
                .isFalse();
        assertThat(Story.ladder()
                        .overridden(20, AchievementStatus.ACHIEVED, 60)
                        .on(30)
                        .borneOut())
                .isTrue();
        assertThat(Story.ladder()
                        .overridden(20, AchievementStatus.NO_PROGRESS, 60)
                        .on(30)
                        .borneOut())
                .isFalse();
    }
}
