package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The circle over HTTP: who is put into it, what is shared with them, and what they find. */
@MainstayTest
class CirclePagesTest extends PagesAboutPeggy {

    @Autowired
    private Circles circles;

    @Autowired
    private Households households;

    @Autowired
    private Sharing sharing;

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
                .contains("Is Ann Hale no longer in Peggy’s circle?", "stops seeing everything");

        assertThat(council.post(circle + "/" + ann + "/leave", Map.of()).body())
                .as("nobody leaves without anybody’s word")
                .contains("It does not say why they are no longer in the circle.");
        assertThat(daughter.get("/people/" + peggy).status()).isEqualTo(200);
        assertThat(council.post(
                                circle + "/" + ann + "/leave",
                                Map.of("why", List.of("Ann asked for it: she has moved")))
                        .status())
                .isEqualTo(303);

        assertThat(daughter.get("/people/" + peggy).status()).isEqualTo(404);
        assertThat(daughter.get("/people/" + peggy + "/visits").status()).isEqualTo(404);
        assertThat(council.get(circle).body())
                .contains("No longer in the circle", "Ann Hale, daughter, until")
                .contains("Left the circle: “Ann asked for it: she has moved”", "decided by")
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
        assertThat(page.body()).contains("Peggy’s support", "what Peggy has chosen to share with you");
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
}
