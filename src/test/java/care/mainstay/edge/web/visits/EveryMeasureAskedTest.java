package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the catalogue measures: a carer is asked only what a carer may answer, and the answer is taken. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMeasureAskedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Measures catalogue;

    @Autowired
    private Visits visits;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private Larkfield.Colleague joanna;
    private PersonId peggy;
    private LocalDate yesterday;
    private VisitId visit;

    @BeforeEach
    void aVisitToPeggyYesterday() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        yesterday = LondonTime.day(clock.instant()).minusDays(1);
        visit = larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(peggy, yesterday, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast")
                        .by(joanna.carer())
                        .asPublished()));
    }

    Stream<Measure> everyMeasure() {
        return catalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyMeasure")
    void whatIsAskedCanBeAnswered(Measure measure) {
        var outcome = underWay(measure);
        var carer = Visitor.signedIn(port, Larkfield.email(joanna.caller()), Larkfield.PASSWORD);
        var path = "/visits/" + visit + "/record";
        boolean asked = carer.get(path).body().contains("name=\"outcome-" + outcome + "\"");

        var answer = carer.post(path, asked ? answered(measure, outcome) : record());

        assertThat(asked).isEqualTo(measure.mayRecord().contains(ObservationSource.CARER_NOTE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(larkfield.as(manager, () -> outcomes.observations(outcome))).hasSize(asked ? 1 : 0);
    }

    @Test
    void aShareIsReadBackOutOfHowManyAndStaysAsItWasWhenTheRecordIsCorrected() {
        var doses = catalogue.all().stream()
                .filter(measure -> measure.type() == Measure.Type.SHARE)
                .findFirst()
                .orElseThrow();
        var outcome = underWay(doses);
        var carer = Visitor.signedIn(port, Larkfield.email(joanna.caller()), Larkfield.PASSWORD);
        carer.get("/visits/" + visit + "/record");
        carer.post("/visits/" + visit + "/record", answered(doses, outcome));

        var form = carer.get("/visits/" + visit + "/correct").body();
        var again = answered(doses, outcome);
        again.put("note", List.of("Porridge"));
        again.put("version", List.of("1"));
        again.put("correction", List.of("It was porridge"));

        assertThat(form).containsPattern("name=\"outcome-" + outcome + "-out-of\"[^>]*value=\"4\"");
        assertThat(carer.post("/visits/" + visit + "/correct", again).status()).isEqualTo(303);
        assertThat(larkfield.as(manager, () -> outcomes.observations(outcome)))
                .singleElement()
                .satisfies(seen -> assertThat(seen.outOf()).hasValue(BigDecimal.valueOf(4)));
    }

    @Test
    void aShareWithoutItsWholeIsRefusedBesideItsOwnField() {
        var doses = catalogue.all().stream()
                .filter(measure -> measure.type() == Measure.Type.SHARE)
                .findFirst()
                .orElseThrow();
        var outcome = underWay(doses);
        var carer = Visitor.signedIn(port, Larkfield.email(joanna.caller()), Larkfield.PASSWORD);
        carer.get("/visits/" + visit + "/record");
        var half = answered(doses, outcome);
        half.remove("outcome-" + outcome + "-out-of");

        var refused = carer.post("/visits/" + visit + "/record", half);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#outcome-" + outcome + "-out-of\"");
        assertThat(larkfield.as(manager, () -> visits.find(visit)).orElseThrow().state())
                .isEqualTo(VisitState.PUBLISHED);
    }

    private OutcomeId underWay(Measure measure) {
        var breakfast = Breakfast.proposed(peggy, yesterday.minusWeeks(1));
        var value = BigDecimal.valueOf(
                switch (measure.type()) {
                    case LADDER -> 2;
                    case GOAL_ATTAINMENT -> 0;
                    case PERSONAL -> 5;
                    case QUESTIONNAIRE, SHARE -> 50;
                    case COUNT, RATE -> measure.isAbsence() ? 0 : 3;
                });
        var terms = breakfast.terms();
        var levels = measure.type() == Measure.Type.GOAL_ATTAINMENT
                ? IntStream.rangeClosed(-2, 2)
                        .mapToObj(step -> new Measure.Level(BigDecimal.valueOf(step), "Step " + step))
                        .toList()
                : List.<Measure.Level>of();
        var outcome = new NewOutcome(
                Optional.empty(),
                peggy,
                Optional.empty(),
                breakfast.statement(),
                breakfast.noticing(),
                breakfast.whyItMatters(),
                OutcomeKind.MAINTAIN,
                measure.domains().iterator().next(),
                new ExpectedCourse(ExpectedCourse.Shape.STEADY, "As it is"),
                breakfast.influence(),
                breakfast.contributing(),
                breakfast.fundingRoute(),
                new OutcomeTerms(
                        measure.id(),
                        measure.version(),
                        Optional.of(Baseline.unlocked(
                                value, yesterday.minusWeeks(1), ObservationSource.SUPERVISOR, "Ruth Okafor")),
                        value,
                        measure.smallestChange(),
                        7,
                        terms.startsOn(),
                        terms.targetDate(),
                        terms.reviewOn(),
                        levels),
                breakfast.resources(),
                List.of(),
                breakfast.proposedAt());
        var id = larkfield.as(manager, () -> outcomes.propose(outcome));
        larkfield.doing(manager, () -> {
            var then = Breakfast.at(yesterday.minusWeeks(1));
            outcomes.answer(
                    id,
                    Party.PERSON,
                    AgreementAnswer.agree(DecidedBy.person("Margaret Hale")).at(then));
            outcomes.answer(id, Party.PROVIDER, AgreementAnswer.agree().at(then));
            outcomes.decideAll(Stream.of(Lifecycle.ACCEPTED, Lifecycle.ACTIVE)
                    .map(step -> new Outcomes.Decision(id, step, yesterday.minusWeeks(1), "", Optional.of(then)))
                    .toList());
        });
        return id;
    }

    private static Map<String, List<String>> answered(Measure measure, OutcomeId outcome) {
        var fields = record();
        var field = "outcome-" + outcome;
        var levels = measure.levels();
        fields.put(field, List.of(levels.isEmpty() ? "3" : levels.get(0).value().toPlainString()));
        if (measure.type() == Measure.Type.GOAL_ATTAINMENT) {
            fields.put(field, List.of("-1"));
        }
        if (measure.type().needsOutOf()) {
            fields.put(field + "-out-of", List.of("4"));
        }
        fields.put(field + "-words", List.of("As she said herself"));
        return fields;
    }

    private static Map<String, List<String>> record() {
        var fields = new HashMap<String, List<String>>();
        Map.of(
                        "entry-key", "k" + System.nanoTime(),
                        "ending", "completed",
                        "check-in", "8:02am",
                        "check-out", "8:44am",
                        "readers", "everyone",
                        "note", "Toast")
                .forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }
}
