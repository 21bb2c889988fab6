package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The times on the form a visit is recorded with, in ordinary nights and in the one the clocks go back. */
class RecordTimesTest {

    private static final CarerId JOANNA = new CarerId(new UUID(1, 1));
    private static final CarerId AMIR = new CarerId(new UUID(1, 2));
    private static final Visit THAT_NIGHT = visit("2026-10-25T00:15:00Z", "2026-10-25T02:00:00Z");
    private static final Visit EVENING = visit("2026-11-03T21:00:00Z", "2026-11-04T07:00:00Z");
    private static final Visit MORNING = visit("2026-11-04T08:00:00Z", "2026-11-04T08:45:00Z");

    private static Visit visit(String start, String end) {
        var from = Instant.parse(start);
        return new Visit(
                new VisitId(new UUID(2, 1)),
                new OrganisationId(new UUID(3, 1)),
                new PersonId(new UUID(4, 1)),
                LocalDate.ofInstant(from, Words.LONDON),
                from,
                Instant.parse(end),
                List.of(JOANNA, AMIR),
                2,
                "Night check",
                Optional.empty(),
                VisitState.PUBLISHED,
                Optional.empty(),
                Optional.empty());
    }

    private static RecordPage.Facts facts(Visit visit, Attendance... there) {
        return new RecordPage.Facts(
                visit,
                "Margaret Hale",
                List.of(),
                List.of(),
                List.of(),
                true,
                there.length > 0,
                Map.of(),
                List.of(there),
                Map.of(JOANNA, "Joanna Reed", AMIR, "Amir Aziz"));
    }

    private static VisitRecord read(RecordPage.Facts facts, String... pairs) {
        var form =
                Form.empty().with("ending", "completed").with("entry-key", "k").with("carers", JOANNA.toString());
        for (int i = 0; i < pairs.length; i += 2) {
            form = form.with(pairs[i], pairs[i + 1].split(" "));
        }
        return new RecordForms(facts, Optional.empty()).read(form);
    }

    private static Attendance only(VisitRecord record) {
        assertThat(record.attended()).hasSize(1);
        return record.attended().get(0);
    }

    private static Attendance there(CarerId carer, String from, String until) {
        return new Attendance(carer, Instant.parse(from), Instant.parse(until));
    }

    @Test
    void aVisitMayBeginBeforeTheClocksGoBackAndEndAfterAtAnEarlierTime() {
        assertThat(only(read(
                        facts(THAT_NIGHT),
                        "check-in",
                        "1:30am",
                        "check-in-hour",
                        "before",
                        "check-out",
                        "1:15am",
                        "check-out-hour",
                        "after")))
                .isEqualTo(there(JOANNA, "2026-10-25T00:30:00Z", "2026-10-25T01:15:00Z"));
    }

    @Test
    void anHourLiesBetweenTheTwoHours() {
        assertThat(only(read(
                                facts(THAT_NIGHT),
                                "check-in",
                                "1:15am",
                                "check-in-hour",
                                "before",
                                "check-out",
                                "1:45am",
                                "check-out-hour",
                                "after"))
                        .minutes())
                .isEqualTo(90);
    }

    @Test
    void withoutTheChoiceTheTimeIsAskedForInTheWordsOfTheChoice() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(facts(THAT_NIGHT), "check-in", "1:15am", "check-out", "2:45am"))
                .satisfies(why -> assertThat(why.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("check-in-hour");
                    assertThat(problem.whatToDo()).contains("before or after the clocks went back");
                    assertThat(problem.words()).doesNotContain("+01:00");
                }));
    }

    @Test
    void anEndThatCanOnlyBeInTheSecondHourNeedsNoChoice() {
        assertThat(only(read(
                        facts(THAT_NIGHT), "check-in", "1:45am", "check-in-hour", "before", "check-out", "1:15am")))
                .isEqualTo(there(JOANNA, "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z"));
    }

    @Test
    void anEndEarlierOnTheClockIsTheNextDayOnlyInAVisitOverMidnight() {
        assertThat(only(read(facts(EVENING), "check-in", "9:05pm", "check-out", "7:00am")))
                .isEqualTo(there(JOANNA, "2026-11-03T21:05:00Z", "2026-11-04T07:00:00Z"));
        assertThat(only(read(facts(MORNING), "check-in", "8:40am", "check-out", "8:05am"))
                        .until())
                .as("left before the beginning, for the rules to refuse")
                .isEqualTo(Instant.parse("2026-11-04T08:05:00Z"));
    }

    @Test
    void whatACorrectionLeavesAsItWasStaysTheVeryMoment() {
        var joannas = there(JOANNA, "2026-11-04T08:01:17Z", "2026-11-04T08:44:52Z");
        var amirs = there(AMIR, "2026-11-04T08:10:09Z", "2026-11-04T08:30:31Z");
        var facts = facts(MORNING, joannas, amirs);

        var record = read(
                facts,
                "carers",
                JOANNA + " " + AMIR,
                "check-in-" + JOANNA,
                "8:01am",
                "check-out-" + JOANNA,
                "8:40am",
                "check-in-" + AMIR,
                "8:10am",
                "check-out-" + AMIR,
                "8:30am");

        assertThat(record.attended())
                .containsExactly(there(JOANNA, "2026-11-04T08:01:17Z", "2026-11-04T08:40:00Z"), amirs);
    }

    @Test
    void oneWhoCameAloneKeepsTheirSecondsToo() {
        var joannas = there(JOANNA, "2026-11-04T08:01:17Z", "2026-11-04T08:44:52Z");

        assertThat(only(read(facts(MORNING, joannas), "check-in", "8:01am", "check-out", "8:44am")))
                .isEqualTo(joannas);
    }

    @Test
    void aTimeNobodyCanReadIsSaidOnceHoweverManyShareIt() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(
                        facts(MORNING), "carers", JOANNA + " " + AMIR, "check-in", "soonish", "check-out", "8:44am"))
                .satisfies(why -> assertThat(why.problems()).hasSize(1));
    }

    @Test
    void aVisitThatWasAsPlannedIsOneAnswer() {
        assertThat(only(read(facts(MORNING), "when", "planned")))
                .isEqualTo(new Attendance(JOANNA, MORNING.start(), MORNING.end()));
    }

    @Test
    void timesThatNobodySaidAreAskedForAndNotTakenFromThePlan() {
        var fresh = RecordForms.fresh(MORNING, MORNING.end(), "k");

        assertThat(fresh.text("when") + fresh.text("check-in") + fresh.text("check-out") + fresh.text("ending"))
                .isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(facts(MORNING)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::code)
                        .containsExactly("visits.when-not-said"));
    }
}
