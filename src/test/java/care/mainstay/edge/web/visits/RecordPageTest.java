package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.shell.Words;
import org.junit.jupiter.api.Test;

/** What a carer reads on the page where a visit is recorded. */
class RecordPageTest {

    @Test
    void whatToLookOutForEndsAsASentenceHoweverItWasWritten() {
        assertThat(Words.sentence("No broken skin, seen by the district nurse "))
                .isEqualTo("No broken skin, seen by the district nurse.");
        assertThat(Words.sentence("She makes toast.")).isEqualTo("She makes toast.");
        assertThat(Words.sentence("Toast\nor eggs?")).isEqualTo("Toast\nor eggs?");
    }
}
