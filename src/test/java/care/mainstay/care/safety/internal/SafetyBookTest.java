package care.mainstay.care.safety.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview.Avoidable;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.Notices;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stays in hospital and the alerts of reports, on the database. */
@MainstayTest
class SafetyBookTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @Autowired
    private Safety safety;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Notices notices;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Organisation provider;
    private Caller manager;
    private Caller coordinator;
    private PersonId peggy;
    private LocalDate today;

    @BeforeEach
    void peggyIsSupported() {
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        today = LondonTime.day(clock.instant());
    }

    @Test
    void theClocksOfOutcomesStandStillInHospitalAndRunAgainAtHome() {
        var stay = larkfield.as(
                manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(5), "Infirmary", "A fall")));

        assertThat(larkfield.as(manager, () -> outcomes.pauses(peggy)))
                .singleElement()
                .satisfies(pause -> {
                    assertThat(pause.reason()).isEqualTo(Pause.Reason.HOSPITAL);
                    assertThat(pause.from()).isEqualTo(today.minusDays(5));
                    assertThat(pause.until()).isEmpty();
                    assertThat(pause.because()).isEqualTo(new EvidenceRef("safety.stay", stay.value()));
                });
        assertThat(larkfield.as(manager, () -> safety.pauses(peggy)))
                .as("to the end of today while it lasts")
                .containsExactly(new DateRange(today.minusDays(5), today.plusDays(1)));

        larkfield.doing(manager, () -> safety.discharge(stay, today.minusDays(1), "Walks with a frame"));

        assertThat(larkfield.as(manager, () -> outcomes.pauses(peggy)))
                .singleElement()
                .satisfies(pause -> assertThat(pause.until()).contains(today.minusDays(1)));
        assertThat(larkfield.as(manager, () -> safety.findStay(stay).orElseThrow()))
                .satisfies(known -> {
                    assertThat(known.version()).isEqualTo(2);
                    assertThat(known.discharged()).contains(today.minusDays(1));
                    assertThat(known.words()).isEqualTo("A fall\nWalks with a frame");
                });
    }

    @Test
    void oneComesHomeOnce() {
        var stay = larkfield.as(manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(5), "", "")));
        larkfield.doing(manager, () -> safety.discharge(stay, today, ""));

        assertRefused("safety.already-home", () -> safety.discharge(stay, today, ""));
    }

    @Test
    void twoStaysAtOnceAreRefused() {
        larkfield.as(manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(5), "", "")));

        assertRefused("safety.already-in-hospital", () -> safety.admit(NewStay.unplanned(peggy, today, "", "")));
    }

    @Test
    void anotherProvidersStayDoesNotExist() {
        var stay = larkfield.as(manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(5), "", "")));
        var brook = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care"), Role.MANAGER, "Nia Price");

        assertThat(larkfield.as(brook, () -> safety.findStay(stay))).isEmpty();
        assertThatThrownBy(() -> larkfield.doing(brook, () -> safety.discharge(stay, today, "")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aReportGivesTheCoordinatorFourHoursToLookAtIt() {
        var report = report(IncidentKind.INCIDENT, IncidentAbout.FALL);

        var alert = alertAbout(coordinator, report);

        assertThat(alert.kind()).isEqualTo("safety.report-to-look-at");
        assertThat(alert.ownerRole()).isEqualTo(Role.COORDINATOR);
        assertThat(alert.person()).contains(peggy);
        assertThat(Duration.between(clock.instant(), alert.due()))
                .isBetween(Duration.ofMinutes(235), Duration.ofHours(4));
    }

    @Test
    void ofASafeguardingConcernOnlyTheManagerIsToldAndAtOnce() {
        var report = report(IncidentKind.SAFEGUARDING, IncidentAbout.ABUSE_OR_NEGLECT);

        var alert = alertAbout(manager, report);

        assertThat(alert.ownerRole()).isEqualTo(Role.MANAGER);
        assertThat(Duration.between(clock.instant(), alert.due())).isLessThanOrEqualTo(Duration.ofHours(1));
        assertThat(larkfield.as(coordinator, () -> notices.about(subject(report))))
                .isEmpty();
    }

    @Test
    void aProvidersJudgementIsNotIndependentEvenOfWhatTheCouncilReported() {
        var council = councilKnowing();
        var sore = larkfield.as(
                council,
                () -> safety.report(NewIncident.of(
                        peggy,
                        IncidentKind.INCIDENT,
                        IncidentAbout.SKIN,
                        Harm.MODERATE,
                        clock.instant().minusSeconds(3600),
                        "A sore on her heel")));
        var stay = larkfield.as(council, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(5), "", "")));

        assertRefused("safety.not-independent", () -> safety.review(sore, judged(Avoidable.NO)));
        assertRefused("safety.not-independent", () -> safety.reviewStay(stay, judged(Avoidable.NO)));
    }

    @Test
    void aCouncilsJudgementIsIndependentOfAProviderWhoeverReported() {
        var council = councilKnowing();
        var sore = larkfield.as(
                council,
                () -> safety.report(NewIncident.of(
                        peggy,
                        IncidentKind.INCIDENT,
                        IncidentAbout.SKIN,
                        Harm.MODERATE,
                        clock.instant().minusSeconds(3600),
                        "A sore on her heel")));

        larkfield.doing(council, () -> safety.review(sore, judged(Avoidable.YES)));

        assertThat(larkfield.as(manager, () -> safety.find(sore).orElseThrow().judgement()))
                .hasValueSatisfying(
                        judgement -> assertThat(judgement.countsForMoney()).isTrue());
    }

    @Test
    void aReportTheCouncilKeepsIsForItsCommissionersToLookAt() {
        var council = councilKnowing();
        var sore = larkfield.as(
                council,
                () -> safety.report(NewIncident.of(
                        peggy,
                        IncidentKind.INCIDENT,
                        IncidentAbout.SKIN,
                        Harm.MODERATE,
                        clock.instant().minusSeconds(3600),
                        "A sore on her heel")));

        assertThat(alertAbout(council, sore).ownerRole()).isEqualTo(Role.COMMISSIONER);
    }

    private static NewHarmReview judged(Avoidable avoidable) {
        return NewHarmReview.of(Harm.MODERATE, avoidable, true, "Priya Nair, quality officer", "The mattress");
    }

    /** A commissioner whose council and the provider have opened their records about Peggy to each other. */
    private Caller councilKnowing() {
        var council = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        var commissioner = larkfield.user(council, Role.COMMISSIONER, "Priya Nair");
        larkfield.open(manager, peggy, council, Purpose.COMMISSIONING);
        larkfield.open(commissioner, peggy, council, Purpose.COMMISSIONING);
        larkfield.open(commissioner, peggy, provider, Purpose.DIRECT_CARE);
        return commissioner;
    }

    @Test
    void aWorryAboutPossibleAbuseIsASafeguardingConcernWhateverItWasCalled() {
        var joanna = larkfield.carer(manager, provider, "Joanna Reed");
        var worry = report(IncidentKind.CONCERN, IncidentAbout.ABUSE_OR_NEGLECT);

        assertThat(larkfield.as(manager, () -> safety.find(worry).orElseThrow().kind()))
                .isEqualTo(IncidentKind.SAFEGUARDING);
        assertThat(larkfield.as(joanna.caller(), () -> safety.find(worry))).isEmpty();
        assertThat(larkfield.as(coordinator, () -> safety.find(worry))).isEmpty();
        assertThat(alertAbout(manager, worry).ownerRole()).isEqualTo(Role.MANAGER);
    }

    private IncidentId report(IncidentKind kind, IncidentAbout about) {
        return larkfield.as(
                manager,
                () -> safety.report(NewIncident.of(
                        peggy, kind, about, Harm.LOW, clock.instant().minusSeconds(3600), "Found on the floor")));
    }

    private static EvidenceRef subject(IncidentId report) {
        return new EvidenceRef("safety.incident", report.value());
    }

    /** The alert is raised after the report is kept, by a listener on its own thread. */
    private Alert alertAbout(Caller reader, IncidentId report) {
        var giveUp = clock.instant().plus(AT_MOST);
        while (true) {
            List<Alert> about = larkfield.as(reader, () -> notices.about(subject(report)));
            if (!about.isEmpty()) {
                return about.get(0);
            }
            assertThat(clock.instant()).as("an alert is raised").isBefore(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void assertRefused(String code, Runnable act) {
        assertThatThrownBy(() -> larkfield.doing(manager, act))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }
}
