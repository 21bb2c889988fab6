package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a carer reads on the page where a visit is recorded. */
class RecordPageTest {

    @Test
    void whatToLookOutForEndsAsASentenceHoweverItWasWritten() {
        assertThat(RecordPage.sentence("No broken skin, seen by the district nurse "))
                .isEqualTo("No broken skin, seen by the district nurse.");
        assertThat(RecordPage.sentence("She makes toast.")).isEqualTo("She makes toast.");
        assertThat(RecordPage.sentence("Toast\nor eggs?")).isEqualTo("Toast\nor eggs?");
    }
}
