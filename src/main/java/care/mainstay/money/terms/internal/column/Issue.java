package care.mainstay.money.terms.internal.column;

/**
 * Why there is no value.
 *
 * <p><b>Missing</b> is a state that terms foresee: no baseline, fewer than n cases, not feasible. It propagates until a
 * formula says what holds otherwise. A <b>fault</b> is a mistake in the data: a broken cell, a division by zero. Nothing
 * defaults it; what depends on it stays unsettled, and says why.
 *
 * @param reason in words, with the place in the data where there is one
 */
public record Issue(boolean isFault, String reason) {

    public static Issue missing(String reason) {
        return new Issue(false, reason);
    }

    public static Issue fault(String reason) {
        return new Issue(true, reason);
    }
}
