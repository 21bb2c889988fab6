package care.mainstay.care.reviews.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.reviews.ImpartialDecision.Answer;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImpartialTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 28);
    private static final OrganisationId PROVIDER = new OrganisationId(new UUID(5, 1));
    private static final OrganisationId COUNCIL = new OrganisationId(new UUID(5, 2));

    @Test
    void aQuestionNobodyPutHasNoDecision() {
        assertThat(Impartial.decision(outcome(), ImpartialQuestion.FEASIBILITY, List.of()))
                .isEmpty();
    }

    @Test
    void withoutAnAnswerItIsNeutral() {
        assertThat(answer(asked())).isEqualTo(Answer.NEUTRAL);
    }

    @Test
    void anAnswerOnTheLastDayCountsAndADayLaterIsNeutral() {
        assertThat(answer(asked(), answered("2026-10-28T20:00:00Z", true))).isEqualTo(Answer.OUTSIDE_INFLUENCE);
        assertThat(answer(asked(), answered("2026-10-29T09:00:00Z", true))).isEqualTo(Answer.NEUTRAL);
    }

    @Test
    void anAnswerThatIsNotImpartialIsNeutral() {
        assertThat(answer(asked(), answered("2026-10-20T09:00:00Z", false))).isEqualTo(Answer.NEUTRAL);
    }

    @Test
    void aDecisionSaysWhoseOrganisationWroteItDown() {
        assertThat(decision(asked(), answered("2026-10-20T09:00:00Z", true)).keeper())
                .isEqualTo(COUNCIL);
        assertThat(decision(asked()).keeper())
                .as("while nobody has answered, who asked")
                .isEqualTo(PROVIDER);
    }

    private static Answer answer(Impartial.Said... said) {
        return decision(said).answer();
    }

    private static ImpartialDecision decision(Impartial.Said... said) {
        return Impartial.decision(outcome(), ImpartialQuestion.FEASIBILITY, List.of(said))
                .orElseThrow();
    }

    private static Impartial.Said asked() {
        return said("2026-10-01T09:00:00Z", Optional.empty(), false);
    }

    private static Impartial.Said answered(String at, boolean impartial) {
        return said(at, Optional.of(Answer.OUTSIDE_INFLUENCE), impartial);
    }

    private static Impartial.Said said(String at, Optional<Answer> answer, boolean impartial) {
        return new Impartial.Said(
                new UUID(1, 1),
                new PersonId(new UUID(2, 1)),
                DUE,
                answer,
                Optional.<BigDecimal>empty(),
                answer.isPresent() ? "An arbiter" : "",
                impartial,
                "",
                answer.isPresent() ? COUNCIL : PROVIDER,
                new Recorded(new UserId(new UUID(3, 1)), Instant.parse(at)));
    }

    private static OutcomeId outcome() {
        return new OutcomeId(new UUID(4, 1));
    }
}
