package care.mainstay.rota;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.foundation.places.Way;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Travel;
import care.mainstay.people.workforce.Workforce;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class RotasTest {

    @Autowired
    private Rotas rotas;

    @Autowired
    private Visits visits;

    @Autowired
    private Persons persons;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;
    private LocalDate monday;

    @BeforeEach
    void aProviderThatVisitsPeggy() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        monday = LondonTime.day(clock.instant()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return larkfield.as(caller, work);
    }

    private VisitId breakfast(Larkfield.Colleague... by) {
        var visit = NewVisit.at(peggy, monday, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast");
        for (var one : by) {
            visit = visit.by(one.carer());
        }
        var planned = visit.asPublished();
        return as(coordinator, () -> visits.plan(planned));
    }

    private Visit found(VisitId visit) {
        return as(coordinator, () -> visits.find(visit)).orElseThrow();
    }

    private Move fromTo(VisitId visit, Larkfield.Colleague from, Larkfield.Colleague to) {
        return new Move(visit, Optional.of(from.carer()), Optional.of(to.carer()), Move.version(found(visit)));
    }

    @Test
    void aWeekHasEveryVisitAndEveryCarerOfTheProviderAndNobodyElses() {
        var visit = breakfast(joanna);
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var other = larkfield.user(elsewhere, Role.COORDINATOR, "Ben Brook");

        var week = as(coordinator, () -> rotas.week(monday.plusDays(3)));
        assertThat(week.days()).isEqualTo(new DateRange(monday, monday.plusDays(7)));
        assertThat(week.visits()).extracting(Visit::id).containsExactly(visit);
        assertThat(week.paidMinutes(joanna.carer())).isEqualTo(45);
        assertThat(week.carers()).hasSize(2);

        assertThat(as(other, () -> rotas.week(monday)).visits()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> as(other, () -> rotas.fits(visit)));
    }

    @Test
    void waysAreReckonedFromWherePeopleLiveAndHowEachCarerGetsAbout() {
        var george = larkfield.person(manager, "George", "Webb");
        breakfast(joanna);
        as(
                coordinator,
                () -> visits.plan(NewVisit.at(george, monday, LocalTime.of(9, 0), LocalTime.of(9, 30), "Breakfast")
                        .by(joanna.carer())
                        .asPublished()));
        assertThat(wayOnMonday()).isEqualTo(new Way(15, 0, true));

        livesAt(peggy, "54.20", "-3.95");
        livesAt(george, "54.21", "-3.95"); // 1,112 metres further north: 1,446 by street
        assertThat(wayOnMonday()).isEqualTo(new Way(5, 1_446, false));

        larkfield.doing(
                manager,
                () -> workforce.recordTravel(
                        joanna.carer(), new Travel(Transport.ON_FOOT, Optional.empty(), Optional.empty())));
        assertThat(wayOnMonday()).isEqualTo(new Way(19, 1_446, false));
        assertThat(as(coordinator, () -> rotas.week(monday)).breaches())
                .extracting(Breach::what)
                .containsExactly("19 minutes on foot");

        var hers = as(joanna.caller(), () -> rotas.mine(monday)).orElseThrow();
        assertThat(hers.rounds().get(0).stops().get(1).way()).isEqualTo(new Way(19, 1_446, false));
    }

    private Way wayOnMonday() {
        return as(coordinator, () -> rotas.week(monday))
                .round(joanna.carer(), monday)
                .orElseThrow()
                .stops()
                .get(1)
                .way();
    }

    private void livesAt(PersonId person, String latitude, String longitude) {
        larkfield.doing(manager, () -> {
            var details = persons.find(person).orElseThrow().details();
            persons.change(
                    person,
                    details.living(
                            details.address().at(care.mainstay.foundation.places.Place.read(latitude, longitude))));
        });
    }

    @Test
    void aMoveChangesTheVisitStaysOnAListAndTellsThoseConcerned() {
        var visit = breakfast(joanna);

        larkfield.doing(coordinator, () -> rotas.move(fromTo(visit, joanna, amir)));

        assertThat(found(visit).carers()).containsExactly(amir.carer());
        assertThat(found(visit).state()).isEqualTo(VisitState.PUBLISHED);
        assertThat(as(joanna.caller(), () -> rotas.told(monday)))
                .extracting(CarerNotice::what)
                .containsExactly(CarerNotice.What.TAKEN_OFF);
        assertThat(as(amir.caller(), () -> rotas.told(monday)))
                .extracting(CarerNotice::what)
                .containsExactly(CarerNotice.What.GIVEN);
        var change = as(coordinator, () -> rotas.changes(new DateRange(monday, monday.plusDays(1))))
                .get(0);
        assertThat(change.cameOff()).containsExactly(joanna.carer());
        assertThat(change.cameOn()).containsExactly(amir.carer());
        assertThat(change.by()).isEqualTo(coordinator.actor());
        assertThat(change.notice()).isPositive();
    }

    @Test
    void ofTwoWhoMoveTheSameVisitTheSecondIsToldWhoChangedWhat() {
        var visit = breakfast(joanna);
        var seenByBoth = fromTo(visit, joanna, amir);
        larkfield.doing(coordinator, () -> rotas.move(seenByBoth));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.doing(
                        manager,
                        () -> rotas.move(
                                new Move(visit, Optional.of(joanna.carer()), Optional.empty(), seenByBoth.version()))))
                .satisfies(why -> {
                    assertThat(why.code()).isEqualTo("rota.changed-since");
                    assertThat(why.problems().get(0).words())
                            .contains("Ada Bello")
                            .contains("Amir Khan is on it");
                });
        assertThat(found(visit).carers()).containsExactly(amir.carer());
    }

    @Test
    void whatNothingMakesUpForIsRefusedWithAllOfIt() {
        var visit = breakfast(joanna);
        as(
                coordinator,
                () -> visits.plan(NewVisit.at(peggy, monday, LocalTime.of(8, 30), LocalTime.of(9, 0), "Tea")
                        .by(amir.carer())));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.doing(coordinator, () -> rotas.move(fromTo(visit, joanna, amir))))
                .satisfies(why -> assertThat(why.code()).isEqualTo("rota.forbidden"));
        assertThat(found(visit).carers()).containsExactly(joanna.carer());
        assertThat(as(amir.caller(), () -> rotas.told(monday))).isEmpty();
    }

    @Test
    void consequencesChangeNothing() {
        var visit = breakfast(joanna);

        var then = as(coordinator, () -> rotas.consequences(fromTo(visit, joanna, amir)));

        assertThat(then.after()).containsExactly(amir.carer());
        assertThat(then.on().orElseThrow().paid()).isEqualTo(45);
        assertThat(then.off().orElseThrow().paid()).isEqualTo(45);
        assertThat(then.willBeTold()).isTrue();
        assertThat(found(visit).carers()).containsExactly(joanna.carer());
    }

    @Test
    void whatIsTakenBackStaysWithItsCarersAndIsSentAgain() {
        var visit = breakfast(joanna);
        var day = new DateRange(monday, monday.plusDays(1));

        assertThat(as(coordinator, () -> rotas.takeBack(day))).isEqualTo(1);
        assertThat(found(visit).state()).isEqualTo(VisitState.PLANNED);
        assertThat(found(visit).carers()).containsExactly(joanna.carer());
        assertThat(as(coordinator, () -> rotas.send(day))).isEqualTo(1);
        assertThat(found(visit).state()).isEqualTo(VisitState.PUBLISHED);
        assertThat(as(joanna.caller(), () -> rotas.told(monday)))
                .extracting(CarerNotice::what)
                .containsExactlyInAnyOrder(CarerNotice.What.TAKEN_BACK, CarerNotice.What.GIVEN);

        larkfield.doing(joanna.caller(), rotas::seen);
        assertThat(as(joanna.caller(), () -> rotas.told(monday)))
                .allSatisfy(notice -> assertThat(notice.seen()).isPresent());
    }

    @Test
    void aVisitThatHasBegunIsNotTakenBack() {
        var today = LondonTime.day(clock.instant());
        var begun = as(
                coordinator,
                () -> visits.plan(
                        NewVisit.at(peggy, today.minusDays(1), LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast")
                                .by(joanna.carer())
                                .asPublished()));

        assertThat(as(coordinator, () -> rotas.takeBack(new DateRange(today.minusDays(1), today))))
                .isZero();
        assertThat(found(begun).state()).isEqualTo(VisitState.PUBLISHED);
    }

    @Test
    void carersAreToldOnlyWhatConcernsThem() {
        var visit = breakfast(joanna);
        larkfield.doing(coordinator, () -> rotas.move(fromTo(visit, joanna, amir)));

        assertThat(as(joanna.caller(), () -> rotas.told(monday))).hasSize(1);
        assertThat(as(coordinator, () -> rotas.told(monday))).isEqualTo(List.of());
        assertThat(at(monday, "08:00"))
                .isEqualTo(as(amir.caller(), () -> rotas.told(monday)).get(0).start());
    }
}
