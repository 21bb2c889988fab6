package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the statement comes to for one key.
 *
 * @param key in words: {@code person=Ada outcome=stairs}
 * @param amount null when it is missing or unsettled
 * @param state due, held, missing or unsettled
 */
public record StatementRow(
        Sheet.Line line, String key, @Nullable Exact amount, String state, String reason) {

    public boolean isDue() {
        return state.equals("due");
    }
}
