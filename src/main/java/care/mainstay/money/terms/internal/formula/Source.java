package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.Place;

/**
 * The text of a formula and where it stands.
 *
 * @param text the whole file, or the formula alone when the file's text differs from what it says
 * @param isExact whether places within it can be told apart
 */
public record Source(String text, int from, int to, Place place, boolean isExact) {

    /** A formula that is in no file. */
    public static Source of(String formula) {
        return new Source(formula, 0, formula.length(), Place.START, true);
    }

    /** What it says, on one line. */
    public String words() {
        return text.substring(from, to).strip().replaceAll("\\s+", " ");
    }
}
