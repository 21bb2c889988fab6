package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.PersonHeading;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.DeathRecord;
import care.mainstay.people.persons.HeldAuthority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said when somebody has died, and when somebody leaves a circle, without any HTML. */
class DeathPageTest {

    private static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private static PersonFrame frame(@Nullable String closed, boolean died) {
        return new PersonFrame(
                PEGGY,
                "Margaret Hale",
                "Peggy",
                new PersonHeading("Margaret Hale", List.of(), null, null),
                List.of(),
                List.of(),
                closed,
                died,
                false);
    }

    private static DeathRecord record(Optional<LocalDate> diedOn, String reason) {
        return new DeathRecord(
                new OrganisationId(new UUID(0, 2)),
                new UserId(new UUID(0, 3)),
                Instant.parse("2026-03-04T09:00:00Z"),
                diedOn,
                reason);
    }

    private static DeathPage page(
            PersonFrame frame, List<DeathRecord> records, boolean toCome, List<String> calledOff) {
        return DeathPage.of(new DeathPage.Behind(
                frame,
                records,
                records.stream().map(record -> "Larkfield Homecare").toList(),
                toCome,
                calledOff,
                Form.empty()));
    }

    @Test
    void theFirstTimeItIsKindSaysWhatFollowsAndAsksOnce() {
        var page = page(frame(null, false), List.of(), false, List.of());

        assertThat(page.lead()).startsWith("We are sorry.");
        assertThat(page.follows()).hasSize(5).anyMatch(line -> line.contains("asked to check"));
        assertThat(page.asksOnce()).isTrue();
        assertThat(page.mayRevoke()).isFalse();
    }

    @Test
    void whoStillHasVisitsToComeIsAskedToCheckFirst() {
        var page = page(frame("Peggy died", true), List.of(record(Optional.of(DAY), "")), true, List.of());

        assertThat(page.lead()).contains("Make sure that it is so");
        assertThat(page.standing()).containsExactly("4 March 2026, Larkfield Homecare: died on 3 March 2026.");
        assertThat(page.asksOnce()).isTrue();
        assertThat(page.submit()).isEqualTo("Write it down");
        assertThat(page.mayRevoke()).isTrue();
    }

    @Test
    void whereEverythingHasStoppedOnlyTheDayIsCorrected() {
        var page = page(frame("Peggy died", true), List.of(record(Optional.of(DAY), "")), false, List.of());

        assertThat(page.submit()).isEqualTo("Correct the day");
        assertThat(page.asksOnce()).isFalse();
        assertThat(page.follows()).isEmpty();
    }

    @Test
    void afterAMistakeItListsWhatToPlanAnew() {
        var page = page(
                frame(null, false),
                List.of(record(Optional.empty(), "Another Margaret Hale"), record(Optional.of(DAY), "")),
                false,
                List.of("Visit on Tuesday"));

        assertThat(page.calledOff()).containsExactly("Visit on Tuesday");
        assertThat(page.standing().get(0)).endsWith("written down by mistake. Another Margaret Hale");
    }

    @Test
    void leavingSaysOnlyWhatItChanges() {
        var friend = member(CircleMember.Details.of("Bill", "friend"), Optional.empty());
        var attorney = member(
                CircleMember.Details.of("Ann", "daughter").holding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY, DAY),
                Optional.of(new UserId(new UUID(0, 5))));

        assertThat(LeavePage.of(frame(null, false), friend, false, Form.empty()).changes())
                .noneMatch(line -> line.contains("stops seeing") || line.contains("decide anything"));
        assertThat(LeavePage.of(frame(null, false), attorney, false, Form.empty())
                        .changes())
                .contains("Ann stops seeing everything that was shared with them, at once.")
                .contains("Ann can no longer decide anything for Peggy.");
        assertThat(LeavePage.of(frame(null, false), attorney, true, Form.empty())
                        .title())
                .isEqualTo("Is Ann no longer in your circle?");
    }

    private static CircleMember member(CircleMember.Details details, Optional<UserId> user) {
        return new CircleMember(new CircleMemberId(new UUID(0, 4)), PEGGY, details, user);
    }
}
