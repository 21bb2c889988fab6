package care.mainstay.care.visits;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.TaskId;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A note for somebody else's visit: what is recorded is of the plan and the outcomes of the person visited. */
@MainstayTest
class SomebodyElsesVisitTest {

    @Autowired
    private Visits visits;

    @Autowired
    private Plans plans;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private Larkfield.Colleague joanna;
    private LocalDate yesterday;
    private TaskId peggysWash;
    private TaskId tomsWash;
    private OutcomeId peggysBreakfast;
    private OutcomeId tomsBreakfast;
    private PersonId peggy;
    private VisitId toPeggy;

    @BeforeEach
    void aProviderThatVisitsPeggyAndTom() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        yesterday = LondonTime.day(clock.instant()).minusDays(1);
        peggy = larkfield.person(manager, "Margaret", "Hale");
        var tom = larkfield.person(manager, "Tom", "Ashe");
        peggysWash = washing(peggy);
        tomsWash = washing(tom);
        peggysBreakfast = breakfast(peggy);
        tomsBreakfast = breakfast(tom);
        toPeggy = planned("08:00", "08:45");
    }

    @Test
    void aTaskThatIsRecordedIsOfAPlanOfThePersonVisited() {
        var refused = refused(record(toPeggy).with(TaskRecord.done(tomsWash)));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("visits.task-not-theirs"));
        assertNothingIsKeptOf(toPeggy);
        larkfield.as(joanna.caller(), () -> visits.record(record(toPeggy).with(TaskRecord.done(peggysWash))));
        assertThat(larkfield.as(manager, () -> visits.recorded(toPeggy))).isPresent();
    }

    @Test
    void anOutcomeSeenIsOneOfThePersonVisited() {
        var refused = refused(record(toPeggy).seeing(seen(tomsBreakfast)).noting(VisitNote.of("Lost?")));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("visits.outcome-not-theirs");
            assertThat(problem.words()).contains("He buttered his toast");
        });
        assertNothingIsKeptOf(toPeggy);
        assertThat(larkfield.as(manager, () -> outcomes.observations(tomsBreakfast)))
                .isEmpty();
    }

    @Test
    void anOutcomeThatThereIsNotIsRefusedInTheSameWords() {
        var words = refused(record(toPeggy).seeing(seen(tomsBreakfast)))
                .problems()
                .get(0)
                .words();

        assertThat(refused(record(toPeggy).seeing(seen(new OutcomeId(ids.next()))))
                        .problems()
                        .get(0)
                        .words())
                .isEqualTo(words);
    }

    @Test
    void inAFileOnlyTheRowAboutSomebodyElseIsLeftOut() {
        var later = planned("12:00", "12:30");
        var lunch = new Attendance(joanna.carer(), at(yesterday, "12:00"), at(yesterday, "12:30"));

        var taken = larkfield.as(
                manager,
                () -> visits.recordAll(List.of(
                        record(toPeggy).with(TaskRecord.done(tomsWash)).seeing(seen(tomsBreakfast)),
                        VisitRecord.completed(later, "entry " + later, lunch)
                                .with(TaskRecord.done(peggysWash))
                                .seeing(seen(peggysBreakfast)))));

        assertThat(taken).extracting(Taken::isRefused).containsExactly(true, false);
        assertThat(taken.get(0).problems())
                .extracting(Refused.Problem::code)
                .containsExactly("visits.task-not-theirs", "visits.outcome-not-theirs");
        assertNothingIsKeptOf(toPeggy);
    }

    @Test
    void aVisitOfThePastBroughtInWithSomebodyElsesTaskIsNotPlannedEither() {
        var past = NewVisit.at(peggy, yesterday, LocalTime.of(17, 0), LocalTime.of(17, 30), "Supper")
                .by(joanna.carer())
                .withId(new VisitId(ids.next()));
        var id = past.id().orElseThrow();
        var supper = new Attendance(joanna.carer(), at(yesterday, "17:00"), at(yesterday, "17:30"));
        var record = VisitRecord.completed(id, "entry " + id, supper).with(TaskRecord.done(tomsWash));

        var taken = larkfield.as(manager, () -> visits.bringAll(List.of(new PastVisit(past, Optional.of(record)))));

        assertThat(taken).extracting(Taken::isRefused).containsExactly(true);
        assertThat(larkfield.as(manager, () -> visits.find(id))).isEmpty();
    }

    @Test
    void aCorrectionCannotMoveWhatWasSeenToSomebodyElse() {
        larkfield.as(joanna.caller(), () -> visits.record(record(toPeggy).seeing(seen(peggysBreakfast))));

        var refused = catchThrowableOfType(
                Refused.class,
                () -> larkfield.doing(
                        joanna.caller(),
                        () -> visits.correct(record(toPeggy).seeing(seen(tomsBreakfast)), "I mixed them up")));

        assertThat(refused.code()).isEqualTo("visits.outcome-not-theirs");
        assertThat(larkfield.as(manager, () -> visits.history(toPeggy))).hasSize(1);
    }

    private void assertNothingIsKeptOf(VisitId visit) {
        assertThat(larkfield.as(manager, () -> visits.history(visit))).isEmpty();
    }

    private Refused refused(VisitRecord record) {
        return catchThrowableOfType(Refused.class, () -> larkfield.as(joanna.caller(), () -> visits.record(record)));
    }

    private TaskId washing(PersonId person) {
        return larkfield
                .as(manager, () -> PlannedTasks.agreed(plans, person, yesterday, "Wash"))
                .get(0);
    }

    private OutcomeId breakfast(PersonId person) {
        return larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(person, yesterday)));
    }

    private VisitId planned(String from, String until) {
        return larkfield.as(
                manager,
                () -> visits.plan(
                        NewVisit.at(peggy, yesterday, LocalTime.parse(from), LocalTime.parse(until), "Made together")
                                .by(joanna.carer())
                                .asPublished()));
    }

    private VisitRecord record(VisitId visit) {
        return VisitRecord.completed(
                visit,
                ids.next().toString(),
                new Attendance(joanna.carer(), at(yesterday, "08:00"), at(yesterday, "08:45")));
    }

    private static OutcomeSeen seen(OutcomeId outcome) {
        return new OutcomeSeen(outcome, Optional.of(BigDecimal.valueOf(2)), "He buttered his toast", Bearing.NEUTRAL);
    }
}
