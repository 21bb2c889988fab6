package care.mainstay.edge.web.components;

import org.jspecify.annotations.Nullable;

/**
 * One fact with its name.
 *
 * @param action what can be done about it, or null: its words are the verb only ("Change"); {@code key} is added for
 *     those who hear the page
 */
public record SummaryRow(String key, String value, @Nullable Link action) {

    public SummaryRow(String key, String value) {
        this(key, value, null);
    }
}
