package care.mainstay.people.workforce;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.Neighbourhood;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MainstayTest
class WorkingTimesTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2025, 5, 5);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Callers callers;

    private Neighbourhood town;
    private CarerId joanna;
    private CarerId priya;

    @BeforeEach
    void aNeighbourhood() {
        town = new Neighbourhood(application);
        callers.as(town.manager, () -> {
            joanna = hired("Joanna Reid", "30");
            priya = hired("Priya Shah", "20");
            workforce.link(joanna, town.carer.actor());
        });
    }

    private CarerId hired(String name, String hours) {
        return workforce.hire(NewCarer.of(
                new Carer.Details(
                        name, Optional.empty(), Optional.empty(), Basis.GUARANTEED_HOURS, new BigDecimal(hours)),
                DAY.minusYears(1)));
    }

    private static Stretch mornings(Weeks weeks) {
        return new Stretch(weeks, MONDAY, LocalTime.of(7, 0), LocalTime.of(14, 0));
    }

    private static Availability week(LocalDate from, Stretch... stretches) {
        return new Availability(from, DAY, List.of(stretches), Optional.empty(), Optional.empty());
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Refused.Problem::code)
                                .contains(code));
    }

    @Test
    void whoIsAwayIsNotAvailable() {
        callers.as(town.manager, () -> {
            workforce.recordAvailability(joanna, week(DAY, mornings(Weeks.EVERY)));
            workforce.recordAvailability(priya, week(DAY, mornings(Weeks.SECOND)));
            workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.LEAVE, DAY.plusDays(7), DAY.plusDays(13)));

            assertThat(workforce.availableOn(DAY).get(joanna)).hasSize(1);
            assertThat(workforce.availableOn(DAY).get(priya)).isEmpty();
            assertThat(workforce.availableOn(DAY.plusDays(7)).get(joanna)).isEmpty();
            assertThat(workforce.availableOn(DAY.plusDays(7)).get(priya)).hasSize(1);
            assertThat(workforce.availableOn(DAY.plusDays(14)).get(joanna)).hasSize(1);
            assertThat(workforce.availableOn(DAY.minusDays(7))).isEmpty();
        });
    }

    @Test
    void whoHasLeftIsNotAvailable() {
        callers.as(town.manager, () -> {
            workforce.recordAvailability(joanna, week(DAY, mornings(Weeks.EVERY)));
            workforce.leave(joanna, DAY, WhyLeft.RESIGNED);

            assertThat(workforce.availableOn(DAY)).containsKey(joanna);
            assertThat(workforce.availableOn(DAY.plusDays(7))).doesNotContainKey(joanna);
        });
    }

    @Test
    void anOrdinaryWeekCountsUntilTheNextAndACorrectionFromTheSameDayTakesItsPlace() {
        var first = week(DAY, mornings(Weeks.EVERY));
        var mistaken = week(DAY.plusDays(28));
        var corrected = new Availability(
                DAY.plusDays(28),
                DAY,
                List.of(mornings(Weeks.FIRST)),
                Optional.of(new BigDecimal("37.5")),
                Optional.of(4));
        callers.as(town.manager, () -> {
            workforce.recordAvailability(joanna, first);
            workforce.recordAvailability(joanna, mistaken);
            workforce.recordAvailability(joanna, corrected);
            workforce.recordAvailability(joanna, corrected);

            assertThat(workforce.availability(joanna, DAY.minusDays(1))).isEmpty();
            assertThat(workforce.availability(joanna, DAY.plusDays(27))).contains(first);
            assertThat(workforce.availability(joanna, DAY.plusDays(28))).contains(corrected);
            assertThat(workforce.availabilities(joanna)).containsExactly(corrected, first);
        });
    }

    @Test
    void whatIsWrongWithAnOrdinaryWeekIsSaidAtOnce() {
        var impossible = new Availability(
                DAY,
                DAY.plusDays(1),
                List.of(
                        mornings(Weeks.EVERY),
                        new Stretch(Weeks.SECOND, MONDAY, LocalTime.of(13, 0), LocalTime.of(15, 0)),
                        new Stretch(Weeks.EVERY, SUNDAY, LocalTime.of(9, 0), LocalTime.of(9, 0))),
                Optional.of(new BigDecimal("20")),
                Optional.of(8));

        callers.as(
                town.manager,
                () -> assertThatThrownBy(() -> workforce.recordAvailability(joanna, impossible))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                why -> assertThat(why.problems())
                                        .extracting(Refused.Problem::code)
                                        .containsExactlyInAnyOrder(
                                                "workforce.week-one-is-no-monday",
                                                "workforce.most-hours-below-guaranteed",
                                                "workforce.most-days-unlikely",
                                                "workforce.stretches-overlap",
                                                "workforce.stretch-empty")));
    }

    @Test
    void aSundayNightMayNotRunIntoAMondayMorningOfTheOtherWeek() {
        var night = LocalTime.of(22, 0);
        var second = new Stretch(Weeks.SECOND, SUNDAY, night, LocalTime.of(8, 0));
        callers.as(town.manager, () -> {
            assertRefused(
                    "workforce.stretches-overlap",
                    () -> workforce.recordAvailability(joanna, week(DAY, second, mornings(Weeks.FIRST))));
            workforce.recordAvailability(joanna, week(DAY, second, mornings(Weeks.SECOND)));
        });
    }

    @Test
    void nobodyIsAwayTwiceOnOneDay() {
        callers.as(town.manager, () -> {
            workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.LEAVE, DAY, DAY.plusDays(6)));

            assertRefused(
                    "workforce.absence-overlaps",
                    () -> workforce.recordAbsence(
                            NewAbsence.of(joanna, AbsenceKind.SICKNESS, DAY.plusDays(6), DAY.plusDays(8))));
            workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.SICKNESS, DAY.plusDays(7), DAY.plusDays(8)));
            workforce.recordAbsence(NewAbsence.of(priya, AbsenceKind.LEAVE, DAY, DAY.plusDays(6)));
        });
    }

    @Test
    void anIllnessHasNoEndUntilSomebodyKnowsAndWhatItSaidBeforeIsKept() {
        callers.as(town.manager, () -> {
            var known = Instant.parse("2025-05-05T05:40:00Z");
            var id = workforce.recordAbsence(new NewAbsence(
                    Optional.empty(), joanna, AbsenceKind.SICKNESS, DAY, Optional.empty(), Optional.of(known)));
            assertThat(workforce.absences(new DateRange(DAY.plusDays(90), DAY.plusDays(91))))
                    .extracting(Absence::id)
                    .containsExactly(id);

            workforce.changeAbsence(id, DAY, Optional.of(DAY.plusDays(4)));
            workforce.changeAbsence(id, DAY, Optional.of(DAY.plusDays(2)));

            assertThat(workforce.absences(new DateRange(DAY.plusDays(3), DAY.plusDays(91))))
                    .isEmpty();
            assertThat(workforce.absence(id).orElseThrow().knownAt()).isEqualTo(known);
            assertThat(workforce.absenceBefore(id))
                    .extracting(Absence::until)
                    .containsExactly(Optional.of(DAY.plusDays(4)), Optional.empty());
        });
    }

    @Test
    void whatWasTakenBackKeepsNobodyAwayAndStaysInTheCarersList() {
        callers.as(town.manager, () -> {
            var id = workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.LEAVE, DAY, DAY.plusDays(6)));
            workforce.takeBackAbsence(id);

            assertThat(workforce.absences(new DateRange(DAY, DAY.plusDays(7)))).isEmpty();
            assertThat(workforce.absences(joanna))
                    .singleElement()
                    .satisfies(absence -> assertThat(absence.takenBack()).isTrue());
            assertThat(workforce.absenceBefore(id)).hasSize(1);
            assertRefused("workforce.no-such-absence", () -> workforce.takeBackAbsence(id));
            workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.TRAINING, DAY, DAY));
        });
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        callers.as(town.manager, () -> {
            assertRefused(
                    "workforce.absence-over-before-it-began",
                    () -> workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.LEAVE, DAY, DAY.minusDays(1))));
            assertRefused(
                    "workforce.absence-endless",
                    () -> workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.LEAVE, DAY, DAY.plusYears(10))));
            assertRefused(
                    "workforce.absence-known-later",
                    () -> workforce.recordAbsence(new NewAbsence(
                            Optional.empty(),
                            joanna,
                            AbsenceKind.LEAVE,
                            DAY,
                            Optional.of(DAY),
                            Optional.of(Instant.parse("2999-01-01T00:00:00Z")))));
        });
    }

    @Test
    void recordingTheSameAbsencesAgainChangesNothing() {
        var brought = new NewAbsence(
                Optional.of(new AbsenceId(UUID.randomUUID())),
                joanna,
                AbsenceKind.LEAVE,
                DAY,
                Optional.of(DAY.plusDays(4)),
                Optional.empty());
        callers.as(town.manager, () -> workforce.recordAbsences(List.of(brought)));
        callers.as(town.manager, () -> workforce.recordAbsences(List.of(brought)));

        assertThat(callers.as(town.manager, () -> workforce.absences(joanna))).hasSize(1);
    }

    @Test
    void daysWithinOthersAreThoseOfBoth() {
        callers.as(town.manager, () -> {
            workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.LEAVE, DAY, DAY.plusDays(6)));
            var leave = workforce.absences(joanna).get(0);

            assertThat(leave.within(new DateRange(DAY.plusDays(5), DAY.plusDays(9))))
                    .contains(new DateRange(DAY.plusDays(5), DAY.plusDays(7)));
            assertThat(leave.within(new DateRange(DAY.plusDays(7), DAY.plusDays(9))))
                    .isEmpty();
            assertThat(leave.on(DAY.plusDays(6))).isTrue();
            assertThat(leave.on(DAY.plusDays(7))).isFalse();
        });
    }

    @Test
    void whereACarerSetsOutFromIsKept() {
        var travel = new Travel(Transport.BICYCLE, Optional.of("wm42qf"), Place.read("51.50735", "-0.12776"));
        callers.as(town.manager, () -> {
            workforce.recordTravel(joanna, new Travel(Transport.CAR, Optional.empty(), Optional.empty()));
            workforce.recordTravel(joanna, travel);

            assertThat(workforce.travel(joanna)).contains(travel);
            assertThat(workforce.travel(joanna).orElseThrow().postcode()).contains("WM4 2QF");
            assertThat(workforce.travels()).containsOnlyKeys(joanna);
            assertRefused(
                    "workforce.postcode-mistyped",
                    () -> workforce.recordTravel(
                            joanna, new Travel(Transport.CAR, Optional.of("nowhere"), Optional.empty())));
        });
    }

    @Test
    void aCarerSeesTheirOwnAndNoColleagues() {
        callers.as(town.manager, () -> {
            for (var carer : List.of(joanna, priya)) {
                workforce.recordAvailability(carer, week(DAY, mornings(Weeks.EVERY)));
                workforce.recordAbsence(NewAbsence.of(carer, AbsenceKind.SICKNESS, DAY, DAY));
                workforce.recordTravel(carer, new Travel(Transport.CAR, Optional.empty(), Optional.empty()));
            }
        });

        callers.as(town.carer, () -> {
            assertThat(workforce.availabilities(DAY)).containsOnlyKeys(joanna);
            assertThat(workforce.absences(new DateRange(DAY, DAY.plusDays(1))))
                    .extracting(Absence::carer)
                    .containsExactly(joanna);
            assertThat(workforce.travels()).containsOnlyKeys(joanna);
        });
    }

    @Test
    void anotherProviderAndTheCouncilSeeNothingAndChangeNothing() {
        var id = callers.as(town.manager, () -> {
            workforce.recordAvailability(joanna, week(DAY, mornings(Weeks.EVERY)));
            workforce.recordTravel(joanna, new Travel(Transport.CAR, Optional.empty(), Optional.empty()));
            return workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.SICKNESS, DAY, DAY));
        });

        for (var stranger : List.of(town.otherManager, town.commissioner)) {
            callers.as(stranger, () -> {
                assertThat(workforce.availability(joanna, DAY)).isEmpty();
                assertThat(workforce.absence(id)).isEmpty();
                assertThat(workforce.travel(joanna)).isEmpty();
                assertRefused("workforce.no-such-absence", () -> workforce.takeBackAbsence(id));
                assertRefused(
                        "workforce.unknown",
                        () -> workforce.recordAbsence(NewAbsence.of(joanna, AbsenceKind.LEAVE, DAY, DAY)));
            });
        }
    }
}
