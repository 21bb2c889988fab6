package care.mainstay.edge.web.components;

import org.jspecify.annotations.Nullable;

/** One answer among several: of radios, checkboxes or a select. */
public record Choice(String value, String words, @Nullable String hint) {

    public Choice(String value, String words) {
        this(value, words, null);
    }
}
