package care.mainstay.edge.web.outcomes;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Stage;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.OutcomeSeen;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.ObservationId;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changing outcomes over HTTP: corrections that keep what they correct, goals declined, words, terms and steps. */
@MainstayTest
class OutcomeChangesPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Visits visits;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private Larkfield.Colleague joanna;
    private PersonId peggy;
    private OutcomeId breakfast;
    private LocalDate today;
    private Visitor office;

    @BeforeEach
    void peggyWantsToMakeHerBreakfast() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        today = LondonTime.day(clock.instant());
        breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, today.minusDays(14))));
        office = Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD);
    }

    private void underWay() {
        larkfield.doing(manager, () -> {
            outcomes.answer(breakfast, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(breakfast, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decide(breakfast, Lifecycle.ACCEPTED, today, "");
            outcomes.decide(breakfast, Lifecycle.ACTIVE, today, "");
        });
    }

    private String path() {
        return "/people/" + peggy + "/outcomes/" + breakfast;
    }

    private Outcome outcome() {
        return larkfield.as(manager, () -> outcomes.find(breakfast).orElseThrow());
    }

    private List<Observation> observations() {
        return larkfield.as(manager, () -> outcomes.observations(breakfast));
    }

    private static Map<String, List<String>> fields(String... pairs) {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }

    private Map<String, List<String>> on(LocalDate day, String name, Map<String, List<String>> more) {
        var fields = new HashMap<>(more);
        fields.put(name + "-day", List.of(String.valueOf(day.getDayOfMonth())));
        fields.put(name + "-month", List.of(String.valueOf(day.getMonthValue())));
        fields.put(name + "-year", List.of(String.valueOf(day.getYear())));
        return fields;
    }

    private ObservationId seen(int value, String words) {
        return larkfield.as(
                manager,
                () -> outcomes.observe(NewObservation.of(
                        breakfast,
                        clock.instant().minusSeconds(60),
                        ObservationSource.SUPERVISOR,
                        Observer.of(manager.actor().value(), "Ruth Okafor"),
                        BigDecimal.valueOf(value),
                        Bearing.SUPPORTS,
                        words)));
    }

    @Test
    void aCorrectionAsksForItsReasonAndWhatItSaidBeforeIsStillShown() {
        underWay();
        var wrong = seen(3, "She carried the tray alone");
        var correct = path() + "/observations/" + wrong + "/correct";
        assertThat(office.get(path()).body()).contains(correct, "She carried the tray alone");
        assertThat(office.get(correct).body()).contains("It says now: Ruth Okafor", "This stays to be read");
        var day = LondonTime.day(clock.instant().minusSeconds(60));
        var right = fields("value", "2", "words", "I held one side of the tray", "bearing", "neutral");

        var without = office.post(correct, on(day, "observed-on", right));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("It does not say why it is corrected.");
        right.put("reason", List.of("I mixed up two mornings."));
        assertThat(office.post(correct, on(day, "observed-on", right)).status()).isEqualTo(303);

        assertThat(observations().stream().filter(Observation::counts))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.value().orElseThrow()).isEqualByComparingTo("2");
                    assertThat(now.supersedes()).contains(wrong);
                });
        assertThat(office.get(path()).body())
                .contains(
                        "I held one side of the tray",
                        "I mixed up two mornings. Before, it said:",
                        "She carried the tray alone");
        assertThat(office.get(correct).status())
                .as("what was corrected is not corrected again")
                .isEqualTo(404);
    }

    @Test
    void anotherProviderFindsNothingToCorrect() {
        underWay();
        var wrong = seen(3, "She carried the tray alone");
        var stranger = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care"), Role.MANAGER, "Nia Price");
        var visitor = Visitor.signedIn(port, Larkfield.email(stranger), Larkfield.PASSWORD);

        assertThat(visitor.post(path() + "/observations/" + wrong + "/correct", fields("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoWantsNoOutcomesIsAskedForNoneAndMayChangeTheirMind() {
        office.get("/people/" + peggy + "/outcomes/goals");
        var unsaid = office.post("/people/" + peggy + "/outcomes/goals", fields("authority", "person"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Choose one of the two.");

        assertThat(office.post(
                                "/people/" + peggy + "/outcomes/goals",
                                fields("wanted", "no", "words", "Just help me wash", "authority", "person"))
                        .status())
                .isEqualTo(303);

        assertThat(office.get("/people/" + peggy + "/outcomes").body())
                .contains("has chosen not to have outcomes: “Just help me wash”", "wants to have outcomes after all")
                .doesNotContain("/outcomes/new");
        assertThat(larkfield
                        .as(manager, () -> outcomes.goalChoice(peggy))
                        .orElseThrow()
                        .decidedBy())
                .isEqualTo(DecidedBy.person("Margaret Hale"));
        office.post("/people/" + peggy + "/outcomes/goals", fields("wanted", "yes", "authority", "person"));
        assertThat(office.get("/people/" + peggy + "/outcomes").body()).contains("/outcomes/new");
    }

    @Test
    void theWordsChangeUntilSomebodyHasAgreedToThem() {
        var words = fields(
                "statement", "I make my own tea and toast",
                "noticing", "She carries both to the table",
                "why-it-matters", "It is her morning");
        assertThat(office.get(path()).body()).contains(path() + "/reword");
        office.get(path() + "/reword");
        assertThat(office.post(path() + "/reword", words).status()).isEqualTo(303);
        assertThat(outcome().statement()).isEqualTo("I make my own tea and toast");
        underWay();

        var late = office.post(path() + "/reword", words);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("agreed to these words already");
        assertThat(office.get(path()).body()).doesNotContain(path() + "/reword");
    }

    @Test
    void aNewTargetNeedsAReasonAndWhoAgreedAndTheEarlierTermsAreKept() {
        underWay();
        assertThat(office.get(path() + "/revise").body()).contains("Agreed again", "propose another");
        var later = today.plusWeeks(20);
        var terms = on(later, "target-date", on(later, "review-on", fields("target", "4", "due-every-days", "7")));

        var silent = office.post(path() + "/revise", terms);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(outcome().termsVersion()).isEqualTo(1);
        terms = new HashMap<>(terms);
        terms.putAll(fields("reason", "She wants to do the tray too", "authority", "person"));
        assertThat(office.post(path() + "/revise", terms).status()).isEqualTo(303);

        assertThat(outcome().termsVersion()).isEqualTo(2);
        assertThat(outcome().terms().target()).isEqualByComparingTo("4");
        assertThat(outcome().terms().baseline())
                .as("where it began stays when it is not asked")
                .isPresent();
        assertThat(outcome().terms().targetDate()).isEqualTo(later);
    }

    @Test
    void newTermsAreNotKeptWithoutTheAnswerThatCameWithThem() {
        underWay();
        var later = today.plusWeeks(20);
        var terms = on(later, "target-date", on(later, "review-on", fields("target", "4", "due-every-days", "7")));
        terms.putAll(fields(
                "reason", "She wants to do the tray too",
                "authority", "health-and-welfare-attorney",
                "decided-by", "Somebody Nobody Knows"));

        var answer = office.post(path() + "/revise", terms);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Somebody Nobody Knows is not in this person", "She wants to do the tray too");
        assertThat(outcome().termsVersion()).isEqualTo(1);
    }

    @Test
    void stepsAreWrittenAnewWithTheirChecksAndAReason() {
        underWay();
        assertThat(outcome().stages()).hasSize(1);
        var steps = on(
                today.plusWeeks(4),
                "stage-1-by",
                on(
                        today.plusWeeks(8),
                        "stage-2-by",
                        fields(
                                "stage-1-title", "Tea with somebody near",
                                "stage-1-target", "2",
                                "stage-1-risk", "Kettle tipper fitted",
                                "stage-1-supervision", "Watch one breakfast",
                                "stage-2-title", "Toast too",
                                "stage-2-target", "3",
                                "stage-2-steps-back", "Stay in the next room",
                                "stage-2-risk", "The toaster is at the front",
                                "stage-2-supervision", "Watch two")));
        assertThat(office.get(path() + "/stages").body()).contains("Tea with somebody standing by");
        var without = office.post(path() + "/stages", steps);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("It does not say why the steps are written anew.", "Toast too");
        steps = new HashMap<>(steps);
        steps.put("reason", List.of("She is quicker than we thought"));

        assertThat(office.post(path() + "/stages", steps).status()).isEqualTo(303);

        assertThat(outcome().stages()).extracting(Stage::title).containsExactly("Tea with somebody near", "Toast too");
        assertThat(larkfield
                        .as(
                                manager,
                                () -> outcomes.find(breakfast, clock.instant().minusSeconds(3600)))
                        .map(Outcome::stages)
                        .orElseThrow())
                .as("as it was known before")
                .extracting(Stage::title)
                .containsExactly("Tea with somebody standing by");
        steps.remove("stage-1-risk");
        assertThat(office.post(path() + "/stages", steps).status()).isEqualTo(422);
    }

    @Test
    void correctingAVisitAsksAgainWhatWasDueAndAnUnchangedAnswerStaysWhatItWas() {
        underWay();
        var visit = recorded(2, "She buttered it herself");
        var field = "outcome-" + breakfast;
        var form = office.get("/visits/" + visit + "/correct").body();
        assertThat(form).contains("I make my own breakfast again", "value=\"She buttered it herself\"");

        assertThat(office.post(
                                "/visits/" + visit + "/correct",
                                visitFields("version", "1", field, "2", field + "-words", "She buttered it herself"))
                        .status())
                .isEqualTo(303);
        assertThat(observations()).as("unchanged").hasSize(1);

        assertThat(office.post(
                                "/visits/" + visit + "/correct",
                                visitFields("version", "2", field, "1", field + "-words", "I buttered it with her"))
                        .status())
                .isEqualTo(303);
        assertThat(observations().stream().filter(Observation::counts))
                .singleElement()
                .satisfies(now -> assertThat(now.value().orElseThrow()).isEqualByComparingTo("1"));

        assertThat(office.post("/visits/" + visit + "/correct", visitFields("version", "3", field, "not-seen"))
                        .status())
                .isEqualTo(303);
        assertThat(observations().stream().filter(Observation::counts))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.value()).isEmpty();
                    assertThat(now.words()).isEqualTo("Nothing was seen of it on this visit.");
                });
        assertThat(observations()).as("nothing is overwritten").hasSize(3);
    }

    private VisitId recorded(int value, String words) {
        var yesterday = today.minusDays(1);
        var visit = larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(
                                peggy, yesterday, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast, made together")
                        .by(joanna.carer())
                        .asPublished()));
        larkfield.as(
                joanna.caller(),
                () -> visits.record(VisitRecord.completed(
                                visit,
                                ids.next().toString(),
                                new Attendance(joanna.carer(), at(yesterday, "08:00"), at(yesterday, "08:45")))
                        .seeing(new OutcomeSeen(
                                breakfast, Optional.of(BigDecimal.valueOf(value)), words, Bearing.NEUTRAL))));
        return visit;
    }

    private Map<String, List<String>> visitFields(String... more) {
        var fields = fields(
                "entry-key", ids.next().toString(),
                "ending", "completed",
                "check-in", "8:00am",
                "check-out", "8:45am",
                "readers", "everyone",
                "carers", joanna.carer().toString(),
                "correction", "Looked again with Joanna");
        fields.putAll(fields(more));
        return fields;
    }
}
