package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.kernel.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Changing the words and the terms of an outcome: what is said and asked, without any HTML. */
class RevisePageTest {

    private static RevisePage page(Outcome outcome) {
        return RevisePage.of(
                AnOutcome.frame(),
                outcome,
                ReviseForm.of(outcome, outcome.terms().startsOn()));
    }

    @Test
    void thePageSaysWhatIsAgreedNow() {
        assertThat(page(AnOutcome.underWay()).standing())
                .isEqualTo("Now: Alone, with equipment or more time (3 of 4), by Monday 1 June 2026."
                        + " Somebody looks every week.");
    }

    @Test
    void aTargetOnALadderIsChosenInWordsAndAnyOtherIsTyped() {
        assertThat(page(AnOutcome.underWay()).values())
                .extracting(Choice::words)
                .hasSize(5)
                .startsWith("Done for her");
        assertThat(page(AnOutcome.measuredByAShare()).values()).isEmpty();
    }

    @Test
    void whereItBeganIsAskedUntilSomebodyIndependentHasConfirmedIt() {
        assertThat(page(AnOutcome.underWay()).asksBaseline()).isTrue();
        assertThat(page(AnOutcome.underWay()).form().text("baseline-by")).isEqualTo("Ruth Okafor");
        assertThat(page(AnOutcome.withConfirmedBaseline()).asksBaseline()).isFalse();
        assertThat(page(AnOutcome.withConfirmedBaseline()).form().text("baseline-by"))
                .isEmpty();
    }

    @Test
    void whoAgreedIsAskedOnceItIsMoreThanAProposal() {
        assertThat(page(AnOutcome.proposed()).asksWho()).isFalse();
        assertThat(page(AnOutcome.underWay()).asksWho()).isTrue();
    }

    @Test
    void whatStandsGoesThroughTheFormUnchanged() {
        var outcome = AnOutcome.underWay();

        assertThat(ReviseForm.read(ReviseForm.of(outcome, outcome.terms().startsOn()), outcome))
                .isEqualTo(outcome.terms());
    }

    @Test
    void aConfirmedStartingPointStaysWhateverIsTyped() {
        var outcome = AnOutcome.withConfirmedBaseline();
        var forged = ReviseForm.of(outcome, outcome.terms().startsOn())
                .with("baseline-value", "4")
                .with("baseline-by", "Nobody")
                .with("baseline-source", "person")
                .with("baseline-on", LocalDate.of(2026, 3, 1));

        assertThat(ReviseForm.read(forged, outcome).baseline().map(Baseline::byWhom))
                .contains("Ruth Okafor");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThatThrownBy(() -> ReviseForm.read(Form.empty(), AnOutcome.withConfirmedBaseline()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactlyInAnyOrder("target", "due-every-days", "target-date", "review-on"));
    }

    @Test
    void rewordingLeadsBackToTheOutcomeAndKeepsWhatWasTyped() {
        var page = RewordPage.of(
                AnOutcome.frame(), AnOutcome.proposed(), Form.empty().with("statement", "I make my own tea"));

        assertThat(page.path()).isEqualTo("/people/" + AnOutcome.PEGGY + "/outcomes/" + AnOutcome.BREAKFAST);
        assertThat(page.form().text("statement")).isEqualTo("I make my own tea");
    }

    @Test
    void aReviewThatShouldHaveBeenByNowIsNotOfferedAsTheNextOne() {
        var outcome = AnOutcome.underWay();
        var due = outcome.terms().reviewOn();

        assertThat(ReviseForm.of(outcome, due).text("review-on-day")).isNotEmpty();
        assertThat(ReviseForm.of(outcome, due.plusDays(1)).text("review-on-day"))
                .isEmpty();
    }
}
