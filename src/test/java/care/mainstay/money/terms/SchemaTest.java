package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** The schema for editors says what the reader reads. */
class SchemaTest {

    @Test
    void theSchemaInTheDocsIsThatOfTheLanguageAsItStands() throws IOException {
        var kept = Path.of("docs/terms/term-sheet.schema.json");
        if (Boolean.getBoolean("mainstay.docs.update")) {
            Files.writeString(kept, Terms.schema());
        }
        assertThat(Files.exists(kept) ? Files.readString(kept) : "").isEqualTo(Terms.schema());
        var schema = new ObjectMapper().readTree(Terms.schema());
        assertThat(schema.path("properties").has("inputs")).isTrue();
        assertThat(schema.path("$defs").path("formula").path("description").asString())
                .contains("distribute", "points", "weighted_mean");
    }
}
