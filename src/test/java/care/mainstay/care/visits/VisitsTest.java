package care.mainstay.care.visits;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.Persons;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class VisitsTest {

    @Autowired
    private Visits visits;

    @Autowired
    private Persons persons;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    private Caller manager;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;
    private LocalDate yesterday;

    @BeforeEach
    void aProviderThatVisitsPeggy() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        yesterday = LondonTime.day(clock.instant()).minusDays(1);
    }

    @Test
    void aVisitIsPlannedPublishedMadeAndRecorded() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));

        assertThat(as(coordinator, () -> visits.publish(new DateRange(yesterday, yesterday.plusDays(1)))))
                .isEqualTo(1);
        doing(joanna.caller(), () -> visits.setOff(visit));
        doing(joanna.caller(), () -> visits.checkIn(visit, at(yesterday, "08:02")));
        assertThat(found(visit).state()).isEqualTo(VisitState.IN_PROGRESS);

        as(
                joanna.caller(),
                () -> visits.record(completed(visit, "08:02", "08:44")
                        .noting(VisitNote.of("Porridge, made together. <b>Cheerful</b>."))));

        assertThat(found(visit).state()).isEqualTo(VisitState.COMPLETED);
        var record = as(coordinator, () -> visits.recorded(visit)).orElseThrow();
        assertThat(record.minutes()).isEqualTo(42);
        assertThat(record.note().words()).isEqualTo("Porridge, made together. <b>Cheerful</b>.");
        assertThat(record.recorded().by()).isEqualTo(joanna.caller().actor());
    }

    @Test
    void assigningAVisitOpensThePersonToThatCarerByNameAndUnassigningClosesIt() {
        var visit = as(coordinator, () -> visits.plan(breakfast()));
        assertThat(as(joanna.caller(), () -> visits.find(visit))).isEmpty();

        doing(coordinator, () -> visits.assign(visit, joanna.carer()));
        assertThat(as(joanna.caller(), () -> visits.find(visit))).isPresent();
        assertThat(as(joanna.caller(), () -> persons.find(peggy))).isPresent();
        assertThat(as(amir.caller(), () -> visits.find(visit))).isEmpty();

        doing(coordinator, () -> visits.unassign(visit, joanna.carer()));
        assertThat(as(joanna.caller(), () -> visits.find(visit))).isEmpty();
        assertThat(as(joanna.caller(), () -> persons.find(peggy))).isEmpty();
    }

    @Test
    void takingOneOfTwoCarersOffLeavesItOpenToTheOther() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer(), amir.carer())));

        doing(coordinator, () -> visits.unassign(visit, joanna.carer()));

        assertThat(as(amir.caller(), () -> visits.find(visit))).isPresent();
        assertThat(as(joanna.caller(), () -> visits.find(visit))).isEmpty();
    }

    @Test
    void anotherProvidersVisitIsNotThere() {
        var visit = as(coordinator, () -> visits.plan(breakfast()));
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var stranger = larkfield.user(elsewhere, Role.COORDINATOR, "Sam Stranger");

        assertThat(as(stranger, () -> visits.find(visit))).isEmpty();
        assertThat(as(stranger, () -> visits.history(visit))).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> as(stranger, () -> visits.record(completed(visit, "08:00", "08:45"))));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> as(stranger, () -> visits.plan(breakfast())));
    }

    @Test
    void aRecordThatIsRefusedLeavesNothingBehind() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));

        assertThat(refused(() -> as(
                                joanna.caller(),
                                () -> visits.record(
                                        completed(visit, "08:45", "08:00").noting(VisitNote.of("lost?")))))
                        .code())
                .isEqualTo("visits.check-out-before-check-in");

        assertThat(found(visit).state()).isEqualTo(VisitState.PLANNED);
        assertThat(as(coordinator, () -> visits.history(visit))).isEmpty();
    }

    @Test
    void theSameEntrySentAgainChangesNothing() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        var entry = completed(visit, "08:00", "08:45");

        as(joanna.caller(), () -> visits.record(entry));
        as(joanna.caller(), () -> visits.record(entry));

        assertThat(as(coordinator, () -> visits.history(visit))).hasSize(1);
    }

    @Test
    void aVisitThatIsRecordedAlreadyIsNotRecordedOverAndSaysWhatIsThere() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        as(joanna.caller(), () -> visits.record(completed(visit, "08:00", "08:45")));

        var refused = refused(() -> as(coordinator, () -> visits.record(completed(visit, "08:05", "08:30"))));

        assertThat(refused.code()).isEqualTo("visits.already-recorded");
        assertThat(refused.problems().get(0).words())
                .contains("by Joanna Reed")
                .contains("8:00am")
                .contains("8:45am");
    }

    @Test
    void aCorrectionOfWhatSomebodyElseHasCorrectedSinceIsToldSo() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        as(joanna.caller(), () -> visits.record(completed(visit, "08:00", "08:45")));
        var once = completed(visit, "08:00", "08:30");
        doing(coordinator, () -> visits.correct(once, "The call log says 8:30am", 1));

        var refused = refused(() ->
                doing(coordinator, () -> visits.correct(completed(visit, "08:05", "08:45"), "She came at 8:05am", 1)));
        doing(coordinator, () -> visits.correct(once, "The call log says 8:30am", 1));

        assertThat(refused.code()).isEqualTo("visits.changed-since");
        assertThat(as(coordinator, () -> visits.history(visit)))
                .as("and the same entry sent twice is one")
                .hasSize(2);
    }

    @Test
    void callingOffAVisitThatTurnedOutToHaveBeenMadeSaysWhatIsThere() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        doing(coordinator, () -> visits.cancel(visit, "She is at her sister’s"));
        doing(coordinator, () -> visits.cancel(visit, "She is at her sister’s"));
        doing(coordinator, () -> visits.correct(completed(visit, "08:00", "08:45"), "Joanna had come after all"));

        var refused = refused(() -> doing(coordinator, () -> visits.cancel(visit, "She is away")));

        assertThat(refused.code()).isEqualTo("visits.already-recorded");
        assertThat(as(coordinator, () -> visits.history(visit))).hasSize(2);
    }

    @Test
    void aCorrectionSupersedesAndTheEarlierRecordStays() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        as(joanna.caller(), () -> visits.record(completed(visit, "08:00", "08:45")));

        doing(coordinator, () -> visits.correct(completed(visit, "08:00", "08:30"), "The call log says 8:30am"));

        assertThat(as(coordinator, () -> visits.history(visit)))
                .extracting(RecordedVisit::version, RecordedVisit::minutes, RecordedVisit::correction)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 30, "The call log says 8:30am"),
                        org.assertj.core.groups.Tuple.tuple(1, 45, ""));
    }

    @Test
    void ofTwoDevicesThatRecordTheSameVisitOneIsKeptAndTheOtherIsTold() throws Exception {
        var visit = as(
                coordinator,
                () -> visits.plan(breakfast().by(joanna.carer(), amir.carer()).needing(1)));
        var both = Executors.newFixedThreadPool(2);
        List<Callable<String>> devices = List.of(
                () -> outcome(joanna.caller(), both(visit, "08:00", "08:45")),
                () -> outcome(amir.caller(), both(visit, "08:01", "08:40")));
        var said = new ArrayList<String>();
        for (var device : both.invokeAll(devices)) {
            said.add(device.get());
        }
        both.shutdown();

        assertThat(said).containsExactlyInAnyOrder("kept", "visits.already-recorded");
        assertThat(as(coordinator, () -> visits.history(visit))).hasSize(1);
    }

    @Test
    void ofTwoVisitsRecordedAtOnceInWhichTheSameCarerWasAtTheSameTimeOneIsRefused() throws Exception {
        var tom = larkfield.person(manager, "Tom", "Ashe");
        var one = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        var other = as(
                coordinator,
                () -> visits.plan(NewVisit.at(tom, yesterday, LocalTime.of(9, 0), LocalTime.of(9, 30), "Tablets")
                        .by(joanna.carer())));
        var both = Executors.newFixedThreadPool(2);
        List<Callable<String>> devices = List.of(
                () -> outcome(joanna.caller(), completed(one, "08:00", "08:45")),
                () -> outcome(joanna.caller(), completed(other, "08:30", "09:00")));
        var said = new ArrayList<String>();
        for (var device : both.invokeAll(devices)) {
            said.add(device.get());
        }
        both.shutdown();

        assertThat(said).containsExactlyInAnyOrder("kept", "visits.carer-was-elsewhere");
    }

    /** Two who wait for each other end with an error for one of them: counting continuity refers to visits by the hundred. */
    @Test
    void whileAVisitIsChangedOthersMayWriteWhatRefersToIt() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));

        as(coordinator, () -> visits.publish(new DateRange(yesterday, yesterday.plusDays(1))));

        doing(
                joanna.caller(),
                () -> transaction.executeWithoutResult(changing -> {
                    visits.setOff(visit);
                    try (var other = database.asSuperuser();
                            var refer = other.prepareStatement(
                                    "select id from visits.visit where id = ? for key share nowait")) {
                        refer.setObject(1, visit.value());
                        assertThat(refer.executeQuery().next()).isTrue();
                    } catch (SQLException waits) {
                        throw new AssertionError(waits);
                    }
                }));
    }

    @Test
    void aNoteForTheCareTeamIsReadByTheCareTeam() {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        as(
                joanna.caller(),
                () -> visits.record(completed(visit, "08:00", "08:45")
                        .noting(new VisitNote("Her neighbour told me…", VisitNote.Readers.CARE_TEAM_ONLY))));

        assertThat(as(coordinator, () -> visits.recorded(visit))
                        .orElseThrow()
                        .note()
                        .words())
                .isEqualTo("Her neighbour told me…");
    }

    @Test
    void nobodySetsOffOrArrivesLongBeforeTheVisitSoThatItsAlertStaysAwake() {
        var tomorrow = yesterday.plusDays(2);
        var visit = as(
                coordinator,
                () -> visits.plan(NewVisit.at(peggy, tomorrow, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast")
                        .by(joanna.carer())
                        .asPublished()));

        assertThat(refused(() -> doing(joanna.caller(), () -> visits.setOff(visit)))
                        .code())
                .isEqualTo("visits.too-early");
        assertThat(refused(() -> doing(joanna.caller(), () -> visits.checkIn(visit, clock.instant())))
                        .getMessage())
                .contains("visits.too-early", "It can be begun from", "6:00am");
        assertThat(found(visit).state()).isEqualTo(VisitState.PUBLISHED);
    }

    @Test
    void aCarerPlannedInTwoPlacesIsRefused() {
        as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        var tom = larkfield.person(manager, "Tom", "Ashe");
        var overlapping = NewVisit.at(tom, yesterday, LocalTime.of(8, 30), LocalTime.of(9, 0), "Tablets")
                .by(joanna.carer());

        assertThat(refused(() -> as(coordinator, () -> visits.plan(overlapping)))
                        .code())
                .isEqualTo("visits.carer-is-elsewhere");
    }

    @Test
    void whatASettlementSeesIsWhatStoodAtTheCutOff() throws InterruptedException {
        var visit = as(coordinator, () -> visits.plan(breakfast().by(joanna.carer())));
        as(joanna.caller(), () -> visits.record(completed(visit, "08:00", "08:45")));
        Thread.sleep(5);
        var cutOff = clock.instant();
        Thread.sleep(5);
        doing(coordinator, () -> visits.correct(completed(visit, "08:00", "08:30"), "The call log says 8:30am"));
        var days = new DateRange(yesterday, yesterday.plusDays(1));

        assertThat(as(manager, () -> visits.delivered(List.of(peggy), days, cutOff)))
                .singleElement()
                .satisfies(then -> {
                    assertThat(then.minutes()).isEqualTo(45);
                    assertThat(then.corrections()).isZero();
                    assertThat(then.plannedMinutes()).isEqualTo(45);
                });
        assertThat(as(manager, () -> visits.delivered(List.of(peggy), days, clock.instant())))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.minutes()).isEqualTo(30);
                    assertThat(now.corrections()).isEqualTo(1);
                });
        assertThat(as(manager, () -> visits.delivered(List.of(peggy), days, Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void manyAreTakenTogetherAndARowThatIsRefusedStopsNoOther() {
        var rows = List.of(
                breakfast().by(joanna.carer()).from(new SourceReference("roster", "1")),
                NewVisit.at(peggy, yesterday, LocalTime.of(8, 30), LocalTime.of(9, 0), "Overlaps")
                        .by(joanna.carer())
                        .from(new SourceReference("roster", "2")),
                NewVisit.at(peggy, yesterday, LocalTime.of(12, 0), LocalTime.of(12, 30), "Lunch")
                        .by(joanna.carer())
                        .from(new SourceReference("roster", "3")),
                NewVisit.at(peggy, yesterday, LocalTime.of(12, 0), LocalTime.of(12, 30), "Lunch again")
                        .by(joanna.carer())
                        .from(new SourceReference("roster", "3")),
                NewVisit.at(
                                new PersonId(ids.next()),
                                yesterday,
                                LocalTime.of(15, 0),
                                LocalTime.of(15, 30),
                                "Nobody we know")
                        .from(new SourceReference("roster", "4")));

        var taken = as(manager, () -> visits.planAll(rows));

        assertThat(taken).extracting(Taken::isRefused).containsExactly(false, true, false, false, true);
        assertThat(taken).extracting(Taken::alreadyThere).containsExactly(false, false, false, true, false);
        assertThat(taken.get(4).problems().get(0).code()).isEqualTo("visits.person-unknown");

        var again = as(manager, () -> visits.planAll(rows));
        assertThat(again).extracting(Taken::alreadyThere).containsExactly(true, false, true, true, false);

        var records = taken.stream()
                .flatMap(one -> one.visit().stream())
                .distinct()
                .map(visit -> visit.equals(taken.get(0).visit().orElseThrow())
                        ? completed(visit, "08:00", "08:45")
                        : completed(visit, "12:30", "12:00"))
                .toList();
        var recorded = as(manager, () -> visits.recordAll(records));
        assertThat(recorded).extracting(Taken::isRefused).containsExactly(false, true);
    }

    @Test
    void anUnknownVisitInAFileIsRefusedWithItsNumber() {
        var nowhere = new VisitId(ids.next());

        assertThat(as(manager, () -> visits.recordAll(List.of(completed(nowhere, "08:00", "08:45")))))
                .singleElement()
                .satisfies(row -> assertThat(row.problems().get(0).words()).contains(nowhere.toString()));
    }

    private NewVisit breakfast() {
        return NewVisit.at(peggy, yesterday, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast, made together");
    }

    private VisitRecord completed(VisitId visit, String from, String until) {
        return VisitRecord.completed(
                visit,
                ids.next().toString(),
                new Attendance(joanna.carer(), at(yesterday, from), at(yesterday, until)));
    }

    private VisitRecord both(VisitId visit, String from, String until) {
        return VisitRecord.completed(
                visit,
                ids.next().toString(),
                new Attendance(joanna.carer(), at(yesterday, from), at(yesterday, until)),
                new Attendance(amir.carer(), at(yesterday, from), at(yesterday, until)));
    }

    private String outcome(Caller caller, VisitRecord record) {
        try {
            as(caller, () -> visits.record(record));
            return "kept";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private Visit found(VisitId visit) {
        return as(coordinator, () -> visits.find(visit)).orElseThrow();
    }

    private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, act);
    }

    private <T> T as(Caller caller, java.util.function.Supplier<T> work) {
        return larkfield.as(caller, work);
    }

    private void doing(Caller caller, Runnable work) {
        larkfield.doing(caller, work);
    }
}
