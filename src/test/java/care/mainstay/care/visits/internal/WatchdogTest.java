package care.mainstay.care.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.AlertState;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.foundation.notices.Notices;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The watchdog on the database: what was expected and not heard of becomes one alert, and ends by itself. */
@MainstayTest
class WatchdogTest {

    @Autowired
    private Watchdog watchdog;

    @Autowired
    private Visits visits;

    @Autowired
    private Notices notices;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private Caller system;
    private Larkfield.Colleague joanna;
    private PersonId peggy;

    @BeforeEach
    void peggyIsVisited() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        system = Caller.system(provider.id(), manager.actor());
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        peggy = larkfield.person(manager, "Margaret", "Hale");
    }

    private VisitId visit(Duration ago, boolean assigned, boolean published) {
        var start = clock.instant().minus(ago);
        var visit = new NewVisit(
                Optional.empty(),
                peggy,
                LondonTime.day(start),
                start,
                start.plus(Duration.ofMinutes(45)),
                assigned ? List.of(joanna.carer()) : List.of(),
                1,
                "Breakfast",
                Optional.empty(),
                Optional.empty(),
                published);
        return larkfield.as(manager, () -> visits.plan(visit));
    }

    private int look() {
        return larkfield.as(system, watchdog::look);
    }

    private List<Alert> alertsAbout(VisitId visit) {
        return larkfield.as(manager, () -> notices.about(new EvidenceRef("visits.visit", visit.value())));
    }

    @Test
    void aVisitWithoutACheckInRaisesOneAlertHoweverOftenItLooks() {
        var late = visit(Duration.ofMinutes(50), true, true);
        var inTolerance = visit(Duration.ofMinutes(2), false, false);

        look();
        look();

        assertThat(alertsAbout(late)).singleElement().satisfies(alert -> {
            assertThat(alert.words()).endsWith("has no check-in yet");
            assertThat(alert.person()).contains(peggy);
            assertThat(alert.ownerRole()).isEqualTo(Role.COORDINATOR);
            assertThat(alert.due()).isAfter(clock.instant());
        });
        assertThat(alertsAbout(inTolerance)).isEmpty();
    }

    @Test
    void aVisitNeverSentToTheCarerOrWithNobodyAssignedIsAwaitedLikeAnyOther() {
        var neverSent = visit(Duration.ofMinutes(50), true, false);
        var nobody = visit(Duration.ofMinutes(120), false, false);

        look();

        assertThat(alertsAbout(neverSent))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("was never sent to the carer"));
        assertThat(alertsAbout(nobody))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("has nobody assigned"));
    }

    @Test
    void whenTheVisitBeginsAfterAllTheAlertEndsByItself() {
        var late = visit(Duration.ofMinutes(50), true, true);
        look();

        larkfield.doing(joanna.caller(), () -> visits.checkIn(late, clock.instant()));
        look();

        assertThat(alertsAbout(late)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.ENDED);
            assertThat(alert.endedHow()).contains(Ending.RESOLVED);
            assertThat(alert.endedWords()).contains(VisitState.IN_PROGRESS.words());
        });
    }

    @Test
    void endedByHandItIsNotRaisedAgainThatDay() {
        var late = visit(Duration.ofMinutes(50), true, true);
        look();
        var alert = alertsAbout(late).get(0).id();
        larkfield.doing(
                manager, () -> notices.end(alert, Ending.RESOLVED, "Joanna rang: she is there, her phone is flat"));

        look();

        assertThat(alertsAbout(late)).singleElement().satisfies(ended -> {
            assertThat(ended.id()).isEqualTo(alert);
            assertThat(ended.state()).isEqualTo(AlertState.ENDED);
        });
    }

    @Test
    void soItDoesWhenTheVisitIsRecordedAsMissed() {
        var late = visit(Duration.ofMinutes(90), true, true);
        look();

        larkfield.doing(
                manager,
                () -> visits.record(
                        VisitRecord.notGiven(late, "entry " + late, VisitState.MISSED, "The car broke down")));
        look();

        assertThat(alertsAbout(late))
                .singleElement()
                .satisfies(alert -> assertThat(alert.state()).isEqualTo(AlertState.ENDED));
    }

    @Test
    void theVisitsOfAnotherProviderAreNoneOfItsBusiness() {
        var late = visit(Duration.ofMinutes(50), true, true);
        var brook = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var other = larkfield.user(brook, Role.MANAGER, "Nia Price");

        var raised = larkfield.as(Caller.system(brook.id(), other.actor()), watchdog::look);

        assertThat(raised).isZero();
        assertThat(alertsAbout(late)).isEmpty();
    }
}
