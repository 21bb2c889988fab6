package care.mainstay.edge.web.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who leaves has no way in any more, and nobody waits for them. */
@MainstayTest
class WhoLeavesTest {

    private static final String ANOTHER = "yet another 9 words";

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Visits visits;

    @Autowired
    private Persons persons;

    @Autowired
    private SignIn signIn;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private PersonId peggy;
    private LocalDate today;

    @BeforeEach
    void aProviderWithACarer() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        today = LondonTime.day(clock.instant());
    }

    private VisitId visitOn(LocalDate day) {
        return larkfield.as(
                coordinator,
                () -> visits.plan(NewVisit.at(peggy, day, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast")
                        .by(joanna.carer())
                        .asPublished()));
    }

    private Visitor as(Caller caller) {
        return Visitor.signedIn(port, Larkfield.email(caller), Larkfield.PASSWORD);
    }

    private boolean signsIn(Caller caller, String password) {
        return signIn.withPassword(Larkfield.email(caller), password, "192.0.2.77")
                .caller()
                .isPresent();
    }

    private Visitor.Answer leaves(Caller by, LocalDate last) {
        var office = as(by);
        office.get("/carers/" + joanna.carer());
        return office.post(
                "/carers/" + joanna.carer() + "/leave",
                Map.of(
                        "left-on-day", List.of(String.valueOf(last.getDayOfMonth())),
                        "left-on-month", List.of(String.valueOf(last.getMonthValue())),
                        "left-on-year", List.of(String.valueOf(last.getYear())),
                        "why-left", List.of("resigned")));
    }

    @Test
    void aCarerWhoHasLeftIsSignedOutSeesNobodyAndIsExpectedNowhere() {
        var visit = visitOn(today.plusDays(2));
        var carer = as(joanna.caller());
        assertThat(carer.get("/people/" + peggy).status()).isEqualTo(200);

        assertThat(leaves(coordinator, today.minusDays(1)).status()).isEqualTo(303);

        assertThat(carer.get("/today").location()).contains("/sign-in");
        assertThat(signsIn(joanna.caller(), Larkfield.PASSWORD)).isFalse();
        assertThat(larkfield.as(joanna.caller(), () -> persons.find(peggy)))
                .as("what was opened by name")
                .isEmpty();
        var left = larkfield.as(manager, () -> visits.find(visit)).orElseThrow();
        assertThat(left.carers()).isEmpty();
        assertThat(left.state()).isEqualTo(VisitState.PLANNED);
        assertThat(as(coordinator).get("/alerts").body())
                .contains("Find carers for the visits of one who leaves", "1 visit has lost a carer who leaves");
    }

    @Test
    void aCarerWhoLeavesLaterWorksUntilThen() {
        var before = visitOn(today.plusDays(1));
        var after = visitOn(today.plusDays(4));

        assertThat(leaves(manager, today.plusDays(2)).status()).isEqualTo(303);

        assertThat(signsIn(joanna.caller(), Larkfield.PASSWORD)).isTrue();
        assertThat(larkfield
                        .as(manager, () -> visits.find(before))
                        .orElseThrow()
                        .carers())
                .containsExactly(joanna.carer());
        assertThat(larkfield.as(manager, () -> visits.find(after)).orElseThrow().carers())
                .isEmpty();
        assertThat(larkfield.as(joanna.caller(), () -> persons.find(peggy))).isPresent();
    }

    @Test
    void aColleaguesSignInEndsAndBeginsAgain() {
        var office = as(coordinator);
        var boss = as(manager);
        boss.get("/administration/users");

        assertThat(boss.post("/administration/users/change", step(coordinator, "end"))
                        .status())
                .isEqualTo(303);

        assertThat(office.get("/visits").location()).contains("/sign-in");
        assertThat(signsIn(coordinator, Larkfield.PASSWORD)).isFalse();
        assertThat(boss.get("/administration/users").body()).contains("Ended ");
        assertThat(boss.post("/administration/users/change", step(manager, "end"))
                        .status())
                .as("nobody locks themselves out")
                .isEqualTo(422);
        boss.post("/administration/users/change", step(coordinator, "again"));
        assertThat(signsIn(coordinator, Larkfield.PASSWORD)).isTrue();

        var forgotten = step(coordinator, "password");
        forgotten.put("new-password", List.of(ANOTHER));
        boss.post("/administration/users/change", forgotten);
        assertThat(signsIn(coordinator, ANOTHER)).isTrue();
    }

    private static Map<String, List<String>> step(Caller whom, String step) {
        return new HashMap<>(Map.of("user", List.of(whom.actor().toString()), "step", List.of(step)));
    }

    @Test
    void onesOwnPasswordIsChangedAndSignsOutEverywhereElse() {
        var here = as(coordinator);
        var elsewhere = as(coordinator);
        here.get("/password");

        assertThat(here.post("/password", passwords("not mine at all")).body()).contains("That is not your password.");
        assertThat(here.post("/password", passwords(Larkfield.PASSWORD)).status())
                .isEqualTo(303);

        assertThat(here.get("/visits").status()).isEqualTo(200);
        assertThat(elsewhere.get("/visits").location()).contains("/sign-in");
        assertThat(signsIn(coordinator, Larkfield.PASSWORD)).isFalse();
        assertThat(signsIn(coordinator, ANOTHER)).isTrue();
    }

    private static Map<String, List<String>> passwords(String present) {
        return Map.of("present", List.of(present), "password", List.of(ANOTHER));
    }
}
