package care.mainstay.care.visits;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.NewAbsence;
import care.mainstay.people.workforce.Skill;
import care.mainstay.people.workforce.WhyLeft;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class MovingTest {

    @Autowired
    private Visits visits;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Organisation provider;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;
    private LocalDate day;
    private VisitId breakfast;

    @BeforeEach
    void breakfastWithJoanna() {
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        day = LondonTime.day(clock.instant()).plusDays(3);
        breakfast = larkfield.as(coordinator, () -> visits.plan(visit().by(joanna.carer())));
    }

    private NewVisit visit() {
        return NewVisit.at(peggy, day, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast, made together");
    }

    private void move(int version, String time, WhyChanged why, CarerId... carers) {
        larkfield.doing(coordinator, () -> visits.move(breakfast, version, at(day, time), List.of(carers), why));
    }

    private Visit found() {
        return larkfield.as(coordinator, () -> visits.find(breakfast)).orElseThrow();
    }

    private List<VisitChange> changes() {
        return larkfield.as(coordinator, () -> visits.changes(new DateRange(day, day.plusDays(1))));
    }

    private void publish() {
        larkfield.doing(coordinator, () -> visits.publish(new DateRange(day, day.plusDays(1))));
    }

    private static List<String> refusal(Runnable act) {
        var why = assertThatExceptionOfType(Refused.class).isThrownBy(act::run).actual();
        return why.problems().stream().map(Refused.Problem::code).toList();
    }

    @Test
    void aVisitMovesWithItsLengthAndWhatWasIsKeptWithWhy() {
        move(1, "08:30", WhyChanged.SICKNESS, amir.carer());

        assertThat(found().start()).isEqualTo(at(day, "08:30"));
        assertThat(found().end()).isEqualTo(at(day, "09:15"));
        assertThat(found().carers()).containsExactly(amir.carer());
        assertThat(found().version()).isEqualTo(2);
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(new VisitChange.Plan(at(day, "08:00"), List.of(joanna.carer())));
            assertThat(change.after()).isEqualTo(new VisitChange.Plan(at(day, "08:30"), List.of(amir.carer())));
            assertThat(change.why()).isEqualTo(WhyChanged.SICKNESS);
            assertThat(change.by()).isEqualTo(coordinator.actor());
            assertThat(change.published()).isFalse();
            assertThat(change.told()).isEmpty();
        });
    }

    @Test
    void whoComesInsteadSeesThePersonAndWhoDoesNotAnyMoreSeesThemNoLonger() {
        move(1, "08:00", WhyChanged.LEAVE, amir.carer());

        assertThat(larkfield.as(amir.caller(), () -> visits.forCarer(amir.carer(), day)))
                .extracting(Visit::id)
                .containsExactly(breakfast);
        assertThat(larkfield.as(joanna.caller(), () -> visits.find(breakfast))).isEmpty();
    }

    @Test
    void whoHasBeenToldIsToldOfTheChangeAtOnceAndOthersWhenItIsPublished() {
        move(1, "08:15", WhyChanged.OTHER, joanna.carer());
        publish();
        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change.told()).isPresent());

        move(2, "08:30", WhyChanged.PERSONS_WISH, joanna.carer());

        assertThat(found().state()).isEqualTo(VisitState.PUBLISHED);
        assertThat(changes()).last().satisfies(change -> {
            assertThat(change.published()).isTrue();
            assertThat(change.told()).contains(change.at());
        });
    }

    @Test
    void aPublishedVisitThatLosesItsCarerIsPlannedAgainUntilSomebodyIsFound() {
        publish();
        move(1, "08:00", WhyChanged.SICKNESS);

        assertThat(found().state()).isEqualTo(VisitState.PLANNED);
        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change.told()).isEmpty());

        larkfield.doing(coordinator, () -> visits.assign(breakfast, amir.carer()));
        publish();
        assertThat(changes())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.told()).isPresent());
    }

    @Test
    void movedToWhereItIsItStaysAsItIs() {
        move(1, "08:00", WhyChanged.OTHER, joanna.carer());

        assertThat(found().version()).isEqualTo(1);
        assertThat(changes()).isEmpty();
    }

    @Test
    void everythingThatStandsAgainstAMoveIsSaidAtOnce() {
        larkfield.as(
                coordinator,
                () -> visits.plan(NewVisit.at(peggy, day, LocalTime.of(9, 0), LocalTime.of(9, 30), "Shower")
                        .by(amir.carer())));
        larkfield.doing(
                coordinator,
                () -> workforce.recordAbsence(NewAbsence.of(joanna.carer(), AbsenceKind.LEAVE, day, day.plusDays(2))));
        move(
                1,
                "08:05",
                WhyChanged.OTHER,
                larkfield.carer(coordinator, provider, "Bo Lee").carer());

        assertThat(refusal(() -> move(1, "09:10", WhyChanged.OTHER, joanna.carer(), amir.carer())))
                .containsExactlyInAnyOrder(
                        "visits.changed-since",
                        "visits.has-its-carers",
                        "visits.carer-is-away",
                        "visits.carer-is-elsewhere");
        assertThat(found().start()).isEqualTo(at(day, "08:05"));
    }

    @Test
    void aVisitIsMovedWithinItsDayOnly() {
        assertThat(refusal(() -> larkfield.doing(
                        coordinator,
                        () -> visits.move(
                                breakfast,
                                1,
                                at(day.plusDays(1), "08:00"),
                                List.of(joanna.carer()),
                                WhyChanged.OTHER))))
                .containsExactly("visits.not-on-that-day");
    }

    @Test
    void whatIsOverIsNotMoved() {
        larkfield.doing(coordinator, () -> visits.cancel(breakfast, "Peggy is with her daughter"));

        assertThat(refusal(() -> move(1, "09:00", WhyChanged.OTHER, joanna.carer())))
                .containsExactly("visits.visit-has-begun");
    }

    @Test
    void whoIsAwayIsNotPutOnAVisit() {
        larkfield.doing(
                coordinator,
                () -> workforce.recordAbsence(NewAbsence.of(amir.carer(), AbsenceKind.SICKNESS, day, day)));
        var visit = larkfield.as(coordinator, () -> visits.plan(visit()));

        assertThat(refusal(() -> larkfield.doing(coordinator, () -> visits.assign(visit, amir.carer()))))
                .containsExactly("visits.carer-is-away");
    }

    @Test
    void takingACarerOffIsAChangeAndSoIsTheirLeaving() {
        larkfield.doing(coordinator, () -> visits.unassign(breakfast, joanna.carer()));
        larkfield.doing(coordinator, () -> visits.assign(breakfast, amir.carer()));
        larkfield.doing(coordinator, () -> workforce.leave(amir.carer(), day.minusDays(1), WhyLeft.RESIGNED));

        assertThat(changes())
                .extracting(VisitChange::why)
                .containsExactly(WhyChanged.OTHER, WhyChanged.OTHER, WhyChanged.CARER_LEFT);
        assertThat(changes()).extracting(VisitChange::version).containsExactly(2, 3, 4);
    }

    @Test
    void whyItChangedIsKnownToThoseWhoPlanAlone() {
        var council = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        var commissioner = larkfield.user(council, Role.COMMISSIONER, "Sam Ahmed");
        larkfield.open(coordinator, peggy, council, Purpose.COMMISSIONING);
        move(1, "08:30", WhyChanged.SICKNESS, amir.carer());

        for (var other : List.of(commissioner, joanna.caller(), amir.caller())) {
            assertThat(larkfield.as(other, () -> visits.changes(new DateRange(day, day.plusDays(1)))))
                    .isEmpty();
        }
        assertThat(larkfield.as(commissioner, () -> visits.find(breakfast))).isPresent();
    }

    @Test
    void anotherProvidersVisitIsNotThereToMove() {
        var brook = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Street Care");
        var stranger = larkfield.user(brook, Role.COORDINATOR, "Helen Marsh");

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> larkfield.doing(
                        stranger, () -> visits.move(breakfast, 1, at(day, "09:00"), List.of(), WhyChanged.OTHER)));
    }

    @Test
    void whatWasAgreedAboutItsTimeAndSkillsStaysWithAVisit() {
        var nine = at(day, "09:00");
        var wanted = Wanted.around(nine, 15, true, EnumSet.of(Skill.MEDICINES, Skill.HOIST));
        var visit = larkfield.as(
                coordinator,
                () -> visits.plan(NewVisit.at(peggy, day, LocalTime.of(9, 0), LocalTime.of(9, 15), "Tablets")
                        .wanted(wanted)));
        var kept = larkfield.as(coordinator, () -> visits.find(visit)).orElseThrow();

        assertThat(kept.wanted()).contains(wanted);
        assertThat(wanted.holds(at(day, "09:15"))).isTrue();
        assertThat(wanted.holds(at(day, "09:16"))).isFalse();
        assertThat(found().wanted()).isEqualTo(Optional.empty());
        assertThat(larkfield.as(coordinator, () -> visits.onDays(new DateRange(day, day.plusDays(1)))))
                .extracting(Visit::id)
                .containsExactly(breakfast, visit);
        assertThat(Set.of(kept.version())).containsExactly(1);
    }
}
