package care.mainstay.care.visits;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class VisitObservationsTest {

    @Autowired
    private Visits visits;

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
    private PersonId peggy;
    private OutcomeId breakfast;
    private LocalDate yesterday;

    @BeforeEach
    void peggyMakesHerBreakfastAgain() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        yesterday = LondonTime.day(clock.instant()).minusDays(1);
        breakfast = larkfield.as(
                manager,
                () -> outcomes.propose(
                        Breakfast.proposed(peggy, yesterday, "She boils the kettle and butters her toast")));
    }

    @Test
    void whatACarerSawBecomesAnObservationThatPointsBackAtTheVisit() {
        var visit = planned("08:00", "08:45");

        larkfield.as(joanna.caller(), () -> visits.record(record(visit, seen(2, "She buttered it herself"))));

        assertThat(observations()).singleElement().satisfies(observation -> {
            assertThat(observation.value()).contains(BigDecimal.valueOf(2));
            assertThat(observation.words()).isEqualTo("She buttered it herself");
            assertThat(observation.observer().name()).isEqualTo("Joanna Reed");
            assertThat(observation.derivedFrom().orElseThrow().id()).isEqualTo(visit.value());
        });
        assertThat(larkfield
                        .as(manager, () -> visits.recorded(visit))
                        .orElseThrow()
                        .observed())
                .containsKey(breakfast);
    }

    @Test
    void anObservationThatTheMeasureCannotTakeKeepsNothingOfTheVisitEither() {
        var visit = planned("08:00", "08:45");

        var refused = catchThrowableOfType(
                Refused.class,
                () -> larkfield.as(
                        joanna.caller(),
                        () -> visits.record(
                                record(visit, seen(9, "Better than ever")).noting(VisitNote.of("lost?")))));

        assertThat(refused.code()).startsWith("outcomes.");
        assertThat(larkfield.as(manager, () -> visits.history(visit))).isEmpty();
        assertThat(observations()).isEmpty();
    }

    @Test
    void inAFileOnlyTheRowWhoseObservationIsRefusedIsLeftOut() {
        var first = planned("08:00", "08:45");
        var second = planned("12:00", "12:30");
        var records = List.of(
                record(first, seen(2, "She buttered it herself")),
                new VisitRecord(
                        second,
                        VisitState.COMPLETED,
                        List.of(new Attendance(joanna.carer(), at(yesterday, "12:00"), at(yesterday, "12:30"))),
                        List.of(),
                        VisitNote.NONE,
                        List.of(seen(9, "Better than ever")),
                        "",
                        Optional.empty(),
                        ids.next().toString(),
                        Optional.empty()));

        var taken = larkfield.as(manager, () -> visits.recordAll(records));

        assertThat(taken).extracting(Taken::isRefused).containsExactly(false, true);
        assertThat(observations()).hasSize(1);
    }

    @Test
    void aCorrectedSightingSupersedesTheOneBefore() {
        var visit = planned("08:00", "08:45");
        larkfield.as(joanna.caller(), () -> visits.record(record(visit, seen(2, "She buttered it herself"))));

        larkfield.doing(
                joanna.caller(),
                () -> visits.correct(record(visit, seen(1, "I buttered it with her")), "I mixed up two days"));

        assertThat(observations()).hasSize(2);
        assertThat(observations().stream().filter(Observation::counts))
                .singleElement()
                .satisfies(observation -> assertThat(observation.value()).contains(BigDecimal.ONE));
    }

    @Test
    void thousandsOfVisitsArePlannedAndRecordedAtOnce() {
        int count = 6_000;
        var rows = new ArrayList<NewVisit>();
        var carers = new ArrayList<Larkfield.Colleague>();
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Many Visits");
        var boss = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        for (int i = 0; i < 10; i++) {
            carers.add(larkfield.carer(boss, provider, "Carer " + i));
        }
        var person = larkfield.person(boss, "Tom", "Ashe");
        for (int i = 0; i < count; i++) {
            var day = LocalDate.of(2026, 1, 5).plusDays(i / 100);
            var start = LocalTime.of(7, 0).plusMinutes((i % 100) / 10 * 60L);
            rows.add(NewVisit.at(person, day, start, start.plusMinutes(30), "Visit")
                    .by(carers.get(i % 10).carer())
                    .from(new SourceReference("roster", String.valueOf(i))));
        }
        var planned = larkfield.as(boss, () -> visits.planAll(rows));
        var records = new ArrayList<VisitRecord>();
        for (int i = 0; i < count; i++) {
            var row = rows.get(i);
            records.add(VisitRecord.completed(
                    planned.get(i).visit().orElseThrow(),
                    "entry " + i,
                    new Attendance(row.carers().get(0), row.start(), row.end())));
        }
        var recorded = larkfield.as(boss, () -> visits.recordAll(records));
        assertThat(planned).noneMatch(Taken::isRefused);
        assertThat(recorded).noneMatch(Taken::isRefused);
        assertThat(larkfield.as(
                        boss, () -> visits.delivered(List.of(person), DateRange.month(2026, 1), clock.instant())))
                .allSatisfy(delivered -> assertThat(delivered.minutes()).isEqualTo(30));
    }

    private VisitId planned(String from, String until) {
        return larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(
                                peggy,
                                yesterday,
                                LocalTime.parse(from),
                                LocalTime.parse(until),
                                "Breakfast, made together")
                        .by(joanna.carer())));
    }

    private VisitRecord record(VisitId visit, OutcomeSeen seen) {
        return VisitRecord.completed(
                        visit,
                        ids.next().toString(),
                        new Attendance(joanna.carer(), at(yesterday, "08:00"), at(yesterday, "08:45")))
                .seeing(seen);
    }

    private OutcomeSeen seen(int value, String words) {
        return new OutcomeSeen(breakfast, Optional.of(BigDecimal.valueOf(value)), words, Bearing.NEUTRAL);
    }

    private List<Observation> observations() {
        return larkfield.as(manager, () -> outcomes.observations(breakfast));
    }
}
