package care.mainstay.edge.web.outcomes;

import static care.mainstay.care.outcomes.Breakfast.at;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.DecidedBy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Keeping in touch after success, over HTTP: from the home page to what was said. */
@MainstayTest
class FollowUpPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private PersonId peggy;
    private OutcomeId breakfast;
    private LocalDate today;
    private Visitor office;

    @BeforeEach
    void peggyMakesHerBreakfastSinceSixWeeks() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        today = LondonTime.day(clock.instant());
        var began = today.minusWeeks(20);
        breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, began)));
        larkfield.doing(manager, () -> {
            outcomes.answer(breakfast, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(breakfast, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decideAll(List.of(
                    new Outcomes.Decision(breakfast, Lifecycle.ACCEPTED, began, "", Optional.of(at(began))),
                    new Outcomes.Decision(breakfast, Lifecycle.ACTIVE, began, "", Optional.of(at(began)))));
            outcomes.decide(breakfast, Lifecycle.COMPLETED, today.minusWeeks(6), "She does it every day");
        });
        office = Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD);
    }

    private String path() {
        return "/people/" + peggy + "/outcomes/" + breakfast;
    }

    private String contact() {
        return path() + "/follow-ups/" + today;
    }

    private Map<String, List<String>> typed(LocalDate on, String... pairs) {
        var fields = new HashMap<String, List<String>>();
        fields.put("observed-on-day", List.of(String.valueOf(on.getDayOfMonth())));
        fields.put("observed-on-month", List.of(String.valueOf(on.getMonthValue())));
        fields.put("observed-on-year", List.of(String.valueOf(on.getYear())));
        fields.put("method", List.of("call"));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }

    private List<Observation> observations() {
        return larkfield.as(manager, () -> outcomes.observations(breakfast));
    }

    @Test
    void theHomePageLeadsToTheContactAndNoLongerOnceItIsMade() {
        assertThat(office.get("/").body()).contains("Ask Margaret Hale how it has lasted", contact());
        assertThat(office.get(path()).body()).contains(contact(), "not made yet");
        assertThat(office.get(contact()).body()).contains("What came of it?", "I make my own breakfast again");

        assertThat(office.post(contact(), typed(today, "result", "no-answer", "words", "Rang twice"))
                        .status())
                .isEqualTo(303);
        assertThat(office.get("/").body()).contains("Last tried on");
        assertThat(office.get(path()).body()).contains("nobody could be reached. “Rang twice”");

        var made = office.post(
                contact(),
                typed(
                        today,
                        "result",
                        "reached",
                        "value",
                        "3",
                        "bearing",
                        "supports",
                        "source",
                        "person",
                        "words",
                        "Porridge every morning"));
        assertThat(made.status()).isEqualTo(303);

        assertThat(observations()).singleElement().satisfies(seen -> {
            assertThat(seen.words()).isEqualTo("Porridge every morning");
            assertThat(seen.observer().name()).isEqualTo("Margaret Hale");
        });
        assertThat(office.get(path()).body())
                .contains("a telephone call, made.")
                .doesNotContain(contact());
        assertThat(office.get("/").body()).doesNotContain(contact());
    }

    @Test
    void whatIsMissingIsAskedForWithWhatWasTypedKept() {
        var nothing = office.post(contact(), typed(today, "words", "She is doing well"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("#result", "She is doing well");

        var halfway = office.post(contact(), typed(today, "result", "reached", "words", "She is doing well"));
        assertThat(halfway.status()).isEqualTo(422);
        assertThat(halfway.body()).contains("#bearing", "#source");

        var early = office.post(contact(), typed(today.minusDays(15), "result", "no-answer"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("is too far from", "#observed-on");
        assertThat(observations()).isEmpty();
    }

    @Test
    void aContactNobodyPlannedIsNotFound() {
        assertThat(office.get(path() + "/follow-ups/" + today.plusDays(1)).status())
                .isEqualTo(404);
        assertThat(office.post(path() + "/follow-ups/yesterday", typed(today, "result", "no-answer"))
                        .status())
                .isEqualTo(404);
        var stranger = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care"), Role.MANAGER, "Nia Price");
        var visitor = Visitor.signedIn(port, Larkfield.email(stranger), Larkfield.PASSWORD);
        assertThat(visitor.get("/").body()).doesNotContain(contact());
        assertThat(visitor.get(contact()).status()).isEqualTo(404);
    }
}
