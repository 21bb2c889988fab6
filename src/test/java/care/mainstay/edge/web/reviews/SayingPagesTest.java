package care.mainstay.edge.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.HeldAuthority;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Saying whether an outcome has come true, agreeing to one, and being heard, over HTTP: once, whole, and by whom. */
@MainstayTest
class SayingPagesTest {

    private static final String ENTRY = "0193e8d0-0000-7000-8000-00000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Circles circles;

    @Autowired
    private Households households;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Reviews reviews;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private PersonId peggy;
    private OutcomeId breakfast;
    private LocalDate today;
    private Visitor office;

    @BeforeEach
    void peggyMakesHerBreakfast() {
        manager = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare"), Role.MANAGER, "Ruth Okafor");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        today = LondonTime.day(clock.instant());
        larkfield.doing(manager, () -> households.open(peggy, Optional.empty(), Optional.empty()));
        breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, today.minusWeeks(4))));
        office = Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD);
    }

    private void underWay() {
        larkfield.doing(manager, () -> {
            outcomes.answer(breakfast, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(breakfast, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decide(breakfast, Lifecycle.ACCEPTED, today.minusDays(20), "");
            outcomes.decide(breakfast, Lifecycle.ACTIVE, today.minusDays(20), "");
        });
    }

    private Visitor ann(HeldAuthority held) {
        var details = CircleMember.Details.of("Ann Hale", "daughter");
        var entry = larkfield.as(
                manager,
                () -> circles.add(
                        peggy, held == HeldAuthority.NONE ? details : details.holding(held, today.minusDays(30))));
        var email = ids.next() + "@example.org";
        larkfield.as(
                manager,
                () -> households.invite(
                        entry,
                        new Households.SignIn(Optional.empty(), "Ann Hale", email, Optional.of(Larkfield.PASSWORD))));
        larkfield.doing(
                manager, () -> sharing.share(entry, Set.of(SharedItem.OUTCOMES), DecidedBy.person("Margaret Hale")));
        return Visitor.signedIn(port, email, Larkfield.PASSWORD);
    }

    private static Map<String, List<String>> fields(String... pairs) {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }

    private List<Confirmation> confirmations() {
        return larkfield
                .as(manager, () -> reviews.confirmations(List.of(breakfast), clock.instant()))
                .getOrDefault(breakfast, List.of());
    }

    private int ratings() {
        return larkfield
                .as(
                        manager,
                        () -> reviews.ratings(List.of(peggy), new DateRange(today, today.plusDays(1)), clock.instant()))
                .size();
    }

    private String confirm() {
        return "/people/" + peggy + "/confirm";
    }

    @Test
    void whoeverWritesDownSomebodysAnswerIsAskedAboutThatPersonAndNotAboutThemselves() {
        assertThat(office.get(confirm()).body())
                .contains("There is nothing to confirm yet", "can be said already")
                .doesNotContain("How happy are you");
        underWay();

        assertThat(office.get(confirm()).body())
                .contains("’s own words (optional)", "with the support? (optional)")
                .doesNotContain("How happy are you", "In your own words");
    }

    @Test
    void theSameFormSentTwiceIsOneAnswerAndAChangedOneAnother() {
        underWay();
        assertThat(office.get(confirm()).body()).contains("name=\"entry-key\"");
        var yes = fields(
                "entry-key", ENTRY + "1", "collected-by", "provider", "answer-" + breakfast, "yes", "score", "4");

        office.post(confirm(), yes);
        assertThat(office.post(confirm(), yes).status()).isEqualTo(303);
        assertThat(confirmations()).hasSize(1);
        assertThat(ratings()).isEqualTo(1);

        office.post(
                confirm(),
                fields("entry-key", ENTRY + "1", "collected-by", "provider", "answer-" + breakfast, "partly"));
        assertThat(confirmations()).hasSize(2);
    }

    @Test
    void anAnswerIsNotKeptWithoutTheScoreThatCameWithIt() {
        underWay();
        office.get(confirm());

        var answer = office.post(
                confirm(),
                fields(
                        "entry-key",
                        ENTRY + "2",
                        "collected-by",
                        "provider",
                        "answer-" + breakfast,
                        "yes",
                        "score",
                        "9"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("9 is not one of the answers", ENTRY + "2");
        assertThat(confirmations()).isEmpty();
    }

    @Test
    void aDaughterWithoutAuthorityNeitherConfirmsNorAgreesInHerMothersName() {
        underWay();
        var ann = ann(HeldAuthority.NONE);

        assertThat(ann.get(confirm()).body())
                .contains("somebody with authority to decide about their care")
                .doesNotContain("name=\"answer-" + breakfast);
        assertThat(ann.post(
                                confirm(),
                                fields(
                                        "entry-key",
                                        ENTRY + "3",
                                        "collected-by",
                                        "family",
                                        "answer-" + breakfast,
                                        "yes"))
                        .status())
                .isEqualTo(422);
        assertThat(confirmations()).isEmpty();
        assertThat(ann.post(
                                "/people/" + peggy + "/outcomes/" + breakfast + "/agreement",
                                fields("party", "person", "answer", "agree", "authority", "person"))
                        .status())
                .isEqualTo(422);
        assertThat(ann.get("/people/" + peggy + "/outcomes/goals").status()).isEqualTo(404);
    }

    @Test
    void anAttorneyWhoSignsInAgreesAndConfirmsOnTheirOwnAuthority() {
        var ann = ann(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY);
        var agreement = "/people/" + peggy + "/outcomes/" + breakfast + "/agreement";
        assertThat(ann.get(agreement).body()).contains("Save the answer");
        assertThat(ann.post(agreement, fields("party", "person", "answer", "agree"))
                        .status())
                .isEqualTo(303);
        var standing = larkfield
                .as(manager, () -> outcomes.find(breakfast))
                .orElseThrow()
                .agreement()
                .of(Party.PERSON);
        assertThat(standing.decidedBy()).contains(DecidedBy.attorney("Ann Hale"));
        assertThat(ann.get("/people/" + peggy + "/outcomes/goals").status()).isEqualTo(200);

        underWay();
        ann.get(confirm());
        assertThat(ann.post(
                                confirm(),
                                fields(
                                        "entry-key",
                                        ENTRY + "4",
                                        "collected-by",
                                        "family",
                                        "answer-" + breakfast,
                                        "yes"))
                        .status())
                .isEqualTo(303);
        assertThat(confirmations()).singleElement().satisfies(said -> {
            assertThat(said.authority()).isEqualTo(Authority.HEALTH_AND_WELFARE_ATTORNEY);
            assertThat(said.countsForMoney()).isTrue();
        });
    }

    @Test
    void whatThePersonDecidesAtAReviewIsInTheirNameAndAnAdvocateDecidesNothing() {
        larkfield.as(
                manager,
                () -> circles.add(
                        peggy,
                        CircleMember.Details.of("Jo Marsh", "advocate")
                                .holding(HeldAuthority.ADVOCATE, today.minusDays(5))));
        var review = larkfield.as(
                manager, () -> reviews.schedule(NewReview.of(peggy, ReviewKind.PROVIDER, "First review", today)));
        larkfield.doing(manager, () -> reviews.open(review));
        office.get("/reviews/" + review);
        var said = fields(
                "words", "I like my mornings",
                "present", "Peggy, Ann and Jo",
                "advocate", "was-there",
                "authority", "best-interests",
                "decided-by", "Jo Marsh",
                "consulted", "Ann Hale");

        var byAdvocate = office.post("/reviews/" + review + "/hear", said);
        assertThat(byAdvocate.status()).isEqualTo(422);
        assertThat(byAdvocate.body()).contains("An advocate speaks for the person and never decides");

        said.putAll(fields("authority", "person", "decided-by", "Ann Hale"));
        assertThat(office.post("/reviews/" + review + "/hear", said).status()).isEqualTo(303);
        assertThat(larkfield
                        .as(manager, () -> reviews.find(review))
                        .orElseThrow()
                        .hearing()
                        .orElseThrow()
                        .decidedBy())
                .satisfies(decided -> assertThat(decided.name()).isEqualTo("Margaret Hale"));
    }
}
