package care.mainstay.rota.internal;

import static care.mainstay.rota.internal.BookOfTests.AMIRA;
import static care.mainstay.rota.internal.BookOfTests.GEORGE;
import static care.mainstay.rota.internal.BookOfTests.JOANNA;
import static care.mainstay.rota.internal.BookOfTests.MONDAY;
import static care.mainstay.rota.internal.BookOfTests.PAVEL;
import static care.mainstay.rota.internal.BookOfTests.PEGGY;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Charge;
import care.mainstay.rota.engine.Engine;
import care.mainstay.rota.engine.Reckoning;
import care.mainstay.rota.internal.EngineDay.Freedom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngineDayTest {

    private final BookOfTests book = new BookOfTests();

    private EngineDay day() {
        return EngineDay.of(book.book(), MONDAY, visit -> Freedom.ALL).orElseThrow();
    }

    @Test
    void aDayAsItStandsIsAPlanOfTheEngine() {
        book.knows(JOANNA, PEGGY, 5);
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "08:55", "09:25", JOANNA);
        book.visit(PEGGY, MONDAY, "12:00", "12:30", AMIRA);

        var reckoned = Reckoning.of(day().day(), day().plan());

        assertThat(reckoned.faults()).isEmpty();
        assertThat(reckoned.amounts().get(Charge.TRAVEL)).isEqualTo(10);
        assertThat(reckoned.amounts().getOrDefault(Charge.LATENESS, 0L)).isZero();
        assertThat(reckoned.amounts().get(Charge.NOT_PREFERRED)).isEqualTo(1); // Amira at Peggy’s
    }

    @Test
    void twoCarersAtOneVisitAreTwoVisitsOfTheEngineAtOneTime() {
        book.canMove(JOANNA, MONDAY.minusMonths(1));
        book.canMove(AMIRA, MONDAY.minusMonths(1));
        var both = book.visit(PEGGY, MONDAY, "08:00", "08:45", 2, JOANNA, AMIRA);

        assertThat(day().numbers(both.id())).hasSize(2);
        assertThat(day().assigned(day().plan()).get(both.id())).containsExactlyInAnyOrder(JOANNA, AMIRA);
    }

    @Test
    void nobodyIsPlannedForWhatIsForbiddenThem() {
        var both = book.visit(PEGGY, MONDAY, "08:00", "08:45", 2);
        book.canMove(JOANNA, MONDAY.minusMonths(1));
        book.canMove(PAVEL, MONDAY.minusMonths(1));

        var found = new Engine(System::nanoTime, () -> false).solve(day().day(), Budget.ofMoves(2_000, 1));

        assertThat(day().assigned(found.plan()).get(both.id())).isEqualTo(Set.of(JOANNA, PAVEL));
    }

    @Test
    void whoeverKnowsThePersonIsPlannedBeforeWhoIsNearer() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        var open = book.visit(GEORGE, MONDAY, "09:00", "09:30");
        book.knows(AMIRA, GEORGE, 7);
        book.knows(JOANNA, PEGGY, 7);

        var found = new Engine(System::nanoTime, () -> false).solve(day().day(), Budget.ofMoves(2_000, 1));

        assertThat(day().assigned(found.plan()).get(open.id())).isEqualTo(Set.of(AMIRA));
    }

    @Test
    void ofTwoWhoKnowThePersonTheNearerIsPlanned() {
        var dot = new PersonId(new UUID(0, 6));
        book.homes.put(dot, BookOfTests.place(3_900)); // a kilometre beyond George; Peggy is 2,900 metres away
        book.visit(PEGGY, MONDAY, "08:00", "08:30", AMIRA);
        book.visit(dot, MONDAY, "08:00", "08:30", PAVEL);
        var open = book.visit(GEORGE, MONDAY, "09:00", "09:30");
        book.knows(AMIRA, PEGGY, 5);
        book.knows(PAVEL, dot, 5);
        book.knows(AMIRA, GEORGE, 5);
        book.knows(PAVEL, GEORGE, 5);

        var found = new Engine(System::nanoTime, () -> false).solve(day().day(), Budget.ofMoves(2_000, 1));

        assertThat(day().assigned(found.plan()).get(open.id())).isEqualTo(Set.of(PAVEL));
    }

    @Test
    void aCarerOnFootHasTheirOwnMinutesOnTheWay() {
        book.lives(JOANNA, 0, Transport.ON_FOOT);
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "10:00", "10:30", JOANNA);

        var reckoned = Reckoning.of(day().day(), day().plan());

        // the only way of this day, 48 minutes of walking, is 480 percent of the ten minutes by car
        assertThat(reckoned.amounts().get(Charge.TRAVEL)).isEqualTo(48);
    }

    @Test
    void whatMayNotBeChangedStaysWithItsCarer() {
        var kept = book.visit(PEGGY, MONDAY, "08:00", "08:45", PAVEL);
        book.knows(JOANNA, PEGGY, 7);
        var day = EngineDay.of(book.book(), MONDAY, visit -> Freedom.NONE).orElseThrow();

        var found = new Engine(System::nanoTime, () -> false).solve(day.day(), Budget.ofMoves(2_000, 1));

        assertThat(day.assigned(found.plan()).get(kept.id())).isEqualTo(Set.of(PAVEL));
    }

    @Test
    void whereSomebodyIsMissingTheOthersStay() {
        List.of(JOANNA, AMIRA, PAVEL).forEach(carer -> book.canMove(carer, MONDAY.minusMonths(1)));
        var half = book.visit(PEGGY, MONDAY, "08:00", "08:45", 2, PAVEL);
        book.knows(JOANNA, PEGGY, 7);
        book.knows(AMIRA, PEGGY, 7);
        var day = EngineDay.of(book.book(), MONDAY, visit -> Freedom.GAPS).orElseThrow();

        var found = new Engine(System::nanoTime, () -> false).solve(day.day(), Budget.ofMoves(2_000, 1));

        assertThat(day.assigned(found.plan()).get(half.id())).hasSize(2).contains(PAVEL);
    }

    @Test
    void aVisitThatHasBegunIsNobodyElsesAnyMore() {
        book.now = BookOfTests.at(MONDAY, "08:10");
        var begun = book.visit(PEGGY, MONDAY, "08:00", "08:45", PAVEL);
        book.knows(JOANNA, PEGGY, 7);

        var found = new Engine(System::nanoTime, () -> false).solve(day().day(), Budget.ofMoves(2_000, 1));

        assertThat(day().assigned(found.plan()).get(begun.id())).isEqualTo(Set.of(PAVEL));
    }

    @Test
    void aDayWithoutVisitsIsNoDayOfTheEngine() {
        assertThat(EngineDay.of(book.book(), MONDAY, visit -> Freedom.ALL)).isEmpty();
    }
}
