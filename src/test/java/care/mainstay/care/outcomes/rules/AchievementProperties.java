package care.mainstay.care.outcomes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.ObservationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must be true of the rules whatever happened. */
class AchievementProperties {

    private static final int LAST_DAY = 160;

    /** One thing seen. */
    record Seen(int day, ObservationSource source, int observer, int value, int kind, int late) {

        void tell(Story story) {
            var name = source + " " + observer;
            if (kind == 0) {
                story.says(day, source, value > 1);
            } else {
                story.seen(day, source, name, value);
            }
            if (late > 0) {
                story.writtenDownLater(late);
            }
        }
    }

    @Provide
    Arbitrary<List<Seen>> lives() {
        var seen = Combinators.combine(
                        Arbitraries.integers().between(0, LAST_DAY),
                        Arbitraries.of(ObservationSource.values()),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9).map(late -> Math.max(0, late - 6)))
                .as(Seen::new);
        return seen.list().ofMaxSize(70);
    }

    @Provide
    Arbitrary<Supplier<Story>> outcomes() {
        return Arbitraries.of(List.of(
                Story::ladder,
                () -> Story.ladder().everyDay(0, 120, 3),
                () -> Story.keeping(2),
                () -> Story.keeping(2).everyDay(0, 120, 2),
                Story::declining,
                Story::comfort,
                Story::noFalls,
                Story::goingOut,
                Story::personal,
                () -> Story.ladder().inHospital(20, 35).inHospital(30, 40),
                () -> Story.ladder().completed(80),
                () -> Story.ladder().targetDate(60)));
    }

    private static Story tell(Supplier<Story> outcome, List<Seen> seen) {
        var story = outcome.get();
        seen.forEach(entry -> entry.tell(story));
        return story;
    }

    @Property(tries = 200)
    void whatIsNotOpenToWhoeverAsksCountsAllTheSame(
            @ForAll("outcomes") Supplier<Story> outcome, @ForAll("lives") List<Seen> seen) {
        assertThat(tell(outcome, seen).withTheHouseholdsRecordsClosed().on(120))
                .usingRecursiveComparison()
                .ignoringFields("why", "contradictions", "notOpen")
                .isEqualTo(tell(outcome, seen).on(120));
    }

    @Property(tries = 400)
    void theOrderInWhichRecordsComeChangesNothing(
            @ForAll("outcomes") Supplier<Story> outcome, @ForAll("lives") List<Seen> seen, @ForAll long seed) {
        assertThat(tell(outcome, seen).shuffled(seed).on(120))
                .isEqualTo(tell(outcome, seen).on(120));
    }

    @Property(tries = 400)
    void whatIsRecordedLaterNeverChangesAnAnswerAsOfBefore(
            @ForAll("outcomes") Supplier<Story> outcome,
            @ForAll("lives") List<Seen> seen,
            @ForAll("lives") List<Seen> later) {
        int asOf = 70;
        var more = new ArrayList<>(seen);
        later.stream().filter(entry -> entry.day() + entry.late() > asOf).forEach(more::add);

        assertThat(tell(outcome, more).on(asOf)).isEqualTo(tell(outcome, seen).on(asOf));
    }

    @Property(tries = 400)
    void anotherVoiceThatSaysItIsTrueNeverTakesAnAchievementAway(@ForAll("lives") List<Seen> seen) {
        Supplier<Story> mostlyTrue = () -> Story.ladder().everyDay(0, 120, 3);
        var before = tell(mostlyTrue, seen).on(120);
        var after =
                tell(mostlyTrue, seen).says(120, ObservationSource.REVIEW, true).on(120);

        if (before.status().isAchieved()) {
            assertThat(after.status().isAchieved()).isTrue();
        }
    }

    @Property(tries = 300)
    void whatIsAchievedHasADayAndAtLeastTwoSourcesAndItsDaysNeverExceedTheCalendar(
            @ForAll("outcomes") Supplier<Story> outcome, @ForAll("lives") List<Seen> seen) {
        var achievement = tell(outcome, seen).on(120);

        if (achievement.status().isAchieved()) {
            assertThat(achievement.strength().independentSources()).isGreaterThanOrEqualTo(1);
            assertThat(achievement.achievedOn()).isPresent();
            long days = java.time.temporal.ChronoUnit.DAYS.between(
                    achievement.achievedOn().orElseThrow(), Story.day(120));
            assertThat((long) achievement.sustainedDays()).isBetween(0L, days);
        } else {
            assertThat(achievement.sustainedDays()).isZero();
        }
        assertThat(achievement.why().finding()).isNotBlank();
    }

    @Property(tries = 400)
    void whatTheProviderAloneWroteDownNeverBearsOutAnAchievement(
            @ForAll("outcomes") Supplier<Story> outcome, @ForAll("lives") List<Seen> seen) {
        var achievement = tell(outcome, seen).allWrittenDownByTheProvider().on(120);

        assertThat(achievement.borneOut()).isFalse();
    }

    @Property(tries = 300)
    void onlyWhatIsAchievedIsBorneOut(@ForAll("outcomes") Supplier<Story> outcome, @ForAll("lives") List<Seen> seen) {
        var achievement = tell(outcome, seen).on(120);

        if (achievement.borneOut()) {
            assertThat(achievement.status().isAchieved()).isTrue();
        }
    }

    @Property(tries = 200)
    void aFallNeverHelps(@ForAll("lives") List<Seen> seen) {
        Supplier<Story> watched = () -> Story.noFalls().everyWeek(0, 120, 0);
        var before = tell(watched, seen).on(120);
        var after = tell(watched, seen)
                .seen(119, ObservationSource.FAMILY, "Ann", 1)
                .on(120);

        assertThat(after.status().isAchieved()).isFalse();
        assertThat(before.sustainedDays()).isGreaterThanOrEqualTo(after.sustainedDays());
    }
}
