package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.referrals.WithdrawReason;
import care.mainstay.care.support.SupportChanges;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Nothing new is offered for somebody whose support has ended or who has died, on a page or to a forged form. */
@MainstayTest
class NothingNewTest {

    /** Forms that begin something, with just enough in them to be read. */
    private static final Map<String, Map<String, List<String>>> BEGINNINGS = Map.of(
            "/outcomes/new", Map.of("statement", List.of("I make my own breakfast again")),
            "/plan/write", Map.of("summary", List.of("Mornings")),
            "/visits/plan-week", Map.of("week", List.of("2026-11-23")),
            "/visits/new", Map.of("purpose", List.of("Breakfast")),
            "/reviews", Map.of("trigger", List.of("Yearly")));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Persons persons;

    @Autowired
    private Referrals referrals;

    @Autowired
    private SupportChanges support;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    private Neighbourhood town;
    private PersonId peggy;

    @BeforeEach
    void somebodyTheProviderTookOn() {
        town = Neighbourhood.signingIn(application);
        peggy = callers.as(
                town.manager,
                () -> persons.register(
                        NewPerson.of(PersonDetails.named("Margaret", "Hale").knownAs("Peggy"))));
        var request = AfterAFall.request(FundingRoute.SELF_FUNDER, today());
        callers.as(town.manager, () -> {
            var referral = referrals.draft(new NewReferral(Optional.empty(), peggy, request), now());
            referrals.accept(referral, now());
        });
    }

