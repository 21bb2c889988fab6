package care.mainstay.edge.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.home.Near;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.outcomes.AnOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the person and those near her are asked on their home page: only what they may answer. */
class AtHomeTest {

    private static final String PATH = "/people/" + AnOutcome.PEGGY;

    private static List<WorkItem> asked(boolean own, boolean mayAnswer) {
        var outcome = AnOutcome.underWay();
        return AtHome.asked(
                new Near(AnOutcome.PEGGY, "Peggy", "Margaret Hale", own, false),
                mayAnswer,
                List.of(outcome),
                Map.of(outcome.id(), AnOutcome.achieved()),
                Map.of(),
                true);
    }

    @Test
    void thePersonIsAskedWhetherItHasComeTrueAndHowHappySheIs() {
        assertThat(asked(true, true))
                .extracting(WorkItem::what)
                .containsExactly(
                        "Say whether it has come true: “I make my own breakfast again”",
                        "Say how happy you are with your support");
    }

    @Test
    void whoHoldsAuthorityIsAskedToAskHer() {
        assertThat(asked(false, true)).extracting(WorkItem::href).containsOnly(PATH + "/confirm");
        assertThat(asked(false, true))
                .extracting(WorkItem::what)
                .first()
                .isEqualTo("Ask Peggy whether it has come true: “I make my own breakfast again”");
    }

    @Test
    void aDaughterWithoutAuthorityIsAskedOnlyForWhatSheHasSeenHerself() {
        assertThat(asked(false, false)).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo("Say what you have seen yourself: “I make my own breakfast again”");
            assertThat(item.why())
                    .contains("Only Peggy, or somebody with authority")
                    .contains("what you have seen");
            assertThat(item.href()).endsWith("/outcomes/" + AnOutcome.underWay().id() + "/observe");
        });
    }
}
