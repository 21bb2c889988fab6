package care.mainstay.care.visits;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.mainstay.MainstayTest;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.TaskId;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits of the past, brought in at once, are what they would be if they had been planned and then recorded. */
@MainstayTest
class BringingTest {

    private static final AuditReading.Question EVERYTHING =
            new AuditReading.Question(Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    private Visits visits;

    @Autowired
    private Plans plans;

    @Autowired
    private AuditReading audit;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;
    private LocalDate yesterday;

    @BeforeEach
    void aProviderThatVisitsPeggy() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        yesterday = LondonTime.day(clock.instant()).minusDays(1);
    }

    @Test
    void aVisitBroughtInIsWhatItWouldBeIfItHadBeenPlannedAndThenRecorded() {
        var task = tasks("Make porridge").get(0);
        var brought = visit("08:00", "08:45");
        var planned = visit("09:00", "09:45");

        var taken = bring(new PastVisit(brought, Optional.of(byAmir(brought, "08:02", "08:40", task))));
        as(() -> visits.planAll(List.of(planned)));
        as(() -> visits.recordAll(List.of(byAmir(planned, "09:02", "09:40", task))));

        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.isRefused()).isFalse();
            assertThat(one.alreadyThere()).isFalse();
        });
        var one = found(brought);
        var other = found(planned);
        assertThat(one.state()).isEqualTo(other.state()).isEqualTo(VisitState.COMPLETED);
        assertThat(one.carers()).isEqualTo(other.carers()).containsExactly(joanna.carer());
        var record = recorded(brought).orElseThrow();
        assertThat(record)
                .usingRecursiveComparison()
                .ignoringFields("id", "attended", "recorded.at")
                .isEqualTo(recorded(planned).orElseThrow());
        assertThat(record.attended())
                .containsExactly(new Attendance(amir.carer(), at(yesterday, "08:02"), at(yesterday, "08:40")));
        assertThat(as(() -> visits.carersWhoCame(peggy, days()))).isEqualTo(Map.of(amir.carer(), 2));
        assertThat(as(() -> audit.latest(EVERYTHING, Long.MAX_VALUE, 6)))
                .extracting(AuditReading.Entry::action)
                .containsExactly(
                        "visit.record", "visit.plan", "access.open", "visit.record", "visit.plan", "access.open");
    }

    @Test
    void aVisitOfWhichNothingIsKnownIsOnlyPlanned() {
        var visit = visit("08:00", "08:45").asPublished();

        bring(new PastVisit(visit, Optional.empty()));

        assertThat(found(visit).state()).isEqualTo(VisitState.PUBLISHED);
        assertThat(recorded(visit)).isEmpty();
    }

    @Test
    void aVisitWhoseRecordIsRefusedIsNotPlannedEitherAndStopsNoOther() {
        var backwards = visit("08:00", "08:45");
        var good = visit("12:00", "12:30");

        var taken = bring(
                new PastVisit(backwards, Optional.of(completed(backwards, "08:40", "08:00"))),
                new PastVisit(good, Optional.of(completed(good, "12:00", "12:30"))));

        assertThat(taken).extracting(Taken::isRefused).containsExactly(true, false);
        assertThat(as(() -> visits.find(id(backwards)))).isEmpty();
        assertThat(found(good).state()).isEqualTo(VisitState.COMPLETED);
    }

    @Test
    void theSameCarerCannotHaveBeenInTwoPlacesWithinWhatIsBroughtIn() {
        var first = visit("08:00", "08:45");
        var second = visit("09:00", "09:45");

        var taken = bring(
                new PastVisit(first, Optional.of(completed(first, "08:00", "09:20"))),
                new PastVisit(second, Optional.of(completed(second, "09:10", "09:45"))));

        assertThat(taken).extracting(Taken::isRefused).containsExactly(false, true);
    }

    @Test
    void broughtInTwiceChangesNothing() {
        var visit = visit("08:00", "08:45");
        var past = new PastVisit(visit, Optional.of(completed(visit, "08:00", "08:45")));
        bring(past);

        assertThat(bring(past)).extracting(Taken::alreadyThere).containsExactly(true);
        assertThat(as(() -> visits.history(id(visit)))).hasSize(1);
    }

    @Test
    void aVisitPlannedBeforeOnlyGetsItsRecord() {
        var source = new SourceReference("roster", "17");
        var before = visit("08:00", "08:45").from(source);
        as(() -> visits.planAll(List.of(before)));
        var again = visit("08:00", "08:45").from(source);

        var taken = bring(new PastVisit(again, Optional.of(completed(again, "08:00", "08:45"))));

        assertThat(taken).extracting(Taken::visit).containsExactly(before.id());
        assertThat(found(before).state()).isEqualTo(VisitState.COMPLETED);
        assertThat(as(() -> visits.find(id(again)))).isEmpty();
    }

    @Test
    void aVisitOfThePastNeedsItsIdAndARecordAboutItself() {
        var visit = visit("08:00", "08:45");
        var other = visit("09:00", "09:45");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PastVisit(visit, Optional.of(completed(other, "08:00", "08:45"))));
    }

    @Test
    void aTallyCountsVisitsByStateMinutesThatStandAndTasksNotDone() {
        var tasks = tasks("Wash", "Walk to the gate");
        var washing = tasks.get(0);
        var walking = tasks.get(1);
        var first = visit("08:00", "08:45");
        var second = visit("12:00", "12:30");
        var missed = visit("17:00", "17:30");
        bring(
                new PastVisit(
                        first,
                        Optional.of(completed(first, "08:00", "08:45")
                                .with(TaskRecord.done(washing), TaskRecord.notDone(walking, "Raining")))),
                new PastVisit(
                        second,
                        Optional.of(completed(second, "12:00", "12:30").with(TaskRecord.notDone(walking, "Raining")))),
                new PastVisit(missed, Optional.empty()));
        larkfield.doing(
                manager,
                () -> visits.correct(
                        completed(second, "12:00", "12:20").with(TaskRecord.done(walking)), "Typed wrong"));

        var tally = as(() -> visits.tally(peggy, days()));

        assertThat(tally.byState()).isEqualTo(Map.of(VisitState.COMPLETED, 2, VisitState.PLANNED, 1));
        assertThat(tally.visits()).isEqualTo(3);
        assertThat(tally.given()).isEqualTo(2);
        assertThat(tally.minutes()).isEqualTo(65);
        assertThat(tally.undone()).isEqualTo(Map.of(walking, 1));
    }

    private List<TaskId> tasks(String... titles) {
        return as(() -> PlannedTasks.agreed(plans, peggy, yesterday, titles));
    }

    private NewVisit visit(String from, String until) {
        return NewVisit.at(peggy, yesterday, LocalTime.parse(from), LocalTime.parse(until), "Breakfast")
                .by(joanna.carer())
                .withId(new VisitId(ids.next()));
    }

    private VisitRecord completed(NewVisit visit, String from, String until) {
        return VisitRecord.completed(
                id(visit),
                "entry " + id(visit) + until,
                new Attendance(joanna.carer(), at(yesterday, from), at(yesterday, until)));
    }

    /** Amir came in Joanna's place. */
    private VisitRecord byAmir(NewVisit visit, String from, String until, TaskId task) {
        return VisitRecord.completed(
                        id(visit),
                        "entry " + id(visit),
                        new Attendance(amir.carer(), at(yesterday, from), at(yesterday, until)))
                .with(TaskRecord.notDone(task, "Visitor there"))
                .noting(VisitNote.of("Porridge, made together."));
    }

    private DateRange days() {
        return new DateRange(yesterday, yesterday.plusDays(1));
    }

    private static VisitId id(NewVisit visit) {
        return visit.id().orElseThrow();
    }

    private List<Taken> bring(PastVisit... past) {
        return as(() -> visits.bringAll(List.of(past)));
    }

    private Visit found(NewVisit visit) {
        return as(() -> visits.find(id(visit))).orElseThrow();
    }

    private Optional<RecordedVisit> recorded(NewVisit visit) {
        return as(() -> visits.recorded(id(visit)));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return larkfield.as(manager, work);
    }
}
