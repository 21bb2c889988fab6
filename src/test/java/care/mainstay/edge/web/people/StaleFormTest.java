package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.HeldAuthority;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What two people type at the same time, or one types twice, brings nothing back and leaves nothing behind. */
@MainstayTest
class StaleFormTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

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
    private Organisations organisations;

    @Autowired
    private Callers callers;

    private Neighbourhood town;
    private PersonId peggy;

    @BeforeEach
    void somebodyTheCouncilKnows() {
        town = Neighbourhood.signingIn(application);
        peggy = callers.as(town.commissioner, () -> persons.register(NewPerson.of(living("1 Mill Lane"))));
    }

    private static PersonDetails living(String line) {
        return PersonDetails.named("Margaret", "Hale").living(new Address(List.of(line), Optional.empty()));
    }

    private Address address() {
        return callers.as(town.commissioner, () -> persons.find(peggy))
                .orElseThrow()
                .details()
                .address();
    }

    @Test
    void aFormOpenedBeforeSheFledDoesNotBringHerOldAddressBack() {
        var visitor = Visitor.signedIn(port, Neighbourhood.email(town.commissioner), Neighbourhood.PASSWORD);
        var path = "/people/" + peggy + "/details";
        var opened = version(visitor.get(path));
        callers.as(
                town.commissioner,
                () -> persons.change(peggy, living("The Refuge").underAProtectedName()));

        var refused = visitor.post(path, typed(opened));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Somebody changed these details after you opened this page", "The Refuge", "1 Mill Lane");
        assertThat(address()).isEqualTo(living("The Refuge").address());
        assertThat(visitor.post(path, typed(version(refused))).status())
                .as("knowing what stands, they may still mean it")
                .isEqualTo(303);
        assertThat(address()).isEqualTo(living("1 Mill Lane").address());
    }

    @Test
    void aCircleFormOpenedBeforeAnAuthorityEndedDoesNotBringItBack() {
        var son = CircleMember.Details.of("Bill Hale", "son");
        var attorney = son.holding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY, LocalDate.of(2026, 1, 5));
        var bill = callers.as(town.commissioner, () -> circles.add(peggy, attorney));
        var visitor = Visitor.signedIn(port, Neighbourhood.email(town.commissioner), Neighbourhood.PASSWORD);
        var path = "/people/" + peggy + "/circle/" + bill;
        var opened = version(visitor.get(path));
        callers.as(town.commissioner, () -> circles.change(bill, son));

        var refused = visitor.post(path, asAttorney(opened));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .as("what stands, and what was typed")
                .contains("By now they are: Bill Hale, son; No legal authority.", "01632 960 001");
        assertThat(held(bill)).isEqualTo(HeldAuthority.NONE);
        assertThat(visitor.post(path, asAttorney(version(refused))).status())
                .as("knowing what stands, they may still mean it")
                .isEqualTo(303);
        assertThat(held(bill)).isEqualTo(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY);
        assertThat(visitor.get("/people/" + peggy + "/circle").body())
                .contains(
                        "What was written down, and by whom", "Attorney for health and welfare, who may decide about");
    }

    private HeldAuthority held(CircleMemberId member) {
        return callers.as(town.commissioner, () -> circles.find(member))
                .orElseThrow()
                .details()
                .authority();
    }

    private static Map<String, List<String>> asAttorney(String version) {
        return Map.of(
                "version", List.of(version),
                "name", List.of("Bill Hale"),
                "relationship", List.of("son"),
                "phone", List.of("01632 960 001"),
                "authority", List.of("health-and-welfare-attorney"),
                "areas", List.of("care"));
    }

    private static String version(Visitor.Answer answer) {
        var found = VERSION.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Map<String, List<String>> typed(String version) {
        return Map.of(
                "version", List.of(version),
                "given-name", List.of("Margaret"),
                "family-name", List.of("Hale"),
                "language", List.of("English"),
                "address", List.of("1 Mill Lane"));
    }

    @Test
    void anAddressOfSomebodyElsesLeavesNoHouseholdBehind() {
        var taken = new Households.SignIn(
                Optional.empty(),
                "Margaret Hale",
                Neighbourhood.email(town.manager),
                Optional.of(Neighbourhood.PASSWORD));
        int before = registered();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> callers.as(
                            town.commissioner, () -> households.open(peggy, Optional.empty(), Optional.of(taken))))
                    .isInstanceOfSatisfying(
                            Refused.class, why -> assertThat(why.code()).isEqualTo("user.email-taken"));
        }

        assertThat(registered()).isEqualTo(before);
    }

    private int registered() {
        return callers.as(Installation.ITSELF, () -> organisations.ofKind(Organisation.Kind.HOUSEHOLD))
                .size();
    }
}
