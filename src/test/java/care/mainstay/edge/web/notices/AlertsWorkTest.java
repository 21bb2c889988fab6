package care.mainstay.edge.web.notices;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.AlertId;
import care.mainstay.foundation.notices.AlertState;
import care.mainstay.people.persons.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertsWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    private static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    private static final UserId ADA = new UserId(new UUID(0, 2));
    private static final UserId TOM = new UserId(new UUID(0, 3));
    private static final Map<PersonId, PersonName> PEOPLE =
            Map.of(PEGGY, new PersonName(PEGGY, "Margaret", "Hale", Optional.empty()));

    private static Alert alert(int number, String kind, String words, Instant due, Optional<UserId> owner) {
        return new Alert(
                new AlertId(new UUID(1, number)),
                kind,
                kind + number,
                Optional.of(PEGGY),
                new EvidenceRef("visits.visit", new UUID(2, number)),
                words,
                NOW.minusSeconds(600),
                due,
                owner.isPresent() ? AlertState.OWNED : AlertState.RAISED,
                Role.COORDINATOR,
                owner,
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static Alert late(int number) {
        return alert(
                number, "visits.no-check-in", "A visit has no check-in yet", NOW.plusSeconds(1800), Optional.empty());
    }

    @Test
    void alikeAlertsAreOneThingToDoWithALineForEachThatNamesThePerson() {
        var report = alert(
                9,
                "safety.report-to-look-at",
                "Look at a report that has come in",
                NOW.minusSeconds(60),
                Optional.of(TOM));

        var work = AlertsWork.items(List.of(late(1), report, late(2)), PEOPLE, Map.of(TOM, "Tom Brandt"), ADA, NOW);

        assertThat(work).hasSize(2);
        assertThat(work.get(0).what()).isEqualTo("Find out about 2 visits without a check-in");
        assertThat(work.get(0).why()).startsWith("Ring the carer");
        assertThat(work.get(0).each())
                .extracting(Link::words)
                .containsOnly("Margaret Hale: A visit has no check-in yet. For any coordinator, due by 10:30am.");
        assertThat(work.get(0).each()).extracting(Link::href).doesNotHaveDuplicates();
        assertThat(work.get(1).each().get(0).words()).endsWith("Tom Brandt’s, was due by 9:59am.");
    }

    @Test
    void aLongListIsCutAndSaysHowMuchIsLeft() {
        var work = AlertsWork.items(
                IntStream.range(0, 12).mapToObj(AlertsWorkTest::late).toList(), PEOPLE, Map.of(), ADA, NOW);

        assertThat(work).singleElement().satisfies(item -> {
            assertThat(item.each()).hasSize(AlertsWork.LINES + 1);
            assertThat(item.each().get(AlertsWork.LINES)).isEqualTo(new Link("And 7 more", "/alerts"));
        });
    }

    @Test
    void whomTheReaderMayNotKnowIsNotNamed() {
        var work = AlertsWork.items(List.of(late(1)), Map.of(), Map.of(), ADA, NOW);

        assertThat(work.get(0).each().get(0).words()).startsWith("A visit has no check-in yet.");
    }

    @Test
    void thePageOfAlertsIsInTheSameGroupsWithOwnerAndClockOnEach() {
        var mine =
                alert(3, "visits.no-check-in", "A visit has no check-in yet", NOW.minusSeconds(60), Optional.of(ADA));

        var page = AlertsPage.of(List.of(late(1), mine), List.of(), PEOPLE, Map.of(), ADA, NOW, Form.empty());

        assertThat(page.groups()).singleElement().satisfies(group -> {
            assertThat(group.heading()).isEqualTo("Find out about 2 visits without a check-in");
            assertThat(group.alerts())
                    .extracting(AlertsPage.Item::owner)
                    .containsExactly("for any coordinator", "yours");
            assertThat(group.alerts())
                    .extracting(AlertsPage.Item::clock)
                    .containsExactly("due by 10:30am", "was due by 9:59am");
            assertThat(group.alerts().get(1).mine()).isTrue();
        });
    }
}
