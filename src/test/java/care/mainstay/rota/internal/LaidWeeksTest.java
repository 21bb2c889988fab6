package care.mainstay.rota.internal;

import static care.mainstay.rota.internal.BookOfTests.AMIRA;
import static care.mainstay.rota.internal.BookOfTests.GEORGE;
import static care.mainstay.rota.internal.BookOfTests.JOANNA;
import static care.mainstay.rota.internal.BookOfTests.MONDAY;
import static care.mainstay.rota.internal.BookOfTests.PAVEL;
import static care.mainstay.rota.internal.BookOfTests.PEGGY;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.Skill;
import care.mainstay.rota.horizon.Horizon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaidWeeksTest {

    private final BookOfTests book = new BookOfTests();

    private EngineWeeks laid(Past past) {
        return LaidWeeks.of(book.book(), past).orElseThrow();
    }

    private EngineWeeks laid() {
        return laid(Past.NONE);
    }

    private static Horizon.Person person(EngineWeeks weeks, String id) {
        return weeks.horizon().facts().people().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isKept(EngineWeeks weeks, Visit visit) {
        return weeks.numbers(visit.id()).stream().allMatch(weeks.horizon()::isKept);
    }

    @Test
    void whatHasBegunAndWhatBeginsWithinTwoDaysIsKeptAndTheRestIsFree() {
        book.now = BookOfTests.at(MONDAY.plusDays(1), "08:30");
        var begun = book.visit(PEGGY, MONDAY.plusDays(1), "08:00", "09:00", JOANNA);
        var soon = book.visit(PEGGY, MONDAY.plusDays(3), "08:00", "09:00", AMIRA);
        var open = book.visit(GEORGE, MONDAY.plusDays(3), "08:00", "09:00");
        var later = book.visit(PEGGY, MONDAY.plusDays(4), "08:00", "09:00", AMIRA);

        var weeks = laid();

        assertThat(isKept(weeks, begun)).isTrue();
        assertThat(isKept(weeks, soon)).isTrue();
        assertThat(isKept(weeks, open)).isFalse();
        assertThat(isKept(weeks, later)).isFalse();
    }

    @Test
    void whatWasToldForWithinAWeekIsDearerToChange() {
        var near = book.visit(PEGGY, MONDAY.plusDays(5), "08:00", "09:00", JOANNA);

        var far = book.visit(PEGGY, MONDAY.plusDays(6), "23:00", "23:30", JOANNA);
        book.now = BookOfTests.at(MONDAY.minusDays(1), "23:00");

        var weeks = laid();

        assertThat(weeks.horizon()
                        .planned(weeks.numbers(far.id()).get(0))
                        .orElseThrow()
                        .price())
                .isZero();
        int number = weeks.numbers(near.id()).get(0);
        assertThat(weeks.horizon().planned(number).orElseThrow().price()).isEqualTo(3);
    }

    @Test
    void eachCarerGoesByTheirOwnMeans() {
        book.visit(PEGGY, MONDAY.plusDays(4), "08:00", "09:00", JOANNA);
        book.visit(GEORGE, MONDAY.plusDays(4), "10:00", "11:00", JOANNA);
        book.lives(AMIRA, 0, Transport.ON_FOOT);

        var weeks = laid();

        int joanna = weeks.number(JOANNA).orElseThrow();
        int amira = weeks.number(AMIRA).orElseThrow();
        assertThat(weeks.horizon().ways(joanna).minutes(0, 1)).isEqualTo(10);
        // 3,770 metres at 80 a minute
        assertThat(weeks.horizon().ways(amira).minutes(0, 1)).isEqualTo(48);
        // nobody pays a mile that is walked
        assertThat(weeks.horizon().ways(amira).metres(0, 1)).isZero();
        int home = weeks.horizon().facts().carers().get(amira).place();
        assertThat(weeks.horizon().ways(amira).minutes(home, 1)).isEqualTo(48);
    }

    @Test
    void aTeamIsAgreedWithAllWhoMayComeAndWithoutOneTwo() {
        book.visit(PEGGY, MONDAY.plusDays(4), "08:00", "09:00", JOANNA);
        book.visit(GEORGE, MONDAY.plusDays(4), "10:00", "11:00", JOANNA);

        var weeks = laid(new Past(
                Map.of(MONDAY.minusDays(1), Map.of(GEORGE, Set.of(PAVEL))),
                Map.of(),
                Map.of(PEGGY, Set.of(JOANNA, AMIRA, PAVEL))));

        var peggy = person(weeks, PEGGY.toString());
        assertThat(peggy.team()).hasSize(3);
        assertThat(peggy.carersAtMost()).isEqualTo(3);
        var george = person(weeks, GEORGE.toString());
        assertThat(george.team()).isEmpty();
        assertThat(george.carersAtMost()).isEqualTo(2);
        assertThat(george.history()).containsExactly(new Horizon.Came(-1, PAVEL.toString()));
    }

    @Test
    void aSkillCountsForAsLongAsItWasSignedOff() {
        book.canMove(JOANNA, MONDAY);
        book.competencies.put(
                AMIRA,
                List.of(new Competency(
                        Skill.MOVING_AND_HANDLING, MONDAY.minusDays(9), Optional.of(MONDAY.plusDays(5)), "Ruth")));
        var still = book.visit(PEGGY, MONDAY.plusDays(4), "08:00", "09:00", 2, JOANNA, AMIRA);
        var over = book.visit(PEGGY, MONDAY.plusDays(5), "08:00", "09:00", 2, JOANNA, AMIRA);

        var weeks = laid();

        var amira = weeks.horizon().facts().carers().get(weeks.number(AMIRA).orElseThrow());
        assertThat(amira.skills()).containsAll(needs(weeks, still)).doesNotContainAnyElementsOf(needs(weeks, over));
    }

    private static Set<String> needs(EngineWeeks weeks, Visit visit) {
        return weeks.horizon()
                .pattern(weeks.horizon().visits().get(weeks.numbers(visit.id()).get(0)))
                .skills();
    }

    @Test
    void whatNobodyIsSignedOffForStaysAsItIs() {
        var visit = book.visit(PEGGY, MONDAY.plusDays(4), "08:00", "09:00", 2, JOANNA, AMIRA);
        var open = book.visit(GEORGE, MONDAY.plusDays(4), "08:00", "09:00", 2);

        var weeks = laid();

        assertThat(isKept(weeks, visit)).isTrue();
        assertThat(weeks.numbers(open.id())).isEmpty();
    }

    @Test
    void aRotaIsThereAndBackTheSame() {
        List.of(JOANNA, AMIRA, PAVEL).forEach(carer -> book.canMove(carer, MONDAY));
        book.visit(PEGGY, MONDAY.plusDays(4), "08:00", "09:00", 3, PAVEL, AMIRA, JOANNA);
        book.visit(GEORGE, MONDAY.plusDays(4), "10:00", "11:00", AMIRA);
        book.visit(PEGGY, MONDAY.plusDays(4), "22:00", "23:30", JOANNA);
        book.visit(GEORGE, MONDAY.plusDays(5), "10:00", "11:00", 2, AMIRA);

        var weeks = laid();
        var assigned = weeks.assigned(weeks.plan(book.book()));

        assertThat(assigned).hasSize(3);
        book.visits.stream()
                .limit(3)
                .forEach(visit ->
                        assertThat(assigned.get(visit.id())).containsExactlyInAnyOrderElementsOf(visit.carers()));
    }
}
