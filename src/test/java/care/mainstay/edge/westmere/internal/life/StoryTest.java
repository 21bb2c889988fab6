package care.mainstay.edge.westmere.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void everyStoryIsToldInTheDocumentation() throws IOException {
        var told = Files.readString(Path.of("docs/westmere.md"));
        for (Story story : Story.values()) {
            assertThat(told).contains("| " + story.fullName() + " |");
        }
    }
}
