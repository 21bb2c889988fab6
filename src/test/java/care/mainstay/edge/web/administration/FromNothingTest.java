package care.mainstay.edge.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.people.Visitor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An installation for earnest use, from its one administrator to a carer who finds a visit, over HTTP and nothing else. */
@MainstayTest
class FromNothingTest {

    private static final String PASSWORD = "a long sentence nobody guesses 7";

    @LocalServerPort
    private int port;

    @Autowired
    private Installation installation;

    @Autowired
    private InstantSource clock;

    @BeforeEach
    void anInstallationWithOneAdministrator() {
        if (!installation.founded()) {
            installation.found("admin@example.org", PASSWORD);
        }
    }

    @Test
    void anAdministratorAloneGetsToACouncilAProviderAReferralAndACarerOnAVisit() {
        var administrator = as("admin@example.org");
        register(administrator, "council", "Westmere Council", "Ruth Adeyemi", "ruth@example.org");
        register(administrator, "provider", "Larkfield Homecare", "Tom Brandt", "tom@example.org");
        assertThat(administrator.get("/administration/organisations").body())
                .contains("Westmere Council", "Larkfield Homecare");

        var council = as("ruth@example.org");
        council.get("/people/new");
        var person = done(council.post(
                        "/people/new",
                        form(
                                "given-name", "Margaret",
                                "family-name", "Hale",
                                "language", "English")))
                .replaceAll(".*/people/([0-9a-f-]{36}).*", "$1");
        var referral = refer(council, person);

        var provider = as("tom@example.org");
        assertThat(provider.get("/").body()).contains("Answer the referral for Margaret Hale");
        done(provider.post("/referrals/" + referral + "/step", form("step", "accept")));
        var carer = carer(provider);
        var visit = done(provider.post(
                        "/people/" + person + "/visits/new",
                        day(
                                "day",
                                today(),
                                "purpose",
                                "Breakfast",
                                "start",
                                "8:00am",
                                "end",
                                "8:45am",
                                "carers-needed",
                                "1")))
                .replaceAll(".*/visits/([0-9a-f-]{36}).*", "$1");
        done(provider.post("/visits/" + visit + "/assign", form("carer-" + visit, carer, "day", today().toString())));
        done(provider.post("/visits/publish", form("day", today().toString())));

        assertThat(as("joanna@example.org").get("/today").body()).contains("Margaret Hale", "Breakfast");
    }

    private void register(Visitor administrator, String kind, String name, String first, String email) {
        administrator.get("/administration/organisations");
        done(administrator.post(
                "/administration/organisations",
                form("kind", kind, "organisation-name", name, "name", first, "email", email, "password", PASSWORD)));
    }

