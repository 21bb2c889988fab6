package care.mainstay.rota.internal;

import static care.mainstay.rota.internal.BookOfTests.AMIRA;
import static care.mainstay.rota.internal.BookOfTests.GEORGE;
import static care.mainstay.rota.internal.BookOfTests.JOANNA;
import static care.mainstay.rota.internal.BookOfTests.MONDAY;
import static care.mainstay.rota.internal.BookOfTests.PEGGY;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Round;
import care.mainstay.rota.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final BookOfTests book = new BookOfTests();

    private List<Breach> breaches(CarerId carer) {
        return new Rules(book.book()).breaches(carer);
    }

    private Rule onlyRule(CarerId carer) {
        var found = breaches(carer);
        assertThat(found).hasSize(1);
        return found.get(0).rule();
    }

    @Test
    void aRoundThatHoldsTogetherBreaksNothing() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "08:55", "09:25", JOANNA);

        assertThat(breaches(JOANNA)).isEmpty();
    }

    @Test
    void paidAreVisitsTheWaysBetweenThemAndGapsOfAQuarterOfAnHour() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "09:10", "09:40", JOANNA); // 10 on the way, 15 waiting
        book.visit(PEGGY, MONDAY, "12:00", "12:30", JOANNA); // 10 on the way, 130 free

        Round round = new Rules(book.book()).rounds(JOANNA).get(0);

        assertThat(round.visitMinutes()).isEqualTo(45 + 30 + 30);
        assertThat(round.wayMinutes()).isEqualTo(20);
        assertThat(round.paidMinutes()).isEqualTo(105 + 20 + 15);
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "08:30", "09:00", JOANNA);

        assertThat(onlyRule(JOANNA)).isEqualTo(Rule.OVERLAP);
        assertThat(breaches(JOANNA).get(0).minutes()).isEqualTo(15);
    }

    @Test
    void theWayTakesItsTimeButNotWithinOneHome() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "08:48", "09:18", JOANNA);
        book.visit(GEORGE, MONDAY, "09:18", "09:30", JOANNA);

        assertThat(onlyRule(JOANNA)).isEqualTo(Rule.TOO_LITTLE_TRAVEL);
        assertThat(breaches(JOANNA).get(0).minutes()).isEqualTo(7);
    }

    @Test
    void theWayTakesAsLongAsWhoeverGoesItNeeds() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "09:00", "09:30", JOANNA);
        assertThat(breaches(JOANNA)).isEmpty();

        book.lives(JOANNA, 0, Transport.BICYCLE); // 3,770 metres: 17 minutes at 230 a minute, and one to lock up

        assertThat(onlyRule(JOANNA)).isEqualTo(Rule.TOO_LITTLE_TRAVEL);
        assertThat(breaches(JOANNA).get(0).minutes()).isEqualTo(3);
        assertThat(breaches(JOANNA).get(0).what()).isEqualTo("18 minutes by bicycle");
    }

    @Test
    void whereSomebodyLivesNobodyKnowsTheMinutesAreSaidToBeAssumed() {
        book.homes.remove(PEGGY);
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.visit(GEORGE, MONDAY, "08:55", "09:25", JOANNA);

        assertThat(onlyRule(JOANNA)).isEqualTo(Rule.TOO_LITTLE_TRAVEL);
        assertThat(breaches(JOANNA).get(0).minutes()).isEqualTo(5);
        assertThat(breaches(JOANNA).get(0).what())
                .isEqualTo("15 minutes, assumed because it is not known where somebody lives");
        assertThat(new Rules(book.book()).rounds(JOANNA).get(0).isAssumed()).isTrue();
    }

    @Test
    void twoCarersAtOnceMustHaveBeenSeenToMoveSomebody() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", 2, JOANNA, AMIRA);
        book.canMove(JOANNA, MONDAY.minusMonths(11));
        book.canMove(AMIRA, MONDAY.minusMonths(12)); // a year counts up to the day before

        assertThat(breaches(JOANNA)).isEmpty();
        assertThat(onlyRule(AMIRA)).isEqualTo(Rule.SKILL);
        assertThat(breaches(AMIRA).get(0).what()).isEqualTo("Moving and handling");
    }

    @Test
    void betweenTwoDaysOfWorkLieElevenHours() {
        book.visit(PEGGY, MONDAY, "21:30", "22:00", JOANNA);
        book.visit(GEORGE, MONDAY.plusDays(1), "07:00", "07:30", JOANNA); // nine hours later

        assertThat(onlyRule(JOANNA)).isEqualTo(Rule.SHORT_REST);
        assertThat(breaches(JOANNA).get(0).minutes()).isEqualTo(120);
    }

    @Test
    void afterSixHoursThereIsABreakOfTwentyMinutes() {
        book.homes.put(GEORGE, BookOfTests.place(0));
        book.visit(PEGGY, MONDAY, "07:00", "10:00", JOANNA);
        book.visit(GEORGE, MONDAY, "10:10", "13:30", JOANNA);

        assertThat(onlyRule(JOANNA)).isEqualTo(Rule.NO_BREAK);
        assertThat(breaches(JOANNA).get(0).minutes()).isEqualTo(30);

        book.visits.clear();
        book.visit(PEGGY, MONDAY, "07:00", "10:00", JOANNA);
        book.visit(GEORGE, MONDAY, "10:20", "13:30", JOANNA);
        assertThat(breaches(JOANNA)).isEmpty();
    }

    @Test
    void aWeekHasFortyEightHours() {
        for (int day = 0; day < 7; day++) {
            book.visit(PEGGY, MONDAY.plusDays(day), "08:00", "13:00", JOANNA);
            book.visit(PEGGY, MONDAY.plusDays(day), "15:00", "17:00", JOANNA);
        }

        assertThat(onlyRule(JOANNA)).isEqualTo(Rule.LONG_WEEK);
        assertThat(breaches(JOANNA).get(0).minutes()).isEqualTo(60);
    }

    @Test
    void whoIsAwayWhomThePersonDoesNotWantAndWhoCannotWorkThenAreNamed() {
        book.visit(PEGGY, MONDAY, "08:00", "08:45", JOANNA);
        book.staffing = new Staffing() {
            @Override
            public Optional<String> away(CarerId carer, Instant from, Instant until) {
                return Optional.of("Sick");
            }

            @Override
            public Optional<String> away(CarerId carer, LocalDate day) {
                return Optional.of("Sick");
            }

            @Override
            public Optional<String> outside(CarerId carer, Visit visit) {
                return Optional.of("works from 9:00am");
            }

            @Override
            public boolean isNotWanted(PersonId person, CarerId carer) {
                return person.equals(PEGGY);
            }
        };

        assertThat(breaches(JOANNA))
                .extracting(Breach::rule)
                .containsExactly(Rule.ABSENT, Rule.NOT_WANTED, Rule.OUTSIDE_AVAILABILITY);
    }
}
