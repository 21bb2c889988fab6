package care.mainstay.edge.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The audit trail over HTTP: names for those who may know them, references for the others, and what can be asked of it. */
@MainstayTest
class AuditPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Persons persons;

    @Autowired
    private Callers callers;

    @Autowired
    private AuditReading reading;

    private Neighbourhood town;
    private PersonId peggy;
    private PersonId george;

    @BeforeEach
    void twoPeopleAreRegistered() {
        town = Neighbourhood.signingIn(application);
        peggy = registered("Margaret", "Hale");
        george = registered("George", "Webb");
    }

    private PersonId registered(String given, String family) {
        return callers.as(town.manager, () -> persons.register(NewPerson.of(PersonDetails.named(given, family))));
    }

    private String trail(Visitor visitor, String question) {
        var answer = visitor.get("/administration/audit" + question);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().substring(answer.body().indexOf("ms-filter"));
    }

    private Visitor manager() {
        return Visitor.signedIn(port, Neighbourhood.email(town.manager), Neighbourhood.PASSWORD);
    }

    /** What is read on the page: without the addresses behind links and choices. */
    private static String text(String body) {
        return body.replaceAll("<[^>]*>", " ");
    }

    @Test
    void whoMayKnowThePersonReadsTheirNameAndNoRawNumbers() {
        var body = trail(manager(), "");

        assertThat(body).contains("Hale, Margaret", "Webb, George", "wrote: person register", "Tom Brandt");
        assertThat(text(body)).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void theAdministratorMayNotKnowThePersonAndReadsTheSameReferenceEachTime() {
        var administrator = town.user(town.provider(), Role.ADMINISTRATOR, "Ola Berg");

        var body = trail(Visitor.signedIn(port, Neighbourhood.email(administrator), Neighbourhood.PASSWORD), "");

        assertThat(body)
                .contains("person " + AuditPage.reference(peggy.value()))
                .doesNotContain("Margaret", "Webb");
        assertThat(text(body)).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void theTrailIsAskedByPersonByActorAndByDay() {
        var manager = manager();
        var today = LocalDate.now(ZoneId.of("Europe/London")); // the trail keeps the database's own time

        assertThat(trail(manager, "?about=hale")).contains("Hale, Margaret").doesNotContain("Webb, George");
        assertThat(trail(manager, "?about=" + george)).contains("Webb, George").doesNotContain("Hale, Margaret");
        assertThat(trail(manager, "?by=" + town.manager.actor() + "&day=" + today + "&about="))
                .contains("Hale, Margaret");
        assertThat(trail(manager, "?by=" + UUID.randomUUID())).contains("No entry is like that.");
        assertThat(trail(manager, "?day=" + today.minusDays(1) + "&by=&about=")).contains("No entry is like that.");
        assertThat(trail(manager, "?day=&by=&about=")).contains("Hale, Margaret");
    }

    @Test
    void ofSeveralPeopleOfOneNameOneIsChosen() {
        var other = registered("Doris", "Hale");

        var body = trail(manager(), "?about=hale");

        assertThat(body).contains("Several people have that name", "Hale, Doris", "about=" + other);
    }

    @Test
    void aPageThatShowedManyIsOneLineThatLeadsToEverybodyOnIt() {
        var more = List.of(registered("Doris", "Okafor"), registered("Vera", "Quick"));
        var manager = manager();
        manager.get("/people");

        var line = Pattern.compile(
                        "was shown: /people\\s*</td>.*?href=\"(/administration/audit/[0-9]+)\">([^<]*)</a>",
                        Pattern.DOTALL)
                .matcher(trail(manager, ""));

        assertThat(line.find()).isTrue();
        assertThat(line.group(2)).contains("and " + more.size() + " others");
        assertThat(manager.get(line.group(1)).body())
                .contains("It is about 4 people", "Hale, Margaret", "Webb, George", "Okafor, Doris", "Quick, Vera")
                .contains("?about=" + peggy);
        assertThat(trail(manager, "?about=" + george)).containsPattern("was shown: /people\\s*<");
    }

    @Test
    void anEntryOfAnotherOrganisationIsNotFound() {
        var other = Visitor.signedIn(port, Neighbourhood.email(town.otherManager), Neighbourhood.PASSWORD);
        var entry = callers.as(
                town.manager,
                () -> reading.latest(
                                new AuditReading.Question(Optional.of(peggy), Optional.empty(), Optional.empty()),
                                Long.MAX_VALUE,
                                1)
                        .get(0)
                        .id());

        assertThat(manager().get("/administration/audit/" + entry).status()).isEqualTo(200);
        assertThat(other.get("/administration/audit/" + entry).status()).isEqualTo(404);
    }

    @Test
    void aForgedActorOrDayIsNotFound() {
        var manager = manager();

        assertThat(manager.get("/administration/audit?by=nobody").status()).isEqualTo(404);
        assertThat(manager.get("/administration/audit?day=yesterday").status()).isEqualTo(404);
    }

    @Test
    void anActIsPutInWordsWithAShortReference() {
        var visit = UUID.fromString("01a20378-8a1b-7000-a192-fbb71468b819");
        var wrote = entry(true, "visit.record", Optional.of("visits.visit:" + visit));
        var read = entry(false, "/people/{person}/plan", Optional.empty());

        assertThat(AuditPage.did(wrote)).isEqualTo("wrote: visit record, visit 1468b819");
        assertThat(AuditPage.did(read)).isEqualTo("was shown: /people/…/plan");
    }

    private static AuditReading.Entry entry(boolean write, String action, Optional<String> subject) {
        return new AuditReading.Entry(
                1, Instant.EPOCH, new UserId(UUID.randomUUID()), "manager", write, action, subject, List.of());
    }
}
