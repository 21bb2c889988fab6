package care.mainstay.money.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one line of a sheet's statement comes to for one key, and what a ledger is to make of it.
 *
 * @param name as the sheet calls the line
 * @param key for which of its keys, in the order the line names them
 * @param pays what it pays; empty when that is missing or unsettled
 * @param speaksOf the amount a reader is told: what it pays where the sheet names nothing else
 * @param why why it is not due: what is missing, what is broken, or that a gate holds it
 * @param setsAside what it adds to the money that is kept for later, each for a key of its own
 * @param countsAs what kind of line it is, such as {@code released}
 * @param because the code of a reason; empty where the sheet names none
 * @param says the line in words
 * @param mend what would mend the reason; empty where nothing needs to be or can be
 * @param paidBy the quantity whose value is paid, to be explained
 * @param spokenBy the quantity whose value {@code speaksOf} is
 */
public record Line(
        String name,
        Map<String, String> key,
        State state,
        Optional<BigDecimal> pays,
        Optional<BigDecimal> speaksOf,
        String why,
        List<Kept> setsAside,
        String countsAs,
        String because,
        String says,
        String mend,
        String payee,
        String vat,
        boolean chargeable,
        String paidBy,
        String spokenBy) {

    /** Whether a line has an amount, and what becomes of it. */
    public enum State {
        DUE,
        /** A condition of the sheet holds it. */
        HELD,
        /** Something is missing that the sheet does not do without. */
        MISSING,
        /** What it rests on is broken. */
        UNSETTLED
    }

    /** Money kept for later. */
    public record Kept(Map<String, String> key, BigDecimal amount) {}
}
