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
import care.mainstay.rota.Breach;
import care.mainstay.rota.Place;
import care.mainstay.rota.Rule;
import java.util.Optional;
import java.util.UUID;
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

        assertThat(place.way()).isEqualTo(new Place.Extra(10, 3_770, false, Optional.empty()));
        assertThat(place.paid()).isEqualTo(30 + 10 + 5); // the visit, the way, a gap of five minutes
        assertThat(place.carers()).isEqualTo(2);
        assertThat(place.more()).isTrue();
        assertThat(place.weekPaid()).isEqualTo(45 + 45);
        assertThat(place.breaks()).isEmpty();
    }

    @Test
    void ofTwoCarersAlikeTheNearerComesFirst() {
        book.visit(PEGGY, MONDAY, "08:00", "08:30", AMIRA); // 2,900 metres from George: ten minutes
        var dot = new PersonId(new UUID(0, 6));
        book.homes.put(dot, BookOfTests.place(3_900)); // a kilometre from him: 1,300 by street, five minutes
        book.visit(dot, MONDAY, "08:00", "08:30", PAVEL);
        var open = book.visit(GEORGE, MONDAY, "09:00", "09:30");
        book.carers.remove(0); // without Joanna, who has nothing else to do

        var fits = new Fitting(book.book(), open).fits();

        assertThat(fits.best()).extracting(Place::carer).containsExactly(PAVEL, AMIRA);
        assertThat(fits.best()).extracting(place -> place.way().minutes()).containsExactly(5, 10);
        assertThat(fits.best()).extracting(place -> place.way().metres()).containsExactly(1_300, 3_770);

        book.homes.put(dot, BookOfTests.place(8_000)); // 5,100 from him: now he is the farther

        assertThat(new Fitting(book.book(), open).fits().best())
                .extracting(Place::carer)
                .containsExactly(AMIRA, PAVEL);
    }

    @Test
    void whoGoesOnFootIsFartherThanWhoDrives() {
        book.visit(PEGGY, MONDAY, "08:00", "08:30", AMIRA);
        book.visit(PEGGY, MONDAY, "08:00", "08:30", PAVEL);
        var open = book.visit(GEORGE, MONDAY, "10:00", "10:30");
        book.lives(AMIRA, 0, Transport.ON_FOOT);
        book.lives(PAVEL, 0, Transport.CAR);
        book.carers.remove(0);

        var fits = new Fitting(book.book(), open).fits();

        assertThat(fits.best()).extracting(Place::carer).containsExactly(PAVEL, AMIRA);
        // 3,770 metres: 8 minutes at 500 a minute and 2 to park; 48 at 80
        assertThat(fits.best()).extracting(place -> place.way().minutes()).containsExactly(10, 48);
    }

    @Test
    void amongThoseWithNoWayBetweenVisitsWhoLivesNearerComesFirst() {
        var open = book.visit(GEORGE, MONDAY, "09:00", "09:30");
        book.lives(JOANNA, 9_000, Transport.CAR);
        book.lives(PAVEL, 2_900, Transport.CAR); // next door: no way at all
        book.lives(AMIRA, 4_000, Transport.CAR);

        var fits = new Fitting(book.book(), open).fits();

        assertThat(fits.best()).extracting(Place::carer).containsExactly(PAVEL, AMIRA, JOANNA);
        assertThat(fits.best().get(0).way().own()).contains(0);
        // 1,100 metres: 1,430 by street, three minutes and two to park, there and back
        assertThat(fits.best().get(1).way().own()).contains(10);
    }

    @Test
    void whereSomebodyLivesNobodyKnowsTheMinutesAreAssumedAndThePlaceSaysSo() {
        book.homes.remove(GEORGE);
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        var open = book.visit(GEORGE, MONDAY, "09:30", "10:00");
        book.lives(JOANNA, 0, Transport.ON_FOOT);

        Place place = new Fitting(book.book(), open).place(JOANNA);

        assertThat(place.way()).isEqualTo(new Place.Extra(15, 0, true, Optional.empty()));
        assertThat(new Fitting(book.book(), open).place(PAVEL).way())
                .isEqualTo(new Place.Extra(0, 0, false, Optional.empty()));
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