    private WhenAndWhy now() {
        return WhenAndWhy.at(clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private Visitor as(Caller caller) {
        return Visitor.signedIn(port, Neighbourhood.email(caller), Neighbourhood.PASSWORD);
    }

    private String path() {
        return "/people/" + peggy;
    }

    @Test
    void aDeathIsAskedForOnceAndSaidPlainlyAfterwards() {
        var manager = as(town.manager);
        assertThat(manager.get(path()).body()).contains(path() + "/death", "Peggy has died");
        assertThat(manager.get(path() + "/death").body()).contains("We are sorry.");

        var unsure = manager.post(path() + "/death", died(Map.of()));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.body()).contains("Tick the box if this is so.");
        assertThat(manager.post(path() + "/death", died(Map.of("sure", List.of("yes"))))
                        .status())
                .isEqualTo(303);

        assertThat(manager.get(path()).body()).contains("Peggy died on", "Nothing new is planned or asked");
        assertThat(manager.get(path() + "/circle").body()).contains("nobody will be asked for anything");
        assertThat(manager.get(path() + "/outcomes").body()).doesNotContain("/outcomes/new");
        assertThat(manager.get(path() + "/visits").body()).doesNotContain("plan-week", "/visits/new");
        assertThat(manager.get(path() + "/plan").body()).doesNotContain("/plan/write");
        assertThat(manager.get(path() + "/reviews").body()).doesNotContain("Plan a review", "/confirm");
        assertThat(manager.get(path() + "/support").body()).doesNotContain("/refer\"");
        assertThat(manager.get(path() + "/confirm").status()).isEqualTo(422);
        assertThat(manager.get(path() + "/safety/hospital").status()).isEqualTo(422);
        forgedFormsAreRefusedWith(manager, "Peggy died on");
    }

    @Test
    void aDeathWrittenDownByMistakeIsTakenBackWithAReason() {
        var manager = as(town.manager);
        manager.get(path() + "/death");
        manager.post(path() + "/death", died(Map.of("sure", List.of("yes"))));
        assertThat(manager.get(path() + "/death").body()).contains("It was a mistake", "died on");

        var without = manager.post(path() + "/death/mistake", Map.of("reason", List.of("")));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("It does not say what was wrong.");
        assertThat(manager.post(path() + "/death/mistake", Map.of("reason", List.of("Another Margaret Hale")))
                        .status())
                .isEqualTo(303);

        assertThat(manager.get(path() + "/death").body())
                .contains("written down by mistake. Another Margaret Hale")
                .doesNotContain("has not died");
        assertThat(manager.get(path()).body()).doesNotContain("Nothing new is planned or asked");
    }

    private Map<String, List<String>> died(Map<String, List<String>> more) {
        var fields = new HashMap<>(more);
        fields.put("died-on-day", List.of(String.valueOf(today().getDayOfMonth())));
        fields.put("died-on-month", List.of(String.valueOf(today().getMonthValue())));
        fields.put("died-on-year", List.of(String.valueOf(today().getYear())));
        return fields;
    }

    @Test
    void whenSupportHasEndedNothingNewIsOfferedToThoseWhoGaveIt() {
        var referral =
                callers.as(town.manager, () -> referrals.forPerson(peggy)).get(0);
        callers.as(town.manager, () -> support.end(referral.id(), EndReason.HANDED_BACK, now()));
        var manager = as(town.manager);

        assertThat(manager.get(path() + "/outcomes").body())
                .contains("To begin again, take on a new referral first.")
                .doesNotContain("/outcomes/new");
        assertThat(manager.get(path() + "/plan/write").status()).isEqualTo(422);
        forgedFormsAreRefusedWith(manager, "take on a new referral first");
        assertThat(manager.get(path() + "/support").body())
                .as("a new referral is the way back")
                .contains(path() + "/refer");
    }

    private void forgedFormsAreRefusedWith(Visitor visitor, String words) {
        BEGINNINGS.forEach((form, fields) -> {
            var answer = visitor.post(path() + form, fields);
            assertThat(answer.status()).as(form).isEqualTo(422);
            assertThat(answer.body()).as(form).contains(words);
        });
    }

    @Test
    void anEndingBecauseOfADeathLeadsToWritingDownTheDeath() {
        var referral =
                callers.as(town.manager, () -> referrals.forPerson(peggy)).get(0);
        var manager = as(town.manager);
        manager.get("/referrals/" + referral.id() + "/withdraw");

        var answer = manager.post("/referrals/" + referral.id() + "/withdraw", Map.of("reason", List.of("died")));

        assertThat(answer.location()).endsWith(path() + "/death");
    }

    @Test
    void whosePartIsOverIsShownWhatTheyKnewAndChangesNothing() {
        var ruth = callers.as(
                town.commissioner,
                () -> persons.register(NewPerson.of(PersonDetails.named("Ruth", "Marsh")
                        .living(new Address(List.of("1 Mill Lane"), Optional.of("WM1 1AA"))))));
        var request = AfterAFall.request(FundingRoute.COUNCIL_COMMISSIONED, today());
        var referral = callers.as(town.commissioner, () -> {
            var drafted = referrals.draft(new NewReferral(Optional.empty(), ruth, request), now());
            referrals.send(drafted, town.provider(), now());
            return drafted;
        });
        callers.as(town.manager, () -> referrals.accept(referral, now()));
        callers.as(
                town.commissioner,
                () -> referrals.withdraw(
                        referral, WithdrawReason.OTHER, new WhenAndWhy(clock.instant(), "She went home")));
        callers.as(
                town.commissioner,
                () -> persons.change(
                        ruth,
                        PersonDetails.named("Ruth", "Marsh")
                                .living(new Address(List.of("The Refuge"), Optional.of("WM9 9ZZ")))));
        var manager = as(town.manager);
        var page = "/people/" + ruth;

        assertThat(manager.get(page).body())
                .contains("Your part in Ruth’s support ended on", "1 Mill Lane")
                .doesNotContain("The Refuge", page + "/details", page + "/circle", page + "/about", page + "/death");
        assertThat(manager.get(page + "/details").status()).isEqualTo(404);
        assertThat(manager.get(page + "/circle").status()).isEqualTo(404);
        assertThat(manager.post(page + "/details", Map.of("given-name", List.of("Ruth"), "family-name", List.of("M")))
                        .status())
                .isEqualTo(404);
        assertThat(manager.post(page + "/circle/add", Map.of("name", List.of("Tom")))
                        .status())
                .isEqualTo(404);
        assertThat(manager.post(page + "/death", died(Map.of("sure", List.of("yes"))))
                        .status())
                .isEqualTo(404);
        assertThat(as(town.commissioner).get(page).body()).contains("The Refuge");
    }
}
