package care.mainstay.rota.internal;

import static care.mainstay.rota.internal.BookOfTests.AMIRA;
import static care.mainstay.rota.internal.BookOfTests.GEORGE;
import static care.mainstay.rota.internal.BookOfTests.JOANNA;
import static care.mainstay.rota.internal.BookOfTests.MONDAY;
import static care.mainstay.rota.internal.BookOfTests.PAVEL;
import static care.mainstay.rota.internal.BookOfTests.PEGGY;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.rota.Breach;
import care.mainstay.rota.Place;
import care.mainstay.rota.Rule;
import org.junit.jupiter.api.Test;

class FittingTest {

    private final BookOfTests book = new BookOfTests();

    @Test
    void whoKnowsThePersonComesFirstAndWhoIsElsewhereIsNotAmongThem() {
        book.visit(PEGGY, MONDAY, "09:00", "09:30", JOANNA);
        var open = book.visit(GEORGE, MONDAY, "09:00", "09:30");
        book.knows(PAVEL, GEORGE, 3);

        var fits = new Fitting(book.book(), open).fits();

        assertThat(fits.best()).extracting(Place::carer).containsExactly(PAVEL, AMIRA);
        assertThat(fits.best().get(0).came()).isEqualTo(3);
        assertThat(fits.against()).containsExactly(java.util.Map.entry(Rule.OVERLAP, 1L));
    }

    @Test
    void aPlaceSaysWhatItCostsAndHowManyCarersThereAreThen() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        var open = book.visit(GEORGE, MONDAY, "09:00", "09:30");
        book.knows(PAVEL, GEORGE, 3);

        Place place = new Fitting(book.book(), open).place(JOANNA);

        assertThat(place.way()).isEqualTo(10);
        assertThat(place.paid()).isEqualTo(30 + 10 + 5); // the visit, the way, a gap of five minutes
        assertThat(place.carers()).isEqualTo(2);
        assertThat(place.more()).isTrue();
        assertThat(place.weekPaid()).isEqualTo(45 + 45);
        assertThat(place.breaks()).isEmpty();
    }

    @Test
    void whatIsNamedAgainstSomebodyIsWhatKeepsThemAway() {
        var open = book.visit(GEORGE, MONDAY, "09:00", "09:30", 2, JOANNA);
        book.canMove(JOANNA, MONDAY.minusMonths(1));
        book.canMove(PAVEL, MONDAY.minusMonths(1));

        Place amira = new Fitting(book.book(), open).place(AMIRA);
        assertThat(amira.breaks()).extracting(Breach::rule).containsExactly(Rule.SKILL);
        assertThat(amira.isForbidden()).isTrue();
        assertThat(new Fitting(book.book(), open).fits().best())
                .extracting(Place::carer)
                .containsExactly(PAVEL);

        book.canMove(AMIRA, MONDAY.minusMonths(1)); // what was named is taken away, and she can come

        assertThat(new Fitting(book.book(), open).place(AMIRA).breaks()).isEmpty();
        assertThat(new Fitting(book.book(), open).fits().best())
                .extracting(Place::carer)
                .containsExactlyInAnyOrder(PAVEL, AMIRA);
    }

    @Test
    void whoHasTheVisitIsToldApartFromThoseWhoCould() {
        var hers = book.visit(GEORGE, MONDAY, "09:00", "09:30", JOANNA);

        var fits = new Fitting(book.book(), hers).fits();

        assertThat(fits.now()).extracting(Place::carer).containsExactly(JOANNA);
        assertThat(fits.best()).extracting(Place::carer).containsExactlyInAnyOrder(AMIRA, PAVEL);
    }
}
