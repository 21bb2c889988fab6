package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a page of the docs that is drawn from the program against the program as it now is. */
final class Drift {

    private Drift() {}

    static void check(String page, String asItIs) {
        var kept = Path.of(page);
        try {
            if (Boolean.getBoolean("mainstay.docs.update")) {
                Files.createDirectories(kept.getParent());
                Files.writeString(kept, asItIs);
            }
            assertThat(Files.exists(kept) ? Files.readString(kept) : "")
                    .as("%s; look at what changed, then bring it up to date with -Dmainstay.docs.update=true", page)
                    .isEqualTo(asItIs);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
