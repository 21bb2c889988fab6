package care.mainstay.edge.web.shell;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What has just been done, or must be known before anything else; shown once at the top of the next page.
 *
 * @param linkWords where to go next, or null when there is nowhere
 */
public record Banner(
        boolean success,
        String heading,
        String words,
        @Nullable String linkWords,
        @Nullable String href) implements Serializable {

    public static Banner success(String words) {
        return new Banner(true, "Done", words, null, null);
    }

    public static Banner success(String words, String linkWords, String href) {
        return new Banner(true, "Done", words, linkWords, href);
    }

    public static Banner important(String words) {
        return new Banner(false, "Important", words, null, null);
    }
}
