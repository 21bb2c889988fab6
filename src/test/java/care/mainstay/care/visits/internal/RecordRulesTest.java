package care.mainstay.care.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.OutcomeSeen;
import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private static final CarerId JOANNA = new CarerId(new UUID(1, 1));
    private static final CarerId AMIR = new CarerId(new UUID(1, 2));
    private static final OrganisationId LARKFIELD = new OrganisationId(new UUID(2, 1));
    private static final Caller COORDINATOR = new Caller(LARKFIELD, new UserId(new UUID(3, 1)), Role.COORDINATOR);
    private static final Caller CARER = new Caller(LARKFIELD, new UserId(new UUID(3, 2)), Role.CARER);
    private static final VisitId BREAKFAST = new VisitId(new UUID(4, 1));
    private static final OutcomeId OUTCOME = new OutcomeId(new UUID(5, 1));

    private final RecordRules atNoon = new RecordRules(at("12:00"));
    private final Clashes actual = new Clashes();
    private Visit visit = visit(VisitState.PUBLISHED, 1, JOANNA);

    @Test
    void anOrdinaryRecordIsTaken() {
        assertThat(problems(completed("08:00", "08:45"))).isEmpty();
    }

    @Test
    void aCheckOutBeforeTheCheckInIsRefused() {
        assertThat(problems(completed("08:45", "08:00"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("visits.check-out-before-check-in");
            assertThat(problem.field()).isEqualTo("check-out");
            assertThat(problem.words()).contains("8:00am").contains("8:45am");
        });
    }

    @Test
    void aVisitInTheFutureIsRefused() {
        assertThat(codes(completed("12:30", "13:15"))).containsExactly("visits.in-the-future");
    }

    @Test
    void aDeviceClockMayRunAFewMinutesAhead() {
        assertThat(codes(completed("11:20", "12:04"))).isEmpty();
    }

    @Test
    void aRecordOfAnotherDayIsRefused() {
        visit = visit(VisitState.PUBLISHED, 1, JOANNA);
        var dayBefore = VisitRecord.completed(
                BREAKFAST,
                "k",
                new Attendance(JOANNA, moment(TUESDAY.minusDays(1), "08:00"), moment(TUESDAY.minusDays(1), "08:45")));

        assertThat(codes(dayBefore)).containsExactly("visits.not-that-visit");
    }

    @Test
    void aCarerCannotBeInTwoPlacesAtOnce() {
        actual.add(JOANNA, new Clashes.Stay(new VisitId(new UUID(4, 2)), at("08:30"), at("09:00")));

        assertThat(problems(completed("08:00", "08:45"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("visits.carer-was-elsewhere");
            assertThat(problem.words()).contains("8:30am").contains("9:00am");
        });
    }

    @Test
    void visitsThatTouchDoNotOverlap() {
        actual.add(JOANNA, new Clashes.Stay(new VisitId(new UUID(4, 2)), at("08:45"), at("09:00")));
        actual.add(JOANNA, new Clashes.Stay(new VisitId(new UUID(4, 3)), at("07:30"), at("08:00")));

        assertThat(codes(completed("08:00", "08:45"))).isEmpty();
    }

    @Test
    void aNoteForSomebodyElsesVisitIsRefused() {
        assertThat(codes(completed("08:00", "08:45"), CARER, Optional.of(AMIR)))
                .containsExactly("visits.not-your-visit");
        assertThat(codes(completed("08:00", "08:45"), CARER, Optional.of(JOANNA)))
                .isEmpty();
    }

    @Test
    void aCarerCannotRecordThatSomebodyCameWhoIsNotOnTheVisit() {
        var withAmir = VisitRecord.completed(BREAKFAST, "k", new Attendance(AMIR, at("08:00"), at("08:45")));

        assertThat(codes(withAmir, CARER, Optional.of(JOANNA))).containsExactly("visits.not-your-visit");
        assertThat(codes(withAmir, COORDINATOR, Optional.empty())).isEmpty();
    }

    @Test
    void aCarerCannotCallAVisitMissedOrCancelled() {
        var missed = VisitRecord.notGiven(BREAKFAST, "k", VisitState.MISSED, "overslept");

        assertThat(codes(missed, CARER, Optional.of(JOANNA))).containsExactly("visits.coordinator-decides");
    }

    @Test
    void aNoteThatIsTooLongIsRefusedWholeWithItsLength() {
        var tenMegabytes = "x".repeat(10_000_000);

        assertThat(problems(completed("08:00", "08:45").noting(VisitNote.of(tenMegabytes))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("visits.note-too-long");
                    assertThat(problem.field()).isEqualTo("note");
                    assertThat(problem.words()).contains("10,000,000").contains("20,000");
                    assertThat(problem.words()).hasSizeLessThan(200);
                });
    }

    @Test
    void aNoteWithACharacterThatIsNotTextIsRefused() {
        assertThat(codes(completed("08:00", "08:45").noting(VisitNote.of("fine\u0000"))))
                .containsExactly("visits.note-not-text");
    }

    @Test
    void htmlAndScriptInANoteAreJustText() {
        assertThat(codes(completed("08:00", "08:45").noting(VisitNote.of("<script>alert(1)</script> & <b>bold</b>"))))
                .isEmpty();
    }

    @Test
    void aTaskThatWasNotDoneMustSayWhy() {
        var task = new TaskId(new UUID(6, 1));

        assertThat(codes(completed("08:00", "08:45").with(TaskRecord.notDone(task, " "))))
                .containsExactly("visits.task-without-reason");
        assertThat(codes(completed("08:00", "08:45").with(TaskRecord.notDone(task, "She had eaten already"))))
                .isEmpty();
    }

    @Test
    void anythingButACompletedVisitMustSayWhy() {
        assertThat(codes(completed("08:00", "08:20").ending(VisitState.CUT_SHORT, "")))
                .containsExactly("visits.why-missing");
        assertThat(codes(completed("08:00", "08:20").ending(VisitState.CUT_SHORT, "Her sister came")))
                .isEmpty();
    }

    @Test
    void aVisitCarriedOutMustSayWhoCame() {
        assertThat(codes(VisitRecord.completed(BREAKFAST, "k"))).containsExactly("visits.nobody-attended");
    }

    @Test
    void aMissedVisitCannotHaveBeenAttended() {
        assertThat(codes(completed("08:00", "08:45").ending(VisitState.MISSED, "nobody came")))
                .containsExactly("visits.somebody-attended");
    }

    @Test
    void aVisitIsNotMissedBeforeItIsDue() {
        var earlyMorning = new RecordRules(at("07:00"));

        assertThat(earlyMorning.problems(
                        VisitRecord.notGiven(BREAKFAST, "k", VisitState.MISSED, "no carer"),
                        visit,
                        COORDINATOR,
                        Optional.empty(),
                        working(JOANNA),
                        actual,
                        Optional.empty()))
                .extracting(Problem::code)
                .containsExactly("visits.not-missed-yet");
    }

    @Test
    void twoCarersWereNeededAndOneCame() {
        visit = visit(VisitState.PUBLISHED, 2, JOANNA, AMIR);

        assertThat(codes(completed("08:00", "08:45"))).containsExactly("visits.carer-missing");
        assertThat(codes(completed("08:00", "08:45").ending(VisitState.PARTLY_DOUBLE_HANDED, "Amir was held up")))
                .isEmpty();
    }

    @Test
    void whatWasSeenOfAnOutcomeNeedsASentence() {
        var silent = new OutcomeSeen(OUTCOME, Optional.empty(), "", Bearing.NEUTRAL);

        assertThat(codes(completed("08:00", "08:45").seeing(silent))).containsExactly("visits.outcome-without-words");
    }

    @Test
    void nobodyCanHaveSeenAnythingInAVisitNobodyMade() {
        var seen = new OutcomeSeen(OUTCOME, Optional.empty(), "She was cheerful", Bearing.SUPPORTS);
        var cancelled = VisitRecord.notGiven(BREAKFAST, "k", VisitState.CANCELLED, "In hospital")
                .seeing(seen);

        assertThat(codes(cancelled)).containsExactly("visits.nobody-was-there-to-see");
    }

    @Test
    void aCarerCannotRecordInSomebodyElsesName() {
        var record = completed("08:00", "08:45").recorded(new Recorded(COORDINATOR.actor(), at("09:00")));

        assertThat(codes(record, CARER, Optional.of(JOANNA))).containsExactly("visits.recorded-by-somebody-else");
        assertThat(codes(record, COORDINATOR, Optional.empty())).isEmpty();
    }

    @Test
    void aCorrectionMustSayWhy() {
        visit = visit(VisitState.COMPLETED, 1, JOANNA);

        assertThat(atNoon.problems(
                        completed("08:00", "08:40"),
                        visit,
                        COORDINATOR,
                        Optional.empty(),
                        working(JOANNA),
                        actual,
                        Optional.of(" ")))
                .extracting(Problem::code)
                .containsExactly("visits.correction-without-reason");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var record = completed("08:45", "08:00")
                .ending(VisitState.CUT_SHORT, "")
                .noting(VisitNote.of("x".repeat(20_001)))
                .with(TaskRecord.notDone(new TaskId(new UUID(6, 1)), ""));

        assertThat(codes(record))
                .containsExactlyInAnyOrder(
                        "visits.check-out-before-check-in",
                        "visits.why-missing",
                        "visits.note-too-long",
                        "visits.task-without-reason");
    }

    private List<Problem> problems(VisitRecord record) {
        return atNoon.problems(
                record, visit, COORDINATOR, Optional.empty(), working(JOANNA, AMIR), actual, Optional.empty());
    }

    private List<String> codes(VisitRecord record) {
        return problems(record).stream().map(Problem::code).toList();
    }

    private List<String> codes(VisitRecord record, Caller caller, Optional<CarerId> itself) {
        return atNoon.problems(record, visit, caller, itself, working(JOANNA, AMIR), actual, Optional.empty()).stream()
                .map(Problem::code)
                .toList();
    }

    private static VisitRecord completed(String from, String until) {
        return VisitRecord.completed(BREAKFAST, "k", new Attendance(JOANNA, at(from), at(until)));
    }

    private static Visit visit(VisitState state, int needed, CarerId... carers) {
        return new Visit(
                BREAKFAST,
                LARKFIELD,
                new PersonId(new UUID(7, 1)),
                TUESDAY,
                at("08:00"),
                at("08:45"),
                List.of(carers),
                needed,
                "Breakfast",
                Optional.of("Breakfast"),
                state,
                Optional.empty(),
                Optional.empty());
    }

    private static Instant at(String time) {
        return moment(TUESDAY, time);
    }

    private static Instant moment(LocalDate day, String time) {
        return LondonTime.at(day, LocalTime.parse(time), Optional.empty(), "");
    }

    private static Staff.OnDay working(CarerId... carers) {
        return new Staff.OnDay(Set.of(carers), Map.of());
    }
}