    @Test
    void everythingWrongWithANewOrganisationIsSaidAtOnceThePasswordIncluded() {
        var administrator = as("admin@example.org");
        administrator.get("/administration/organisations");

        var answer = administrator.post(
                "/administration/organisations",
                form("organisation-name", "", "name", "", "email", "nope", "password", "short"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose what it is.", "Enter its name.", "“nope” is not an e-mail address.")
                .contains("The password has 5 characters. Use at least 12");
    }

    @Test
    void anAddressThatIsTakenLeavesNoOrganisationBehind() {
        var administrator = as("admin@example.org");
        administrator.get("/administration/organisations");

        var answer = administrator.post(
                "/administration/organisations",
                form(
                        "kind", "provider",
                        "organisation-name", "Twice Homecare",
                        "name", "Sam",
                        "email", "admin@example.org",
                        "password", PASSWORD));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Somebody already signs in with admin@example.org.");
        assertThat(administrator.get("/administration/organisations").body()).doesNotContain("Twice Homecare");
    }

    @Test
    void theOperatorAddsAnotherManagerWhoAddsTheOthersAndTheProvidersTrailSaysSo() {
        var administrator = as("admin@example.org");
        register(administrator, "provider", "Brook Homecare", "Sam Poole", "sam@example.org");
        var add = Pattern.compile("/administration/organisations/[0-9a-f-]{36}/add")
                .matcher(administrator
                        .get("/administration/organisations")
                        .body()
                        .replaceAll("(?s)^.*Brook Homecare", ""));
        assertThat(add.find()).isTrue();
        assertThat(administrator.get(add.group()).body()).contains("Add another provider manager", "Brook Homecare");

        assertThat(administrator
                        .post(add.group(), form("name", "Ada Bello", "email", "sam@example.org", "password", PASSWORD))
                        .status())
                .as("an address that is taken")
                .isEqualTo(422);
        done(administrator.post(
                add.group(), form("name", "Ada Bello", "email", "ada@example.org", "password", PASSWORD)));

        var second = as("ada@example.org");
        assertThat(second.get("/administration/users").body()).contains("Sam Poole", "Ada Bello", "Add somebody");
        assertThat(second.get("/administration/audit").body()).contains("wrote: organisation add user");
        assertThat(second.get(add.group()).status()).isEqualTo(403);
    }

    @Test
    void theOperatorCorrectsANameWhichBothTrailsSay() {
        var administrator = as("admin@example.org");
        register(administrator, "provider", "Elm Homcare", "Ned Poole", "ned@example.org");
        var name = Pattern.compile("/administration/organisations/[0-9a-f-]{36}/name")
                .matcher(administrator
                        .get("/administration/organisations")
                        .body()
                        .replaceAll("(?s)^.*Elm Homcare", ""));
        assertThat(name.find()).isTrue();
        assertThat(administrator.get(name.group()).body()).contains("Correct the name", "value=\"Elm Homcare\"");

        assertThat(administrator
                        .post(name.group(), form("organisation-name", " "))
                        .status())
                .isEqualTo(422);
        done(administrator.post(name.group(), form("organisation-name", "Elm Homecare")));

        assertThat(administrator.get("/administration/organisations").body())
                .contains("Elm Homecare")
                .doesNotContain(">Elm Homcare<");
        assertThat(administrator.get("/administration/audit").body()).contains("wrote: organisation rename");
        var provider = as("ned@example.org");
        assertThat(provider.get("/").body()).contains("Elm Homecare");
        assertThat(provider.get("/administration/audit").body()).contains("wrote: organisation rename");
        assertThat(provider.get(name.group()).status()).isEqualTo(403);
    }

    private String refer(Visitor council, String person) {
        council.get("/people/" + person + "/refer");
        var begun = done(council.post(
                "/people/" + person + "/refer",
                day(
                        "start-wanted-on",
                        today().plusDays(3),
                        "why-now",
                        "Home from hospital after a fall",
                        "hours-a-week",
                        "10.5",
                        "funding",
                        "council-commissioned")));
        var referral = begun.replaceAll(".*/referrals/([0-9a-f-]+)/wishes", "$1");
        done(council.post(
                "/referrals/" + referral + "/wishes",
                form(
                        "intent-1-words", "I make my own breakfast again",
                        "intent-1-domain", "independence",
                        "intent-1-kind", "improve")));
        var choices = Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>\\s*(?:<[^>]*>\\s*)*Larkfield Homecare");
        var provider =
                choices.matcher(council.get("/referrals/" + referral + "/send").body());
        assertThat(provider.find()).as("the provider is offered").isTrue();
        done(council.post("/referrals/" + referral + "/send", form("provider", provider.group(1))));
        return referral;
    }

    private String carer(Visitor provider) {
        provider.get("/carers/new");
        var carer = done(provider.post(
                        "/carers/new",
                        day(
                                "started-on",
                                today(),
                                "name",
                                "Joanna Reid",
                                "basis",
                                "guaranteed-hours",
                                "guaranteed-hours",
                                "30")))
                .replaceAll(".*/carers/([0-9a-f-]{36}).*", "$1");
        assertThat(provider.post("/carers/" + carer + "/sign-in", form("email", "joanna@example.org"))
                        .body())
                .contains("There is no password to begin with.");
        done(provider.post("/carers/" + carer + "/sign-in", form("email", "joanna@example.org", "password", PASSWORD)));
        return carer;
    }

    private Visitor as(String email) {
        return Visitor.signedIn(port, email, PASSWORD);
    }

    private static String done(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private static Map<String, List<String>> form(String... fields) {
        var form = new HashMap<String, List<String>>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return form;
    }

    private static Map<String, List<String>> day(String field, LocalDate day, String... others) {
        var form = form(others);
        form.putAll(form(
                field + "-day", String.valueOf(day.getDayOfMonth()),
                field + "-month", String.valueOf(day.getMonthValue()),
                field + "-year", String.valueOf(day.getYear())));
        return form;
    }
}
