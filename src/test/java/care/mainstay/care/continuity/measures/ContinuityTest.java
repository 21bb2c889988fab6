package care.mainstay.care.continuity.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.care.continuity.measures.CoreTeam.Absence;
import care.mainstay.care.continuity.measures.CoreTeam.Why;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContinuityTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static MadeVisit<String> visit(int day, String time, String... carers) {
        var at = java.time.LocalTime.parse(time);
        LocalDate on = MONDAY.plusDays(day);
        return new MadeVisit<>(
                "visit " + day + " " + time, on, on.atTime(at), on.atTime(at), Set.of(carers), Optional.empty(), false);
    }

    /** A visit each morning, by these one after the other. */
    private static Recent<String> mornings(String... carers) {
        var recent = new Recent<String>(CoreTeam.none());
        for (int day = 0; day < carers.length; day++) {
            recent.add(visit(day, "08:00", carers[day].split("\\+")));
        }
        return recent;
    }

    @Test
    void oneCarerToAVisitGivesThePublishedFormulas() {
        var continuity = mornings("A", "A", "B", "A", "A", "C", "A", "B").continuity();
        assertThat(continuity.mainCarer()).contains(new Ratio(5, 8));
        // Bice and Boxerman: (5² + 2² + 1² − 8) ÷ (8 × 7) = 22 ÷ 56, each pair counted once
        assertThat(continuity.samePair()).contains(new Ratio(22 / 2, 56 / 2));
        assertThat(continuity.sameAsBefore()).contains(new Ratio(2, 7));
        assertThat(continuity.carersPerPerson()).contains(new Ratio(3, 1));
    }

    @Test
    void twoWhoAlwaysComeTogetherAreAsContinuousAsOne() {
        var continuity = mornings("A+B", "A+B", "A+B").continuity();
        assertThat(continuity.mainCarer()).contains(new Ratio(3, 3));
        assertThat(continuity.samePair()).contains(new Ratio(6, 6));
        assertThat(continuity.sameAsBefore()).contains(new Ratio(4, 4));
    }

    @Test
    void nothingIsSaidWhereThereIsNothingToDivideBy() {
        assertThat(mornings().continuity()).isEqualTo(Continuity.NOTHING);
        var once = mornings("A").continuity();
        assertThat(once.samePair()).isEmpty();
        assertThat(once.sameAsBefore()).isEmpty();
        assertThat(once.arrivalSpread()).isEmpty();
        assertThat(once.coreTeam()).isEmpty();
        assertThatThrownBy(() -> new Ratio(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVisitOfMoreThanFourWeeksAgoNoLongerCounts() {
        var recent = mornings("A", "B");
        recent.moveTo(MONDAY.plusDays(28));
        assertThat(recent.carers()).isEqualTo(Map.of("B", 1));
        assertThat(recent.continuity().visits()).isEqualTo(1);
    }

    @Test
    void aNewFaceIsSomebodyWhoComesForTheFirstTimeAfterThePersonsOwnFirstFourWeeks() {
        var recent = mornings("A", "B");
        assertThat(recent.continuity().newFaces())
                .as("everybody is new at first")
                .isZero();
        recent.add(visit(28, "08:00", "C"));
        recent.add(visit(29, "08:00", "A"));
        assertThat(recent.continuity().newFaces()).isEqualTo(1);
        recent.add(visit(57, "08:00", "C"));
        assertThat(recent.continuity().newFaces()).as("by now C is known").isZero();
    }

    @Test
    void arrivalsAreComparedWithThoseOfTheSamePartOfTheDayBefore() {
        var recent = mornings();
        recent.add(visit(0, "08:00", "A"));
        recent.add(visit(0, "18:30", "A"));
        recent.add(visit(1, "08:20", "A"));
        recent.add(visit(1, "18:30", "A"));
        recent.add(visit(2, "08:10", "A"));
        // 20 and 10 minutes in the morning, 0 in the evening
        assertThat(recent.continuity().arrivalSpread()).contains(new Ratio(20 + 10 + 0, 3));
    }

    @Test
    void aChangeOfWhoComesCountsByHowLateItWasMade() {
        var recent = mornings();
        int day = 0;
        for (long hours : new long[] {-1, 23, 24, 47, 48, 167, 168}) {
            var plain = visit(day++, "08:00", "A");
            recent.add(new MadeVisit<>(
                    plain.id(),
                    plain.day(),
                    plain.planned(),
                    plain.arrived(),
                    plain.carers(),
                    Optional.of(Duration.ofHours(hours)),
                    false));
        }
        for (Notice each : Notice.values()) {
            assertThat(recent.continuity().changed(each))
                    .as(each.name())
                    .isEqualTo(each == Notice.A_WEEK_OR_MORE ? 1 : 2);
        }
    }

    @Test
    void somebodyOutsideTheTeamIsAvoidableUnlessNobodyOfItWasThereOrThePersonWishedIt() {
        var team = new CoreTeam<>(
                new TreeMap<>(Map.of(MONDAY, Set.of("A", "B"))),
                Map.of(
                        "A", List.of(new Absence(MONDAY.plusDays(2), MONDAY.plusDays(4), Why.LEAVE)),
                        "B",
                                List.of(
                                        new Absence(MONDAY.plusDays(3), MONDAY.plusDays(3), Why.SICKNESS),
                                        new Absence(MONDAY.plusDays(4), MONDAY.plusDays(4), Why.LEAVE))));
        var recent = new Recent<>(team);
        recent.add(visit(-1, "08:00", "X")); // before a team was agreed
        recent.add(visit(0, "08:00", "A"));
        recent.add(visit(1, "08:00", "X")); // both were there
        recent.add(visit(2, "08:00", "X")); // B was there
        recent.add(visit(3, "08:00", "X")); // A on leave, B sick
        recent.add(visit(4, "08:00", "X")); // both on leave
        var wished = visit(5, "08:00", "X");
        recent.add(new MadeVisit<>(
                wished.id(),
                wished.day(),
                wished.planned(),
                wished.arrived(),
                wished.carers(),
                Optional.empty(),
                true));
        recent.add(visit(6, "08:00", "A", "X")); // B was there for the second place
        var continuity = recent.continuity();
        assertThat(continuity.coreTeam()).contains(new Ratio(2, 8));
        assertThat(continuity.avoidable()).contains(new Ratio(3, 8));
        assertThat(continuity.forSickness()).isEqualTo(1);
        assertThat(continuity.forLeave()).isEqualTo(1);
        assertThat(continuity.byWish()).isEqualTo(1);
    }

    @Test
    void aCorrectedVisitTakesThePlaceOfTheEarlierOne() {
        var recent = mornings("A", "B");
        recent.add(visit(1, "08:00", "A"));
        assertThat(recent.continuity()).isEqualTo(mornings("A", "A").continuity());
    }
}
