package care.mainstay.care.safety.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.safety.ActionId;
import care.mainstay.care.safety.GateFact;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.HarmReview.Avoidable;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final DateRange OCTOBER = DateRange.month(2026, 10);
    private static final Instant CUT_OFF = Instant.parse("2026-11-05T12:00:00Z");
    private static final UserId SOMEBODY = new UserId(new UUID(1, 1));

    private final Gates gates = new Gates(OCTOBER, CUT_OFF);

    @Test
    void onlyAvoidableHarmFoundByAnIndependentReviewCounts() {
        assertThat(fact(review(true, Avoidable.YES, Harm.MODERATE)).isAvoidableHarm())
                .isTrue();
        assertThat(fact(review(false, Avoidable.YES, Harm.MODERATE)).isAvoidableHarm())
                .isFalse();
        assertThat(fact(review(true, Avoidable.NO, Harm.MODERATE)).isAvoidableHarm())
                .isFalse();
        assertThat(fact(review(true, Avoidable.NOT_DETERMINED, Harm.MODERATE)).isAvoidableHarm())
                .isFalse();
        assertThat(fact(review(true, Avoidable.YES, Harm.NONE)).isAvoidableHarm())
                .isFalse();
        assertThat(fact().isAvoidableHarm()).isFalse();
    }

    @Test
    void harmForeseenInAnAgreedRiskIsLearntFromAndNotPunished() {
        var within = new HarmReview(
                new UUID(9, 1),
                Harm.LOW,
                Avoidable.YES,
                true,
                "A reviewer",
                "why",
                true,
                recorded("2026-10-20T09:00:00Z"));

        assertThat(fact(within).isAvoidableHarm()).isFalse();
    }

    @Test
    void anIndependentReviewStandsBeforeTheProvidersOwnHoweverLate() {
        var own = new HarmReview(
                new UUID(9, 2),
                Harm.LOW,
                Avoidable.NO,
                false,
                "The manager",
                "why",
                false,
                recorded("2026-10-25T09:00:00Z"));

        assertThat(fact(own, review(true, Avoidable.YES, Harm.MODERATE)).isAvoidableHarm())
                .isTrue();
    }

    @Test
    void aReviewWrittenAfterTheCutOffIsNotSeenYet() {
        var late = new HarmReview(
                new UUID(9, 3),
                Harm.LOW,
                Avoidable.YES,
                true,
                "A reviewer",
                "why",
                false,
                recorded("2026-11-06T09:00:00Z"));

        assertThat(fact(late).isAvoidableHarm()).isFalse();
    }

    @Test
    void reportingManyTimesWeighsNoMoreThanReportingOnce() {
        var many = IntStream.range(0, 20)
                .mapToObj(i -> incident("2026-10-07T10:00:00Z", "2026-10-07T11:00:00Z", List.of(), List.of()))
                .toList();

        assertThat(gates.facts(many, List.of())).hasSize(20).allSatisfy(fact -> {
            assertThat(fact.isAvoidableHarm()).isFalse();
            assertThat(fact.reportedLate()).isFalse();
            assertThat(fact.actionsOverdue()).isZero();
        });
    }

    @Test
    void reportingMoreThanADayAfterwardsIsLate() {
        assertThat(gates.facts(
                        List.of(incident("2026-10-07T10:00:00Z", "2026-10-08T10:00:00Z", List.of(), List.of())),
                        List.of()))
                .extracting(GateFact::reportedLate)
                .containsExactly(false);
        assertThat(gates.facts(
                        List.of(incident("2026-10-07T10:00:00Z", "2026-10-08T10:00:01Z", List.of(), List.of())),
                        List.of()))
                .extracting(GateFact::reportedLate)
                .containsExactly(true);
    }

    @Test
    void anActionLeftUndoneCountsInEveryPeriodUntilItIsDone() {
        var undone = action(LocalDate.of(2026, 9, 15), Optional.empty());
        var doneAfterCutOff = action(LocalDate.of(2026, 9, 15), Optional.of(Instant.parse("2026-11-06T09:00:00Z")));
        var done = action(LocalDate.of(2026, 9, 15), Optional.of(Instant.parse("2026-10-01T09:00:00Z")));
        var notDueYet = action(LocalDate.of(2026, 11, 1), Optional.empty());
        var september = incident(
                "2026-09-02T10:00:00Z",
                "2026-09-02T11:00:00Z",
                List.of(),
                List.of(undone, doneAfterCutOff, done, notDueYet));

        assertThat(gates.facts(List.of(september), List.of()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.actionsOverdue()).isEqualTo(2));
    }

    @Test
    void whatHappenedInAnotherPeriodAndIsFinishedIsNotSeen() {
        var september = incident("2026-09-02T10:00:00Z", "2026-09-05T11:00:00Z", List.of(), List.of());

        assertThat(gates.facts(List.of(september), List.of())).isEmpty();
    }

    private GateFact fact(HarmReview... reviews) {
        return gates.facts(
                        List.of(incident("2026-10-07T10:00:00Z", "2026-10-07T11:00:00Z", List.of(reviews), List.of())),
                        List.of())
                .get(0);
    }

    private static HarmReview review(boolean independent, Avoidable avoidable, Harm harm) {
        return new HarmReview(
                new UUID(9, 9),
                harm,
                avoidable,
                independent,
                "A reviewer",
                "why",
                false,
                recorded("2026-10-20T09:00:00Z"));
    }

    private static Incident.Action action(LocalDate due, Optional<Instant> done) {
        return new Incident.Action(new ActionId(new UUID(8, 1)), "Check the rail", SOMEBODY, due, done, "", done);
    }

    private static Incident incident(
            String happened, String reported, List<HarmReview> reviews, List<Incident.Action> actions) {
        return new Incident(
                new IncidentId(new UUID(7, 1)),
                new OrganisationId(new UUID(6, 1)),
                new PersonId(new UUID(5, 1)),
                IncidentKind.INCIDENT,
                IncidentAbout.FALL,
                Harm.LOW,
                Instant.parse(happened),
                "She slipped by the bath",
                "",
                Optional.empty(),
                IncidentState.REPORTED,
                recorded(reported),
                Optional.empty(),
                List.of(),
                actions,
                reviews);
    }

    private static Recorded recorded(String at) {
        return new Recorded(SOMEBODY, Instant.parse(at));
    }
}
