package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the statement comes to for one key.
 *
 * @param at the row of the line's frame
 * @param amount null when it is missing or unsettled
 * @param state due, held, missing or unsettled
 */
public record StatementRow(
        Sheet.Line line,
        Map<String, String> names,
        int at,
        @Nullable Exact amount,
        String state,
        String reason) {

    public boolean isDue() {
        return state.equals("due");
    }

    /** The key in words: {@code person=Ada outcome=stairs}. */
    public String key() {
        var words = new StringBuilder();
        names.forEach((name, value) -> words.append(words.isEmpty() ? "" : " ")
                .append(name)
                .append('=')
                .append(value));
        return words.toString();
    }
}
