package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.PersonDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages about people over HTTP: who is shown what, and what happens to what no form of ours would send. */
@MainstayTest
class PeoplePagesTest extends PagesAboutPeggy {

    @Autowired
    private Referrals referrals;

    private static Map<String, List<String>> somebody(String... more) {
        var fields = new HashMap<String, List<String>>();
        fields.put("given-name", List.of("Doris"));
        fields.put("family-name", List.of("Lamb"));
        fields.put("language", List.of("English"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return fields;
    }

    @Test
    void anotherOrganisationsPeopleAndReferralsAreNotFound() {
        var referral = offered();
        var stranger = as(town.otherManager);

        for (var path : List.of("", "/circle", "/timeline", "/support", "/about", "/details", "/refer", "/plain")) {
            assertThat(stranger.get("/people/" + peggy + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var path : List.of("", "/decline", "/assessment", "/wishes")) {
            assertThat(stranger.get("/referrals/" + referral + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.post("/referrals/" + referral + "/step", Map.of("step", List.of("accept")))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/people?q=Hale").body()).doesNotContain("Hale, Margaret");
    }

    @Test
    void whatIsNoIdIsNotFoundEither() {
        assertThat(as(town.commissioner).get("/people/1%27%20or%201").status()).isEqualTo(404);
        assertThat(as(town.commissioner).get("/people/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    /** The room's own "no such visit" on a verb is a page that is not there, never a failure of ours. */
    @Test
    void aVerbAboutAnIdNobodyKnowsIsNotFound() {
        var visitor = as(town.manager);
        visitor.get("/");

        assertThat(visitor.post("/visits/" + UUID.randomUUID() + "/check-in", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(visitor.post("/visits/" + UUID.randomUUID() + "/cancel", Map.of("why", List.of("x")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDateThatDoesNotExistIsRefusedAndNothingTypedIsLost() {
        var visitor = as(town.commissioner);
        visitor.get("/people/new");

        var answer = visitor.post(
                "/people/new", somebody("born-on-day", "30", "born-on-month", "2", "born-on-year", "1938"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#born-on\"", "“30 2 1938” is not a day.", "value=\"Doris\"");
        assertThat(callers.as(town.commissioner, () -> persons.search("Lamb", 5)))
                .isEmpty();
    }

    @Test
    void aTakenNhsNumberIsRefusedWithoutSayingWhoseItIs() {
        callers.as(
                town.otherManager,
                () -> persons.register(NewPerson.of(
                        PersonDetails.named("Olive", "Frost").withNhsNumber(NhsNumber.parse("999 000 0026")))));
        var visitor = as(town.commissioner);
        visitor.get("/people/new");

        var answer = visitor.post("/people/new", somebody("nhs-number", "999 000 0026"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("cannot be registered with this NHS number")
                .doesNotContain("Olive", "Frost");
    }

    @Test
    void markupInANameIsPrintedAndNeverRun() {
        var visitor = as(town.commissioner);
        visitor.get("/people/new");

        var answer = visitor.post("/people/new", somebody("known-as", "<script>alert(1)</script>"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(visitor.get(answer.location()).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var visitor = as(town.commissioner);

        var answer = visitor.post("/people/new?_csrf=forged", Map.of("_csrf", List.of("forged")));

        assertThat(answer.status()).isIn(403, 422);
        assertThat(callers.as(town.commissioner, () -> persons.search("Lamb", 5)))
                .isEmpty();
    }

    @Test
    void aCarerSeesOnlyThoseTheyVisit() {
        offered();

        var visitor = as(town.carer);

        assertThat(visitor.get("/people/" + peggy).status()).isEqualTo(404);
        assertThat(visitor.get("/people").body()).doesNotContain("Hale");
        assertThat(visitor.get("/referrals").status()).isEqualTo(403);
        assertThat(visitor.get("/people/new").status()).isEqualTo(403);
    }
}
