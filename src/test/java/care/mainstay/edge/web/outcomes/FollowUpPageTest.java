package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.FollowUp.Contact;
import care.mainstay.care.outcomes.FollowUp.Method;
import care.mainstay.care.outcomes.FollowUp.Result;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.home.Near;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keeping in touch after success: what the page, the queue and the person's home say, without any HTML. */
class FollowUpPageTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 4);
    private static final Contact TRIED = new Contact(
            DUE.minusDays(1),
            Method.CALL,
            Result.NO_ANSWER,
            "Rang twice",
            Optional.empty(),
            new UserId(new UUID(0, 4)),
            Instant.parse("2026-11-03T16:00:00Z"));

    private static FollowUp followUp(Contact... contacts) {
        return new FollowUp(DUE, 6, Method.CALL, true, Optional.empty(), List.of(contacts));
    }

    private static FollowUpPage page(FollowUp followUp) {
        return FollowUpPage.of(AnOutcome.frame(), AnOutcome.completed(), followUp, Form.empty(), Role.MANAGER);
    }

    @Test
    void thePageSaysWhichContactItIsAndUntilWhenItCounts() {
        var page = page(followUp());

        assertThat(page.title()).isEqualTo("Ask Peggy how it has lasted");
        assertThat(page.planned())
                .isEqualTo(
                        "Planned for 6 weeks after it came true, around Wednesday 4 November 2026. It counts when it is"
                                + " made by Wednesday 18 November 2026.");
        assertThat(page.action())
                .isEqualTo(
                        "/people/" + AnOutcome.PEGGY + "/outcomes/" + AnOutcome.BREAKFAST + "/follow-ups/2026-11-04");
        assertThat(page.tries()).isEmpty();
    }

    @Test
    void whatWasTriedBeforeIsSaidInALineEach() {
        assertThat(page(followUp(TRIED)).tries())
                .containsExactly("Tuesday 3 November 2026, a telephone call: nobody could be reached. “Rang twice”");
    }

    @Test
    void whatCameOfItIsOneOfThreeAndSaysWhatFollows() {
        assertThat(page(followUp()).results())
                .extracting(Choice::value)
                .containsExactly("reached", "no-answer", "not-wanted");
        assertThat(page(followUp()).results().get(2))
                .isEqualTo(new Choice(
                        "not-wanted",
                        "Peggy does not want to be asked about it any more",
                        "Nobody asks again. Nothing is concluded from it."));
    }

    @Test
    void whoCanHaveSaidItLeavesOutThoseWhoWouldHaveToBeThere() {
        assertThat(page(followUp()).sources())
                .extracting(Choice::words)
                .containsExactly(
                        "Peggy told me", "Family or a friend told me", "A nurse, doctor or the hospital told us");
    }

    @Test
    void theQueueNamesThePersonTheOutcomeAndTheLastTry() {
        var due = new FollowUp.Due(
                AnOutcome.BREAKFAST, AnOutcome.PEGGY, "I make my own breakfast again", followUp(TRIED));
        var names = Map.of(AnOutcome.PEGGY, new PersonName(AnOutcome.PEGGY, "Margaret", "Hale", Optional.of("Peggy")));

        var item = FollowUpWork.item(due, names);

        assertThat(item.what()).isEqualTo("Ask Margaret Hale (Peggy) how it has lasted");
        assertThat(item.why())
                .isEqualTo("6 weeks after “I make my own breakfast again” came true. Last tried on Tuesday 3 November"
                        + " 2026.");
        assertThat(item.due()).contains(DUE);
        assertThat(FollowUpWork.item(due, Map.of()).what()).isEqualTo("Ask somebody how it has lasted");
    }

    @Test
    void thePersonIsAskedForOneSentenceOnTheirOwnHome() {
        var near = new Near(AnOutcome.PEGGY, "Peggy", "Margaret Hale", true, false);

        var item = LookWork.contact(near, AnOutcome.completed(), followUp());

        assertThat(item.what()).isEqualTo("Say whether it has lasted: “I make my own breakfast again”");
        assertThat(item.href()).endsWith("/outcomes/" + AnOutcome.BREAKFAST + "/observe");
    }
}
