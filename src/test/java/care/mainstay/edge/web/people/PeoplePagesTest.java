package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages about people over HTTP: who is shown what, and what happens to what no form of ours would send. */
@MainstayTest
class PeoplePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Persons persons;

    @Autowired
    private Circles circles;

    @Autowired
    private Households households;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    private Neighbourhood town;
    private PersonId peggy;

    @BeforeEach
    void somebodyTheCouncilKnows() {
        town = Neighbourhood.signingIn(application);
        peggy = callers.as(
                town.commissioner,
                () -> persons.register(
                        NewPerson.of(PersonDetails.named("Margaret", "Hale").knownAs("Peggy"))));
    }

    private Visitor as(Caller caller) {
        return Visitor.signedIn(port, Neighbourhood.email(caller), Neighbourhood.PASSWORD);
    }

    private ReferralId offered() {
        var request = new NewReferral.Request(
                FundingRoute.COUNCIL_COMMISSIONED,
                BigDecimal.TEN,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")),
                "After a fall",
                List.of(new OutcomeIntent(
                        "I make my own breakfast again",
                        OutcomeIntent.Domain.INDEPENDENCE,
                        OutcomeIntent.Kind.IMPROVE)));
        var id = callers.as(
                town.commissioner,
                () -> referrals.draft(
                        new NewReferral(Optional.empty(), peggy, request), WhenAndWhy.at(clock.instant())));
        callers.as(town.commissioner, () -> referrals.send(id, town.provider(), WhenAndWhy.at(clock.instant())));
        return id;
    }

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
    void aForgedReasonIsRefusedAsUnanswered() {
        var referral = offered();
        var visitor = as(town.manager);
        visitor.get("/referrals/" + referral + "/decline");

        var answer = visitor.post(
                "/referrals/" + referral + "/decline",
                Map.of("reason", List.of("because"), "words", List.of("no carers")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose the reason.", "no carers");
    }

    @Test
    void aNewReferralIsWorkOnTheProvidersHomeAndItsAnswerOnTheCouncils() {
        var referral = offered();
        var council = as(town.commissioner);
        var provider = as(town.manager);
        assertThat(provider.get("/").body())
                .contains("Answer the referral for Margaret Hale", "/referrals/" + referral);
        assertThat(council.get("/").body()).doesNotContain("/referrals/" + referral);

        provider.post(
                "/referrals/" + referral + "/decline",
                Map.of("reason", List.of("no-capacity"), "words", List.of("Two carers are off")));

        assertThat(council.get("/").body())
                .contains(
                        "Find another provider for Margaret Hale",
                        "Larkfield Homecare cannot take this on. We have no carers free. “Two carers are off”");
        assertThat(provider.get("/").body()).doesNotContain("Margaret Hale");
    }

    @Test
    void aReferralTakenOnIsTheNextStepOnBothHomes() {
        var referral = offered();
        var provider = as(town.manager);
        provider.get("/referrals/" + referral);
        assertThat(provider.post("/referrals/" + referral + "/step", Map.of("step", List.of("accept")))
                        .status())
                .isEqualTo(303);

        assertThat(provider.get("/").body()).contains("Meet and assess Margaret Hale");
        assertThat(as(town.commissioner).get("/").body())
                .contains("Assess Margaret Hale together with the provider", "Larkfield Homecare has taken this on.");
    }

    @Test
    void aProviderThatDeclinedFindsNothingAnyMore() {
        var referral = offered();
        var visitor = as(town.manager);
        assertThat(visitor.get("/people/" + peggy).status()).isEqualTo(200);

        var answer = visitor.post(
                "/referrals/" + referral + "/decline",
                Map.of("reason", List.of("no-capacity"), "words", List.of("Two carers are off")));

        assertThat(answer.location()).endsWith("/referrals");
        assertThat(visitor.get("/people/" + peggy).status()).isEqualTo(404);
        assertThat(visitor.get("/referrals/" + referral).status()).isEqualTo(404);
        assertThat(as(town.commissioner).get("/referrals/" + referral).body())
                .contains("We have no carers free. Two carers are off");
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

    @Test
    void theDaughterWhoLeftTheCircleFindsNothingOnTheNextRequest() {
        callers.as(town.commissioner, () -> households.open(peggy, Optional.empty(), Optional.empty()));
        var ann = callers.as(
                town.commissioner, () -> circles.add(peggy, CircleMember.Details.of("Ann Hale", "daughter")));
        var email = UUID.randomUUID() + "@example.org";
        var signIn = new Households.SignIn(Optional.empty(), "Ann Hale", email, Optional.of(Neighbourhood.PASSWORD));
        callers.as(town.commissioner, () -> households.invite(ann, signIn));
        callers.as(
                town.commissioner,
                () -> sharing.share(ann, Set.of(SharedItem.VISITS), DecidedBy.person("Margaret Hale")));
        var daughter = Visitor.signedIn(port, email, Neighbourhood.PASSWORD);
        assertThat(daughter.get("/people/" + peggy).status()).isEqualTo(200);
        var council = as(town.commissioner);
        var circle = "/people/" + peggy + "/circle";
        assertThat(council.get(circle).body()).contains(circle + "/" + ann + "/leave");
        assertThat(council.get(circle + "/" + ann + "/leave").body())
                .contains("Is Ann Hale no longer in Peggy's circle?", "stops seeing everything");

        assertThat(council.post(circle + "/" + ann + "/leave", Map.of()).status())
                .isEqualTo(303);

        assertThat(daughter.get("/people/" + peggy).status()).isEqualTo(404);
        assertThat(daughter.get("/people/" + peggy + "/visits").status()).isEqualTo(404);
        assertThat(council.get(circle).body())
                .contains("No longer in the circle", "Ann Hale, daughter, until")
                .doesNotContain(circle + "/" + ann + "/share");
    }

    @Test
    void theDaughterSeesAPlainPageAndOnlyWhatIsShared() {
        var household = callers.as(
                town.commissioner,
                () -> households.open(
                        peggy,
                        Optional.empty(),
                        Optional.of(new Households.SignIn(
                                Optional.empty(),
                                "Margaret Hale",
                                UUID.randomUUID() + "@example.org",
                                Optional.empty()))));
        var ann = callers.as(
                town.commissioner, () -> circles.add(peggy, CircleMember.Details.of("Ann Hale", "daughter")));
        var email = UUID.randomUUID() + "@example.org";
        callers.as(
                town.commissioner,
                () -> households.invite(
                        ann,
                        new Households.SignIn(
                                Optional.empty(), "Ann Hale", email, Optional.of(Neighbourhood.PASSWORD))));
        var visitor = Visitor.signedIn(port, email, Neighbourhood.PASSWORD);
        assertThat(visitor.get("/people/" + peggy).status()).isEqualTo(404);

        callers.as(
                town.commissioner,
                () -> sharing.share(ann, Set.of(SharedItem.VISITS), DecidedBy.person("Margaret Hale")));

        var page = visitor.get("/people/" + peggy);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Peggy's support", "what Peggy has chosen to share with you");
        assertThat(visitor.get("/people/" + peggy + "/circle").status())
                .as("who else is in the circle is not hers to see")
                .isEqualTo(403);
        assertThat(visitor.get("/people/" + peggy + "/timeline").status()).isEqualTo(403);
        assertThat(household.person()).isEqualTo(peggy);
    }

    @Test
    void aMemberOfAnotherCircleIsNoWayIn() {
        var other = callers.as(
                town.commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("George", "Webb"))));
        CircleMemberId bill =
                callers.as(town.commissioner, () -> circles.add(other, CircleMember.Details.of("Bill", "son")));

        assertThat(as(town.commissioner)
                        .get("/people/" + peggy + "/circle/" + bill)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAuthorityWithoutItsDocumentIsPointedOut() {
        var visitor = as(town.commissioner);
        visitor.get("/people/" + peggy + "/circle/add");

        var answer = visitor.post(
                "/people/" + peggy + "/circle/add",
                Map.of(
                        "name", List.of("Ann Hale"),
                        "relationship", List.of("daughter"),
                        "authority", List.of("health-and-welfare-attorney"),
                        "areas", List.of("care", "sharing")));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(visitor.get("/people/" + peggy + "/circle").body())
                .contains("Ann Hale, daughter", "Nobody has seen the document yet");
    }

    @Test
    void anAdvocateWhoIsToDecideIsRefused() {
        var visitor = as(town.commissioner);
        visitor.get("/people/" + peggy + "/circle/add");

        var answer = visitor.post(
                "/people/" + peggy + "/circle/add",
                Map.of(
                        "name", List.of("Amir Khan"),
                        "relationship", List.of("advocate"),
                        "authority", List.of("advocate"),
                        "areas", List.of("care")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("“Advocate” gives no say over care.");
    }

    @Test
    void aReferralIsWrittenOneThingAPageAndSent() {
        var visitor = as(town.commissioner);
        visitor.get("/people/" + peggy + "/refer");
        var begun = visitor.post(
                "/people/" + peggy + "/refer",
                Map.of(
                        "why-now", List.of("Home from hospital after a fall"),
                        "hours-a-week", List.of("10.5"),
                        "start-wanted-on-day", List.of("4"),
                        "start-wanted-on-month", List.of("1"),
                        "start-wanted-on-year", List.of(String.valueOf(nextYear())),
                        "funding", List.of("council-commissioned")));
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.location()).endsWith("/wishes");
        var referral = begun.location().replaceAll(".*/referrals/([0-9a-f-]+)/wishes", "$1");

        assertThat(visitor.post("/referrals/" + referral + "/wishes", Map.of("intent-1-words", List.of("")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/referrals/" + referral + "/wishes",
                                Map.of(
                                        "intent-1-words", List.of("I make my own breakfast again"),
                                        "intent-1-domain", List.of("independence"),
                                        "intent-1-kind", List.of("improve")))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.post("/referrals/" + referral + "/send", Map.of("provider", List.of("nobody")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/referrals/" + referral + "/send",
                                Map.of("provider", List.of(town.provider().toString())))
                        .status())
                .isEqualTo(303);

        assertThat(as(town.manager).get("/referrals").body())
                .contains("Waiting for your answer", "Margaret Hale (Peggy)", "I make my own breakfast again");
    }

    private int nextYear() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).getYear();
    }
}
