package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import org.junit.jupiter.api.Test;

/** How somebody is asked whether they want outcomes, without any HTML. */
class GoalsPageTest {

    private static GoalsPage page(boolean own, boolean asksWho) {
        return GoalsPage.of(AnOutcome.frame(), own, asksWho, Form.empty());
    }

    @Test
    void thePersonIsSpokenToAndEverybodyElseIsAskedAboutThem() {
        assertThat(page(true, false).title()).isEqualTo("Do you want to work towards something?");
        assertThat(page(false, true).title()).isEqualTo("Does Peggy want to have outcomes?");
        assertThat(page(true, false).wordsLabel()).startsWith("Anything you want to say");
        assertThat(page(false, true).wordsLabel()).startsWith("What Peggy said");
    }

    @Test
    void aNoCostsNothingAndCanBeTakenBack() {
        assertThat(page(true, false).lead())
                .contains("you can change your mind")
                .contains("goes on either way");
        assertThat(page(false, true).lead()).contains("nobody is worse off for a no");
        assertThat(page(false, true).choices()).extracting(Choice::value).containsExactly("yes", "no");
        assertThat(page(false, true).choices().get(1).hint()).startsWith("Nobody proposes outcomes");
    }

    @Test
    void whoDecidedIsAskedOfThoseWhoWriteItDownForThem() {
        assertThat(page(false, true).asksWho()).isTrue();
        assertThat(page(true, false).asksWho()).isFalse();
        assertThat(page(false, true).authorities())
                .extracting(Choice::words)
                .first()
                .isEqualTo("Peggy decided");
    }
}
